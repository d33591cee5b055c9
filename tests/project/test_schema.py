# SPDX-License-Identifier: MIT
"""Schemas: what is kept equals what is made; every key has its sentence and stands on the page that is its rule; every
kept JSON of verdicts has just the keys of its schema. What needs a validator stands in scripts/test-schema.

    tests/project/test_schema.py PROGRAM
"""
import json
import re
import subprocess
import sys

import common

PAGES = {"plan": ("format.md", "records.md", "methods.md"), "figures": ("figures.md",), "mapping": ("mapping.md",), "verdicts": ("json.md",)}
KINDS = {str: "string", int: "integer", bool: "boolean", float: "number", type(None): "null", list: "array", dict: "object"}
TAKES_INTEGER = "number"  # a real number may be written as a whole one


def check_kept(program):
    run = common.run([sys.executable, str(common.ROOT / "scripts/schema"), program])
    for line in run.stdout.splitlines():
        common.fault(line, "is not what scripts/schema makes: run it with --update")
    if run.returncode not in (0, 1):
        common.fault("scripts/schema", run.stderr)


def things(schema):
    """(name, thing) of all that has keys."""
    yield from {schema.get("title", ""): schema, **schema["definitions"]}.items()


def check_described(name, schema):
    pages = "".join((common.ROOT / "docs/reference" / page).read_text(encoding="utf-8") for page in PAGES[name])
    for thing, body in things(schema):
        for key, value in body.get("properties", {}).items():
            if not value.get("description", "").strip().endswith((".", "`")) and "Written like" not in value.get("description", ""):
                common.fault(f"{name}: {thing}.{key}", "has no sentence in lib/schema/described.c or verdicts.c")
            if not re.search(rf"`[^`\n]*\b{key}\b[^`\n]*`", pages):
                common.fault(f"{name}: {thing}.{key}", f"does not stand in {' or '.join(PAGES[name])}")


def resolved(schema, part):
    """What a part refers to; of several alternatives the one that is no null."""
    if "anyOf" in part:
        part = next(one for one in part["anyOf"] if one.get("type") != "null")
    return schema["definitions"][part["$ref"].rsplit("/", 1)[1]] if "$ref" in part else part


def allows(schema, part, value):
    if value is None and any(one.get("type") == "null" for one in part.get("anyOf", [])):
        return True
    body = resolved(schema, part)
    kind = KINDS[type(value)]
    kinds = body.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if "enum" in body:
        return value in body["enum"]
    return not kinds or kind in kinds or (kind == "integer" and TAKES_INTEGER in kinds)


def hold(schema, part, value, path):
    """Each key of a document against its schema, and each key of the schema against the document."""
    if not allows(schema, part, value):
        common.fault(path, f"{value!r} is not allowed")
        return
    body = resolved(schema, part)
    if isinstance(value, list):
        for i, item in enumerate(value):
            hold(schema, body["items"], item, f"{path}[{i}]")
    elif isinstance(value, dict) and "properties" in body:
        if set(value) != set(body["properties"]):
            common.fault(path, f"the document or the schema alone has {sorted(set(value) ^ set(body['properties']))}")
            return
        for key, one in value.items():
            hold(schema, body["properties"][key], one, f"{path}.{key}")
    elif isinstance(value, dict):
        for key, one in value.items():
            hold(schema, body["additionalProperties"], one, f"{path}.{key}")


def check_verdicts(schema):
    held = 0
    for path in sorted((common.ROOT / "tests/cli/golden").glob("*.json")):
        document = json.loads(path.read_text(encoding="utf-8"))
        if "verdicts" in document:
            hold(schema, schema, document, path.name)
            held += 1
    if held < 7:
        common.fault("tests/cli/golden", f"only {held} files of verdicts were found")


def check_refused(program):
    run = subprocess.run([program, "schema", "plans"], capture_output=True, text=True, check=False)
    if run.returncode != 2 or run.stdout or "plan, figures, mapping, verdicts" not in run.stderr:
        common.fault("qzplan schema plans", f"ends with {run.returncode} and says {run.stderr!r}")


def main():
    program = sys.argv[1]
    check_kept(program)
    for name in PAGES:
        schema = json.loads((common.ROOT / f"schema/{name}.schema.json").read_text(encoding="utf-8"))
        check_described(name, schema)
        if name == "verdicts":
            check_verdicts(schema)
    check_refused(program)
    common.finish()


main()
