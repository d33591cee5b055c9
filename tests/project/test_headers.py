# SPDX-License-Identifier: MIT
"""Every public header compiles alone, in C11 and in C++11, without a warning and without padding;
and what the compiler must refuse inside the library it refuses."""
import os
import re
import tempfile

import common

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wpadded", "-Werror"]


def compile_alone(header, language, standard):
    include = f"#include <qzplan/{header}>\n"
    source = include + include + "typedef int not_empty;\n"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "alone." + ("c" if language == "c" else "cpp"))
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        return common.run([*common.CC, "-x", language, f"-std={standard}", *WARNINGS,
                           "-I", common.ROOT / "include", "-c", path, "-o", os.devnull])


def compiles_key_set(count):
    """Whether a set of so many keys gets past the compiler: more than the most must not."""
    source = ('#include "reader/key_table.h"\n'
              f"extern const qz_key keys[{count}];\n"
              "extern const qz_key_set set;\n"
              "#define NO_ROWS(X)\n"
              "const qz_key_set set = QZ_KEY_SET(0, keys, NO_ROWS);\n")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "set.c")
        with open(path, "w", encoding="utf-8") as file:
            file.write(source)
        return common.run([*common.CC, "-std=c11", "-D_POSIX_C_SOURCE=200809L",
                           "-I", common.ROOT / "include", "-I", common.BUILD / "include",
                           "-I", common.ROOT / "lib", "-c", path, "-o", os.devnull])


def knows_cplusplus():
    empty = common.run([*common.CC, "-x", "c++", "-std=c++11", "-c", os.devnull, "-o", os.devnull])
    return empty.returncode == 0


def main():
    headers = sorted(p.name for p in (common.ROOT / "include/qzplan").glob("*.h"))
    modes = [("c", "c11")]
    if knows_cplusplus():
        modes.append(("c++", "c++11"))
    else:
        print("no C++ compiler here: the headers were tried in C only")
    for header in headers:
        for language, standard in modes:
            result = compile_alone(header, language, standard)
            if result.returncode != 0:
                common.fault(f"include/qzplan/{header}", f"in {standard}:\n{result.stderr}")

    most = compiles_key_set(64)
    if most.returncode != 0:
        common.fault("lib/reader/key_table.h", f"a set of 64 keys does not compile:\n{most.stderr}")
    if compiles_key_set(65).returncode == 0:
        common.fault("lib/reader/key_table.h", "a set of 65 keys compiles")

    umbrella = common.text_of(common.ROOT / "include/qzplan/qzplan.h")
    listed = common.text_of(common.ROOT / "include/qzplan/meson.build")
    for header in headers:
        if header != "qzplan.h" and f"#include <qzplan/{header}>" not in umbrella:
            common.fault("include/qzplan/qzplan.h", f"does not include {header}")
        if f"'{header}'" not in listed:
            common.fault("include/qzplan/meson.build", f"does not install {header}")
    remarks = re.findall(r"^#define (QZPLAN_REMARK_\w+) ", common.text_of(common.ROOT / "include/qzplan/evaluate.h"),
                         re.MULTILINE)
    rows = re.findall(r"\{(QZPLAN_REMARK_\w+),", common.text_of(common.ROOT / "lib/model/terms.c"))
    if remarks != rows or not remarks:
        common.fault("lib/model/terms.c", f"has other remarks than the header: {set(remarks) ^ set(rows) or 'another order'}")
    common.finish()


main()
