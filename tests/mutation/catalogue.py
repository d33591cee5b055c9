# SPDX-License-Identifier: MIT
"""Every mutant of some wings with the name that it keeps when lines move, and those that are listed as equivalent."""
import collections
import dataclasses
import hashlib
import re

import operators
import syntax

OPTIONS = ("-D_POSIX_C_SOURCE=200809L", "-Iinclude", "-Ilib")
# What a file says besides under another definition.
ALSO = {"number/wide.h": ("-DQZ_WIDE_HALVES",)}


@dataclasses.dataclass
class Entry:
    """A mutant, and where it is: key is (file, function, text before, text after, which of the same)."""
    wing: str
    mutant: operators.Mutant
    key: tuple
    line: int
    lines: range
    function_digest: str
    number: int = 0

    def shown(self):
        file, function, before, after, again = self.key
        more = f" ({again})" if again > 1 else ""
        return f"{file}:{self.line}: {function}{more}\n- {before}\n+ {after}"


def tidy(text):
    return re.sub(r"\s+", " ", text.decode("utf-8", "replace")).strip()


def before_and_after(source, edits):
    """The lines that a mutant touches, as they are and as they read in it."""
    begin = source.rfind(b"\n", 0, min(edit[0] for edit in edits)) + 1
    end = source.find(b"\n", max(edit[1] for edit in edits))
    end = len(source) if end < 0 else end
    after, at = [], begin
    for first, last, text in sorted(edits):
        after += [source[at:first], text]
        at = last
    after.append(source[at:end])
    return tidy(source[begin:end]), tidy(b"".join(after))


def of_file(path, wing, lib):
    """The entries of one file, in the order of the text."""
    source = path.read_bytes()
    file = path.relative_to(lib).as_posix()
    found, seen, counts = [], set(), collections.Counter()
    for option in ((), *[(more,) for more in ALSO.get(file, ())]):
        for function in syntax.functions(path, [*OPTIONS, *option]):
            digest = hashlib.sha256(source[function.begin:function.end]).hexdigest()[:16]
            for mutant in operators.mutants(function, source):
                place = tuple(mutant.edits)
                if place in seen:
                    continue
                seen.add(place)
                texts = before_and_after(source, mutant.edits)
                counts[(function.name, *texts)] += 1
                key = (file, function.name, *texts, counts[(function.name, *texts)])
                first = source.count(b"\n", 0, min(edit[0] for edit in mutant.edits)) + 1
                last = source.count(b"\n", 0, max(edit[1] for edit in mutant.edits)) + 1
                found.append(Entry(wing, mutant, key, first, range(first, last + 1), digest))
    return found


def files_of(lib, wing):
    return sorted([*(lib / wing).glob("*.c"), *(lib / wing).glob("*.h")])


def lines_of(lib, wing):
    return sum(path.read_bytes().count(b"\n") for path in files_of(lib, wing))


def listed(path):
    """key -> reason, of the mutants that are listed as equivalent. In the list each stands as

        file: function
        - the text as it is
        + the text as it reads in the mutant
        = why nothing can tell them apart

    with more pairs of texts where one reason holds for several; a pair that stands there twice means two such places.
    """
    found, counts = {}, collections.Counter()
    if not path.exists():
        return found
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        lines = [line for line in block.split("\n") if line and not line.startswith("#")]
        if not lines:
            continue
        where = re.fullmatch(r"(\S+): (\w+)", lines[0])
        texts = [line[2:] for line in lines[1:] if line[:2] in ("- ", "+ ")]
        reason = " ".join(line[2:] for line in lines[1:] if line.startswith("= "))
        if not where or not texts or len(texts) % 2 or not reason:
            raise SystemExit(f"{path}: no entry: {lines[0]}")
        for before, after in zip(texts[::2], texts[1::2]):
            same = (*where.groups(), before, after)
            counts[same] += 1
            found[(*same, counts[same])] = reason
    return found
