# SPDX-License-Identifier: MIT
"""What clang says of a file: the functions that stand in it, as trees of nodes with their place in the text.

A node that comes whole out of a macro (an assertion, a message) has no place, and neither has what is in it.
"""
import json
import subprocess

# What only stands for a conversion that nobody wrote.
UNWRITTEN = ("ImplicitCastExpr",)


class Node:
    """kind, name and operator as clang calls them; begin and end are bytes of the file."""

    def __init__(self, raw, source):
        self.kind = raw.get("kind", "")
        self.name = raw.get("name", "")
        self.operator = raw.get("opcode", "")
        self.is_postfix = raw.get("isPostfix", False)
        self.storage = raw.get("storageClass", "")
        kind = raw.get("type", {})
        self.type = kind.get("desugaredQualType", kind.get("qualType", ""))
        self.meant = raw.get("referencedDecl", {}).get("name", "")
        self.begin, self.end = place(raw.get("range", {}), source)
        self.children = [written(child, source) for child in raw.get("inner", [])]

    def is_placed(self):
        return self.begin is not None


def written(raw, source):
    """The node, or what is in it where it was not written; its type is then what it is converted to."""
    outer = raw
    while raw.get("kind") in UNWRITTEN and raw.get("inner"):
        raw = raw["inner"][0]
    node = Node(raw, source)
    if outer is not raw:
        kind = outer.get("type", {})
        node.type = kind.get("desugaredQualType", kind.get("qualType", ""))
    return node


def after_call(source, at):
    """Where the arguments of a macro end, if it has any behind its name."""
    rest = at
    while source[rest:rest + 1].isspace():
        rest += 1
    if source[rest:rest + 1] != b"(":
        return at
    depth = 0
    while True:
        depth += {b"(": 1, b")": -1}.get(source[rest:rest + 1], 0)
        rest += 1
        if depth == 0:
            return rest


def place(both, source):
    """First byte and the byte after the last, or twice None."""
    begin, end = both.get("begin", {}), both.get("end", {})
    first, last = begin.get("expansionLoc", begin), end.get("expansionLoc", end)
    if "offset" not in first or "offset" not in last:
        return None, None
    if first is not begin and last is not end and first["offset"] == last["offset"]:
        return None, None
    at = last["offset"] + last["tokLen"]
    return first["offset"], after_call(source, at) if last is not end else at


def parse(text):
    """clang's tree: it names a file only where another one begins, so each place gets its own."""
    file = [""]

    def remember(found):
        if "offset" in found:
            file[0] = found.setdefault("file", file[0])
        return found

    return json.loads(text, object_hook=remember)


def functions(path, options):
    """The functions with a body that stand in the file itself."""
    said = subprocess.run(["clang", "-x", "c", "-std=c11", "-w", "-fsyntax-only", "-Xclang", "-ast-dump=json", *options,
                           str(path)], check=True, capture_output=True).stdout
    source = path.read_bytes()
    found = []
    for raw in parse(said)["inner"]:
        has_body = any(child.get("kind") == "CompoundStmt" for child in raw.get("inner", []))
        if raw["kind"] == "FunctionDecl" and has_body and raw["loc"].get("file") == str(path):
            found.append(Node(raw, source))
    return found
