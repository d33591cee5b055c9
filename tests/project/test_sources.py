# SPDX-License-Identifier: MIT
"""House rules that no compiler checks: small files, braces, assertions without effects, one user of
each library, a licence line, no traces of one machine."""
import re

import common

LONGEST = 600
CODE = (".c", ".h", ".py", ".sh")

# Absolute paths of some machine, and words about how a text came to be rather than what it says.
TRACES = re.compile(r"(?<![\w.])/(?:work|root|home|Users)/\w|\bworktree\b|\bsubagent|"
                    r"\b(?:this|a previous|my|our) session\b|co-authored-by|\btranscript\b", re.I)


def check_length(path, text):
    count = text.count("\n")
    if count > LONGEST:
        common.fault(common.shown(path), f"has {count} lines; a file has one topic and at most "
                                         f"{LONGEST}")


# Headers of other libraries: the file that reads with each, and one that measures against it.
USERS = {
    "yaml.h": ("lib/yaml/tree.c", "lib/yaml/spans.c", "bench/bench_load.c"),
    "minizip/": ("sheets/package.c",),
    "expat": ("sheets/xml.c",),
}


def check_users(path, text):
    for header, users in USERS.items():
        if common.shown(path) not in users and re.search(rf"#\s*include\s*[<\"]{header}", text):
            common.fault(common.shown(path), f"includes {header}; only {users[0]} knows it")


# What is not code: comments, texts, lines of the preprocessor.
NOT_CODE = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'"""
                      r"""|^[ \t]*\#(?:\\\n|/\*.*?\*/|[^\n])*""", re.S | re.M)
BRANCH = re.compile(r"(?<!} )\b(if|for|while|switch)\b\s*(?=\()|\b(else|do)\b(?!\s+if\b)")


