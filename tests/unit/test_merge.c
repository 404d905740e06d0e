/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/merge.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* Merging by hand-made results: what must join, and above all what must not. */

struct said { /* what one tool says; absent fields are absent */
    const char *tool, *rule, *weakness, *path;
    uint32_t line, end;
    uint16_t column, end_column;
    const char *message, *resource, *component, *version, *ids[3];
    enum xw_place_type type;
    enum xw_kind kind;
    bool suppressed;
    int run; /* another run of the tool */
};

struct built {
    struct xw_set *set;
    const struct said *said;
    int n;
};

static uint32_t run_of(struct xw_set *set, const struct said *s)
{
    for (uint32_t i = 0; i < xw_n_runs(set); i++) {
        const struct xw_run *run = xw_run_at(set, i);
        if (strcmp(xw_text(set, run->tool), s->tool) == 0 && run->start == s->run)
            return i;
    }
    uint32_t run = xw_run_add(set, xw_input_add(set));
    xw_run_at(set, run)->tool = xw_intern_z(set, s->tool);
    xw_run_at(set, run)->start = s->run; /* only to find it again */
    return run;
}

static uint32_t rule_of(struct xw_set *set, const struct said *s, uint32_t run)
{
    bool is_new;
    uint32_t index = xw_descriptor_get(set, xw_intern_z(set, s->tool),
                                       xw_intern_z(set, s->rule), &is_new);
    struct xw_descriptor *d = xw_descriptor_at(set, index);
    d->tool_index = xw_data_tool(xw_set_data(set), s->tool);
    d->place_type = s->type;
    if (s->weakness) {
        uint32_t w = xw_data_weakness(xw_set_data(set), s->weakness);
        assert_int_not_equal(w, XW_NO_INDEX);
        d->weaknesses = xw_list_add(set, &w, 1);
    }
    return xw_run_rule_add(set, run, index);
}

static void add_result(struct xw_set *set, const struct said *s)
{
    uint32_t run = run_of(set, s), rule = rule_of(set, s, run);
    struct xw_result *r = xw_result_at(set, xw_result_add(set));
    r->run_rule = rule;
    r->message = xw_intern_z(set, s->message);
    r->path = xw_intern_z(set, s->path);
    r->line = s->line;
    r->end_line = s->end ? s->end : s->line;
    r->column = s->column;
    r->end_column = s->end_column;
    r->resource = xw_intern_z(set, s->resource);
    r->kind = (uint8_t)s->kind;
    r->suppressed = s->suppressed;
    struct xw_input *in = xw_input_at(set, xw_run_at(set, run)->input);
    in->records++;
    in->balance[XW_IN_SUPPRESSED] += s->suppressed;
    if (!s->ids[0] && !s->component)
        return;
    r->detail = xw_detail_add(set);
    struct xw_detail *d = xw_detail_at(set, r->detail);
    d->component = xw_intern_z(set, s->component);
    d->component_version = xw_intern_z(set, s->version);
    uint32_t ids[3], n = 0;
    for (; n < 3 && s->ids[n]; n++)
        ids[n] = xw_intern_z(set, s->ids[n]);
    d->vulnerabilities = xw_list_add(set, ids, n);
}

static struct xw_set *merged(const struct said *said, int n)
{
    struct xw_set *set = xw_set_new(xw_data_builtin());
    for (int i = 0; i < n; i++)
        add_result(set, &said[i]);
    xw_merge(set);
    for (uint32_t i = 0; i < xw_n_inputs(set); i++) {
        const struct xw_input *in = xw_input_at(set, i);
        assert_int_equal(in->records, in->balance[XW_IN_FINDINGS] +
                                          in->balance[XW_IN_DUPLICATES] +
                                          in->balance[XW_IN_SUPPRESSED]);
    }
    return set;
}

/* Checks which results are one finding: the letters of `groups`, one a result. */
static void expect(const struct said *said, int n, const char *groups)
{
    struct xw_set *set = merged(said, n);
    for (int i = 0; i < n; i++)
        for (int k = 0; k < i; k++) {
            uint32_t a = xw_result_at(set, (uint32_t)i)->finding;
            uint32_t b = xw_result_at(set, (uint32_t)k)->finding;
            if ((a == b) != (groups[i] == groups[k]))
                fail_msg("results %d and %d: %s", k, i,
                         a == b ? "joined, must stay apart" : "apart, must join");
        }
    xw_set_free(set);
}

