# SPDX-License-Identifier: Apache-2.0
# name: sysdig-json
# title: Sysdig vulnerability reports (JSON)
# tool: Sysdig
# recognise:
#   - {"data[].vulnName": string, "data[].packageName": string}
#   - {"panels[].data[].vuln_id": string}
# elements: ["data[]", "panels[].data[]"]
# carries: []

def run: {record: "run"};

def results:
  (.data[]?
   | {rule: .vulnName, message: "\(.vulnName) in \(.packageName) \(.packageVersion)",
      severity: .vulnSeverity, help_uri: .vulnLink, vulnerabilities: .vulnName,
      cvss_score: .vulnCvssScore, cvss_vector: .vulnCvssVector, package: .packageName,
      package_version: .packageVersion,
      fixed_version: (.vulnFixVersion // .packageSuggestedFix),
      path: .packagePath, target: .imagePullString,
      resource: (if .k8sWorkloadName
                 then "\(.k8sWorkloadType // "")/\(.k8sNamespaceName // "")/\(.k8sWorkloadName)"
                 else null end),
      suppressed: (.riskAccepted == true), tags: [.packageType // empty]}),
  (.panels[]?.data[]?
   | {rule: .vuln_id, message: "\(.vuln_id) in \(.scan_package_name) \(.scan_package_version)",
      severity: .vuln_severity, vulnerabilities: .vuln_id, cvss_score: .vuln_cvss_score,
      cvss_vector: .vuln_cvss_vector, package: .scan_package_name,
      kev: ((.vuln_cisa_kev_publish_date // "") != ""),
      package_version: .scan_package_version, fixed_version: .vuln_fixed_in_version,
      path: .scan_package_path, target: .container_image,
      resource: (if .kubernetes_workload_name
                 then "\(.kubernetes_workload_type // "")/\(.kubernetes_namespace_name // "")/\(.kubernetes_workload_name)"
                 else null end),
      suppressed: (.vuln_risk_accepted == true), tags: [.scan_package_type // empty]});

run, results
