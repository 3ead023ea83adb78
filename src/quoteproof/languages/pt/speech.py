"""Portuguese words that tell who speaks.

Verbs: the verbos dicendi of Cunha and Cintra, Nova gramática do português contemporâneo (chapter 20, discurso direto e indireto), and those
of the style guides of Lusa and of Folha de S.Paulo. Given names: the most frequent ones of the lists of the Instituto dos Registos e do
Notariado and of the Censo of the IBGE.
"""

from __future__ import annotations

from quoteproof.languages.pt.words import ARTICLED, WITHIN, WORDS
from quoteproof.languages.speech import Speech, Verbs, given, joined, nouns, verbs
from quoteproof.languages.words import words


def ar(bases: str) -> Verbs:
    """Inflect regular verbs in -ar in the forms that stand beside a quotation."""
    rows = [base.removesuffix("ar") for base in bases.split()]
    return Verbs(
        infinitive=frozenset(bases.split()),
        finite=frozenset(row + end for row in rows for end in ("a", "am", "ou", "aram", "ava", "avam", "ará")),
        passive=frozenset(row + end for row in rows for end in ("ado", "ada", "ados", "adas")),
        participle=frozenset(row + "ando" for row in rows),
    )


def er(bases: str, vowel: str) -> Verbs:
    """Inflect regular verbs in -er or -ir, by their vowel."""
    rows = [base.removesuffix(vowel + "r") for base in bases.split()]
    ends = ("e", "em", vowel + "u", vowel + "ram", "ia", "iam", vowel + "rá")
    return Verbs(
        infinitive=frozenset(bases.split()),
        finite=frozenset(row + end for row in rows for end in ends),
        passive=frozenset(row + end for row in rows for end in ("ido", "ida", "idos", "idas")),
        participle=frozenset(row + vowel + "ndo" for row in rows),
    )


# fmt: off
_CITING = (("citando",),)

