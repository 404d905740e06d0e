# SPDX-License-Identifier: Apache-2.0
# name: skf-csv
# title: Security Knowledge Framework CSV
# tool: SKF
# recognise:
#   - csv: [title, description, mitigation]
# carries: []

def run: empty;

# What a checklist asks for and a person has not ticked off. Commas are escaped.
def text: (. // "") | split("\\,") | join(",");

def results:
  (.title | text) as $title
  | {rule: (if $title == "" then "unnamed" else $title end), message: (.description | text),
     level: "info", kind: "fail", fix: (.mitigation | text)};

run, results
