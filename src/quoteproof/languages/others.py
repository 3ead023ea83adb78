"""Languages that have no tables: their commonest words and letters, so that a text in one is not taken for its neighbour.

Portuguese has half of its small words in common with Spanish, Ukrainian with Russian: to say that a text is in none of our
languages one must know what else it could be. From frequency lists of subtitles and of the Leipzig Corpora, the first few
dozen words each, without those that are names.
"""

from __future__ import annotations

OTHERS: dict[str, dict[str, tuple[str, str]]] = {
    "latin": {
        "sv": (
            "och att det i en som är på för av med den till inte har om ett jag var men vi de så han hon från kan ska skall när "
            "också än efter eller vid skulle hade nu detta sig sin sina där inom blir alla mot under mycket vara",
            "åäö",
        ),
        "da": (
            "og at det i en er på til af med den for ikke har som jeg de et var han hun men vi fra kan skal når også efter eller "
            "blev være vil om der sig havde der kunne nu mod hvor meget alle dette ved deres",
            "æøå",
        ),
        "nb": (
            "og at det i en er på til av med den for ikke har som jeg de et var han hun men vi fra kan skal når også etter eller "
            "ble være vil om seg hadde kunne nå mot hvor mye alle dette ved deres etter",
            "æøå",
        ),
        "is": ("og að er á í það sem ekki en við til um var með fyrir hann hún þeir eru af frá ég ef", "ðþæöáéíóúý"),
        "fi": (
            "ja on ei että se hän oli mutta ovat joka kun niin kuin myös tai mitä nyt ole olla sen tämä he me voi ollut sitä jos "
            "en minä ne vain vielä jo eli mukaan kanssa",
            "äö",
        ),
        "et": ("ja on ei et see ta oli kui ka mis aga oma seda välja siis nad ma kes või veel üle meie pole", "äöüõ"),
        "hu": (
            "a az és hogy nem is egy van volt meg de csak ez már mint ha el vagy még lesz kell azt sem fel ki le amely ezt lehet "
            "pedig után nagyon",
            "őűáéíóúöü",
        ),
        "tr": (
            "ve bir bu da de için ile çok ama ne daha gibi kadar değil olan olarak sonra ben var mi o ki her biz ya bunu olduğu "
            "ancak göre tarafından şey en hiç onun",
            "ışğçöüİ",
        ),
        "ro": (
            "și în de la cu nu o un pe este că a din sunt mai pentru care au ce al fi fost prin dar se va cel acest sau lui si ca "
            "sa ale ei după",
            "șțăâîşţ",
        ),
        "ca": (
            "de la que el i a en les els per un una és no amb del als al es com més ha però són aquest aquesta va ser hi seva han "
            "ens molt",
            "àèéíòóúçï",
        ),
        "cs": (
            "a je v se na že to s z do o k i jako ale pro by za si tak být jsem jsou nebo který která jeho byl byla bylo od po není "
            "jsme aby když už co pak",
            "ěřůčšžýáíéťďň",
        ),
        "sk": (
            "a je v sa na že to s z do o k i ako ale pre by za si tak byť som sú alebo ktorý ktorá jeho bol bola bolo od po nie je "
            "sme aby keď už čo",
            "ľĺŕôäčšžýáíéťďň",
        ),
        "hr": (
            "i je u se na da za su od ne to sa kao koji koja što bi ali će nije iz ili smo bio bila samo još sam s",
            "čćšžđ",
        ),
        "sl": ("in je v se na da za so od ne to z ki pa bi ali ni iz po bil bila še kot tudi pri smo sem kar", "čšž"),
        "lt": ("ir yra kad į su iš tai bet kaip ne buvo bus jo apie už dėl nuo jau ar savo", "ąčęėįšųūž"),
        "lv": ("un ir ka par no ar kas bet tas nav uz bija ja tā to arī pēc vai viņš gan savu", "āčēģīķļņšūž"),
        "sq": ("dhe të në një për që nga me është e i nuk do si më ka kjo por janë u ai këtë", "ëç"),
        "id": (
            "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada mereka bisa kami oleh adalah "
            "kita sudah atau telah orang dia",
            "",
        ),
        "vi": (
            "và của là có không được một cho trong người những các này với đã khi để như tôi về cũng",
            "ăđơưạảấầẩậắằếềểệịọốồổộớờợụủứừựỳ",
        ),
        "sw": ("na ya wa kwa ni katika za la kuwa hii hiyo kama lakini yake hata si huo cha watu wao", ""),
        "tl": ("ang ng sa na mga at ay ako hindi ito siya para kung niya ko mo may kanyang nila si", ""),
        "la": (
            "et in est non ad ut cum qui quod sed esse quae ex autem per nec sunt enim hoc ab quam si atque etiam",
            "",
        ),
    },
    "cyrillic": {
        "uk": (
            "і в на не що з та до у за як це від для про але є або був була було її його які який щоб й ми ви",
            "іїєґ",
        ),
        "be": ("і ў на не што з да у за як гэта ад для пра але ёсць або быў была было яго", "іў"),
        "bg": ("и на в да се от за не е че с по са като но това си ще до беше му са той тя ние към към най много", "ъ"),
        "sr": ("и је у се на да за су од не то са као који што би али ће није из или смо био била", "ђјљњћџ"),
        "mk": ("и на во да се од за не е дека со по се како но тоа ќе до беше што ги го", "ѓќѕјљњџ"),
        "kk": ("және бір бұл үшін деп мен осы болып да де еді ол", "әғқңөұүһі"),
    },
    "arabic": {
        "fa": ("و در به از که این را با است برای آن یک هم می خود بر شد کرد نیز تا ما", "پچژگکی"),
        "ur": ("کے میں ہے کی اور سے نے کو پر یہ کا ہیں کہ اس وہ بھی تھا ایک", "ںٹڈڑہھےکی"),
    },
}
"""By script and code: small words, and letters that tell."""
