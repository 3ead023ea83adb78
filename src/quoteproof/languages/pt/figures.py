"""Portuguese: the words by which figures and dates hang together: closed-class grammar, and what the press writes of ages, spans, shares and changes."""

from __future__ import annotations

from quoteproof.languages.figures import Figures
from quoteproof.languages.pt.words import WORDS

TABLE = Figures(
    words=WORDS,
    since=("desde", "desde o ano de"),
    lasting=("durante", "por", "há", "os", "as", "estes", "estas", "seus", "suas", "nos últimos", "de"),
    pluperfect=("tinha", "tinham", "havia", "teria", "até"),
    between=(("de", "a"), ("de", "até"), ("de", "para"), ("entre", "e"), ("desde", "até")),
    later=("depois", "mais tarde"),
    after=("após", "depois de"),
    earlier=("antes", "atrás"),
    ago_ahead=("há",),
    amounting=("ou seja", "isto é", "o que soma"),
    on_day=("em", "a", "de", "no ano de"),
    anniversary=("aniversário",),
    founded=("fundado", "fundada", "fundados", "fundadas", "criado", "criada", "aberto", "aberta", "inaugurado", "inaugurada"),
    born=("nascido", "nascida", "nasceu", "nascido em", "nascida em", "nasceu em"),
    died=("morreu", "morreu em", "morto", "morta", "faleceu", "falecido", "falecida"),
    aged=("com a idade de", "aos", "à idade de", "completou"),
    being=("é", "era", "tem", "tinha", "que tem"),
    when=("quando", "na época", "na altura"),
    hedges=("ou mais", "ou menos", "pouco mais de", "pouco menos de", "entre", "outros", "outras", "os primeiros", "as primeiras", "os últimos", "as últimas", "os próximos", "apenas"),
    shares_of=("de", "dos", "das", "de um total de", "entre os", "entre as", "em"),
    or_else=("ou", "ou seja", "isto é", "equivalente a", "equivalentes a"),
    rising=("subiu", "subiram", "sobe", "sobem", "subido", "subida", "aumentou", "aumentaram", "aumenta", "aumentam", "aumento", "cresceu", "cresceram", "cresce", "crescimento", "elevou", "alta"),
    falling=("caiu", "caíram", "cai", "caem", "queda", "baixou", "baixaram", "baixa", "diminuiu", "diminuíram", "diminuição", "desceu", "desceram", "descida", "reduziu", "reduzido", "reduzida",
             "redução", "recuou", "recuo"),
    multiples=(("duplicou", 2), ("duplicaram", 2), ("dobrou", 2), ("dobraram", 2), ("triplicou", 3), ("triplicaram", 3), ("quadruplicou", 4)),
    reached=(("para", "de"), ("a", "de")),
    ranks=("lugar", "lugares", "posição", "número", "posto", "n°"),
    behind=("atrás de",),
    total_before=("no total", "um total de", "num total de", "ao todo", "ao total", "em conjunto"),
    total_behind=("no total", "ao todo", "ao total"),
    remaining=("os restantes", "as restantes", "os outros", "as outras", "os demais", "as demais", "o resto"),
    of_them=("deles", "delas", "dos quais", "das quais"),
    including=("incluindo", "entre eles", "entre elas"),
    changing=("antes", "anteriormente", "originalmente", "inicialmente", "a princípio", "revisto", "corrigido", "agora", "então", "outrora", "não", "contra", "outro", "outra", "outros", "outras", "mais",
              "menos", "se", "poderia", "poderiam", "deveria", "será", "serão", "previsto", "prevista", "estimado", "estimada", "último", "última", "últimos", "próximo", "próxima", "anterior", "média",
              "cada", "por", "mas", "enquanto", "que", "só", "apenas", "segundo", "até", "desde", "para"),
)  # fmt: skip
