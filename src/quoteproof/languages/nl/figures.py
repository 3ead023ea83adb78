"""Dutch: the words by which figures and dates hang together: closed-class grammar, and what the press writes of ages, spans, shares and changes."""

from __future__ import annotations

from quoteproof.languages.figures import Figures
from quoteproof.languages.nl.words import WORDS

TABLE = Figures(
    words=WORDS,
    since=("sinds", "al sinds", "vanaf"),
    lasting=("gedurende", "voor", "al", "de", "deze", "die", "zijn", "haar", "hun", "de afgelopen", "de laatste", "in", "na"),
    pluperfect=("had", "hadden", "tot"),
    between=(("van", "tot"), ("van", "naar"), ("van", "tot en met"), ("tussen", "en"), ("vanaf", "tot")),
    later=("later", "daarna"),
    after=("na", "nadat"),
    earlier=("eerder", "daarvoor"),
    before=("voor", "voordat"),
    ago=("geleden",),
    amounting=("dat is", "dat zijn", "ofwel"),
    old=("oud", "oude"),
    on_day=("in", "op", "van", "in het jaar"),
    anniversary=("verjaardag", "jubileum"),
    founded=("opgericht", "opgerichte", "gesticht", "gestichte", "geopend", "gebouwd"),
    born=("geboren", "geboren in", "geboren op"),
    died=("overleed", "overleden", "stierf", "gestorven"),
    at_age=("op de leeftijd van", "leeftijd van"),
    being=("is", "was", "nu"),
    when=("toen", "destijds"),
    hedges=("of meer", "of minder", "ruim", "krap", "nog eens", "de eerste", "de laatste", "de volgende", "tussen", "andere"),
    shares_of=("van de", "van", "van in totaal", "van zijn", "van haar", "van hun", "op de"),
    or_else=("of", "ofwel", "dat is", "dat zijn", "oftewel"),
    rising=("steeg", "stegen", "stijgt", "stijgen", "gestegen", "stijging", "groeide", "groeiden", "groeit", "gegroeid", "groei", "nam toe", "namen toe", "toegenomen", "toename", "verhoogd", "verhoging"),
    falling=("daalde", "daalden", "daalt", "dalen", "gedaald", "daling", "zakte", "zakten", "gezakt", "kromp", "gekrompen", "nam af", "namen af", "afgenomen", "afname", "verlaagd", "verlaging", "viel"),
    multiples=(("verdubbelde", 2), ("verdubbelden", 2), ("verdubbeld", 2), ("verdrievoudigde", 3), ("verdrievoudigd", 3), ("halveerde", 0.5), ("gehalveerd", 0.5)),
    reached=(("naar", "van"), ("tot", "van")),
    ranks=("plaats", "plaatsen", "plek", "rang", "nummer", "nr"),
    behind=("achter",),
    total_before=("in totaal", "een totaal van", "bij elkaar", "samen"),
    total_behind=("in totaal", "bij elkaar", "samen"),
    remaining=("de overige", "de resterende", "de andere", "de rest"),
    of_them=("van hen", "daarvan", "van wie", "waarvan"),
    including=("onder wie", "waaronder", "inclusief"),
    changing=("eerst", "oorspronkelijk", "aanvankelijk", "eerder", "herzien", "gecorrigeerd", "nu", "toen", "vroeger", "niet", "tegen", "ander", "andere", "nog", "meer", "minder", "als", "zou", "zouden",
              "kan", "kunnen", "zal", "zullen", "verwacht", "geschat", "naar schatting", "vorig", "vorige", "volgend", "volgende", "gemiddeld", "elk", "elke", "per", "maar", "terwijl", "dan", "slechts",
              "alleen", "tweede", "tot", "van", "naar"),
)  # fmt: skip
