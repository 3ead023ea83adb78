"""Quotation marks of Portuguese and the words that betray a look-alike.

Marks: «…» and “…” in Portugal, “…” in Brazil, ‘…’ inside (Cunha and Cintra, aspas); the dash for dialogue (travessão).
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    dash=True,
    so_called=frozenset(
        "chamado chamada chamados chamadas suposto suposta supostos supostas pretenso pretensa alegado alegada".split()
    )
        | frozenset(
            "famoso famosa pseudo".split()
        ),
    defining=frozenset("o a os as doravante".split()),
    terms=frozenset("termo* palavra* vocábulo* expressão expressões adjetivo* sigla* conceito".split())
        | frozenset(
            "noção princípio* doutrina* teoria* regra* advérbio* verbo* substantivo* prefixo* sufixo* sílaba* "
            "letra* rótulo* categoria* alcunha* apelido* nome* título* denominação acrónimo* acrônimo* "
            "neologismo* eufemismo* ideia".split()
        )
        | frozenset(
            "noção de|conceito de|princípio da|princípio do|princípio de|doutrina da|doutrina do|teoria da|teoria "
            "do|ideia de|crime de|categoria de|palavras como|termos como|nome de|título de|diferença "
            "entre|distinção entre".split("|")
        ),
    usage=frozenset("us* utiliz* empreg* repet* pronunci*".split())
        | frozenset(
            "fal* desculp* cham*".split()
        ),
    meaning=frozenset({"significa", "significava", "quer dizer", "designa"})
        | frozenset(
            "significam escreve-se entende-se".split()
        )
        | frozenset(
            "querem dizer|vem de|vem do|deriva de|deriva do|rima com|é uma palavra|é um termo|entre aspas|no "
            "sentido".split("|")
        ),
    labels=frozenset("botão separador aba ligação link tecla ícone menu".split())
        | frozenset(
            "campo coluna* pasta* ficheiro* arquivo* opção comando* parâmetro* variável função caixa* modo".split()
        )
        | frozenset(
            "mensagem de erro".split("|")
        ),
    pressing=frozenset({"clique em", "carregue em", "prima", "botão"})
        | frozenset(
            "selecione seleciona escolha escolhe pressione".split()
        )
        | frozenset(
            "clica em|toque em".split("|")
        ),
    namings=frozenset({"conhecido como", "conhecida como", "conhecidos como", "conhecidas como", "denominado", "denominada", "batizado"})
        | frozenset(
            "batizada chama-se".split()
        )
        | frozenset(
            "com o nome de|sob o nome de|sob o pseudónimo de|conhecido … como|conhecida … como|também "
            "chamado|também chamada|batizado de|batizada de|responde pelo nome de|nome de código|todos "
            "chamavam|todos chamam|toda a gente chamava|todo mundo chamava|os vizinhos chamavam".split("|")
        ),
    nicknamings=frozenset({"apelidado", "apelidada", "alcunhado", "alcunha de", "apelido de"}),
    works=frozenset(
        "livro* romance* conto* memórias autobiografia* biografia* poema* obra obras peça* comédia* ópera* canção canções álbum álbuns disco* hino* "
        "filme* documentário* série* programa* podcast revista* jornal coluna* artigo* ensaio* editorial* blogue* blog* capítulo* quadro* exposição "
        "telenovela* novela*".split()
    )
        | frozenset(
            "single* compacto* relato* fábula* saga* trilogia* antologia* quadrinho* espetáculo* opereta* sonata* "
            "sinfonia* balada* valsa* fado* samba* música* relatório* estudo* inquérito* guia* manual* boletim "
            "folheto* manifesto* discurso* conferência* congresso* seminário* oficina* festival concurso* prémio* "
            "prêmio* mural escultura* instalação fotografia* tela* site aplicação aplicativo* plataforma* "
            "campanha* operação projeto* projecto* plano* iniciativa* lei* associação associações coletivo* "
            "fundação federação sociedade empresa* companhia* grupo* banda* orquestra* coro* clube* partido* "
            "movimento* marca* coleção modelo* barco* navio* traineira* arrastão pesqueiro* veleiro* cargueiro* "
            "petroleiro* iate* fragata* rebocador* comboio* trem foguete* sonda* satélite* restaurante* hotel bar "
            "taberna* café* livraria* galeria* museu* teatro* cinema* escola* tempestade* furacão ciclone* "
            "cavalo* semanário* suplemento*".split()
        ),
    inscribed=frozenset(
            "pintado pintada gravado gravada impresso impressa carimbado carimbada bordado bordada inscrito "
            "inscrita tatuado tatuada marcado marcada rotulado etiquetado".split()
        ),
    reads=frozenset(
            "lê-se lia-se ler diz dizia proclama anuncia anunciava indica".split()
        )
        | frozenset(
            "estava escrito|está escrito|tinha escrito|podia ler-se|pode ler-se".split("|")
        )
        | frozenset(
            "alguém tinha escrito|alguém escreveu|alguém havia escrito".split("|")
        ),
    upon=frozenset("no na nos nas sobre".split()),
    surfaces=frozenset(
            "placa* cartaz cartazes letreiro* faixa* parede* muro* porta* janela* ecrã tela etiqueta* "
            "autocolante* envelope* caneca* pedra* lápide* túmulo monumento* pedestal sino anel medalha moeda "
            "bandeira* camisola* camiseta* boné* crachá* tatuagem braço caixa* pacote* garrafa* capa quadro "
            "fachada".split()
        ),
    callers=frozenset(
            "todos".split()
        )
        | frozenset(
            "toda a gente|todo mundo|as pessoas|os vizinhos|os pescadores|as crianças|os amigos|os adeptos|os "
            "torcedores".split("|")
        ),
    glossing=frozenset(
            "significa significava designa define".split()
        )
        | frozenset(
            "que significa|quer dizer|traduz-se por|equivale a|abreviatura de|sinónimo de|sinônimo de|rima com|em "
            "português".split("|")
        ),
    makers=frozenset("estrela autor autora diretor diretora realizador realizadora apresentador apresentadora protagonista".split()),
    titled=frozenset({"intitulado", "intitulada", "intitulados", "autor de", "autora de", "sob o título"})
        | frozenset(
            "canta cantou interpretou".split()
        )
        | frozenset(
            "ver também|veja também|bem-vindos a|conhecido por|conhecida por|adaptação de|versão de".split("|")
        ),
    slogans=frozenset("lema* slogan* faixa* cartaz cartazes etiqueta camisola* inscrição".split())
        | frozenset(
            "tema* dizeres letreiro* grito".split()
        ),
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
