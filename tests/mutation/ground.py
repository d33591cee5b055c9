# SPDX-License-Identifier: MIT
"""Where mutants are tried: a copy of the sources in which the files have all their mutants, built once, and its suites.

The copy stands in the build directory. What did not change keeps its time, so only what changed is built again.
"""
import hashlib
import json
import os
import pathlib
import re
import resource
import shutil
import signal
import subprocess
import sys
import time

import weave

LEFT_OUT = ("build", ".")
# Beyond these something is wrong: no suite comes near.
MEMORY = 4 << 30
WRITTEN = 256 << 20

# What a removed statement would have set is the same each time, and what the sanitizers of scripts/test would stop is
# stopped here, too, where it costs little.
STRICT = ("-ftrivial-auto-var-init=pattern", "-fsanitize=bounds,shift,signed-integer-overflow",
          "-fsanitize-undefined-trap-on-error")


def put(path, content):
    """Writes a file that is not so already."""
    if not path.exists() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def copy(root, tree, instead):
    """Makes the tree what the sources are, but for the files that have another content."""
    kept = set()
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(LEFT_OUT) and name != "__pycache__"]
        for name in names:
            path = pathlib.Path(folder, name)
            where = path.relative_to(root)
            kept.add(where)
            put(tree / where, instead.get(where, None) or path.read_bytes())
            shutil.copymode(path, tree / where)
    for path in list(tree.rglob("*")):
        if path.is_file() and path.relative_to(tree) not in kept and "__pycache__" not in path.parts:
            path.unlink()


class Ground:
    """The tree, its build and its suites."""

    def __init__(self, root, out):
        self.root, self.out = root, out
        self.tree, self.build = out / "tree", out / "build"

    def instead(self, entries):
        """The files with their mutants, which get their numbers here."""
        by_file, number = {}, 0
        for entry in entries:
            number += 1
            entry.number = number
            by_file.setdefault(pathlib.Path("lib", entry.key[0]), []).append((number, entry.mutant))
        return {file: weave.woven((self.root / file).read_bytes(), numbered) for file, numbered in by_file.items()}

    def make(self, entries, options):
        """Builds it; returns the entries that could be compiled."""
        while True:
            copy(self.root, self.tree, self.instead(entries))
            said = self.compile(options)
            if said is None:
                return entries
            bad = {(pathlib.Path(file).name, int(line))
                   for file, line in re.findall(r"(\S+\.[ch]):(\d+):\d+: error", said)}
            good = [entry for entry in entries
                    if not any((pathlib.Path(entry.key[0]).name, line) in bad for line in entry.lines)]
            if len(good) == len(entries):
                raise SystemExit(said)
            print(f"left out, they do not compile: {len(entries) - len(good)}", flush=True)
            entries = good

    def compile(self, options):
        """None, or what was said where it does not build."""
        put(self.out / "mutant.h", weave.HEADER.encode())
        put(self.out / "mutant.c", weave.OBJECT.encode())
        mutant = self.out / "mutant.o"
        if not self.build.exists():
            compiler = os.environ.get("CC", "cc").split()
            subprocess.run([*compiler, "-O1", "-fPIC", "-fvisibility=hidden", "-c", self.out / "mutant.c", "-o", mutant],
                           check=True)
            subprocess.run(["meson", "setup", self.build, self.tree, "--buildtype=debug", "-Doptimization=1",
                            f"-Dc_args=-w -include {self.out / 'mutant.h'} {' '.join(STRICT)}",
                            f"-Dc_link_args={mutant}", *options],
                           check=True, stdout=subprocess.DEVNULL)
        said = subprocess.run(["ninja", "-C", self.build, "-k", "0"], capture_output=True, encoding="utf-8",
                              errors="replace", check=False)
        return None if said.returncode == 0 else said.stdout + said.stderr

    def suites(self):
        """name -> what meson would run, and how: memory that nobody set holds the same each time."""
        said = subprocess.run(["meson", "introspect", "--tests", self.build], check=True, capture_output=True)
        found = {suite["name"]: suite for suite in json.loads(said.stdout)}
        reference = self.tree / "tests/mutation/reference.py"
        if reference.exists():
            found["reference"] = {"cmd": [sys.executable, str(reference), str(self.build / "cli/qzplan"),
                                          str(self.out / "agreed")], "env": {}, "workdir": None}
        for suite in found.values():
            suite["workdir"] = suite["workdir"] or self.build
            suite["env"].setdefault("MALLOC_PERTURB_", "93")
        return found

    def digest(self, suite):
        """Changes where the programs and scripts of a suite do."""
        total = hashlib.sha256()
        for word in suite["cmd"]:
            path = pathlib.Path(word)
            if path.is_file() and self.out in path.parents:
                total.update(path.read_bytes())
        for library in sorted((self.build / "lib").glob("*.so*")) + [self.build / "cli" / "qzplan"]:
            if library.is_file() and len(suite["cmd"]) > 1 and "python" in suite["cmd"][0]:
                total.update(library.read_bytes())
        return total.hexdigest()


