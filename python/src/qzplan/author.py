# SPDX-License-Identifier: MIT
"""For those who write plans, and for the editors that they write them in."""
import json
from typing import Any, Dict

from ._ffi.native import lib
from ._ffi.text import decode, encode, written


def schema_names() -> "tuple[str, ...]":
    """What there is a schema of: plan, figures, mapping, verdicts."""
    found = []
    while True:
        name = lib.qzplan_schema_name(len(found))
        if name is None:
            return tuple(found)
        found.append(decode(name))


def schema(name: str = "plan") -> Dict[str, Any]:
    """The JSON Schema (draft-07) of plans, figures or mappings in YAML, or of the verdicts that the program writes as
    JSON. It holds what stands where; names, units and dates are seen by `load`. ValueError for another name."""
    status, text = written(lib.qzplan_schema, encode(name))
    if status != 0:
        raise ValueError(f"not one of {', '.join(schema_names())}: {name!r}")
    return json.loads(text)
