/* SPDX-License-Identifier: Apache-2.0 */
#include "gen.h"

#include <stdio.h>

enum { BLOCKS_PER_FILE = 40, BLOCK_STEP = 26 };

/* Where a result is. */
struct spot {
    struct text uri;
    int file;
    int line, end_line, column, end_column; /* end_line 0: the region is a line alone */
    struct text resource;                   /* infrastructure */
    int fault;                              /* what several tools say of this block */
};

static const char *const infrastructure_snippets[] = {
    "resource \"aws_$w\" \"$w_$w\" {\n  name   = \"$w-$w\"\n  region = var.$w_region\n}",
    "  $w_configuration {\n    enabled = false\n    $w_id   = aws_$w.$w.id\n  }",
    "  tags = merge(local.tags, { Name = \"$w\", owner = \"$${var.$w}\" })",
    "  policy = jsonencode({\n    Statement = [{ Effect = \"Allow\", Action = \"$w:*\" "
    "}]\n  })",
};

static const char *const code_snippets[] = {
    "\t$w, err := $w.Open(filepath.Join($w, \"$w\"))\n\tif err != nil {\n\t\treturn "
    "err\n\t}",
    "    $w = connection.run(\"SELECT $w FROM $w WHERE id = '\" + $w + \"'\")",
    "  const $w = eval('(' + $w.$w + ')'); // $w \u2192 $w",
    "        subprocess.call(\"tar -C /srv/$w -xf \" + $w.path, shell=True)",
    "\treturn fmt.Sprintf(\"<a href=\\\"%s\\\">$w</a>\", r.URL.Query().Get(\"$w\"))",
    "    digest = hashlib.md5($w.encode(\"utf-8\")).hexdigest()  # \U0001f512 $w",
};

static const char *const messages[3][3] = {
    {"Block $w of \"$w\" leaves $w open: set $w_$w to true",
     "Artifact: $f/$w.tf\nType: terraform\nProblem: the $w has no $w of its own\nLink: "
     "[notes](https://docs.example.com/$w/$w)",
     "'$w_$w' should be defined and not null for the $w"},
    {"The $w comes from [an argument](1) and reaches `$w.$w()` unchecked; $w may follow.",
     "Value of '$w_$w' is built from the $w and used as $w \u2013 prefer a bound $w.",
     "Weak $w in $w: anyone who knows the $w can guess the $w."},
    {"lib$w $n.$n.1 in the $w has a known fault; $n.$n.4 mends it",
     "The package $w-$w at version $n.$n is open to a crafted $w",
     "lib$w of the $w layer is affected: upgrade to $n.$n.$n"}};

static void add_number(struct text *t, int number)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%d", number);
    text_add(t, digits);
}

void file_path(struct text *t, uint64_t project, enum area area, int file)
{
    static const char *const code[] = {".py", ".js", ".go", ".ts"};
    struct rng r = {mix(mix(project, (uint64_t)area), (uint64_t)file)};
    for (int depth = rng_between(&r, 1, 4); depth > 0; depth--)
        text_fill(t, &r, "$f/");
    if (area == AREA_DEPENDENCIES) {
        text_fill(t, &r, "$w-");
        add_number(t, file);
        text_add(t, "/package-lock.json");
        return;
    }
    text_fill(t, &r, "$w_$w");
    add_number(t, file);
    text_add(t, area == AREA_CODE ? code[rng_below(&r, 4)] : ".tf");
}

/* Blocks belong to the file, whichever tool looks: their lines and names never vary. */
static void infrastructure_spot(struct spot *s, uint64_t project, int span, struct rng *r)
{
    int block = rng_below(r, BLOCKS_PER_FILE);
    struct rng b = {mix(mix(project, (uint64_t)s->file), 1000 + (uint64_t)block)};
    s->fault = rng_below(&b, n_faults());
    s->line = 2 + BLOCK_STEP * block + rng_below(&b, 4);
    s->end_line = s->line + rng_between(&b, 5, 21);
    text_add(&s->resource, fault_resource(s->fault));
    text_fill(&s->resource, &b, ".$w_$w_$n");
    if (chance(r, span))
        return;
    s->line += rng_between(r, 1, 4);
    s->end_line = span ? s->line + rng_below(r, 2) : 0;
}

