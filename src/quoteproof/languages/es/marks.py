"""Quotation marks of Spanish and the words that betray a look-alike.

Marks: Real Academia Española, Ortografía de la lengua española (2010), comillas: «…», “…”, ‘…’ from the outside in;
raya for dialogue and for the narrator's clause in it.
"""

from quoteproof.languages.marks import Apparatus, Directions, Marks

TABLE = Marks(
    pairs=(("«", "»"), ("“", "”"), ("‘", "’"), ('"', '"')),
    dash=True,
    so_called=frozenset(
        {"llamado", "llamada", "llamados", "llamadas", "presunto", "presunta", "supuesto", "supuesta", "mal llamado"}
    )
    | frozenset("famoso famosa autodenominado autodenominada pseudo".split()),
    defining=frozenset("el la los las en adelante".split()),
    terms=frozenset("término* palabra* vocablo* expresión expresiones adjetivo* sigla* voz concepto".split())
    | frozenset(
        "noción principio* doctrina* teoría* regla* adverbio* verbo* sustantivo* prefijo* sufijo* sílaba* "
        "letra* etiqueta* categoría* mote* apodo* nombre* título* denominación acrónimo* neologismo* "
        "eufemismo* idea calificativo*".split()
    )
    | frozenset(
        "noción de|concepto de|principio de|doctrina de|doctrina del|teoría de|teoría del|regla de|regla "
        "del|idea de|delito de|categoría de|palabras como|términos como|nombre de|título de|palabra "
        "para|diferencia entre|distinción entre".split("|")
    ),
    usage=frozenset("us* utiliz* emple* repit* pronunci*".split()) | frozenset("habl* disculp*".split()),
    meaning=frozenset({"significa", "significaba", "quiere decir", "designa"})
    | frozenset("significan designan entendemos".split())
    | frozenset(
        "quieren decir|viene de|viene del|proviene de|proviene del|deriva de|se escribe|rima con|es una "
        "palabra|es un término|se entiende|entre comillas|en el sentido".split("|")
    ),
    labels=frozenset("botón pestaña enlace tecla icono menú".split())
    | frozenset(
        "campo columna* fila* carpeta* archivo* opción comando* parámetro* variable* función casilla* modo".split()
    )
    | frozenset("mensaje de error".split("|")),
    pressing=frozenset({"haga clic en", "pulse", "botón", "pestaña"})
    | frozenset("pulsa seleccione selecciona elija presione".split())
    | frozenset("haz clic en|pinche en".split("|")),
    namings=frozenset(
        {"conocido como", "conocida como", "conocidos como", "conocidas como", "denominado", "denominada", "bautizado"}
    )
    | frozenset("bautizada denominados".split())
    | frozenset(
        "con el nombre de|bajo el nombre de|bajo el seudónimo de|conocido … como|conocida … como|conocidos … "
        "como|conocidas … como|también llamado|también llamada|bautizado como|bautizada como|se llama|se llamaba|se llaman|se habla de|se habla del|se habla de la|se hablaba de|se hablaba del|se habla hoy de|lo que "
        "se llama|lo que llamamos|responde al nombre de|de nombre|nombre en clave".split("|")
    ),
    nicknamings=frozenset({"apodado", "apodada", "apodados", "alias", "apodo de"}),
    works=frozenset(
        "libro* novela* cuento* memorias autobiografía* biografía* poema* obra obras drama comedia* ópera* canción canciones "
        "álbum álbumes disco* himno* película* filme* documental* serie* programa* pódcast podcast revista* diario* periódico* "
        "columna* artículo* ensayo* editorial* blog* capítulo* cuadro* exposición telenovela*".split()
    )
    | frozenset(
        "single* sencillo* relato* fábula* saga* trilogía* antología* historieta* cómic espectáculo* "
        "zarzuela* función funciones montaje* pieza* sonata* sinfonía* balada* vals bolero* informe* estudio* "
        "encuesta* guía* manual* boletín boletines folleto* manifiesto* discurso* conferencia* congreso* "
        "seminario* taller* festival* concurso* premio* mural* escultura* instalación fotografía* lienzo* "
        "sitio* aplicación plataforma* campaña* operación operaciones proyecto* plan* programa* iniciativa* "
        "ley* asociación asociaciones colectivo* fundación federación sociedad empresa* compañía* grupo* "
        "banda* orquesta* coro* club* partido* movimiento* marca* colección modelo* barco* buque* pesquero* "
        "velero* carguero* transbordador* petrolero* yate* fragata* remolcador* tren* cohete* sonda* "
        "satélite* restaurante* hotel* bar* taberna* cafetería* librería* galería* museo* teatro* cine* "
        "escuela* colegio* tormenta* huracán ciclón borrasca* caballo* semanario* suplemento* sección".split()
    ),
    inscribed=frozenset(
        "pintado pintada grabado grabada impreso impresa sellado sellada bordado bordada inscrito inscrita "
        "tatuado tatuada marcado marcada rotulado rotulada etiquetado etiquetada".split()
    ),
    reads=frozenset(
        "lee leía leerse decía dice rezaba reza ponía pone proclama proclamaba indica indicaba anuncia "
        "anunciaba".split()
    )
    | frozenset("había escrito|está escrito|estaba escrito|habían escrito|había pintado|habían pintado".split("|"))
    | frozenset("alguien había escrito|alguien había pintado|alguien escribió|alguien ha escrito".split("|")),
    upon=frozenset("en sobre".split()),
    surfaces=frozenset(
        "cartel carteles letrero* pancarta* placa* pared paredes muro* puerta* ventana* ventanilla pantalla* "
        "etiqueta* pegatina* taza* piedra* lápida* tumba* monumento* pedestal campana anillo medalla moneda "
        "bandera* camiseta* gorra* chapa* tatuaje* brazo caja* paquete* botella* portada pizarra fachada".split()
    ),
    callers=frozenset("todos".split())
    | frozenset(
        "todo el mundo|la gente|los vecinos|los lugareños|los pescadores|los niños|los amigos|los "
        "aficionados|los expertos".split("|")
    ),
    glossing=frozenset("significa significaba designa define".split())
    | frozenset(
        "que significa|quiere decir|se traduce como|se traduce por|equivale a|abreviatura de|sinónimo "
        "de|definido como|rima con|en español|en castellano".split("|")
    ),
    makers=frozenset("estrella autor autora director directora presentador presentadora protagonista".split()),
    titled=frozenset({"titulado", "titulada", "titulados", "tituladas", "autor de", "autora de", "bajo el título"})
    | frozenset("titula tituló canta cantó interpretó".split())
    | frozenset(
        "véase también|ver también|bienvenidos a|bienvenido a|están escuchando|conocido por|conocida "
        "por|adaptación de|versión de|tituló que su".split("|")
    ),
    slogans=frozenset("lema* eslogan* consigna* pancarta* cartel* etiqueta camiseta* inscripción".split())
    | frozenset("leyenda* rótulo* tema*".split())
    | frozenset("grito de guerra".split("|")),
    bearing=frozenset("que decía dice dicen con la leyenda las palabras de".split()),
    formulas=frozenset({"está escrito", "como dice el refrán", "dice el refrán", "reza el refrán"}),
    texts=frozenset(
        "constitución biblia evangelio salmo corán torá refrán ley tratado artículo carta declaración".split()
    ),
    texts_say=frozenset("dice establece reza dispone proclama declara afirma señala".split()),
    said=frozenset(
        "dijo respondió preguntó contestó añadió murmuró gritó exclamó susurró replicó dice responde pregunta".split()
    ),
    directions=Directions(
        heads=frozenset(
            "vivas bravos pitos aplausos aplauso risas risa ríe ríen riendo carcajadas abucheos abucheo silbidos gritos grita vítores "
            "ovación música pausa silencio suspira suspiros llora llanto tose tos murmullos murmullo protestas "
            "interrupción interrupciones interrumpe rumores bullicio canta cantan".split()
        ),
        beside=frozenset(
            "fuerte fuertes largos prolongados grandes generales nuevos de del la el los las en y con público sala multitud "
            "bancos izquierda derecha inicio fin comienza termina vídeo video campana timbre suena teléfono todos pie".split()
        ),
        callers=frozenset("voz voces señoría señorías".split()),
        tongues=frozenset("alemán árabe chino español francés inglés italiano ruso catalán".split()),
        gaps=frozenset("inaudible ininteligible incomprensible".split()),
    ),
    apparatus=Apparatus(
        pages=frozenset("página páginas pág págs p pp".split()),
        captions=frozenset("figura fig cuadro tabla lámina mapa foto gráfico".split()),
        citing=frozenset(
            "véase ver vid cf cfr ibid ibíd ibidem op cit eds ed coord vol tomo cap capítulo sec art "
            "artículo párr párrafo nota núm pág págs sesión".split()
        ),
    ),
)