#define EXPECT(groups, ...)                                                              \
    do {                                                                                 \
        static const struct said said[] = {__VA_ARGS__};                                 \
        expect(said, (int)(sizeof said / sizeof *said), groups);                         \
    } while (0)

#define S3     .weakness = "s3-versioning-disabled", .type = XW_PLACE_INFRASTRUCTURE
#define CODE   .type = XW_PLACE_CODE
#define SECRET .weakness = "secret-hardcoded", .type = XW_PLACE_SECRET
#define DEP    .type = XW_PLACE_DEPENDENCY, .path = "package-lock.json"

static void block_collects_lines_inside(void **state)
{
    (void)state;
    EXPECT("aaab", {"checkov", "A", S3, .path = "stack/main.tf", .line = 10, .end = 20},
           {"kics", "K", S3, .path = "stack/main.tf", .line = 12},
           {"trivy", "T", S3, .path = "main.tf", .line = 15, .end = 16},
           {"kics", "K", S3, .path = "stack/main.tf", .line = 25});
}

static void block_of_another_weakness_reveals(void **state)
{
    (void)state;
    EXPECT("abb",
           {"checkov", "A", .weakness = "ebs-unencrypted",
            .type = XW_PLACE_INFRASTRUCTURE, .path = "main.tf", .line = 10, .end = 20},
           {"kics", "K", S3, .path = "main.tf", .line = 12},
           {"trivy", "T", S3, .path = "main.tf", .line = 19});
}

static void range_over_blocks_collects_nothing(void **state)
{
    (void)state;
    EXPECT("abcc", {"checkov", "A", S3, .path = "main.tf", .line = 10, .end = 20},
           {"trivy", "T", S3, .path = "main.tf", .line = 1, .end = 60},
           {"checkov", "A", S3, .path = "main.tf", .line = 30, .end = 40},
           {"kics", "K", S3, .path = "main.tf", .line = 31});
}

static void whole_file_range_is_no_block(void **state)
{
    (void)state;
    EXPECT("abbc", {"checkov", "A", S3, .path = "main.tf", .line = 1, .end = 99},
           {"checkov", "B", S3, .path = "main.tf", .line = 10, .end = 20},
           {"kics", "K", S3, .path = "main.tf", .line = 11},
           {"kics", "K", S3, .path = "main.tf", .line = 50});
}

static void unrevealed_lines_stay_apart(void **state)
{
    (void)state;
    static const struct said said[] = {{"kics", "K", S3, .path = "main.tf", .line = 10},
                                       {"tfsec", "T", S3, .path = "main.tf", .line = 12}};
    struct xw_set *set = merged(said, 2);
    assert_int_equal(xw_n_findings(set), 2);
    assert_int_equal(xw_n_possible(set), 1);
    xw_set_free(set);
}

static void named_resources(void **state)
{
    (void)state;
    EXPECT("aab", {"regula", "R", S3, .path = "main.tf", .line = 10, .resource = "b.one"},
           {"terrascan", "T", S3, .path = "main.tf", .line = 10, .resource = "b.one"},
           {"regula", "R", S3, .path = "main.tf", .line = 30, .resource = "b.two"});
    EXPECT("ab",
           {"regula", "R", S3, .path = "x/main.tf", .line = 10, .resource = "b.one"},
           {"regula", "R", S3, .path = "y/main.tf", .line = 10, .resource = "b.one"});
}

static void block_with_two_resources_is_none(void **state)
{
    (void)state;
    EXPECT("abc", {"regula", "R", S3, .path = "m.tf", .line = 10, .resource = "b.one"},
           {"regula", "R", S3, .path = "m.tf", .line = 20, .resource = "b.two"},
           {"checkov", "A", S3, .path = "m.tf", .line = 5, .end = 40});
}

static void paths_by_suffix(void **state)
{
    (void)state;
    EXPECT("aaa", {"gosec", "A", SECRET, .path = "/src/stack/a.py", .line = 3},
           {"bandit", "B", SECRET, .path = "stack/a.py", .line = 3},
           {"semgrep", "C", SECRET, .path = "a.py", .line = 3});
}

static void ambiguous_paths_stay_apart(void **state)
{
    (void)state;
    EXPECT("abc", {"gosec", "A", SECRET, .path = "x/a.py", .line = 3},
           {"gosec", "A", SECRET, .path = "y/a.py", .line = 3},
           {"semgrep", "C", SECRET, .path = "a.py", .line = 3});
}

