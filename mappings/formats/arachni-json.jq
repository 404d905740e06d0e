# SPDX-License-Identifier: Apache-2.0
# name: arachni-json
# title: Arachni JSON
# tool: Arachni
# recognise:
#   - {"options.http.user_agent": ~Arachni}
#   - {"issues[].digest": number, "issues[].check": object}
# elements: ["issues[]"]
# whole: true
# carries: [dates]

# "2021-03-17 19:37:24 +0100"
def time: strings | split(" ") | if length == 3 then "\(.[0])T\(.[1])\(.[2][:3]):\(.[2][3:])" else null end;

def run:
  {record: "run", tool_version: .version, start: (.start_datetime | time // null),
   end: (.finish_datetime | time // null), target: .options.url};

# Pages and requests are left out: they hold cookies.
def results:
  .issues[]?
  | {rule: (.check.shortname // .name // "unnamed"), rule_title: .name,
     message: (.description // .name), severity: .severity, address: (.vector.url // "" | split("?")[0]),
     cwes: [.cwe // empty], fix: .remedy_guidance, references: [(.references // {}) | .[]? | strings],
     tags: [.tags[]?]};

run, results
