/* SPDX-License-Identifier: Apache-2.0 */
#include "model/set.h"

/* Brings what one set holds into another: refs and indexes are translated on the way. */
struct move {
    struct xw_set *to;
    const struct xw_set *from;
    xw_ref *refs; /* 0 where not translated yet */
    uint32_t first_input, first_run, first_rule;
    uint32_t *descriptors;
};

static xw_ref moved(struct move *m, xw_ref ref)
{
    if (ref && !m->refs[ref])
        m->refs[ref] = text_copy(m->to, m->from, ref);
    return m->refs[ref];
}

static struct xw_list moved_numbers(struct move *m, struct xw_list l)
{
    return xw_list_add(m->to, l.v, l.n);
}

static struct xw_list moved_refs(struct move *m, struct xw_list l)
{
    if (l.n == 0)
        return l;
    uint32_t *v = mem_alloc(l.n * sizeof *v);
    for (uint32_t i = 0; i < l.n; i++)
        v[i] = moved(m, l.v[i]);
    struct xw_list out = xw_list_add(m->to, v, l.n);
    mem_free(v);
    return out;
}

static void move_inputs(struct move *m)
{
    m->first_input = m->to->inputs.n;
    for (uint32_t i = 0; i < m->from->inputs.n; i++) {
        struct xw_input *in = xw_input_at(m->to, xw_input_add(m->to));
        *in = *xw_input_at(m->from, i);
        in->path = moved(m, in->path);
        in->format = moved(m, in->format);
        in->message = moved(m, in->message);
        for (uint32_t k = 0; k < in->n_notes_kept; k++) {
            in->notes[k].where = moved(m, in->notes[k].where);
            in->notes[k].text = moved(m, in->notes[k].text);
        }
        in->first_run += m->first_run;
    }
}

static void move_runs(struct move *m)
{
    for (uint32_t i = 0; i < m->from->runs.n; i++) {
        struct xw_run *run = records_add(&m->to->runs);
        *run = *xw_run_at(m->from, i);
        run->input += m->first_input;
        run->tool = moved(m, run->tool);
        run->tool_version = moved(m, run->tool_version);
        run->failure = moved(m, run->failure);
        run->repository = moved(m, run->repository);
        run->revision = moved(m, run->revision);
        run->branch = moved(m, run->branch);
        run->automation_id = moved(m, run->automation_id);
        run->first_rule += m->first_rule;
    }
}

static void move_descriptors(struct move *m)
{
    m->descriptors = mem_alloc(m->from->descriptors.n * sizeof *m->descriptors);
    for (uint32_t i = 0; i < m->from->descriptors.n; i++) {
        const struct xw_descriptor *d = xw_descriptor_at(m->from, i);
        struct xw_descriptor more = {
            .name = moved(m, d->name),
            .title = moved(m, d->title),
            .help_uri = moved(m, d->help_uri),
            .cwes = moved_numbers(m, d->cwes),
            .tags = moved_refs(m, d->tags),
            .taxa = moved_refs(m, d->taxa),
        };
        bool is_new;
        m->descriptors[i] =
            xw_descriptor_get(m->to, moved(m, d->tool), moved(m, d->id), &is_new);
        xw_descriptor_fill(m->to, m->descriptors[i], &more);
    }
    for (uint32_t i = 0; i < m->from->run_rules.n; i++) {
        struct xw_run_rule *r = records_add(&m->to->run_rules);
        *r = *xw_run_rule_at(m->from, i);
        r->run += m->first_run;
        r->descriptor = m->descriptors[r->descriptor];
    }
}

static uint32_t move_detail(struct move *m, uint32_t index)
{
    if (index == 0)
        return 0;
    uint32_t copy = xw_detail_add(m->to);
    struct xw_detail *d = xw_detail_at(m->to, copy);
    *d = *xw_detail_at(m->from, index);
    d->cwes = moved_numbers(m, d->cwes);
    d->vulnerabilities = moved_refs(m, d->vulnerabilities);
    d->taxa = moved_refs(m, d->taxa);
    d->component = moved(m, d->component);
    d->component_version = moved(m, d->component_version);
    d->target = moved(m, d->target);
    d->address = moved(m, d->address);
    d->justification = moved(m, d->justification);
    d->markdown = moved(m, d->markdown);
    d->baseline = moved(m, d->baseline);
    d->title = moved(m, d->title);
    d->resource_type = moved(m, d->resource_type);
    d->fixed_version = moved(m, d->fixed_version);
    d->fix = moved(m, d->fix);
    d->references = moved_refs(m, d->references);
    d->cvss_vector = moved(m, d->cvss_vector);
    return xw_detail_share(m->to, copy);
}

static void move_results(struct move *m)
{
    for (uint32_t i = 0; i < m->from->results.n; i++) {
        struct xw_result *r = xw_result_at(m->to, xw_result_add(m->to));
        *r = *xw_result_at(m->from, i);
        r->run_rule += m->first_rule;
        r->message = moved(m, r->message);
        r->path = moved(m, r->path);
        r->resource = moved(m, r->resource);
        r->severity_word = moved(m, r->severity_word);
        r->fingerprint = moved(m, r->fingerprint);
        r->detail = move_detail(m, r->detail);
    }
}

void xw_set_append(struct xw_set *to, const struct xw_set *from)
{
    struct move m = {.to = to, .from = from};
    m.refs = mem_alloc(xw_text_count(from) * sizeof *m.refs);
    m.first_run = to->runs.n;
    m.first_rule = to->run_rules.n;
    move_inputs(&m);
    move_runs(&m);
    move_descriptors(&m);
    move_results(&m);
    for (uint32_t i = 0; i < from->skipped.n; i++) {
        const struct xw_skipped *s = xw_skipped_at(from, i);
        xw_skipped_add(to, moved(&m, s->path), moved(&m, s->reason));
    }
    mem_free(m.descriptors);
    mem_free(m.refs);
}
