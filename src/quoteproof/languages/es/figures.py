"""Spanish: the words by which figures and dates hang together: closed-class grammar, and what the press writes of ages, spans, shares and changes."""

from __future__ import annotations

from quoteproof.languages.es.words import WORDS
from quoteproof.languages.figures import Figures

TABLE = Figures(
    words=WORDS,
    since=("desde", "desde el", "desde el año", "ya desde"),
    lasting=("durante", "por", "desde hace", "los", "las", "estos", "estas", "sus", "su", "en los últimos", "de"),
    pluperfect=("había", "habían", "habría", "hasta"),
    between=(("de", "a"), ("del", "al"), ("desde", "hasta"), ("entre", "y"), ("desde el", "hasta el")),
    later=("después", "más tarde", "luego"),
    after=("después de", "tras"),
    earlier=("antes", "atrás"),
    ago_ahead=("hace", "hace ya"),
    amounting=("es decir", "o sea", "esto es", "lo que suma"),
    on_day=("en", "el", "de", "del", "en el año", "del año"),
    anniversary=("aniversario", "cumpleaños"),
    founded=("fundado", "fundada", "fundados", "fundadas", "creado", "creada", "abierto", "abierta", "inaugurado", "inaugurada", "establecido", "establecida"),
    born=("nacido", "nacida", "nació", "nacido en", "nacida en", "nació en", "nació el", "nacido el", "nacida el"),
    died=("murió", "murió en", "muerto", "muerta", "falleció", "fallecido", "fallecida", "falleció en"),
    aged=("de edad de", "a la edad de", "a los", "cumplió", "cumple"),
    being=("es", "era", "tiene", "tenía", "que tiene"),
    when=("cuando", "en aquel entonces"),
    hedges=("o más", "o menos", "poco más de", "poco menos de", "algo más de", "entre", "otros", "otras", "los primeros", "las primeras", "los últimos", "las últimas", "los próximos", "apenas", "y pico"),
    shares_of=("de", "de los", "de las", "de un total de", "entre los", "entre las", "de sus", "sobre"),
    or_else=("o", "es decir", "o sea", "equivalente a", "equivalentes a"),
    rising=("subió", "subieron", "sube", "suben", "subido", "subida", "aumentó", "aumentaron", "aumenta", "aumentan", "aumentado", "aumento", "creció", "crecieron", "crece", "crecido", "crecimiento",
            "incrementó", "incremento", "se elevó", "alza", "ascendió"),
    falling=("bajó", "bajaron", "baja", "bajan", "bajado", "bajada", "cayó", "cayeron", "cae", "caído", "caída", "disminuyó", "disminuyeron", "disminución", "descendió", "descenso", "se redujo",
             "redujo", "reducido", "reducida", "reducción", "retrocedió", "retroceso"),
    multiples=(("duplicó", 2), ("duplicaron", 2), ("duplicado", 2), ("dobló", 2), ("triplicó", 3), ("triplicaron", 3), ("triplicado", 3), ("cuadruplicó", 4)),
    reached=(("a", "de"), ("a", "desde"), ("hasta", "desde")),
    ranks=("puesto", "puestos", "lugar", "lugares", "posición", "número", "n°"),
    behind=("detrás de", "tras"),
    total_before=("en total", "un total de", "para un total de", "lo que suma", "que suman", "en conjunto"),
    total_behind=("en total", "en conjunto"),
    remaining=("los restantes", "las restantes", "los otros", "las otras", "los demás", "las demás", "el resto"),
    of_them=("de ellos", "de ellas", "de los cuales", "de las cuales"),
    including=("incluidos", "incluidas", "entre ellos", "entre ellas"),
    changing=("antes", "anteriormente", "originalmente", "inicialmente", "al principio", "revisado", "corregido", "ahora", "entonces", "antaño", "no", "otro", "otra", "otros", "otras", "más", "menos",
              "si", "podría", "podrían", "debería", "será", "serán", "previsto", "prevista", "estimado", "estimada", "último", "última", "últimos", "próximo", "próxima", "anterior", "promedio", "media",
              "cada", "por", "pero", "mientras", "que", "sólo", "solo", "segundo", "frente", "hasta", "desde", "a"),
)  # fmt: skip
