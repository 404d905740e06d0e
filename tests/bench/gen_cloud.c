/* SPDX-License-Identifier: Apache-2.0 */
#include "gen_report.h"

/* Reports about accounts and about infrastructure code. */

/* AWS Security Finding Format, as Security Hub gives it. */

enum { N_CONTROLS = 300, N_CHECKS = 400 };

struct control {
    struct text id, title, about, link;
    int severity;
    const char *service, *type;
    struct rng rest;
};

static void control_make(struct control *c, uint64_t seed, int number)
{
    static const char *const services[][2] = {{"S3", "AwsS3Bucket"},
                                              {"EC2", "AwsEc2SecurityGroup"},
                                              {"IAM", "AwsIamRole"},
                                              {"RDS", "AwsRdsDbInstance"},
                                              {"Lambda", "AwsLambdaFunction"}};
    static const int severities[] = {0, 1, 40, 40, 70, 90};
    struct rng r = {mix(seed, 9000 + (uint64_t)number)};
    int service = number % (int)countof(services);
    c->service = services[service][0];
    c->type = services[service][1];
    c->severity = severities[rng_below(&r, 6)];
    text_clear(&c->id);
    text_clear(&c->title);
    text_clear(&c->about);
    text_clear(&c->link);
    text_add(&c->id, c->service);
    text_add(&c->id, ".");
    text_number(&c->id, number / (int)countof(services) + 1);
    text_fill(&c->title, &r, "The $w of a $w should have a $w of its own");
    text_sentences(&c->about, &r, rng_between(&r, 2, 4));
    text_add(&c->link, "https://docs.example.com/controls/");
    text_add(&c->link, c->id.s);
    c->rest = r;
}

static void joined(struct js *js, const char *key, const char *a, const char *b,
                   const char *c)
{
    struct text t;
    text_clear(&t);
    text_add(&t, a);
    text_add(&t, b);
    text_add(&t, c);
    js_str(js, key, t.s);
}

static void asff_fields_write(struct js *js, const struct control *c, const char *account,
                              const char *id)
{
    static const char standard[] = "aws-foundational-security-best-practices/v/1.0.0/";
    js_open(js, "ProductFields", '{');
    js_str(js, "StandardsArn",
           "arn:aws:securityhub:::standards/aws-foundational-security-best-practices/"
           "v/1.0.0");
    joined(js, "StandardsSubscriptionArn", "arn:aws:securityhub:eu-west-1:", account,
           ":subscription/aws-foundational-security-best-practices/v/1.0.0");
    js_str(js, "ControlId", c->id.s);
    js_str(js, "RecommendationUrl", c->link.s);
    js_str(js, "RelatedAWSResources:0/name", "securityhub-rule-1a2b3c4d");
    js_str(js, "RelatedAWSResources:0/type", "AWS::Config::ConfigRule");
    joined(js, "StandardsControlArn", "arn:aws:securityhub:eu-west-1:control/", standard,
           c->id.s);
    js_str(js, "aws/securityhub/ProductName", "Security Hub");
    js_str(js, "aws/securityhub/CompanyName", "AWS");
    joined(js, "aws/securityhub/FindingId",
           "arn:aws:securityhub:eu-west-1::product/aws/securityhub/", id, "");
    js_close(js, '}');
}

static void asff_details_write(struct js *js, struct rng *r)
{
    struct text t;
    js_open(js, "Details", '{');
    js_open(js, "Other", '{');
    for (int i = rng_below(r, 6); i > 0; i--) {
        struct text key;
        text_clear(&key);
        text_clear(&t);
        text_fill(&key, r, "$w_$w_$n");
        text_fill(&t, r, "$w-$w-$n");
        js_str(js, key.s, t.s);
    }
    js_close(js, '}');
    js_close(js, '}');
}

