#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes C literals of a text file, to be included in a source: embed.py FILE OUT"""
import pathlib
import sys


def literals(text):
    """A literal for each line."""
    lines = [line.replace("\\", "\\\\").replace('"', '\\"') for line in text.splitlines()]
    return "".join(f'"{line}\\n"\n' for line in lines)


def main(source, out):
    text = pathlib.Path(source).read_text(encoding="ascii")
    assert "</" not in text, source  # nothing in it may end its element
    pathlib.Path(out).write_text(literals(text), encoding="ascii")


main(*sys.argv[1:])
