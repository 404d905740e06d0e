/* SPDX-License-Identifier: Apache-2.0 */
#include "data/emit.h"

#include "base/hash.h"

#include <stddef.h>
#include <string.h>

/* The set's structs are written as they lie in memory, word by word, with labels for the
 * pointers. Assembler instead of C, because it takes a second instead of a minute and
 * needs no second description of the structs. Texts lie in two pools: what every run
 * compares and shows, and what is read only where a report quotes it (evidence, titles),
 * so that the first ones share pages. */

enum pool_name {
    HOT,   /* ids, keys */
    COLD,  /* titles, evidence, reasons */
    LISTS, /* of numbers */
    N_POOLS,
};

enum field_kind {
    TEXT,    /* const char * */
    U32S,    /* const uint32_t *, as many as the count says */
    TEXTS,   /* const char *const * */
    BOOLS,   /* const bool * */
    RECORDS, /* of another struct, whose fields `of` lists */
};

struct field {
    enum field_kind kind;
    enum pool_name pool;
    size_t offset;
    size_t count; /* offset of the uint32_t that counts; NO_COUNT: by weakness */
    const struct field *of; /* RECORDS: its fields and size */
    size_t size;
    bool last; /* ends a list of fields */
};

#define NO_COUNT SIZE_MAX
#define END                                                                              \
    {                                                                                    \
        .last = true                                                                     \
    }
#define AT(type, name) .offset = offsetof(struct type, name)
#define N(type, name)  .count = offsetof(struct type, name)

static const struct field weakness_fields[] = {
    {TEXT, HOT, AT(xw_weakness, id)},
    {TEXT, HOT, AT(xw_weakness, domain)},
    {TEXT, COLD, AT(xw_weakness, title)},
    {TEXT, COLD, AT(xw_weakness, sources)},
    {U32S, LISTS, AT(xw_weakness, parents), N(xw_weakness, n_parents)},
    END,
};

static const struct field framework_fields[] = {
    {TEXT, HOT, AT(xw_framework, id)},
    {TEXT, HOT, AT(xw_framework, family)},
    {TEXT, HOT, AT(xw_framework, name)},
    {TEXT, HOT, AT(xw_framework, version)},
    END,
};

static const struct field control_fields[] = {
    {TEXT, HOT, AT(xw_control, id)},
    {TEXT, COLD, AT(xw_control, title)},
    END,
};

static const struct field link_fields[] = {
    {TEXT, COLD, AT(xw_weakness_control, basis)},
    END,
};

static const struct field tool_fields[] = {
    {TEXT, HOT, AT(xw_tool, id)},
    {TEXT, HOT, AT(xw_tool, name)},
    END,
};

static const struct field spelling_fields[] = {
    {TEXTS, HOT, AT(data_spelling, strip), N(data_spelling, n_strip)},
    {TEXT, HOT, AT(data_spelling, details)},
    END,
};

static const struct field rule_fields[] = {
    {TEXT, COLD, AT(xw_rule, id)},
    {TEXT, HOT, AT(xw_rule, key)},
    {U32S, LISTS, AT(xw_rule, weaknesses), N(xw_rule, n_weaknesses)},
    {TEXT, COLD, AT(xw_rule, evidence)},
    END,
};

static const struct field narrowing_fields[] = {
    {U32S, LISTS, AT(data_narrowing, controls), N(data_narrowing, n_controls)},
    {TEXT, COLD, AT(data_narrowing, basis)},
    END,
};

static const struct field cwe_fields[] = {
    {TEXT, COLD, AT(xw_cwe, name)},
    {U32S, LISTS, AT(xw_cwe, controls), N(xw_cwe, n_controls)},
    {TEXTS, COLD, AT(xw_cwe, bases), N(xw_cwe, n_controls)},
    {TEXT, COLD, AT(xw_cwe, basis)},
    END,
};

static const struct field setting_fields[] = {
    {TEXT, COLD, AT(xw_setting, name)},
    {TEXT, COLD, AT(xw_setting, value)},
    {TEXT, COLD, AT(xw_setting, reason)},
    END,
};

