# SPDX-License-Identifier: MIT
"""A file's text with all its mutants in it: which one is meant is asked while the program runs.

In the text of a mutant nothing else is mutated, so the whole grows with the number of mutants alone. Every line stays
where it was.
"""
import collections
import re

# What each mutated file is compiled behind, and what each program is linked with. `qz_mutant_reached` has room for
# every number that there can be.
HEADER = """
extern int qz_mutant;
extern unsigned char qz_mutant_reached[65536];
#define QZ_M(n) (qz_mutant_reached[n] = 1, qz_mutant == (n))
"""
OBJECT = r"""
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int qz_mutant;
unsigned char qz_mutant_reached[65536];

__attribute__((constructor)) static void choose(void) {
    const char *number = getenv("QZ_MUTANT");
    qz_mutant = number == NULL ? 0 : atoi(number);
}

__attribute__((destructor)) static void tell(void) {
    const char *folder = getenv("QZ_MUTANT_MARKS");
    if (folder == NULL) {
        return;
    }
    char path[4096];
    snprintf(path, sizeof path, "%s/%ld-%p", folder, (long)getpid(), (void *)&qz_mutant);
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (file < 0 || write(file, qz_mutant_reached, sizeof qz_mutant_reached) < 0) {
        return;
    }
    close(file);
}
"""


def one_line(text):
    return re.sub(rb"\s+", b" ", text)


def woven(source, numbered):
    """numbered: pairs of a number and a mutant."""
    sites = collections.defaultdict(list)
    for number, mutant in numbered:
        for begin, end, text in mutant.edits:
            sites[begin, end].append((number, mutant, text))
    # Outer ones before what is in them.
    order = sorted(sites, key=lambda site: (site[0], -site[1]))
    out, _ = write(source, 0, len(source), order, 0, sites)
    return out


def write(source, begin, end, order, at, sites):
    """The text from begin to end, and how many of the sites have been written."""
    parts, here = [], begin
    while at < len(order) and order[at][0] < end:
        site = order[at]
        body, at = write(source, site[0], site[1], order, at + 1, sites)
        parts += [source[here:site[0]], choice(body, sites[site])]
        here = site[1]
    parts.append(source[here:end])
    return b"".join(parts), at


def choice(body, mutants):
    if mutants[0][1].is_statement:
        return b"{ if (!QZ_M(%d)) { %s } }" % (mutants[0][0], body)
    if any(mutant.is_condition for _, mutant, _ in mutants):
        body = b"!!(" + body + b")"
    asked = b"".join(b"QZ_M(%d) ? (%s) : " % (number, one_line(text)) for number, _, text in mutants)
    return b"(" + asked + b"(" + body + b"))"
