/* SPDX-License-Identifier: Apache-2.0 */
#include "data/build.h"

#include <string.h>

/* The whole set, from its folder. */

static bool read_version(struct build *b)
{
    const struct build_source *s = build_read(b, "VERSION");
    if (!s)
        return false;
    size_t n = strcspn(s->bytes, "\n");
    if (!n || n > 32 || n + 1 < s->n)
        return build_fail(b, s->file, 1, 1, "expected one line, as in 2026.11");
    b->d->version = build_text(b, s->bytes, n);
    return true;
}

static bool build_all(struct build *b)
{
    char digest[65];
    if (!read_version(b) || !build_weaknesses(b) || !build_frameworks(b) ||
        !build_stated(b) || !build_tools(b) || !build_rules(b) || !build_narrowing(b) ||
        !build_cwes(b) || !build_policies(b) || !build_formats(b))
        return false;
    build_digest(b, digest);
    b->d->sha256 = build_text(b, digest, sizeof digest - 1);
    return true;
}

const struct xw_data *xw_data_load(const char *dir, struct xw_error *err)
{
    struct arena *a = mem_alloc(sizeof *a);
    struct xw_data *d = arena_alloc(a, sizeof *d);
    struct build b = {.a = a, .d = d, .err = err};
    d->arena = a;
    b.dir = arena_copy(a, dir, strlen(dir));
    if (build_all(&b))
        return d;
    xw_data_free(d);
    return NULL;
}

void xw_data_free(const struct xw_data *data)
{
    struct arena *a = data ? data->arena : NULL;
    if (!a)
        return;
    arena_free(a);
    mem_free(a);
}
