# SPDX-License-Identifier: MIT
"""The program with hostile files, texts and outputs: clear errors, documented statuses, nothing raw.

    test_hostile.py PROGRAM
"""
import csv
import io
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading

import common

PROGRAM = sys.argv[1]
PLAN = common.ROOT / "plans/qingzhou/plan.yaml"
FIGURES = common.ROOT / "plans/qingzhou/figures-demo.csv"
DAY = ["--as-of", "2026-11-24"]
BAD_INPUT = 3
NOBODY = 65534

# What a plan may hold and a terminal, a spreadsheet or a JSON reader must not get raw. None of them
# is a control character that the loader refuses.
NASTY = [
    "=HYPERLINK(\"x\")", "+1+1", "-1+1", "@SUM(A1)", "a\u202eb\u202c", "\u2066a\u2069", "\u200fa",
    "a\u200bb", "\ufff9a\ufffb", "\U000e0041", "a,b", "a\"b", "a'b", "</script>", "\\u0000", "🏫",
    "e\u0301" * 20, "\ufffd", "%s%n", "a\tb",
]

FORBIDDEN = [chr(c) for c in (*range(0x00, 0x0a), *range(0x0b, 0x20), *range(0x7f, 0xa0),
                              0x200e, 0x200f, *range(0x202a, 0x202f), *range(0x2066, 0x206a))]


def run(*arguments, **options):
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, timeout=60, check=False, **options)


def expect(where, condition, what):
    if not condition:
        common.fault(where, what)


def expect_refused(where, done, words):
    error = done.stderr.decode("utf-8", "replace")
    expect(where, done.returncode == BAD_INPUT, f"exit status {done.returncode}: {error}")
    expect(where, words in error, f"does not say `{words}`: {error}")
    expect(where, not done.stdout, "prints something nevertheless")


def quoted(text):
    """A text as YAML in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def plan_with(text):
    return f"""qzplan: 1
id: adversarial
title: {quoted(text)}
languages: [en]
begins: 2023-01-01
lead: d
due: 2025
departments: {{d: {quoted(text)}}}
metrics:
  m: {{title: {quoted(text)}, unit: {quoted(text)}, assumes: {quoted(text)}}}
tasks:
  - id: {quoted(text)}
    title: {quoted(text)}
    source: {{row: {quoted(text)}}}
    targets:
      - {{metric: m, at_least: 5, title: {quoted(text)}, assumes: {quoted(text)}}}
      - {{done: x, title: {quoted(text)}}}