static void spot_make(struct spot *s, const struct scan *scan, struct rng *r)
{
    const struct tool *tool = &tools[scan->tool];
    s->file = rng_below(r, scan->n_files);
    text_clear(&s->uri);
    text_clear(&s->resource);
    s->column = s->end_column = 0;
    file_path(&s->uri, scan->project, tool->area, s->file);
    if (tool->area == AREA_INFRASTRUCTURE) {
        infrastructure_spot(s, scan->project, tool->span, r);
        return;
    }
    s->line = rng_between(r, 1, 3000);
    s->end_line = s->line + rng_below(r, 4);
    s->column = rng_between(r, 1, 40);
    s->end_column = s->column + rng_between(r, 3, 60);
}

static void message_write(struct js *js, const char *key, const char *text)
{
    js_open(js, key, '{');
    js_str(js, "text", text);
    js_close(js, '}');
}

static void snippet_write(struct js *js, enum area area, int n, struct rng *r)
{
    struct text t;
    text_clear(&t);
    for (int i = 0; i < n; i++) {
        if (i)
            text_add(&t, "\n");
        if (area == AREA_INFRASTRUCTURE)
            text_fill(&t, r, infrastructure_snippets[rng_below(r, 4)]);
        else
            text_fill(&t, r, code_snippets[rng_below(r, 6)]);
    }
    message_write(js, "snippet", t.s);
}

static void region_write(struct js *js, const struct spot *s, enum area area,
                         struct rng *r)
{
    js_open(js, "region", '{');
    js_int(js, "startLine", s->line);
    if (s->column)
        js_int(js, "startColumn", s->column);
    if (s->end_line)
        js_int(js, "endLine", s->end_line);
    if (s->end_column)
        js_int(js, "endColumn", s->end_column);
    snippet_write(js, area, 1, r);
    js_close(js, '}');
}

/* `index` refers to the run's artifacts; a result that recurs in other logs has none. */
static void physical_write(struct js *js, const struct scan *scan, const struct spot *s,
                           bool index, int context, struct rng *r)
{
    enum area area = tools[scan->tool].area;
    js_open(js, "physicalLocation", '{');
    js_open(js, "artifactLocation", '{');
    js_str(js, "uri", s->uri.s);
    if (tools[scan->tool].base)
        js_str(js, "uriBaseId", "%SRCROOT%");
    if (index)
        js_int(js, "index", s->file);
    js_close(js, '}');
    region_write(js, s, area, r);
    if (chance(r, context)) {
        js_open(js, "contextRegion", '{');
        js_int(js, "startLine", s->line > 2 ? s->line - 2 : 1);
        js_int(js, "endLine", (s->end_line ? s->end_line : s->line) + 2);
        snippet_write(js, area, 3, r);
        js_close(js, '}');
    }
    js_close(js, '}');
}

static void logical_write(struct js *js, const struct spot *s, struct rng *r)
{
    struct text name;
    text_clear(&name);
    js_open(js, "logicalLocations", '[');
    js_open(js, NULL, '{');
    if (s->resource.n) {
        js_str(js, "fullyQualifiedName", s->resource.s);
        js_str(js, "kind", "resource");
    } else {
        text_fill(&name, r, "$w.$W.$w_$w");
        js_str(js, "fullyQualifiedName", name.s);
        js_str(js, "kind", "function");
    }
    js_close(js, '}');
    js_close(js, ']');
}

static void flow_write(struct js *js, const struct scan *scan, bool index, struct rng *r)
{
    struct spot s;
    js_open(js, "codeFlows", '[');
    js_open(js, NULL, '{');
    js_open(js, "threadFlows", '[');
    js_open(js, NULL, '{');
    js_open(js, "locations", '[');
    for (int n = rng_between(r, 3, 9); n > 0; n--) {
        struct text text;
        text_clear(&text);
        text_fill(&text, r, chance(r, 50) ? "$w $w" : "the $w goes into `$w`");
        spot_make(&s, scan, r);
        js_open(js, NULL, '{');
        js_open(js, "location", '{');
        physical_write(js, scan, &s, index, 0, r);
        message_write(js, "message", text.s);
        js_close(js, '}');
        js_close(js, '}');
    }
    js_close(js, ']');
    js_close(js, '}');
    js_close(js, ']');
    js_close(js, '}');
    js_close(js, ']');
}

static void hex_write(struct js *js, const char *key, struct rng *r, int n, bool guid,
                      const char *suffix)
{
    struct text t;
    text_clear(&t);
    text_hex(&t, r, n, guid);
    text_add(&t, suffix);
    js_str(js, key, t.s);
}

static void identity_write(struct js *js, struct rng *r)
{
    if (chance(r, 25))
        hex_write(js, "guid", r, 32, true, "");
    if (chance(r, 50)) {
        js_open(js, "partialFingerprints", '{');
        hex_write(js, "primaryLocationLineHash", r, 16, false, ":1");
        js_close(js, '}');
    }
    if (chance(r, 12)) {
        js_open(js, "fingerprints", '{');
        hex_write(js, "matchBasedId/v1", r, 128, false, "_0");
        js_close(js, '}');
    }
}

