# SPDX-License-Identifier: Apache-2.0
# name: gitlab
# title: GitLab security reports (SAST, secrets, dependencies, containers, DAST, fuzzing)
# tool: GitLab
# recognise:
#   - {"vulnerabilities[].identifiers": array, "vulnerabilities[].location": object}
#   - {"vulnerabilities[].identifiers[].type": string, "vulnerabilities[].identifiers[].value": string}
#   - {version: string, vulnerabilities: array|null, "scan.type": string}
#   - {version: string, "scan.type": string, "scan.scanner.id": string, "scan.status": string}
#   - {version: string, vulnerabilities: array|null, remediations: array|null, components: absent}
# elements: ["vulnerabilities[]"]
# carries: [dates]

# GitLab's analyzers run other tools, whose rule is an identifier; older reports say so there only.
def tools:
  {semgrep_type: "Semgrep", semgrep_id: "Semgrep", bandit_test_id: "Bandit",
   eslint_rule_id: "ESLint", gosec_rule_id: "gosec", gitleaks_rule_id: "Gitleaks",
   trufflehog_rule_id: "TruffleHog", find_sec_bugs_type: "SpotBugs", brakeman_warning_code: "Brakeman",
   flawfinder_func_name: "Flawfinder", njsscan_rule_type: "njsscan", kics: "KICS",
   kics_id: "KICS", checkov: "Checkov", gemnasium: "Gemnasium", ZAProxy_PluginId: "ZAP",
   security_code_scan_rule_id: "Security Code Scan", phpcs_security_audit_source: "PHP_CodeSniffer",
   pmd_apex: "PMD", cxOneScan: "Checkmarx", mobsf_rule_type: "mobsfscan",
   kubesec_rule_id: "Kubesec", sobelow_rule_id: "Sobelow"};

def names:
  {"Keeping Infrastructure as Code Secure": "KICS", "Find Security Bugs": "SpotBugs",
   "ZAProxy": "ZAP", "OWASP Zed Attack Proxy (ZAP)": "ZAP", "Checkmarx-sast": "Checkmarx",
   "Checkmarx-kics": "KICS", "Checkmarx-sca": "Checkmarx"};

def standard: {cve: 1, CVE: 1, cwe: 1, CWE: 1, ghsa: 1, owasp: 1, osvdb: 1, usn: 1, rhsa: 1};

def text: if . == "" then null else . end;

# Times have no zone in GitLab's analyzers: they are UTC.
def time:
  . // "" | if . == "" or startswith("0001-") then null
  elif length <= 23 and (endswith("Z") | not) and .[10:11] == "T" then "\(.)Z" else . end;

def cve: [.identifiers[]? | select(.type == "cve" or .type == "CVE" or .type == "ghsa") | .value];

def finding($scan):
  (.location // {}) as $l | cve as $cves | (.links // []) as $links
  | ([.identifiers[]? | select(standard[.type // ""] == null)] | .[0]) as $own
  | ($l.dependency.package.name? // null) as $package
  | (tools[$own.type? // ""] // ((.scanner.name? // $scan.scanner.name // $scan.analyzer.name // "") as $n
                                 | names[$n] // ($n | text))) as $tool
  | (if $package and $cves[0] then $cves[0] else $own.value? // $cves[0] // .cve // .name end | text) as $rule
  | {tool: $tool, rule: ($rule // .identifiers[0]?.value? // .name // .message // "unknown"),
     rule_title: (.name // .message // null | text), help_uri: ($own.url? // "" | if startswith("http") then . else null end),
     message: ((.description // "" | text) // .message // .name // ($l.crash_state // "" | text)
               // "\($package // "It") is affected by \($rule // "a weakness")"),
     severity: .severity, cvss_vector: (.cvss_vectors[0]?.vector? // null),
     path: ($l.file // null | text), line: $l.start_line, end_line: $l.end_line,
     logical: ([$l.class // empty, $l.method // empty] | map(select(. != "" and $l.hostname == null))
               | if . == [] then $l.crash_type // null else join(".") end),
     target: ($l.image // $l.kubernetes_resource.container_name? // null),
     address: (if $l.hostname then "\($l.hostname)\($l.path // "")" else null end),
     package: $package, package_version: ($l.dependency.version? // null),
     vulnerabilities: $cves, fix: (.solution // null | text),
     cwes: [.identifiers[]? | select(.type == "cwe" or .type == "CWE") | .value | tostring],
     references: ([$links[]?.url] | .[:20]), first_seen: ((.discovered_at // $l.commit.date?) | time),
     secret: ($own.type == "gitleaks_rule_id" or $own.type == "trufflehog_rule_id"
              or (.raw_source_code_extract // "") != ""
              or ($scan.type == "secret_detection"
                  and ($tool != "Semgrep" or ($rule // "" | contains("secrets."))))),
     tags: ([$scan.type // .category // ""] + [.flags[]?.type // empty])};

def run:
  .scan as $scan
  | ($scan.scanner.name? // $scan.analyzer.name? // "GitLab") as $name
  | {record: "run", tool: (names[$name] // $name),
     tool_version: ($scan.scanner.version? // null), start: ($scan.start_time? | time),
     end: ($scan.end_time? | time),
     success: (if has("vulnerabilities") then {"success": true, "failure": false} | .[$scan.status? // ""]
               else false end),
     failure: (if has("vulnerabilities") | not then "the report has no list of vulnerabilities"
               elif $scan.status? == "failure"
               then [$scan.messages[]?.value] | join("; ") | if . == "" then "the scan failed" else . end
               else null end)};

def results: (.scan // {}) as $scan | .vulnerabilities[]? | finding($scan);

run, results