"""


def check_raw(where, output):
    text = output.decode("utf-8", "strict")
    for character in FORBIDDEN:
        expect(where, character not in text, f"holds U+{ord(character):04X}")


def check_csv(where, output):
    for row in csv.reader(io.StringIO(output.decode("utf-8"))):
        for cell in row:
            number = cell.lstrip("+-").replace(".", "").replace("%", "").replace("/", "").isdigit()
            expect(where, number or not cell.startswith(("=", "+", "-", "@", "\t", "\r")),
                   f"a cell that runs: {cell}")


def check_texts(folder):
    plan = folder / "plan.yaml"
    figures = folder / "figures.csv"
    for text in NASTY:
        plan.write_text(plan_with(text), encoding="utf-8")
        with figures.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["metric", "period", "value", "note", "source"],
                                        ["m", "2024", "4", text, text]])
        evaluate = ["evaluate", plan, "--figures", figures, *DAY]
        for command in (["check", plan], ["show", plan], evaluate,
                        [*evaluate, "--by", "department"]):
            done = run(*command)
            where = f"{command[0]} with {ascii(text)}"
            expect(where, done.returncode in (0, 1), done.stderr.decode("utf-8", "replace"))
            check_raw(where, done.stdout)
            check_raw(where, done.stderr)
        check_csv(f"CSV with {ascii(text)}", run(*evaluate, "--format", "csv").stdout)
        for command in (["show", plan], evaluate):
            output = run(*command, "--format", "json").stdout
            json.loads(output.decode("utf-8", "strict"))


def check_refused_texts(folder):
    """What is refused is quoted in the message, and harmless there."""
    plan = folder / "refused.yaml"
    for content in (b"a: \x1b[31m\n", b"\x1b]0;x\x07: 1\n", "\u202ea: 1\n".encode(),
                    b"a: \xff\xfe\n", b"qzplan: \"\\u202e\"\n", b"x" * 70000 + b": 1\n"):
        plan.write_bytes(content)
        done = run("check", plan)
        expect(repr(content[:20]), done.returncode in (1, BAD_INPUT), f"status {done.returncode}")
        check_raw(repr(content[:20]), done.stderr)
        expect(repr(content[:20]), len(done.stderr) < 20000, "says too much")


def check_wide(folder):
    """A file of one line with a fault in every word: minutes, were it walked anew for each; there is no
    `value` among them."""
    figures = folder / "wide.csv"
    figures.write_text("metric,period" + ",x" * 300000 + "\n")
    expect_refused("a wide header", run("evaluate", PLAN, "--figures", figures, *DAY),
                   "unknown column `x`")


def check_arguments():
    for word in ("\x1b[31m", "\u202e", "=1", b"\xff\xfe", "a\nb", "x" * 100000):
        for command in ([word], ["check", word], ["evaluate", PLAN, "--figures", word, *DAY],
                        ["evaluate", PLAN, "--as-of", word], ["rotation", "--eligible", word],
                        ["show", PLAN, "--format", word]):
            done = subprocess.run([PROGRAM, *command], capture_output=True, timeout=60, check=False)
            where = f"arguments {ascii(word)[:20]}"
            expect(where, done.returncode in (1, 2, BAD_INPUT), f"exit status {done.returncode}")
            check_raw(where, done.stderr)


def check_inputs(folder):
    empty = folder / "empty"
    empty.touch()
    expect_refused("a directory", run("show", folder), "it is a directory")
    expect_refused("no file", run("show", folder / "none"), "no such file")
    expect_refused("an empty plan", run("show", empty), "holds no document")
    expect_refused("empty figures", run("evaluate", PLAN, "--figures", empty, *DAY), "no header")
    expect_refused("a directory of figures", run("evaluate", PLAN, "--figures", folder, *DAY),
                   "it is a directory")
    expect_refused("a long name", run("show", "x" * 5000), "the name is too long")
    locked = folder / "locked"
    locked.write_text("a: 1\n")
    locked.chmod(0)
    if os.geteuid() != 0:
        expect_refused("no permission", run("show", locked), "no permission")
    elif os.access(PROGRAM, os.X_OK):
        try:
            folder.chmod(0o755)
            done = run("show", locked, user=NOBODY)
        except (OSError, subprocess.SubprocessError):
            print("no_permission: left out, the program cannot be run as nobody")
        else:
            expect_refused("no permission", done, "no permission")


def write_slowly(path, content):
    with open(path, "wb", buffering=0) as pipe:
        for at in range(0, len(content), 1000):
            pipe.write(content[at:at + 1000])


def check_pipe(folder):
    """A FIFO is read to its end, in pieces as they come."""
    pipe = folder / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=write_slowly, args=(pipe, PLAN.read_bytes()), daemon=True)
    writer.start()
    done = run("evaluate", pipe, "--figures", FIGURES, *DAY, "--format", "csv")
    direct = run("evaluate", PLAN, "--figures", FIGURES, *DAY, "--format", "csv")
    expect("a pipe", done.stdout == direct.stdout and done.stdout, "is not read like a file")


def check_full_output():
    full = pathlib.Path("/dev/full")
    if not full.exists():
        print("dev_full: left out, there is no /dev/full")
        return
    commands = [["check", PLAN], ["rotation", "--eligible", "10", "--rotated", "1",
                                  "--urban-to-rural", "1"], ["--help"], ["--version"]]
    for form in ("text", "json", "csv"):
        commands.append(["evaluate", PLAN, "--figures", FIGURES, *DAY, "--format", form])
    for form in ("text", "json"):
        commands.append(["show", PLAN, "--format", form])
    for command in commands:
        with full.open("wb") as output:
            done = run(*command, stdout=output)
        error = done.stderr.decode("utf-8", "replace")
        where = " ".join(map(str, command[:1] + command[-2:])) + " to a full disk"
        expect(where, done.returncode == BAD_INPUT, f"exit status {done.returncode}")
        expect(where, "cannot write the output: No space left" in error, error)


def check_closed_output():
    read, write = os.pipe()
    os.close(read)
    done = run("show", PLAN, stdout=write)
    os.close(write)
    expect("a closed pipe", done.returncode == -signal.SIGPIPE, f"exit status {done.returncode}")
    expect("a closed pipe", not done.stderr, f"is spoken of: {done.stderr!r}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        check_texts(folder)
        check_refused_texts(folder)
        check_wide(folder)
        check_arguments()
        check_inputs(folder)
        check_pipe(folder)
    check_full_output()
    check_closed_output()
    common.finish()


main()
