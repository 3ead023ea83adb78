"""Polish words that tell who speaks.

Verbs: the czasowniki mówienia of the Wielki słownik języka polskiego (field "mówienie"), in the third person of the
present and the past. Formulas with "według", "zdaniem": the same, wyrażenia przyimkowe. Given names: the most frequent
ones of the register PESEL.
"""

from __future__ import annotations

from quoteproof.languages.pl.words import WORDS
from quoteproof.languages.speech import Speech, Verbs, given, nouns, verbs
from quoteproof.languages.words import words


def _past(stems: str) -> Verbs:
    """Take past forms by their stem: powiedzia- gives powiedział, powiedziała, powiedzieli (in -ać and -eć alike)."""
    forms: set[str] = set()
    for stem in stems.split():
        plural = stem[:-1] + "eli" if stem.endswith("ia") else stem + "li"
        forms |= {stem + "ł", stem + "ła", stem + "ło", stem + "ły", plural}
    return Verbs(finite=frozenset(forms))


_PRESENT = verbs(
    """podawać | podaje podają podał podała podali | podano | podając
    mówić | mówi mówią mówił mówiła mówili | powiedziane | mówiąc
    pisać | pisze piszą | napisane | pisząc
    pytać | pyta pytają | | pytając
    dodawać | dodaje dodają | | dodając
    twierdzić | twierdzi twierdzą twierdził twierdziła stwierdza stwierdził stwierdziła stwierdzili | stwierdzono | twierdząc
    podkreślać | podkreśla podkreślają podkreślił podkreśliła podkreślili | podkreślono | podkreślając
    wyjaśniać | wyjaśnia wyjaśniają wyjaśnił wyjaśniła wyjaśnili | | wyjaśniając
    tłumaczyć | tłumaczy tłumaczą tłumaczył tłumaczyła | | tłumacząc
    odpowiadać | odpowiada odpowiadają odpowiedział odpowiedziała odpowiedzieli odparł odparła | | odpowiadając
    oświadczać | oświadcza oświadczył oświadczyła oświadczyli | oświadczono | oświadczając
    ogłosić | ogłosił ogłosiła ogłasza | ogłoszono | ogłaszając
    zaznaczać | zaznacza zaznaczył zaznaczyła | | zaznaczając
    zauważać | zauważa zauważył zauważyła | | zauważając
    ostrzegać | ostrzega ostrzegł ostrzegła | | ostrzegając
    przyznawać | przyznaje przyznał przyznała przyznali | | przyznając
    informować | informuje informują poinformował poinformowała | poinformowano | informując
    zapewniać | zapewnia zapewnił zapewniła | | zapewniając
    wołać | woła zawołał zawołała krzyknął krzyknęła krzyczy krzyczał krzyczała szepnął szepnęła mruknął mruknęła | | wołając
    przypominać | przypomina przypomniał przypomniała | | przypominając
    komentować | komentuje skomentował skomentowała | | komentując
    relacjonować | relacjonuje relacjonował relacjonowała opowiada opowiadał opowiadała | |
    obiecywać | obiecuje obiecał obiecała | | obiecując
    żądać | żąda zażądał zażądała domaga | | żądając
    apelować | apeluje zaapelował zaapelowała | | apelując
    ocenić | ocenia ocenił oceniła | | oceniając
    zwrócić | zwrócił zwróciła wskazuje wskazał wskazała | | wskazując
    brzmieć | brzmi głosi głosił głosiła brzmiał brzmiała | |
    cytować | cytuje zacytował zacytowała | | cytując
    kontynuować | kontynuuje kontynuował kontynuowała | |
    zaprzeczać | zaprzecza zaprzeczył zaprzeczyła | | zaprzeczając
    rzec | rzekł rzekła | |
    wyznawać | wyznaje wyznał wyznała wyznali | | wyznając
    grozić | grozi grożą zagroził zagroziła | | grożąc
    krytykować | krytykuje skrytykował skrytykowała skrytykowali | | krytykując
    chwalić | chwali pochwalił pochwaliła | | chwaląc
    zapowiadać | zapowiada zapowiadają zapowiedział zapowiedziała zapowiedzieli | zapowiedziano | zapowiadając
    potwierdzać | potwierdza potwierdzają potwierdził potwierdziła potwierdzili | potwierdzono | potwierdzając
    przysięgać | przysięga przysiągł przysięgła | | przysięgając
    proponować | proponuje zaproponował zaproponowała zaproponowali | | proponując
    sugerować | sugeruje sugerował sugerowała zasugerował zasugerowała | | sugerując
    radzić | radzi poradził poradziła | | radząc
    zeznawać | zeznaje zeznał zeznała zeznali | | zeznając
    wykrzykiwać | wykrzyknął wykrzyknęła jęknął jęknęła burknął burknęła | |
    argumentować | argumentuje argumentował argumentowała | | argumentując
    przekonywać | przekonuje przekonują przekonywał przekonywała przekonywali | | przekonując
    deklarować | deklaruje zadeklarował zadeklarowała | | deklarując
    alarmować | alarmuje zaalarmował zaalarmowała | | alarmując
    wytykać | wytyka wytknął wytknęła | | wytykając
    powtarzać | powtarza powtórzył powtórzyła | | powtarzając
    przekazywać | przekazuje przekazał przekazała przekazali | przekazano | przekazując
    zdradzać | zdradza zdradził zdradziła | | zdradzając
    precyzować | precyzuje sprecyzował sprecyzowała | | precyzując
    stanowić | stanowi | |""",
)