def limits(seconds):
    """For a child: what it may use of the machine."""
    def set_them():
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (WRITTEN, WRITTEN))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    return set_them


def run(suite, env, processor_seconds, wall_seconds):
    """(exit status or None where it took too long, seconds of processor)."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    child = subprocess.Popen(suite["cmd"], cwd=suite["workdir"], env={**os.environ, **suite["env"], **env},
                             stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             start_new_session=True, preexec_fn=limits(processor_seconds))
    try:
        status = child.wait(wall_seconds)
    except subprocess.TimeoutExpired:
        status = None
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    child.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if status in (-signal.SIGXCPU, -signal.SIGKILL):
        status = None
    return status, spent


class Baseline:
    """What each suite reaches, and how long it takes, without a mutant."""

    def __init__(self, ground, path):
        self.ground, self.path = ground, path
        self.known = json.loads(path.read_text()) if path.exists() else {}
        self.reached, self.seconds, self.failing = {}, {}, []

    def measure(self, suites, longest, also=()):
        """Of suites that take longer nothing is said but that they do, but for those that are wanted all the same."""
        marks = self.ground.out / "marks"
        for name, suite in suites.items():
            limit = 600 if longest == float("inf") or name in also else int(2 * longest) + 2
            digest = self.ground.digest(suite)
            row = self.known.get(name)
            if row is None or row["digest"] != digest or (row["status"] is None and row["limit"] < limit):
                shutil.rmtree(marks, ignore_errors=True)
                marks.mkdir()
                status, spent = run(suite, {"QZ_MUTANT_MARKS": str(marks)}, limit, 2 * limit + 60)
                reached = bytearray(65536)
                for mark in marks.iterdir():
                    for number, byte in enumerate(mark.read_bytes()):
                        reached[number] |= byte
                row = {"digest": digest, "status": status, "seconds": spent, "limit": limit,
                       "reached": [number for number, byte in enumerate(reached) if byte]}
                self.known[name] = row
                self.path.write_text(json.dumps(self.known))
            if row["status"] == 0:
                self.reached[name], self.seconds[name] = set(row["reached"]), row["seconds"]
            elif row["status"] is not None and (row["reached"] or row["status"] < 0):
                self.failing.append(name)


def try_mutant(number, names, suites, seconds):
    """(name of the suite that notices or None, how, suites that were run)."""
    started = time.monotonic()
    for count, name in enumerate(names, 1):
        status, _ = run(suites[name], {"QZ_MUTANT": str(number)}, int(5 * seconds[name]) + 2, 60 + 20 * seconds[name])
        if status != 0:
            return name, "timeout" if status is None else "killed", count, time.monotonic() - started
    return None, "survived", len(names), time.monotonic() - started
