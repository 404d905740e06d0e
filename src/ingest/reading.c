/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/reading.h"

#include "base/arena.h"
#include "base/hash.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static void tell(struct reading *r, bool is_error, const char *where, const char *text)
{
    if (r->n_told == r->told_size) {
        r->told_size = r->told_size ? r->told_size * 2 : 8;
        r->told = mem_grow(r->told, r->told_size, sizeof *r->told);
    }
    r->told[r->n_told++] = (struct told){mem_copy(where, strlen(where)),
                                         mem_copy(text, strlen(text)), is_error};
}

/* Two warnings are of one kind when they begin with the same words, up to the first thing
 * quoted, number or pointer. */
static struct told_kind *kind_of(struct reading *r, const char *text)
{
    size_t n = strcspn(text, "'\"/0123456789");
    uint32_t hash = (uint32_t)hash_stable(text, n, 0);
    for (uint32_t i = 0; i < r->n_kinds; i++)
        if (r->kinds[i].hash == hash)
            return &r->kinds[i];
    if (r->n_kinds == KINDS)
        return &r->kinds[KINDS - 1];
    r->kinds[r->n_kinds].hash = hash;
    return &r->kinds[r->n_kinds++];
}

static void keep_note(struct reading *r, const char *where, const char *text)
{
    struct xw_input *in = reading_input(r);
    if (in->n_notes++ >= sizeof in->notes / sizeof *in->notes)
        return;
    in->notes[in->n_notes_kept++] =
        (struct xw_note){xw_intern_z(r->set, where), xw_intern_z(r->set, text)};
}

static void warn(struct reading *r, const char *where, const char *line, const char *text)
{
    struct told_kind *kind = kind_of(r, text);
    keep_note(r, line, text);
    if (++kind->n <= TOLD_OF_A_KIND) {
        tell(r, false, where, text);
    } else {
        mem_free(kind->text);
        kind->text = mem_copy(text, strlen(text));
    }
}

void reading_warn_at(void *reading, const struct jp_where *at, const char *text)
{
    struct reading *r = reading;
    char line[48];
    struct xw_error clean = {0};
    snprintf(line, sizeof line, "%" PRId64 ":%" PRId64, at->line, at->column);
    char where[1000];
    snprintf(where, sizeof where, "%.900s:%s", r->name, line);
    xw_fail(&clean, XW_E_FORMAT, where, "%s", text);
    warn(r, clean.where, line, clean.text);
}

void reading_warn(struct reading *r, const char *format, ...)
{
    char text[512];
    struct xw_error clean = {0};
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    xw_fail(&clean, XW_E_FORMAT, r->name, "%s", text);
    warn(r, clean.where, "", clean.text);
}

void reading_error(struct reading *r, const struct xw_error *err)
{
    struct xw_input *in = reading_input(r);
    in->message = xw_intern_z(r->set, err->text);
    tell(r, true, err->where, err->text);
}

void reading_fill(struct reading *r, uint32_t descriptor,
                  const struct xw_descriptor *more)
{
    if (r->n_fills == r->fills_size) {
        r->fills_size = r->fills_size ? r->fills_size * 2 : 64;
        r->fills = mem_grow(r->fills, r->fills_size, sizeof *r->fills);
    }
    r->fills[r->n_fills++] = (struct xw_descriptor_fill){descriptor, *more};
}

void reading_fill_all(struct reading *r)
{
    for (uint32_t i = 0; i < r->n_fills; i++)
        xw_descriptor_fill(r->set, r->fills[i].descriptor, &r->fills[i].more);
}

void reading_close(struct reading *r)
{
    for (uint32_t i = 0; i < r->n_kinds; i++) {
        struct told_kind *kind = &r->kinds[i];
        if (kind->n > TOLD_OF_A_KIND) {
            char text[640];
            snprintf(text, sizeof text, "%" PRIu32 " more like this; the last: %s",
                     kind->n - TOLD_OF_A_KIND, kind->text);
            struct xw_error clean = {0};
            xw_fail(&clean, XW_E_FORMAT, r->name, "%s", text);
            tell(r, false, clean.where, clean.text);
        }
        mem_free(kind->text);
    }
    r->n_kinds = 0;
    mem_free(r->fills);
    r->fills = NULL;
    r->n_fills = r->fills_size = 0;
}

void reading_tell(struct reading *r)
{
    const struct xw_listener *listener = &r->options->listener;
    for (uint32_t i = 0; i < r->n_told; i++) {
        const struct told *t = &r->told[i];
        if (listener->tell)
            listener->tell(listener->ctx, t->is_error, t->where, t->text);
        mem_free(t->where);
        mem_free(t->text);
    }
    mem_free(r->told);
    r->told = NULL;
    r->n_told = r->told_size = 0;
}
