# SPDX-License-Identifier: Apache-2.0
# name: osv-scanner-json
# title: OSV-Scanner JSON
# tool: OSV-Scanner
# recognise:
#   - {"results[].packages": array, "results[].source": object}
#   - {"results[].packages": array, "results[].packageSource": object}
#   - {"results[].packages[].package": object}
#   - {results: array|null, experimental_config: object}
# elements: ["results[].packages[].vulnerabilities[]"]
# carries: []

def purl_type:
  {npm: "npm", PyPI: "pypi", Go: "golang", Maven: "maven", NuGet: "nuget", RubyGems: "gem",
   "crates.io": "cargo", Packagist: "composer", Pub: "pub", Hex: "hex",
   SwiftURL: "swift"}[. // ""];

def purl:
  . as $p | (.ecosystem | purl_type) as $type
  | if $type == null or .name == null then null
    else "pkg:\($type)/\(.name | if startswith("@") then "%40" + .[1:]
                          elif $type == "maven" then split(":") | join("/") else . end)"
      + (if .version then "@\(.version)" else "" end)
    end;

# The highest version of CVSS that has a vector.
def vector:
  [.severity[]? | select(.type // "" | startswith("CVSS_")) | [.type, .score]] | max | .[1]?;

def run: {record: "run"};

def results:
  .results[]? | (.source // .packageSource // {}) as $source
  | .packages[]? | (.package // {}) as $p | (.groups // []) as $groups
  | .vulnerabilities[]? | .id as $id
  | ([$groups[] | select(.ids // [] | index($id) != null)] | .[0] // {}) as $group
  | ([.affected[]? | select(.package.name == $p.name) | .ranges[]?.events[]?.fixed // empty]
     | .[-1]) as $fixed
  | {rule: $id, rule_title: .summary, help_uri: "https://osv.dev/vulnerability/\($id)",
     message: (.summary // "\($p.name) \($p.version // "") is affected by \($id)"),
     severity: (.database_specific.severity? // null | strings // null), cvss_vector: (vector // null),
     cvss_score: ($group.max_severity // "" | tonumber? // null),
     package: $p.name, package_version: ($p.version // $p.commit), purl: ($p | purl),
     fixed_version: $fixed, path: $source.path,
     vulnerabilities: ([$id] + (.aliases // []) + ($group.aliases // []) + ($group.ids // []) | unique),
     cwes: ([.database_specific.cwe_ids[]?] + [.affected[]?.database_specific.cwes[]?.cweId] | unique),
     references: ([.references[]?.url] | .[:20]),
     fix: (if $fixed then "Update \($p.name) to \($fixed)" else null end),
     tags: ["vulnerability"]};

run, results
