/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/format_xslt.h"
#include "require.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The engine of XML formats on the fuzzer's bytes, through the filter that recognises
 * them or, for the first byte's sake, any other: whatever they are, records are sound,
 * and a refused report is refused with words. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

struct bytes {
    const uint8_t *at;
    size_t n;
};

/* In small portions, so that everything meets the end of one. */
static ssize_t give(void *ctx, void *buf, size_t n)
{
    struct bytes *b = ctx;
    n = n < b->n ? n : b->n;
    n = n < 61 ? n : 61;
    memcpy(buf, b->at, n);
    b->at += n;
    b->n -= n;
    return (ssize_t)n;
}

static void check_text(struct jp_str s)
{
    size_t sum = 0;
    for (size_t i = 0; i < s.n; i++)
        sum += (unsigned char)s.s[i]; /* touches every byte */
    require(sum <= s.n * 255, "no text");
}

static void take(void *ctx, const struct record *r, const char *where)
{
    size_t n, *count = ctx;
    const struct record_field *f = record_fields(r->type, &n);
    for (size_t i = 0; i < n; i++) {
        const void *at = (const char *)r + f[i].offset;
        const struct record_list *l = at;
        if (f[i].type == FIELD_TEXT)
            check_text(*(const struct jp_str *)at);
        for (int k = 0; f[i].type == FIELD_LIST && k < l->n; k++)
            check_text(l->v[k]);
    }
    require(strlen(where) < 64, "a place that is none");
    ++*count;
}

static const struct xw_input_format *format_of(const uint8_t *data, size_t n)
{
    uint32_t n_all, n_xml = 0;
    const struct xw_input_format *all = xw_data_input_formats(xw_data_builtin(), &n_all);
    const struct xw_input_format *found = NULL, *xml[512];
    struct xml_head h;
    xml_head_look(&h, data, n < 65536 ? n : 65536);
    for (uint32_t i = 0; i < n_all; i++) {
        if (strcmp(all[i].engine, "xslt") != 0 || n_xml == 512)
            continue;
        xml[n_xml++] = &all[i];
        for (uint32_t k = 0; k < all[i].n_recognise && !found; k++)
            if (xml_head_matches(&h, &all[i].recognise[k]))
                found = &all[i];
    }
    xml_head_free(&h);
    return found ? found : xml[(n ? data[n - 1] : 0) % n_xml];
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct bytes b = {data, n};
    struct xw_error err = {0};
    size_t count = 0;
    const struct xslt_job job = {
        .format = format_of(data, n),
        .name = "fuzz",
        .read = give,
        .read_ctx = &b,
        .to = {.add = take, .add_ctx = &count},
    };
    bool ok = xslt_run(&job, &err);
    require(ok || *err.text, "refused without a word");
    require(!ok || err.code == XW_OK, "an error that isn't told");
    return 0;
}
