#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Fuzzes each tests/fuzz/fuzz_*.c with clang for SECONDS_EACH seconds (60), from the seeds in
# $CORPUS/badinput and what earlier runs found below build-fuzz/. Needs clang.
set -eu
cd "$(dirname "$0")/../.."
build=build-fuzz
sanitize=address,undefined
make -s CC=clang WARN= SAN=$sanitize BUILD=$build CFLAGS="-O1 -g -fsanitize=fuzzer-no-link" \
    $build/libcrosswalk.a
libraries=$(sed -n 's/^LIB_LIBS := //p' $build/config.mk)
status=0
for source in tests/fuzz/fuzz_*.c; do
    name=$(basename "$source" .c)
    found=$build/found/$name
    mkdir -p "$found"
    # shellcheck disable=SC2086
    clang -std=c11 -D_GNU_SOURCE -O1 -g -fsanitize=fuzzer,$sanitize \
        -fno-sanitize-recover=all -Iinclude -Isrc -o $build/$name "$source" \
        $build/libcrosswalk.a $libraries -lm
    seeds=()
    if [ -n "${CORPUS:-}" ]; then
        case $name in
        *xml*) folders=("$CORPUS"/badinput/xml/report) ;;
        *) folders=("$CORPUS"/badinput/json/raw "$CORPUS"/badinput/fuzz/seed-json) ;;
        esac
        for folder in "${folders[@]}"; do
            [ -d "$folder" ] && seeds+=("$folder")
        done
    fi
    case $name in
    fuzz_report) # the first byte says which reader
        mkdir -p $build/seeds/$name
        for sample in 1crosswalk-records/{in,bad}.json 2trivy-json/{in,bad}.json \
            3kics-csv/{in,bad}.csv 4rkhunter-log/in.log; do
            { printf "\\00${sample:0:1}" && cat "tests/cases/formats/${sample:1}"; } \
                >"$build/seeds/$name/${sample//\//-}"
        done
        seeds=("$build/seeds/$name")
        ;;
    fuzz_draft)
        mkdir -p $build/seeds/$name
        for sample in tests/cases/cli/new-format/*.* tests/cases/formats/*/in.*; do
            cp "$sample" "$build/seeds/$name/$(tr / - <<<"${sample#tests/cases/}")"
        done
        seeds=("$build/seeds/$name")
        ;;
    *xml*)
        mkdir -p $build/seeds/$name
        for sample in tests/cases/formats/*/in.xml; do
            cp "$sample" "$build/seeds/$name/$(basename "$(dirname "$sample")").xml"
        done
        seeds+=("$build/seeds/$name")
        ;;
    esac
    $build/$name -max_total_time="${SECONDS_EACH:-60}" -timeout=10 -rss_limit_mb=1024 \
        -artifact_prefix=$build/ -print_final_stats=1 "$found" "${seeds[@]}" || status=1
done
exit $status