static void two_files_of_one_run(void **state)
{
    (void)state;
    EXPECT("ab", {"gosec", "A", SECRET, .path = "main.go", .line = 3},
           {"gosec", "A", SECRET, .path = "cmd/main.go", .line = 3});
    /* and so the rest of a run settles which of two a path is */
    EXPECT("abab", {"gosec", "A", SECRET, .path = "s/main.go", .line = 3},
           {"gosec", "A", SECRET, .path = "s/cmd/main.go", .line = 3},
           {"semgrep", "C", SECRET, .path = "main.go", .line = 3},
           {"semgrep", "C", SECRET, .path = "cmd/main.go", .line = 3});
    EXPECT("ab", {"gosec", "A", SECRET, .path = "xmain.go", .line = 3},
           {"semgrep", "C", SECRET, .path = "main.go", .line = 3});
}

static void two_secrets_on_a_line(void **state)
{
    (void)state;
    EXPECT(
        "abc",
        {"gitleaks", "G", SECRET, .path = "e", .line = 3, .column = 1, .end_column = 9},
        {"gitleaks", "G", SECRET, .path = "e", .line = 3, .column = 20, .end_column = 30},
        {"trivy", "T", SECRET, .path = "e", .line = 3});
    EXPECT(
        "aba",
        {"gitleaks", "G", SECRET, .path = "e", .line = 3, .column = 1, .end_column = 9},
        {"gitleaks", "G", SECRET, .path = "e", .line = 3, .column = 20, .end_column = 30},
        {"trivy", "T", SECRET, .path = "e", .line = 3, .column = 2, .end_column = 8});
}

static void wide_region_joins_one_only(void **state)
{
    (void)state;
    EXPECT("aa", {"a", "A", SECRET, .path = "e", .line = 3},
           {"b", "B", SECRET, .path = "e", .line = 1, .end = 200});
    EXPECT("abc", {"a", "A", SECRET, .path = "e", .line = 3},
           {"a", "A", SECRET, .path = "e", .line = 5},
           {"b", "B", SECRET, .path = "e", .line = 1, .end = 9});
    EXPECT("abc", {"a", "A", SECRET, .path = "e", .line = 3},
           {"a", "A", SECRET, .path = "e", .line = 500},
           {"b", "B", SECRET, .path = "e", .line = 1, .end = 900});
}

static void never_transitively(void **state)
{
    (void)state;
    /* 3 and 5 are anchors; the wide one overlaps both, so it joins neither */
    EXPECT("abcab", {"a", "A", SECRET, .path = "e", .line = 3},
           {"a", "A", SECRET, .path = "e", .line = 5},
           {"b", "B", SECRET, .path = "e", .line = 3, .end = 5},
           {"c", "C", SECRET, .path = "e", .line = 2, .end = 4},
           {"c", "C", SECRET, .path = "e", .line = 5, .end = 6});
}

static void unmapped_rules_stand_for_themselves(void **state)
{
    (void)state;
    EXPECT("aabc", {"x", "R1", CODE, .path = "f", .line = 3, .message = "m"},
           {"x", "R1", CODE, .path = "f", .line = 3, .message = "m"},
           {"x", "R1", CODE, .path = "f", .line = 3, .message = "other"},
           {"y", "R1", CODE, .path = "f", .line = 3, .message = "m"});
}

static void vulnerabilities_by_alias(void **state)
{
    (void)state;
    EXPECT(
        "aaa", {"trivy", "CVE-1-1", DEP, .component = "pkg:npm/a", .ids = {"CVE-1-1"}},
        {"grype", "GHSA-x", DEP, .component = "pkg:npm/a", .ids = {"CVE-1-1", "GHSA-x"}},
        {"osv", "GHSA-x", DEP, .component = "pkg:npm/a", .ids = {"GHSA-x"}});
}

static void vulnerabilities_apart(void **state)
{
    (void)state;
    EXPECT("ab", {"trivy", "1", DEP, .component = "pkg:npm/a", .ids = {"CVE-1-1"}},
           {"grype", "2", DEP, .component = "pkg:npm/a", .ids = {"CVE-1-2"}});
    EXPECT("ab", {"trivy", "1", DEP, .component = "pkg:npm/a", .ids = {"CVE-1-1"}},
           {"grype", "1", DEP, .component = "pkg:npm/b", .ids = {"CVE-1-1"}});
    EXPECT(
        "ab",
        {"trivy", "1", DEP, .component = "pkg:npm/a", .version = "1", .ids = {"CVE-1-1"}},
        {"grype", "1", DEP, .component = "pkg:npm/a", .version = "2",
         .ids = {"CVE-1-1"}});
    /* an advisory for two CVEs joins neither, nor the two through it */
    EXPECT("abc", {"t", "1", DEP, .component = "p", .ids = {"CVE-1-1"}},
           {"t", "2", DEP, .component = "p", .ids = {"CVE-1-2"}},
           {"u", "D", DEP, .component = "p", .ids = {"CVE-1-1", "CVE-1-2", "DSA-1"}});
}

