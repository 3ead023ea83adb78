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
    ),
    defining=frozenset("el la los las en adelante".split()),
    terms=frozenset("término* palabra* vocablo* expresión expresiones adjetivo* sigla* voz concepto".split()),
    usage=frozenset("us* utiliz* emple* repit* pronunci*".split()),
    meaning=frozenset({"significa", "significaba", "quiere decir", "designa"}),
    labels=frozenset("botón pestaña enlace tecla icono menú".split()),
    pressing=frozenset({"haga clic en", "pulse", "botón", "pestaña"}),
    namings=frozenset(
        {"conocido como", "conocida como", "conocidos como", "conocidas como", "denominado", "denominada", "bautizado"}
    ),
    nicknamings=frozenset({"apodado", "apodada", "apodados", "alias", "apodo de"}),
    works=frozenset(
        "libro* novela* cuento* memorias autobiografía* biografía* poema* obra obras drama comedia* ópera* canción canciones "
        "álbum álbumes disco* himno* película* filme* documental* serie* programa* pódcast podcast revista* diario* periódico* "
        "columna* artículo* ensayo* editorial* blog* capítulo* cuadro* exposición telenovela*".split()
    ),
    makers=frozenset("estrella autor autora director directora presentador presentadora protagonista".split()),
    titled=frozenset({"titulado", "titulada", "titulados", "tituladas", "autor de", "autora de", "bajo el título"}),
    slogans=frozenset("lema* eslogan* consigna* pancarta* cartel* etiqueta camiseta* inscripción".split()),
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
