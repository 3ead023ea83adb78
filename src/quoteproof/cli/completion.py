"""`quoteproof completion`: what a shell asks for to complete commands, options and their values; files are the shell's own business."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from quoteproof.cli.command import HELP as SHOW
from quoteproof.cli.command import Argument, Command, Group, Option
from quoteproof.cli.console import say
from quoteproof.errors import UsageError

HELP = """Write what a shell needs to complete the commands, options and values of this program.

    quoteproof completion bash > ~/.local/share/bash-completion/completions/quoteproof
    quoteproof completion zsh > "${fpath[1]}/_quoteproof"
    quoteproof completion fish > ~/.config/fish/completions/quoteproof.fish"""

Place = tuple[str, Command | Group]
"""The words that lead to a command ("archive build"; "" for the program), and the command."""


def completion(shell: str) -> None:
    """Print the script; the help text is `HELP`."""
    if shell not in SHELLS:
        raise UsageError(f"there is no completion for {shell!r}; there is one for {', '.join(SHELLS)}")
    say("\n".join(SHELLS[shell](list(_places()))))


def _places() -> Iterator[Place]:
    from quoteproof.cli import PROGRAM, every

    yield "", PROGRAM
    yield from every()


def _options(command: Command | Group) -> tuple[Option, ...]:
    return (*command.options, SHOW)


def _flags(command: Command | Group) -> str:
    return " ".join(flag for option in _options(command) for flag in option.flags)


def _parts(command: Command | Group) -> str:
    return " ".join(command.commands) if isinstance(command, Group) else ""


def _values(command: Command | Group) -> Iterator[tuple[Option, str]]:
    """Yield the options that take something, and the words that they take; none where it is a file, or anything."""
    for option in _options(command):
        if option.metavar:
            yield option, " ".join(option.choices)


def _steps(places: Iterable[Place], indent: str) -> Iterator[str]:
    """Yield the cases that lead from one command to the next, for bash and zsh."""
    for path, _ in places:
        if path:
            head, _, name = path.rpartition(" ")
            yield f'{indent}"{head} {name}") at="{path}" ;;'


def _taken(places: Iterable[Place], indent: str, offer: Callable[[str], str]) -> Iterator[str]:
    """Yield the cases of the options that take something, each with what offers its words."""
    for path, command in places:
        for option, values in _values(command):
            found = "|".join(f'"{path} {flag}"' for flag in option.flags)
            yield f"{indent}{found}) {offer(values)}; return ;;"


def _bash(places: Sequence[Place]) -> Iterator[str]:
    """Yield a script that goes by the words before the cursor; the shell completes files where it says nothing."""
    yield "# bash completion of quoteproof"
    yield "_quoteproof() {"
    yield '    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} at="" word words=""'
    yield '    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do'
    yield '        case "$at $word" in'
    yield from _steps(places, " " * 12)
    yield "        esac"
    yield "    done"
    yield '    case "$at $before" in'
    yield from _taken(places, " " * 8, lambda values: f'COMPREPLY=($(compgen -W "{values}" -- "$current"))')
    yield "    esac"
    yield '    case "$at" in'
    for path, command in places:
        yield f'        "{path}") words="{_parts(command)}"; [[ $current == -* ]] && words="{_flags(command)}" ;;'
    yield "    esac"
    yield '    COMPREPLY=($(compgen -W "$words" -- "$current"))'
    yield "}"
    yield "complete -o default -F _quoteproof quoteproof"


def _zsh(places: Sequence[Place]) -> Iterator[str]:
    """Yield the same for zsh, with a word on each command and option."""
    yield "#compdef quoteproof"
    yield 'local at="" word current=$words[CURRENT] before=$words[CURRENT-1]'
    yield "for word in $words[2,CURRENT-1]; do"
    yield '    case "$at $word" in'
    yield from _steps(places, " " * 8)
    yield "    esac"
    yield "done"
    yield 'case "$at $before" in'
    yield from _taken(places, " " * 4, lambda values: f"compadd -- {values}" if values else "_files")
    yield "esac"
    yield "local -a found=()"
    yield 'case "$at" in'
    for path, command in places:
        options = [(flag, option.help) for option in _options(command) for flag in option.flags]
        parts = list(command.commands.items()) if isinstance(command, Group) else []
        yield f'    "{path}") if [[ $current == -* ]]; then found=({_described(options)}); else found=({_described(parts)}); fi ;;'
    yield "esac"
    yield "(( $#found )) && _describe quoteproof found || _files"


def _described(rows: Iterable[tuple[str, str]]) -> str:
    return " ".join(_quoted(f"{name}:{' '.join(text.split())}") for name, text in rows)


def _fish(places: Sequence[Place]) -> Iterator[str]:
    """Yield the same for fish, which takes a line for each thing to complete."""
    yield "# fish completion of quoteproof"
    yield "function __quoteproof_at"
    yield "    set -l words (string match -v -- '-*' (commandline -opc))[2..]"
    yield '    set -l path ""'
    yield "    for word in $words"
    yield '        switch "$path $word"'
    for path, _ in places:
        if path:
            head, _, name = path.rpartition(" ")
            yield f'            case "{head} {name}"; set path "{path}"'
    yield "        end"
    yield "    end"
    yield '    test "$path" = "$argv[1]"'
    yield "end"
    for path, command in places:
        at = f"complete -c quoteproof -n '__quoteproof_at \"{path}\"'"
        for name, text in command.commands.items() if isinstance(command, Group) else ():
            yield f"{at} -f -a {name} -d {_quoted(text)}"
        for option in _options(command):
            flags = " ".join(f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in option.flags)
            values = (
                f" -x -a {_quoted(' '.join(option.choices))}" if option.choices else " -r" if option.metavar else ""
            )
            yield f"{at} {flags}{values} -d {_quoted(' '.join(option.help.split()))}"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "’") + "'"


SHELLS = {"bash": _bash, "zsh": _zsh, "fish": _fish}

COMMAND = Command(completion, HELP, (Argument("shell", "|".join(SHELLS)),))
