# SPDX-License-Identifier: MIT
"""The size of every public struct and the place of every field are what they were.

    test_layout.py KEPT

For machines with 64-bit pointers. With QZPLAN_UPDATE=1 the kept list is written anew: a struct that
the library hands out may grow at its tail; anything else breaks the interface (docs/abi.md).
"""
import os
import pathlib
import re
import sys
import tempfile

import common

STRUCT = re.compile(r"^(?:typedef )?struct (qzplan_\w+) \{\n(.*?)^\}", re.DOTALL | re.MULTILINE)
FIELD = re.compile(r"\(\*(\w+)\)\(|(\w+)(?:\[\w+\])?$")


def structs():
    """(name, fields) of every struct that a header defines, in the order of the headers."""
    for header in sorted((common.ROOT / "include/qzplan").glob("*.h")):
        text = re.sub(r"/\*.*?\*/", "", common.text_of(header), flags=re.DOTALL)
        for name, body in STRUCT.findall(text):
            declarations = [d.strip() for d in body.split(";") if d.strip()]
            yield name, [a or b for a, b in (FIELD.search(d).groups() for d in declarations)]


def layout():
    """The list as the compiler sees it."""
    lines = []
    for name, fields in structs():
        lines.append(f'    printf("{name} %zu\\n", sizeof(struct {name}));')
        lines += [f'    printf("    {field} %zu\\n", offsetof(struct {name}, {field}));'
                  for field in fields]
    program = "#include <stddef.h>\n#include <stdio.h>\n#include <qzplan/qzplan.h>\n" \
              "int main(void) {\n" + "\n".join(lines) + "\n    return sizeof(void *) == 8 ? 0 : " \
              f"{common.SKIPPED};\n}}\n"
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "layout.c")
        source.write_text(program, encoding="utf-8")
        built = common.run([*common.CC, "-I", common.ROOT / "include", source, "-o",
                            source.with_suffix("")])
        if built.returncode != 0:
            common.fault("the headers", built.stderr)
            common.finish()
        ran = common.run([source.with_suffix("")])
    if ran.returncode == common.SKIPPED:
        print("pointers are not 64 bits wide here")
        sys.exit(common.SKIPPED)
    return ran.stdout


def main(kept):
    found = layout()
    if os.environ.get("QZPLAN_UPDATE") == "1":
        pathlib.Path(kept).write_text(found, encoding="utf-8")
    before, after = common.text_of(pathlib.Path(kept)).splitlines(), found.splitlines()
    for number in range(max(len(before), len(after))):
        was = before[number] if number < len(before) else "the end"
        now = after[number] if number < len(after) else "the end"
        if was != now:
            common.fault(f"layout.txt:{number + 1}", f"`{was.strip()}` became `{now.strip()}` "
                                                     "(scripts/regenerate writes it anew)")
            break
    common.finish()


main(sys.argv[1])
