# SPDX-License-Identifier: Apache-2.0
# name: clair-json
# title: Clair JSON (clair-scanner, klar)
# tool: Clair
# recognise:
#   - {"vulnerabilities[].featurename": string}
#   - {image: string, unapproved: array|null}
#   - {LayerCount: number, Vulnerabilities: object}
#   - {"Vulnerabilities{}[].FeatureName": string}
# elements: ["vulnerabilities[]", "Vulnerabilities{}[]"]
# whole: true
# carries: []

def text: if . == "" then null else . end;

def finding($name; $feature; $version; $fixed; $image):
  {rule: $name, severity: (.severity // .Severity), help_uri: (.link // .Link),
   message: ((.description // .Description | text) // "\($feature) \($version) is affected by \($name)"),
   package: $feature, package_version: $version, fixed_version: ($fixed | text),
   fix: ($fixed | text | if . then "Update \($feature) to \(.)" else null end), target: $image,
   vulnerabilities: [$name], tags: ["vulnerability", .namespace // .NamespaceName // ""],
   level: ({"Defcon1": "critical"}[.severity // .Severity // ""])};

def run: {record: "run", target: .image};

def results:
  .image as $image
  | (.vulnerabilities[]?
     | finding(.vulnerability; .featurename; .featureversion; .fixedby // ""; $image)),
    (.Vulnerabilities[]?[]?
     | finding(.Name; .FeatureName; .FeatureVersion; .FixedBy // ""; $image));

run, results
