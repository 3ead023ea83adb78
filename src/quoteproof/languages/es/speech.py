"""Spanish words that tell who speaks.

Verbs: the verbos de lengua of the Nueva gramática de la lengua española (RAE and ASALE, chapter 43, discurso directo e
indirecto) and those of the Manual de español urgente of Fundéu. Given names: the most frequent ones of the INE lists.
"""

from __future__ import annotations

from quoteproof.languages.es.words import WORDS
from quoteproof.languages.speech import Speech, Verbs, given, joined, nouns, verbs
from quoteproof.languages.words import words


def _ar(bases: str) -> Verbs:
    """Inflect regular verbs in -ar in the forms that stand beside a quotation."""
    rows = [base.removesuffix("ar") for base in bases.split()]
    return Verbs(
        infinitive=frozenset(bases.split()),
        finite=frozenset(row + end for row in rows for end in ("a", "an", "ó", "aron", "aba", "aban", "ará")),
        passive=frozenset(row + end for row in rows for end in ("ado", "ada", "ados", "adas")),
        participle=frozenset(row + "ando" for row in rows),
    )


# fmt: off
_CITING = (("citando", "a"),)

TABLE = Speech(
    words=WORDS,
    verbs=joined(
        _ar(
            """afirmar explicar declarar señalar estimar juzgar observar constatar asegurar comentar preguntar contestar manifestar destacar indicar anunciar
            apuntar subrayar recordar lamentar criticar denunciar aclarar precisar informar recalcar expresar opinar
            gritar exclamar replicar confesar narrar relatar contar agregar acusar aconsejar alertar argumentar
            avisar celebrar comunicar concretar confirmar considerar detallar enfatizar ironizar jurar justificar matizar
            murmurar objetar proclamar pronosticar puntualizar rechazar reclamar recomendar reiterar relatar remarcar
            reprochar revelar solicitar reivindicar plantear implorar suplicar elogiar alabar bromear vaticinar augurar presumir quejar
            sollozar rezongar musitar farfullar chillar vociferar rematar ponderar felicitar condenar tranquilizar
            excusar disculpar sincerar resoplar carraspear aventurar susurrar tuitear valorar zanjar citar rezar rogar alegar testificar""",
        ),
        verbs(
            """confesar | confiesa confesó | confesado | confesando
            soltar | suelta soltó | soltado | soltando
            publicar | publica publicó | publicado | publicando
            proponer | propone propuso | propuesto | proponiendo
            espetar lanzar evocar sentenciar remachar | espeta espetó lanza lanzó evoca evocó sentencia sentenció remacha remachó | espetado |
            resumir gruñir | resume resumió gruñe gruñó refunfuña refunfuñó masculla masculló repuso continúa | resumido |
            decir | dice dicen dijo dijeron decía decían dirá | dicho dicha | diciendo
            escribir | escribe escriben escribió escribieron escribía | escrito escrita | escribiendo
            responder | responde responden respondió respondieron | respondido | respondiendo
            añadir | añade añaden añadió añadieron | añadido añadida | añadiendo
            sostener | sostiene sostienen sostuvo sostuvieron | sostenido | sosteniendo
            insistir | insiste insisten insistió insistieron | insistido | insistiendo
            advertir | advierte advierten advirtió advirtieron | advertido | advirtiendo
            pedir | pide piden pidió pidieron | pedido | pidiendo
            reconocer | reconoce reconocen reconoció reconocieron | reconocido | reconociendo
            admitir | admite admiten admitió admitieron | admitido | admitiendo
            concluir | concluye concluyen concluyó concluyeron | concluido | concluyendo
            prometer | promete prometen prometió prometieron | prometido | prometiendo
            proseguir | prosigue prosiguió | proseguido | prosiguiendo
            repetir | repite repiten repitió | repetido | repitiendo
            exigir | exige exigen exigió exigieron | exigido | exigiendo
            describir | describe describió | descrito | describiendo
            mantener | mantiene mantuvo | mantenido | manteniendo
            negar | niega niegan negó | negado | negando
            contar | cuenta cuentan | |
            recordar | recuerda recuerdan | |
            manifestar | manifiesta manifiestan | |
            defender | defiende defienden defendió | defendido | defendiendo
            aseverar | asevera aseveró | aseverado | aseverando
            recomendar | recomienda recomiendan | |
            inquirir | inquiere inquirió | inquirido | inquiriendo
            leer | lee leyó | leído | leyendo
            sugerir | sugiere sugirió | sugerido | sugiriendo
            referir | refiere refirió | referido | refiriendo
            disponer | dispone disponen | dispuesto | disponiendo
            establecer | establece establecen estableció | establecido | estableciendo
            hablar | habla hablan habló hablaron hablaba | hablado | hablando
            gemir | gime gimió | gemido | gimiendo
            aplaudir | aplaude aplaudió | aplaudido | aplaudiendo
            maldecir | maldice maldijo | maldito | maldiciendo
            despedirse | despide despidió despedía | despedido | despidiendo
            resumir | resumía resumían | |
            pedir | pedía pedían | |
            responder | respondía respondían | |
            repetir | repetía repetían repitieron | |
            añadir | añadía añadían | |
            insistir | insistía | |
            sostener | sostenía sostenían | |
            advertir | advertía advertían | |
            reconocer | reconocía reconocían | |
            escribir | escribían | |
            desmentir | desmiente desmintió | desmentido | desmintiendo
            reprender | reprende reprendió | reprendido | reprendiendo
            interrumpir | interrumpe interrumpió | interrumpido | interrumpiendo
            coincidir | coincide coincidieron coincidió | coincidido | coincidiendo
            """,
        ),
    ),
    naming=joined(
        _ar("calificar llamar tachar tildar denominar bautizar titular catalogar"),
        verbs("describir | describe describió describen | descrito descrita | describiendo\ndefinir | define definió definen | definido definida | definiendo"),
    ),
    thought=joined(
        _ar("pensar esperar mostrar"),
        verbs("creer | cree creen creyó | creído | creyendo\nver | ve ven vio | visto | viendo\npensar | piensa piensan | |\nmostrar | muestra muestran | |"),
    ),
    manner=joined(_ar("amenazar ordenar indagar apostillar suspirar empezar comenzar terminar continuar bromear protestar refunfuñar bufar balbucear"), verbs("reír | ríe rio | reído | riendo\nsonreír | sonríe sonrió | sonreído | sonriendo\nseguir | sigue siguió | seguido | siguiendo")),
    cue_nouns=words(
        """declaración afirmación promesa crítica frase palabras comentario respuesta pregunta advertencia mensaje tuit comunicado
        carta discurso anuncio expresión opinión lema consigna""",
    ),
    ascribing=words("atribuye atribuyen atribuyó atribuía atribuido atribuida atribuidos atribuidas"),
    ascribed_to=words("a al"),
    beholders=words("para"),
    views=words("palabras opinión términos juicio boca"),
    according=(
        ("según",), ("de", "acuerdo", "con"), ("en", "palabras", "de"), ("a", "juicio", "de"), ("para",), *_CITING,
        ("a", "juicio", "del"), ("en", "opinión", "de"), ("en", "opinión", "del"), ("a", "ojos", "de"), ("a", "ojos", "del"),
        ("en", "palabras", "del"), ("al", "decir", "de"), ("a", "decir", "de"), ("de", "acuerdo", "al"),
    ),
    citing=_CITING,
    labels=words("p r pregunta respuesta"),
    pronouns={
        **WORDS.subjects,
        "ustedes": "plural", "alguien": "any", "nadie": "any", "muchos": "plural", "quien": "any",
        "algunos": "plural", "otros": "plural", "éste": "m", "ésta": "f", "este": "m", "esta": "f", "quienes": "plural",
    },
    determiners=WORDS.articles | WORDS.demonstratives | words(
        """muchos muchas varios varias algunos algunas cada dos tres cuatro cinco seis siete ocho nueve diez otro otra
        otros otras todos todas ningún ninguna""",
    ),
    indefinite=words("un una unos unas cada otro otra ningún ninguna"),
    possessives={
        **WORDS.owners,
        "cuyo": "any", "cuya": "any",
    },
    prepositions=words(
        """a ante bajo con contra de desde durante en entre hacia hasta mediante para por sin sobre tras del al
        junto excepto salvo""",
    ),
    clitics=words("me te se nos os le les lo la los las"),
    articled=words("al del"),
    quoted=words("citado citada"),
    agents=WORDS.agents,
    infinitive_marks=words("de a para"),
    likeness=words("como"),
    companions=words("con"),
    conjunctions=WORDS.coordinators,
    subordinators=WORDS.complementizers | WORDS.subordinators | words("donde"),
    relatives=words("quien quienes cual cuales"),
    auxiliaries=WORDS.auxiliaries | words(
        """sea hubo habrá estaba estaban puede pueden podía debe deben debía va van iba quiere quieren no se le les lo me te nos os ser estar haber""",
    ),
    passive_auxiliaries=words("es son era eran fue fueron será sido ser siendo"),
    perfect_auxiliaries=words("ha han había habían habrá"),
    adverbs=words(
        """nada también todavía ya luego entonces siempre nunca jamás más muy ayer hoy mañana aquí allí además después antes incluso así
        bien mal sólo solo aún quizá ahora tampoco finalmente recientemente""",
    ),
    adverb_endings=("mente",),
    verb_endings=("aba", "aban", "aron", "ieron", "ó"),
    pro_drop=True,
    plural_verb_endings=("n",),
    epithets=words(
        """ganador ganadora vencedor vencedora científico científica investigador investigadora académico académica arqueólogo arqueóloga geólogo geóloga
        botánico botánica químico química matemático matemática astrónomo astrónoma antropólogo antropóloga sociólogo
        socióloga lingüista
        adolescente veterano veterana campeón campeona medallista delantero centrocampista guardameta goleador
        ciclista nadador nadadora boxeador tenista pianista violinista guitarrista músico música compositor compositora cantante
        rapero actor actriz bailarín bailarina humorista cómico novelista escritor escritora poeta dramaturgo
        ensayista pintor pintora escultor escultora artista cineasta multimillonario
        empresario empresaria político socialista historiador historiadora filósofo economista biólogo bióloga físico física
        astronauta relojero sevillano madrileño barcelonés argentino argentina mexicano mexicana chileno chilena peruano
        colombiano colombiana uruguayo cubano venezolano español española francés francesa inglés inglesa británico alemán
        alemana italiano italiana portugués estadounidense ruso rusa"""
    ),
    genders=given(
        m="""herrero carpintero molinero barbero marinero monje pastor mozo viejo chico barquero fraile
        campanero farero cocinero tabernero notario bibliotecario
        campesino agricultor ganadero biólogo geólogo conductor maquinista inspector sargento soldado forastero
        desconocido anciano muchacho nieto yerno suegro cuñado funcionario coordinador fundador socio alumno
        isleño masajista profesor ministro alcalde secretario juez entrenador jugador pescador portero médico cura párroco patrón
        padre hijo hermano marido esposo tío sobrino primo abuelo hombre niño señor rey príncipe vecino director actor escritor
        novelista concejal presidente consejero abogado historiador amigo relojero panadero maestro""",
        f="""molinera pastora moza vieja chica barquera
        campanera farera cocinera tabernera bibliotecaria campesina agricultora ganadera bióloga geóloga
        conductora inspectora monja forastera desconocida anciana muchacha nieta nuera suegra cuñada
        funcionaria coordinadora fundadora socia alumna isleña profesora ministra alcaldesa secretaria jueza entrenadora
        jugadora pescadora portera médica patrona enfermera costurera madre hija hermana mujer esposa tía sobrina prima abuela niña señora reina princesa vecina directora actriz escritora
        concejala edil presidenta consejera abogada historiadora amiga panadera maestra""",
    ),
    nouns=nouns(
        person="""herrero carpintero carpintera molinero molinera barbero marino marinero marinera monje guarda pastor pastora mozo moza viejo vieja chico chica barquero barquera labrador fraile
        campanero campanera farero farera capataz albañil
        timonel contramaestre conserje bedel portera costurera
        modista sastre peluquero peluquera cocinero cocinera tabernero tabernera posadero posadera hotelero hotelera
        comerciante tendero tendera banquero banquera notario notaria secretaria bibliotecario bibliotecaria
        archivero archivera conservador conservadora restaurador restauradora campesino campesina agricultor
        agricultora ganadero ganadera jornalero jornalera viticultor viticultora apicultor apicultora ingeniera geólogo geóloga
        biólogo bióloga químico química físico física matemático matemática arqueólogo arqueóloga sociólogo socióloga psicólogo
        psicóloga veterinario veterinaria farmacéutico farmacéutica dentista cirujano cirujana conductor conductora maquinista
        taxista azafata mecánico mecánica electricista fontanero fontanera intendente comisario comisaria inspector
        inspectora sargento teniente soldado monja rabino imán forastero forastera extranjero
        extranjera desconocido desconocida anciano muchacho muchacha nieto nieta yerno nuera
        suegro suegra cuñado cuñada padrino madrina hermanastro gemelo gemela funcionario funcionaria titular coordinador
        coordinadora organizador organizadora fundador fundadora socio socia miembro mediador mediadora presentador presentadora
        locutor locutora cronista guionista productor productora bailaor bailaora torero torera árbitro seleccionador
        seleccionadora tesorero tesorera vocal edil isleño isleña espectador espectadora oyente alumno alumna aprendiza
        masajista señora señor novelista dramaturgo ensayista pintor pintora escultor escultora fotógrafo fotógrafa cineasta arquitecto arquitecta
        pianista violinista guitarrista músico compositor compositora rapero bailarín bailarina humorista campeón campeona
        delantero defensa portero guardameta ciclista nadador nadadora tenista adolescente jubilado jubilada concejal concejala edil
        párroco cura maestro maestra panadero panadera carnicero relojero zapatero librero librera camarero camarera cartero
        bombero bombera enfermero enfermera aprendiz obrero obrera patrón patrona inquilino inquilina propietario propietaria
        dueño dueña cliente clienta lector lectora editor editora crítico crítica traductor traductora tío tía sobrino sobrina
        primo prima abuelo abuela esposo viudo viuda novio novia compañero compañera vecino vecina transeúnte manifestante
        activista voluntario voluntaria pescador pescadora vendedor vendedora revisor revisora ministro ministra presidente presidenta alcalde alcaldesa diputado diputada senador senadora portavoz vocero
        vocera director directora jefe jefa secretario secretaria responsable consejero consejera abogado abogada fiscal
        juez jueza policía experto experta investigador investigadora profesor profesora escritor escritora periodista
        redactor filósofo historiador historiadora economista médico médica entrenador entrenadora jugador jugadora
        capitán actor actriz cantante general coronel embajador embajadora papa obispo sacerdote rey reina príncipe
        princesa hombre mujer niño niña madre padre hijo hija hermano hermana marido esposa amigo amiga compañero compañera
        vecino vecina testigo víctima candidato candidata líder dirigente ingeniero ingeniera estudiante gobernador
        gobernadora empresario empresaria pescador pescadora anciano anciana autor autora mandatario""",
        people="""ministros diputados senadores expertos investigadores periodistas abogados policías médicos testigos vecinos
        militantes manifestantes dirigentes responsables autoridades sindicatos críticos opositores autores padres
        estudiantes partidarios familiares pescadores fuentes sindicatos ecologistas agricultores ganaderos comerciantes hosteleros
        alumnos profesores maestros trabajadores empleados obreros clientes viajeros usuarios organizadores""",
        body="""cofradía gobierno ministerio partido grupo consejo comité comisión tribunal corte parlamento asamblea senado sindicato
        asociación organización empresa compañía banco periódico diario revista agencia policía fiscalía universidad
        instituto iglesia ejército unión federación ciudad ayuntamiento junta dirección presidencia familia congreso
        semanario""",
        paper="""informe comunicado carta ley texto artículo tratado constitución sentencia estudio documento libro novela discurso
        declaración mensaje tuit nota acta resolución reglamento cartel pancarta editorial decreto código letrero convenio""",
    ),
    gendered=given(m="el", f="la"),
    given_names=given(
        m="""ceferino delfín fulgencio gervasio honorio indalecio lisardo nicasio onofre policarpo ponciano salustiano
        sandalio telmo
        adrián agustín alberto alejandro alfonso alfredo álvaro ángel antonio arturo carlos césar cristóbal
        daniel david diego domingo eduardo emilio enrique ernesto esteban federico felipe félix fernando fidel
        francisco gabriel gonzalo gregorio guillermo gustavo hugo ignacio jaime javier jesús joaquín jorge josé
        juan julio lorenzo luis manuel marcelo marcos mariano mario martín mateo miguel nicolás óscar pablo
        pedro rafael ramón raúl ricardo roberto rodrigo salvador santiago sergio tomás vicente víctor""",
        f="""casilda engracia remedios águeda almudena angustias ascensión asunción begoña cayetana chelo consolación
        custodia encarnación fermina fuensanta gertrudis inmaculada macarena matilde melchora nieves piedad presentación
        primitiva purificación saturnina socorro trinidad visitación
        alicia amparo ana ángela antonia beatriz carmen carolina catalina cecilia clara concepción consuelo
        cristina dolores elena elvira esperanza estela eva fernanda francisca gabriela gloria inés irene isabel
        josefa juana julia laura leticia lourdes lucía luisa magdalena manuela margarita maría marta mercedes
        mónica nuria patricia paula pilar raquel rocío rosa rosario sara silvia sofía soledad soraya susana
        teresa verónica victoria""",
    ),
    countries=words(
        """españa francia alemania italia portugal inglaterra reino bélgica suiza rusia ucrania turquía grecia china japón india irán irak
        israel siria egipto marruecos argelia estados canadá méxico brasil argentina chile perú colombia venezuela cuba bolivia ecuador
        uruguay paraguay guatemala honduras nicaragua panamá europa áfrica asia américa madrid barcelona londres parís""",
    ),
    particles=WORDS.particles | words("e"),
    abbreviations=words("d da av núm art p pp etc"),
    times=WORDS.calendar | words("noche tarde mañana día semana mes año años horas ayer"),
    outlets=words("país mundo vanguardia clarín nación efe reuters abc televisión"),
    date_prepositions=words("en el"),
    source_prepositions=words("en durante a"),
    occasions=words("discurso entrevista audiencia debate conferencia rueda reunión sesión alocución juicio mitin congreso"),
    reference_words=words("artículo art capítulo versículo sura párrafo"),
    reference_verbs=words("narrado transmitido"),
    inner_clauses=True,
    heads_first=True,
)
# fmt: on