static void asff_resource_write(struct js *js, const struct control *c,
                                const char *account, struct rng *r)
{
    static const char *const tags[] = {"Name", "Owner", "Stage", "CostCenter"};
    struct text t;
    text_clear(&t);
    text_add(&t, "arn:aws:service:eu-west-1:");
    text_add(&t, account);
    text_fill(&t, r, ":$w/$w-$w-");
    text_number(&t, rng_below(r, 1000000));
    js_open(js, "Resources", '[');
    js_open(js, NULL, '{');
    js_str(js, "Type", c->type);
    js_str(js, "Id", t.s);
    js_str(js, "Partition", "aws");
    js_str(js, "Region", "eu-west-1");
    js_open(js, "Tags", '{');
    for (int i = rng_below(r, 4); i > 0; i--)
        js_str(js, tags[i], word(r));
    js_close(js, '}');
    asff_details_write(js, r);
    js_close(js, '}');
    js_close(js, ']');
}

static void asff_severity_write(struct js *js, int severity)
{
    const char *label = severity >= 90   ? "CRITICAL"
                        : severity >= 70 ? "HIGH"
                        : severity >= 40 ? "MEDIUM"
                        : severity       ? "LOW"
                                         : "INFORMATIONAL";
    js_open(js, "Severity", '{');
    js_int(js, "Product", severity);
    js_str(js, "Label", label);
    js_int(js, "Normalized", severity);
    js_str(js, "Original", label);
    js_close(js, '}');
}

static void asff_compliance_write(struct js *js, struct control *c, struct rng *r)
{
    static const char *const patterns[] = {"NIST.800-53.r5 AC-$n", "PCI DSS v4.0/$n.$n",
                                           "NIST.800-53.r5 SC-$n($n)"};
    struct text t;
    struct rng own = c->rest;
    js_open(js, "Compliance", '{');
    js_str(js, "Status", chance(r, 60) ? "PASSED" : "FAILED");
    js_open(js, "RelatedRequirements", '[');
    for (int i = rng_below(&own, 9); i > 0; i--) {
        text_clear(&t);
        text_fill(&t, &own, patterns[i % 3]);
        js_str(js, NULL, t.s);
    }
    js_close(js, ']');
    js_str(js, "SecurityControlId", c->id.s);
    js_open(js, "AssociatedStandards", '[');
    js_open(js, NULL, '{');
    js_str(js, "StandardsId",
           "standards/aws-foundational-security-best-practices/v/1.0.0");
    js_close(js, '}');
    js_close(js, ']');
    js_close(js, '}');
}

static void asff_head_write(struct js *js, const struct control *c, const char *account,
                            const char *id)
{
    js_str(js, "SchemaVersion", "2018-10-08");
    js_str(js, "Id", id);
    js_str(js, "ProductArn", "arn:aws:securityhub:eu-west-1::product/aws/securityhub");
    js_str(js, "ProductName", "Security Hub");
    js_str(js, "CompanyName", "AWS");
    js_str(js, "Region", "eu-west-1");
    joined(js, "GeneratorId", "aws-foundational-security-best-practices/v/1.0.0/",
           c->id.s, "");
    js_str(js, "AwsAccountId", account);
    js_open(js, "Types", '[');
    js_str(js, NULL,
           "Software and Configuration Checks/Industry and Regulatory Standards/"
           "AWS-Foundational-Security-Best-Practices");
    js_close(js, ']');
}

static void asff_tail_write(struct js *js, struct rng *r)
{
    js_str(js, "WorkflowState", "NEW");
    js_open(js, "Workflow", '{');
    js_str(js, "Status", chance(r, 4) ? "SUPPRESSED" : "NEW");
    js_close(js, '}');
    js_str(js, "RecordState", "ACTIVE");
    js_open(js, "FindingProviderFields", '{');
    asff_severity_write(js, 40);
    js_open(js, "Types", '[');
    js_str(js, NULL, "Software and Configuration Checks");
    js_close(js, ']');
    js_close(js, '}');
}

