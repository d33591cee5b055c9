# SPDX-License-Identifier: MIT
"""A wing of lib/ uses only the wings named before it in lib/meson.build, and no file of lib/ or cli/
uses one that uses it in turn. Both are read from what files include and what their objects call.

    tests/project/test_wings.py --circles

lists the files that are in circles together. The environment says where to look, as common.py has it.
"""
import pathlib
import re
import sys

import common

LIB = common.ROOT / "lib"
OBJECTS = {"lib": common.BUILD / "lib/libqzplan-internal.a.p",
           "cli": common.BUILD / "cli/qzplan.p"}

MOST_LINES = 10

# Circles that may stay: each is closed by one arrow, its door.
DOORS = {
    ("lib/diff/relation", "lib/diff/promise"):
        "a comparison goes into the targets of `of` and `only_if`",
}

# Rooms in circles that are still to be cut, and calls or includes that still point up. The lists may
# only shrink.
LEFT = """
""".split()
LEFT_UP = [
]


def wings_of(text):
    """The wings in their order, from lib/meson.build."""
    listed = re.search(r"foreach wing : \[(.*?)\]", text, re.S)
    return re.findall(r"'(\w+)'", listed.group(1)) if listed else []


def room(path):
    """A file's room: `lib/reading/flow` for lib/reading/flow.c and its header."""
    return path.relative_to(common.ROOT).with_suffix("").as_posix()


def wing(name):
    """The wing of a room of lib/, else ""."""
    parts = name.split("/")
    return parts[1] if parts[0] == "lib" else ""


def rooms():
    """Every room with its files."""
    found = {}
    for path in sorted([*LIB.glob("*/*.[ch]"), *(common.ROOT / "cli").glob("*.[ch]")]):
        found.setdefault(room(path), []).append(path)
    return found


def included(path, known):
    """The rooms whose headers a file includes."""
    for name in re.findall(r'^\s*#\s*include\s+"([^"]+)"', common.text_of(path), re.M):
        for other in (path.parent / name, LIB / name):
            found = pathlib.Path(other).resolve()
            if found.is_relative_to(common.ROOT) and room(found) in known:
                yield room(found)


def object_of(name):
    """The object of a room's C file."""
    top, rest = name.split("/", 1)
    return OBJECTS[top] / (rest.replace("/", "_") + ".c.o")


def symbols(found):
    """What the objects define and what they need, as {symbol: room} and {room: symbols}."""
    defined, needed = {}, {}
    objects = {str(object_of(name)): name for name, files in found.items()
               if any(path.suffix == ".c" for path in files) and object_of(name).parent.is_dir()}
    read = common.run(["nm", "-P", "-A", *objects])
    if read.returncode != 0:
        common.fault("nm", f"cannot read every object: {read.stderr.strip()}")
    for line in read.stdout.splitlines():
        built, symbol, kind = line.rsplit(": ", 1)[0], *line.rsplit(": ", 1)[1].split()[:2]
        if kind == "U":
            needed.setdefault(objects[built], set()).add(symbol)
        elif kind.isupper():
            defined[symbol] = objects[built]
    return defined, needed


def arrows_of(found):
    """{(from, to): why} between rooms."""
    arrows = {}
    for name, files in found.items():
        for path in files:
            for other in included(path, found):
                arrows.setdefault((name, other), f"{path.name} includes {other.split('/', 1)[1]}.h")
    defined, needed = symbols(found)
    if not any(symbol in defined for wanted in needed.values() for symbol in wanted):
        common.fault("lib/", "no object calls another: the calls were not read")
    for name, wanted in needed.items():
        for symbol in sorted(wanted):
            if symbol in defined:
                arrows.setdefault((name, defined[symbol]), f"calls {symbol}")
    return {pair: why for pair, why in arrows.items() if pair[0] != pair[1]}


def circles(arrows):
    """Groups of rooms that reach one another (Tarjan, without recursion)."""
    after = {}
    for start, end in arrows:
        after.setdefault(start, []).append(end)
    index, low, stack, groups = {}, {}, [], []
    for root in sorted(after):
        if root in index:
            continue
        work = [(root, iter(after.get(root, ())))]
        index[root] = low[root] = len(index)
        stack.append(root)
        while work:
            here, rest = work[-1]
            step = next(rest, None)
            if step is not None:
                if step not in index:
                    index[step] = low[step] = len(index)
                    stack.append(step)
                    work.append((step, iter(after.get(step, ()))))
                elif step in stack:
                    low[here] = min(low[here], index[step])
                continue
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[here])
            if low[here] == index[here]:
                group = stack[stack.index(here):]
                del stack[stack.index(here):]
                if len(group) > 1:
                    groups.append(sorted(group))
    return sorted(groups)


def check_wings(arrows, found, wings):
    """No arrow points to a wing that comes later."""
    place = {name: at for at, name in enumerate(wings)}
    for name in sorted({wing(name) for name in found} - set(place) - {""}):
        common.fault(f"lib/{name}", "is not among the wings of lib/meson.build")
    for pair, why in sorted(arrows.items()):
        one, other = map(wing, pair)
        if place.get(other, -1) > place.get(one, len(place)) and pair not in LEFT_UP:
            common.fault(pair[0], f"{why}: {other} comes after {one}")
    for pair in LEFT_UP:
        if pair not in arrows:
            common.fault(" -> ".join(pair), "points up no more: take it off the list")


def check_readmes(wings):
    """Each wing says in a few lines what it gives, what it may use and where to begin."""
    for name in wings:
        path = LIB / name / "README.md"
        lines = common.text_of(path).count("\n") if path.exists() else 0
        if not 0 < lines <= MOST_LINES:
            common.fault(f"lib/{name}/README.md", f"has {lines} lines; 1 to {MOST_LINES} are right")


def check_doors(arrows):
    """Every door is one: without it there would be no circle."""
    for door, reason in DOORS.items():
        around = {pair: why for pair, why in arrows.items()
                  if pair == door or pair not in DOORS}
        if not any(set(door) <= set(group) for group in circles(around)):
            common.fault(" -> ".join(door), f"is no door any more ({reason}): take it off the list")


def check_circles(arrows):
    """No circle but through a door, and those that are still to be cut."""
    walls = {pair: why for pair, why in arrows.items() if pair not in DOORS}
    left = set(LEFT)
    for group in circles(walls):
        for name in group:
            if name in left:
                left.discard(name)
                continue
            inside = [f"{end} ({why})" for (start, end), why in sorted(walls.items())
                      if start == name and end in group]
            common.fault(name, "is in a circle: " + ", ".join(inside))
    for name in sorted(left):
        common.fault(name, "is in no circle any more: take it off the list")


def main():
    found = rooms()
    arrows = arrows_of(found)
    if sys.argv[1:] == ["--circles"]:
        for group in circles({pair: why for pair, why in arrows.items() if pair not in DOORS}):
            print(*group)
    wings = wings_of(common.text_of(LIB / "meson.build"))
    check_wings(arrows, found, wings)
    check_readmes(wings)
    check_doors(arrows)
    check_circles(arrows)
    common.finish()


main()
