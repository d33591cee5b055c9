# SPDX-License-Identifier: MIT
"""What the documents show is true: C snippets compile and run, commands print what is shown, whole
plans load, links lead somewhere.

    ```c                     a whole program: compiled against the built library and run
    ```c examples/x.c        lines that stand, one after the other, in that file; so with every kind
    ```sh                    commands after `$ `, run from a copy of the source root with the built
                             programs on PATH; output that is shown must be the output
    ```yaml                  a plan where it begins with `qzplan:`; `qzplan check` must accept it

The argument is a document, or a folder of them. With QZPLAN_UPDATE=1 the shown outputs are written anew instead; read the difference before it is
kept.
"""
import os
import pathlib
import shutil
import sys
import tempfile

import common
import markdown

MARK = "\x01end of command\x01"
UPDATE = os.environ.get("QZPLAN_UPDATE") == "1"


def environment():
    """No colour, no locale but UTF-8, the built programs first on PATH."""
    keep = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "QZPLAN_"))}
    programs = [str(common.BUILD / "cli"), str(common.BUILD / "examples")]
    keep["PATH"] = os.pathsep.join([*programs, keep.get("PATH", "")])
    keep["LC_ALL"] = "C.UTF-8"
    keep.setdefault("ASAN_OPTIONS", "detect_leaks=1")
    return keep


def copy_of_source():
    """A scratch copy of the source tree, so that commands may write."""
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="qzplan-docs-"))
    target = scratch / "qzplan"
    shutil.copytree(common.ROOT, target,
                    ignore=shutil.ignore_patterns(".git", "build*", "__pycache__", "corpus"))
    return target


def check_quoted(where, block):
    """Lines of a file of the project."""
    if block.text not in (common.text_of(common.ROOT / block.info[1]) or ""):
        common.fault(where, f"these lines do not stand so in {block.info[1]}")


def check_c(where, block, folder):
    source, program = folder / "snippet.c", folder / "snippet"
    sheets = []
    if "<qzplan/sheets.h>" in block.text:
        if os.environ.get("QZPLAN_SHEETS") != "1":
            return
        sheets = ["-I", common.ROOT / "sheets/include", "-L", common.BUILD / "sheets", "-lqzplan-sheets",
                  f"-Wl,-rpath,{common.BUILD / 'sheets'}"]
    source.write_text(block.text, encoding="utf-8")
    built = common.run([*common.CC, "-std=c11", "-Wall", "-Wextra", "-Werror",
                        *common.sanitize_flags(), "-I", common.ROOT / "include", source,
                        "-o", program, *sheets, "-L", common.BUILD / "lib", "-lqzplan",
                        f"-Wl,-rpath,{common.BUILD / 'lib'}"])
    if built.returncode != 0:
        common.fault(where, f"does not compile:\n{built.stderr}")
        return
    ran = common.run([program], cwd=folder, env=environment())
    if ran.returncode != 0:
        common.fault(where, f"exits {ran.returncode}:\n{ran.stdout}{ran.stderr}")


def run_commands(found, folder):
    """Runs a block's commands in one shell; (output, exit status) of each."""
    script = "exec 2>&1\n"
    for command in found:
        script += f"{command.text}\n__status=$?; printf '%s%s\\n' '{MARK}' $__status; " \
                  "(exit $__status)\n"
    result = common.run(["bash", "-c", script], cwd=folder, env=environment())
    outcome, output = [], ""
    for line in result.stdout.split("\n"):
        before, mark, status = line.partition(MARK)
        if mark:
            outcome.append((output + before, int(status)))
            output = ""
        else:
            output += line + "\n"
    return outcome


def check_sh(where, block, folder):
    found = markdown.commands(block)
    outcome = run_commands(found, folder)
    if len(outcome) != len(found):
        common.fault(where, "the shell ended before the last command")
        return
    for command, (output, status) in zip(found, outcome):
        if command.output is None and status != 0:
            common.fault(where, f"`{command.text}` exits {status}:\n{output}")
        elif command.output is not None and output != command.output:
            if UPDATE:
                command.output = output
            else:
                common.fault(where, f"`{command.text}` prints\n{output}--- instead of\n"
                                    f"{command.output}--- (scripts/regenerate writes it anew)")
    if UPDATE and found:
        block.lines = [line for command in found for line in command.as_lines()]


def check_yaml(where, block, folder):
    if not block.text.startswith("qzplan:"):
        return
    plan = folder / "snippet.yaml"
    plan.write_text(block.text, encoding="utf-8")
    result = common.run(["qzplan", "check", plan], cwd=folder, env=environment())
    if result.returncode != 0:
        common.fault(where, f"`qzplan check` exits {result.returncode}:\n"
                            f"{result.stdout}{result.stderr}")


CHECKS = {"c": check_c, "sh": check_sh, "yaml": check_yaml}


def check_block(where, block, folder):
    if len(block.info) > 1 and (common.ROOT / block.info[1]).is_file():
        check_quoted(where, block)
    elif block.kind in CHECKS:
        CHECKS[block.kind](where, block, folder)


def check_document(document):
    path = common.shown(document)
    text = common.text_of(document)
    lines = text.split("\n")
    blocks = [block for block in markdown.blocks(text) if block.kind in CHECKS or len(block.info) > 1]
    counts = [len(block.lines) for block in blocks]
    if blocks:
        folder = copy_of_source()
        try:
            for block in blocks:  # in order: a later step may rest on an earlier one
                check_block(f"{path}:{block.first}", block, folder)
        finally:
            shutil.rmtree(folder.parent)
    for block, count in reversed(list(zip(blocks, counts))):
        lines[block.first:block.first + count] = block.lines
    for target in markdown.links(text):
        if not (document.parent / target).exists():
            common.fault(path, f"links to {target}, which is not there")
    if UPDATE:
        document.write_text("\n".join(lines), encoding="utf-8")


def main(path):
    """A document, a folder of them, or a pattern of paths."""
    given = common.ROOT / path
    for document in (sorted(common.ROOT.glob(path)) if "*" in path else
                     sorted(given.glob("*.md")) if given.is_dir() else [given]):
        check_document(document)
    common.finish()


main(sys.argv[1])
