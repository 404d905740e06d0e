# SPDX-License-Identifier: Apache-2.0
# name: nuclei-ndjson
# title: Nuclei JSON lines or JSON
# tool: Nuclei
# recognise:
#   - {template-id: string, "info.severity": any}
#   - {templateID: string, "info.severity": any}
#   - {"[].template-id": string, "[].info.severity": any}
#   - {"[].templateID": string, "[].info.severity": any}
# elements: ["[]"]
# carries: [dates]

def list: if type == "array" then .[] elif type == "string" then split(",")[] | ltrimstr(" ") else empty end;

def found:
  .info as $i | ($i.classification // {}) as $c
  | {rule: (.["template-id"] // .templateID), rule_title: $i.name,
     message: ($i.name + (if .["matcher-name"] // .matcher_name
                          then ": " + (.["matcher-name"] // .matcher_name) else "" end)),
     severity: $i.severity, help_uri: .["template-url"],
     address: (.["matched-at"] // .matched // .host), port: .port, protocol: .type,
     target: .host,
     cwes: [$c["cwe-id"] | list], vulnerabilities: [$c["cve-id"] | list | ascii_upcase],
     cvss_score: $c["cvss-score"], cvss_vector: $c["cvss-metrics"], epss: $c["epss-score"],
     references: [$i.reference | list], tags: [$i.tags | list],
     fix: $i.remediation, last_seen: .timestamp};

def run: empty;

def results: if type == "array" then .[] else . end | found;

run, results
