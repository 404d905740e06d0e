/* SPDX-License-Identifier: Apache-2.0 */
#include "hand_set.h"

#include <stdio.h>

/* From rules to controls: which links a finding gets, through what, and which rules lead
 * nowhere. */

/* "c1 rule, c2 rule via w-two": the links of the first finding. */
static const char *links_of(const struct xw_set *set, uint32_t finding)
{
    static char text[512];
    size_t n = 0;
    uint32_t count;
    const struct xw_weakness *weaknesses = xw_data_weaknesses(small_mappings(), &count);
    const struct xw_link_list *l =
        xw_link_list_at(set, xw_finding_at(set, finding)->links);
    text[0] = 0;
    for (uint32_t i = 0; i < l->n; i++) {
        const struct xw_link *k = &l->v[i];
        n +=
            (size_t)snprintf(text + n, sizeof text - n, "%s%s %s%s%s%s", n ? ", " : "",
                             control_id(k->control), xw_tier_name(k->tier),
                             k->weakness != XW_NO_INDEX ? " " : "",
                             k->weakness != XW_NO_INDEX ? weaknesses[k->weakness].id : "",
                             k->n_more ? " +" : "");
    }
    return text;
}

static void check(const char *links, const struct said *said, int n)
{
    struct xw_set *set = hand_set(said, n, NULL, NULL);
    assert_int_equal(xw_n_findings(set), 1);
    assert_string_equal(links_of(set, 0), links);
    xw_set_free(set);
}

#define CHECK(links, ...)                                                                \
    do {                                                                                 \
        static const struct said said[] = {__VA_ARGS__};                                 \
        check(links, said, (int)(sizeof said / sizeof *said));                           \
    } while (0)

static void by_rule(void **state)
{
    (void)state;
    CHECK("c1 rule w-one, c2 rule w-one, c4 rule w-one",
          {.tool = "alpha", .rule = "a1", .fails = 1});
    CHECK("c1 rule w-one, c2 rule w-one +, c4 rule w-one",
          {.tool = "Alpha", .rule = "A10", .fails = 1});
    CHECK("c3 inferred w-three, c4 inferred w-three",
          {.tool = "Alpha", .rule = "A4", .fails = 1});
    CHECK("c1 inferred w-one, c2 inferred w-one, c4 inferred w-one",
          {.tool = "Beta", .rule = "B2", .fails = 1});
    CHECK("", {.tool = "Alpha", .rule = "A9", .fails = 1}); /* no control breaks */
    CHECK("", {.tool = "Alpha", .rule = "A8", .fails = 1}); /* switched off */
    CHECK("", {.tool = "Alpha", .rule = "unheard-of", .fails = 1});
}

static void narrowed(void **state)
{
    (void)state;
    static const struct said said[] = {{.tool = "Alpha", .rule = "A7", .fails = 1}};
    struct xw_set *set = hand_set(said, 1, NULL, NULL);
    assert_string_equal(links_of(set, 0), "n2 rule w-many");
    assert_string_equal(xw_link_list_at(set, xw_finding_at(set, 0)->links)->v[0].basis,
                        "narrowed by the rule: judged");
    xw_set_free(set);
}

static void stated(void **state)
{
    (void)state;
    CHECK("c6 stated", {.tool = "Nobody", .rule = "X", .tag = "NEW-2-c6", .fails = 1});
    /* strongest first; the table's own way stays as evidence */
    CHECK(
        "c1 stated +, c2 rule w-one, c4 rule w-one",
        {.tool = "Alpha", .rule = "A1", .taxonomy = "New 2", .taxon = "c1", .fails = 1});
    CHECK("", {.tool = "Nobody", .rule = "X", .tag = "NEW-2-c77", .fails = 1});
    CHECK("",
          {.tool = "Nobody", .rule = "X", .tag = "NEW-2-c", .fails = 1}); /* a heading */
    CHECK("", {.tool = "Nobody", .rule = "X", .tag = "new-2", .fails = 1});
}

static void unclear(void **state)
{
    (void)state;
    static const struct said said[] = {
        {.tool = "Nobody", .rule = "X", .tag = "external/test/1.4", .fails = 1}};
    struct xw_set *set = hand_set(said, 1, NULL, NULL);
    const struct xw_descriptor *d = xw_descriptor_at(set, 0);
    assert_string_equal(links_of(set, 0), "");
    assert_int_equal(d->unclear.n, 2);
    assert_string_equal(xw_text(set, d->unclear.v[0]), "external/test/1.4");
    assert_string_equal(xw_text(set, d->unclear.v[1]), "the version is not named");
    xw_set_free(set);
}

