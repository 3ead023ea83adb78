"""Dutch words that tell who speaks.

Verbs: the verba dicendi of the Algemene Nederlandse Spraakkunst (directe en indirecte rede) and those that the ANP puts beside a quotation.
Formulas with "volgens", "aldus", "in de woorden van": the same. Given names: the most frequent ones of the Nederlandse Voornamenbank of
the Meertens Instituut.
"""

from __future__ import annotations

from quoteproof.languages.nl.words import WORDS
from quoteproof.languages.speech import Speech, Verbs, given, nouns
from quoteproof.languages.words import words


def _verbs(rows: str) -> Verbs:
    """Read verbs, one a line: infinitive, present, past, plural of the past, participle."""
    found = [line.split() for line in rows.splitlines() if line.strip()]
    finite = {form for _, present, past, several, _ in found for form in (present, past, several)}
    inverted = {form.removesuffix("t") for _, form, *_ in found if form.endswith("t") and len(form) > 4}
    return Verbs(
        finite=frozenset(finite | inverted | {row[0] for row in found}),
        infinitive=frozenset(row[0] for row in found),
        passive=frozenset(row[4] for row in found),
        participle=frozenset(row[0] + "d" for row in found),
    )


# fmt: off
_SAYING = """
    zeggen zegt zei zeiden gezegd
    stellen stelt stelde stelden gesteld
    vinden vindt vond vonden gevonden
    vertellen vertelt vertelde vertelden verteld
    verklaren verklaart verklaarde verklaarden verklaard
    schrijven schrijft schreef schreven geschreven
    vragen vraagt vroeg vroegen gevraagd
    antwoorden antwoordt antwoordde antwoordden geantwoord
    reageren reageert reageerde reageerden gereageerd
    roepen roept riep riepen geroepen
    schreeuwen schreeuwt schreeuwde schreeuwden geschreeuwd
    fluisteren fluistert fluisterde fluisterden gefluisterd
    mompelen mompelt mompelde mompelden gemompeld
    brommen bromt bromde bromden gebromd
    benadrukken benadrukt benadrukte benadrukten benadrukt
    waarschuwen waarschuwt waarschuwde waarschuwden gewaarschuwd
    melden meldt meldde meldden gemeld
    vermelden vermeldt vermeldde vermeldden vermeld
    bevestigen bevestigt bevestigde bevestigden bevestigd
    ontkennen ontkent ontkende ontkenden ontkend
    beweren beweert beweerde beweerden beweerd
    betogen betoogt betoogde betoogden betoogd
    bepleiten bepleit bepleitte bepleitten bepleit
    eisen eist eiste eisten geëist
    beloven belooft beloofde beloofden beloofd
    erkennen erkent erkende erkenden erkend
    bekennen bekent bekende bekenden bekend
    herhalen herhaalt herhaalde herhaalden herhaald
    vervolgen vervolgt vervolgde vervolgden vervolgd
    besluiten besluit besloot besloten besloten
    concluderen concludeert concludeerde concludeerden geconcludeerd
    constateren constateert constateerde constateerden geconstateerd
    opmerken opmerkt opmerkte opmerkten opgemerkt
    aankondigen aankondigt aankondigde aankondigden aangekondigd
    toevoegen toevoegt toevoegde toevoegden toegevoegd
    uitleggen uitlegt uitlegde uitlegden uitgelegd
    toegeven toegeeft toegaf toegaven toegegeven
    uitroepen uitroept uitriep uitriepen uitgeroepen
    grappen grapt grapte grapten gegrapt
    klagen klaagt klaagde klaagden geklaagd
    mopperen moppert mopperde mopperden gemopperd
    betreuren betreurt betreurde betreurden betreurd
    prijzen prijst prees prezen geprezen
    hekelen hekelt hekelde hekelden gehekeld
    bekritiseren bekritiseert bekritiseerde bekritiseerden bekritiseerd
    herinneren herinnert herinnerde herinnerden herinnerd
    adviseren adviseert adviseerde adviseerden geadviseerd
    pleiten pleit pleitte pleitten gepleit
    bezweren bezweert bezwoer bezwoeren bezworen
    verzekeren verzekert verzekerde verzekerden verzekerd
    verzuchten verzucht verzuchtte verzuchtten verzucht
    onthullen onthult onthulde onthulden onthuld
    preciseren preciseert preciseerde preciseerden gepreciseerd
    nuanceren nuanceert nuanceerde nuanceerden genuanceerd
    citeren citeert citeerde citeerden geciteerd
    twitteren twittert twitterde twitterden getwitterd
    tweeten tweet tweette tweetten getweet
    oordelen oordeelt oordeelde oordeelden geoordeeld
    voorspellen voorspelt voorspelde voorspelden voorspeld
    bepalen bepaalt bepaalde bepaalden bepaald
    luiden luidt luidde luidden geluid
    spreken spreekt sprak spraken gesproken
    smeken smeekt smeekte smeekten gesmeekt
    bevelen beveelt beval bevalen bevolen
    zweren zweert zwoer zwoeren gezworen
    samenvatten samenvat samenvatte samenvatten samengevat
    merken merkt merkte merkten gemerkt
    leggen legt legde legden gelegd
    voegen voegt voegde voegden gevoegd
    werpen werpt wierp wierpen geworpen
    geven geeft gaf gaven gegeven
    brengen brengt bracht brachten gebracht
    kondigen kondigt kondigde kondigden gekondigd
    vatten vat vatte vatten gevat
    laten laat liet lieten gelaten
    vullen vult vulde vulden gevuld
    lichten licht lichtte lichtten gelicht
"""
_PARTED = {
    "merkt merkte merkten": "op", "legt legde legden": "uit", "voegt voegde voegden": "toe eraan daaraan", "werpt wierp wierpen": "tegen",
    "geeft gaf gaven": "toe aan", "brengt bracht brachten": "uit", "kondigt kondigde kondigden": "aan", "vat vatte vatten": "samen",
    "laat liet lieten": "weten", "vult vulde vulden": "aan", "licht lichtte lichtten": "toe",
}

