# SPDX-License-Identifier: MIT
"""Makes the manual pages and the completions of shells of what `qzplan help --json` says of the
commands, and of the pages' own words (en.man and so on). What it makes is kept beside this folder,
so that building needs no run of the program; a test holds it against the tables.

    python3 cli/manual/generate.py build/cli/qzplan
"""
import json
import pathlib
import re
import subprocess
import sys
import textwrap

HERE = pathlib.Path(__file__).resolve().parent
CLI = HERE.parent
DATE = "2026-11-30"
PAGES = {"en": "qzplan.1", "zh": "qzplan.zh.1", "fr": "qzplan.fr.1"}
FILES = re.compile(r"PLAN|OLD|NEW|FILE")


def tables(program):
    return json.loads(subprocess.run([program, "help", "--json"], check=True, capture_output=True).stdout)


# Manual pages


def roff(text):
    """Words as they are: nothing of them is a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("\u00a0", "\\~").replace("\u202f", "\\~")
    lines = textwrap.wrap(text, 78, break_long_words=False, break_on_hyphens=False) or [""]
    return "\n".join(("\\&" + line) if line[:1] in (".", "'") else line for line in lines)


def option_words(option):
    return "--" + option["name"] + (" " + option["argument"] if option["argument"] else "")


def letter_words(option):
    """The same by its letter, behind the name."""
    return ", -" + option["letter"] + " " + option["argument"] if option["letter"] else ""


def synopsis(data):
    lines = []
    for command in data["commands"]:
        words = [command["operands"]] if command["operands"] else []
        words += [option_words(o) for o in command["options"] if o["required"]]
        words += ["[" + option_words(o) + "]" for o in command["options"] if not o["required"]]
        lines.append(".TP\n.B " + roff("qzplan " + command["name"]) + "\n" + roff(" ".join(words)))
    lines.append(".TP\n.B qzplan help\n[COMMAND | " + roff("--json") + "]")
    lines.append(".TP\n.B qzplan\n" + roff("--version"))
    return lines


def commands(data, tag, notes):
    lines = []
    for command in data["commands"]:
        lines.append(f".TP\n.B {command['name']}")
        lines.append("\n.br\n".join(roff(paragraph) for paragraph in command["details"][tag].split("\n")))
    lines.append(".TP\n.B help\n" + roff(notes.pop("help")))
    return lines


def options(data, tag, notes):
    lines = []
    for command in data["commands"]:
        lines.append(".SS " + command["name"])
        for option in command["options"]:
            text = option["help"][tag]
            note = notes.pop(f"{command['name']} --{option['name']}", None)
            lines.append(".TP\n.B " + roff(option_words(option) + letter_words(option)) + "\n" + roff(text))
            if note is not None:
                lines.append(".br\n" + roff(note))
    return lines


def page(data, tag):
    """The manual page of a language, as man(7)."""
    words, _, rest = (HERE / f"{tag}.man").read_text(encoding="utf-8").partition("@notes\n")
    notes = dict(line.split(": ", 1) for line in rest.splitlines())
    lines = [".\\\" SPDX-License-Identifier: MIT", ".\\\" Made by cli/manual/generate.py: change the tables or "
             + f"cli/manual/{tag}.man."]
    for line in words.splitlines():
        if line.startswith("@title "):
            lines.append(".TH " + line[7:].replace("@DATE@", DATE))
        elif line.startswith("@section "):
            lines.append(".SH " + line[9:])
        elif line == "@SYNOPSIS@":
            lines += synopsis(data)
        elif line == "@COMMANDS@":
            lines += commands(data, tag, notes)
        elif line == "@OPTIONS@":
            lines += options(data, tag, notes)
        else:
            lines.append(line)
    if notes:
        raise SystemExit(f"{tag}.man has notes on what there is not: {', '.join(notes)}")
    return "\n".join(lines) + "\n"


# Completions


def takes_file(words):
    return words is not None and FILES.search(words) is not None


def bash(data):
    rows = []
    for command in data["commands"]:
        names = " ".join("--" + o["name"] + (" -" + o["letter"] if o["letter"] else "")
                         for o in command["options"]) + " --help"
        choices = "".join(f"            --{o['name']}) choices='{' '.join(o['choices'])}' ;;\n"
                          for o in command["options"] if o["choices"])
        free = "|".join("--" + o["name"] for o in command["options"]
                        if o["argument"] and not o["choices"] and not takes_file(o["argument"]))
        rows.append(f"    {command['name']})\n        options='{names}'\n        case $previous in\n{choices}"
                    + (f"            {free}) return ;;\n" if free else "") + "        esac\n        ;;\n")
    names = " ".join(command["name"] for command in data["commands"])
    return f"""# SPDX-License-Identifier: MIT