TABLE = Speech(
    words=WORDS,
    verbs=joined(
        ar(
            """afirmar declarar contar comentar perguntar retrucar replicar observar sublinhar lembrar recordar lamentar criticar
            denunciar precisar informar gritar exclamar confessar narrar relatar noticiar reportar notar anotar anunciar avisar alertar confirmar
            considerar ironizar jurar justificar murmurar sussurrar objetar proclamar salientar destacar frisar ressaltar ameaçar constatar suplicar revidar atalhar realçar
            assegurar atacar acusar aconselhar testemunhar implorar berrar reiterar revelar falar explicar indicar apontar acrescentar
            adiantar reforçar detalhar avaliar opinar argumentar contestar indagar questionar apelar reclamar
            recomendar celebrar comemorar disparar desabafar rematar completar ponderar assinalar publicar postar tuitar citar rezar
            alegar balbuciar resmungar protestar negar rejeitar sustentar enfatizar pontuar anunciar elogiar felicitar condenar
            contrapor brincar gracejar sentenciar relembrar manifestar chamar""",
        ),
        er("responder esclarecer defender prometer escrever reconhecer agradecer interromper aparecer", "e"),
        er("garantir insistir admitir concluir repetir advertir resumir sugerir prosseguir referir exigir desmentir definir discutir", "i"),
        verbs(
            """dizer | diz dizem disse disseram dizia diziam dirá | dito dita | dizendo
            escrever | | escrito escrita |
            pedir | pede pedem pediu pediram pedia | pedido | pedindo
            propor | propõe propôs | proposto | propondo
            contrapor | contrapõe contrapôs | contraposto | contrapondo
            prever | prevê prevêem preveem previu | previsto | prevendo
            manter | mantém manteve | mantido | mantendo
            rebater | rebate rebateu rebateram | rebatido | rebatendo
            concluir | conclui concluem | |
            ler | lê leu | lido | lendo
            dispor | dispõe dispõem | disposto | dispondo
            estabelecer | estabelece estabelecem estabeleceu | estabelecido | estabelecendo
            fazer | fez | |
            tornar | tornou | |
            rir | atirou atira | |
            """,
        ),
    ),
    naming=joined(
        ar("chamar classificar qualificar rotular tachar apelidar designar denominar considerar"),
        er("descrever", "e"),
        verbs("descrever | | descrito descrita |\ndefinir | define definiu definem | definido definida | definindo"),
    ),
    thought=joined(
        ar("pensar esperar mostrar acreditar achar julgar"),
        verbs("crer | crê crêem creem creu | | crendo\nver | vê veem viu | visto | vendo\nentender | entende entendem entendeu | entendido | entendendo"),
    ),
    manner=joined(
        ar("ordenar gaguejar suspirar começar continuar terminar brincar gracejar"),
        verbs("rir | ri riu riem | | rindo\nsorrir | sorri sorriu | | sorrindo\nseguir | segue seguiu | | seguindo"),
    ),
    cue_nouns=words(
        """declaração afirmação promessa crítica frase palavras comentário resposta pergunta aviso mensagem tuíte tweet comunicado
        carta discurso anúncio expressão opinião lema""",
    ),
    ascribing=words("atribui atribuem atribuiu atribuído atribuída atribuídos atribuídas"),
    ascribed_to=words("a ao à"),
    beholders=words("para"),
    views=words("palavras opinião entender ver avaliação"),
    according=(
        ("segundo",), ("de", "acordo", "com"), ("conforme",), ("nas", "palavras", "de"), ("na", "opinião", "de"), ("no", "entender", "de"),
        ("para",), *_CITING, ("na", "opinião", "do"), ("na", "opinião", "da"), ("nas", "palavras", "do"), ("nas", "palavras", "da"),
        ("no", "entender", "do"), ("no", "entender", "da"), ("de", "acordo", "com", "o"), ("aos", "olhos", "de"), ("na", "visão", "de"),
        ("na", "visão", "do"), ("na", "visão", "da"),
    ),
    citing=_CITING,
    labels=words("p r pergunta resposta"),
    pronouns={
        **WORDS.subjects,
        "vocês": "plural", "alguém": "any", "ninguém": "any", "muitos": "plural", "quem": "any", "alguns": "plural", "outros": "plural",
        "este": "m", "esta": "f",
    },
    determiners=WORDS.articles | WORDS.demonstratives | words(
        """muitos muitas vários várias alguns algumas algum alguma cada dois duas três quatro cinco seis sete oito nove dez outro outra
        outros outras todos todas nenhum nenhuma""",
    ),
    indefinite=words("um uma uns umas cada outro outra nenhum nenhuma"),
    possessives={**WORDS.owners, "cujo": "any", "cuja": "any"},
    prepositions=ARTICLED | words(
        """a ante após até com contra de desde durante em entre para perante por sem sob sobre trás deste desta neste nesta daquele naquele segundo conforme exceto salvo""",
    ),
    clitics=words("me te se nos vos lhe lhes o a os as"),
    articled=ARTICLED,
    enclitics=("-lhes", "-lhe", "-me", "-nos", "-se"),
    quoted=words("citado citada"),
    agents=WORDS.agents,
    infinitive_marks=words("de a para"),
    likeness=words("como"),
    companions=words("com"),
    conjunctions=WORDS.coordinators,
    subordinators=WORDS.complementizers | WORDS.subordinators | words("onde como"),
    relatives=words("quem qual quais"),
    auxiliaries=words(
        """é são era eram foi foram será serão seja está estão estava estavam esteve tem têm tinha tinham teve terá há houve pode podem
        podia deve devem devia vai vão ia quer querem não se lhe lhes me nos ser estar ter""",
    ),
    passive_auxiliaries=words("é são era eram foi foram será ser sendo sido"),
    perfect_auxiliaries=words("tem têm tinha tinham havia haviam terá"),
    adverbs=words(
        """também ainda já logo então sempre nunca jamais mais muito ontem hoje amanhã aqui ali lá além depois antes assim bem mal só
        talvez agora finalmente recentemente apenas nem pouco aliás inclusive""",
    ),
    adverb_endings=("mente",),
    verb_endings=("ava", "avam", "aram", "eram", "iram", "ou"),
    pro_drop=True,
    plural_verb_endings=("m",),
    inner_clauses=True,
    heads_first=True,
    epithets=words(
        """vencedor vencedora cientista investigador investigadora pesquisador pesquisadora académico académica acadêmico acadêmica
        arqueólogo arqueóloga geólogo geóloga botânico botânica químico química matemático matemática astrónomo
        astrónoma antropólogo antropóloga sociólogo socióloga linguista
        adolescente veterano veterana campeão campeã medalhista atacante goleiro avançado médio defesa treinador ciclista nadador
        nadadora tenista pianista violinista guitarrista músico cantor cantora ator atriz dançarino dançarina humorista romancista
        escritor escritora poeta dramaturgo pintor pintora escultor escultora artista cineasta encenador encenadora empresário
        empresária político política historiador historiadora filósofo economista biólogo bióloga físico astronauta brasileiro
        brasileira português portuguesa angolano moçambicano paulista carioca lisboeta argentino argentina espanhol francês inglês
        alemão italiano americano russo""",
    ),
    genders=given(
        m="""professor ministro prefeito secretário juiz treinador jogador pescador porteiro médico padre filho irmão marido tio sobrinho
        primo avô homem menino rapaz senhor rei príncipe vizinho diretor ator escritor vereador conselheiro advogado historiador amigo
        padeiro mestre agricultor motorista capitão pai encenador""",
        f="""professora ministra prefeita secretária juíza treinadora jogadora pescadora porteira médica enfermeira mãe filha irmã mulher
        esposa tia sobrinha prima avó menina rapariga moça senhora rainha princesa vizinha diretora atriz escritora vereadora conselheira
        advogada historiadora amiga padeira mestra agricultora encenadora""",
    ),
    nouns=nouns(
        person="""ministro ministra presidente primeiro-ministro primeira-ministra prefeito prefeita autarca deputado deputada senador
        senadora vereador vereadora governador governadora porta-voz diretor diretora chefe secretário secretária subsecretário
        responsável conselheiro conselheira advogado advogada promotor promotora procurador procuradora juiz juíza delegado delegada
        policial polícia perito perita especialista pesquisador pesquisadora investigador investigadora cientista professor professora
        docente reitor reitora escritor escritora jornalista redator redatora filósofo historiador historiadora economista médico médica
        enfermeiro enfermeira treinador treinadora técnico técnica jogador jogadora capitão comandante ator atriz cantor cantora general
        coronel embaixador embaixadora papa bispo padre rei rainha príncipe princesa homem mulher menino menina rapaz rapariga moço moça
        criança mãe pai filho filha irmão irmã marido esposa avô avó tio tia primo prima sobrinho sobrinha neto neta amigo amiga colega
        companheiro companheira vizinho vizinha testemunha vítima candidato candidata líder dirigente engenheiro engenheira arquiteto
        arquiteta estudante aluno aluna empresário empresária comerciante pescador pescadora agricultor agricultora lavrador lavradora
        operário operária morador moradora dono dona dona-de-casa padeiro padeira livreiro livreira bibliotecário bibliotecária autor
        autora crítico crítica romancista poeta poetisa tradutor tradutora editor editora músico pianista maestro encenador encenadora
        realizador realizadora cineasta fotógrafo fotógrafa pintor pintora escultor escultora sindicalista ativista voluntário voluntária
        motorista condutor condutora passageiro passageira turista cliente leitor leitora inquilino senhorio guarda porteiro porteira
        bombeiro soldado sargento tenente adolescente jovem idoso idosa desconhecido curador curadora tesoureiro tesoureira coordenador
        coordenadora fundador fundadora sócio sócia apresentador apresentadora árbitro funcionário funcionária""",
        people="""ministros deputados senadores especialistas pesquisadores investigadores cientistas jornalistas advogados médicos
        testemunhas vizinhos moradores manifestantes dirigentes autoridades sindicatos críticos opositores autores pais estudantes alunos
        professores familiares pescadores fontes agricultores comerciantes trabalhadores funcionários clientes usuários organizadores""",
        body="""governo ministério partido grupo conselho comitê comité comissão tribunal corte supremo parlamento assembleia câmara senado
        sindicato associação organização empresa companhia banco jornal diário revista agência polícia procuradoria promotoria
        universidade instituto igreja exército união federação cidade prefeitura direção presidência família congresso secretaria
        fundação clube""",
        paper="""relatório comunicado carta lei texto artigo tratado constituição sentença estudo documento livro romance discurso declaração
        mensagem tuíte tweet nota ata resolução regulamento cartaz faixa editorial decreto código placa acórdão""",
    ),
    gendered=given(m="o", f="a"),
    given_names=given(
        m="""adão afonso alberto alexandre alfredo amadeu américo ângelo antônio antónio arlindo armando artur augusto benedito bernardo
        bruno caio carlos célio césar cláudio cristiano daniel davi david diego diogo duarte edson eduardo elias emanuel fábio felipe
        fernando filipe flávio francisco gabriel geraldo gil gilberto gonçalo guilherme gustavo heitor henrique hugo igor ivo jaime joão
        joaquim jorge josé júlio leandro leonardo lucas luís luiz manoel manuel marcelo márcio marcos mário mateus maurício miguel murilo
        nelson nuno osvaldo otávio paulo pedro rafael raimundo raul renato ricardo roberto rodrigo rogério rui samuel sebastião sérgio
        simão thiago tiago tomás valdir vasco vicente vinícius vítor wagner""",
        f="""adriana alice amália amanda amélia ana andreia ângela antônia antónia aparecida aurora bárbara beatriz benedita bianca branca
        bruna camila carla carmen carolina catarina cecília célia clara cláudia conceição cristina daniela débora denise diana dolores
        dulce eduarda elaine elisa elza ester eva fátima fernanda filipa flávia francisca gabriela glória graça helena inês isabel isadora
        ivone jéssica joana josefa júlia juliana larissa laura letícia lídia lívia lourdes lúcia luísa luiza madalena manuela mara
        margarida maria mariana marina marta matilde mônica mónica natália olga patrícia paula priscila rafaela raquel regina renata rita
        rosa sandra sara silvana sílvia simone sofia sônia sónia susana tânia teresa tereza valentina vanessa vera vitória zélia""",
    ),
    countries=words(
        """brasil portugal angola moçambique espanha frança alemanha itália inglaterra bélgica suíça rússia ucrânia turquia grécia china
        japão índia irã irão iraque israel síria egito marrocos estados canadá méxico argentina chile peru colômbia venezuela cuba bolívia
        uruguai paraguai europa áfrica ásia américa lisboa porto brasília madri londres paris""",
    ),
    particles=WORDS.particles,
    abbreviations=words("d av art n pp etc sra eng"),
    times=WORDS.calendar | words("noite tarde manhã dia semana mês ano anos horas ontem"),
    outlets=words("folha estado globo público expresso lusa notícias diário correio reuters efe"),
    date_prepositions=words("em no na"),
    source_prepositions=WITHIN | words("em durante à ao"),
    occasions=words("discurso entrevista audiência debate conferência coletiva reunião sessão julgamento comício congresso"),
    reference_words=words("artigo art capítulo versículo sura parágrafo"),
    reference_verbs=words("narrado transmitido"),
)
# fmt: on
