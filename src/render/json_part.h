/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RENDER_JSON_PART_H
#define RENDER_JSON_PART_H

#include "render/stage.h"

/* Members of an object that is being written to `to`; what is absent is left out. Each
 * writes the comma that it needs. (json_part.c) */
struct object {
    struct str *to;
    bool any; /* a member was written */
};

struct object object_open(struct str *to); /* writes "{" */
void object_close(struct object *o);

/* The name and its colon. Inline, as names are literals: their lengths are then known. */
static inline void member(struct object *o, const char *name)
{
    str_add(o->to, ",\"", o->any ? 2 : 0);
    if (!o->any)
        str_putc(o->to, '"');
    str_puts(o->to, name);
    str_add(o->to, "\":", 2);
    o->any = true;
}

void member_text(struct object *o, const char *name, const char *text);
void member_ref(struct object *o, const char *name, const struct xw_set *set, xw_ref ref);
void member_number(struct object *o, const char *name, uint64_t n);
void member_positive(struct object *o, const char *name, uint64_t n); /* 0 is absent */
void member_bool(struct object *o, const char *name, bool value);
void member_time(struct object *o, const char *name, int64_t t);

/* findings[] (json_finding.c). Links are shared by many findings, which stand near each
 * other in the order: their text is kept for the next. */
enum { LINKS_KEPT = 256 };
struct json_links {
    struct {
        uint32_t list; /* index + 1; 0: free */
        struct str text;
    } kept[LINKS_KEPT];
};
void json_finding(const struct facts *f, struct json_links *links, uint32_t finding,
                  struct str *to);
void json_links_free(struct json_links *links);

/* mappings[] (json_mapping.c): each way to a control that some finding goes, in order. */
struct json_mappings {
    struct xw_link *v;
    uint32_t n;
};
void json_mappings_make(struct json_mappings *m, const struct facts *f);
void json_mapping(const struct facts *f, const struct xw_link *l, struct str *to);
void json_mappings_free(struct json_mappings *m);

#endif
