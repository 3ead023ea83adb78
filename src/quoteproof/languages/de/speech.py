"""German words that tell who speaks.

Verbs: the verba dicendi of Duden – Die Grammatik (sections on reported speech) and those that German news agencies put
beside a quotation. Formulas with "laut", "zufolge", "nach Angaben", "so": Duden, entries of these words. Given names:
the most frequent of the lists that the Gesellschaft für deutsche Sprache publishes, and names often in world news.
"""

from __future__ import annotations

from quoteproof.languages.de.verbs import inflected, separable
from quoteproof.languages.de.words import WORDS
from quoteproof.languages.speech import Speech, given, nouns
from quoteproof.languages.words import words

# fmt: off
_WEAK = """
    schwärmen witzeln lästern poltern wettern schimpfen kontern urteilen sagen erklären betonen fordern kritisieren berichten äußern meinen antworten fragen warnen erläutern versichern
    bekräftigen begründen behaupten mit|teilen hinzu|fügen kommentieren ergänzen beklagen bedauern beschreiben
    erwidern entgegnen verlangen vermuten melden ankündigen an|kündigen loben twittern zitieren appellieren mahnen
    schildern erzählen bemerken formulieren fest|stellen klar|stellen unterstreichen aus|führen resümieren
    dementieren beteuern prophezeien erwähnen präzisieren konstatieren argumentieren attestieren
    bilanzieren drohen spotten scherzen jubeln klagen verkünden bestätigen rechtfertigen hinterfragen
    monieren plädieren protestieren würdigen gratulieren danken bitten verurteilen vermelden verlauten zusammen|fassen
    bemängeln rügen tadeln beanstanden mutmaßen spekulieren frotzeln lamentieren räsonieren relativieren beschwichtigen
    nach|haken an|merken bei|pflichten hinzu|setzen hinterher|schicken vor|rechnen nach|legen aus|plaudern
    ermahnen signalisieren grübeln höhnen unken
    notieren posten dichten predigen lehren wundern erinnern bezweifeln ein|schätzen begrüßen attackieren rechtfertigen beschuldigen skandieren zu|sichern ein|räumen ein|wenden nach|fragen wiederholen besagen bekunden
    drängen auf|fordern leugnen geloben prognostizieren vorher|sagen voraus|sagen aus|sagen dar|legen an|ordnen zu|sagen
    schätzen informieren an|drohen bezichtigen zu|schreiben lauten
"""
_STRONG = """
    sprechen schreien schwören ein|wenden schreiben an|geben zu|geben bekannt|geben heißen versprechen hin|weisen zurück|weisen
    verweisen rufen auf|rufen vor|werfen widersprechen aus|sprechen nehmen an|greifen empfinden empfehlen raten schließen fort|fahren
    werben lesen gestehen unterstreichen beschreiben bitten vertreten verraten befinden zurück|geben zu|rufen aus|rufen ein|werfen
    vor|schlagen an|weisen ein|gestehen bestreiten entgegen|halten dagegen|halten aus|gehen an|nehmen
"""

BELIEVING = "glauben hoffen fürchten befürchten erwarten"

_SEEMING = words(
    """bedeutet bedeutete markiert markierte bleibt blieb bildet
    bildete klingt klang wirkt wirkte wird wurde"""
)

_CITING = (("unter", "berufung", "auf"), ("mit", "verweis", "auf"), ("unter", "verweis", "auf"))

