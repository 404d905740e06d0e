/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

#include <string.h>

enum { MOST_RUNS = 50 };

static void add_run(struct doc *d, xmlNode *input, const struct xw_run *run)
{
    const struct facts *f = d->view->f;
    xmlNode *node = doc_add(d, input, "run");
    doc_attr(d, node, "tool", xw_text(f->set, run->tool));
    doc_attr(d, node, "version", xw_text(f->set, run->tool_version));
    if (run->tool_index == XW_NO_INDEX)
        doc_word(d, node, "known", "no");
    if (run->success != XW_SUCCESS_UNKNOWN)
        doc_word(d, node, "successful", run->success == XW_SUCCESS_YES ? "yes" : "no");
    doc_time(d, node, "start", run->start);
    doc_time(d, node, "end", run->end);
    doc_attr_code(d, node, "revision", xw_text(f->set, run->revision));
    if (run->rules_listed)
        doc_number(d, node, "rules", run->n_rules);
    doc_text(d, node, "failure", xw_text(f->set, run->failure));
}

static void add_notes(struct doc *d, xmlNode *input, const struct xw_input *in)
{
    const struct facts *f = d->view->f;
    doc_number(d, input, "notes", in->n_notes);
    for (uint32_t i = 0; i < in->n_notes_kept; i++) {
        xmlNode *note = doc_text(d, input, "note", xw_text(f->set, in->notes[i].text));
        if (note)
            doc_attr_code(d, note, "where", xw_text(f->set, in->notes[i].where));
    }
}

void input_add(struct doc *d, xmlNode *list, uint32_t i)
{
    const struct facts *f = d->view->f;
    const struct xw_input *in = xw_input_at(f->set, i);
    xmlNode *node = doc_add(d, list, "input");
    doc_number(d, node, "n", i + (uint64_t)1);
    doc_word(d, node, "sha256", in->sha256);
    doc_number(d, node, "bytes", in->bytes);
    doc_attr(d, node, "format", xw_text(f->set, in->format));
    doc_word(d, node, "status", xw_input_status_name(in->status));
    doc_number(d, node, "records", in->records);
    for (int k = 0; k < XW_N_BUCKETS; k++)
        doc_number(d, node, bucket_names[k], in->balance[k]);
    doc_code(d, node, "path", xw_text(f->set, in->path));
    doc_text(d, node, "message", xw_text(f->set, in->message));
    for (uint32_t k = 0; k < in->n_runs && k < MOST_RUNS; k++)
        add_run(d, node, xw_run_at(f->set, in->first_run + k));
    add_notes(d, node, in);
}