static void parents_take_in_details(void **state)
{
    (void)state;
    static const struct said said[] = {
        {"trivy", "C", .weakness = "kms-default-managed-key",
         .type = XW_PLACE_INFRASTRUCTURE, .path = "m.tf", .line = 10,
         .resource = "b.one"},
        {"checkov", "P", .weakness = "s3-unencrypted", .type = XW_PLACE_INFRASTRUCTURE,
         .path = "m.tf", .line = 10, .end = 20, .resource = "b.one"},
        {"trivy", "C", .weakness = "kms-default-managed-key",
         .type = XW_PLACE_INFRASTRUCTURE, .path = "m.tf", .line = 40,
         .resource = "b.two"}};
    struct xw_set *set = merged(said, 3);
    assert_int_equal(xw_n_findings(set), 2);
    const struct xw_finding *f = xw_finding_at(set, xw_result_at(set, 0)->finding);
    assert_int_equal(f->weakness, xw_data_weakness(xw_data_builtin(), "s3-unencrypted"));
    assert_int_equal(f->n_sources, 2);
    xw_set_free(set);
}

static void states(void **state)
{
    (void)state;
    static const struct said said[] = {
        {"a", "A", SECRET, .path = "e", .line = 3, .suppressed = true},
        {"b", "B", SECRET, .path = "e", .line = 3},
        {"a", "A", SECRET, .path = "e", .line = 9, .suppressed = true},
        {"a", "A", SECRET, .path = "e", .line = 20, .kind = XW_REVIEW}};
    struct xw_set *set = merged(said, 4);
    assert_int_equal(xw_n_findings(set), 3);
    const struct xw_finding *first = xw_finding_at(set, xw_result_at(set, 0)->finding);
    assert_int_equal(first->state, XW_STATE_OPEN);
    assert_int_equal(*xw_sources(set, first), 1);
    assert_int_equal(xw_finding_at(set, xw_result_at(set, 2)->finding)->state,
                     XW_STATE_SUPPRESSED);
    assert_int_equal(xw_finding_at(set, xw_result_at(set, 3)->finding)->state,
                     XW_STATE_REVIEW);
    xw_set_free(set);
}

static void identity_survives_moved_lines(void **state)
{
    (void)state;
    static const struct said now[] = {
        {"a", "A", SECRET, .path = "e", .line = 30, .message = "m 7"},
        {"a", "A", SECRET, .path = "e", .line = 50, .message = "m 8"}};
    static const struct said then[] = {
        {"a", "A", SECRET, .path = "e", .line = 3, .message = "m 1"},
        {"a", "A", SECRET, .path = "e", .line = 9, .message = "m 2"}};
    struct xw_set *a = merged(now, 2), *b = merged(then, 2);
    for (uint32_t i = 0; i < 2; i++)
        assert_memory_equal(xw_finding_at(a, i)->id, xw_finding_at(b, i)->id, 16);
    assert_memory_not_equal(xw_finding_at(a, 0)->id, xw_finding_at(a, 1)->id, 16);
    xw_set_free(a);
    xw_set_free(b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(block_collects_lines_inside),
        cmocka_unit_test(block_of_another_weakness_reveals),
        cmocka_unit_test(range_over_blocks_collects_nothing),
        cmocka_unit_test(whole_file_range_is_no_block),
        cmocka_unit_test(unrevealed_lines_stay_apart),
        cmocka_unit_test(named_resources),
        cmocka_unit_test(block_with_two_resources_is_none),
        cmocka_unit_test(paths_by_suffix),
        cmocka_unit_test(ambiguous_paths_stay_apart),
        cmocka_unit_test(two_files_of_one_run),
        cmocka_unit_test(two_secrets_on_a_line),
        cmocka_unit_test(wide_region_joins_one_only),
        cmocka_unit_test(never_transitively),
        cmocka_unit_test(unmapped_rules_stand_for_themselves),
        cmocka_unit_test(vulnerabilities_by_alias),
        cmocka_unit_test(vulnerabilities_apart),
        cmocka_unit_test(parents_take_in_details),
        cmocka_unit_test(states),
        cmocka_unit_test(identity_survives_moved_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