static void state_write(struct js *js, struct rng *r)
{
    static const char *const states[] = {"new", "unchanged", "updated"};
    if (chance(r, 5))
        js_str(js, "baselineState", states[rng_below(r, 3)]);
    if (chance(r, 3)) {
        struct text t;
        text_clear(&t);
        text_sentences(&t, r, 1);
        js_open(js, "suppressions", '[');
        js_open(js, NULL, '{');
        js_str(js, "kind", chance(r, 50) ? "inSource" : "external");
        js_str(js, "status", chance(r, 80) ? "accepted" : "underReview");
        js_str(js, "justification", t.s);
        js_close(js, '}');
        js_close(js, ']');
    }
}

static void properties_write(struct js *js, int tool, const struct rule *rule,
                             const struct spot *s, struct rng *r)
{
    js_open(js, "properties", '{');
    tags_write(js, tool, rule);
    js_str(js, "confidence", chance(r, 50) ? "HIGH" : "MEDIUM");
    js_tenths(js, "score", rng_below(r, 100));
    js_bool(js, "evaluated", chance(r, 80));
    if (s->resource.n && chance(r, 40))
        js_str(js, "resource", s->resource.s);
    js_close(js, '}');
}

static int pick_rule(const struct scan *scan, const struct spot *s, struct rng *r)
{
    if (tools[scan->tool].area == AREA_INFRASTRUCTURE && chance(r, 55))
        return s->fault;
    return rng_below(r, n_rules(scan->tool));
}

static void text_write(struct js *js, int tool, const struct rule *rule, struct rng *r)
{
    struct text text, markdown;
    text_clear(&text);
    text_clear(&markdown);
    text_fill(&text, r, messages[tools[tool].area][rng_below(r, 3)]);
    js_open(js, "message", '{');
    js_str(js, "text", text.s);
    if (chance(r, 8)) {
        text_fill(&markdown, r, "**");
        text_add(&markdown, rule->title);
        text_add(&markdown, "**\n\n");
        text_add(&markdown, text.s);
        js_str(js, "markdown", markdown.s);
    }
    js_close(js, '}');
}

static void locations_write(struct js *js, const struct scan *scan, const struct spot *s,
                            bool index, struct rng *r)
{
    js_open(js, "locations", '[');
    js_open(js, NULL, '{');
    physical_write(js, scan, s, index, 60, r);
    if (chance(r, 30))
        logical_write(js, s, r);
    js_close(js, '}');
    js_close(js, ']');
    if (chance(r, 10)) {
        struct spot other;
        spot_make(&other, scan, r);
        js_open(js, "relatedLocations", '[');
        js_open(js, NULL, '{');
        js_int(js, "id", 1);
        physical_write(js, scan, &other, index, 0, r);
        message_write(js, "message", "an argument");
        js_close(js, '}');
        js_close(js, ']');
    }
}

static void body_write(struct js *js, const struct scan *scan, bool index, struct rng *r)
{
    struct spot s;
    spot_make(&s, scan, r);
    int k = pick_rule(scan, &s, r);
    const struct rule *rule = &rules[scan->tool][k];
    bool passed = chance(r, 1);
    js_open(js, NULL, '{');
    js_str(js, "ruleId", rule->id);
    js_int(js, "ruleIndex", k);
    if (passed)
        js_str(js, "kind", "pass");
    if (passed || chance(r, 85))
        js_str(js, "level", passed ? "none" : level_of(rule));
    text_write(js, scan->tool, rule, r);
    locations_write(js, scan, &s, index, r);
    if (chance(r, 10))
        flow_write(js, scan, index, r);
    identity_write(js, r);
    state_write(js, r);
    if (chance(r, 45))
        properties_write(js, scan->tool, rule, &s, r);
    js_close(js, '}');
}

void result_write(struct js *js, const struct scan *scan, struct rng *r)
{
    if (rng_below(r, 1000000) >= (int)(scan->duplicates * 1e6)) {
        body_write(js, scan, true, r);
        return;
    }
    /* One of those that recur, whatever the file: it depends on the tool alone. */
    struct scan shared = {.tool = scan->tool, .project = 7, .n_files = 60};
    struct rng member = {
        mix(mix(0x706f6f6c, (uint64_t)scan->tool), (uint64_t)rng_below(r, 1024))};
    body_write(js, &shared, false, &member);
}
