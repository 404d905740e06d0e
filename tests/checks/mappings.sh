#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# The compiler of mappings/ on sets with one mistake each: it must say where and what. Each
# case is a file, what sed makes of it, and the message; the line is part of it.
cd "$(dirname "$0")/../.." || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
status=0

refuses() { # FILE SED-SCRIPT MESSAGE...
    local file=$1 script=$2 message got
    rm -rf "$work/mappings"
    cp -R mappings "$work/mappings"
    sed -i "$script" "$work/mappings/$file"
    got=$(cd "$work" && "$BUILD/mkdata" mappings 2>&1) && got="accepted"
    shift 2
    for message; do
        case $got in
        *"$message"*) ;;
        *) echo "$file: $script"; echo "  expected: $message"; echo "  got:      $got"; status=1 ;;
        esac
    done
}

"$BUILD/mkdata" mappings || exit 1

# the SHA-256 is the one that sha256sum gives (mappings/README.md)
sum=$(cd mappings && find . -type f ! -name '*.md' | sed 's,^\./,,' | LC_ALL=C sort |
    xargs sha256sum | sha256sum | cut -d ' ' -f 1)
"$BUILD/mkdata" mappings "$work/set.s" && grep -q "$sum" "$work/set.s" ||
    { echo "SHA-256: sha256sum says $sum"; status=1; }

# the same files, the same bytes
"$BUILD/mkdata" mappings "$work/again.s" && cmp "$work/set.s" "$work/again.s" || status=1

f=frameworks/CIS-AWS-5.0.0.yaml
line=$(grep -n 'weakness: iam-wildcard-action,' mappings/$f | cut -d : -f 1)
refuses $f 's/weakness: iam-wildcard-action,/weakness: foo,/' \
    "mappings/$f:$line:5: control \"1.15\" maps from unknown weakness \"foo\""
refuses $f "$line s/\"1.15\"/\"9.9.9\"/" "mappings/$f:$line:5: unknown control \"9.9.9\""
refuses $f "$line p" "the same mapping occurs twice"
refuses $f 's/{id: "1.2",/{id: "1.1",/' 'the control "1.1" exists already'
refuses $f 's/^version:/versoin:/' "mappings/$f:6:10: unknown key \"versoin\""
refuses $f 's/^default: true/default: yes/' '"default" must be true or false'
refuses $f 's/^id: .*/id: X/' "the file must be named X.yaml"
refuses $f '/^gaps:/,$d' "has neither a control nor a gap"
refuses $f '$a\  - {weakness: iam-wildcard-action, reason: x}' "has a control: no gap"
refuses $f 's/^controls:/controls: \&a/' "anchors are not allowed"
refuses $f "$line s/basis: /basis: !!int /" "tags are not allowed"
refuses $f '$a\order: 1' "the key occurs twice"
refuses $f 's/^aliases: .*/aliases: [PCI DSS]/' 'the name "pcidss" means two frameworks'
refuses frameworks/CISv8.yaml '0,/control: "[0-9.]*"/s//control: "3"/' \
    'control "3" is a group: nothing can map to it'
refuses frameworks/NIST-800-53r5.yaml '0,/control: "[^"]*"/s//control: "AC-3(1)"/' \
    'control "AC-3(1)" is withdrawn: nothing can map to it'

f=weaknesses/iam.yaml
refuses $f 's/stated: critical/stated: grave/' "\"grave\" is no severity"
refuses $f 's/^  - id: iam-wildcard-resource/  - id: iam-wildcard-action/' \
    'the weakness "iam-wildcard-action" exists already'
refuses $f 's/^    priority: immediate/    priority: now/' '"now" is no priority'
refuses $f 's/A-top\.2/A-top/' "expected LIST.ITEM"
refuses weaknesses/logging.yaml '0,/in: \[cloudtrail-disabled\]/s//in: [nobody]/' \
    'unknown weakness "nobody"'
refuses weaknesses/logging.yaml \
    '0,/in: \[cloudtrail-disabled\]/s//in: [cloudtrail-insights-missing]/' "has a parent itself"

refuses rules/checkov.tsv '3 s/\t[a-z]/\tx/' "mappings/rules/checkov.tsv:3:" "unknown weakness"
refuses rules/checkov.tsv '3 p' "mappings/rules/checkov.tsv:4:1:" "is the same rule as"
refuses rules/checkov.tsv '3 s/\trule\t/\tsure\t/; 3 s/\tinferred\t/\tsure\t/' \
    '"sure" is no tier of a rule'
refuses rules/checkov.tsv '3 s/\t.*//' "mappings/rules/checkov.tsv:3:1: 1 fields, expected 4"
refuses rules/checkov.tsv '1 s/tier/level/' 'checkov.tsv:1:20: expected the column "tier"'
refuses rules/checkov.tsv '3 s/$/\r/' "mappings/rules/checkov.tsv:3:1: a control character"
refuses rules/checkov.tsv '3 s/rule/\xff/' "mappings/rules/checkov.tsv:3:1:" "not UTF-8"
refuses narrowing.tsv '2 s/^[^\t]*/nobody/' 'mappings/narrowing.tsv:2:1: unknown tool "nobody"'
refuses narrowing.tsv '2 p' "narrows the same rule, weakness and framework"
refuses cwe.tsv '2 s/^CWE-/CVE-/' "mappings/cwe.tsv:2:1: expected a number"
refuses cwe.tsv '2 p' "occurs twice"
refuses tools.yaml 's/aliases: \[Bridgecrew/aliases: [Semgrep, Bridgecrew/' \
    'the name "semgrep" means two tools'
refuses tools.yaml 's/like: trivy/like: nobody/' 'unknown tool "nobody"'
refuses policy/default.yaml 's/PT24H/24h/' '"24h" is no window'
refuses policy/default.yaml 's/"0.2"/"20%"/' "expected a share below 1"
refuses policy/default.yaml 's/critical: immediate, //' '"matrix" has no class for critical'
refuses policy/default.yaml 's/weakness: sg-unhardened/weakness: sg/' 'unknown weakness "sg"'
refuses policy/observed.yaml 's/extends: default/extends: nobody/' 'unknown profile "nobody"'
refuses policy/observed.yaml 's/extends: default/extends: observed/' "extends more than"
refuses VERSION '$a\more' "expected one line"
exit $status
