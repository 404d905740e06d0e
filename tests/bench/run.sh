#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# make bench: how fast and how big Crosswalk is, beside what else does the job. It is never
# part of the tests: a timing that misses its target is printed as MISS and fails nothing.
# The exit code is 1 only when something broke: a wrong exit code, a wrong count.
#
#   BUILD=DIR tests/bench/run.sh [PART...]     parts: validate report small formats; all by
#                                              default
#   BUILD=DIR tests/bench/run.sh --install-peers
#
# How to read the table
#   ours, theirs  cpu seconds (user and system, children included), the best of three runs
#                 that take turns, so that a busy machine slows both alike. Wall time says
#                 less on a machine that does other things too.
#   ratio         theirs / ours; the target is the least ratio that counts as PASS
#   memory        the largest resident set that one process of ours ever had
#   counts        results generated = records read; and what they became
#
# validate: reading and checking alone, beside jansson's json_load_file, which builds its
#   tree of the same file (freeing it isn't counted).
# report: four outputs from reading to writing, beside `sarif-multitool merge` of the same
#   files, which reads, drops exact duplicates and writes SARIF. That is npm's
#   @microsoft/sarif-multitool, found in $MULTITOOL, in $BUILD/bench/node_modules (where
#   --install-peers puts it) or by npx --no-install. Without it its lines are skipped.
#   Our memory is held against 24 MB + 512 bytes a finding + 64 bytes a further source.
# formats: a report of 100 MB in each of six formats of scanners, to JSON, beside what merely
#   parses the same file: `jq -c .`, `xmllint --stream --noout`. Within 100 MB of memory.
# small: a log of 1 MB with all outputs, and the start of the program alone.
#
# Environment: BUILD (build/), CC, ROUNDS (3), MULTITOOL, BENCH_KEEP=1 keeps the reports.
set -u
here=$(cd "$(dirname "$0")" && pwd) || exit 2
root=$(cd "$here/../.." && pwd) || exit 2
BUILD=$(cd "${BUILD:-$root/build}" && pwd) || exit 2
bench=$BUILD/bench
crosswalk=$BUILD/crosswalk
rounds=${ROUNDS:-3}
broken=0
mkdir -p "$bench/out" || exit 2

say() { printf '%s\n' "$*"; }
broke() { say "BROKEN: $*"; broken=1; }
calc() { LC_ALL=C awk "BEGIN { $1 }" </dev/null; }
verdict() { calc "print (($1) ? \"PASS\" : \"MISS\")"; }

install_peers() {
    npm install --no-audit --no-fund --prefix "$bench" @microsoft/sarif-multitool || exit 1
    # npm may be set to run no scripts of packages; the program then can't be run yet.
    find "$bench/node_modules/@microsoft" -name Sarif.Multitool -exec chmod u+x {} +
}

build_tools() {
    local cc=${CC:-cc} flags
    flags="-std=c11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror"
    # shellcheck disable=SC2086
    $cc $flags -o "$bench/gen" "$here"/gen*.c &&
        $cc $flags -o "$bench/measure" "$here/measure.c" &&
        for tool in bench_json_pull bench_counts; do
            $cc $flags -I"$root/include" -I"$root/src" -o "$bench/$tool" \
                "$here/$tool.c" "$BUILD/libcrosswalk.a" -ljansson || return 1
        done
}

# generate NAME ARGUMENTS...: makes the input once per generator, and its count of results.
generate() {
    local name=$1 stamp
    shift
    stamp=$(cksum <"$bench/gen")$*
    if [ ! -e "$bench/$name.made" ] || [ "$(cat "$bench/$name.made")" != "$stamp" ]; then
        "$bench/gen" "$@" >"$bench/$name.list" || exit 1
        say "$stamp" >"$bench/$name.made"
    fi
}

generated() { sed 's/.*results=//' "$bench/$1.list" | awk '{ n += $1 } END { print n }'; }

input_of() {
    case $1 in
    set200) say "$bench/set200" ;;
    *) say "$bench/$1.sarif" ;;
    esac
}

find_multitool() {
    local npx=npx
    multitool=()
    if [ -n "${MULTITOOL:-}" ]; then
        multitool=("$MULTITOOL")
    elif [ -x "$bench/node_modules/.bin/sarif-multitool" ]; then
        multitool=("$bench/node_modules/.bin/sarif-multitool")
    elif command -v $npx >/dev/null &&
        npx --no-install @microsoft/sarif-multitool version >/dev/null 2>&1; then
        multitool=(npx --no-install @microsoft/sarif-multitool)
    fi
}

# once NAME COMMAND...: one measured run; keeps the best by cpu seconds in NAME.best, the
# largest peak in NAME.peak and the exit code in NAME.code.
once() {
    local name=$bench/out/$1 cpu wall peak code
    shift
    "$bench/measure" "$name.run" "$@" >"$name.stdout" 2>"$name.stderr"
    read -r cpu wall peak code <"$name.run"
    say "$code" >"$name.code"
    if [ ! -e "$name.best" ] ||
        [ "$(calc "print $cpu < $(cut -d' ' -f1 "$name.best")")" = 1 ]; then
        say "$cpu $wall" >"$name.best"
    fi
    if [ ! -e "$name.peak" ] || [ "$peak" -gt "$(cat "$name.peak")" ]; then
        say "$peak" >"$name.peak"
    fi
}

