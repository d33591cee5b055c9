# SPDX-License-Identifier: MIT
"""What the project's own tests share: where things are, and how a fault is told.

meson gives the places in the environment; only the standard library is used.
"""
import os
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(os.environ.get("QZPLAN_SOURCE_ROOT", ".")).resolve()
BUILD = pathlib.Path(os.environ.get("QZPLAN_BUILD_ROOT", "build")).resolve()
CC = shlex.split(os.environ.get("QZPLAN_CC", "cc"))
SANITIZE = os.environ.get("QZPLAN_SANITIZE", "none")
SKIPPED = 77

faults = []


def fault(where, what):
    """Remembers one fault; finish() tells them all."""
    faults.append(f"{where}: {what}")


def finish():
    """Ends a test: prints every fault, exits 1 if there is one."""
    for line in faults:
        print(line)
    sys.exit(1 if faults else 0)


def sanitize_flags():
    """What a program linked with a sanitized library needs."""
    return [] if SANITIZE == "none" else [f"-fsanitize={SANITIZE}"]


def library(name):
    """A library file of the build: "libqzplan.so", "libqzplan-sheets.a"."""
    return BUILD / ("sheets" if "-sheets" in name else "lib") / name


def run(command, **options):
    """Runs a command with its output captured as text; never raises for a bad exit status."""
    options.setdefault("cwd", ROOT)
    return subprocess.run([str(word) for word in command], stdin=subprocess.DEVNULL,
                          capture_output=True, encoding="utf-8", errors="replace",
                          check=False, **options)


def project_files(*suffixes):
    """Every file of the project with one of the suffixes (all without), sorted."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(f for f in folders
                            if f not in (".git", "__pycache__", ".hypothesis", ".mypy_cache")
                            and not f.startswith("build"))
        for name in sorted(names):
            if name == ".git":
                continue
            if not suffixes or name.endswith(suffixes):
                found.append(pathlib.Path(folder, name))
    return found


def shown(path):
    """A path as messages show it."""
    return path.relative_to(ROOT).as_posix()


def text_of(path):
    """The text of a file, or None where it is not UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
