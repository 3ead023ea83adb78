"""French: the words by which figures and dates hang together: closed-class grammar, and what the press writes of ages, spans, shares and changes."""

from __future__ import annotations

from quoteproof.languages.figures import Figures
from quoteproof.languages.fr.words import WORDS

TABLE = Figures(
    words=WORDS,
    since=("depuis", "dès", "depuis l'année"),
    lasting=("pendant", "durant", "depuis", "en", "pour", "les", "ces", "ses", "leurs", "son", "sa", "de", "au bout de"),
    pluperfect=("avait", "avaient", "aurait", "jusqu'en", "jusqu'à", "jusqu'au"),
    between=(("de", "à"), ("du", "au"), ("entre", "et"), ("de", "jusqu'en"), ("de", "jusqu'à")),
    later=("plus tard", "après"),
    earlier=("plus tôt", "auparavant", "avant"),
    ago_ahead=("il y a", "voilà", "voici"),
    amounting=("soit", "cela fait", "ce qui fait", "c'est à dire"),
    on_day=("en", "le", "de", "du", "en l'an"),
    anniversary=("anniversaire",),
    founded=("fondé", "fondée", "fondés", "fondées", "créé", "créée", "créés", "créées", "ouvert", "ouverte", "inauguré", "inaugurée"),
    born=("né", "née", "né en", "née en", "né le", "née le", "naquit", "naît"),
    died=("mort", "morte", "mort en", "morte en", "mourut", "meurt", "décédé", "décédée", "est mort", "est morte"),
    aged=("âgé de", "âgée de", "âgés de", "âgées de", "à l'âge de", "l'âge de"),
    being=("est", "était", "a", "avait", "qui a"),
    when=("quand", "lorsque", "lorsqu", "à l'époque"),
    hedges=("ou plus", "ou moins", "un peu plus de", "un peu moins de", "entre", "autres", "les premiers", "les derniers", "les prochains", "encore", "à peine", "bien plus de"),
    shares_of=("des", "de", "sur", "sur les", "parmi les", "d'entre les", "de ses", "de leurs", "du", "sur un total de"),
    or_else=("ou", "soit", "c'est à dire", "autrement dit", "équivalant à", "représentant"),
    rising=("a augmenté", "ont augmenté", "augmente", "augmentent", "augmenté", "augmentation", "hausse", "a crû", "a grimpé", "grimpé", "grimpe", "progressé", "progresse",
            "progression", "est passé", "relevé", "relevée", "accru", "accrue", "s'est accru", "montée", "monte", "a bondi", "bondi"),
    falling=("a baissé", "ont baissé", "baisse", "baissent", "baissé", "diminué", "diminue", "diminution", "chuté", "chute", "reculé", "recule", "recul", "réduit", "réduite",
             "réduction", "tombé", "tombée", "tombe", "abaissé", "abaissée"),
    multiples=(("doublé", 2), ("double", 2), ("doublent", 2), ("triplé", 3), ("triple", 3), ("triplent", 3), ("quadruplé", 4), ("quadruple", 4)),
    reached=(("à", "de"), ("à", "contre")),
    ranks=("place", "places", "rang", "rangs", "position", "numéro", "n°"),
    behind=("derrière",),
    total_before=("au total", "en tout", "un total de", "pour un total de", "soit au total", "soit en tout", "au total de"),
    total_behind=("au total", "en tout"),
    remaining=("les autres", "les restants", "les restantes", "le reste"),
    of_them=("d'entre eux", "d'entre elles", "parmi eux", "parmi elles"),
    including=("dont", "y compris", "parmi lesquels", "parmi lesquelles"),
    changing=("d'abord", "initialement", "à l'origine", "auparavant", "révisé", "corrigé", "désormais", "maintenant", "alors", "jadis", "autrefois", "pas", "contre", "autre", "autres", "encore",
              "plus", "moins", "de plus", "si", "pourrait", "pourraient", "devrait", "devraient", "sera", "seront", "prévu", "prévus", "prévue", "estimé", "estimés", "estimation", "dernier", "dernière",
              "prochain", "prochaine", "précédent", "précédente", "moyenne", "chaque", "par", "mais", "tandis", "que", "seulement", "second", "deuxième", "jusqu'à", "à", "passé"),
)  # fmt: skip
