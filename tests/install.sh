#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# An installed program runs from anywhere, without the source tree.
cd "$(dirname "$0")/.." || exit 2
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
make --no-print-directory install BUILD="$BUILD" DESTDIR="$root" PREFIX=/usr >/dev/null || exit 1
cd "$root" && usr/bin/crosswalk version && usr/bin/crosswalk help >/dev/null
