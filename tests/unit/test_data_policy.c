/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/data.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#define countof(a) (sizeof(a) / sizeof *(a))

/* The policies, the words, and that files and the built-in set say the same. */

static const struct xw_data *data;

static int set_up(void **state)
{
    (void)state;
    data = xw_data_builtin();
    return 0;
}

static uint32_t at(const char *weakness)
{
    uint32_t w = xw_data_weakness(data, weakness);
    assert_int_not_equal(w, XW_NO_INDEX);
    return w;
}

/* The class of a weakness by the documents alone: override, else the suggested severity.
 */
static enum xw_priority literal(const struct xw_policy *p, const struct xw_weakness *w,
                                uint32_t i)
{
    if (p->overrides[i] != XW_PRIORITY_UNKNOWN)
        return p->overrides[i];
    return p->by_severity[w->suggested];
}

static void matrix(void **state)
{
    const struct xw_policy *p = xw_data_policy(data, "default");
    (void)state;
    assert_non_null(p);
    assert_string_equal(p->windows[XW_IMMEDIATE].text, "PT24H");
    assert_int_equal(p->windows[XW_IMMEDIATE].hours, 24);
    assert_int_equal(p->windows[XW_PRIORITY_HIGH].days, 7);
    assert_int_equal(p->windows[XW_PRIORITY_MEDIUM].months, 1);
    assert_string_equal(p->windows[XW_PRIORITY_LOW].text, "");
    assert_int_equal(p->windows[XW_PRIORITY_LOW].days, 0);
    assert_int_equal(p->by_severity[XW_CRITICAL], XW_IMMEDIATE);
    assert_int_equal(p->by_severity[XW_HIGH], XW_PRIORITY_HIGH);
    assert_int_equal(p->by_severity[XW_MEDIUM], XW_PRIORITY_MEDIUM);
    assert_int_equal(p->by_severity[XW_LOW], XW_PRIORITY_LOW);
    assert_int_equal(p->by_severity[XW_INFO], XW_PRIORITY_LOW);
    assert_float_equal(p->due_soon_share, 0.2, 1e-12);
    assert_null(xw_data_policy(data, "no-such-profile"));
}

static void overrides(void **state)
{
    static const struct {
        const char *weakness;
        enum xw_priority priority;
    } cases[] = {
        {"secret-hardcoded", XW_IMMEDIATE},
        {"iam-wildcard-action", XW_IMMEDIATE},
        {"iam-wildcard-resource", XW_IMMEDIATE},
        {"waf-not-associated", XW_IMMEDIATE},
        {"s3-origin-access-open", XW_IMMEDIATE},
        {"sg-open-ingress", XW_IMMEDIATE},
        {"guardduty-disabled", XW_PRIORITY_HIGH},
        {"route53-failover-missing", XW_PRIORITY_HIGH},
        {"monitoring-alerting-missing", XW_PRIORITY_HIGH},
        {"sg-unhardened", XW_PRIORITY_HIGH},
        {"compliance-tests-missing", XW_PRIORITY_MEDIUM},
        {"vpc-segmentation-insufficient", XW_PRIORITY_MEDIUM},
        {"backup-recovery-inadequate", XW_PRIORITY_MEDIUM},
        {"runbooks-incomplete", XW_PRIORITY_MEDIUM},
        {"cost-gp2-volume", XW_PRIORITY_LOW},
        {"cloudwatch-retention-unbounded", XW_PRIORITY_LOW},
    };
    const struct xw_policy *p = xw_data_policy(data, "default");
    uint32_t n = 0, n_overrides = 0;
    (void)state;
    const struct xw_weakness *w = xw_data_weaknesses(data, &n);
    for (size_t i = 0; i < countof(cases); i++) {
        assert_int_equal(p->overrides[at(cases[i].weakness)], cases[i].priority);
        assert_true(*p->reasons[at(cases[i].weakness)]);
    }
    for (uint32_t i = 0; i < n; i++) {
        bool cost = !strcmp(w[i].domain, "cost");
        n_overrides += p->overrides[i] != XW_PRIORITY_UNKNOWN && !cost;
        assert_int_equal(p->severity_caps[i], cost ? XW_LOW : XW_SEVERITY_UNKNOWN);
    }
    assert_int_equal(n_overrides, 14);
}

/* The 137 weaknesses by class, as the two readings of B's matrix give them; the three
 * that only cost money never have a deadline. */
