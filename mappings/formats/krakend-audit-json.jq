# SPDX-License-Identifier: Apache-2.0
# name: krakend-audit-json
# title: KrakenD audit JSON
# tool: KrakenD
# recognise:
#   - {recommendations: array|null, stats: object}
#   - {"recommendations[].rule": string, "recommendations[].severity": string}
# elements: ["recommendations[]"]
# carries: []

def run: {record: "run"};

def results:
  .recommendations[]?
  | {rule: .rule, message: (.message // .rule), severity: .severity, path: (.file // null), resource: (.endpoint // null)};

run, results
