"""Quotation marks of Portuguese and the words that betray a look-alike.

Marks: «…» and “…” in Portugal, “…” in Brazil, ‘…’ inside (Cunha and Cintra, aspas); the dash for dialogue (travessão).
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    dash=True,
    so_called=frozenset(
        "chamado chamada chamados chamadas suposto suposta supostos supostas pretenso pretensa alegado alegada".split()
    ),
    defining=frozenset("o a os as doravante".split()),
    terms=frozenset("termo* palavra* vocábulo* expressão expressões adjetivo* sigla* conceito".split()),
    usage=frozenset("us* utiliz* empreg* repet* pronunci*".split()),
    meaning=frozenset({"significa", "significava", "quer dizer", "designa"}),
    labels=frozenset("botão separador aba ligação link tecla ícone menu".split()),
    pressing=frozenset({"clique em", "carregue em", "prima", "botão"}),
    namings=frozenset({"conhecido como", "conhecida como", "conhecidos como", "conhecidas como", "denominado", "denominada", "batizado"}),
    nicknamings=frozenset({"apelidado", "apelidada", "alcunhado", "alcunha de", "apelido de"}),
    works=frozenset(
        "livro* romance* conto* memórias autobiografia* biografia* poema* obra obras peça* comédia* ópera* canção canções álbum álbuns disco* hino* "
        "filme* documentário* série* programa* podcast revista* jornal coluna* artigo* ensaio* editorial* blogue* blog* capítulo* quadro* exposição "
        "telenovela* novela*".split()
    ),
    makers=frozenset("estrela autor autora diretor diretora realizador realizadora apresentador apresentadora protagonista".split()),
    titled=frozenset({"intitulado", "intitulada", "intitulados", "autor de", "autora de", "sob o título"}),
    slogans=frozenset("lema* slogan* faixa* cartaz cartazes etiqueta camisola* inscrição".split()),
    bearing=frozenset("que dizia diz dizem com os dizeres".split()),
    formulas=frozenset({"está escrito", "como diz o ditado", "diz o ditado", "diz o povo"}),
    texts=frozenset("constituição bíblia evangelho salmo corão alcorão torá ditado lei tratado artigo carta declaração".split()),
    texts_say=frozenset("diz estabelece reza dispõe proclama declara afirma".split()),
    said=frozenset("disse respondeu perguntou acrescentou murmurou gritou exclamou sussurrou diz responde pergunta afirmou".split()),
    directions=Directions(
        heads=frozenset(
            "aplausos palmas risos riso ri riem rindo gargalhadas vaias assobios gritos grita ovação música pausa silêncio suspira suspiros chora tosse "
            "murmúrios protestos interrupção interrupções canta".split()
        ),
        beside=frozenset("fortes prolongados grandes gerais de do da das dos no na nos nas e com sala plateia bancada esquerda direita início fim".split()),
        callers=frozenset("voz vozes".split()),
        tongues=frozenset("alemão árabe chinês espanhol francês inglês italiano português russo".split()),
        gaps=frozenset("inaudível ininteligível impercetível".split()),
    ),
    apparatus=Apparatus(
        pages=frozenset("página páginas pág págs p pp".split()),
        captions=frozenset("figura fig quadro tabela mapa foto gráfico".split()),
        citing=frozenset("ver vide cf cfr ibid ibidem op cit eds ed coord vol tomo cap capítulo sec art artigo par nota n pág págs".split()),
    ),
)  # fmt: skip
