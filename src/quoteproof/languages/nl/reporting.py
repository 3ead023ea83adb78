"""Dutch words of reported speech: what is done by saying something, and what opens a question (Algemene Nederlandse Spraakkunst, indirecte rede)."""

from __future__ import annotations

from quoteproof.languages.nl.words import WORDS
from quoteproof.languages.reporting import Reporting, acts
from quoteproof.languages.words import words

# fmt: off
_ASK = "vragen vraagt vroeg vroegen gevraagd"

TABLE = Reporting(
    words=WORDS,
    whether=words("of"),
    acts=acts(
        denied="""ontkennen ontkent ontkende ontkenden ontkend ontkenning betwisten betwist betwistte betwistten weerspreken weerspreekt
        weersprak weersproken tegenspreken tegenspreekt tegensprak verwerpen verwerpt verwierp verwierpen verworpen""",
        asked=_ASK,
        promised="""beloven belooft beloofde beloofden beloofd belofte zweren zweert zwoer zwoeren gezworen verzekeren verzekert verzekerde
        verzekerden verzekerd garanderen garandeert garandeerde garandeerden gegarandeerd toezeggen toezegde toegezegd toezegging""",
        warned="""waarschuwen waarschuwt waarschuwde waarschuwden gewaarschuwd waarschuwing dreigen dreigt dreigde dreigden gedreigd""",
        demanded="""eisen eist eiste eisten geëist eis pleiten pleit pleitte pleitten gepleit pleidooi oproepen oproept opriep opriepen
        opgeroepen oproep adviseren adviseert adviseerde adviseerden geadviseerd bevelen beveelt beval bevalen bevolen smeken smeekt
        smeekte smeekten gesmeekt verzoeken verzoekt verzocht verzochten verzoek""",
    ),
    inquiring=words(_ASK),
    standards=words("regels plan planning schema verwachting traditie"),
)
