# SPDX-License-Identifier: Apache-2.0
# name: cyclonedx-json
# title: CycloneDX JSON (vulnerabilities, VEX; of a bill of materials alone there are no findings)
# tool: CycloneDX
# recognise:
#   - {bomFormat: "=CycloneDX"}
#   - {"$schema": "~cyclonedx.org/schema"}
#   - {"components[].bom-ref": string, "components[].type": string}
#   - {"vulnerabilities[].affects[].ref": string}
# elements: ["vulnerabilities[]"]
# keep: ["components[].bom-ref"]
# carries: [dates]

# metadata.tools is a list, or since 1.5 an object with components. Libraries come first there.
def tools:
  .metadata.tools
  | [if type == "array" then .[] elif type == "object" then .components[]?, .services[]? else empty end
     | objects | select(.name | type == "string")]
  | ([.[] | select(.name | startswith("cyclonedx") | not)] | .[0]) // .[0] // {};

# What is no problem (any more): VEX, CycloneDX "analysis.state".
def kind:
  {"not_affected": "notApplicable", "false_positive": "notApplicable", "resolved": "notApplicable",
   "resolved_with_pedigree": "notApplicable"}[. // ""];

def prefix: {"CVSSv3": "CVSS:3.0/", "CVSSv31": "CVSS:3.1/", "CVSSv4": "CVSS:4.0/"}[. // ""] // "";

def vector:
  if .vector == null then null
  elif (.vector | startswith("CVSS:")) then .vector else (.method | prefix) + .vector end;

# The rating of the source that names the vulnerability, else the first that says something.
def rating($source):
  [.ratings[]? | objects | select(.severity or (.method // "" | startswith("CVSS")))]
  | ([.[] | select($source != null and .source.name? == $source)] | .[0]) // .[0] // {};

def cvss:
  [.ratings[]? | objects | select(.method // "" | startswith("CVSS"))] | sort_by(.method) | .[-1] // {};

# Checkov: pkg:terraform/cli_repo/DIR/FILE/RESOURCE@sha1:..., a place and no package.
def place:
  split("@sha1:")[0] | split("/") | {path: (.[2:-1] | join("/")), resource: .[-1]};

def ref: if startswith("urn:cdx:") then split("#") | .[-1] else . end;

def component($bom):
  ref as $ref
  | ([$bom.components[]? | objects | select(."bom-ref" == $ref)] | .[0])
    // (if $bom.metadata.component."bom-ref"? == $ref then $bom.metadata.component else null end)
    // (if startswith("pkg:") then {purl: .} else {name: .} end);

def located:
  [.properties[]? | select(.name == "syft:location:0:path" or .name == "aquasecurity:trivy:FilePath")
   | .value] | .[0];

def what($bom):
  component($bom) | (.purl // "" | startswith("pkg:") and contains("/cli_repo/")) as $code
  | if $code then .purl | place
    else {package: ([.group // empty, .name // empty] | join("/") | if . == "" then null else . end),
          package_version: .version, purl: .purl, path: located}
    end;

def finding($bom; $tool):
  .analysis as $a | (.source.name? // null) as $source | rating($source) as $r | cvss as $cvss
  | ([.affects[]?.ref // empty]) as $refs
  | ([.ratings[]? | select((.source.name? // "") == "FIRST" or (.source.url? // "" | contains("/epss")))
      | .score] | .[0]) as $epss
  | {rule: (.id // ."bom-ref" // "unknown"), help_uri: (.source.url? // null),
     message: ((.description // .detail // .id // "A weakness")
               + (if ($refs | length) > 1 then " (also in \($refs[1:] | join(", ")))" else "" end)),
     severity: $r.severity, cvss_score: ($cvss.score // null), cvss_vector: ($cvss | vector), epss: $epss,
     kev: ([.ratings[]? | select(.source.name? == "CISA KEV Catalog")] | if . == [] then null else true end),
     target: $bom.metadata.component.name?, cwes: [.cwes[]? | tostring],
     vulnerabilities: ([.id // ""] + [.references[]?.id // empty]),
     references: ([.advisories[]?.url] | .[:20]), fix: (.recommendation // .workaround),
     kind: ($a.state? | kind),
     suppression: (if $a.state? | kind
                   then [$a.state, $a.justification, $a.detail] | map(strings) | join(": ") else null end),
     first_seen: $a.firstIssued?, last_seen: $a.lastUpdated?,
     tags: ["vulnerability", $a.state? // ""]}
    + (if $refs[0] then $refs[0] | what($bom) else {} end)
  | if $tool == "checkov" and .resource
    then .vulnerabilities = [] | .tags = ["misconfiguration"]
    else . end;

def run:
  tools as $tool
  | {record: "run", tool: $tool.name, tool_version: ($tool.version // null),
     start: (.metadata.timestamp? // null), target: (.metadata.component.name? // null)};

def results:
  . as $bom | (tools | .name // "") as $tool
  | .vulnerabilities[]? | finding($bom; $tool);

run, results
