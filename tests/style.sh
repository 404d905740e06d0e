#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# What a compiler doesn't refuse: banned calls, doors that only one file may use, missing
# licence lines, functions that no longer fit a screen.
cd "$(dirname "$0")/.." || exit 2
status=0
refuse() { # PATTERN WHY FILES...
    local pattern=$1 why=$2
    shift 2
    if grep -nE "$pattern" "$@" /dev/null; then
        echo "  ^ $why"
        status=1
    fi
}
all=$(find src include -name '*.[ch]')
# shellcheck disable=SC2086
{
    refuse '\b(strcpy|strcat|sprintf|vsprintf|strtok|atoi|atol|gets)\(' "banned call" $all
    refuse '\b(malloc|calloc|realloc|free)\(' "memory is taken in src/base only" \
        $(grep -vE '^src/base/' <<<"$all")
    refuse '\b(xmlReadFile|xmlReadMemory|xmlParseFile|xmlCtxtRead\w+|xsltApplyStylesheet\w*|xsltParseStylesheet\w*|xmlSubstituteEntitiesDefault)\(' \
        "XML is read and XSLT run in src/base/xml.c only" \
        $(grep -vE '^src/base/xml[a-z_]*\.c$' <<<"$all")
    refuse '\bjson_dump' "jansson's writers drop errors" $all
    refuse 'typedef struct' "no typedef of structs" $all
}
for file in $all; do
    head -n 1 "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0' ||
        { echo "$file: no SPDX line"; status=1; }
done
# shellcheck disable=SC2086
awk 'FNR == 1 { start = 0 }
    /^[a-z].*[^;]$/ && !/^(struct|enum|union|static const|typedef|#)/ { name = $0; at = FNR }
    /^{/ { start = FNR }
    /^}/ && start {
        if (FNR - start - 1 > 60) {
            printf "%s:%d: %d lines in one function\n", FILENAME, start, FNR - start - 1
            bad = 1
        }
        start = 0
    }
    END { exit bad }' $(grep '\.c$' <<<"$all") || status=1
exit $status
