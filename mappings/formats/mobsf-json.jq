# SPDX-License-Identifier: Apache-2.0
# name: mobsf-json
# title: MobSF static analysis JSON
# tool: MobSF
# recognise:
#   - {title: =Static Analysis, app_name: string, md5: string}
#   - {file_name: string, app_name: string, md5: string, sha256: string, version: ^v}
# whole: true
# carries: [passes]

def kind: {"secure": "pass", "good": "pass", "info": "informational", "hotspot": "review"}[. // "" | ascii_downcase] // "fail";
def level: {"hotspot": "low", "secure": "info", "good": "info"}[. // "" | ascii_downcase];

def entry($rule; $message; $severity):
  {rule: $rule, message: $message, severity: $severity, kind: ($severity | kind), level: ($severity | level)};

def cwe: [(.cwe // .metadata.cwe // "") | (split(":")[0] // "") | (split(" ")[0] // "") | select(startswith("CWE") or startswith("cwe"))];

def table($name): (.[$name] // {}) | if type == "object" then (.findings // .) else {} end | objects | to_entries[];

# Chapters of the report: code, manifest, certificate, network, binary.
def results:
  .file_name as $app
  | ((table("code_analysis") | .key as $rule | .value | objects | . as $v | (.metadata // {}) as $m
      | entry($rule; ($m.description // $rule); $m.severity) + {cwes: ($v | cwe), help_uri: $m.ref}
      + (if (.files // {}) == {} then {} else {path: (.files | keys | .[0])} end)),
     (table("binary_analysis") | .key as $title | .value | objects
      | entry($title; (.detailed_desc // .description // $title); .severity) + {cwes: cwe}),
     ((.manifest_analysis | if type == "object" then .manifest_findings else . end)[]? | objects
      | entry((.rule // .title // "manifest"); (.title // .name // .rule); (.severity // .stat))),
     (.certificate_analysis.certificate_findings? // [] | .[]? | arrays
      | entry("certificate:\(.[2] // .[1])"; .[1]; .[0])),
     ((.network_security | if type == "object" then .network_findings else . end)[]? | objects
      | entry("network_security"; .description; .severity)))
  | .target = $app;

def run: {record: "run", tool_version: (.version // "" | ltrimstr("v")), target: .file_name};

run, results
