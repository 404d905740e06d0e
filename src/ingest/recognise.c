/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/facts.h"
#include "ingest/format_xslt.h"
#include "ingest/formats.h"
#include "ingest/lines.h"

#include <string.h>

/* Which formats an input's first bytes may be of. */

static bool fits(const struct xw_input_format *f, struct facts *facts,
                 const struct head *h, const struct xml_head *xml)
{
    bool is_xml = !strcmp(f->engine, "xslt");
    for (uint32_t i = 0; i < f->n_recognise; i++)
        if (is_xml ? xml->root && xml_head_matches(xml, &f->recognise[i])
                   : head_facts_match(facts, h, &f->recognise[i]))
            return true;
    return false;
}

/* A bracket may begin a line of text: "[10:20:30] Info: ...". */
static bool is_json(const struct head *h)
{
    struct jp *jp = jp_open_memory(h->bytes, h->n, &(struct jp_options){.name = ""});
    enum jp_type type = jp_type(jp);
    struct jp_str key;
    if (type == JP_OBJECT || type == JP_ARRAY) {
        jp_enter(jp, type);
        for (int i = 0; i < 2 && jp_next(jp, type == JP_OBJECT ? &key : NULL); i++)
            jp_skip(jp);
    }
    bool ok = jp_ok(jp);
    jp_close(jp);
    return ok;
}

/* Lines that fit a pattern occur before JSON, in tables and in much else: they count
 * where nothing says more. */
static bool may_be_lines(const struct head *h)
{
    return !h->other && !(head_begins_json(h) && is_json(h)) &&
           !memchr(h->bytes, '\0', h->n);
}

static bool fits_lines(const struct xw_input_format *f, const struct head *h)
{
    for (uint32_t i = 0; i < f->n_recognise; i++)
        if (f->recognise[i].line && lines_fit(h->bytes, h->n, &f->recognise[i]))
            return true;
    return false;
}

static bool is_beaten(const struct xw_input_format *f,
                      const struct xw_input_format *const *all, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < all[i]->n_over; k++)
            if (!strcmp(all[i]->over[k], f->name))
                return true;
    return false;
}

uint32_t formats_recognise(const struct xw_formats *formats, const struct head *h,
                           const struct xw_input_format *found[MOST_CANDIDATES])
{
    uint32_t n_all, n = 0, n_lines = 0, n_left = 0;
    const struct xw_input_format *const *all = xw_formats_list(formats, &n_all);
    const struct xw_input_format *fitting[MOST_CANDIDATES * 2];
    struct facts *facts = mem_alloc(sizeof *facts);
    struct xml_head xml = {0};
    if (h->json)
        head_facts_look(facts, h);
    else
        xml_head_look(&xml, h->bytes, h->n);
    for (uint32_t i = 0; i < n_all && n < MOST_CANDIDATES * 2; i++)
        if (fits(all[i], facts, h, &xml))
            fitting[n++] = all[i];
    for (uint32_t i = 0; n == 0 && may_be_lines(h) && i < n_all; i++)
        if (fits_lines(all[i], h) && n_lines < MOST_CANDIDATES * 2)
            fitting[n_lines++] = all[i];
    n = n ? n : n_lines;
    for (uint32_t i = 0; i < n; i++)
        if (!is_beaten(fitting[i], fitting, n) && n_left < MOST_CANDIDATES)
            found[n_left++] = fitting[i];
    xml_head_free(&xml);
    head_facts_free(facts);
    mem_free(facts);
    return n_left;
}