fresh() { local n; for n in "$@"; do rm -f "$bench/out/$n".{best,peak,code}; done; }
cpu_of() { cut -d' ' -f1 "$bench/out/$1.best"; }
wall_of() { cut -d' ' -f2 "$bench/out/$1.best"; }
peak_of() { cat "$bench/out/$1.peak"; }
expect_code() { # NAME CODE
    local code
    code=$(cat "$bench/out/$1.code")
    [ "$code" = "$2" ] && return
    broke "$1: exit code $code, expected $2: $(tail -n 1 "$bench/out/$1.stderr")"
}

head_line() {
    printf '%-34s %9s %9s %8s %7s\n' "$1" "ours s" "theirs s" ratio target
}
line() { # WHAT OURS THEIRS TARGET
    local ratio
    ratio=$(calc "printf \"%.2f\", $3 / ($2 > 0 ? $2 : 0.0001)")
    printf '%-34s %9.3f %9.3f %8s %7s  %s\n' "$1" "$2" "$3" "$ratio" ">= $4" \
        "$(verdict "$ratio >= $4")"
}
memory_line() { # WHAT PEAK_KIB LIMIT_BYTES
    printf '%-34s %9s MB of at most %s MB  %s\n' "$1" \
        "$(calc "printf \"%.1f\", $2 * 1024 / 1e6")" "$(calc "printf \"%.1f\", $3 / 1e6")" \
        "$(verdict "$2 * 1024 < $3")"
}

bench_validate() {
    local input file i records
    head_line "validate : json_load_file"
    for input in pretty100 compact100 pretty500; do
        file=$(input_of $input)
        fresh validate jansson
        for ((i = 0; i < rounds; i++)); do
            once validate "$crosswalk" validate --quiet "$file"
            once jansson "$bench/bench_json_pull" jansson "$file"
        done
        expect_code validate 0
        expect_code jansson 0
        line "  $input" "$(cpu_of validate)" "$(cpu_of jansson)" 8
        memory_line "    memory" "$(peak_of validate)" 20000000
        records=$(sed -n 's/.* \([0-9]*\) records.*/\1/p' "$bench/out/validate.stdout")
        [ "$records" = "$(generated $input)" ] ||
            broke "validate $input: ${records:-no} records of $(generated $input)"
    done
}

reports() { # the outputs of one run of the program, in the array `outputs`
    outputs=(-o "html=$bench/out/$1.html" -o "markdown=$bench/out/$1.md"
        -o "junit=$bench/out/$1.xml" -o "json=$bench/out/$1.json")
}

merge_once() { # INPUT
    local files
    files=$(input_of "$1")
    [ -d "$files" ] && files="$files/*.sarif"
    once multitool "${multitool[@]}" merge "$files" --output-file "$1.merged.sarif" \
        --output-directory "$bench/out" --log ForceOverwrite
}

# Every result read is a record; what of them is a duplicate for us may also be one that
# several tools or differing texts report, where the peer drops equal results only.
report_counts() { # INPUT
    local records=0 findings=0 duplicates=0 suppressed=0 evidence=0 filtered=0 rejected=0
    local listed=0 sources=0 counts kept
    counts=$("$bench/bench_counts" "$bench/out/$1.json") || broke "$1: JSON report"
    eval "local $counts"
    printf '    %s results: %s findings, %s more sources' "$records" "$listed" \
        "$((sources - listed))"
    printf ' (%s duplicates, %s suppressed, %s evidence)\n' "$duplicates" "$suppressed" \
        "$evidence"
    [ "$records" = "$(generated "$1")" ] ||
        broke "report $1: $records records of $(generated "$1")"
    [ $((findings + duplicates + suppressed + evidence + filtered + rejected)) = \
        "$records" ] || broke "report $1: the balance does not add up"
    [ $((sources + evidence + filtered + rejected)) = "$records" ] ||
        broke "report $1: $sources sources, $evidence evidence, of $records"
    memory_line "    memory" "$(peak_of report)" \
        $((24000000 + 512 * listed + 64 * (sources - listed)))
    if [ -e "$bench/out/$1.merged.sarif" ]; then
        kept=$("$bench/bench_json_pull" read "$bench/out/$1.merged.sarif" |
            sed 's/.* results=\([0-9]*\).*/\1/')
        say "    the peer keeps $kept results: $((records - kept)) exact duplicates;" \
            "our $listed findings have them as sources"
        [ "$kept" -le "$records" ] && [ "$kept" -ge "$((records - duplicates - suppressed -
            evidence))" ] || say "    note: these counts do not nest"
    fi
}

