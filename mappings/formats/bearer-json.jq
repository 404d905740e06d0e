# SPDX-License-Identifier: Apache-2.0
# name: bearer-json
# title: Bearer JSON
# tool: Bearer
# recognise:
#   - {"critical[].documentation_url": string, "critical[].full_filename": string}
#   - {"high[].documentation_url": string, "high[].full_filename": string}
#   - {"medium[].documentation_url": string, "medium[].full_filename": string}
#   - {"low[].documentation_url": string, "low[].full_filename": string}
#   - {"warning[].documentation_url": string, "warning[].full_filename": string}
# elements: ["critical[]", "high[]", "medium[]", "low[]", "warning[]"]
# carries: [lines]

def run: empty;

# The description is Markdown whose first part says what is wrong.
def finding($severity):
  {rule: (.id // "unnamed"), rule_title: .title, help_uri: .documentation_url,
   message: (.title // .id), markdown: .description, severity: $severity,
   path: (.filename // .full_filename), line: .line_number,
   end_line: (.sink.end // .source.end), column: .sink.column.start,
   end_column: .sink.column.end, snippet: .code_extract,
   cwes: [.cwe_ids[]?], fingerprint: .fingerprint};

def results:
  (.critical[]? | finding("critical")), (.high[]? | finding("high")),
  (.medium[]? | finding("medium")), (.low[]? | finding("low")),
  (.warning[]? | finding("warning"));

run, results
