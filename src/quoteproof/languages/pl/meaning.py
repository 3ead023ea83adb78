"""Polish: the words that turn, bind, bound, soften or order what is said.

Sources: Grzegorczykowa, Laskowski and Wróbel, *Gramatyka współczesnego języka polskiego* (Składnia: negation, modality, conditional clauses); Swan,
*A Grammar of Contemporary Polish* (numerals and quantifiers, conjunctions); the opposites are our own list.
"""

from __future__ import annotations

from quoteproof.languages.meaning import Meaning, Scale, pairs
from quoteproof.languages.pl.words import WORDS

TABLE = Meaning(
    words=WORDS,
    breakers=(*WORDS.subordinators, "ale", "lecz", "który", "która", "które", "oprócz", "że"),
    starters=(*WORDS.subjects, "to", "kto", "gdzie", "jak"),
    light=("i", "a", "w", "we", "na", "z", "ze", "do", "od", "po", "za", "dla", "przy", "o", "u", *WORDS.demonstratives, "jest", "są", "był",
           "była", "było", "byli", "były", "być", "będzie", "będą", "się", "by", "już", "jeszcze", "bardzo", "nasz", "nasza", "nasze", "jego", "jej", "ich",
           "swój", "swoja", "także", "też", "również", "jak", "ja", "my", "on", "ona", "oni"),
    articles=WORDS.openers,
    determiners=(*WORDS.owners, *WORDS.demonstratives),
    negators=("nie", "nigdy", "nikt", "nikogo", "nikomu", "nic", "niczego", "niczemu", "nigdzie", "żaden", "żadna", "żadne", "żadnego", "żadnej", "żadnych",
              "bez", "ani", "już nie", "nie wolno", "nie można", "bynajmniej", "wcale"),
    empty_negations=("nie tylko", "nie mniej niż", "nie więcej niż", "nie później niż", "bez wątpienia", "nie ma wątpliwości", "niemniej", "nie wspominając",
                     "nie kto inny", "nie inaczej", "nie bez"),
    negative_verbs=("odmówi*", "odmawia*", "przesta*", "daleki od", "dalekie od", "pozbawion*", "unika*"),
    denials=("zaprzecz*", "odrzuc*", "neguj*", "zdementow*", "wątpi*"),
    concord=("nigdy", "nikt", "nikogo", "nikomu", "nic", "niczego", "niczemu", "nigdzie", "żaden", "żadna", "żadne", "żadnego", "żadnej", "żadnych", "ani", "wcale"),
    near_negations=("odm*", "odrzuc*", "zakaz*", "zabron*", "zabran*", "uniemożliw*", "niemożliw*", "brak*", "przeciw", "przeciwko", "rzadko", "mało", "niewiele",
                    "unik*", "zaprzecz*", "wątpi*", "oprócz", "prócz", "przesta*"),
    negative_prefixes=("nie", "bez", "a", "anty", "dez"),
    modals=Scale(
        (
            ("must", ("musi", "muszą", "musimy", "muszę", "musicie", "trzeba", "należy")),
            ("should", ("powinien", "powinna", "powinno", "powinni", "powinny", "powinniśmy", "warto")),
            ("can", ("może", "mogą", "możemy", "mogę", "możecie", "można", "wolno", "potrafi", "potrafią")),
            ("could", ("mógłby", "mogłaby", "mogłoby", "mogliby", "mogłyby", "moglibyśmy")),
            ("want", ("chce", "chcą", "chcemy", "chcę", "chciałby", "chcielibyśmy")),
        ),
        (("can", "could"),),
    ),
    soft_modals=("could",),
    hedges=("być może", "może być", "chyba", "prawdopodobnie", "podobno", "rzekomo", "rzekom*", "przypuszczalnie", "zapewne", "pewnie", "wydaje się", "zdaje się",
            "jak się wydaje", "myślę że", "myślimy że", "sądzę że", "sądzimy że", "uważam że", "uważamy że", "moim zdaniem", "naszym zdaniem", "częściowo",
            "po części", "w pewnym sensie", "tak zwan*", "w zasadzie", "mówi się że"),
    convictions=("myślę że", "myślimy że", "sądzę że", "sądzimy że", "uważam że", "uważamy że", "moim zdaniem", "naszym zdaniem"),
    conditions=("jeśli", "jeżeli", "gdyby", "o ile", "pod warunkiem", "pod warunkiem że", "chyba że", "z wyjątkiem", "oprócz", "poza", "w przypadku", "w razie",
                "dopóki nie", "tylko jeśli", "tylko wtedy gdy"),
    loose_conditions=("nawet jeśli", "w przeciwnym razie", "dopóki", "jak gdyby", "aż"),
    untrue=("mit", "fałsz", "błąd", "kłamstwo"),
    cut_conditions=("dopóki", "z zastrzeżeniem", "o tyle o ile"),
    cut_contrasts=("ale", "lecz", "jednak", "chociaż", "choć", "mimo że", "pomimo", "natomiast", "podczas gdy"),
    cut_frames=("prawda", "prawdą", "myślę", "myślimy", "sądzę", "uważam", "uważamy", "mówię", "mówimy", "twierdzę", "znaczy", "pewny", "pewni"),
    question_words=("kto", "co", "kiedy", "gdzie", "dlaczego", "jak", "jaki", "jaka", "jakie", "ile", "który"),
    question_openers=("czy", "może", "możemy", "można", "jest", "są"),
    quantifiers=Scale(
        (
            ("all", ("wszyscy", "wszystkie", "wszystkich", "wszystkim", "wszystko", "cały", "cała", "całe", "każdy", "każda", "każde", "każdego", "każdej", "zawsze",
                     "całkowicie", "wszędzie", "ogół")),
            ("most", ("większość", "większości", "w większości", "zazwyczaj", "przeważnie")),
            ("many", ("wielu", "wiele", "dużo", "często", "liczni", "liczne", "mnóstwo")),
            ("several", ("kilka", "kilku", "kilkoro", "szereg")),
            ("some", ("niektórzy", "niektóre", "niektórych", "część", "części", "czasem", "czasami", "niekiedy", "ktoś", "coś", "jakiś", "jakaś")),
            ("few", ("niewielu", "niewiele", "mało", "rzadko", "nieliczni", "nieliczne")),
            ("both", ("obaj", "oboje", "obie", "oba", "obu")),
            ("only", ("tylko", "jedynie", "wyłącznie", "zaledwie", "jedyn*")),
            ("at least", ("co najmniej", "przynajmniej", "nie mniej niż", "minimum")),
            ("at most", ("co najwyżej", "najwyżej", "nie więcej niż", "maksymalnie")),
            ("over", ("ponad", "więcej niż", "przeszło")),
            ("under", ("mniej niż", "poniżej")),
            ("almost", ("prawie", "niemal", "omal")),
            ("about", ("około", "mniej więcej", "w przybliżeniu")),
        ),
        (("many", "several"), ("several", "some"), ("almost", "about"), ("all", "both"), ("over", "at least")),
    ),
    limits=("only", "at least", "at most", "almost", "over", "under", "most", "few"),
    connectives=Scale(
        (
            ("and", ("i", "oraz", "a także")),
            ("or", ("lub", "albo", "bądź")),
            ("because", ("ponieważ", "bo", "gdyż", "dlatego że", "z powodu", "dzięki")),
            ("although", ("chociaż", "choć", "mimo że", "pomimo", "mimo")),
            ("more", ("więcej", "bardziej")),
            ("less", ("mniej",)),
            ("before", ("przed", "zanim")),
            ("after", ("po", "gdy już")),
            ("for", ("za",)),
            ("against", ("przeciw", "przeciwko")),
            ("with", ("z", "ze")),
            ("rather than", ("zamiast",)),
        )
    ),
    opposed=(("and", "or"), ("because", "although"), ("more", "less"), ("before", "after"), ("for", "against"), ("with", "against"), ("rather than", "and")),
    pronouns=Scale(WORDS.pronouns, (("I", "we"), ("you", "we"), ("he", "they"), ("she", "they"))),
    name_particles=(*WORDS.particles,),
    name_endings=("owi", "ie", "ski", "ska", "skie", "skiego", "skiej"),
    aliases=(("Stany Zjednoczone", "USA"), ("ONZ", "Organizacja Narodów Zjednoczonych"), ("UE", "Unia Europejska")),
    symmetric=("i", "lub", "z", "między", "oraz", "albo"),
    times=Scale(
        (
            ("yesterday", ("wczoraj",)), ("today", ("dziś", "dzisiaj")), ("tomorrow", ("jutro",)),
            ("last week", ("w zeszłym tygodniu", "w ubiegłym tygodniu")), ("this week", ("w tym tygodniu",)), ("next week", ("w przyszłym tygodniu",)),
            ("last year", ("w zeszłym roku", "w ubiegłym roku")), ("this year", ("w tym roku",)), ("next year", ("w przyszłym roku",)),
        )
    ),
    antonyms=pairs(
        """
        podnieść/obniżyć podniesie/obniży podniosła/obniżyła podwyżka/obniżka wzrost/spadek wzrosnąć/spaść wzrosły/spadły rośnie/spada zwiększyć/zmniejszyć
        zwiększy/zmniejszy duży/mały duża/mała duże/małe dobry/zły dobra/zła lepszy/gorszy lepiej/gorzej silny/słaby wzmocnić/osłabić wojna/pokój
        zwycięstwo/porażka wygrać/przegrać wygrał/przegrał przyjąć/odrzucić przyjęła/odrzuciła zezwolić/zakazać dozwolone/zakazane otworzyć/zamknąć otworzy/zamknie
        otwarty/zamknięty otwarta/zamknięta bogaty/biedny bogaci/biedni przyjaciel/wróg przyjaciele/wrogowie nowy/stary nowa/stara nowe/stare młody/stary
        zacząć/skończyć początek/koniec prawda/kłamstwo prawdziwy/fałszywy łatwy/trudny łatwo/trudno szybki/wolny szybko/wolno możliwy/niemożliwy sukces/porażka
        zbudować/zburzyć budować/burzyć kupić/sprzedać kupi/sprzeda kupiło/sprzedało import/eksport nadzieja/rozpacz większość/mniejszość publiczny/prywatny lewica/prawica
        wysoki/niski wysoka/niska popierać/zwalczać popiera/zwalcza miłość/nienawiść życie/śmierć pierwszy/ostatni
        """
    ),
    synonyms=(("zacząć", "rozpocząć"), ("pomoc", "wsparcie"), ("ważny", "istotny"), ("cel", "zamiar"), ("zagrożenie", "niebezpieczeństwo"), ("kraj", "państwo"),
              ("także", "też", "również"), ("problem", "trudność"), ("szybko", "prędko")),
    verb_forms=(("być", "jest", "są", "był", "była", "było", "byli", "były", "będzie", "będą"), ("mieć", "ma", "mają", "miał", "miała", "mieli"),
                ("iść", "idzie", "idą", "szedł", "szła", "szli"), ("jechać", "jedzie", "jadą"), ("wziąć", "weźmie", "wziął", "wzięła")),
    endings=(("a", ""), ("y", ""), ("i", ""), ("ów", ""), ("om", ""), ("ami", ""), ("ach", ""), ("em", ""), ("owi", ""), ("u", ""), ("ą", "a"), ("ę", "a"), ("y", "a"),
             ("ie", "a"), ("ał", "ać"), ("ała", "ać"), ("ali", "ać"), ("a", "ać"), ("ają", "ać"), ("ił", "ić"), ("iła", "ić"), ("ili", "ić"), ("i", "ić"), ("ego", "y"),
             ("ej", "y"), ("ych", "y"), ("ym", "y"), ("e", "y"), ("a", "y")),
    tense_endings=("ał", "ała", "ali", "ił", "iła", "ili"),
)  # fmt: skip
