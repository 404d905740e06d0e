# SPDX-License-Identifier: Apache-2.0
# name: ffuf-csv
# title: ffuf CSV
# tool: ffuf
# recognise:
#   - csv: [url, redirectlocation, position, status_code, content_length, content_words]
# carries: []

def run: empty;

# As in the JSON of ffuf: what answered, with the status of HTTP in the severity's place.
def results:
  {rule: "content-discovered", rule_title: "Content discovered",
   message: ("HTTP \(.status_code) for \(.url)"
             + (if (.redirectlocation // "") == "" then "" else ", to \(.redirectlocation)" end)),
   severity: .status_code, level: "info", address: .url,
   target: ((.url // "" | split("/"))[2])};

run, results
