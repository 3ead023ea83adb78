"""Polish words of reported speech: what is done by saying something (Wielki słownik języka polskiego, field "mówienie"), and what opens a question."""

from __future__ import annotations

from quoteproof.languages.pl.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
_ASK = "pytać pyta pytają pytał pytała pytali zapytał zapytała zapytali spytał spytała spytali pytając"

TABLE = Reporting(
    words=WORDS,
    whether=words("czy"),
    acts=acts(
        denied="""zaprzeczać zaprzecza zaprzeczają zaprzeczył zaprzeczyła zaprzeczyli zaprzeczając zdementował zdementowała zdementowali
        dementuje dementi odrzuca odrzucił odrzuciła odrzucili""",
        asked=_ASK,
        promised="""obiecywać obiecuje obiecują obiecał obiecała obiecali obiecując obietnica przysięga przysiągł przysięgła zapewnia
        zapewniają zapewnił zapewniła zapewnili zapewniając gwarantuje zagwarantował zagwarantowała proponuje proponują zaproponował
        zaproponowała zaproponowali""",
        warned="""ostrzegać ostrzega ostrzegają ostrzegł ostrzegła ostrzegli ostrzegał ostrzegała ostrzegając ostrzeżenie grozi grożą zagroził
        zagroziła zagrozili groził groziła""",
        demanded="""żądać żąda żądają zażądał zażądała zażądali żądał żądała żądając żądanie domaga domagają domagał domagała domagali apeluje
        apelują zaapelował zaapelowała zaapelowali apelował apelowała apelując apel wzywa wzywają wezwał wezwała wezwali prosi proszą
        poprosił poprosiła poprosili radzi poradził poradziła zaleca zalecają zalecił zaleciła zalecili""",
    ),
    inquiring=words(_ASK),
    actions=("ć",),
    commas=True,
    dashes=True,
    openers=words("aby żeby by jakoby ażeby"),
    standards=words("planu planem rozkładu harmonogramu prognoz tradycji regulaminu zasad"),
    finite_endings=("anie", "ają"),
)
