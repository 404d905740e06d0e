/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/data.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#define countof(a) (sizeof(a) / sizeof *(a))

static const struct xw_data *data;

static int set_up(void **state)
{
    (void)state;
    data = xw_data_builtin();
    return 0;
}

static const struct xw_weakness *weakness(const char *id)
{
    uint32_t n = 0, at = xw_data_weakness(data, id);
    assert_int_not_equal(at, XW_NO_INDEX);
    return &xw_data_weaknesses(data, &n)[at];
}

static void counts(void **state)
{
    uint32_t n = 0, stated = 0, inferred = 0;
    (void)state;
    const struct xw_weakness *w = xw_data_weaknesses(data, &n);
    for (uint32_t i = 0; i < n; i++) {
        stated += !w[i].inferred;
        inferred += w[i].inferred;
        assert_true(!i || strcmp(w[i - 1].id, w[i].id) < 0);
        assert_int_equal(!*w[i].sources, w[i].inferred);
    }
    assert_int_equal(stated, 137);
    assert_int_equal(inferred, 70);
    assert_int_equal(strlen(xw_data_sha256(data)), 64);
}

static void severities(void **state)
{
    uint32_t n = 0, critical = 0, high = 0, medium = 0, priorities = 0;
    (void)state;
    const struct xw_weakness *w = xw_data_weaknesses(data, &n);
    for (uint32_t i = 0; i < n; i++) {
        critical += w[i].stated == XW_CRITICAL;
        high += w[i].stated == XW_HIGH;
        medium += w[i].stated == XW_MEDIUM;
        priorities += w[i].stated_priority != XW_PRIORITY_UNKNOWN;
    }
    assert_int_equal(critical, 16);
    assert_int_equal(high, 3);
    assert_int_equal(medium, 2);
    assert_int_equal(priorities, 14);
    assert_int_equal(weakness("secret-hardcoded")->stated, XW_CRITICAL);
    assert_int_equal(weakness("iam-wildcard-resource")->stated, XW_HIGH);
    assert_int_equal(weakness("iam-wildcard-resource")->stated_priority, XW_IMMEDIATE);
    assert_int_equal(weakness("tls-weak-policy")->stated, XW_SEVERITY_UNKNOWN);
    assert_int_equal(weakness("tls-weak-policy")->suggested, XW_HIGH);
    assert_string_equal(weakness("sg-open-ingress")->sources, "A1,A-top1,C3,C-sec3");
}

static void parents(void **state)
{
    static const struct {
        const char *child, *parent;
        bool same_place;
    } cases[] = {
        {"cloudtrail-validation-disabled", "cloudtrail-disabled", false},
        {"cloudtrail-single-region", "cloudtrail-disabled", false},
        {"config-rules-missing", "config-disabled", false},
        {"securityhub-cis-disabled", "securityhub-disabled", false},
        {"guardduty-not-forwarded", "guardduty-disabled", false},
        {"vpce-s3-missing", "vpc-endpoints-missing", false},
        {"secret-rotation-function-missing", "secret-rotation-missing", false},
        {"kms-default-managed-key", "s3-unencrypted", true},
    };
    uint32_t n = 0;
    (void)state;
    const struct xw_weakness *all = xw_data_weaknesses(data, &n);
    for (size_t i = 0; i < countof(cases); i++) {
        const struct xw_weakness *w = weakness(cases[i].child);
        assert_true(w->n_parents);
        assert_string_equal(all[w->parents[0]].id, cases[i].parent);
        assert_int_equal(w->parent_same_place, cases[i].same_place);
    }
    assert_int_equal(weakness("kms-default-managed-key")->n_parents, 2);
    assert_int_equal(weakness("iam-wildcard-resource")->n_parents, 0);
    assert_int_equal(weakness("waf-rate-limit-missing")->n_parents, 0);
    assert_int_equal(weakness("control-commented-out")->n_parents, 0);
}

