#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""scripts/mutate on a library of three functions: which faults it puts in, which of them are noticed, what it keeps.

Skipped where clang, whose syntax tree it reads, is not there."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))
import catalogue  # noqa: E402
import score  # noqa: E402

SKIPPED = 77

MESON = """
project('tiny', 'c')
tiny = static_library('tiny', 'lib/number/tiny.c', include_directories: include_directories('lib'))
foreach name : ['slow', 'quick']
  test(name, executable(name, name + '.c', link_with: tiny, include_directories: include_directories('lib')))
endforeach
"""
HEADER = """
int is_less(int a, int b);
int largest(int a, int b);
int unheard_of(int a);
"""
TINY = """#include "number/tiny.h"

int is_less(int a, int b) {
    return a < b;
}

int largest(int a, int b) {
    /* The border is the same: either is the largest. */
    return a > b ? a : b;
}

int unheard_of(int a) {
    return a + 1;
}
"""
QUICK = """#include "number/tiny.h"
int main(void) { return is_less(1, 2) == 1 && is_less(2, 1) == 0 ? 0 : 1; }
"""
SLOW = """#include "number/tiny.h"
int main(void) { return largest(1, 2) == 2 && largest(2, 1) == 2 && is_less(5, 6) ? 0 : 1; }
"""
LIST = """# Faults that change nothing.

number/tiny.c: largest
- return a > b ? a : b;
+ return a >= b ? a : b;
= of two that are the same either is the largest
"""
# Every kind of fault, by hand: the function, and what its line becomes.
KINDS = {
    "int f(int a, int b) { return a <= b; }": ["a < b", "a > b"],
    "int f(int a, int b) { return a == b; }": ["a != b"],
    "int f(int a, int b) { return a && b != 1; }": [
        "!(a && b != 1)", "a || b != 1", "!(a) && b != 1", "a && b == 1", "a && b != (1 + 1)"],
    "int f(int a) { return a < 7; }": ["a <= 7", "a >= 7", "a < (7 - 1)"],
    "int f(int a) { return 7 < a; }": ["7 <= a", "7 >= a", "(7 + 1) < a"],
    "int f(int a, int b) { return a * b; }": ["!(a * b)", "a / b"],
    "int f(int a) { return -a; }": ["!(-a)", "a"],
    "double f(void) { return 0.5; }": ["!(0.5)"],
    "char *f(char *p) { return p; }": ["(char *)0"],
    "struct s { int a; }; struct s f(struct s p) { return p; }": ["(struct s){0}"],
}
STATEMENTS = {
    "void g(int, int); void f(int a) { g(a, 1); }": ["{ ; }", "{ g(1, a); }", "{ g(a, (1 + 1)); }"],
    "int qz_wide_product(int, int); void f(int a) { qz_wide_product(a, a + a); }": [
        "{ ; }", "{ qz_wide_product(a, a - a); }"],
    "void f(int *a, int b) { *a = b; }": ["{ ; }"],
    "void f(int *a, int b) { *a += b; }": ["{ ; }", "{ *a -= b; }"],
    "void f(int *a) { (*a)++; }": ["{ ; }", "{ (*a)--; }"],
    "void g(int); void f(int a) { for (int i = a; i; i++) { g(i); } }": [
        "{ for (int i = a; !(i); i++) { g(i); } }", "{ for (int i = a; i; i++) { ; } }"],
    "#include <assert.h>\nvoid f(int a) { static int b = 3; assert(a > b); }": [],
    "int f(int a) { switch (a) { case 1: return sizeof(int[2]); default: return a; } }": [
        "{ switch (a) { case 1: return !(sizeof(int[2])); default: return a; } }",
        "{ switch (a) { case 1: return sizeof(int[2]); default: return !(a); } }"],
}


def check(holds, what):
    if not holds:
        raise SystemExit(f"not so: {what}")


def mutants_of(text, folder):
    path = folder / "lib/number/one.c"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", encoding="utf-8")
    return [entry.key[3] for entry in catalogue.of_file(path, "number", folder / "lib")]


