"""Spanish: whose turn it is. Sources: diarios de sesiones, actas, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """desconocido desconocida voz voces público narrador narradora presentador presentadora moderador moderadora periodista
        entrevistador entrevistadora redacción presidente presidenta vicepresidente vicepresidenta secretario secretaria
        tribunal juez jueza testigo abogado abogada fiscal intérprete participante asistente oyente miembro todos todas coro
        hombre mujer niño niña"""
    ),
    apart=words(
        """nota notas atención advertencia aviso importante consejo ejemplo ejemplos observación definición teorema prueba
        resumen introducción método métodos resultado resultados conclusión objetivo objetivos índice anexo figura tabla
        fuente fuentes referencia referencias véase foto imagen ingredientes preparación elaboración ventajas desventajas
        problema solución título nombre fecha lugar hora dirección teléfono precio total tema asunto presentes ausentes
        votación decisión acuerdo corrección publicidad página número capítulo parte licencia paso pasos"""
    ),
    several=words("y e"),
    question=words("p pregunta entrevistador entrevistadora"),
    answer=words("r respuesta"),
    address=words("su sus"),
    examination=words("interrogatorio contrainterrogatorio"),
    witness=words("testigo declaración interrogatorio juramento"),
    interview=words("entrevista conversación preguntas"),
    judges=words("magistrado magistrada juez jueza"),
    opinion=frozenset({"voto particular", "voto disidente", "opinión disidente"}),
    wrote=words("escribió"),
    sender=words("de"),
    headers=words("para fecha enviado asunto cc"),
    collections=words("citas"),
    quoting=words("cita"),
    quoting_authors=words("autor"),
    quoting_sources=words("fuente"),
    acts=words("acto escena jornada"),
    clips=words("vídeo video audio grabación cinta carta película"),
    begins=words("inicio comienzo empieza"),
    ends=words("fin final termina"),
    breaks=words("pausa descanso publicidad receso"),
)
