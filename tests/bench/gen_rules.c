/* SPDX-License-Identifier: Apache-2.0 */
#include "gen.h"

#include <stdio.h>

/* Ids are those of the tools, so that the mapping knows a part of them. */
const struct tool tools[N_TOOLS] = {
    {.name = "checkov",
     .organization = "Prisma Cloud",
     .prefix = "CKV_AWS_",
     .area = AREA_INFRASTRUCTURE,
     .span = 100,
     .ascii = true,
     .n_series = 80,
     .first_series = 200},
    {.name = "Trivy",
     .organization = "Aqua Security",
     .prefix = "AWS-0",
     .area = AREA_INFRASTRUCTURE,
     .span = 65,
     .base = true,
     .n_series = 60,
     .first_series = 110},
    {.name = "KICS",
     .organization = "Checkmarx",
     .area = AREA_INFRASTRUCTURE,
     .results_first = true,
     .ascii = true,
     .n_series = 40},
    {.name = "terrascan",
     .organization = "Tenable",
     .prefix = "AC_AWS_0",
     .area = AREA_INFRASTRUCTURE,
     .span = 100,
     .base = true,
     .n_series = 50,
     .first_series = 100},
    {.name = "Semgrep OSS",
     .organization = "Semgrep",
     .prefix = "python.lang.security.audit.",
     .area = AREA_CODE,
     .results_first = true,
     .ascii = true,
     .n_series = 90},
    {.name = "CodeQL",
     .organization = "GitHub",
     .prefix = "js/",
     .area = AREA_CODE,
     .base = true,
     .n_series = 70},
    {.name = "gosec",
     .organization = "gosec",
     .prefix = "G",
     .area = AREA_CODE,
     .results_first = true,
     .n_series = 35,
     .first_series = 101},
    {.name = "Grype",
     .organization = "Anchore",
     .prefix = "CVE-20",
     .area = AREA_DEPENDENCIES,
     .ascii = true,
     .base = true,
     .n_series = 110,
     .first_series = 10000},
};

struct rule rules[N_TOOLS][MAX_RULES];

/* One fault as the four infrastructure tools number it. */
static const struct fault {
    const char *resource, *ids[4];
} faults[] = {
    {"aws_s3_bucket",
     {"CKV_AWS_19", "AWS-0088", "5fb49a69-8d46-4495-a2f8-9c8c622b2b6e", "AC_AWS_0498"}},
    {"aws_s3_bucket",
     {"CKV_AWS_21", "AWS-0090", "568a4d22-3517-44a6-a7ad-6a7eed88722c", "AC_AWS_0214"}},
    {"aws_s3_bucket",
     {"CKV_AWS_18", "AWS-0089", "f861041c-8c9f-4156-acfc-5e6e524f5884", "AC_AWS_0497"}},
    {"aws_kms_key",
     {"CKV_AWS_7", "AWS-0065", "22fbfeac-7b5a-421a-8a27-7a2178bb910b", "AC_AWS_0160"}},
    {"aws_cloudtrail",
     {"CKV_AWS_36", "AWS-0016", "52ffcfa6-6c70-4ea6-8376-d828d3961669", "AC_AWS_0446"}},
    {"aws_cloudtrail",
     {"CKV_AWS_35", "AWS-0015", "5d9e3164-9265-470c-9a10-57ae454ac0c7", "AC_AWS_0033"}},
    {"aws_cloudtrail",
     {"CKV_AWS_67", "AWS-0014", "8173d5eb-96b5-4aa6-a71b-ecfa153c123d", "AC_AWS_0034"}},
    {"aws_ecr_repository",
     {"CKV_AWS_51", "AWS-0031", "d1846b12-20c5-4d45-8798-fc35b79268eb", "AC_AWS_0447"}},
    {"aws_cloudwatch_log_group",
     {"CKV_AWS_158", "AWS-0017", "0afbcfe9-d341-4b92-a64c-7e6de0543879", "AC_AWS_0451"}},
    {"aws_secretsmanager_secret",
     {"CKV_AWS_149", "AWS-0098", "a2f548f2-188c-4fff-b172-e9a6acb216bd", "AC_AWS_0500"}},
    {"aws_ebs_volume",
     {"CKV_AWS_3", "AWS-0026", "3d3f6270-546b-443c-adb4-bb6fb2187ca6", "AC_AWS_0459"}},
    {"aws_db_instance",
     {"CKV_AWS_17", "AWS-0180", "030d3b18-1821-45b4-9e08-50efbe7becbb", "AC_AWS_0054"}},
    {"aws_security_group",
     {"CKV_AWS_24", "AWS-0107", "4f615f3e-fb9c-4fad-8b70-2e9f781806ce", "AC_AWS_0065"}},
    {"aws_vpc",
     {"CKV2_AWS_11", "AWS-0178", "f83121ea-03da-434f-9277-9cd247ab3047", "AC_AWS_0369"}},
    {"aws_sqs_queue",
     {"CKV_AWS_27", "AWS-0096", "6db52fa6-d4da-4608-908a-89f0c59e743e", "AC_AWS_0366"}},
    {"aws_efs_file_system",
     {"CKV_AWS_42", "AWS-0037", "48207659-729f-4b5c-9402-f884257d794f", "AC_AWS_0097"}},
};

