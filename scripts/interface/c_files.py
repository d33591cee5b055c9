# SPDX-License-Identifier: MIT
"""Writes the C files that follow from the headers."""
import lp64

LICENCE = "/* SPDX-License-Identifier: MIT */\n"

# Which headers' structs stand in which of lib/abi/layout_*.c.
PARTS = {
    "diff": ("The structs of comparisons", ["diff.h"]),
    "outcome": ("The structs of figures, results and direct checks",
                ["check.h", "evaluate.h", "figures.h", "remedy.h", "tables.h"]),
    "progress": ("The structs of the published methods", ["progress.h"]),
    "model": ("The structs of a plan and of what everything else is made of", None),
}


def part_of(header):
    """The part a header belongs to; one that is named nowhere belongs to the model."""
    for part, (_, headers) in PARTS.items():
        if headers is None or header in headers:
            return part
    return None


def layout_rows(interface, part):
    """lib/abi/layout_PART.c."""
    structs = [s for s in interface.structs.values() if part_of(s.header) == part]
    headers = sorted({s.header for s in structs})
    rows = [f'    QZ_LAYOUT_ROW({s.name}, {f.name}, "{f.type}"),\n' for s in structs for f in s.fields]
    return (LICENCE + f"/* {PARTS[part][0]}, field by field.\n   Written by `scripts/abi --update`. */\n\n"
            '#include "abi/rows.h"\n\n' + "".join(f"#include <qzplan/{h}>\n" for h in headers) +
            "\nstatic const qz_layout_row rows[] = {\n    /* clang-format off */\n" + "".join(rows) +
            "    /* clang-format on */\n};\n\n"
            f"const qz_layout_part qz_layout_{part} = QZ_LAYOUT_PART(rows);\n")


def fixed_structs(interface):
    """Structs that can never grow: embedded in others, or in plain arrays."""
    fixed = {f.type for s in interface.structs.values() for f in s.fields
             if f.type.startswith("qzplan_")}
    for struct in interface.structs.values():
        for field, after in zip(struct.fields, struct.fields[1:]):
            if after.name.endswith("_count") and field.type.startswith("pointer:qzplan_"):
                fixed.add(field.type.partition(":")[2])
    return fixed


def layout_assert(interface):
    """The assertions that pin every field."""
    fixed = fixed_structs(interface)
    out = [LICENCE, "/* Where every field stands, on 64-bit machines. Written by `scripts/abi --renew`;\n"
           "   compiled against\n   the frozen headers beside it, and against today's, where a struct may have grown at "
           "its tail. */\n\n#include <stddef.h>\n\n#include <qzplan/qzplan.h>\n\n"
           "#ifdef QZ_TODAY\n#define GROWN >=\n#else\n#define GROWN ==\n#endif\n\n"
           "#define FIELD(name, field, at, bytes)                                                              \\\n"
           "    _Static_assert(offsetof(name, field) == at && sizeof(((name *)NULL)->field) == bytes,          \\\n"
           "                   #name \".\" #field \" moved or has another size\")\n"
           "#define SIZE(name, relation, bytes)                                                                \\\n"
           "    _Static_assert(sizeof(name) relation bytes, #name \" has another size\")\n\n"
           "/* clang-format off */\n"]
    for struct in interface.structs.values():
        fields, size = lp64.place(struct, interface.structs)
        relation = "==" if struct.name in fixed else "GROWN"
        out.append(f"\nSIZE({struct.name}, {relation}, {size});\n")
        for field, offset in fields:
            width = lp64.measure(field.type, interface.structs)[0]
            out.append(f"FIELD({struct.name}, {field.name}, {offset}, {width});\n")
    out.append("\nint qz_layout_is_as_it_was(void);\n\n"
               "int qz_layout_is_as_it_was(void) {\n    return 1;\n}\n")
    return "".join(out)


def constants_assert(interface):
    """The assertions that pin every number of an enum and every error code."""
    rows = [f"NUMBER({c.name}, {c.value});\n" for c in interface.constants.values()]
    return (LICENCE + "/* The number of every constant. Written by `scripts/abi --renew`; compiled against the frozen\n"
            "   headers beside it, and against today's, which may have more. */\n\n#include <qzplan/qzplan.h>\n\n"
            "#define NUMBER(name, value) _Static_assert(name == value, #name \" has another number\")\n\n"
            "/* clang-format off */\n" + "".join(rows) +
            "\nint qz_numbers_are_as_they_were(void);\n\n"
            "int qz_numbers_are_as_they_were(void) {\n    return 1;\n}\n")
