/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/data.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Row by row against the tables that mappings/ was written from, below
 * $CORPUS/reference/mapping: each is found through the accessors. */

enum {
    FIELDS = 16,
};

static const struct xw_data *data;
static const struct xw_weakness *weaknesses;
static const struct xw_control *controls;
static const struct xw_rule *rules;

static FILE *table(const char *name)
{
    char path[4096];
    const char *corpus = getenv("CORPUS");
    if (!corpus || !*corpus)
        return NULL;
    snprintf(path, sizeof path, "%s/reference/mapping/%s", corpus, name);
    return fopen(path, "r");
}

/* The next row, its head line left out; false: end. */
static bool row(FILE *f, char *line, size_t size, const char *fields[FIELDS])
{
    if (ftell(f) == 0 && !fgets(line, (int)size, f))
        return false;
    if (!fgets(line, (int)size, f))
        return false;
    line[strcspn(line, "\n")] = 0;
    for (int i = 0; i < FIELDS; i++) {
        fields[i] = line;
        line += strcspn(line, "\t");
        if (*line)
            *line++ = 0;
    }
    return true;
}

static const char *tool_of(const char *name)
{
    return !strcmp(name, "tfsec-legacy") ? "tfsec" : name;
}

static bool rule_has(uint32_t rule, const char *weakness)
{
    for (uint32_t i = 0; rule != XW_NO_INDEX && i < rules[rule].n_weaknesses; i++)
        if (!strcmp(weaknesses[rules[rule].weaknesses[i]].id, weakness))
            return true;
    return false;
}

/* Rows not taken over: the two tfsec rules are about what their other row says. */
static bool dropped(const char *rule, const char *weakness)
{
    return (!strcmp(rule, "aws-vpc-no-public-ingress-sgr") &&
            !strcmp(weakness, "vpc-public-subnet")) ||
           (!strcmp(rule, "aws-autoscaling-enable-at-rest-encryption") &&
            !strcmp(weakness, "vpc-flow-logs-disabled"));
}

static int check_rules(const char *name, enum xw_tier tier)
{
    char line[8192];
    const char *f[FIELDS];
    FILE *file = table(name);
    int n = 0;
    if (!file)
        skip();
    while (row(file, line, sizeof line, f)) {
        uint32_t tool = xw_data_tool(data, tool_of(f[0]));
        n++;
        if (dropped(f[1], f[2]))
            continue;
        assert_int_not_equal(tool, XW_NO_INDEX);
        uint32_t rule = xw_data_rule(data, tool, f[1]);
        if (!rule_has(rule, f[2]) || rules[rule].tier != tier)
            fail_msg("%s %s %s", f[0], f[1], f[2]);
    }
    fclose(file);
    return n;
}

static void reviewed_rules(void **state)
{
    (void)state;
    assert_int_equal(check_rules("rules.tsv", XW_RULE), 4548);
}

static void proposed_rules(void **state)
{
    (void)state;
    assert_int_equal(check_rules("rules_proposed.tsv", XW_INFERRED), 4668);
}

static const struct xw_weakness_control *find_link(uint32_t weakness, uint32_t control)
{
    uint32_t n = 0;
    const struct xw_weakness_control *l = xw_data_weakness_controls(data, weakness, &n);
    for (uint32_t i = 0; i < n; i++)
        if (l[i].control == control)
            return &l[i];
    return NULL;
}

static void links(void **state)
{
    char line[8192];
    const char *f[FIELDS];
    FILE *file = table("controls.tsv");
    (void)state;
    if (!file)
        skip();
    while (row(file, line, sizeof line, f)) {
        if (!*f[2])
            continue;
        uint32_t framework = xw_data_framework(data, f[1]);
        const struct xw_weakness_control *l = find_link(
            xw_data_weakness(data, f[0]), xw_data_control(data, framework, f[2]));
        if (!l)
            fail_msg("%s %s %s", f[0], f[1], f[2]);
        assert_string_equal(l->basis, f[3]);
        assert_int_equal(l->tier, XW_RULE);
    }
    fclose(file);
}

static bool in_list(const char *id, const char *list)
{
    size_t n = strlen(id);
    for (; *list; list += strcspn(list, ","), list += *list == ',')
        if (!strncmp(list, id, n) && (list[n] == ',' || !list[n]))
            return true;
    return false;
}

static void narrowing(void **state)
{
    char line[8192];
    const char *f[FIELDS];
    FILE *file = table("rule_narrowing.tsv");
    (void)state;
    if (!file)
        skip();
    while (row(file, line, sizeof line, f)) {
        const uint32_t *list = NULL;
        const char *basis = NULL;
        uint32_t n = 0, expected = strcmp(f[4], "-") ? 1 : 0;
        uint32_t rule = xw_data_rule(data, xw_data_tool(data, tool_of(f[0])), f[1]);
        if (!xw_data_narrowing(data, rule, xw_data_weakness(data, f[2]),
                               xw_data_framework(data, f[3]), &list, &n, &basis))
            fail_msg("%s %s %s %s", f[0], f[1], f[2], f[3]);
        for (const char *p = f[4]; *p; p++)
            expected += *p == ',';
        assert_int_equal(n, expected);
        for (uint32_t i = 0; i < n; i++)
            assert_true(in_list(controls[list[i]].id, f[4]));
    }
    fclose(file);
}

static void severities(void **state)
{
    char line[8192];
    const char *f[FIELDS];
    FILE *file = table("priority.tsv");
    (void)state;
    if (!file)
        skip();
    while (row(file, line, sizeof line, f)) {
        const struct xw_weakness *w = &weaknesses[xw_data_weakness(data, f[0])];
        assert_int_equal(w->stated, xw_severity_find(f[1]));
        assert_int_equal(w->stated_priority, xw_priority_find(f[2]));
        assert_int_equal(w->suggested, xw_severity_find(f[8]));
    }
    fclose(file);
}

static int set_up(void **state)
{
    uint32_t n = 0;
    (void)state;
    data = xw_data_builtin();
    weaknesses = xw_data_weaknesses(data, &n);
    controls = xw_data_controls(data, &n);
    rules = xw_data_rules(data, &n);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reviewed_rules), cmocka_unit_test(proposed_rules),
        cmocka_unit_test(links),          cmocka_unit_test(narrowing),
        cmocka_unit_test(severities),
    };
    const char *corpus = getenv("CORPUS");
    if (!corpus || !*corpus) {
        puts("no CORPUS");
        return 77;
    }
    return cmocka_run_group_tests(tests, set_up, NULL);
}
