# SPDX-License-Identifier: MIT
"""Reads the public headers: structs with their fields, functions, enums.

The headers are regular (fixed-width integers, `double`, `size_t`, pointers, arrays, structs), so a few
patterns do; what they do not understand is an error and never left out.

A type is a word that bindings can take apart from the left:

    int32 uint32 int64 uint64 uint8 double size     as in C
    text                    a pointer to text that ends in NUL
    function                a pointer to a function
    pointer                 a pointer to anything
    pointer:TYPE            a pointer to one TYPE or to an array of them
    array:COUNT:TYPE        COUNT of them in place
    qzplan_...              a struct in place
"""
import collections
import pathlib
import re

Struct = collections.namedtuple("Struct", "name header fields")
Field = collections.namedtuple("Field", "name type")
Function = collections.namedtuple("Function", "name header returns parameters")
Constant = collections.namedtuple("Constant", "name value comment")

PLAIN = {"int32_t": "int32", "uint32_t": "uint32", "int64_t": "int64", "uint64_t": "uint64",
         "uint8_t": "uint8", "double": "double", "size_t": "size", "int": "int32", "void": "void"}

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.MULTILINE)
STRUCT = re.compile(r"(?:typedef )?struct (qzplan_\w+) \{(.*?)\}", re.DOTALL)
FUNCTION = re.compile(r"QZPLAN_API\s+([^;(]*?)(qzplan_\w+)\s*\(([^;]*)\)\s*;", re.DOTALL)
CALLBACK = re.compile(r"typedef [^;(]*\(\*(qzplan_\w+)\)\(")
ENUM = re.compile(r"\benum \{(.*?)\};", re.DOTALL)
ENTRY = re.compile(r"(QZPLAN_\w+)\s*=\s*([-\w<\s]+?)\s*(?:,|$|(?=/\*))\s*(?:/\*\*<(.*?)\*/)?\s*(?=QZPLAN|#|$)",
                   re.DOTALL)
BIT = re.compile(r"^/\*\*((?:[^*]|\*(?!/))*)\*/\n#define (QZPLAN_\w+) +\(UINT64_C\(1\) << (\d+)\)$", re.MULTILINE)
ANY_BIT = re.compile(r"^#define (QZPLAN_\w+) +\(?UINT64_C", re.MULTILINE)
NUMBER = re.compile(r"^#define (QZPLAN_[A-Z_]+) +(\d+)$", re.MULTILINE)
ERROR = re.compile(r"X\((\w+), (\d+)\)")
ERROR_TEXTS = pathlib.Path(__file__).resolve().parents[2] / "lib/words/en.c"
ERROR_TEXT = re.compile(r'\{QZPLAN_ERROR_(\w+),\s*"([^"]*)"\}')


class Interface:
    """All of a folder's headers."""

    def __init__(self, folder):
        self.headers = sorted(folder.glob("*.h"))
        self.structs, self.functions, self.constants = {}, [], {}
        self.enums, self.numbers = [], {}
        texts = {p.name: p.read_bytes().decode("utf-8") for p in self.headers}
        self.callbacks = {n for text in texts.values() for n in CALLBACK.findall(text)}
        for text in texts.values():
            self.numbers.update((n, int(v)) for n, v in NUMBER.findall(text))
        for name, text in texts.items():
            self.read_constants(text)
            self.read_bits(text)
            bare = DIRECTIVE.sub("", COMMENT.sub(" ", text))
            self.read_structs(name, bare)
            self.read_functions(name, bare)

    def read_structs(self, header, text):
        for name, body in STRUCT.findall(text):
            fields = [self.field(name, part) for part in map(str.strip, body.split(";")) if part]
            self.structs[name] = Struct(name, header, fields)

    def field(self, struct, words):
        pointer = re.fullmatch(r".*\(\*(\w+)\)\(.*\)", words, re.DOTALL)
        if pointer:
            return Field(pointer.group(1), "function")
        found = re.fullmatch(r"(.*?[\s*])(\w+)(?:\[(\w+)\])?", words, re.DOTALL)
        if not found or "," in words:
            raise ValueError(f"{struct}: cannot read the field `{words}`")
        kind = self.type(found.group(1), f"{struct}.{found.group(2)}")
        if found.group(3):
            count = self.numbers.get(found.group(3), found.group(3))
            kind = f"array:{int(count)}:{kind}"
        return Field(found.group(2), kind)

    def type(self, words, where):
        """The type word of a C type such as `const qzplan_task *const *`."""
        parts = re.sub(r"\b(const|struct)\b", " ", words).replace("*", " * ").split()
        base, stars = parts[0], len(parts) - 1
        if set(parts[1:]) - {"*"}:
            raise ValueError(f"{where}: cannot read the type `{words.strip()}`")
        if base == "char" and stars:
            return "pointer:" * (stars - 1) + "text"
        if base == "void" and stars:
            return "pointer:" * (stars - 1) + "pointer"
        if base in self.callbacks and not stars:
            return "function"
        if base not in PLAIN and not base.startswith("qzplan_"):
            raise ValueError(f"{where}: a field or parameter cannot be `{words.strip()}`")
        return "pointer:" * stars + PLAIN.get(base, base)

    def read_functions(self, header, text):
        for returns, name, parameters in FUNCTION.findall(text):
            read = [self.parameter(name, part) for part in parameters.split(",")]
            self.functions.append(Function(name, header, self.type(returns, name),
                                           [p for p in read if p]))

    def parameter(self, function, words):
        words = words.strip()
        if words == "void":
            return None
        found = re.fullmatch(r"(.*?[\s*])(\w+)", words, re.DOTALL)
        return Field(found.group(2), self.type(found.group(1), function))

    def read_constants(self, text):
        texts = dict(ERROR_TEXT.findall(ERROR_TEXTS.read_bytes().decode("utf-8")))
        self.keep([Constant("QZPLAN_ERROR_" + name, int(number), texts[name])
                   for name, number in ERROR.findall(text)])
        for body in ENUM.findall(text):
            body = re.sub(r"/\*\*(?!<).*?\*/", " ", body, flags=re.DOTALL)
            body = DIRECTIVE.sub("", body)
            listed = re.findall(r"(QZPLAN_\w+)\s*=", COMMENT.sub(" ", body))
            entries = ENTRY.findall(body.strip())
            if [e[0] for e in entries] != listed:
                raise ValueError(f"cannot read an enum: {listed}")
            # Only digits, `<<` and `-` get past the pattern.
            self.keep([Constant(name, eval(" ".join(value.split()), {"__builtins__": {}}),
                                " ".join(comment.split())) for name, value, comment in entries])

    def read_bits(self, text):
        """The bits of 64 of a header, which no enum of C could hold."""
        bits = BIT.findall(text)
        listed = ANY_BIT.findall(text)
        if [name for _, name, _ in bits] != listed:
            raise ValueError(f"cannot read bits: {listed}")
        self.keep([Constant(name, 1 << int(bit), " ".join(comment.split())) for comment, name, bit in bits])

    def keep(self, group):
        """Remembers the constants of one enum; QZPLAN_OK is none."""
        group = [c for c in group if c.name != "QZPLAN_OK"]
        if group:
            self.enums.append(group)
            self.constants.update((c.name, c) for c in group)
