"""Portuguese: the words that turn, bind, bound, soften or order what is said.

Sources: Cunha and Cintra, *Nova gramática do português contemporâneo* (pronomes indefinidos, advérbios, conjunções); Raposo et al., *Gramática do
Português* (negação, quantificação, modalidade); the opposites are our own list.
"""

from __future__ import annotations

from quoteproof.languages.meaning import Meaning, Scale, pairs
from quoteproof.languages.pt.words import WORDS

TABLE = Meaning(
    words=WORDS,
    breakers=(*WORDS.subordinators, "mas", "porém", "salvo", "exceto", "senão"),
    starters=(*WORDS.subjects, "isto", "isso", "quem", "onde"),
    light=(*WORDS.articles, *WORDS.linkers, *WORDS.owners, *WORDS.demonstratives, "ao", "à", "aos", "às", "em", "no", "na", "nos", "nas", "num", "numa", "com",
           "por", "para", "pelo", "pela", "é", "são", "era", "eram", "ser", "sido", "está", "estão", "estar", "foi", "foram", "há", "tem", "têm", "tinha",
           "ter", "vai", "vão", "se", "lhe", "lhes", "me", "que", "e", "ou", "muito", "já", "também", "mais"),
    articles=WORDS.openers,
    determiners=(*WORDS.articles, *WORDS.owners),
    negators=("não", "nunca", "jamais", "nada", "ninguém", "nenhum", "nenhuma", "nenhuns", "nenhumas", "nem", "sem", "tampouco", "já não", "de modo algum",
              "de modo nenhum", "de maneira nenhuma", "nem sequer"),
    empty_negations=("não só", "não apenas", "não somente", "não obstante", "sem dúvida", "não menos de", "não mais de", "nada menos que", "sem falta",
                     "não há dúvida", "nem mais nem menos", "sem mais", "senão quando"),
    negative_verbs=("recus* a", "recusou se a", "deixa* de", "deixou de", "deixaram de", "longe de", "incapaz de", "incapazes de", "falta de", "carece* de",
                    "livre de"),
    denials=("nego", "nega", "negam", "negou", "negaram", "negar", "rejeit*", "desment*", "refut*", "duvid*"),
    concord=("nunca", "jamais", "nada", "ninguém", "nenhum", "nenhuma", "nem", "tampouco"),
    near_negations=("neg*", "recus*", "rejeit*", "proib*", "proíb*", "imped*", "impossível", "carec*", "falt*", "contra", "raramente", "pouco", "poucos", "evit*",
                    "duvid*", "opõ*", "opô*", "salvo", "exceto"),
    negative_prefixes=("in", "im", "i", "ir", "des", "anti", "não"),
    modals=Scale(
        (
            ("must", ("deve", "devem", "devemos", "devo", "tem de", "têm de", "temos de", "tem que", "têm que", "temos que", "há que", "deverá", "deverão", "é preciso")),
            ("should", ("deveria", "deveriam", "deveríamos", "devia", "deviam")),
            ("can", ("pode", "podem", "podemos", "posso", "poderá", "poderão", "poderemos")),
            ("could", ("poderia", "poderiam", "poderíamos")),
            ("want", ("quer", "querem", "queremos", "quero", "quereria")),
        ),
        (("can", "could"),),
    ),
    soft_modals=("could",),
    hedges=("talvez", "quiçá", "porventura", "provavelmente", "possivelmente", "aparentemente", "supostamente", "alegadamente", "suposto*", "suposta*",
            "alegado*", "alegada*", "ao que parece", "parece", "parecem", "parece que", "acho que", "achamos que", "creio que", "cremos que", "penso que",
            "pensamos que", "a meu ver", "a nosso ver", "na minha opinião", "na nossa opinião", "em parte", "parcialmente", "de certo modo", "de certa forma",
            "chamado*", "em princípio", "diz se que"),
    convictions=("acho que", "achamos que", "creio que", "penso que", "pensamos que"),
    conditions=("a menos que", "a não ser que", "salvo", "salvo se", "exceto", "desde que", "contanto que", "com a condição de que", "no caso de", "caso",
                "com exceção de", "só se", "somente se", "enquanto não"),
    loose_conditions=("se", "caso contrário", "até que", "além de", "como se", "mesmo se", "mesmo que"),
    untrue=("mito", "falso", "erro", "mentira", "boato"),
    cut_conditions=("se o", "se a", "se os", "se as", "se não", "exceto se", "enquanto", "até que", "sob condição de"),
    cut_contrasts=("mas", "porém", "contudo", "todavia", "no entanto", "embora", "apesar de", "ainda que", "enquanto que"),
    cut_frames=("certo", "verdade", "acho", "achamos", "creio", "penso", "pensamos", "digo", "dizemos", "dito", "seguro", "convencido", "correto", "afirmo"),
    question_words=("quem", "o que", "quando", "onde", "por que", "como", "quanto", "qual", "quais"),
    question_openers=("pode", "podemos", "devemos"),
    quantifiers=Scale(
        (
            ("all", ("todos", "todas", "todo", "toda", "todos os", "todas as", "cada", "cada um", "sempre", "a totalidade de", "inteiramente", "por completo")),
            ("most", ("a maioria", "a maior parte", "geralmente", "principalmente")),
            ("many", ("muitos", "muitas", "numerosos", "numerosas", "frequentemente", "muitas vezes")),
            ("several", ("vários", "várias", "diversos", "diversas")),
            ("some", ("alguns", "algumas", "algum", "alguma", "certos", "certas", "uma parte de", "às vezes", "alguém", "algo")),
            ("few", ("poucos", "poucas", "raramente", "raras vezes")),
            ("both", ("ambos", "ambas")),
            ("only", ("só", "apenas", "somente", "unicamente", "exclusivamente")),
            ("at least", ("pelo menos", "ao menos", "no mínimo", "não menos de")),
            ("at most", ("no máximo", "quando muito", "até", "não mais de")),
            ("over", ("mais de",)),
            ("under", ("menos de",)),
            ("almost", ("quase", "perto de")),
            ("about", ("cerca de", "aproximadamente", "uns", "umas")),
        ),
        (("many", "several"), ("several", "some"), ("almost", "about"), ("all", "both"), ("over", "at least"), ("some", "about")),
    ),
    limits=("only", "at least", "at most", "almost", "over", "under", "most", "few"),
    connectives=Scale(
        (
            ("and", ("e", "bem como", "assim como")),
            ("or", ("ou", "ou então")),
            ("because", ("porque", "já que", "visto que", "uma vez que", "devido a", "por causa de", "graças a")),
            ("although", ("embora", "apesar de", "ainda que", "mesmo que", "se bem que")),
            ("more", ("mais",)),
            ("less", ("menos",)),
            ("before", ("antes de", "antes que", "antes")),
            ("after", ("depois de", "depois que", "depois", "após")),
            ("for", ("a favor de", "em favor de")),
            ("against", ("contra",)),
            ("with", ("com",)),
            ("rather than", ("em vez de", "em lugar de", "ao invés de")),
        )
    ),
    opposed=(("and", "or"), ("because", "although"), ("more", "less"), ("before", "after"), ("for", "against"), ("with", "against"), ("rather than", "and")),
    pronouns=Scale(WORDS.pronouns, (("I", "we"), ("you", "we"), ("he", "they"), ("she", "they"), ("you", "they"))),
    name_particles=(*WORDS.particles,),
    name_endings=("ano", "ana", "anos", "anas", "ês", "esa", "eses", "ense", "eiro", "eira"),
    aliases=(("Estados Unidos", "EUA", "Estados Unidos da América"), ("Reino Unido", "Grã-Bretanha"), ("ONU", "Nações Unidas"), ("UE", "União Europeia")),
    symmetric=("e", "ou", "com", "entre"),
    times=Scale(
        (
            ("yesterday", ("ontem",)), ("today", ("hoje",)), ("tomorrow", ("amanhã",)), ("last week", ("na semana passada", "a semana passada")),
            ("this week", ("esta semana",)), ("next week", ("na próxima semana", "na semana que vem")), ("last month", ("no mês passado", "o mês passado")),
            ("this month", ("este mês",)), ("next month", ("no próximo mês",)), ("last year", ("no ano passado", "o ano passado")), ("this year", ("este ano",)),
            ("next year", ("no próximo ano", "no ano que vem")),
        )
    ),
    antonyms=pairs(
        """
        aumentar/diminuir aumentar/reduzir aumento/diminuição aumento/redução aumentou/diminuiu aumentará/reduzirá subir/descer subir/baixar grande/pequeno
        grandes/pequenos bom/mau boa/má melhor/pior forte/fraco reforçar/enfraquecer guerra/paz vitória/derrota ganhar/perder ganhou/perdeu aceitar/rejeitar
        aceitou/rejeitou aprovar/rejeitar aprovou/rejeitou permitir/proibir permitido/proibido abrir/fechar aberto/fechado aberta/fechada rico/pobre ricos/pobres
        riqueza/pobreza amigo/inimigo amigos/inimigos novo/velho nova/velha jovem/velho começar/acabar começar/terminar começo/fim verdadeiro/falso verdade/mentira
        fácil/difícil rápido/lento possível/impossível êxito/fracasso sucesso/fracasso construir/destruir comprar/vender comprou/vendeu importação/exportação
        liberdade/opressão esperança/desespero maioria/minoria público/privado positivo/negativo esquerda/direita alto/baixo alta/baixa apoiar/combater
        apoia/combate amor/ódio vida/morte interno/externo proteger/ameaçar primeiro/último
        """
    ),
    synonyms=(("começar", "iniciar"), ("ajuda", "assistência", "apoio"), ("importante", "relevante"), ("objetivo", "meta", "fim"), ("perigo", "ameaça"),
              ("país", "nação"), ("também", "igualmente"), ("problema", "dificuldade"), ("rapidamente", "depressa"), ("essencial", "fundamental", "crucial")),
    verb_forms=(("ser", "é", "são", "era", "eram", "foi", "foram", "será", "serão", "seria", "sido"), ("estar", "está", "estão", "estava", "esteve", "estará"),
                ("ter", "tem", "têm", "tinha", "teve", "terá"), ("fazer", "faz", "fazem", "fazia", "fez", "fará"), ("ir", "vai", "vão", "ia", "foi"),
                ("dizer", "diz", "dizem", "dizia", "disse", "dirá"), ("vir", "vem", "vêm", "veio", "virá"), ("ficar", "fica", "ficam", "fique", "ficou", "ficará")),
    endings=(("s", ""), ("es", ""), ("a", "ar"), ("am", "ar"), ("ou", "ar"), ("aram", "ar"), ("ava", "ar"), ("avam", "ar"), ("ará", "ar"), ("arão", "ar"),
             ("e", "er"), ("em", "er"), ("eu", "er"), ("eram", "er"), ("ia", "er"), ("iam", "er"), ("erá", "er"), ("e", "ir"), ("em", "ir"), ("iu", "ir"),
             ("iram", "ir"), ("irá", "ir"), ("ado", "ar"), ("ido", "er"), ("ido", "ir"), ("amos", "ar"), ("emos", "er")),
    tense_endings=("ou", "aram", "ava", "avam", "ará", "arão", "eu", "iu", "iram", "ia", "iam"),
)  # fmt: skip
