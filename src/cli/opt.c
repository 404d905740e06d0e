/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/opt.h"

#include "base/arena.h"
#include "base/str.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST = 64 };

/* Insertions, deletions and replacements between two words (Levenshtein). */
static int edits(const char *a, const char *b)
{
    int row[LONGEST + 1];
    int n = (int)strlen(b);
    if (n > LONGEST || strlen(a) > LONGEST)
        return LONGEST;
    for (int j = 0; j <= n; j++)
        row[j] = j;
    for (int i = 0; a[i]; i++) {
        int diagonal = row[0];
        row[0] = i + 1;
        for (int j = 0; j < n; j++) {
            int replace = diagonal + (a[i] != b[j]);
            diagonal = row[j + 1];
            int other = 1 + (row[j] < diagonal ? row[j] : diagonal);
            row[j + 1] = replace < other ? replace : other;
        }
    }
    return row[n];
}

const char *opt_nearest(const char *word, const char *const *candidates, int n)
{
    const char *best = NULL;
    int fewest = (int)strlen(word) / 2 + 1;
    for (int i = 0; i < n; i++) {
        int d = edits(word, candidates[i]);
        if (d < fewest) {
            fewest = d;
            best = candidates[i];
        }
    }
    return best;
}

static void list_add(struct opt_list *l, const char *text)
{
    l->v = mem_grow(l->v, (size_t)l->n + 1, sizeof *l->v);
    l->v[l->n++] = text;
}

static const struct opt *find_long(const struct opt *table, int n, const char *name,
                                   size_t length)
{
    for (int i = 0; i < n; i++)
        if (strlen(table[i].name) == length && strncmp(table[i].name, name, length) == 0)
            return &table[i];
    return NULL;
}

static bool unknown(const struct opt *table, int n, const char *name, size_t length,
                    struct xw_error *err)
{
    const char *names[LONGEST];
    char word[LONGEST];
    int count = n < LONGEST ? n : LONGEST;
    for (int i = 0; i < count; i++)
        names[i] = table[i].name;
    snprintf(word, sizeof word, "%.*s", (int)length, name);
    const char *near = opt_nearest(word, names, count);
    if (near)
        return xw_fail(err, XW_E_USAGE, NULL, "unknown option --%s; did you mean --%s?",
                       word, near);
    return xw_fail(err, XW_E_USAGE, NULL, "unknown option --%s", word);
}

static bool put(const struct opt *o, void *target, const char *value,
                struct xw_error *err)
{
    void *field = (char *)target + o->offset;
    char *end;
    switch (o->kind) {
    case OPT_FLAG:
        *(bool *)field = true;
        return true;
    case OPT_TEXT:
        *(const char **)field = value;
        return true;
    case OPT_LIST:
        list_add(field, value);
        return true;
    case OPT_NUMBER:
        *(long *)field = strtol(value, &end, 10);
        if (end != value && *end == '\0' && *(long *)field >= 0 &&
            *(long *)field <= INT32_MAX)
            return true;
        return xw_fail(err, XW_E_USAGE, NULL, "--%s takes a number from 0 on, got \"%s\"",
                       o->name, value);
    }
    return false;
}

static const struct opt *find(const struct opt *table, int n, const char *arg,
                              const char **value, struct xw_error *err)
{
    *value = NULL;
    if (arg[1] != '-') {
        for (int i = 0; i < n; i++)
            if (table[i].letter && table[i].letter == arg[1]) {
                *value = arg[2] ? arg + 2 : NULL;
                return &table[i];
            }
        xw_fail(err, XW_E_USAGE, NULL, "unknown option -%c", arg[1]);
        return NULL;
    }
    size_t length = strcspn(arg + 2, "=");
    const struct opt *o = find_long(table, n, arg + 2, length);
    if (!o)
        unknown(table, n, arg + 2, length, err);
    if (arg[2 + length] == '=')
        *value = arg + 3 + length;
    return o;
}

bool opt_parse(const struct opt *table, int n, void *target, int argc, char **argv,
               struct opt_list *arguments, struct xw_error *err)
{
    bool options = true;
    for (int i = 0; i < argc; i++) {
        const char *arg = argv[i], *value;
        if (!options || arg[0] != '-' || arg[1] == '\0') {
            list_add(arguments, arg);
            continue;
        }
        if (strcmp(arg, "--") == 0) {
            options = false;
            continue;
        }
        const struct opt *o = find(table, n, arg, &value, err);
        if (!o)
            return false;
        if (o->kind == OPT_FLAG && value)
            return xw_fail(err, XW_E_USAGE, NULL, "--%s takes no value", o->name);
        if (o->kind != OPT_FLAG && !value && i + 1 < argc)
            value = argv[++i];
        if (o->kind != OPT_FLAG && !value)
            return xw_fail(err, XW_E_USAGE, NULL, "--%s needs %s", o->name, o->value);
        if (!put(o, target, value, err))
            return false;
    }
    return true;
}

void opt_usage(const struct opt *table, int n)
{
    for (int i = 0; i < n; i++) {
        struct str left = {0};
        const struct opt *o = &table[i];
        str_puts(&left, "  ");
        if (o->letter)
            str_printf(&left, "-%c, ", o->letter);
        str_printf(&left, "--%s", o->name);
        if (o->value)
            str_printf(&left, " %s", o->value);
        const char *help = o->help;
        printf("%-30s", str_get(&left));
        printf("%s", left.n >= 30 ? "\n                              " : "");
        for (; *help; help++) {
            putchar(*help);
            if (*help == '\n')
                printf("                              ");
        }
        putchar('\n');
        str_free(&left);
    }
}

void opt_free(const struct opt *table, int n, void *target, struct opt_list *arguments)
{
    for (int i = 0; i < n; i++)
        if (table[i].kind == OPT_LIST)
            mem_free(((struct opt_list *)(void *)((char *)target + table[i].offset))->v);
    mem_free(arguments->v);
}
