/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/keymap.h"

#include <string.h>

enum { MOST_WAYS = 200 }; /* distinct ways to controls that one mapping lists */

static void write_breaks(const struct facts *f, const struct xw_link_list *links,
                         struct str *to)
{
    uint32_t last = XW_NO_INDEX;
    for (uint32_t i = 0; i < links->n; i++) {
        const struct xw_control *c = &f->controls[links->v[i].control];
        if (c->framework != last)
            str_printf(to, "%s%s: ", to->n ? "; " : "", f->frameworks[c->framework].name);
        else
            str_puts(to, ", ");
        str_puts(to, c->id);
        last = c->framework;
    }
}

/* Lists that differ only in the rule that led to them are one mapping. */
static struct keymap_key content_of(const struct xw_link_list *list, struct str *scratch)
{
    str_reset(scratch);
    for (uint32_t i = 0; i < list->n; i++) {
        const struct xw_link *l = &list->v[i];
        const uint32_t numbers[] = {l->control, l->weakness, l->cwe, (uint32_t)l->tier};
        str_add(scratch, (const char *)numbers, sizeof numbers);
        str_add(scratch, l->basis, strlen(l->basis) + 1);
    }
    uint64_t hash = hash_bytes(str_get(scratch), scratch->n);
    return (struct keymap_key){
        {(uint32_t)hash, (uint32_t)(hash >> 32), (uint32_t)scratch->n, list->n}};
}

static void add_mapping(struct mappings *m, const struct facts *f, uint32_t links)
{
    if (m->n == m->size) {
        m->size = m->size ? m->size * 2 : 64;
        m->list = mem_grow(m->list, m->size, sizeof *m->list);
        m->breaks = mem_grow(m->breaks, m->size, sizeof *m->breaks);
    }
    m->list[m->n] = links;
    m->breaks[m->n] = (struct str){0};
    write_breaks(f, xw_link_list_at(f->set, links), &m->breaks[m->n]);
    m->n++;
}

void mappings_make(struct mappings *m, const struct view *v)
{
    const struct facts *f = v->f;
    uint32_t shown = v->max_findings && v->max_findings < f->n ? v->max_findings : f->n;
    uint32_t most = 0;
    struct keymap known = {0};
    struct str scratch = {0};
    for (uint32_t i = 0; i < f->n; i++) {
        uint32_t links = xw_finding_at(f->set, i)->links;
        most = links > most ? links : most;
    }
    *m = (struct mappings){.number = mem_alloc((most + (size_t)1) * sizeof *m->number)};
    for (uint32_t i = 0; i < shown; i++) {
        uint32_t links = xw_finding_at(f->set, f->order[i])->links;
        const struct xw_link_list *list = xw_link_list_at(f->set, links);
        if (m->number[links] || list->n == 0)
            continue;
        uint32_t *number = keymap_put(&known, content_of(list, &scratch));
        if (!*number) {
            add_mapping(m, f, links);
            *number = m->n;
        }
        m->number[links] = *number;
    }
    keymap_free(&known);
    str_free(&scratch);
}

void mappings_free(struct mappings *m)
{
    for (uint32_t i = 0; i < m->n; i++)
        str_free(&m->breaks[i]);
    mem_free(m->breaks);
    mem_free(m->list);
    mem_free(m->number);
}

struct way { /* links of one framework that differ in nothing but the control */
    const struct xw_link *first;
    uint32_t framework, n_more;
    struct str controls;
};

static bool same_way(const struct way *w, const struct xw_link *l, uint32_t framework)
{
    const struct xw_link *k = w->first;
    return w->framework == framework && k->tier == l->tier &&
           k->weakness == l->weakness && k->cwe == l->cwe &&
           strcmp(k->basis, l->basis) == 0;
}

static void add_way(struct doc *d, xmlNode *mapping, const struct way *w)
{
    const struct facts *f = d->view->f;
    struct str basis = {0};
    char via[WORDS];
    xmlNode *to = doc_add(d, mapping, "to");
    doc_word(d, to, "framework", f->frameworks[w->framework].name);
    doc_word(d, to, "controls", str_get(&w->controls));
    doc_word(d, to, "tier", xw_tier_name(w->first->tier));
    doc_word(d, to, "via", via_words(f, w->first, via));
    str_puts(&basis, w->first->basis);
    if (w->n_more)
        str_printf(&basis, "; and %u weaker way%s", w->n_more, plural(w->n_more));
    doc_word(d, to, "basis", str_get(&basis));
    str_free(&basis);
}

static uint32_t group_ways(const struct facts *f, const struct xw_link_list *links,
                           struct way *ways)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < links->n; i++) {
        const struct xw_link *l = &links->v[i];
        uint32_t k = 0, framework = f->controls[l->control].framework;
        while (k < n && !same_way(&ways[k], l, framework))
            k++;
        if (k == MOST_WAYS)
            continue;
        if (k == n)
            ways[n++] = (struct way){.first = l, .framework = framework};
        str_printf(&ways[k].controls, "%s%s", ways[k].controls.n ? ", " : "",
                   f->controls[l->control].id);
        ways[k].n_more += l->n_more;
    }
    return n;
}

/* What leads to all these controls ("s3-unencrypted, CWE-311"), and the tiers. */
static void add_vias(struct doc *d, xmlNode *mapping, const struct way *ways, uint32_t n)
{
    struct str text = {.limit = 300};
    char via[WORDS];
    for (uint32_t i = 0; i < n; i++) {
        const char *word = via_words(d->view->f, ways[i].first, via);
        if (!text.n || !strstr(text.s, word))
            str_printf(&text, "%s%s", text.n ? ", " : "", word);
    }
    doc_word(d, mapping, "via", str_get(&text));
    str_reset(&text);
    for (int tier = XW_STATED; tier <= XW_INFERRED; tier++) {
        uint32_t i = 0;
        while (i < n && (int)ways[i].first->tier != tier)
            i++;
        if (i < n)
            str_printf(&text, "%s%s", text.n ? ", " : "",
                       xw_tier_name((enum xw_tier)tier));
    }
    doc_word(d, mapping, "tiers", str_get(&text));
    str_free(&text);
}

void mapping_add(struct doc *d, xmlNode *list, uint32_t i)
{
    const struct facts *f = d->view->f;
    const struct xw_link_list *links =
        xw_link_list_at(f->set, d->view->mappings->list[i]);
    struct way *ways = mem_alloc(MOST_WAYS * sizeof *ways);
    uint32_t n = group_ways(f, links, ways);
    xmlNode *mapping = doc_add(d, list, "mapping");
    add_vias(d, mapping, ways, n);
    doc_number(d, mapping, "n", i + 1);
    doc_word(d, mapping, "breaks", str_get(&d->view->mappings->breaks[i]));
    for (uint32_t k = 0; k < n; k++) {
        if (!d->view->brief)
            add_way(d, mapping, &ways[k]);
        str_free(&ways[k].controls);
    }
    mem_free(ways);
}