# Completion of qzplan for bash. Made by cli/manual/generate.py.
_qzplan() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}} options= choices=
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ] || {{ [ "$COMP_CWORD" -eq 2 ] && [ "${{COMP_WORDS[1]}}" = help ]; }}; then
        mapfile -t COMPREPLY < <(compgen -W '{names} help --help --version' -- "$word")
        return
    fi
    # bash takes `=` for a word of its own
    if [ "$word" = = ]; then
        word=
    elif [ "$previous" = = ]; then
        previous=${{COMP_WORDS[COMP_CWORD - 2]}}
    fi
    case ${{COMP_WORDS[1]}} in
{"".join(rows)}    *) return ;;
    esac
    if [ -n "$choices" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
    elif [ "${{word:0:1}}" = - ]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}}
complete -F _qzplan qzplan
"""


def zsh_text(text):
    return re.sub(r"([\[\]:'\\])", r"\\\1", text).replace("\\'", "'\\''")


def zsh(data):
    lines = ["#compdef qzplan", "# SPDX-License-Identifier: MIT",
             "# Completion of qzplan for zsh. Made by cli/manual/generate.py.", "", "_qzplan() {",
             "    local -a commands", "    commands=("]
    for command in data["commands"]:
        lines.append(f"        '{command['name']}:{zsh_text(command['summary']['en'])}'")
    lines += ["        'help:what a command does, and its options'", "    )",
              "    if (( CURRENT == 2 )); then", "        _describe command commands", "        return", "    fi",
              "    case $words[2] in", "    help) (( CURRENT == 3 )) && _describe command commands ;;"]
    for command in data["commands"]:
        lines.append(f"    {command['name']})")
        lines.append("        shift words; (( CURRENT-- ))")
        lines.append("        _arguments \\")
        for option in command["options"]:
            star = "\\*" if option["repeated"] else ""
            action = ""
            if option["argument"]:
                what = " (" + " ".join(option["choices"]) + ")" if option["choices"] else ""
                what = "_files" if takes_file(option["argument"]) else what.strip()
                action = f":{zsh_text(option['argument'])}:{what}"
            equals = "=" if option["argument"] else ""
            names = ["--" + option["name"] + equals] + (["-" + option["letter"]] if option["letter"] else [])
            lines += [f"            {star}'{name}[{zsh_text(option['help']['en'])}]{action}' \\" for name in names]
        lines.append("            '--help[this text]'" + (" \\" if command["operands"] else ""))
        if command["operands"]:
            lines.append("            '*:file:_files'")
        lines.append("        ;;")
    return "\n".join(lines + ["    esac", "}", "", '_qzplan "$@"', ""])


def fish_text(text):
    return text.replace("\\", "\\\\").replace("'", "\\'")


def fish(data):
    names = " ".join(command["name"] for command in data["commands"])
    lines = ["# SPDX-License-Identifier: MIT", "# Completion of qzplan for fish. Made by cli/manual/generate.py.",
             f"set -l commands {names} help",
             "complete -c qzplan -n \"not __fish_seen_subcommand_from $commands\" -f",
             "complete -c qzplan -n \"not __fish_seen_subcommand_from $commands\" -l version -d 'the version'",
             f"complete -c qzplan -n '__fish_seen_subcommand_from help' -f -a '{names}'"]
    for command in data["commands"]:
        lines.append("complete -c qzplan -n \"not __fish_seen_subcommand_from $commands\" "
                     f"-a {command['name']} -d '{fish_text(command['summary']['en'])}'")
    lines.append("complete -c qzplan -n \"not __fish_seen_subcommand_from $commands\" "
                 "-a help -d 'what a command does, and its options'")
    for command in data["commands"]:
        lead = f"complete -c qzplan -n '__fish_seen_subcommand_from {command['name']}'"
        if not command["operands"]:
            lines.append(lead + " -f")
        for option in command["options"]:
            takes = ""
            if option["choices"]:
                takes = f" -x -a '{' '.join(option['choices'])}'"
            elif option["argument"]:
                takes = " -r -F" if takes_file(option["argument"]) else " -x"
            letter = f" -s {option['letter']}" if option["letter"] else ""
            lines.append(f"{lead} -l {option['name']}{letter}{takes} -d '{fish_text(option['help']['en'])}'")
        lines.append(lead + " -l help -d 'this text'")
    return "\n".join(lines) + "\n"


def made(data):
    """Every file by its path below cli/."""
    files = {f"manual/{name}": page(data, tag) for tag, name in PAGES.items()}
    files.update({"completions/qzplan.bash": bash(data), "completions/_qzplan": zsh(data),
                  "completions/qzplan.fish": fish(data)})
    return files


def main():
    for name, text in made(tables(sys.argv[1])).items():
        (CLI / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