static void asff_finding_write(struct report *w, struct rng *r)
{
    static const char *const times[] = {"FirstObservedAt", "LastObservedAt", "CreatedAt",
                                        "UpdatedAt"};
    static const char *const accounts[] = {"111122223333", "444455556666", "123456789012",
                                           "210987654321"};
    struct js *js = w->js;
    struct control c;
    struct text id, t;
    const char *account = accounts[rng_below(r, 4)];
    control_make(&c, w->seed, rng_below(r, N_CONTROLS));
    text_clear(&id);
    text_add(&id, "arn:aws:securityhub:eu-west-1:");
    text_add(&id, account);
    text_add(&id, ":security-control/");
    text_add(&id, c.id.s);
    text_add(&id, "/finding/");
    text_hex(&id, r, 32, true);
    js_open(js, NULL, '{');
    asff_head_write(js, &c, account, id.s);
    for (int i = 0; i < 4; i++) {
        time_make(&t, r);
        js_str(js, times[i], t.s);
    }
    asff_severity_write(js, c.severity);
    js_str(js, "Title", c.title.s);
    js_str(js, "Description", c.about.s);
    js_open(js, "Remediation", '{');
    js_open(js, "Recommendation", '{');
    js_str(js, "Text", "How to mend it is described in the notes on this control.");
    js_str(js, "Url", c.link.s);
    js_close(js, '}');
    js_close(js, '}');
    asff_fields_write(js, &c, account, id.s);
    asff_resource_write(js, &c, account, r);
    asff_compliance_write(js, &c, r);
    asff_tail_write(js, r);
    js_close(js, '}');
    w->n++;
}

void asff_write(struct report *w)
{
    struct js *js = w->js;
    struct rng r = {w->seed};
    js->pretty = js->wide = true;
    js_open(js, NULL, '{');
    js_open(js, "Findings", '[');
    while (js->bytes < w->bytes)
        asff_finding_write(w, &r);
    js_close(js, ']');
    js_close(js, '}');
}

/* Checkov: each check quotes the whole block that it is about. */

struct place {
    struct text file, resource;
    int line, n_lines;
    struct rng rest;
};

static void place_make(struct place *p, uint64_t seed, int number)
{
    static const char *const types[] = {"aws_s3_bucket.", "aws_db_instance.",
                                        "aws_iam_policy.", "aws_lambda_function.",
                                        "aws_security_group."};
    struct rng r = {mix(seed, 70000 + (uint64_t)number)};
    text_clear(&p->file);
    text_clear(&p->resource);
    text_fill(&p->file, &r, "/$f/$f/$w_");
    text_number(&p->file, number / 12);
    text_add(&p->file, ".tf");
    text_add(&p->resource, types[rng_below(&r, 5)]);
    text_fill(&p->resource, &r, "$w_$w_");
    text_number(&p->resource, number);
    p->line = 1 + number % 12 * 50;
    p->n_lines = rng_between(&r, 6, 40);
    p->rest = r;
}

static void code_write(struct js *js, const struct place *p)
{
    static const char *const lines[] = {
        "  $w_$w    = \"$w-$w\"\n",          "  $w          = var.$w\n",
        "  $w_$w_id = aws_$w.$w.id\n",       "  $w {\n",
        "    enabled = false # $w\n",        "  }\n",
        "  $w_$w    = \"$${local.$w}-$w\"\n"};
    struct rng r = p->rest;
    struct text t;
    js_open(js, "code_block", '[');
    for (int i = 0; i < p->n_lines; i++) {
        text_clear(&t);
        if (i == 0)
            text_fill(&t, &r, "resource \"aws_$w\" \"$w\" {\n");
        else
            text_fill(&t, &r, lines[rng_below(&r, (int)countof(lines))]);
        js_open(js, NULL, '[');
        js_int(js, NULL, p->line + i);
        js_str(js, NULL, t.s);
        js_close(js, ']');
    }
    js_close(js, ']');
}

static void tags_of_write(struct js *js, const struct place *p)
{
    static const char *const tags[] = {"Name",     "Environment", "git_commit",
                                       "git_file", "git_org",     "yor_trace"};
    struct rng r = p->rest;
    struct text t;
    js_open(js, "entity_tags", '{');
    for (int i = 0; i < (int)countof(tags); i++) {
        text_clear(&t);
        text_fill(&t, &r, "$w-$w-$n");
        js_str(js, tags[i], t.s);
    }
    js_close(js, '}');
}