static void catalogs(void **state)
{
    static const struct {
        const char *id;
        uint32_t controls, groups, withdrawn;
        bool by_default;
    } cases[] = {
        {"CIS-AWS-5.0.0", 63, 0, 0, true},
        {"CIS-AWS-3.0.0", 62, 0, 0, false},
        {"CIS-AWS-1.4.0", 58, 0, 0, false},
        {"CIS-AWS-1.2.0", 49, 0, 0, false},
        {"CISv8", 171, 18, 0, true},
        {"PCI-4.0.1", 305, 75, 0, true},
        {"PCI-3.2.1", 63, 0, 0, false},
        {"SOC2-2017", 81, 20, 0, true},
        {"NIST-800-53r5", 1209, 20, 182, true},
        {"CSF-2.0", 134, 28, 0, true},
        {"ISO-27001-2022", 93, 0, 0, true},
        {"GDPR", 22, 0, 0, true},
        {"SOX", 8, 0, 0, true},
        {"HIPAA", 52, 0, 0, true},
    };
    uint32_t n = 0, n_controls = 0;
    (void)state;
    const struct xw_framework *f = xw_data_frameworks(data, &n);
    const struct xw_control *c = xw_data_controls(data, &n_controls);
    assert_int_equal(n, countof(cases));
    for (uint32_t i = 0; i < n; i++) {
        uint32_t groups = 0, withdrawn = 0;
        assert_string_equal(f[i].id, cases[i].id);
        assert_int_equal(f[i].n_controls, cases[i].controls);
        assert_int_equal(f[i].by_default, cases[i].by_default);
        for (uint32_t k = f[i].first_control; k < f[i].first_control + f[i].n_controls;
             k++) {
            groups += c[k].group;
            withdrawn += c[k].withdrawn;
            assert_int_equal(c[k].framework, i);
            assert_int_equal(xw_data_control(data, i, c[k].id), k);
        }
        assert_int_equal(groups, cases[i].groups);
        assert_int_equal(withdrawn, cases[i].withdrawn);
    }
}

static uint32_t control(const char *framework, const char *id)
{
    uint32_t f = xw_data_framework(data, framework);
    assert_int_not_equal(f, XW_NO_INDEX);
    return xw_data_control(data, f, id);
}

static void catalog_order(void **state)
{
    uint32_t n = 0;
    (void)state;
    assert_true(control("CIS-AWS-5.0.0", "1.2") < control("CIS-AWS-5.0.0", "1.10"));
    assert_true(control("NIST-800-53r5", "AC-2") < control("NIST-800-53r5", "AC-2(1)"));
    assert_true(control("NIST-800-53r5", "AC-2(13)") < control("NIST-800-53r5", "AC-3"));
    assert_true(control("NIST-800-53r5", "AC-2") < control("NIST-800-53r5", "AC-10"));
    assert_int_equal(control("NIST-800-53r5", "ac-2(1)"),
                     control("nist-800-53", "AC-2(1)"));
    assert_int_equal(control("NIST-800-53r5", "AC-99"), XW_NO_INDEX);
    const struct xw_control *c = xw_data_controls(data, &n);
    assert_string_equal(c[c[control("NIST-800-53r5", "AC-2(1)")].parent].id, "AC-2");
    assert_true(c[control("NIST-800-53r5", "AC-3(1)")].withdrawn);
    assert_int_equal(c[control("CIS-AWS-5.0.0", "1.2")].parent, XW_NO_INDEX);
}

static void framework_names(void **state)
{
    static const char *const cases[][2] = {
        {"pci-4.0.1", "PCI-4.0.1"},
        {"PCI DSS 4.0.1", "PCI-4.0.1"},
        {"PCI-DSS", "PCI-4.0.1"},
        {"pci dss v3.2.1", "PCI-3.2.1"},
        {"cis-aws", "CIS-AWS-5.0.0"},
        {"cis-aws-1.4.0", "CIS-AWS-1.4.0"},
        {"cisv8", "CISv8"},
        {"SOC 2", "SOC2-2017"},
        {"nist-800-53", "NIST-800-53r5"},
        {"NIST CSF", "CSF-2.0"},
        {"ISO/IEC 27001:2022", "ISO-27001-2022"},
        {"hipaa", "HIPAA"},
        {"gdpr", "GDPR"},
        {"sox", "SOX"},
    };
    uint32_t n = 0;
    (void)state;
    const struct xw_framework *f = xw_data_frameworks(data, &n);
    for (size_t i = 0; i < countof(cases); i++) {
        uint32_t at = xw_data_framework(data, cases[i][0]);
        assert_int_not_equal(at, XW_NO_INDEX);
        assert_string_equal(f[at].id, cases[i][1]);
    }
    assert_int_equal(xw_data_framework(data, "ITIL"), XW_NO_INDEX);
    assert_int_equal(xw_data_framework(data, ""), XW_NO_INDEX);
}

