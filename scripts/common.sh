# SPDX-License-Identifier: MIT
# What the scripts share; they source it. It moves to the source root.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

# configure DIR OPTION...: sets a build directory up once; meson itself sees later changes.
configure() {
    local dir=$1
    shift
    [ -f "$dir/build.ninja" ] || meson setup "$dir" "$@" >"$dir.log" 2>&1 || {
        cat "$dir.log" >&2
        return 1
    }
}

# build DIR: builds it; shows the compiler's words only when it fails.
build() {
    ninja -C "$1" >"$1.log" 2>&1 || {
        cat "$1.log" >&2
        return 1
    }
}

# Debian's own python where there is one: the one on PATH may be another.
python() {
    if [ -x /usr/bin/python3 ]; then
        /usr/bin/python3 "$@"
    else
        python3 "$@"
    fi
}