TABLE = Speech(
    words=WORDS,
    verbs=inflected(_WEAK, _STRONG, words("halten halte hält hielt hielten")),
    separable=separable(_WEAK, _STRONG),
    parting=words(
        """ab an auf aus bei bekannt dar durch ein entgegen fest fort her heraus hervor hin hinaus hinzu los mit nach nieder statt teil um
        unter voran voraus vor vorbei weg zu""",
    ),
    naming=inflected(
        "bezeichnen charakterisieren titulieren ein|stufen werten bewerten kritisieren brandmarken verspotten titeln",
        "nennen beschreiben an|sehen",
    ),
    thought=inflected(f"{BELIEVING} zeigen belegen rechnen", "denken finden sehen halten"),
    manner=inflected("krächzen hauchen keuchen brüllen fluchen schnauben zischen brummen knurren stammeln murmeln flüstern raunen plaudern sinnieren philosophieren lachen lächeln nicken seufzen stöhnen grinsen beginnen enden reagieren", "beginnen"),
    cue_nouns=words(
        """zitat aussage erklärung behauptung mitteilung stellungnahme forderung vorwurf kritik äußerung feststellung warnung
        versprechen antwort frage begründung einschätzung meinung ansicht auffassung überzeugung hinweis ankündigung
        urteil fazit motto slogan zitat worte worten satz bemerkung kommentar beschreibung""",
    ),
    beholders=words("für"),
    seeming=_SEEMING,
    views=words("worten ansicht meinung auffassung einschätzung augen darstellung"),
    according=(
        ("laut",), ("gemäß",), ("nach", "angaben", "von"), ("nach", "angaben"), ("nach", "ansicht", "von"),
        ("nach", "ansicht"), ("nach", "meinung", "von"), ("nach", "meinung"), ("nach", "worten", "von"), ("nach", "worten"), ("in", "worten", "von"),
        ("nach", "auskunft"), ("nach", "darstellung"), ("nach", "einschätzung"), ("nach", "auffassung"), ("seitens",), ("von", "seiten"), ("vonseiten",),
        ("nach", "aussage"), ("nach", "aussagen"), ("nach", "informationen"),
        ("nach", "den", "worten", "von"), ("nach", "den", "worten"), ("nach", "den", "angaben"), ("nach", "schätzung"),
        ("nach", "schätzungen", "von"), ("nach", "schätzungen"), ("nach", "berichten", "von"), ("nach", "berichten"), ("nach", "überzeugung"),
        ("nach", "berechnungen", "von"), ("nach", "berechnungen"), ("nach", "aussagen", "von"), ("nach", "erkenntnissen"),
        *_CITING,
    ),
    citing=_CITING,
    trailing=words("so"),
    postposed=words("zufolge"),
    labels=words("f a frage antwort"),
    polite=words("Sie"),
    pronouns={
        **WORDS.subjects,
        "sie": "any", "ihr": "any", "man": "any", "dieser": "m", "diese": "any", "jener": "any",
        "beide": "plural", "viele": "plural", "einige": "plural", "andere": "plural", "jemand": "any", "letzterer": "m",
        "letztere": "any", "ersterer": "m", "einer": "any", "der": "m", "die": "any", "das": "any",
    },
    determiners=WORDS.articles | WORDS.demonstratives | words(
        """kein keine keiner keinem mehrere viele einige manche alle beide zwei drei vier fünf sechs sieben acht neun
        zehn jeder jede jedes andere solche""",
    ),
    indefinite=words("ein eine einer einem einen eines kein keine keiner keinem jeder jede jedes andere"),
    oblique=words("den dem des einem einen eines diesem diesen ihrem ihren seinem seinen keinem keinen"),
    verb_second=True,
    impersonal=words("es"),
    therein=words("darin hierin dort"),
    mood_lacks="n",
    reported_mood=words(
        """sei seien habe hätten hätte werde würde würden könne könnten könnte müsse müssten solle sollten wolle wollten
        dürfe dürften gebe gäbe gäben komme käme kämen gehe ginge gingen stehe stünde stünden bleibe wisse wüsste wüssten brauche lasse
        mache handle sehe sähe sähen wäre wären befände befänden läge lägen brächte brächten bekäme bekämen nähme nähmen fände fänden
        spräche sprächen träfe träfen hielte bestehe bestünde bestünden""",
    ),
    genitives=words("der des eines einer dieser dieses"),
    possessives={
        **WORDS.owners,
        "ihr": "f", "ihre": "f", "ihrer": "f", "ihrem": "f", "ihren": "f", "ihres": "f", "dessen": "m",
        "deren": "any",
    },
    prepositions=words(
        """in im am an auf aus bei beim mit nach seit von vom zu zum zur durch für gegen ohne um über unter vor hinter neben
        zwischen während wegen trotz statt anstatt gegenüber innerhalb außerhalb bis per pro anlässlich mittels samt
        seitens angesichts aufgrund hinsichtlich bezüglich ins ans aufs vors""",
    ),
    quoted=words("zitiert"),
    agents=WORDS.agents,
    infinitive_marks=words("zu"),
    likeness=words("wie"),
    companions=words("mit"),
    conjunctions=WORDS.coordinators | words("doch denn"),
    subordinators=WORDS.complementizers | WORDS.subordinators | words("als indem wie wo warum"),
    relatives=words("welcher welche welches was wer"),
    auxiliaries=WORDS.auxiliaries | words(
        """sei seien wäre wären bin habe hätte hätten werde kann können konnte konnten könne könnte könnten soll sollen
        sollte sollten solle will wollen wollte wollten wolle muss müssen musste mussten müsse darf dürfen durfte
        dürfe mag möge möchte lässt lasse ließ ließen lassen""",
    ),
    passive_auxiliaries=words("wird werden wurde wurden werde würde worden"),
    perfect_auxiliaries=words("hat haben hatte hatten habe hätte hätten"),
    adverbs=words(
        """einmal ähnlich ebenso demnach entsprechend auch nur schon noch nicht nie immer jetzt dann später zuvor bereits heute gestern morgen dazu dabei daraufhin
        außerdem zudem ferner weiter weiterhin hingegen dagegen jedoch allerdings deshalb daher zugleich gleichzeitig
        wörtlich schließlich anschließend kürzlich erneut wieder mehrfach öffentlich ausdrücklich dort hier
        unterdessen inzwischen indes nun also etwa darauf darüber daran darin dafür damals eindringlich scharf deutlich
        sich ihm ihnen sogar selbst einst einmal mehr sehr ebenfalls ebenso folgendermaßen diesbezüglich hierzu demgegenüber abschließend
        darunter dahinter daneben davor danach daraus dadurch hinterher drinnen draußen oben unten drüben nebenan hierauf hierüber
        woraufhin irgendwann manchmal oft häufig gern gerne endlich plötzlich leise laut knapp trocken schlicht vorher seither
        neulich bislang bisher immerhin vielmehr übrigens schriftlich mündlich lediglich stattdessen trotzdem dennoch gleichwohl
        jedenfalls freilich zwar wohl fast gerade eben offiziell inoffiziell sinngemäß besorgt einstimmig""",
    ),
    verb_endings=("te", "ten"),
    participle_endings=("end",),
    other_verbs=_SEEMING
    | words(
        """geht ging gehen kommt kam kamen steht stand standen liegt lag nimmt nahm nahmen bleibt blieb blieben gibt gab
        trat traten fiel fielen zog zogen lief liefen verlor verloren gewann gewannen begann starb starben""",
    ),
    copulas=words("ist sind war waren"),
    aged=("-jährige", "-jähriger"),
    person_endings={
        **dict.fromkeys("erin istin ologin ärztin anwältin wirtin chefin frau gräfin köchin beamtin rätin".split(), "f"),
        **dict.fromkeys(
            """mann meister lehrer forscher händler fahrer führer sprecher minister besucher arbeiter spieler macher hüter wärter
            wächter pfleger helfer künstler werker verkäufer käufer gründer inhaber besitzer betreiber züchter sammler sänger tänzer
            trainer ologe anwalt wirt chef arzt bürger kämpfer retter wanderer musiker techniker mechaniker politiker historiker
            bewohner nachbar kapitän jäger fischer verleger direktor präsident student assistent""".split(),
            "m",
        ),
    },
    gendered=given(m="der ein", f="die eine"),
    epithets=words(
        """sieger siegerin wissenschaftler wissenschaftlerin forscher forscherin archäologe archäologin geologe geologin botaniker
        botanikerin chemiker chemikerin mathematiker mathematikerin astronom astronomin soziologe soziologin linguist
        linguistin biologin physikerin ökonomin
        teenager rentner rentnerin veteran weltmeister weltmeisterin olympiasieger olympiasiegerin stürmer stürmerin mittelfeldspieler
        verteidiger torhüter torhüterin torwart keeper radprofi schwimmer schwimmerin boxer tennisspieler pianist pianistin
        geiger geigerin cellist cellistin schlagzeuger gitarrist musiker musikerin komponist komponistin dirigent sänger sängerin
        rapper schauspieler schauspielerin komiker kabarettist kabarettistin tänzer tänzerin schriftsteller schriftstellerin
        romancier dichter dichterin lyriker lyrikerin dramatiker maler malerin bildhauer bildhauerin
        künstler künstlerin regisseur regisseurin milliardär politiker
        politikerin historiker historikerin philosoph philosophin ökonom biologe physiker astronaut schwede schwedin däne dänin
        norweger finne niederländer österreicher österreicherin schweizer schweizerin franzose französin brite britin engländer
        spanier spanierin italiener italienerin pole polin tscheche ungar grieche türke türkin russe russin ukrainer ukrainerin
        amerikaner amerikanerin kanadier brasilianer japaner berliner berlinerin münchner hamburger wiener"""
    ),
    genders=given(
        m="""meister pächter kunde vater sohn bruder mann ehemann onkel neffe vetter opa großvater junge herr könig prinz nachbar sprecher bürgermeister
        minister lehrer pfarrer wirt bauer verleger autor schriftsteller regisseur trainer kapitän schwager enkel chef""",
        f="""kellnerin hausmeisterin mieterin vermieterin passantin besucherin zuschauerin dozentin malerin pianistin geigerin pächterin kundin großmutter mutter tochter schwester frau ehefrau tante nichte kusine oma großmutter mädchen dame königin prinzessin nachbarin
        sprecherin bürgermeisterin ministerin lehrerin pfarrerin wirtin bäuerin verlegerin autorin schriftstellerin regisseurin
        trainerin schwägerin enkelin chefin dichterin präsidentin vorsitzende direktorin leiterin senatorin kanzlerin""",
    ),
    nouns=nouns(
        person="""tante onkel meister pächter pächterin kunde kundin kind großmutter rentner rentnerin stürmer torhüter torhüterin torwart pianist pianistin geiger geigerin musiker musikerin komponist
        komponistin sänger sängerin schauspielerin kabarettist kabarettistin tänzer tänzerin dichter dichterin lyriker lyrikerin
        malerin bildhauer bildhauerin fotografin künstlerin regisseurin architektin verleger verlegerin lektor lektorin
        kritiker kritikerin rezensent rezensentin bäcker bäckerin metzger müllerin schuster schneider gärtner gärtnerin wirt
        kellner kellnerin fährmann briefträger hausmeister hausmeisterin lehrling azubi mieter mieterin vermieter vermieterin
        kundin passant passantin besucherin zuschauer zuschauerin opa oma enkel enkelin schwager schwägerin vetter kusine cousin
        cousine neffe nichte kumpel mitbewohner mitbewohnerin ehefrau ehemann badegast bademeister bademeisterin dozent dozentin sprecher sprecherin kämmerer kämmerin landrat landrätin stadträtin pfarrerin wirtin bäuerin lehrer lehrerin intendant
        intendantin amtsleiter amtsleiterin betreiber betreiberin präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler
        bundeskanzlerin bundespräsident ministerpräsident ministerpräsidentin premierminister außenminister
        innenminister finanzminister verteidigungsminister justizminister wirtschaftsminister umweltminister
        bundesinnenminister bundesfinanzminister senator bürgermeister bürgermeisterin oberbürgermeister vorsitzende
        vorsitzender chef chefin leiter leiterin direktor direktorin generalsekretär geschäftsführer geschäftsführerin
        abgeordnete abgeordneter politiker politikerin experte expertin forscher forscherin wissenschaftler
        wissenschaftlerin professor professorin arzt ärztin anwalt anwältin rechtsanwalt richter richterin staatsanwalt
        oberstaatsanwalt staatsanwältin polizist polizistin zeuge zeugin journalist journalistin autor autorin
        schriftsteller regisseur schauspieler schauspielerin sänger sängerin trainer trainerin bundestrainer spieler
        kapitän manager unternehmer mitarbeiter mitarbeiterin angestellter beamter beamte soldat general botschafter
        botschafterin papst bischof kardinal pfarrer könig königin prinz mann frau junge mädchen vater mutter sohn tochter
        bruder schwester freund freundin kollege kollegin nachbar nachbarin anwohner bürger kandidat kandidatin
        fraktionschef fraktionsvorsitzende fraktionsvorsitzender parteichef parteivorsitzende parteivorsitzender
        parteichefin pressesprecher pressesprecherin regierungssprecher polizeisprecher unternehmenssprecher
        sprecherrat staatssekretär präsidiumsmitglied mitglied gründer kritiker historiker philosoph dichter
        us-präsident staatspräsident gouverneur verteidiger kläger angeklagte angeklagter täter augenzeuge
        spitzenkandidat landesvorsitzende bundesvorsitzende vizepräsident vorstandschef vorstandsvorsitzende
        vorstandsvorsitzender""",
        people="""sprecher experten forscher wissenschaftler politiker abgeordnete beamte kritiker zeugen augenzeugen anwohner
        bürger eltern kollegen journalisten demonstranten vertreter teilnehmer behörden ermittler gegner befürworter
        kreise leute menschen spieler fans mitarbeiter grünen sozialdemokraten liberalen piraten linken ärzte
        bewohner angehörige autoren verfasser richter anwälte organisatoren veranstalter beobachter""",
        body="""regierung bundesregierung ministerium innenministerium außenministerium behörde amt partei fraktion
        polizei staatsanwaltschaft gericht bundesgericht bundesverfassungsgericht landgericht kommission parlament
        bundestag bundesrat senat unternehmen konzern firma verband verein gewerkschaft organisation bank zeitung
        magazin sender agentur nachrichtenagentur presseagentur universität institut kirche armee bundeswehr stiftung
        initiative vatikan opposition union koalition rat vorstand redaktion bahn bundesbahn fluggesellschaft werft reederei versicherung krankenkasse sparkasse hochschule schule
        klinik krankenhaus museum theater oper zoo stadtwerke gemeinde landkreis bezirk genossenschaft bürgerinitiative jury leitung
        geschäftsführung direktion kammer handwerkskammer innung liga klub club denkmalamt umweltamt jugendamt gesundheitsamt
        bauamt forstamt betrieb betreiberin spd cdu csu fdp grüne nato uno eu familie
        pressestelle wikipedia wikimedia feuerwehr stadt stadtverwaltung verwaltung botschaft fifa uefa dfb""",
        paper="""sprichwort bericht erklärung brief schreiben gesetz verordnung vertrag urteil beschluss studie gutachten protokoll
        pressemitteilung mitteilung rede ansprache interview artikel buch text dokument resolution verfassung
        grundgesetz programm wahlprogramm plakat schild flugblatt e-mail mail nachricht tweet eintrag kommentar
        leitartikel überschrift schlagzeile entwurf gesetzentwurf antrag anfrage stellungnahme vorlage charta bibel koran
        aufruf appell bekennerschreiben webseite website satzung transparent abschlussbericht lied""",
    ),
    singular_by_verb=words("sie die diese"),
    plural_verb_endings=("n",),
    name_cases=("s",),
    given_names=given(
        m="""wendelin dietmar detlef hartmut heinz-peter eckhard egon gernot gottfried hagen hasso heribert hinrich hubertus
        ingolf jannis jost kaspar knut kuno leonhard lutz malte moritz otmar raimund ruprecht sönke thilo timo udo veit
        vinzenz wenzel wieland wilfried wolfram xaver
        alexander andreas axel bernd bernhard björn christian christoph daniel david dieter dirk eberhard edmund
        erich ernst felix florian frank franz friedrich fritz georg gerd gerhard gregor guido günter günther
        hans heiko heiner heinrich heinz helmut henning herbert hermann holger horst hubert ingo jan jens
        joachim jochen johann johannes jörg josef josip jürgen kai karl karl-heinz klaus konrad kurt lars
        leopold lothar ludwig lukas manfred marcel marco mario markus martin matthias max michael norbert olaf
        oliver oskar otto patrick paul peter philipp rainer ralf reiner reinhard robert roland rolf rudolf
        rüdiger sebastian siegfried sigmar stefan steffen stephan sven theodor thomas thorsten tobias torsten
        ulrich uwe volker walter werner wilhelm winfried wolf wolfgang hans-peter franz-josef frank-walter karl-
        theodor george tony nicolas jacques silvio""",
        f="""roswitha edeltraud adelheid agathe almut annegret bärbel cäcilie dörte elfriede ella friederike friedel
        gerlinde gerta gitta grete gundula hedwig heidrun imke ina isolde jasmin konstanze lieselotte lotte mareike
        margarethe mechthild meike mina nele sibylle sieglinde svenja tilda traudl trude uschi uta walburga waltraud
        wiebke
        andrea angela angelika anja anke anna annette antje barbara beate bettina birgit brigitte carola christa
        christiane christina christine claudia cornelia dagmar doris edelgard elisabeth elke erika eva franziska
        gabriele gerda gesine gisela gudrun hannelore heide heidemarie heidi heike helga hildegard ilse inge
        ingrid irene iris jana julia jutta karin katharina katja katrin kerstin kristina lena margot maria
        marion marlies martina melanie monika nadine nicole petra regina renate rita rosemarie sabine sandra
        silke simone sonja stefanie steffi susanne sylvia tanja ulla ulrike ursula ute vera verena zypries
        franka""",
    ),
    countries=words(
        """deutschland österreich schweiz frankreich italien spanien portugal polen russland ukraine türkei griechenland
        großbritannien england irland schottland belgien niederlande luxemburg dänemark schweden norwegen finnland
        island ungarn tschechien slowakei rumänien bulgarien serbien kroatien bosnien albanien china japan indien
        indonesien pakistan afghanistan iran irak israel syrien libanon ägypten libyen marokko tunesien südafrika
        nigeria kenia usa amerika kanada mexiko brasilien argentinien kuba australien europa afrika asien vereinigte
        berlin münchen hamburg wien bonn paris london washington moskau peking brüssel""",
    ),
    particles=WORDS.particles | words("und"),
    abbreviations=words("nr ca abs art bd jh mio mrd geb gest str jan feb mrz apr jun jul aug sep sept okt nov dez"),
    times=WORDS.calendar | words(
        """sommer winter herbst frühling frühjahr jahr jahre jahren monat woche tag abend morgen mittag nachmittag nacht montagabend dienstagabend mittwochabend
        donnerstagabend freitagabend samstagabend sonntagabend montagmorgen sonntagmorgen wochenende stunde stunden
        uhr""",
    ),
    outlets=words("zeitung spiegel bild focus welt presse rundschau tagesspiegel anzeiger reuters dpa afp ard zdf bbc cnn"),
    date_prepositions=words("am im in"),
    source_prepositions=words("in im bei beim aus während auf am"),
    occasions=words(
        """rede ansprache interview anhörung debatte pressekonferenz konferenz sitzung predigt vorlesung vortrag gespräch
        sendung prozess verhandlung parteitag kundgebung""",
    ),
    reference_words=words("artikel art paragraph absatz kapitel vers sure abschnitt abs"),
    reference_verbs=words("überliefert berichtet"),
)
# fmt: on
