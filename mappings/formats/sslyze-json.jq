# SPDX-License-Identifier: Apache-2.0
# name: sslyze-json
# title: SSLyze JSON
# tool: SSLyze
# recognise:
#   - {server_scan_results: array, date_scans_completed: string}
#   - {"server_scan_results[].server_location": object}
#   - {"server_scan_results[].server_info": object}
#   - {server_connectivity_errors: array, server_scan_results: array}
# elements: ["server_scan_results[]"]
# carries: [passes, dates]

# What SSLyze measured; what is bad about it is our reading.
def check($rule; $title; $level; $bad):
  if $bad == null then empty else
    {rule: $rule, rule_title: $title, message: (if $bad then $title else "\($rule): not found" end),
     level: $level, kind: (if $bad then "fail" else "pass" end)} end;

# Version 5 puts each result below "result", older ones don't.
def result: if . == null then null else .result // . end;

def accepts: result | if . == null or .accepted_cipher_suites == null then null else .accepted_cipher_suites != [] end;

def checks:
  check("ssl_2_0"; "SSL 2.0 is offered"; "high"; .ssl_2_0_cipher_suites | accepts),
  check("ssl_3_0"; "SSL 3.0 is offered"; "high"; .ssl_3_0_cipher_suites | accepts),
  check("tls_1_0"; "TLS 1.0 is offered"; "medium"; .tls_1_0_cipher_suites | accepts),
  check("tls_1_1"; "TLS 1.1 is offered"; "medium"; .tls_1_1_cipher_suites | accepts),
  check("heartbleed"; "Vulnerable to Heartbleed"; "critical"; .heartbleed | result | .is_vulnerable_to_heartbleed),
  check("openssl_ccs_injection"; "Vulnerable to CCS injection"; "high";
        .openssl_ccs_injection | result | .is_vulnerable_to_ccs_injection),
  check("robot"; "Vulnerable to ROBOT"; "high";
        .robot | result | .robot_result | if . == null then null else startswith("VULNERABLE") end),
  check("session_renegotiation"; "Client renegotiation exhausts the server"; "medium";
        .session_renegotiation | result | .is_vulnerable_to_client_renegotiation_dos),
  check("tls_compression"; "TLS compression is on (CRIME)"; "medium";
        .tls_compression | result | .supports_compression),
  check("certificate_info"; "The certificate isn't trusted"; "medium";
        .certificate_info | result | .certificate_deployments | if . == null then null else
          any(.[]; any(.path_validation_results[]?; (.was_validation_successful == false)
                       or (.validation_error // null) != null)) end),
  check("certificate_hostname"; "The certificate is for another name"; "medium";
        .certificate_info | result | .certificate_deployments | if . == null then null else
          any(.[]; .leaf_certificate_subject_matches_hostname == false) end);

def run:
  ([.server_connectivity_errors[]?, .invalid_server_strings[]?] | length) as $failed
  | {record: "run", tool_version: .sslyze_version,
     start: (.date_scans_started | strings // null), end: (.date_scans_completed | strings // null),
     success: ($failed == 0),
     failure: (if $failed > 0 then "servers that were not reached: \($failed)" else null end)};

def results:
  .server_scan_results[]? | (.server_location // .server_info.server_location // {}) as $at
  | (.scan_result // .scan_commands_results // {}) | checks
  + {target: $at.hostname, address: ($at.ip_address // $at.hostname), port: $at.port, protocol: "tcp"};

run, results
