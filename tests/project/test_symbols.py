# SPDX-License-Identifier: MIT
"""The interface is one set: functions declared = functions in the symbol map = symbols exported.

And the library calls nothing that prints, ends the program, or depends on locale, clock or
environment; a build with assertions may end it where one fails, a release has none.
"""
import os
import re

import common

DECLARED = re.compile(r"^(?:QZPLAN_MUST_USE )?QZPLAN_API\b[^;(]*?\b(qzplan_\w+)\s*\(", re.MULTILINE)

FORBIDDEN = re.compile(
    r"^_*(v?f?printf|v?dprintf|f?puts|f?putc|putchar|fwrite|perror|stdout|stderr|stdin|"
    r"(v?f?printf|vdprintf|dprintf)_chk|"
    r"abort|_?exit|quick_exit|assert_fail|raise|signal|sigaction|longjmp|"
    r"(u|new)?s(e|etl)?locale|localeconv|nl_langinfo|strcoll|strxfrm|ctype_b_loc|"
    r"ctype_to(upper|lower)_loc|to(upper|lower)|is(digit|space|alpha|alnum|upper|lower|punct|print)|"
    r"strto(d|f|ld)|atof|(isoc\d+_)?v?f?s?scanf|strto(u?ll?)|atoi|atoll?|"
    r"(secure_)?getenv|setenv|putenv|time|clock|clock_gettime|gettimeofday|localtime(_r)?|"
    r"gmtime(_r)?|strftime|mktime|s?rand|random|strtok|system|popen|fork)$")


# Each with its headers, its map, and what it is called; the second where it is built.
LIBRARIES = [("include/qzplan", "lib/qzplan.map", "libqzplan"),
             ("sheets/include/qzplan", "sheets/qzplan-sheets.map", "libqzplan-sheets")]


def declared(folder):
    names = []
    for header in sorted((common.ROOT / folder).glob("*.h")):
        names += DECLARED.findall(common.text_of(header))
    return names


def mapped(path):
    text = re.sub(r"/\*.*?\*/", "", common.text_of(common.ROOT / path), flags=re.DOTALL)
    return re.findall(r"^\s*(\w+);$", text, re.MULTILINE)


def exported(library):
    result = common.run(["nm", "-D", "--defined-only", common.library(library + ".so")])
    if result.returncode != 0:
        common.fault("nm", result.stderr.strip())
    names = [line.split()[-1].split("@")[0] for line in result.stdout.splitlines()
             if line.split()[-2] != "A"]
    return names


def interface_number(folder):
    """QZPLAN_ABI_VERSION of the headers in a folder."""
    text = common.text_of(common.ROOT / folder / "qzplan/version.h")
    return re.search(r"#define QZPLAN_ABI_VERSION (\d+)", text).group(1)


def check_soname():
    """The SONAME has the number of the interface, and the frozen headers are of the same one: a break
    raises all three together. Between a break and the next freezing nothing is frozen."""
    number = interface_number("include")
    said = common.run(["readelf", "-d", common.library("libqzplan.so")]).stdout
    soname = re.search(r"SONAME.*\[(.*)\]", said)
    if not soname or soname.group(1) != f"libqzplan.so.{number}":
        common.fault("SONAME", f"is {soname and soname.group(1)}, QZPLAN_ABI_VERSION is {number}")
    frozen = "tests/abi/v0/include"
    if (common.ROOT / frozen).is_dir() and interface_number(frozen) != number:
        common.fault("tests/abi/v0", f"is not frozen from interface {number}: scripts/abi --renew")


def undefined(library):
    """(object, symbol) for everything that the static library wants from elsewhere."""
    result = common.run(["nm", "-u", common.library(library + ".a")])
    if result.returncode != 0:
        common.fault("nm", result.stderr.strip())
    where = ""
    for line in result.stdout.splitlines():
        if line.endswith(":"):
            where = line[:-1]
        elif line.strip():
            yield where, line.split()[-1]


def compare(left_name, left, right_name, right):
    for name in sorted(set(left) - set(right)):
        common.fault(name, f"is in {left_name} but not in {right_name}")
    for name in sorted(set(right) - set(left)):
        common.fault(name, f"is in {right_name} but not in {left_name}")


def check_library(headers, symbol_map, library):
    in_headers, in_map, in_library = declared(headers), mapped(symbol_map), exported(library)
    for name in sorted({n for n in in_headers if in_headers.count(n) > 1}):
        common.fault(name, "is declared twice")
    if in_map != sorted(in_map):
        common.fault(symbol_map, "is not in alphabetical order")
    compare(headers, in_headers, symbol_map, in_map)
    compare(symbol_map, in_map, library, in_library)
    asserts = os.environ["QZPLAN_ASSERTS"] == "1"
    for where, name in undefined(library):
        if FORBIDDEN.match(name) and not (asserts and name == "__assert_fail"):
            common.fault(where, f"uses {name}, which the library must not")


def main():
    for headers, symbol_map, library in LIBRARIES:
        if library == "libqzplan" or os.environ["QZPLAN_SHEETS"] == "1":
            check_library(headers, symbol_map, library)
    check_soname()
    common.finish()


main()
