/* SPDX-License-Identifier: Apache-2.0 */
#include "json_diff.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <ftw.h>

/* The check of json_diff.h on documents written here, and on the JSON files below
 * $CORPUS/badinput/json. */

static int n_files, n_bad, n_differ;

static const char *load(const char *path, struct jp_buffer *all)
{
    FILE *file = fopen(path, "rb");
    char block[4096];
    size_t got;
    if (!file)
        return "can't be read";
    while ((got = fread(block, 1, sizeof block, file)) > 0)
        jp_buffer_add(all, block, got);
    fclose(file);
    return NULL;
}

static int visit(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    struct jp_buffer all = {0};
    const char *reason = NULL;
    (void)st;
    (void)ftw;
    if (type != FTW_F)
        return 0;
    const char *bad = load(path, &all);
    if (!bad)
        bad = diff_all((const uint8_t *)all.s, all.n, 56, &reason);
    if (bad)
        printf("%s: %s\n", path, bad);
    n_files++;
    n_bad += bad != NULL;
    n_differ += reason != NULL;
    free(all.s);
    return 0;
}

static void corpus(void **state)
{
    const char *root = getenv("CORPUS");
    char path[4096];
    (void)state;
    if (!root || !*root) {
        printf("CORPUS is not set: the files of badinput/json are not compared\n");
        skip();
    }
    snprintf(path, sizeof path, "%s/badinput/json", root);
    assert_int_equal(nftw(path, visit, 16, FTW_PHYS), 0);
    printf("%d files, %d differ as listed, %d wrong\n", n_files, n_differ, n_bad);
    assert_int_equal(n_bad, 0);
    assert_true(n_files > 0);
}

/* Documents and the listed difference to jansson: a word of its reason, or NULL. */
static void written_here(void **state)
{
    static const struct {
        const char *json;
        size_t n;
        const char *reason;
    } cases[] = {
        {"", 0, NULL},
        {"{}", 0, NULL},
        {"{\"a\":[1,2.5,-0,-0.0,1e5,true,false,null,\"x\\u0000\\ud83d\\ude00\"],\"a\":{}"
         "}",
         0, NULL},
        {"[1e-400,123456789012345678,0.1,5e-324,2.2250738585072014e-308]", 0, NULL},
        {"[[[[[[[[[[1]]]]]]]]]", 0, NULL},
        {"3", 0, NULL},
        {"\xef\xbb\xbf[1]", 0, "byte order mark"},
        {"[\0001\0]\0", 6, "UTF-16"},
        {"[\"\xff\"]", 0, "not UTF-8"},
        {"[\"\\udead\"]", 0, "surrogate"},
        {"[9223372036854775808]", 0, "out of range"},
        {"[-1e999]", 0, "out of range"},
        {"{\"\\u0000\":1}", 0, "member's name"},
        {"[1\0]", 4, "NUL byte"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *reason;
        size_t n = cases[i].n ? cases[i].n : strlen(cases[i].json);
        const char *bad = diff_all((const uint8_t *)cases[i].json, n, 56, &reason);
        if (bad)
            fail_msg("%s: %s", cases[i].json, bad);
        if (cases[i].reason)
            assert_true(reason && strstr(reason, cases[i].reason));
        else
            assert_null(reason);
    }
}

static void deep(void **state)
{
    char text[1001];
    const char *reason;
    (void)state;
    memset(text, '[', 500);
    memset(text + 500, ']', 500);
    assert_null(diff_all((const uint8_t *)text, 1000, 8, &reason));
    assert_non_null(strstr(reason, "depth"));
    assert_null(diff_all((const uint8_t *)text + 500 - 128, 256, 8, &reason));
    assert_null(reason);
    assert_null(diff_all((const uint8_t *)text + 500 - 129, 258, 8, &reason));
    assert_non_null(reason);
    memset(text, '1', 1000);
    assert_null(diff_all((const uint8_t *)text, 1000, 8, &reason));
    assert_non_null(reason); /* beyond 64 bits */
    memcpy(text, "0.", 2);
    assert_null(diff_all((const uint8_t *)text, 1000, 8, &reason));
    assert_null(reason);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(written_here),
        cmocka_unit_test(deep),
        cmocka_unit_test(corpus),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