_SEEMING = words(
    """betekent betekende markeert markeerde blijft bleef vormt
    vormde klinkt klonk lijkt leek wordt werd"""
)

_CITING = (("onder", "verwijzing", "naar"), ("citerend",))

TABLE = Speech(
    words=WORDS,
    verbs=_verbs(_SAYING),
    separable={form: words(behind) for forms, behind in _PARTED.items() for form in forms.split()},
    naming=_verbs(
        """noemen noemt noemde noemden genoemd
        omschrijven omschrijft omschreef omschreven omschreven
        beschrijven beschrijft beschreef beschreven beschreven
        betitelen betitelt betitelde betitelden betiteld
        bestempelen bestempelt bestempelde bestempelden bestempeld
        typeren typeert typeerde typeerden getypeerd
        kwalificeren kwalificeert kwalificeerde kwalificeerden gekwalificeerd""",
    ),
    thought=_verbs(
        """denken denkt dacht dachten gedacht
        geloven gelooft geloofde geloofden geloofd
        hopen hoopt hoopte hoopten gehoopt
        vrezen vreest vreesde vreesden gevreesd
        verwachten verwacht verwachtte verwachtten verwacht
        menen meent meende meenden gemeend
        tonen toont toonde toonden getoond""",
    ),
    manner=_verbs(
        """dreigen dreigt dreigde dreigden gedreigd
        manen maant maande maanden gemaand
        juichen juicht juichte juichten gejuicht
        verkondigen verkondigt verkondigde verkondigden verkondigd
        spotten spot spotte spotten gespot
        hijgen hijgt hijgde hijgden gehijgd
        brullen brult brulde brulden gebruld
        vloeken vloekt vloekte vloekten gevloekt
        snauwen snauwt snauwde snauwden gesnauwd
        grommen gromt gromde gromden gegromd
        sneren sneert sneerde sneerden gesneerd
        opperen oppert opperde opperden geopperd
        mijmeren mijmert mijmerde mijmerden gemijmerd
        jammeren jammert jammerde jammerden gejammerd
        lachen lacht lachte lachten gelachen
        glimlachen glimlacht glimlachte glimlachten geglimlacht
        zuchten zucht zuchtte zuchtten gezucht
        knikken knikt knikte knikten geknikt
        grinniken grinnikt grinnikte grinnikten gegrinnikt
        beginnen begint begon begonnen begonnen
        snikken snikt snikte snikten gesnikt""",
    ),
    cue_nouns=words(
        """citaat uitspraak verklaring bewering mededeling reactie eis verwijt kritiek opmerking vaststelling waarschuwing belofte antwoord
        vraag mening overtuiging aankondiging oordeel conclusie motto slogan woorden zin commentaar beschrijving""",
    ),
    ascribing=words("toegeschreven"),
    ascribed_to=words("aan"),
    beholders=words("voor"),
    seeming=_SEEMING,
    views=words("woorden mening ogen"),
    according=(
        ("volgens",), ("naar", "mening", "van"), ("in", "de", "woorden", "van"), ("naar", "eigen", "zeggen", "van"), ("naar", "zeggen", "van"), *_CITING,
    ),
    citing=_CITING,
    trailing=words("aldus"),
    labels=words("v a vraag antwoord"),
    pronouns={
        **WORDS.subjects,
        "ze": "any", "zij": "any", "men": "any", "iemand": "any", "niemand": "any", "velen": "plural", "sommigen": "plural",
        "anderen": "plural", "beiden": "plural", "laatstgenoemde": "any", "dat": "any", "die": "any",
    },
    singular_by_verb=words("ze zij"),
    plural_verb_endings=("en",),
    determiners=WORDS.articles | WORDS.demonstratives | words(
        """geen veel enkele sommige alle beide twee drie vier vijf zes zeven acht negen tien ieder iedere elk elke ander andere zulke
        verschillende""",
    ),
    indefinite=words("een geen ieder iedere elk elke ander andere"),
    verb_second=True,
    impersonal=words("het"),
    therein=words("daarin hierin"),
    genitives=words("der des"),
    possessives={**WORDS.owners, "wiens": "m", "wier": "f"},
    prepositions=words(
        """te in op aan uit bij met na sinds van voor door tegen zonder om over onder boven achter naast tussen tijdens wegens ondanks
        tegenover binnen buiten tot per naar rond langs vanuit vanaf volgens dankzij namens""",
    ),
    quoted=words("geciteerd"),
    agents=WORDS.agents,
    infinitive_marks=words("te"),
    likeness=words("als zoals"),
    companions=words("met"),
    conjunctions=WORDS.coordinators | words("want"),
    subordinators=WORDS.complementizers | WORDS.subordinators | words("zoals hoe waar waarom"),
    relatives=words("welke wat wie die waarop waarin waarmee"),
    auxiliaries=WORDS.auxiliaries | words(
        "ben bent kan kunnen kon konden moet moeten moest moesten mag mogen mocht mochten wil willen wilde wilden zult laten ging gaat gaan",
    ),
    passive_auxiliaries=words("wordt worden werd werden"),
    perfect_auxiliaries=words("heeft hebben had hadden"),
    adverbs=words(
        """ook nog al niet nooit altijd nu dan later eerder vandaag gisteren morgen daar hier zo zelf zelfs wel maar slechts toch echter
        daarom dus weer opnieuw verder bovendien vervolgens daarna eerst eens vaak soms meteen plotseling zacht zachtjes hardop hard kort
        droog nuchter schriftelijk letterlijk inmiddels intussen onlangs ten slotte tenslotte uiteindelijk zich hem haar hen hun erover
        eraan ervan daarop daarover daarbij hierop ermee toen erop""",
    ),
    verb_endings=("de", "den", "te", "ten"),
    other_verbs=_SEEMING
    | words(
        """gaat ging gingen komt kwam kwamen staat stond stonden ligt lag lagen neemt nam namen blijft bleef bleven trad traden viel vielen
        trok trokken liep liepen verloor verloren won wonnen begon begonnen stierf stierven zit zat zaten hangt hing keek kijkt wees wijst
        sluit sloot zoekt zocht""",
    ),
    copulas=words("zijn is was waren"),
    aged=("-jarige",),
    person_endings={
        **dict.fromkeys("ster vrouw lerares eres ines".split(), "f"),
        **dict.fromkeys("man meester leraar handelaar bestuurder leider wachter werker verkoper visser boer".split(), "m"),
        **dict.fromkeys("voorzitter onderzoeker woordvoerder directeur minister lid bewoner deskundige".split()),
    },
    epithets=words(
        """winnaar winnares wetenschapper wetenschapster onderzoekster archeoloog geoloog botanicus scheikundige wiskundige astronoom
        antropoloog socioloog taalkundige
        tiener veteraan wereldkampioen wereldkampioene spits middenvelder verdediger keeper doelman wielrenner schaatser schaatsster
        zwemmer zwemster bokser tennisser pianist pianiste violist gitarist muzikant componist dirigent zanger zangeres rapper acteur
        actrice cabaretier cabaretière danser danseres schrijver schrijfster dichter dichteres romancier schilder beeldhouwer kunstenaar
        kunstenares regisseur miljardair politicus historicus filosoof econoom bioloog natuurkundige astronaut brabander limburger fries
        amsterdammer rotterdammer belg vlaming duitser fransman engelsman brit spanjaard italiaan amerikaan rus""",
    ),
    genders=given(
        m="""vader zoon broer man echtgenoot oom neef opa grootvader jongen heer koning prins buurman bakker slager boer visser kapitein
        woordvoerder pastoor dominee knecht""",
        f="""moeder dochter zus zuster vrouw echtgenote tante nicht oma grootmoeder meisje dame koningin prinses buurvrouw woordvoerster
        lerares schrijfster boerin verpleegster weduwe actrice zangeres""",
    ),
    nouns=nouns(
        person="""minister staatssecretaris premier president burgemeester wethouder raadslid kamerlid senator parlementariër voorzitter
        voorzitster woordvoerder woordvoerster directeur directrice chef baas secretaris secretaresse hoofd leider fractieleider
        fractievoorzitter lijsttrekker adviseur advocaat advocate officier rechter agent agente politieman deskundige expert onderzoeker
        onderzoekster wetenschapper hoogleraar professor docent docente leraar lerares rector schrijver schrijfster auteur journalist
        journaliste redacteur verslaggever columnist filosoof historicus econoom arts dokter huisarts chirurg verpleegkundige verpleegster
        trainer bondscoach coach speler speelster aanvoerder kapitein doelman keeper scheidsrechter acteur actrice zanger zangeres generaal
        kolonel ambassadeur paus bisschop priester pastoor dominee imam rabbijn koning koningin prins prinses man vrouw jongen meisje kind
        moeder vader zoon dochter broer zus zuster opa oma grootvader grootmoeder oom tante neef nicht vriend vriendin collega buurman
        buurvrouw getuige slachtoffer kandidaat ondernemer onderneemster boer boerin visser bakker slager kok winkelier winkelierster
        eigenaar eigenares bewoner bewoonster inwoner inwoonster klant lezer kijker luisteraar student studente leerling scholier
        ingenieur architect bibliothecaris beheerder conservator curator penningmeester oprichter vrijwilliger vrijwilligster activist
        activiste vakbondsman bestuurder chauffeur machinist piloot schipper matroos postbode brandweerman soldaat sergeant notaris makelaar
        dichter dichteres vertaler vertaalster uitgever criticus recensent muzikant dirigent componist regisseur kunstenaar schilder fotograaf
        toerist bezoeker bezoekster voorbijganger omstander verdachte""",
        people="""ministers kamerleden raadsleden senatoren deskundigen experts onderzoekers wetenschappers journalisten advocaten artsen
        getuigen buurtbewoners omwonenden bewoners demonstranten bestuurders autoriteiten vakbonden critici tegenstanders auteurs ouders
        studenten leerlingen familieleden vissers bronnen boeren winkeliers werknemers klanten reizigers organisatoren""",
        body="""regering kabinet ministerie partij fractie gemeenteraad raad comité commissie rechtbank hof gerechtshof parlement kamer senaat
        vakbond vereniging organisatie bedrijf onderneming bank krant dagblad weekblad tijdschrift persbureau politie universiteit instituut
        kerk leger unie federatie stad gemeente provincie bestuur directie familie school club stichting""",
        paper="""rapport verslag persbericht brief wet tekst artikel verdrag grondwet vonnis arrest studie onderzoek document boek roman toespraak
        verklaring bericht tweet nota notulen resolutie besluit reglement hoofdartikel memoires dagboek""",
    ),
    given_names=given(
        m="""aart adriaan albert alex anton arend arie arjen bart bas ben berend bernard bert bram cees cor daan dennis dick dirk eddy erik
        erwin evert floris frank frans frits geert gerard gerrit gert gijs hans harm harry hein hendrik henk herman hugo jaap jacob jan
        jelle jeroen jesse johan johannes joost joris jos jurgen kees klaas koen koos lars leendert leo lodewijk luuk maarten marcel marco
        mark martijn mathijs matthijs menno michiel niels paul peter piet pieter reinier rein rene richard rik rob robin roel ron ronald
        ruben rutger ruud sander sebastiaan siebe sjoerd stefan sven theo thijs thomas tim tom ton twan victor vincent wessel willem wim
        wouter""",
        f="""agnes alida anja anke ankie ann anna anneke annelies annemarie annet annette annie antje astrid barbara bea berta betty bianca
        brigitte carla carolien caroline catharina charlotte chantal christina cornelia daphne desiree diana dieuwke dora edith els elly
        elsbeth emma esther eva eveline femke fenna fleur floor floortje froukje geertje gerda greet greetje hanneke heleen helena henny
        hetty hilde ilse ineke inge ingrid irene iris jacqueline janneke jantje jet johanna jolanda josien judith julia karin karen
        katrien kim klaartje lara laura leonie lia lies liesbeth lieke linda lisa lotte loes lucie maaike maartje margriet maria marianne
        marieke marijke marijn marit marja marjan marleen marloes marlies martine mathilde merel miep mieke mina mirjam monique nadia
        nicole nienke nynke petra ria rianne rita roos rosa sandra sanne saskia silvia simone sofie sonja sophie stientje suzanne sylvia
        tamara tess thea tineke trees trijntje truus vera willemijn wilma yvonne""",
    ),
    countries=words(
        """nederland belgië duitsland frankrijk spanje italië engeland zwitserland oostenrijk rusland oekraïne turkije griekenland china japan
        india iran irak israël syrië egypte marokko suriname amerika canada mexico brazilië europa afrika azië amsterdam rotterdam brussel
        londen parijs berlijn""",
    ),
    particles=WORDS.particles,
    abbreviations=words("dhr mevr mw art nr blz bijv"),
    times=WORDS.calendar | words("nacht avond ochtend middag dag week maand jaar jaren uur gisteren vandaag"),
    outlets=words("volkskrant telegraaf trouw parool dagblad nieuwsblad courant nos anp krant tijd standaard reuters"),
    date_prepositions=words("in op"),
    source_prepositions=words("in op tijdens bij"),
    occasions=words("toespraak interview hoorzitting debat persconferentie vergadering zitting proces bijeenkomst congres gesprek"),
    reference_words=words("artikel art hoofdstuk vers soera paragraaf"),
    reference_verbs=words("verteld overgeleverd"),
)
# fmt: on