static void checkov_place_write(struct js *js, const struct place *p)
{
    code_write(js, p);
    js_str(js, "file_path", p->file.s);
    joined(js, "file_abs_path", "/srv/checkout/infra", p->file.s, "");
    joined(js, "repo_file_path", "/infra", p->file.s, "");
    js_open(js, "file_line_range", '[');
    js_int(js, NULL, p->line);
    js_int(js, NULL, p->line + p->n_lines - 1);
    js_close(js, ']');
    js_str(js, "resource", p->resource.s);
    js_null(js, "evaluations");
}

static void crumbs_write(struct js *js, const struct place *p)
{
    struct rng r = p->rest;
    struct text t;
    js_open(js, "breadcrumbs", '{');
    for (int i = rng_below(&r, 4); i > 0; i--) {
        text_clear(&t);
        text_fill(&t, &r, "$w_$w_name");
        js_open(js, t.s, '[');
        js_open(js, NULL, '{');
        js_str(js, "type", "resource");
        js_str(js, "name", p->resource.s);
        js_str(js, "path", p->file.s);
        js_bool(js, "module_connection", false);
        js_close(js, '}');
        js_close(js, ']');
    }
    js_close(js, '}');
}

static void checkov_check_write(struct report *w, int check, int number, bool passed)
{
    struct js *js = w->js;
    struct rng r = {mix(w->seed, 50000 + (uint64_t)check)};
    struct text id, name, link;
    struct place p;
    place_make(&p, w->seed, number);
    text_clear(&id);
    text_clear(&name);
    text_clear(&link);
    text_add(&id, "CKV_AWS_");
    text_number(&id, check);
    text_fill(&name, &r, "Ensure that the $w of each $w is kept in a $w");
    text_fill(&link, &r, "https://docs.example.com/policies/ensure-$w-$w-");
    text_number(&link, check);
    js_open(js, NULL, '{');
    js_str(js, "check_id", id.s);
    joined(js, "bc_check_id", "BC_", id.s + 4, "");
    js_str(js, "check_name", name.s);
    js_open(js, "check_result", '{');
    js_str(js, "result", passed ? "PASSED" : "FAILED");
    js_open(js, "evaluated_keys", '[');
    js_str(js, NULL, "versioning/[0]/enabled");
    js_close(js, ']');
    js_close(js, '}');
    checkov_place_write(js, &p);
    js_str(js, "check_class", "checkov.terraform.checks.resource.aws.OwnKeyOfBucket");
    js_null(js, "fixed_definition");
    tags_of_write(js, &p);
    js_null(js, "caller_file_path");
    js_null(js, "caller_file_line_range");
    js_null(js, "resource_address");
    js_null(js, "severity");
    crumbs_write(js, &p);
    js_str(js, "guideline", link.s);
    js_open(js, "details", '[');
    js_close(js, ']');
    js_close(js, '}');
    w->n++;
}

static void checkov_list_write(struct report *w, const char *key, bool passed,
                               uint64_t end, struct rng *r)
{
    js_open(w->js, key, '[');
    for (int i = 0; w->js->bytes < end; i++)
        checkov_check_write(w, rng_below(r, N_CHECKS), i / 6, passed);
    js_close(w->js, ']');
}

void checkov_write(struct report *w)
{
    struct js *js = w->js;
    struct rng r = {w->seed};
    js->pretty = js->wide = true;
    js_open(js, NULL, '{');
    js_str(js, "check_type", "terraform");
    js_open(js, "results", '{');
    checkov_list_write(w, "passed_checks", true, w->bytes / 5 * 3, &r);
    checkov_list_write(w, "failed_checks", false, w->bytes, &r);
    js_open(js, "skipped_checks", '[');
    js_close(js, ']');
    js_open(js, "parsing_errors", '[');
    js_close(js, ']');
    js_close(js, '}');
    js_open(js, "summary", '{');
    js_int(js, "passed", 0);
    js_int(js, "failed", 0);
    js_str(js, "checkov_version", "3.2.300");
    js_close(js, '}');
    js_close(js, '}');
}
