# SPDX-License-Identifier: Apache-2.0
# name: lintian-json
# title: Lintian JSON
# tool: Lintian
# recognise:
#   - {lintian_version: string}
# elements: ["groups[].input_files[].hints[]"]
# carries: [suppressions]

def run: {record: "run", tool_version: .lintian_version};

def results:
  .groups[]? | .source_version as $version | .input_files[]? | .path as $file
  | .hints[]? | (.pointer // {}) as $p
  | {rule: (.tag // "unnamed"), message: ([.tag, .note] | map(strings | select(. != "")) | join(" ")),
     severity: .visibility,
     level: ({"pedantic": "info", "classification": "info"}[.visibility // ""] // null),
     path: ($p.item.name // $file),
     line: (if ($p.line_position // 0) > 0 then $p.line_position else null end),
     target: $file, package_version: $version,
     suppressed: (.override != null and .override != false),
     suppression: ((.override | objects | .justification) // null)};

run, results