def after_parentheses(text, at):
    """Where the text goes on behind the parenthesis that opens at a place."""
    depth = 0
    for at in range(at, len(text)):
        depth += {"(": 1, ")": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    return len(text)


def without_braces(text):
    """The lines of C whose branch or loop has no braces."""
    code = NOT_CODE.sub(lambda found: "\n" * found.group(0).count("\n"), text)
    for found in BRANCH.finditer(code):
        at = after_parentheses(code, found.end()) if found.group(1) else found.end()
        if not code[at:].lstrip().startswith("{"):
            yield code.count("\n", 0, found.start()) + 1, found.group(0).strip()


def check_braces(path, text):
    for line, word in without_braces(text):
        common.fault(f"{common.shown(path)}:{line}", f"`{word}` has no braces")


EFFECT = re.compile(r"\+\+|--|(?<![=!<>])=(?!=)")


def asserting_effects(text):
    """The lines of C where an assertion changes something: a release does without it."""
    code = NOT_CODE.sub(lambda found: "\n" * found.group(0).count("\n"), text)
    for found in re.finditer(r"\bassert\s*(?=\()", code):
        if EFFECT.search(code[found.end():after_parentheses(code, found.end())]):
            yield code.count("\n", 0, found.start()) + 1


def check_assertions(path, text):
    for line in asserting_effects(text):
        common.fault(f"{common.shown(path)}:{line}", "an assertion has an effect")


# A number of an enum says nothing of what it stands for: that is a property in a row of its table.
ORDER = re.compile(r"\b(?:op|kind|form|status)\s*[<>]=?\s*QZPLAN_(?!STATUS_SLOTS)\w+|\b(?:op|kind|status)\s*[+-]\s*1\b"
                   r"|(?<![<>-])[<>]=?\s*QZPLAN_(?!STATUS_SLOTS)"
                   r"(?:OP|METRIC|PERIOD|STATUS|NUMBER|VALUE|FORM|FORMAT|PROGRESS_KIND|DIFF_KIND)_\w+")


def ordered_enums(text):
    """The lines of C that take an order from the numbers of an enum."""
    code = NOT_CODE.sub(lambda found: "\n" * found.group(0).count("\n"), text)
    for found in ORDER.finditer(code):
        yield code.count("\n", 0, found.start()) + 1, " ".join(found.group(0).split())


def check_ordered_enums(path, text):
    for line, words in ordered_enums(text):
        common.fault(f"{common.shown(path)}:{line}", f"`{words}` reads an order out of an enum's "
                     "numbers: make it a property of its row")


COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SAYING = re.compile(r"\b(?:QZ_SAY\w*|QZ_PHRASE|qz_hinted|qz_text|qz_bytes)\s*(?=\()")


def literals_in_messages(text):
    """The lines of C where a text for people stands beside the tables of texts."""
    code = COMMENT.sub(lambda found: "\n" * found.group(0).count("\n"), text)
    for found in SAYING.finditer(code):
        if '"' in code[found.end():after_parentheses(code, found.end())]:
            yield code.count("\n", 0, found.start()) + 1


def check_messages(path, text):
    for line in literals_in_messages(text):
        common.fault(f"{common.shown(path)}:{line}", "a text stands in a message: it belongs to the files of "
                     "lib/messages, one a language")


LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
FRENCH_SLIPS = re.compile(r"(?<=\w)'(?=\w)| [:;?!»](?= |$)|\d %(?= |$)|\\u202f:|\\u00a0[;?!]|\b(?:dites|faites|[a-zé]+ez)(?:-l(?:e|a|es))?\b")
POLITE = ("voulez", "vouliez", "avez", "assez", "chez")


def check_french(path, text):
    """Typographic apostrophes, no-break spaces before tall marks, hints in the infinitive."""
    code = COMMENT.sub(lambda found: "\n" * found.group(0).count("\n"), text)
    for found in LITERAL.finditer(code):
        said = re.sub(r"`[^`]*`", "`", found.group(1))
        for slip in FRENCH_SLIPS.finditer(said):
            if slip.group(0) not in POLITE:
                line = code.count("\n", 0, found.start()) + 1
                common.fault(f"{common.shown(path)}:{line}", f"is no careful French: {slip.group(0)!r}")


def check_licence(path, text):
    if "SPDX-License-Identifier: MIT" not in "\n".join(text.split("\n")[:3]):
        common.fault(common.shown(path), "does not begin with `SPDX-License-Identifier: MIT`")


def check_traces(path, text):
    for number, line in enumerate(text.split("\n"), 1):
        found = TRACES.search(line)
        if found:
            common.fault(f"{common.shown(path)}:{number}", f"has no place here: {found.group(0)}")


def check_whitespace(path, text):
    if text and not text.endswith("\n"):
        common.fault(common.shown(path), "does not end with a newline")
    for number, line in enumerate(text.split("\n"), 1):
        if line != line.rstrip() and not line.startswith("    "):
            common.fault(f"{common.shown(path)}:{number}", "has blanks at its end")


def check_documents_are_tested():
    """Every document, or its folder, is in the list of tests."""
    listed = common.text_of(common.ROOT / "tests/project/meson.build")
    for path in common.project_files(".md"):
        name = common.shown(path)
        folder, _, last = name.rpartition("/")
        every = f"{folder.rpartition('/')[0]}/*/{last}"
        if not any(f"'{known}'" in listed for known in (name, folder, every)):
            common.fault(name, "is not in the documents of tests/project/meson.build")


def check_suites_are_run():
    """Every file of tests is in the lists of suites."""
    listed = "".join(common.text_of(path) for path in (common.ROOT / "tests").rglob("meson.build"))
    for path in common.project_files(".c", ".py"):
        name = common.shown(path)
        topic = path.stem.removeprefix("test_")
        if (name.startswith("tests/") and path.stem != topic
                and not re.search(rf"""'{topic}'|/?test_{topic}\.""", listed)):
            common.fault(name, "is in no meson.build: nothing runs it")


def main():
    own = common.ROOT / "tests/project/test_sources.py"
    for path in common.project_files():
        text = common.text_of(path)
        if text is None:
            continue
        top = common.shown(path).split("/")[0]
        if path != own:
            check_traces(path, text)
        if path.name.endswith((".c", ".h")):
            check_users(path, text)
            if re.search(r"(?:^|_)fr(?:_|\.)", path.name) and top != "tests":
                check_french(path, text)
            if top in ("lib", "cli", "include"):
                check_length(path, text)
                check_braces(path, text)
                check_assertions(path, text)
                check_ordered_enums(path, text)
            if top == "lib":
                check_messages(path, text)
        if path.name.endswith(CODE) or top == "scripts":
            check_licence(path, text)
            check_whitespace(path, text)
    check_documents_are_tested()
    check_suites_are_run()
    common.finish()


main()
