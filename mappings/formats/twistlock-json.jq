# SPDX-License-Identifier: Apache-2.0
# name: twistlock-json
# title: Prisma Cloud (Twistlock) twistcli JSON
# tool: Prisma Cloud
# recognise:
#   - {"results[].vulnerabilityDistribution": object}
#   - {"results[].complianceDistribution": object}
#   - {"results[].vulnerabilities[].packageName": string, "results[].id": "^sha256:"}
# elements: ["results[].vulnerabilities[]", "results[].compliances[]"]
# carries: [dates]

def time: . // "" | if startswith("1970-") or startswith("0001-") or . == "" then null else . end;

# "fixed in 1.2, 1.3".
def fixed:
  . // "" | if startswith("fixed in ") then .[9:] | split(", ") | .[0] else null end;

# "glibc (used in libc6, libc-bin)".
def package: . // "" | split(" (") | .[0];

def words: if type == "object" then keys elif type == "array" then . else [] end;

def image: .name // (.repoTag | objects | "\(.registry)/\(.repo):\(.tag)") // .id;

def vulnerability($image):
  (.status | fixed) as $fixed | (.packageName | package) as $name
  | {rule: .id, help_uri: .link, severity: .severity, cvss_score: .cvss, cvss_vector: .vector,
     message: (.description // "\($name) \(.packageVersion) is affected by \(.id)"),
     package: $name, package_version: .packageVersion, fixed_version: $fixed,
     path: (.packagePath // null), target: $image, vulnerabilities: [.id],
     fix: (if $fixed then "Update \($name) to \($fixed)" else null end),
     first_seen: (.discoveredDate | time), tags: (["vulnerability"] + (.riskFactors | words))};

# "(CIS_Docker_v1.5.0 - 4.1) What it is about".
def control:
  . // "" | split(")") | .[0] | split(" - ")
  | if length == 2 and (.[0] | startswith("(")) then ["\(.[0][1:])|\(.[1])"] else [] end;

def compliance($image):
  {rule: "\(.id // .title)", rule_title: .title, severity: .severity,
   message: ([.title, .cause] | map(strings | select(. != "")) | join(": ")), target: $image,
   controls: (.title | control), tags: ["compliance", .category // ""]};

def run: {record: "run", target: (.results[0]? | .name? // null), start: (.results[0]?.scanTime? // null)};

def results:
  .results[]? | (image // null) as $image
  | (.vulnerabilities[]? | vulnerability($image)), (.compliances[]? | compliance($image));

run, results
