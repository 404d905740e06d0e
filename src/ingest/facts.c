/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/facts.h"

#include "base/hash.h"
#include "base/str.h"
#include "ingest/csv.h"
#include "ingest/documents.h"

#include <string.h>

/* One pass over an input's first bytes for all formats at once. */

enum { MOST_FACTS = 4096, MOST_DOCUMENTS = 16, DEEPEST = 8, LONGEST_VALUE = 200 };

static struct fact **slot_of(struct facts *f, const char *path, size_t n)
{
    struct fact **at = &f->slots[hash_bytes(path, n) % 1024];
    while (*at && (strlen((*at)->path) != n || memcmp((*at)->path, path, n) != 0))
        at = &(*at)->next;
    return at;
}

static struct fact *fact_get(struct facts *f, const struct str *path)
{
    struct fact **at = slot_of(f, str_get(path), path->n);
    if (!*at && f->n < MOST_FACTS) {
        *at = arena_alloc(&f->arena, sizeof **at);
        (*at)->path = arena_copy(&f->arena, str_get(path), path->n);
        f->n++;
    }
    return *at;
}

static void add_value(struct facts *f, struct fact *fact, struct jp_str s)
{
    size_t n = s.n < LONGEST_VALUE ? s.n : LONGEST_VALUE;
    for (uint32_t i = 0; i < fact->n_values; i++)
        if (strlen(fact->values[i]) == n && memcmp(fact->values[i], s.s, n) == 0)
            return;
    if (fact->n_values < FACT_VALUES)
        fact->values[fact->n_values++] = arena_copy(&f->arena, s.s, n);
}

static void look(struct facts *f, struct jp *jp, struct str *path, int depth);

static void look_inside(struct facts *f, struct jp *jp, struct str *path, int depth,
                        enum jp_type type)
{
    struct jp_str key = {"", 0};
    size_t n = path->n;
    jp_enter(jp, type);
    while (jp_next(jp, type == JP_OBJECT ? &key : NULL)) {
        if (type == JP_ARRAY) {
            str_puts(path, "[]");
        } else {
            if (n)
                str_putc(path, '.');
            str_add(path, key.s, key.n);
        }
        look(f, jp, path, depth + 1);
        path->n = n;
        if (path->s)
            path->s[n] = '\0';
    }
}

static void look(struct facts *f, struct jp *jp, struct str *path, int depth)
{
    struct jp_str text;
    struct jp_number number;
    enum jp_type type = jp_type(jp);
    struct fact *fact = type == JP_NONE ? NULL : fact_get(f, path);
    if (!fact)
        return;
    fact->types |= 1U << type;
    if ((type == JP_OBJECT || type == JP_ARRAY) && depth < DEEPEST)
        look_inside(f, jp, path, depth, type);
    else if (type == JP_STRING && jp_string(jp, &text))
        add_value(f, fact, text);
    else if (type == JP_NUMBER && jp_number(jp, &number))
        add_value(f, fact, number.text);
    else if (type == JP_TRUE || type == JP_FALSE)
        add_value(f, fact,
                  type == JP_TRUE ? (struct jp_str){"true", 4}
                                  : (struct jp_str){"false", 5});
}

static bool look_at_document(struct facts *f, const uint8_t *bytes, size_t n)
{
    struct jp_options options = {.text_around = true};
    struct jp *jp = jp_open_memory(bytes, n, &options);
    struct str path = {0};
    enum jp_type type = jp_type(jp);
    bool is_document = type == JP_OBJECT || type == JP_ARRAY;
    if (is_document) {
        f->n_documents++;
        look(f, jp, &path, 0);
    }
    jp_close(jp);
    str_free(&path);
    return is_document;
}

/* Documents may follow one another (NDJSON). The first was looked at before. */
static void look_at_more(struct facts *f, const struct head *h)
{
    struct documents d = {0};
    size_t used, start = 0;
    uint32_t n = 0;
    for (size_t at = 0; at < h->n && f->n_documents < MOST_DOCUMENTS; at += used) {
        enum documents_event e =
            documents_next(&d, (const char *)h->bytes + at, h->n - at, &used);
        if (e == DOCUMENTS_TEXT)
            start = at + used;
        if (e != DOCUMENTS_END && e != DOCUMENTS_BROKEN)
            continue;
        f->n_ends++;
        if (n++ > 0)
            look_at_document(f, h->bytes + start, at + used - start);
        start = at + used;
    }
    f->n_documents += d.depth > 0 && n > 0;
}

void head_facts_look(struct facts *f, const struct head *h)
{
    if (look_at_document(f, h->bytes, h->n))
        look_at_more(f, h);
}

static bool compare(const char *value, const char *test)
{
    size_t n = strlen(test + 1);
    if (*test == '=')
        return !strcmp(value, test + 1);
    if (*test == '^')
        return !strncmp(value, test + 1, n);
    return strstr(value, test + 1) != NULL;
}

static bool type_fits(unsigned types, const char *word, size_t n)
{
    static const struct {
        const char *word;
        unsigned types;
    } words[] = {
        {"any", ~0U},
        {"object", 1U << JP_OBJECT},
        {"array", 1U << JP_ARRAY},
        {"string", 1U << JP_STRING},
        {"number", 1U << JP_NUMBER},
        {"boolean", 1U << JP_TRUE | 1U << JP_FALSE},
        {"null", 1U << JP_NULL},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i].word) == n && memcmp(words[i].word, word, n) == 0)
            return types & words[i].types;
    return n == 6 && memcmp(word, "absent", 6) == 0 && !types;
}

/* "{}" stands for a member of any name, which may hold dots and brackets itself. */
static bool path_fits(const char *path, const char *pattern)
{
    const char *retry_path = NULL, *retry_pattern = NULL;
    while (*path) {
        if (!strncmp(pattern, "{}", 2)) {
            retry_pattern = pattern += 2;
            retry_path = ++path;
        } else if (*pattern == *path) {
            pattern++;
            path++;
        } else if (retry_path) {
            pattern = retry_pattern;
            path = ++retry_path;
        } else {
            return false;
        }
    }
    return !*pattern;
}

static bool fact_holds(const struct fact *fact, const char *test)
{
    if (strchr("=^~", *test)) {
        for (uint32_t i = 0; fact && i < fact->n_values; i++)
            if (compare(fact->values[i], test))
                return true;
        return false;
    }
    while (*test) {
        size_t n = strcspn(test, "|");
        if (type_fits(fact ? fact->types : 0, test, n))
            return true;
        test += n + (test[n] == '|');
    }
    return false;
}

static bool holds(struct facts *f, const char *path, const char *test)
{
    bool any = false;
    if (!strstr(path, "{}"))
        return fact_holds(*slot_of(f, path, strlen(path)), test);
    for (size_t i = 0; i < sizeof f->slots / sizeof *f->slots; i++)
        for (const struct fact *fact = f->slots[i]; fact; fact = fact->next)
            if (path_fits(fact->path, path)) {
                any = true;
                if (fact_holds(fact, test))
                    return true;
            }
    return !any && fact_holds(NULL, test);
}

bool head_facts_match(struct facts *f, const struct head *h, const struct xw_recognise *r)
{
    if (r->csv) {
        struct csv_shape shape;
        return !head_begins_json(h) && csv_find(h->bytes, h->n, r, 1, &shape);
    }
    if (!h->json || r->line)
        return false;
    for (uint32_t i = 0; i < r->n; i++)
        if (!holds(f, r->paths[i], r->tests[i]))
            return false;
    return r->n > 0;
}

void head_facts_free(struct facts *f)
{
    arena_free(&f->arena);
}