static const struct field policy_fields[] = {
    {TEXT, HOT, AT(xw_policy, name)},
    {TEXT, COLD, AT(xw_policy, title)},
    {TEXT, HOT, AT(xw_policy, windows[XW_IMMEDIATE].text)},
    {TEXT, HOT, AT(xw_policy, windows[XW_PRIORITY_HIGH].text)},
    {TEXT, HOT, AT(xw_policy, windows[XW_PRIORITY_MEDIUM].text)},
    {TEXT, HOT, AT(xw_policy, windows[XW_PRIORITY_LOW].text)},
    {U32S, LISTS, AT(xw_policy, overrides), .count = NO_COUNT},
    {TEXTS, COLD, AT(xw_policy, reasons), .count = NO_COUNT},
    {U32S, LISTS, AT(xw_policy, severities), .count = NO_COUNT},
    {U32S, LISTS, AT(xw_policy, severity_caps), .count = NO_COUNT},
    {BOOLS, LISTS, AT(xw_policy, inactive), .count = NO_COUNT},
    {RECORDS, COLD, AT(xw_policy, settings), N(xw_policy, n_settings), setting_fields,
     sizeof(struct xw_setting)},
    END,
};

static const struct field name_fields[] = {
    {TEXT, HOT, AT(data_name, folded)},
    END,
};

static const struct field stated_fields[] = {
    {TEXT, HOT, AT(data_stated, folded)},
    {TEXT, COLD, AT(data_stated, note)},
    END,
};

static const struct field recognise_fields[] = {
    {TEXTS, COLD, AT(xw_recognise, paths), N(xw_recognise, n)},
    {TEXTS, COLD, AT(xw_recognise, tests), N(xw_recognise, n)},
    END,
};

static const struct field format_fields[] = {
    {TEXT, HOT, AT(xw_input_format, name)},
    {TEXT, COLD, AT(xw_input_format, title)},
    {TEXT, COLD, AT(xw_input_format, tool)},
    {TEXT, HOT, AT(xw_input_format, engine)},
    {TEXT, COLD, AT(xw_input_format, file)},
    {TEXT, COLD, AT(xw_input_format, text)},
    {TEXT, COLD, AT(xw_input_format, carries)},
    {TEXT, COLD, AT(xw_input_format, warning)},
    {RECORDS, COLD, AT(xw_input_format, recognise), N(xw_input_format, n_recognise),
     recognise_fields, sizeof(struct xw_recognise)},
    {TEXTS, COLD, AT(xw_input_format, elements), N(xw_input_format, n_elements)},
    {TEXTS, COLD, AT(xw_input_format, keep), N(xw_input_format, n_keep)},
    {TEXTS, COLD, AT(xw_input_format, over), N(xw_input_format, n_over)},
    {TEXTS, COLD, AT(xw_input_format, lines), N(xw_input_format, n_lines)},
    {TEXTS, COLD, AT(xw_input_format, headings), N(xw_input_format, n_headings)},
    END,
};

