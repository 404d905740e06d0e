# SPDX-License-Identifier: Apache-2.0
# name: lintian-text
# title: Lintian
# tool: Lintian
# recognise:
#   - {line: '{severity:E|W|I|P}: {package:word}: {rule:word}-{:word} [{path:word}]'}
# lines:
#   - '{severity:E|W|I|P|X}: {package:word}: {rule:word} {details:rest} [{path:word}]'
#   - '{severity:E|W|I|P|X}: {package:word}: {rule:word} [{path:word}]'
#   - '{severity:E|W|I|P|X}: {package:word}: {rule:word} {details}'
#   - '{severity:E|W|I|P|X}: {package:word}: {rule:word}'
# carries: [lines]

def run: empty;

def results:
  {"E": "error", "W": "warning", "I": "info", "P": "pedantic", "X": "classification"}[.severity] as $word
  | {rule: .rule, message: ([.rule, .details] | map(strings) | join(" ")), severity: $word,
     level: {"pedantic": "info", "classification": "info"}[$word], package: .package,
     path: (.path // "" | split(":")[0] | if . == "" then null else . end)};

run, results
