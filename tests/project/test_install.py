# SPDX-License-Identifier: MIT
"""What `meson install` puts down can be used: pkg-config, the shared and the static library, the
headers, the program."""
import os
import pathlib
import shutil
import sys
import tempfile

import common

ARGUMENTS = ["plans/qingzhou/plan.yaml", "plans/qingzhou/figures-demo.csv", "2024-06-30"]


def install(root):
    meson = shutil.which("meson")
    if meson is None:
        print("meson is not on PATH")
        sys.exit(common.SKIPPED)
    result = common.run([meson, "install", "-C", common.BUILD, "--no-rebuild", "--destdir", root])
    if result.returncode != 0:
        common.fault("meson install", result.stdout + result.stderr)
        common.finish()


def find(root, pattern):
    """The one file that was installed under a name, or None with a fault."""
    found = sorted(root.rglob(pattern))
    if not found:
        common.fault("meson install", f"installs no {pattern}")
    return found[0] if found else None


def check_files(root):
    for header in (common.ROOT / "include/qzplan").glob("*.h"):
        find(root, f"include/qzplan/{header.name}")
    for pattern in ("libqzplan.so.*", "libqzplan.a", "bin/qzplan", "man1/qzplan.1*",
                    "qingzhou/plan.yaml", "qingzhou/figures-demo.csv"):
        find(root, pattern)
    for internal in root.rglob("*qzplan-internal*"):
        common.fault("meson install", f"installs {internal.name}, which is for the tests only")


def pkg_config(root, *options):
    folder = find(root, "qzplan.pc").parent
    env = dict(os.environ, PKG_CONFIG_PATH=str(folder), PKG_CONFIG_SYSROOT_DIR=str(root))
    result = common.run(["pkg-config", *options, "qzplan"], env=env)
    if result.returncode != 0:
        common.fault("pkg-config", result.stderr)
    return result.stdout.split()


def build_and_run(how, root, folder, pkg_options):
    program = folder / f"minimal-{how}"
    built = common.run([*common.CC, "-std=c11", "-Wall", "-Wextra", "-Werror",
                        *common.sanitize_flags(), *pkg_config(root, "--cflags"),
                        common.ROOT / "examples/minimal.c", "-o", program,
                        *pkg_config(root, *pkg_options)])
    if built.returncode != 0:
        common.fault(how, built.stderr)
        return
    library = find(root, "libqzplan.a").parent
    env = dict(os.environ, LD_LIBRARY_PATH=str(library))
    ran = common.run([program, *ARGUMENTS], env=env)
    kept = common.text_of(common.ROOT / "examples/expected/minimal.txt")
    if ran.returncode != 0 or ran.stdout != kept:
        common.fault(how, f"minimal.c exits {ran.returncode} and prints\n{ran.stdout}{ran.stderr}")


def check_program(root):
    library = find(root, "libqzplan.a").parent
    env = dict(os.environ, LD_LIBRARY_PATH=str(library))
    ran = common.run([find(root, "bin/qzplan"), "check", ARGUMENTS[0]], env=env)
    if ran.returncode != 0:
        common.fault("qzplan", f"check exits {ran.returncode}: {ran.stdout}{ran.stderr}")


def main():
    folder = pathlib.Path(tempfile.mkdtemp(prefix="qzplan-install-"))
    root = folder / "root"
    try:
        install(root)
        check_files(root)
        check_program(root)
        build_and_run("shared", root, folder, ["--libs"])
        # Without the shared library the linker takes the other one.
        for shared in root.rglob("libqzplan.so*"):
            shared.unlink()
        build_and_run("static", root, folder, ["--static", "--libs"])
    finally:
        shutil.rmtree(folder)
    common.finish()


main()