static void links(void **state)
{
    uint32_t n = 0, n_links = 0, tiers[4] = {0};
    (void)state;
    xw_data_weaknesses(data, &n);
    for (uint32_t w = 0; w < n; w++) {
        uint32_t k = 0;
        const struct xw_weakness_control *l = xw_data_weakness_controls(data, w, &k);
        for (uint32_t i = 0; i < k; i++) {
            assert_int_equal(l[i].weakness, w);
            assert_true(*l[i].basis);
            tiers[l[i].tier]++;
        }
        n_links += k;
    }
    assert_int_equal(tiers[XW_RULE], 2054);
    assert_int_equal(n_links, tiers[XW_RULE] + tiers[XW_INFERRED]);
    uint32_t w = xw_data_weakness(data, "iam-wildcard-action"), found = 0;
    const struct xw_weakness_control *l = xw_data_weakness_controls(data, w, &n);
    for (uint32_t i = 0; i < n; i++)
        if (l[i].control == control("CIS-AWS-5.0.0", "1.15") && ++found)
            assert_string_equal(l[i].basis, "source:Powerpipe+Prowler");
    assert_int_equal(found, 1);
}

static void tools(void **state)
{
    static const char *const cases[][2] = {
        {"Semgrep OSS", "semgrep"},
        {"Semgrep PRO", "semgrep"},
        {"Bridgecrew", "checkov"},
        {"Checkov", "checkov"},
        {"checkov 3.2.1", "checkov"},
        {"Trivy", "trivy"},
        {"trivy-secret", "trivy"},
        {"tfsec", "tfsec"},
        {"terrascan", "terrascan"},
        {"KICS", "kics"},
        {"regula", "regula"},
        {"gitleaks", "gitleaks"},
        {"tflint", "tflint"},
        {"Snyk IaC", "snyk-iac"},
        {"CodeQL", "codeql"},
        {"ESLint", "eslint"},
        {"Bandit", "bandit"},
        {"gosec", "gosec"},
        {"AWS Security Hub", "securityhub"},
        {"cfn-nag", "cfn_nag"},
        {"PMD", "pmd"},
        {"cfn-guard 3.1.1", "cfn-guard"},
        {"clang", "clang"},
        {"SpotBugs", "spotbugs"},
    };
    uint32_t n = 0;
    (void)state;
    const struct xw_tool *t = xw_data_tools(data, &n);
    for (size_t i = 0; i < countof(cases); i++) {
        uint32_t at = xw_data_tool(data, cases[i][0]);
        assert_int_not_equal(at, XW_NO_INDEX);
        assert_string_equal(t[at].id, cases[i][1]);
    }
    assert_int_equal(xw_data_tool(data, "Some Scanner"), XW_NO_INDEX);
    assert_int_equal(xw_data_tool(data, ""), XW_NO_INDEX);
    assert_int_equal(xw_data_tool(data, " 7"), XW_NO_INDEX);
    assert_true(t[xw_data_tool(data, "Checkov")].whole_blocks);
    assert_true(t[xw_data_tool(data, "gitleaks")].secrets);
    assert_false(t[xw_data_tool(data, "Semgrep")].stable_fingerprints);
}

