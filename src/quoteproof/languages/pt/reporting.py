"""Portuguese words of reported speech: what is done by saying something (Cunha and Cintra, Nova gramática, chapter 20), and what opens a question."""

from __future__ import annotations

from quoteproof.languages.pt.speech import ar, er
from quoteproof.languages.pt.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
_ASK = ar("perguntar indagar").text

TABLE = Reporting(
    words=WORDS,
    whether=words("se"),
    acts=acts(
        denied=ar("negar rejeitar contestar").text + er("desmentir", "i").text + "desmente desmentem refutar refuta refutou refutaram",
        asked=_ASK + ar("questionar").text,
        promised="promessa propor propõe propôs propuseram proposto propondo "
        + ar("jurar assegurar").text + er("prometer", "e").text + er("garantir", "i").text,
        warned="advertência alerta " + ar("alertar avisar ameaçar").text + er("advertir", "i").text + "adverte advertem",
        demanded="""pedir pede pedem pediu pediram pedia pediam pedido pedindo apelo exigência sugere sugerem """
        + ar("aconselhar recomendar apelar reclamar implorar ordenar").text + er("exigir sugerir", "i").text,
    ),
    objects=words(
        """exige exigem exigiu exigiram exigido exigindo pede pedem pediu pediram pedindo nega negam negou negaram negado rejeita rejeitam
        rejeitou rejeitaram anuncia anunciam anunciou anunciaram propõe propôs promete prometem prometeu prometeram""",
    ),
    fronted=words("para"),
    inquiring=words(_ASK),
    asked_of=words("a ao à aos às"),
    actions=("ar", "er", "ir", "or"),
    standards=words("regras programa previsões calendário tradição"),
    finite_endings=("ará", "erá", "irá", "arão", "erão", "irão"),
)