static const int cwes[] = {20,  22,  78,  79,  89,  94,  117, 190, 200, 284, 287,
                           295, 311, 326, 327, 352, 400, 502, 601, 611, 732, 798};

const char *fault_resource(int row)
{
    return faults[row].resource;
}

int n_faults(void)
{
    return (int)countof(faults);
}

int n_rules(int tool)
{
    return tools[tool].n_series +
           (tools[tool].area == AREA_INFRASTRUCTURE ? n_faults() : 0);
}

const char *level_of(const struct rule *rule)
{
    return rule->severity >= 70 ? "error" : rule->severity >= 40 ? "warning" : "note";
}

/* The k-th rule that isn't in the fault table. */
static void series_id(char *id, size_t size, int tool, int k, struct rng *r)
{
    struct text t;
    text_clear(&t);
    if (!tools[tool].prefix)
        text_hex(&t, r, 32, true);
    else if (tool == 7)
        snprintf(t.s, sizeof t.s, "%s%02d-%d", tools[tool].prefix, rng_between(r, 15, 26),
                 tools[tool].first_series + 37 * k);
    else if (tools[tool].area == AREA_INFRASTRUCTURE || tool == 6)
        snprintf(t.s, sizeof t.s, "%s%d", tools[tool].prefix,
                 tools[tool].first_series + k);
    else
        text_fill(&t, r, k % 2 ? "$w-$w-$w" : "unsafe-$w-$w");
    bool prefixed = tool == 4 || tool == 5;
    snprintf(id, size, "%s%.90s", prefixed ? tools[tool].prefix : "", t.s);
    if (prefixed) { /* two rules of a tool never share an id */
        size_t n = (size_t)snprintf(NULL, 0, "%s", id);
        snprintf(id + n, size - n, "-%d", k);
    }
}

static void make_rule(struct rule *rule, int tool, int k, int first, struct rng *r)
{
    struct text name, title;
    text_clear(&name);
    text_clear(&title);
    text_fill(&name, r, "$W$W$W");
    text_fill(&title, r,
              k % 2 ? "$W $w is open to every $w" : "$W of the $w $w is not set");
    snprintf(rule->name, sizeof rule->name, "%.79s", name.s);
    snprintf(rule->title, sizeof rule->title, "%.95s", title.s);
    if (tools[tool].area != AREA_INFRASTRUCTURE || chance(r, 30))
        rule->cwe = cwes[rng_below(r, (int)countof(cwes))];
    rule->severity = rng_between(r, 20, 99);
    if (k < first)
        snprintf(rule->id, sizeof rule->id, "%s", faults[k].ids[tool]);
    else
        series_id(rule->id, sizeof rule->id, tool, k - first, r);
}