static void both_readings(void **state)
{
    static const struct {
        const char *name;
        int classes[4];
    } cases[] = {{"default", {22, 17, 61, 37}}, {"observed", {35, 61, 35, 6}}};
    uint32_t n = 0;
    (void)state;
    const struct xw_weakness *w = xw_data_weaknesses(data, &n);
    for (size_t c = 0; c < countof(cases); c++) {
        const struct xw_policy *p = xw_data_policy(data, cases[c].name);
        int classes[4] = {0};
        for (uint32_t i = 0; i < n; i++)
            if (!w[i].inferred)
                classes[literal(p, &w[i], i)]++;
        assert_memory_equal(classes, cases[c].classes, sizeof classes);
    }
}

static void contradictions(void **state)
{
    uint32_t n = 0, n_weaknesses = 0;
    (void)state;
    const struct xw_policy *all = xw_data_policies(data, &n);
    uint32_t set = at("tf-prevent-destroy-set"),
             missing = at("tf-prevent-destroy-missing");
    xw_data_weaknesses(data, &n_weaknesses);
    for (uint32_t i = 0; i < n; i++) {
        assert_int_equal(all[i].inactive[set] + all[i].inactive[missing], 1);
        for (uint32_t w = 0; w < n_weaknesses; w++)
            assert_true(!all[i].inactive[w] || *all[i].reasons[w]);
    }
    const struct xw_policy *p = xw_data_policy(data, "default");
    assert_true(p->inactive[set]);
    assert_false(p->inactive[at("vpc-nat-missing")]);
    assert_false(p->inactive[at("cloudwatch-retention-short")]);
    assert_false(p->inactive[at("cloudwatch-retention-unbounded")]);
    assert_int_equal(p->severities[at("guardduty-threat-intel-missing")], XW_INFO);
    assert_int_equal(p->severities[at("ha-single-az")], XW_SEVERITY_UNKNOWN);
    p = xw_data_policy(data, "profile-a");
    assert_true(p->inactive[missing]);
    assert_true(p->inactive[at("vpc-nat-missing")]);
    assert_false(p->inactive[at("tf-output-missing")]);
    assert_int_equal(p->overrides[at("secret-hardcoded")], XW_IMMEDIATE);
    p = xw_data_policy(data, "all-critical");
    assert_int_equal(p->severities[at("ha-single-az")], XW_CRITICAL);
    assert_int_equal(p->severities[at("tf-tags-missing")], XW_CRITICAL);
    assert_int_equal(p->severities[at("guardduty-disabled")], XW_SEVERITY_UNKNOWN);
}

static void settings(void **state)
{
    const struct xw_policy *p = xw_data_policy(data, "profile-a");
    bool found = false;
    (void)state;
    for (uint32_t i = 0; i < p->n_settings; i++) {
        assert_true(!i || strcmp(p->settings[i - 1].name, p->settings[i].name) < 0);
        if (!strcmp(p->settings[i].name, "tf.prevent_destroy")) {
            assert_string_equal(p->settings[i].value, "forbid");
            found = true;
        }
    }
    assert_true(found);
}

static void words(void **state)
{
    static const struct {
        const char *word;
        enum xw_severity severity;
    } cases[] = {
        {"CRITICAL", XW_CRITICAL},
        {"crit", XW_CRITICAL},
        {"High", XW_HIGH},
        {"error", XW_HIGH},
        {"MODERATE", XW_MEDIUM},
        {"warning", XW_MEDIUM},
        {"low", XW_LOW},
        {"note", XW_LOW},
        {"negligible", XW_LOW},
        {"INFORMATIONAL", XW_INFO},
        {"none", XW_INFO},
        {"", XW_SEVERITY_UNKNOWN},
        {"unknown", XW_SEVERITY_UNKNOWN},
        {"7.5", XW_SEVERITY_UNKNOWN},
    };
    (void)state;
    for (size_t i = 0; i < countof(cases); i++)
        assert_int_equal(xw_severity_find(cases[i].word), cases[i].severity);
    for (int s = 0; s < XW_SEVERITY_UNKNOWN; s++)
        assert_int_equal(xw_severity_find(xw_severity_name((enum xw_severity)s)), s);
    for (int p = 0; p < XW_PRIORITY_UNKNOWN; p++)
        assert_int_equal(xw_priority_find(xw_priority_name((enum xw_priority)p)), p);
    assert_string_equal(xw_tier_name(XW_INFERRED), "inferred");
}