bench_report() {
    local input i
    local -a outputs
    find_multitool
    head_line "report : multitool merge"
    for input in pretty100 set200 pretty500; do
        fresh report multitool
        rm -f "$bench/out/$input.merged.sarif"
        reports $input
        for ((i = 0; i < rounds; i++)); do
            once report "$crosswalk" report --quiet "$(input_of $input)" "${outputs[@]}"
            [ ${#multitool[@]} = 0 ] || merge_once $input
        done
        expect_code report 0
        if [ ${#multitool[@]} = 0 ]; then
            printf '%-34s %9.3f  peer absent: skipped\n' "  $input" "$(cpu_of report)"
        else
            expect_code multitool 0
            line "  $input" "$(cpu_of report)" "$(cpu_of multitool)" 20
        fi
        report_counts $input
        [ -n "${BENCH_KEEP:-}" ] || rm -f "$bench/out/$input".*
    done
}

# format_counts KIND FILE: every finding of the report is a record.
format_counts() {
    local counts records=0
    "$crosswalk" report --quiet "$2" -o "json=$bench/out/$1.json" >/dev/null
    counts=$("$bench/bench_counts" "$bench/out/$1.json") || broke "$1: JSON report"
    eval "local $counts"
    [ "$records" = "$(generated "$1")" ] ||
        broke "formats $1: $records records of $(generated "$1")"
    [ -n "${BENCH_KEEP:-}" ] || rm -f "$bench/out/$1.json"
}

bench_formats() {
    local kind file i target
    local -a peer
    head_line "formats : jq, xmllint"
    for kind in trivy grype asff checkov nessus xccdf; do
        case $kind in
        nessus | xccdf) file=$bench/$kind.xml target=0.2 peer=(xmllint --stream --noout) ;;
        *) file=$bench/$kind.json target=2 peer=(jq -c .) ;;
        esac
        generate "$kind" --format "$kind" --out "$file" --bytes 100000000
        command -v "${peer[0]}" >/dev/null || { say "  $kind: no ${peer[0]}"; continue; }
        fresh format parser
        for ((i = 0; i < rounds; i++)); do
            once format "$crosswalk" report --quiet "$file" -o json=/dev/null
            once parser "${peer[@]}" "$file"
        done
        expect_code format 0
        expect_code parser 0
        line "  $kind" "$(cpu_of format)" "$(cpu_of parser)" "$target"
        memory_line "    memory" "$(peak_of format)" 100000000
        format_counts "$kind" "$file"
    done
    rm -f "$bench/out/parser.stdout"
}

bench_small() {
    local i cpu=0 wall=0 one_cpu one_wall rest
    local -a outputs
    reports small
    outputs+=(-o "csv=$bench/out/small.csv" -o "text=$bench/out/small.txt")
    fresh small version
    say "small"
    for ((i = 0; i < rounds; i++)); do
        once small "$crosswalk" report --quiet "$(input_of small)" "${outputs[@]}"
    done
    expect_code small 0
    printf '%-34s cpu %.1f ms, wall %.1f ms, of at most 50 ms  %s\n' "  1 MB, all outputs" \
        "$(calc "print 1000 * $(cpu_of small)")" "$(calc "print 1000 * $(wall_of small)")" \
        "$(verdict "$(cpu_of small) < 0.05 && $(wall_of small) < 0.05")"
    for ((i = 0; i < 20; i++)); do
        once version "$crosswalk" version
        read -r one_cpu one_wall rest <"$bench/out/version.run"
        cpu=$(calc "print $cpu + $one_cpu") wall=$(calc "print $wall + $one_wall")
    done
    expect_code version 0
    printf '%-34s cpu %.2f ms, wall %.2f ms, of at most 5 ms  %s\n' \
        "  version, mean of 20" "$(calc "print 50 * $cpu")" "$(calc "print 50 * $wall")" \
        "$(verdict "$wall / 20 < 0.005")"
    [ -n "${BENCH_KEEP:-}" ] || rm -f "$bench/out/small".{html,md,xml,json,csv,txt}
}

[ "${1:-}" != --install-peers ] || { install_peers; exit; }
[ -x "$crosswalk" ] || { say "bench: $crosswalk is missing; run make first"; exit 2; }
build_tools || exit 1
[ $# -gt 0 ] || set -- validate report small formats
case " $* " in
*" validate "* | *" report "* | *" small "*)
    generate pretty100 --out "$bench/pretty100.sarif" --bytes 100000000 --runs 8
    generate compact100 --out "$bench/compact100.sarif" --bytes 100000000 --runs 8 --style compact
    generate pretty500 --out "$bench/pretty500.sarif" --bytes 500000000 --runs 8
    generate set200 --set "$bench/set200" --files 200 --bytes 1000000
    generate small --out "$bench/small.sarif" --bytes 1000000
    ;;
esac
for part in "$@"; do
    case $part in
    validate | report | small | formats) "bench_$part" ;;
    *) say "bench: unknown part \"$part\""; exit 2 ;;
    esac
done
exit $broken
