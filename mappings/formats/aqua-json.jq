# SPDX-License-Identifier: Apache-2.0
# name: aqua-json
# title: Aqua image scans (JSON)
# tool: Aqua
# recognise:
#   - {image_assurance_results: object}
#   - {vulnerability_summary: object, resources: any}
#   - {cves_counts: object, image_name: string}
#   - {"cves[].vendor_severity": string, image_name: string}
#   - {"result[].aqua_severity": string}
#   - {result: array, is_partial_data: boolean, query: object}
# elements: ["resources[].vulnerabilities[]", "cves[]", "result[]"]
# carries: [dates]

def text: if . == "" or . == null then null else . end;

def run: {record: "run", target: (.image // .image_name // .query.image_name?)};

def results:
  (.image // .image_name // null) as $image
  | (.resources[]? | .resource as $r | .vulnerabilities[]?
     | {rule: .name, message: ((.description | text) // .name), vulnerabilities: .name,
        severity: (.aqua_severity // .vendor_severity // .nvd_severity),
        cvss_score: (.aqua_score // .nvd_score_v3 // .nvd_score),
        cvss_vector: (.nvd_vectors_v3 // .nvd_vectors),
        help_uri: (.nvd_url // .vendor_url), package: $r.name, package_version: $r.version,
        fixed_version: .fix_version, path: $r.path, fix: .solution, target: $image,
        tags: [$r.format // empty]}),
    (.cves[]?
     | {rule: .name, message: ((.description | text) // .name), vulnerabilities: .name,
        severity: .severity,
        cvss_score: .score, help_uri: .url, package: .file, fixed_version: .fix_version,
        fix: .solution, target: $image, suppressed: (.acknowledged == true),
        suppression: (if .acknowledged == true then "acknowledged" else null end)}),
    (.result | arrays | .[]? | (.resource // {}) as $r
     | {rule: .name, message: ((.description | text) // .name), vulnerabilities: .name,
        severity: .aqua_severity, cvss_score: .aqua_score,
        cvss_vector: ((.aqua_vectors | text) // .nvd_cvss3_vectors),
        cwes: [.cwe_info[]? | .Id | strings], help_uri: ((.nvd_url | text) // .vendor_url),
        package: $r.name,
        package_version: $r.version, fixed_version: .fix_version, path: $r.path, fix: .solution,
        target: (if .registry then "\(.registry)/\(.image_name)" else .image_name end),
        first_seen: .first_found_date, last_seen: .last_found_date, tags: [$r.format // empty]});

run, results