# fmt: off
_CITING = (("cytując",), ("powołując", "się", "na"))

TABLE = Speech(
    words=WORDS,
    verbs=Verbs(
        finite=_PRESENT.finite | _past("powiedzia napisa zapyta spyta doda pisa pyta wykrzykna").finite,
        participle=_PRESENT.participle, infinitive=_PRESENT.infinitive, passive=_PRESENT.passive,
    ),
    naming=verbs("nazwać | nazwał nazwała nazwali nazywa nazywają | nazwany nazwana | nazywając\nokreślić | określił określiła określa | określony określona | określając\nopisać | opisał opisała opisuje | opisany | opisując"),
    thought=verbs("myśleć | myśli myślał myślała pomyślał pomyślała | |\nuważać | uważa uważają uważał uważała sądzi wierzy | | uważając"),
    manner=verbs("rozkazać rzucić ironizować |  rozkazał rozkazała rzucił rzuciła ironizuje nalega błaga żałuje dziwi | |\nwspominać żartować | wspomina wspominał wspominała żartuje zażartował zażartowała wzdycha kwituje skwitował skwitowała | | wspominając żartując\nripostować podsumować | ripostował podsumował podsumowała podsumowuje żali | | \nśmiać | śmieje zaśmiał zaśmiała uśmiechnął uśmiechnęła westchnął westchnęła | |\nzacząć | zaczął zaczęła zaczyna | |"),
    cue_nouns=words(
        """oświadczenie stwierdzenie słowa słowami pytanie odpowiedź komentarz obietnica ostrzeżenie apel komunikat list wpis hasło
        zdanie wypowiedź oświadczeniu słów""",
    ),
    beholders=words("dla"),
    according=(("według",), ("zdaniem",), ("jak", "podaje"), ("za",), *_CITING),
    citing=_CITING,
    labels=words("p o pytanie odpowiedź"),
    pronouns={
        **WORDS.subjects,
        "ktoś": "any", "nikt": "any", "wszyscy": "plural", "wielu": "plural", "niektórzy": "plural", "który": "m",
        "która": "f", "którzy": "plural", "kto": "any", "ten": "m", "ta": "f",
    },
    determiners=WORDS.demonstratives | words("jeden jedna dwa dwaj dwie trzy trzej cztery pięć kilka kilku inny inna inni każdy każda"),
    possessives=WORDS.owners,
    prepositions=words(
        """w we na z ze od do po o u za pod nad przy dla bez przez między przed ku około wśród przeciw wokół oprócz
        zamiast podczas wobec według zdaniem""",
    ),
    likeness=words("jak"),
    conjunctions=WORDS.coordinators,
    subordinators=WORDS.complementizers | WORDS.subordinators | words("gdzie jak"),
    relatives=words("który która które którzy"),
    auxiliaries=words("jest są był była było byli były będzie będą się nie może mogą mógł mogła by zostać został została"),
    passive_auxiliaries=words("jest był była było został została zostało"),
    adverbs=words(
        """także też jeszcze już potem następnie teraz wczoraj dziś dzisiaj jutro tutaj tu tam wtedy znowu bardzo zawsze nigdy często
        czasem tylko po prostu nawet jednak dlatego wreszcie wcześniej później niedawno wkrótce cicho głośno nagle z kolei ponadto""",
    ),
    verb_endings=("ał", "ała", "ali", "ił", "iła", "ili", "ył", "yła", "yli", "uje", "ują", "ął", "ęła"),
    pro_drop=True,
    bare_nouns=True,
    inner_clauses=True,
    heads_first=True,
    nouns=nouns(
        person="""minister ministra prezydent premier burmistrz wojewoda poseł posłanka senator rzecznik rzeczniczka dyrektor dyrektorka
        szef szefowa naczelnik sekretarz doradca doradczyni adwokat prokurator sędzia policjant policjantka ekspert ekspertka
        naukowiec profesor pisarz pisarka dziennikarz dziennikarka redaktor filozof historyk ekonomista lekarz lekarka trener
        trenerka zawodnik kapitan aktor aktorka piosenkarz generał pułkownik ambasador papież biskup ksiądz król królowa mężczyzna
        kobieta chłopiec chłopak dziewczyna dziewczynka matka ojciec syn córka brat siostra mąż żona przyjaciel przyjaciółka kolega
        koleżanka sąsiad sąsiadka świadek kandydat kandydatka lider liderka inżynier student studentka rybak starzec autor autorka
        rozmówca przewodnicząca przewodniczący nauczyciel nauczycielka przedsiębiorca mieszkaniec skarbnik kierownik prezes prezeska
        stolarz kowal piekarz fryzjer fryzjerka krawiec krawcowa marynarz mnich zakonnica pasterz rolnik rolniczka hodowca robotnik
        robotnica kucharz kucharka kelner kelnerka notariusz bibliotekarz bibliotekarka archiwista konserwator geolog biolog chemik fizyk
        matematyk archeolog socjolog psycholog weterynarz farmaceuta dentysta chirurg pielęgniarz pielęgniarka kierowca maszynista
        taksówkarz mechanik elektryk hydraulik komisarz inspektor sierżant porucznik żołnierz rabin imam nieznajomy nieznajoma emeryt
        emerytka dziadek babcia wnuk wnuczka zięć synowa teść teściowa szwagier szwagierka wujek ciotka ciocia kuzyn kuzynka narzeczony
        narzeczona wdowiec wdowa urzędnik urzędniczka koordynator koordynatorka organizator organizatorka założyciel założycielka członek
        członkini prezenter prezenterka prowadzący prowadząca kronikarz scenarzysta scenarzystka producent producentka reżyser reżyserka
        widz słuchacz uczeń uczennica pan pani powieściopisarz dramaturg malarz malarka rzeźbiarz rzeźbiarka fotograf fotografka
        architekt architektka pianista pianistka skrzypek skrzypaczka gitarzysta muzyk kompozytor kompozytorka raper tancerz tancerka
        komik mistrz mistrzyni napastnik bramkarz pomocnik obrońca kolarz pływak pływaczka tenisista tenisistka nastolatek nastolatka
        proboszcz rzeźnik zegarmistrz szewc księgarz księgarka listonosz strażak lokator lokatorka właściciel właścicielka klient
        klientka czytelnik czytelniczka wydawca tłumacz tłumaczka towarzysz towarzyszka przechodzień aktywista aktywistka wolontariusz
        wolontariuszka sprzedawca sprzedawczyni woźny woźna gospodyni rektor starosta wójt sołtys radny radna europoseł europosłanka
        wiceminister latarnik poeta poetka mieszkanka zawodniczka""",
        people="""ministrowie posłowie eksperci naukowcy dziennikarze prawnicy lekarze świadkowie mieszkańcy działacze władze krytycy
        autorzy sąsiedzi rodzice studenci zwolennicy rybacy źródła śledczy policjanci urzędnicy ludzie""",
        body="""rząd ministerstwo partia grupa rada komitet komisja sąd trybunał parlament sejm senat związek stowarzyszenie organizacja
        firma spółka bank gazeta dziennik tygodnik agencja policja prokuratura uniwersytet instytut kościół armia wojsko miasto urząd
        rodzina redakcja zarząd""",
        paper="""raport list ustawa tekst artykuł umowa konstytucja wyrok badanie dokument książka powieść przemówienie oświadczenie
        komunikat notatka rezolucja statut napis plakat tablica kodeks rozporządzenie protokół wpis sprawozdanie""",
    ),
    name_cases=("a", "owi", "em", "ie", "iego", "ego", "emu", "im"),
    given_names=given(
        m="""adam adrian aleksander andrzej antoni arkadiusz artur bartosz bogdan bronisław cezary czesław damian daniel dariusz dawid
        dominik edward filip grzegorz henryk ireneusz jacek jakub jan janusz jarosław jerzy józef kamil karol kazimierz konrad
        krzysztof lech leszek łukasz maciej marcin marek mariusz mateusz michał mieczysław mirosław paweł piotr przemysław rafał
        robert roman ryszard sebastian sławomir stanisław stefan szymon tadeusz tomasz waldemar wiesław wiktor witold włodzimierz
        wojciech zbigniew zdzisław zygmunt donald""",
        f="""agata agnieszka aleksandra alicja anna barbara beata bożena danuta dorota elżbieta ewa grażyna halina hanna helena irena
        iwona izabela jadwiga janina joanna jolanta julia justyna karolina katarzyna kinga krystyna lidia lucyna magdalena
        małgorzata maria marianna marta monika natalia olga patrycja paulina renata stanisława sylwia teresa urszula wanda weronika
        wiesława zofia zuzanna żaneta""",
    ),
    countries=words(
        """polska rosja ukraina niemcy francja włochy hiszpania anglia wielka białoruś litwa czechy słowacja węgry turcja grecja chiny
        japonia indie iran irak izrael syria egipt kanada meksyk brazylia europa afryka azja ameryka warszawa kraków londyn berlin paryż
        moskwa bruksela waszyngton usa""",
    ),
    particles=WORDS.particles,
    abbreviations=words("ks bp abp mec inż św płk im ul r w np tj itd art ust nr s godz tys mln mld"),
    times=WORDS.calendar | words("rok roku dzień dnia tydzień tygodniu miesiąc wieczorem rano nocą lat"),
    outlets=words("gazeta rzeczpospolita pap reuters onet dziennik kurier"),
    date_prepositions=words("w"),
    source_prepositions=words("w we na podczas"),
    occasions=words("przemówieniu wywiadzie wystąpieniu liście oświadczeniu raporcie artykule książce zebraniu posiedzeniu rozprawie konferencji"),
    reference_words=words("artykuł art rozdział ustęp ust werset sura paragraf"),
)
# fmt: on