static void by_cwe(void **state)
{
    (void)state;
    CHECK("c7 cwe", {.tool = "Nobody", .rule = "X", .cwe = 7, .fails = 1});
    CHECK("c7 cwe", {.tool = "Nobody", .rule = "X", .result_cwe = 7, .fails = 1});
    CHECK("c1 cwe w-one, c2 cwe w-one, c4 cwe w-one, c7 cwe",
          {.tool = "Nobody", .rule = "X", .cwe = 1, .fails = 1});
    CHECK("", {.tool = "Nobody", .rule = "X", .cwe = 9999, .fails = 1});
    /* what the table says of a rule is all */
    CHECK("c1 rule w-one, c2 rule w-one, c4 rule w-one",
          {.tool = "Alpha", .rule = "A1", .cwe = 7, .result_cwe = 7, .fails = 1});
    CHECK("c6 stated, c7 cwe",
          {.tool = "Nobody", .rule = "X", .cwe = 7, .tag = "NEW-2-c6", .fails = 1});
}

/* What the scanner suppressed brings no control of its own into an open finding. */
static void suppressed_source(void **state)
{
    (void)state;
    CHECK("c1 inferred w-one, c2 inferred w-one, c4 inferred w-one",
          {.tool = "Alpha",
           .rule = "A1",
           .suppressed = 1,
           .tag = "NEW-2-c6",
           .resource = "a.b"},
          {.tool = "Beta", .rule = "B2", .fails = 1, .resource = "a.b"});
}

static void scope(void **state)
{
    (void)state;
    static const struct said said[] = {{.tool = "Alpha", .rule = "A3", .fails = 1},
                                       {.tool = "Alpha", .rule = "A1", .fails = 1}};
    struct xw_set *set = hand_set(said, 2, "OLD-1", NULL);
    assert_string_equal(links_of(set, xw_result_at(set, 0)->finding), "c1 rule w-two");
    assert_string_equal(links_of(set, xw_result_at(set, 1)->finding), "");
    assert_int_equal(xw_n_unmapped(set), 0); /* not in scope, but mapped */
    xw_set_free(set);
}

static void unmapped(void **state)
{
    (void)state;
    static const struct said said[] = {{.tool = "Alpha", .rule = "A1", .fails = 4},
                                       {.tool = "Alpha", .rule = "A8", .fails = 4},
                                       {.tool = "Alpha", .rule = "A9", .fails = 2},
                                       {.tool = "Zed", .rule = "z", .fails = 3},
                                       {.tool = "Zed", .rule = "a", .suppressed = 3},
                                       {.tool = "Zed", .rule = "q", .passes = 3}};
    static const char *const expected[] = {"a", "z", "A9"};
    struct xw_set *set = hand_set(said, 6, NULL, NULL);
    assert_int_equal(xw_n_unmapped(set), 3);
    for (uint32_t i = 0; i < 3; i++) {
        const struct xw_unmapped *u = xw_unmapped_at(set, i);
        const struct xw_descriptor *d = xw_descriptor_at(set, u->descriptor);
        assert_string_equal(xw_text(set, d->id), expected[i]);
        assert_int_equal(u->count, i < 2 ? 3 : 2);
    }
    xw_set_free(set);
}

static void lists_are_shared(void **state)
{
    (void)state;
    static const struct said said[] = {{.tool = "Alpha", .rule = "A1", .fails = 9},
                                       {.tool = "Alpha", .rule = "A2", .fails = 9}};
    struct xw_set *set = hand_set(said, 2, NULL, NULL);
    uint32_t first = xw_finding_at(set, 0)->links, n = 0;
    for (uint32_t i = 0; i < xw_n_findings(set); i++)
        n += xw_finding_at(set, i)->links == first;
    assert_int_equal(xw_n_findings(set), 18);
    assert_int_equal(n, 9);
    xw_set_free(set);
}

static void place_types(void **state)
{
    (void)state;
    static const struct said said[] = {
        {.tool = "Alpha", .rule = "unheard-of", .listed = true},
        {.tool = "Nobody", .rule = "X", .listed = true},
        {.tool = "Nobody", .rule = "CVE-2024-1", .listed = true},
        {.tool = "Nobody", .rule = "Y", .tag = "Vulnerability", .listed = true},
        {.tool = "Nobody", .rule = "Z", .tag = "secret", .listed = true},
        {.tool = "Nobody", .rule = "W", .cwe = 1, .listed = true}};
    static const enum xw_place_type types[] = {
        XW_PLACE_INFRASTRUCTURE, XW_PLACE_CODE,   XW_PLACE_DEPENDENCY,
        XW_PLACE_DEPENDENCY,     XW_PLACE_SECRET, XW_PLACE_CODE};
    struct xw_set *set = hand_set(said, 6, NULL, NULL);
    for (uint32_t i = 0; i < 6; i++)
        assert_int_equal(xw_descriptor_at(set, i)->place_type, types[i]);
    xw_set_free(set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(by_rule),     cmocka_unit_test(narrowed),
        cmocka_unit_test(stated),      cmocka_unit_test(unclear),
        cmocka_unit_test(by_cwe),      cmocka_unit_test(suppressed_source),
        cmocka_unit_test(scope),       cmocka_unit_test(unmapped),
        cmocka_unit_test(place_types), cmocka_unit_test(lists_are_shared),
    };
    return cmocka_run_group_tests(tests, NULL, hand_close);
}
