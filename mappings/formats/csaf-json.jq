# SPDX-License-Identifier: Apache-2.0
# name: csaf-json
# title: CSAF advisories and VEX
# tool: CSAF
# recognise:
#   - {"document.csaf_version": string}
#   - {"document.tracking": object, "document.publisher": object}
# carries: [passes, dates]

# An advisory is one piece: the statuses refer to products anywhere in the tree.

def products:
  reduce (.product_tree | .. | objects | select(.product_id | type == "string")) as $p
    ({}; .[$p.product_id] //= $p);

# "A component of B" is the component.
def reference:
  reduce (.product_tree.relationships[]? | objects) as $r
    ({}; .[$r.full_product_name.product_id // ""] = $r.product_reference);

def describe($table; $references):
  ($table[$references[.] // .] // $table[.] // {name: .})
  | {purl: (.product_identification_helper.purl? // null), package: .name};

def run:
  {record: "run", start: (.document.tracking.current_release_date? // null),
   target: (.document.title // null), tool_version: (.document.csaf_version // null)};

def results:
  .document as $document | products as $table | reference as $references
  | .vulnerabilities[]? | (.product_status // {}) as $status
  | ($status.known_affected[0]? // $status.first_affected[0]? // $status.last_affected[0]?) as $affected
  | ($status.under_investigation[0]? // null) as $open
  | ($status.known_not_affected[0]? // $status.fixed[0]? // $status.first_fixed[0]?) as $fine
  | (.scores[0]? // .metrics[0]?.content? // {}) as $score
  | ($score.cvss_v4 // $score.cvss_v3 // $score.cvss_v2 // {}) as $cvss
  | ([.remediations[]? | select(.category == "vendor_fix" or .category == "mitigation" or .category == "workaround")
      | .details] | .[0]) as $fix
  | {rule: (.cve // .ids[0]?.text? // .title // "unknown"), rule_title: .title,
     message: (([.notes[]? | select(.category == "description" or .category == "summary") | .text] | .[0])
               // .title // .cve),
     kind: (if $affected then null elif $open then "review" elif $fine then "notApplicable" else null end),
     suppression: (if $affected == null and $open == null and $status.known_not_affected
                   then ["not affected", .flags[0]?.label?, ([.threats[]? | select(.category == "impact") | .details] | .[0])]
                        | map(strings) | join(": ")
                   else null end),
     severity: ($cvss.baseSeverity // $document.aggregate_severity.text? // null),
     cvss_score: $cvss.baseScore, cvss_vector: $cvss.vectorString,
     cwes: [.cwe.id? // empty, .cwes[]?.id], vulnerabilities: [.cve // "", .ids[]?.text],
     fix: $fix, references: ([.references[]?.url] | .[:20]), first_seen: (.discovery_date // .release_date),
     tags: ["vulnerability"]}
    + (($affected // $open // $fine) as $id
       | if $id then $id | describe($table; $references) else {} end);

run, results
