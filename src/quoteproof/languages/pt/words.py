"""Portuguese: months, titles, persons and small words, by Cunha and Cintra, *Nova gramática do português contemporâneo*."""

from __future__ import annotations

from quoteproof.languages.words import Vocabulary, numbered, persons, titles, words

WITHIN = words("no na nos nas num numa")
"""Em, with the article that it holds."""

ARTICLED = WITHIN | words("do da dos das ao à aos às pelo pela pelos pelas")
"""All prepositions that hold an article."""

# fmt: off
WORDS = Vocabulary(
    months=numbered(
        "janeiro | fevereiro | março | abril | maio | junho | julho | agosto | setembro | outubro | novembro | dezembro", 1,
    ),
    weekdays=numbered(
        "segunda-feira, segunda | terça-feira, terça | quarta-feira, quarta | quinta-feira, quinta | sexta-feira, sexta | sábado | domingo", 0,
    ),
    titles=titles(
        m="sr senhor dom doutor professor ministro senador deputado rei príncipe papa padre bispo cardeal vereador prefeito governador",
        f="sra senhora dona doutora professora ministra senadora deputada rainha princesa irmã vereadora prefeita governadora",
        either="presidente general juiz dr dra prof eng",
    ),
    particles=words("de da do das dos e van von"),
    persons=persons(
        """I | eu | me mim comigo | meu minha meus minhas
        we | nós | nos conosco connosco | nosso nossa nossos nossas
        you | tu você vocês | te ti | teu tua teus tuas
        he | ele | | dele
        she | ela | | dela
        they | eles elas | | deles delas
        | | | seu sua seus suas""",
    ),
    articles=words("o a os as um uma uns umas"),
    demonstratives=words("este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto isso aquilo"),
    linkers=words("de do da dos das"),
    coordinators=words("e ou mas nem porém"),
    subordinators=words("quando enquanto porque se embora pois caso"),
    complementizers=words("que"),
    agents=words("por pelo pela pelos pelas"),
)
