# SPDX-License-Identifier: MIT
"""Sizes and offsets of the public structs where `long` and pointers have 64 bits."""

SIZES = {"int32": 4, "uint32": 4, "uint8": 1, "int64": 8, "uint64": 8, "double": 8, "size": 8,
         "text": 8, "function": 8, "pointer": 8}


def measure(kind, structs):
    """(size, alignment) of a type word."""
    head, _, rest = kind.partition(":")
    if head == "array":
        count, _, element = rest.partition(":")
        size, alignment = measure(element, structs)
        return size * int(count), alignment
    if head in SIZES:
        return SIZES[head], SIZES[head]
    fields, size = place(structs[head], structs)
    return size, max(measure(f.type, structs)[1] for f, _ in fields)


def place(struct, structs):
    """([(field, offset)], size) of a struct; padding between or after fields is an error."""
    placed, offset, widest = [], 0, 1
    for field in struct.fields:
        size, alignment = measure(field.type, structs)
        if offset % alignment:
            raise ValueError(f"{struct.name}: padding before {field.name}; name it `reserved`")
        placed.append((field, offset))
        offset += size
        widest = max(widest, alignment)
    if offset % widest:
        raise ValueError(f"{struct.name}: padding at its end; name it `reserved`")
    return placed, offset
