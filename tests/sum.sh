#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Adds the counts that the test scripts left in a folder ("passed failed skipped" a line)
# and prints the closing line. Exit 1 unless something passed and nothing failed.
cat "$1"/* 2>/dev/null | awk '
    { passed += $1; failed += $2; skipped += $3 }
    END {
        printf "%d passed, %d failed%s\n", passed, failed,
            skipped ? ", " skipped " skipped" : ""
        exit !(passed > 0 && failed == 0)
    }'