/* What producers do to ids. NULL: not in the table. */
static void rule_ids(void **state)
{
    static const char *const cases[][3] = {
        {"trivy", "AVD-AWS-0088", "AWS-0088"},
        {"trivy", "AWS-0088", "AWS-0088"},
        {"trivy", "aws-0088", "AWS-0088"},
        {"trivy", "aws-access-key-id", "aws-access-key-id"},
        {"trivy", "aws-s3-enable-bucket-encryption", "aws-s3-enable-bucket-encryption"},
        {"trivy", "CVE-2024-1234", NULL},
        {"tfsec", "aws-s3-enable-bucket-encryption", "aws-s3-enable-bucket-encryption"},
        {"tfsec", "AVD-AWS-0088", "AWS-0088"},
        {"tfsec", "AWS017", "AWS017"},
        {"tfsec", "aws017", "AWS017"},
        {"tfsec", "general-secrets-no-plaintext-exposure", "general-secrets-*"},
        {"kics", "BA48DF05-EAA1-4D64-905E-4A4B051E7587",
         "ba48df05-eaa1-4d64-905e-4a4b051e7587"},
        {"semgrep", "rules.terraform.aws.security.aws-kms-no-rotation",
         "terraform.aws.security.aws-kms-no-rotation.aws-kms-no-rotation"},
        {"semgrep", "terraform.aws.security.aws-kms-no-rotation.aws-kms-no-rotation",
         "terraform.aws.security.aws-kms-no-rotation.aws-kms-no-rotation"},
        {"semgrep", "home.user.rules.terraform.lang.security.all-origins-allowed",
         "terraform.lang.security.s3-cors-all-origins.all-origins-allowed"},
        {"semgrep",
         "rules.terraform.lang.security.s3-cors-all-origins.all-origins-allowed",
         "terraform.lang.security.s3-cors-all-origins.all-origins-allowed"},
        {"semgrep", "my.rules.generic.secrets.gitleaks.new-token", "generic.secrets.*"},
        {"semgrep", "security.aws-kms-no-rotation", NULL},
        {"checkov", "CKV_AWS_18", "CKV_AWS_18"},
        {"checkov", "ckv_aws_18", "CKV_AWS_18"},
        {"checkov", "CKV_AWS_18/detail/more", "CKV_AWS_18"},
        {"checkov", "CKV_AWS_180000", NULL},
        {"checkov", "CKV_AWS_1", "CKV_AWS_1"},
        {"checkov", "CKV_SECRET_77", "CKV_SECRET_*"},
        {"checkov", "", NULL},
        {"checkov", "/", NULL},
        {"codeql", "js/hardcoded-credentials", "js/hardcoded-credentials"},
        {"codeql", "js/sql-injection", NULL},
        {"securityhub", "S3.5", "S3.5"},
        {"securityhub", "aws-foundational-security-best-practices/v/1.0.0/S3.5", "S3.5"},
        {"securityhub", "security-control/S3.5", "S3.5"},
        {"securityhub",
         "arn:aws:securityhub:us-east-1:123456789012:control/aws-foundational-"
         "security-best-practices/v/1.0.0/S3.5",
         "S3.5"},
        {"securityhub", "S3.55", NULL},
        {"prowler", "s3_bucket_public_access", "s3_bucket_public_access"},
        {"prowler", "prowler-s3_bucket_public_access", "s3_bucket_public_access"},
        {"cdk-nag", "AwsSolutions-IAM5[Resource::*]", "AwsSolutions-IAM5"},
        {"aws-config", "S3_BUCKET_LOGGING_ENABLED", "s3-bucket-logging-enabled"},
        {"powerpipe", "aws_compliance.control.s3_bucket_mfa_delete_enabled",
         "s3_bucket_mfa_delete_enabled"},
        {"scoutsuite", "iam-root-account-no-mfa.json", "iam-root-account-no-mfa"},
        {"gitleaks", "a-rule-of-tomorrow", "*"},
        {"trufflehog", "Whatever", "*"},
        {"detect-secrets", "Secret Keyword", "Secret Keyword"},
        {"eslint", "no-undef", NULL},
    };
    uint32_t n = 0;
    (void)state;
    const struct xw_rule *r = xw_data_rules(data, &n);
    for (size_t i = 0; i < countof(cases); i++) {
        uint32_t tool = xw_data_tool(data, cases[i][0]);
        uint32_t at = xw_data_rule(data, tool, cases[i][1]);
        if (!cases[i][2] && at != XW_NO_INDEX)
            fail_msg("%s %s is %s", cases[i][0], cases[i][1], r[at].id);
        if (cases[i][2] && at == XW_NO_INDEX)
            fail_msg("%s %s is not found", cases[i][0], cases[i][1]);
        if (cases[i][2])
            assert_string_equal(r[at].id, cases[i][2]);
    }
}

/* Ids that nobody has, made to be slow or to run over. */
static void hostile_ids(void **state)
{
    static char id[100000];
    static const char bytes[] = "a./[*-_";
    uint32_t n = 0;
    (void)state;
    xw_data_tools(data, &n);
    for (size_t b = 0; b < sizeof bytes - 1; b++) {
        memset(id, bytes[b], sizeof id - 1);
        for (size_t length = 1; length < sizeof id; length = length * 3 + 1) {
            id[length] = 0;
            for (uint32_t t = 0; t < n; t++)
                xw_data_rule(data, t, id);
            xw_data_tool(data, id);
            xw_data_framework(data, id);
            id[length] = bytes[b];
        }
    }
}

static const char *first_weakness(const char *tool, const char *id)
{
    uint32_t n = 0;
    const struct xw_rule *r = xw_data_rules(data, &n);
    uint32_t at = xw_data_rule(data, xw_data_tool(data, tool), id);
    assert_int_not_equal(at, XW_NO_INDEX);
    return xw_data_weaknesses(data, &n)[r[at].weaknesses[0]].id;
}

static void merge_keys(void **state)
{
    (void)state;
    assert_string_equal(first_weakness("cdk-nag", "AwsSolutions-IAM5"),
                        "iam-wildcard-action");
    assert_string_equal(first_weakness("trivy", "AWS-0057"), "iam-wildcard-action");
    assert_string_equal(first_weakness("securityhub", "S3.2"),
                        "s3-public-access-not-blocked");
    assert_string_equal(first_weakness("aws-config", "s3-bucket-public-read-prohibited"),
                        "s3-public-access-not-blocked");
    assert_string_equal(first_weakness("securityhub", "EC2.18"), "sg-open-ingress");
}

