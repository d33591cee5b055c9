# SPDX-License-Identifier: MIT
# What the scripts share; they source it. It moves to the source root.
# shellcheck shell=bash

cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

# quietly COMMAND...: shows its output only when it fails.
quietly() {
    local output
    output=$("$@" 2>&1) || {
        echo "$output" >&2
        return 1
    }
}

# configure DIR OPTION...: sets a build directory up once; meson itself sees later changes.
configure() {
    [ -f "$1/build.ninja" ] || quietly meson setup "$@"
}

# build DIR [TARGET...]
build() {
    quietly ninja -C "$@"
}

# Debian's own python where there is one: the one on PATH may be another.
python() {
    if [ -x /usr/bin/python3 ]; then
        /usr/bin/python3 "$@"
    else
        python3 "$@"
    fi
}
