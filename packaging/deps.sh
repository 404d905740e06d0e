#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Says which libraries Crosswalk needs, and installs what is missing where there is apt.
#   deps.sh build   prints the make variables of the libraries (LIB_CFLAGS, LIB_LIBS)
#   deps.sh check   what the tests need besides
# Messages go to standard error. Exit 1 when something is missing and can't be installed.
set -eu

libraries="jansson libxml-2.0 libxslt libcmark libcrypto yaml-0.1 libarchive"
build_packages="gcc make pkg-config libjansson-dev libxml2-dev libxslt1-dev libcmark-dev
    libssl-dev libyaml-dev libarchive-dev libjq-dev uthash-dev"
check_packages="libcmocka-dev libxml2-utils xsltproc jq cmark python3
    python3-jsonschema chromium"

have_build() {
    command -v pkg-config >/dev/null && pkg-config --exists $libraries &&
        printf '#include <uthash.h>\n#include <stdio.h>\n#include <jq.h>\n' |
        ${CC:-cc} -E -xc - >/dev/null 2>&1
}

have_check() {
    for program in xmllint xsltproc jq cmark python3 chromium; do
        command -v $program >/dev/null || return 1
    done
    pkg-config --exists cmocka
}

install() {
    if ! command -v apt-get >/dev/null; then
        echo "crosswalk needs these, by their Debian names:" $1 >&2
        echo "install them with this system's package manager, then run make again" >&2
        exit 1
    fi
    as_root=
    [ "$(id -u)" = 0 ] || as_root=sudo
    echo "installing:" $1 >&2
    $as_root apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq \
        --no-install-recommends $1 >/dev/null
}

case ${1:-build} in
build)
    have_build || install "$build_packages"
    have_build || { echo "still missing: one of $libraries uthash jq" >&2; exit 1; }
    echo "LIB_CFLAGS := $(pkg-config --cflags $libraries)"
    libs="$(pkg-config --libs $libraries) -ljq" # which has no .pc file
    libs=$(echo " $libs " | sed "s/ -larchive / /") # loaded when needed
    # One algorithm of libcrypto is used: linked statically it costs a start nothing.
    [ -e "$(pkg-config --variable=libdir libcrypto)/libcrypto.a" ] &&
        libs=$(echo " $libs " | sed "s/ -lcrypto / -l:libcrypto.a /")
    echo "LIB_LIBS := $libs"
    ;;
check)
    have_check || install "$check_packages"
    have_check || { echo "still missing: one of $check_packages" >&2; exit 1; }
    ;;
*)
    echo "usage: deps.sh [build|check]" >&2
    exit 2
    ;;
esac
