/* SPDX-License-Identifier: Apache-2.0 */
#include "priority/stage.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

/* What became of a tool in this run. */
enum fate {
    FATE_ABSENT,
    FATE_FAILED,
    FATE_RAN,
};

/* A tool is the same under all names that the mapping set knows for it. */
static bool same_tool(const struct xw_set *set, const struct xw_run *run,
                      const char *name, uint32_t index)
{
    if (index != XW_NO_INDEX)
        return run->tool_index == index;
    return !strcmp(xw_text(set, run->tool), name);
}

static enum fate fate_of(const struct xw_set *set, const char *name)
{
    uint32_t index = xw_data_tool(xw_set_data(set), name);
    enum fate fate = FATE_ABSENT;
    for (uint32_t i = 0; i < xw_n_runs(set); i++) {
        const struct xw_run *run = xw_run_at(set, i);
        if (!same_tool(set, run, name, index))
            continue;
        enum xw_input_status status = xw_input_at(set, run->input)->status;
        if (run->success == XW_SUCCESS_NO || status == XW_INPUT_FAILED)
            return FATE_FAILED; /* of several runs, one that failed makes the scope
                                   partial */
        fate = FATE_RAN;
    }
    return fate;
}

/* Findings name few tools, so what was found out about one is kept (by its text's
 * address: the same text is the same pointer). */
struct fates {
    const char *name[64];
    enum fate fate[64];
    uint32_t n;
};

static enum fate fate_kept(struct fates *kept, const struct xw_set *set, const char *name)
{
    uint32_t i = 0;
    while (i < kept->n && kept->name[i] != name)
        i++;
    if (i < kept->n)
        return kept->fate[i];
    enum fate fate = fate_of(set, name);
    if (kept->n < 64) {
        kept->name[kept->n] = name;
        kept->fate[kept->n++] = fate;
    }
    return fate;
}

/* 0 when a tool that reported it ran again. */
static xw_ref note_of(struct fates *kept, struct xw_set *set, const struct earlier *e)
{
    struct str text = {0};
    for (uint32_t i = 0; i < e->n_tools; i++) {
        enum fate fate = fate_kept(kept, set, e->tools[i]);
        if (fate == FATE_RAN) {
            str_free(&text);
            return 0;
        }
        str_printf(&text, "%s%s %s", text.n ? ", " : "not re-tested: ", e->tools[i],
                   fate == FATE_FAILED ? "failed" : "did not run");
    }
    xw_ref note = xw_intern(set, str_get(&text), text.n);
    str_free(&text);
    return note;
}

static int compare_gone(const void *x, const void *y)
{
    const struct earlier *a = *(const struct earlier *const *)x;
    const struct earlier *b = *(const struct earlier *const *)y;
    if (a->priority != b->priority)
        return a->priority < b->priority ? -1 : 1;
    int order = strcmp(a->title, b->title);
    if (!order)
        order = strcmp(a->path, b->path);
    if (!order && a->line != b->line)
        order = a->line < b->line ? -1 : 1;
    return order ? order : memcmp(a->id, b->id, sizeof a->id);
}

static xw_ref hex_text(struct xw_set *set, const uint8_t id[16])
{
    char text[33];
    for (size_t i = 0; i < 16; i++) {
        text[2 * i] = "0123456789abcdef"[id[i] >> 4];
        text[2 * i + 1] = "0123456789abcdef"[id[i] & 15];
    }
    return xw_intern(set, text, 32);
}

/* What is not re-tested may be there still: the next report must know it again. */
static void remember(struct xw_set *set, struct xw_gone *g, const struct earlier *e)
{
    uint32_t refs[EARLIER_ALIASES > EARLIER_TOOLS ? EARLIER_ALIASES : EARLIER_TOOLS];
    for (uint32_t i = 0; i < e->n_tools; i++)
        refs[i] = xw_intern_z(set, e->tools[i]);
    g->tools = xw_list_add(set, refs, e->n_tools);
    for (uint32_t i = 0; i < e->n_aliases; i++)
        refs[i] = hex_text(set, e->aliases[i]);
    g->aliases = xw_list_add(set, refs, e->n_aliases);
}

static void add_gone(struct fates *kept, struct xw_set *set, const struct earlier *e)
{
    struct xw_gone g = {.id = hex_text(set, e->id),
                        .title = xw_intern_z(set, e->title),
                        .path = xw_intern_z(set, e->path),
                        .line = e->line,
                        .priority = (enum xw_priority)e->priority,
                        .first_seen = e->start,
                        .due = e->due,
                        .note = note_of(kept, set, e)};
    if (g.note)
        remember(set, &g, e);
    xw_gone_add(set, g);
}

void gone_list(struct xw_set *set, const struct known_by *k)
{
    const struct xw_previous *p = k->previous;
    const struct earlier **gone = mem_alloc((p->n ? p->n : 1) * sizeof *gone);
    struct fates kept = {0};
    uint32_t n = 0;
    for (uint32_t i = 0; i < p->n; i++)
        if (!k->met[i] && p->findings[i].state == XW_STATE_OPEN)
            gone[n++] = &p->findings[i];
    if (n)
        qsort(gone, n, sizeof *gone, compare_gone);
    for (uint32_t i = 0; i < n; i++)
        add_gone(&kept, set, gone[i]);
    mem_free(gone);
}
