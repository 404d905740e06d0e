# SPDX-License-Identifier: Apache-2.0
# name: ecr-scan-json
# title: Amazon ECR image scan findings
# tool: Amazon ECR
# recognise:
#   - {imageScanFindings: object, repositoryName: string}
#   - {imageScanFindings: object, imageScanStatus: object}
# elements: ["imageScanFindings.findings[]", "imageScanFindings.enhancedFindings[]"]
# carries: [dates]

def digits: if . < 10 then "0\(.)" else "\(.)" end;

# Where no text is given, seconds since 1970: their day in the calendar.
def day:
  ((. / 86400 | floor) + 719468) as $z | ($z / 146097 | floor) as $era
  | ($z - $era * 146097) as $n
  | (($n - ($n / 1460 | floor) + ($n / 36524 | floor) - ($n / 146096 | floor)) / 365
     | floor) as $y
  | ($n - (365 * $y + ($y / 4 | floor) - ($y / 100 | floor))) as $d
  | ((5 * $d + 2) / 153 | floor) as $m
  | (if $m < 10 then $m + 3 else $m - 9 end) as $month
  | ($y + $era * 400 + (if $month < 3 then 1 else 0 end)) as $year
  | "\($year)-\($month | digits)-\($d - ((153 * $m + 2) / 5 | floor) + 1 | digits)";
def time: if type == "number" and . > 0 then day else . end;

def attribute($key): [.attributes[]? | select(.key == $key) | .value] | .[0];

def image:
  .repositoryName + (if .imageId.imageDigest then "@\(.imageId.imageDigest)"
                     elif .imageId.imageTag then ":\(.imageId.imageTag)" else "" end);

def run:
  {record: "run", end: (.imageScanFindings.imageScanCompletedAt | time), target: image,
   success: (.imageScanStatus.status == "FAILED" | not),
   failure: (if .imageScanStatus.status == "FAILED" then .imageScanStatus.description else null end)};

# Enhanced scans are Amazon Inspector's.
def results:
  image as $image
  | (.imageScanFindings.findings[]?
     | attribute("package_name") as $name
     | {rule: .name, rule_title: .name, help_uri: .uri, message: (.description // .name),
        severity: .severity, target: $image, vulnerabilities: .name,
        level: (if .severity == "UNDEFINED" then "info" else null end),
        package: $name, package_version: attribute("package_version"),
        cvss_score: (attribute("CVSS3_SCORE") // attribute("CVSS2_SCORE")),
        cvss_vector: (attribute("CVSS3_VECTOR") // attribute("CVSS2_VECTOR"))}),
    (.imageScanFindings.enhancedFindings[]? | (.packageVulnerabilityDetails // {}) as $v
     | ($v.vulnerablePackages[0]? // {}) as $package
     | {tool: "Amazon Inspector",
        kind: (if .status == "CLOSED" then "informational" else "fail" end),
        rule: ($v.vulnerabilityId // .type), rule_title: .title, help_uri: $v.sourceUrl,
        message: (.description // .title), severity: .severity, cvss_score: .score,
        target: $image,
        level: (if .severity == "UNTRIAGED" then "info" else null end),
        vulnerabilities: ([$v.vulnerabilityId // empty] + [$v.relatedVulnerabilities[]?]),
        package: $package.name, package_version: $package.version,
        fixed_version: $package.fixedInVersion, path: $package.filePath,
        suppressed: (.status == "SUPPRESSED"), fingerprint: .findingArn,
        first_seen: (.firstObservedAt | time), last_seen: (.lastObservedAt | time)});

run, results
