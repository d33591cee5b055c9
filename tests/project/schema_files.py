# SPDX-License-Identifier: MIT
"""Holds the schemas against files with validators that others wrote: check-jsonschema on YAML as it stands, and, with
--all, ajv on what the library's reader made of it, and yaml-language-server at places of a cursor.

    python3 tests/project/schema_files.py BUILD CHECK_JSONSCHEMA [NODE_FOLDER]

All that `check` accepts is accepted; every mistake of tests/mistakes that is one of structure is refused.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/mistakes"))
import test_mistakes  # noqa: E402

# Diagnostics of what the tables of keys and words refuse.
STRUCTURE = {"UNKNOWN_KEY_IN", "MISSING_KEY_IN", "WRONG_KIND", "WORD_NOT_ALLOWED", "METRIC_NEEDS_KEY", "METRIC_NO_UNIT",
             "NO_BODY", "AREA_NO_KIND", "TARGET_NO_SUBJECT", "TARGET_NO_WITHIN", "NOT_SUPPORTED"}
# What a schema cannot know: which languages a plan has, and what another program's YAML makes of a word.
LEFT = {"public-cn", "public-cn-of-a-country", "public-english-for-id",  # a language that is none of the plan's
        "unknown_key_text",
        "bad_word_adds_up",  # `no` is false to YAML 1.1
        "method_unknown_number",  # another method has a number of that name
        "records_areas_no_kind", "records_has_all_alone", "records_has_share_alone"}  # needed only beside another key
UNREAD = {"public-tab-behind-colon"}  # other readers refuse the tab


def mistakes(folder):
    """Each mistake as a file, and the plans that they were made in."""
    tables = [(ROOT / "tests/mistakes" / name).read_text(encoding="utf-8") for name in ("mistakes.txt", "public.txt")]
    plans, found = test_mistakes.read_table("\n".join(tables))
    for name, text in plans.items():
        (folder / f"plan-{name}.yaml").write_text(text, encoding="utf-8")
    for name, plan, right, wrong, _ in found:
        (folder / f"{name}.yaml").write_text(test_mistakes.wrong_plan(plans[plan], right, wrong), encoding="utf-8")
    return sorted(folder.glob("*.yaml"))


def tracked(pattern):
    listed = subprocess.run(["git", "-C", str(ROOT), "ls-files", pattern], capture_output=True, check=True, text=True).stdout
    return [ROOT / name for name in listed.splitlines()]


def checked(program, files):
    """What `check` finds, as {file: ids of errors}."""
    run = subprocess.run([program, "check", *files, "--format", "json"], capture_output=True, check=False)
    return {one["file"]: [d["id"] for d in one["diagnostics"] if d["severity"] == "error"] or ([] if one["good"] else ["?"])
            for one in json.loads(run.stdout)["files"]}


def by_check_jsonschema(tool, schema, files):
    """The files that it refuses, and what it says."""
    run = subprocess.run([tool, "--schemafile", str(schema), "-o", "json", *files], capture_output=True, check=False, text=True)
    said = json.loads(run.stdout)
    return {one["filename"]: f"{one.get('path', '')} {one['message'][:120]}" for one in said.get("errors", []) + said.get("parse_errors", [])}


def by_ajv(node, build, schema, files):
    """The same, of the trees of the library's reader: scalars are all texts."""
    trees = subprocess.run([str(build / "tests/tree_json"), *files], capture_output=True, check=True).stdout
    script = ROOT / "tests/project/schema_ajv.cjs"
    run = subprocess.run(["node", str(script), str(schema)], input=trees, capture_output=True, check=True, cwd=node)
    return dict(json.loads(line) for line in run.stdout.splitlines())


def judge(what, outcome, found, faults):
    """An outcome of a validator against what `check` says."""
    refused = 0
    for file, ids in found.items():
        name = pathlib.Path(file).stem
        if not ids and file in outcome and name not in UNREAD:
            faults.append(f"{what} refuses {file}: {outcome[file]}")
        if STRUCTURE & set(ids) and name not in LEFT and file not in outcome:
            faults.append(f"{what} accepts {file}: {ids}")
        refused += bool(STRUCTURE & set(ids)) and file in outcome
    return sum(not ids for ids in found.values()), refused


def by_table(tool, schema, files, bad, faults):
    """Files that a command reads, without `check`: all good ones are accepted, all bad ones are refused."""
    outcome = by_check_jsonschema(tool, schema, files + bad)
    faults += [f"{schema.name} refuses {file}: {outcome[file]}" for file in files if file in outcome]
    faults += [f"{schema.name} accepts {file}" for file in bad if file not in outcome]


def main():
    build, tool = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    program = str(build / "cli/qzplan")
    schema = ROOT / "schema/plan.schema.json"
    faults = []
    with tempfile.TemporaryDirectory() as folder:
        files = [str(path) for path in [*mistakes(pathlib.Path(folder)), *tracked("*.yaml")]]
        found = checked(program, files)
        good, refused = judge("check-jsonschema", by_check_jsonschema(tool, schema, files), found, faults)
        if len(sys.argv) > 3:
            outcome = by_ajv(sys.argv[3], build, schema, files)
            unread = {file for file, ids in found.items() if any(one.startswith(("YAML_", "FILE_", "NOTHING_")) for one in ids)}
            read = {file: ids for file, ids in found.items() if file not in unread}
            judge("ajv", outcome, read, faults)
    maps = [str(path) for path in tracked("tests/desk/*/map.yaml")]
    by_table(tool, ROOT / "schema/mapping.schema.json", maps, [], faults)
    figures = [str(ROOT / "tests/data/bad-figures" / f"{name}.yaml") for name in ("unknown-key", "unknown-top-key", "not-a-list", "list-for-value")]
    by_table(tool, ROOT / "schema/figures.schema.json", [str(path) for path in tracked("tests/cases/*/figures.yaml")], figures, faults)
    if len(sys.argv) > 3:
        run = subprocess.run(["node", str(ROOT / "tests/project/schema_server.cjs"), str(schema)], capture_output=True, check=False,
                             cwd=sys.argv[3], text=True)
        faults += run.stdout.splitlines() + ([run.stderr] if run.returncode else [])
    print("\n".join(faults + [f"{good} plans are accepted, {refused} mistakes of structure are refused; {len(maps)} mappings; {len(faults)} faults"]))
    return bool(faults) or good < 400 or refused < 150


if __name__ == "__main__":
    sys.exit(main())