static void rule_lists(void **state)
{
    uint32_t n = 0, n_tools = 0, inferred = 0;
    (void)state;
    const struct xw_rule *r = xw_data_rules(data, &n);
    const struct xw_tool *t = xw_data_tools(data, &n_tools);
    uint32_t next = 0;
    for (uint32_t i = 0; i < n_tools; i++) {
        assert_true(!t[i].n_rules || t[i].first_rule == next);
        next += t[i].n_rules;
    }
    assert_int_equal(next, n);
    for (uint32_t i = 0; i < n; i++) {
        inferred += r[i].tier == XW_INFERRED;
        assert_true(*r[i].evidence);
        assert_true(r[i].n_weaknesses > 0);
        if (!r[i].glob)
            assert_int_equal(xw_data_rule(data, r[i].tool, r[i].id), i);
    }
    assert_int_equal(inferred, 4668);
    assert_true(n > 9000);
}

static void narrowing(void **state)
{
    uint32_t n = 0, n_controls = 0;
    const uint32_t *controls = NULL;
    const char *basis = NULL;
    (void)state;
    uint32_t rule = xw_data_rule(data, xw_data_tool(data, "trivy"), "AVD-AWS-0155");
    uint32_t w = xw_data_weakness(data, "cloudwatch-metric-filter-missing");
    const struct xw_control *c = xw_data_controls(data, &n_controls);
    assert_true(xw_data_narrowing(data, rule, w, xw_data_framework(data, "CIS-AWS-1.2.0"),
                                  &controls, &n, &basis));
    assert_int_equal(n, 1);
    assert_string_equal(c[controls[0]].id, "3.9");
    assert_string_equal(basis, "source:trivy-checks");
    rule = xw_data_rule(data, xw_data_tool(data, "kics"),
                        "829CE3B8-065C-41A3-AD57-E0ACCFEA82D2");
    w = xw_data_weakness(data, "sg-open-ingress");
    assert_true(xw_data_narrowing(data, rule, w, xw_data_framework(data, "CIS-AWS-5.0.0"),
                                  &controls, &n, &basis));
    assert_int_equal(n, 0);
    assert_false(xw_data_narrowing(data, rule, w, xw_data_framework(data, "SOC2"),
                                   &controls, &n, &basis));
    assert_false(xw_data_narrowing(data, XW_NO_INDEX, w, 0, &controls, &n, &basis));
}

static bool cwe_has(const struct xw_cwe *cwe, const char *framework, const char *id,
                    const char *basis)
{
    for (uint32_t i = 0; i < cwe->n_controls; i++)
        if (cwe->controls[i] == control(framework, id))
            return !strncmp(cwe->bases[i], basis, strlen(basis));
    return false;
}

static void cwes(void **state)
{
    uint32_t n = 0;
    (void)state;
    const struct xw_weakness *w = xw_data_weaknesses(data, &n);
    const struct xw_cwe *xss = xw_data_cwe(data, 79), *secret = xw_data_cwe(data, 798);
    assert_non_null(xss);
    assert_true(cwe_has(xss, "NIST-800-53r5", "SI-10", "source:heimdall2"));
    assert_true(cwe_has(xss, "PCI-4.0.1", "6.2.4", "judged"));
    assert_true(cwe_has(xss, "SOC2", "CC8.1", "judged"));
    assert_int_equal(xss->weakness, XW_NO_INDEX);
    assert_string_equal(w[secret->weakness].id, "secret-hardcoded");
    assert_null(xw_data_cwe(data, 0));
    assert_null(xw_data_cwe(data, 999999));
    for (uint32_t i = n = 0; i < 2000; i++)
        n += xw_data_cwe(data, i) != NULL;
    assert_int_equal(n, 226);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts),        cmocka_unit_test(severities),
        cmocka_unit_test(parents),       cmocka_unit_test(catalogs),
        cmocka_unit_test(catalog_order), cmocka_unit_test(framework_names),
        cmocka_unit_test(links),         cmocka_unit_test(tools),
        cmocka_unit_test(rule_ids),      cmocka_unit_test(hostile_ids),
        cmocka_unit_test(merge_keys),    cmocka_unit_test(rule_lists),
        cmocka_unit_test(narrowing),     cmocka_unit_test(cwes),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
