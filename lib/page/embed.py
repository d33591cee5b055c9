#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes a C source of the page's style sheets, joined in their order, and of its script, each with the
hash that the page's content policy allows it by: embed.py OUT.c FILE.css... FILE.js"""
import base64
import hashlib
import pathlib
import re
import sys


def literal(data):
    """Bytes as a C string, a line each."""
    def written(byte):
        plain = 0x20 <= byte < 0x7F and byte not in b'"\\?'
        return chr(byte) if plain else f"\\{byte:03o}"
    return "\n    ".join(f'"{"".join(map(written, line))}"' for line in data.splitlines(keepends=True))


def plain(data):
    """Without what only its readers need: comments, indentation, blank lines. No text in it goes over a line."""
    text = re.sub(r"/\*.*?\*/", "", data.decode("utf-8"), flags=re.S)
    lines = (re.sub(r"^([\w-]+): ", r"\1:", line.strip()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("// ")).encode()


def main(out, *sources):
    lines = ["/* Made by lib/page/embed.py: do not edit. */", '#include "page/files.h"', ""]
    for name, suffix in (("style", ".css"), ("script", ".js")):
        data = plain(b"\n".join(pathlib.Path(one).read_bytes() for one in sources if one.endswith(suffix)))
        digest = base64.b64encode(hashlib.sha256(data).digest()).decode()
        # Between the tags stands the file as it is, so nothing in it may end its element.
        assert not re.search(rb"</(style|script)|<!--", data, re.I), name
        lines += [f"const char *const qz_page_{name} =\n    {literal(data)};",
                  f"const char *const qz_page_{name}_hash = \"sha256-{digest}\";", ""]
    pathlib.Path(out).write_text("\n".join(lines), encoding="utf-8")


main(*sys.argv[1:])
