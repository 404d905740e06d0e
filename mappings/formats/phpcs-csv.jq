# SPDX-License-Identifier: Apache-2.0
# name: phpcs-csv
# title: PHP_CodeSniffer CSV
# tool: PHP_CodeSniffer
# recognise:
#   - csv: [File, Line, Column, Type, Message, Source, Severity]
# carries: [lines]

def run: empty;

def results:
  {rule: (.Source // "unnamed"), message: .Message, severity: .Type, path: .File, line: .Line, column: .Column};

run, results