/* They depend on the tool alone: a tool names the same rules scan after scan. */
void rules_make(void)
{
    for (int t = 0; t < N_TOOLS; t++) {
        struct rng r = {mix(0x72756c65, (uint64_t)t)};
        int first = n_rules(t) - tools[t].n_series;
        for (int k = 0; k < n_rules(t); k++)
            make_rule(&rules[t][k], t, k, first, &r);
    }
}

void tags_write(struct js *js, int tool, const struct rule *rule)
{
    char tag[48];
    js_open(js, "tags", '[');
    js_str(js, NULL, "security");
    if (rule->cwe) {
        snprintf(tag, sizeof tag, tool == 5 ? "external/cwe/cwe-%03d" : "CWE-%d",
                 rule->cwe);
        js_str(js, NULL, tag);
    }
    if (tools[tool].area == AREA_DEPENDENCIES)
        js_str(js, NULL, "vulnerability");
    if (rule->severity % 3 == 0)
        js_str(js, NULL,
               rule->severity % 2 ? "external/owasp/a03-2021" : "team-platform");
    js_close(js, ']');
}

static void help_write(struct js *js, const struct rule *rule, struct rng *r)
{
    struct text text, markdown;
    text_clear(&text);
    text_clear(&markdown);
    text_sentences(&text, r, rng_between(r, 3, 7));
    text_fill(&markdown, r, "# ");
    text_add(&markdown, rule->title);
    text_add(&markdown, "\n\n");
    text_add(&markdown, text.s);
    text_fill(&markdown, r, "\n\n## What to do\n\n1. Look for `$w_$w`.\n2. ");
    text_sentences(&markdown, r, 2);
    text_fill(&markdown, r, "\n\n```hcl\n$w = {\n  $w = \"$w\"\n}\n```\n\n");
    text_fill(&markdown, r, "| $w | $w |\n|---|---|\n| $n | `$w` |\n\n");
    text_fill(&markdown, r, "[Notes](https://docs.example.com/$w/$w)\n");
    js_open(js, "help", '{');
    js_str(js, "text", text.s);
    js_str(js, "markdown", markdown.s);
    js_close(js, '}');
}

static void message_write(struct js *js, const char *key, const char *text)
{
    js_open(js, key, '{');
    js_str(js, "text", text);
    js_close(js, '}');
}

static void rule_write(struct js *js, int tool, const struct rule *rule, struct rng *r)
{
    struct text text, uri;
    text_clear(&text);
    text_clear(&uri);
    char number[24];
    snprintf(number, sizeof number, "%d.%d", rule->severity / 10, rule->severity % 10);
    text_sentences(&text, r, 2);
    text_fill(&uri, r, "https://docs.example.com/rules/$w/$w");
    js_open(js, NULL, '{');
    js_str(js, "id", rule->id);
    js_str(js, "name", rule->name);
    message_write(js, "shortDescription", rule->title);
    message_write(js, "fullDescription", text.s);
    js_open(js, "defaultConfiguration", '{');
    js_str(js, "level", level_of(rule));
    js_close(js, '}');
    js_str(js, "helpUri", uri.s);
    help_write(js, rule, r);
    js_open(js, "properties", '{');
    js_str(js, "precision", chance(r, 60) ? "high" : "medium");
    js_str(js, "security-severity", number);
    tags_write(js, tool, rule);
    js_close(js, '}');
    js_close(js, '}');
}

void rules_write(struct js *js, int tool)
{
    js_open(js, "rules", '[');
    for (int k = 0; k < n_rules(tool); k++) {
        struct rng r = {mix(mix(0x68656c70, (uint64_t)tool), (uint64_t)k)};
        rule_write(js, tool, &rules[tool][k], &r);
    }
    js_close(js, ']');
}
