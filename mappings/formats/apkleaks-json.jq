# SPDX-License-Identifier: Apache-2.0
# name: apkleaks-json
# title: APKLeaks JSON
# tool: APKLeaks
# recognise:
#   - {package: string, "results[].matches": array, "results[].name": string}
#   - {package: string, results: array, "results[]": absent}
# elements: ["results[]"]
# carries: []

# One record for each pattern: nothing but the text itself tells its matches apart, and that is
# never delivered.
def results:
  .package as $package | .results[]?
  | (.matches // [] | length) as $n
  | {rule: (.name // "unnamed"), rule_title: (.name // "" | split("_") | join(" ")),
     message: "\(.name): \($n) \(if $n == 1 then "match" else "matches" end) in \($package // "the app")",
     target: $package, resource: "\($package // "app")/\(.name)", secret: true, tags: ["secret"]};

def run: {record: "run", target: .package};

run, results