#define LIST(list, fields, type)                                                         \
    {                                                                                    \
        RECORDS, COLD, AT(xw_data, list), N(xw_data, n_##list), fields,                  \
            sizeof(struct type)                                                          \
    }

static const struct field set_fields[] = {
    {TEXT, HOT, AT(xw_data, version)},
    {TEXT, HOT, AT(xw_data, sha256)},
    LIST(weaknesses, weakness_fields, xw_weakness),
    LIST(frameworks, framework_fields, xw_framework),
    LIST(controls, control_fields, xw_control),
    {U32S, LISTS, AT(xw_data, control_order), N(xw_data, n_controls)},
    LIST(links, link_fields, xw_weakness_control),
    {U32S, LISTS, AT(xw_data, first_link), N(xw_data, n_first_link)},
    LIST(tools, tool_fields, xw_tool),
    {RECORDS, COLD, AT(xw_data, spellings), N(xw_data, n_tools), spelling_fields,
     sizeof(struct data_spelling)},
    LIST(rules, rule_fields, xw_rule),
    LIST(narrowings, narrowing_fields, data_narrowing),
    LIST(cwes, cwe_fields, xw_cwe),
    LIST(policies, policy_fields, xw_policy),
    LIST(tool_names, name_fields, data_name),
    LIST(framework_names, name_fields, data_name),
    LIST(stated, stated_fields, data_stated),
    LIST(formats, format_fields, xw_input_format),
    END,
};

enum {
    SLOTS = 1 << 17, /* several times what a set needs */
};

struct slot {
    size_t offset, n; /* n 0: free */
};

struct pool { /* each content once; found again through a table */
    char *bytes;
    size_t n, capacity, used;
    struct slot *slots;
};

struct word { /* of the records: a value, or a place in a pool or in the records */
    uintptr_t value;
    char label; /* 0: a value */
};

struct emitter {
    uint32_t n_weaknesses;
    struct pool pools[N_POOLS];
    struct word *words;
    size_t n_words, capacity;
};

static const char labels[] = {[HOT] = 'h', [COLD] = 'c', [LISTS] = 'l'};
enum {
    RECORD_LABEL = 'r',
};

static void append(struct pool *p, const void *bytes, size_t n)
{
    if (p->n + n > p->capacity) {
        p->capacity = (p->n + n) * 2;
        p->bytes = mem_grow(p->bytes, p->capacity, 1);
    }
    if (n)
        memcpy(p->bytes + p->n, bytes, n);
    p->n += n;
}

/* The offset of `bytes` in the pool; they start at a multiple of `align`. */
static size_t pool_add(struct pool *p, const void *bytes, size_t n, size_t align)
{
    size_t at = (size_t)hash_stable(bytes, n, 0) % SLOTS;
    while (p->slots[at].n) {
        if (p->slots[at].n == n && !memcmp(p->bytes + p->slots[at].offset, bytes, n))
            return p->slots[at].offset;
        at = (at + 1) % SLOTS;
    }
    if (++p->used > SLOTS / 2)
        mem_exhausted();
    append(p, "\0\0\0", (align - p->n % align) % align);
    p->slots[at] = (struct slot){.offset = p->n, .n = n};
    append(p, bytes, n);
    return p->slots[at].offset;
}

/* Room for `n` more words, zero. Returns the first. */
static size_t add_words(struct emitter *e, size_t n)
{
    size_t first = e->n_words;
    if (first + n > e->capacity) {
        e->capacity = (first + n) * 2;
        e->words = mem_grow(e->words, e->capacity, sizeof *e->words);
    }
    memset(e->words + first, 0, n * sizeof *e->words);
    e->n_words += n;
    return first;
}

static void add_text(struct emitter *e, size_t word, const char *text,
                     enum pool_name pool)
{
    size_t offset = pool_add(&e->pools[pool], text, strlen(text) + 1, 1);
    e->words[word] = (struct word){offset, labels[pool]};
}

static void add_records(struct emitter *e, size_t word, const void *records, uint32_t n,
                        size_t size, const struct field *fields);

static void add_texts(struct emitter *e, size_t word, const char *const *texts,
                      uint32_t n, enum pool_name pool)
{
    size_t first = add_words(e, n);
    for (uint32_t i = 0; i < n; i++)
        add_text(e, first + i, texts[i], pool);
    e->words[word] = (struct word){first * sizeof(uintptr_t), RECORD_LABEL};
}

static void add_list(struct emitter *e, size_t word, const void *list, size_t bytes)
{
    size_t offset = pool_add(&e->pools[LISTS], list, bytes, sizeof(uint32_t));
    e->words[word] = (struct word){offset, labels[LISTS]};
}

/* Replaces the pointer at the field's place in `record`, whose first word is `base`. */
static void add_field(struct emitter *e, const char *record, size_t base,
                      const struct field *f)
{
    size_t word = base + f->offset / sizeof(uintptr_t);
    uint32_t n = e->n_weaknesses;
    const void *p = NULL;
    memcpy(&p, record + f->offset, sizeof p);
    if (f->kind != TEXT && f->count != NO_COUNT)
        memcpy(&n, record + f->count, sizeof n);
    e->words[word] = (struct word){0};
    if (f->kind == TEXT)
        add_text(e, word, p, f->pool);
    else if (n && f->kind == TEXTS)
        add_texts(e, word, p, n, f->pool);
    else if (n && f->kind == RECORDS)
        add_records(e, word, p, n, f->size, f->of);
    else if (n)
        add_list(e, word, p, n * (f->kind == U32S ? sizeof(uint32_t) : sizeof(bool)));
}

static size_t copy_records(struct emitter *e, const char *records, uint32_t n,
                           size_t size, const struct field *fields)
{
    size_t each = size / sizeof(uintptr_t);
    size_t first = add_words(e, n * each);
    for (size_t i = 0; i < n * each; i++)
        memcpy(&e->words[first + i].value, records + i * sizeof(uintptr_t),
               sizeof(uintptr_t));
    for (uint32_t i = 0; i < n; i++)
        for (const struct field *f = fields; !f->last; f++)
            add_field(e, records + i * size, first + i * each, f);
    return first;
}

static void add_records(struct emitter *e, size_t word, const void *records, uint32_t n,
                        size_t size, const struct field *fields)
{
    size_t first = copy_records(e, records, n, size, fields);
    e->words[word] = (struct word){first * sizeof(uintptr_t), RECORD_LABEL};
}

static void write_texts(struct out *o, char label, const struct pool *p)
{
    out_printf(o, "\t.section .rodata.xw.%c,\"a\",%%progbits\n.L%c:\n\t.ascii \"", label,
               label);
    for (size_t i = 0; i < p->n; i++) {
        char c = p->bytes[i];
        if (c >= ' ' && c <= '~' && c != '"' && c != '\\')
            out_putc(o, c);
        else
            out_printf(o, "\\%03o", (unsigned)(unsigned char)c);
        if (!c && i + 1 < p->n)
            out_puts(o, "\"\n\t.ascii \"");
    }
    out_puts(o, "\"\n");
}

static void write_lists(struct out *o, struct pool *p)
{
    append(p, "\0\0\0", (4 - p->n % 4) % 4);
    out_printf(o, "\t.section .rodata.xw.%c,\"a\",%%progbits\n\t.balign 8\n.L%c:\n",
               labels[LISTS], labels[LISTS]);
    for (size_t i = 0; i < p->n; i += 4) {
        uint32_t value = 0;
        memcpy(&value, p->bytes + i, sizeof value);
        out_printf(o, "\t.long %u\n", value);
    }
}

static void write_words(struct out *o, const struct emitter *e, size_t set)
{
    const char *directive = sizeof(uintptr_t) == 8 ? ".quad" : ".long";
    out_printf(o,
               "\t.section .data.rel.ro.local,\"aw\",%%progbits\n\t.balign 16\n.L%c:\n"
               "\t.globl data_builtin_set\n\t.hidden data_builtin_set\n"
               "\t.type data_builtin_set,%%object\n",
               RECORD_LABEL);
    for (size_t i = 0; i < e->n_words; i++) {
        const struct word *w = &e->words[i];
        if (i == set)
            out_puts(o, "data_builtin_set:\n");
        if (w->label)
            out_printf(o, "\t%s .L%c+%zu\n", directive, w->label, (size_t)w->value);
        else
            out_printf(o, "\t%s %zu\n", directive, (size_t)w->value);
    }
    out_puts(o, "\t.section .note.GNU-stack,\"\",%progbits\n");
}

void data_emit(const struct xw_data *d, struct out *out)
{
    struct emitter e = {.n_weaknesses = d->n_weaknesses};
    struct xw_data set = *d;
    set.arena = NULL;
    for (int i = 0; i < N_POOLS; i++)
        e.pools[i].slots = mem_alloc(SLOTS * sizeof *e.pools[i].slots);
    size_t at = copy_records(&e, (const char *)&set, 1, sizeof set, set_fields);
    write_texts(out, labels[HOT], &e.pools[HOT]);
    write_texts(out, labels[COLD], &e.pools[COLD]);
    write_lists(out, &e.pools[LISTS]);
    write_words(out, &e, at);
    for (int i = 0; i < N_POOLS; i++) {
        mem_free(e.pools[i].slots);
        mem_free(e.pools[i].bytes);
    }
    mem_free(e.words);
}