static void same_controls(const struct xw_data *files)
{
    uint32_t n = 0, other = 0;
    const struct xw_control *a = xw_data_controls(data, &n);
    const struct xw_control *b = xw_data_controls(files, &other);
    assert_int_equal(n, other);
    for (uint32_t i = 0; i < n; i++) {
        assert_string_equal(a[i].id, b[i].id);
        assert_string_equal(a[i].title, b[i].title);
        assert_int_equal(a[i].parent, b[i].parent);
        assert_int_equal(a[i].framework, b[i].framework);
        assert_int_equal(a[i].group, b[i].group);
    }
}

static void same_rules(const struct xw_data *files)
{
    uint32_t n = 0, other = 0;
    const struct xw_rule *a = xw_data_rules(data, &n), *b = xw_data_rules(files, &other);
    assert_int_equal(n, other);
    for (uint32_t i = 0; i < n; i++) {
        assert_string_equal(a[i].id, b[i].id);
        assert_string_equal(a[i].key, b[i].key);
        assert_string_equal(a[i].evidence, b[i].evidence);
        assert_int_equal(a[i].tier, b[i].tier);
        assert_int_equal(a[i].n_weaknesses, b[i].n_weaknesses);
        assert_memory_equal(a[i].weaknesses, b[i].weaknesses,
                            a[i].n_weaknesses * sizeof *a[i].weaknesses);
    }
}

static void same_links(const struct xw_data *files)
{
    uint32_t n = 0;
    xw_data_weaknesses(data, &n);
    for (uint32_t w = 0; w < n; w++) {
        uint32_t k = 0, other = 0;
        const struct xw_weakness_control *a = xw_data_weakness_controls(data, w, &k);
        const struct xw_weakness_control *b = xw_data_weakness_controls(files, w, &other);
        assert_int_equal(k, other);
        for (uint32_t i = 0; i < k; i++) {
            assert_int_equal(a[i].control, b[i].control);
            assert_int_equal(a[i].tier, b[i].tier);
            assert_string_equal(a[i].basis, b[i].basis);
        }
    }
}

static void same_policies(const struct xw_data *files)
{
    uint32_t n = 0, other = 0, w = 0;
    const struct xw_policy *a = xw_data_policies(data, &n);
    const struct xw_policy *b = xw_data_policies(files, &other);
    assert_int_equal(n, other);
    xw_data_weaknesses(data, &w);
    for (uint32_t i = 0; i < n; i++) {
        assert_string_equal(a[i].name, b[i].name);
        assert_memory_equal(a[i].overrides, b[i].overrides, w * sizeof *a[i].overrides);
        assert_memory_equal(a[i].severities, b[i].severities,
                            w * sizeof *a[i].severities);
        assert_memory_equal(a[i].inactive, b[i].inactive, w * sizeof *a[i].inactive);
        for (uint32_t k = 0; k < w; k++)
            assert_string_equal(a[i].reasons[k], b[i].reasons[k]);
    }
}

static void files_say_the_same(void **state)
{
    struct xw_error err = {0};
    (void)state;
    const struct xw_data *files = xw_data_load("mappings", &err);
    if (!files)
        fail_msg("%s: %s", err.where, err.text);
    assert_string_equal(xw_data_version(files), xw_data_version(data));
    assert_string_equal(xw_data_sha256(files), xw_data_sha256(data));
    same_controls(files);
    same_rules(files);
    same_links(files);
    same_policies(files);
    xw_data_free(files);
    xw_data_free(data);
    xw_data_free(NULL);
}

static void no_folder(void **state)
{
    struct xw_error err = {0};
    (void)state;
    assert_null(xw_data_load("no-such-folder", &err));
    assert_int_equal(err.code, XW_E_USAGE);
    assert_string_equal(err.where, "no-such-folder/VERSION");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(matrix),
        cmocka_unit_test(overrides),
        cmocka_unit_test(both_readings),
        cmocka_unit_test(contradictions),
        cmocka_unit_test(settings),
        cmocka_unit_test(words),
        cmocka_unit_test(files_say_the_same),
        cmocka_unit_test(no_folder),
    };
    return cmocka_run_group_tests(tests, set_up, NULL);
}