def check_kinds(folder):
    for text, wanted in KINDS.items():
        found = [after.split("return ")[1].rsplit(";", 1)[0] for after in mutants_of(text, folder)]
        check(sorted(found) == sorted(wanted), f"{text}: {found}")
    for text, wanted in STATEMENTS.items():
        found = ["{" + after.split("{", 1)[1] for after in mutants_of(text, folder)]
        check(sorted(found) == sorted(wanted), f"{text}: {found}")


def check_score():
    # 90 of 100 out of very many: Wilson's interval is 82.56 % to 94.48 %.
    whole = score.estimate({"a": (90, 100, 10 ** 9)}, {"a": 1})
    check([round(n, 4) for n in whole] == [0.9, 0.8256, 0.9448], whole)
    # Three lines in four: 0.75 * 0.8 + 0.25 * 1; all of `b` were tried.
    two = score.estimate({"a": (80, 100, 1000), "b": (50, 50, 50)}, {"a": 300, "b": 100})
    check(round(two[0], 4) == 0.85 and two[1] < 0.85 < two[2], two)
    check(score.estimate({"a": (3, 4, 4)}, {"a": 9}) == (0.75, 0.75, 0.75), "all were tried")
    check(score.shares({"a": 70, "b": 30}, 10, {"a": 100, "b": 100}) == {"a": 7, "b": 3}, "by lines")
    check(score.shares({"a": 70, "b": 30}, 10, {"a": 4, "b": 100}) == {"a": 4, "b": 6}, "no more than there are")


def mutate(folder, *options):
    said = subprocess.run([sys.executable, ROOT / "scripts/mutate", "--root", folder, "--all", *options],
                          capture_output=True, encoding="utf-8", check=False)
    return said.returncode, said.stdout + said.stderr


def check_runs(folder):
    for name, text in {"meson.build": MESON, "lib/number/tiny.h": HEADER, "lib/number/tiny.c": TINY, "quick.c": QUICK,
                       "slow.c": SLOW, "tests/mutation/equivalent.txt": ""}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    # is_less: 2, of which `<=` survives; largest: `>=` survives, `<=` and !() of the whole do not; unheard_of: 3.
    status, said = mutate(folder)
    check(status == 1 and "killed\t3 of 8\n" in said, said)
    check("+ return a <= b;\n" in said and "+ return a >= b ? a : b;\n" in said, said)
    check("+ return a - 1;\n\nno suite" not in said and said.count("no suite comes there") == 3, said)
    # What was found is known; a listed one is found again on another line.
    (folder / "tests/mutation/equivalent.txt").write_text(LIST, encoding="utf-8")
    (folder / "lib/number/tiny.c").write_text("\n\n" + TINY, encoding="utf-8")
    status, said = mutate(folder)
    check(status == 1 and "killed\t3 of 8\n" in said and "equivalent\t1\t" in said, said)
    check("- return a > b" not in said and "- return a < b" in said, said)
    # A better test, and a list that is wrong.
    (folder / "quick.c").write_text(QUICK.replace("? 0", "&& is_less(2, 2) == 0 ? 0"), encoding="utf-8")
    (folder / "tests/mutation/equivalent.txt").write_text(
        LIST + "\nnumber/tiny.c: is_less\n- return a < b;\n+ return a <= b;\n= it is said\n", encoding="utf-8")
    status, said = mutate(folder, "--listed")
    check(status == 1 and "killed\t4 of 8\n" in said, said)
    check("listed as equivalent, but noticed by quick:\nnumber/tiny.c:6: is_less\n" in said, said)
    check("number/tiny.c: is_less\n" not in mutate(folder, "--list")[1], "every listed one is a mutant")
    (folder / "lib/number/tiny.c").write_text(TINY.replace("a < b", "b > a"), encoding="utf-8")
    check("listed, but no mutant:\nnumber/tiny.c: is_less\n" in mutate(folder, "--list")[1], "a stale one is told")


def main():
    if not shutil.which("clang"):
        sys.exit(SKIPPED)
    check_score()
    for name in ("MESON_TESTTHREADS", "QZ_MUTANT", "QZ_MUTANT_MARKS"):
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        check_kinds(pathlib.Path(folder).resolve())
    with tempfile.TemporaryDirectory() as folder:
        check_runs(pathlib.Path(folder).resolve())


main()
