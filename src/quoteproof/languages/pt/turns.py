"""Portuguese: whose turn it is. Sources: atas, diários de sessões, printed interviews, mail programs."""

from __future__ import annotations

from quoteproof.languages.turns import Turns
from quoteproof.languages.words import words

TABLE = Turns(
    voices=words(
        """desconhecido desconhecida voz vozes público plateia narrador narradora apresentador apresentadora moderador moderadora jornalista entrevistador
        entrevistadora redação presidente vice-presidente secretário secretária relator tribunal juiz juíza testemunha advogado advogada intérprete
        participante ouvinte membro todos todas coro homem mulher"""
    ),
    apart=words(
        """nota notas atenção aviso importante conselho exemplo exemplos observação definição teorema prova resumo sumário introdução método métodos resultado
        resultados conclusão objetivo objetivos índice anexo figura tabela fonte fontes referências ver foto imagem ingredientes preparação vantagens
        desvantagens problema solução título nome data local hora endereço telefone preço total tema assunto presentes ausentes votação decisão correção
        página número capítulo parte licença"""
    ),
    several=words("e"),
    question=words("p pergunta entrevistador"),
    answer=words("r resposta"),
    address=words("senhor senhora me te vos"),
    examination=words("interrogatório inquirição"),
    witness=words("testemunha depoimento"),
    interview=words("entrevista conversa perguntas"),
    judges=words("juiz juíza"),
    opinion=frozenset({"voto vencido", "declaração de voto"}),
    wrote=words("escreveu"),
    sender=words("de"),
    headers=words("para data enviado assunto cc"),
    collections=words("citações"),
    quoting=words("citação"),
    acts=words("ato cena"),
    clips=words("vídeo áudio gravação filme carta clipe"),
    begins=words("início"),
    ends=words("fim"),
    breaks=words("pausa publicidade intervalo suspensão"),
)
