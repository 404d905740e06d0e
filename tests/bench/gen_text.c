/* SPDX-License-Identifier: Apache-2.0 */
#include "gen_text.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

static const char *const words[] = {
    "account",  "archive",  "array",    "backup",   "balance", "batch",    "beacon",
    "branch",   "bridge",   "bucket",   "buffer",   "cache",   "cargo",    "catalog",
    "channel",  "cipher",   "client",   "cluster",  "codec",   "column",   "context",
    "cookie",   "counter",  "cursor",   "digest",   "domain",  "driver",   "element",
    "endpoint", "engine",   "event",    "export",   "factory", "feed",     "field",
    "filter",   "format",   "frame",    "gateway",  "grant",   "group",    "handle",
    "header",   "image",    "import",   "index",    "invoice", "journal",  "kernel",
    "label",    "ledger",   "limit",    "listener", "loader",  "manifest", "mapper",
    "matrix",   "memory",   "message",  "metric",   "mirror",  "module",   "network",
    "nonce",    "object",   "order",    "origin",   "packet",  "parcel",   "partner",
    "payload",  "pipeline", "policy",   "portal",   "profile", "proxy",    "queue",
    "record",   "region",   "registry", "replica",  "request", "router",   "sample",
    "schema",   "segment",  "sender",   "session",  "shard",   "signal",   "socket",
    "source",   "storage",  "stream",   "subnet",   "tenant",  "ticket",   "token",
    "tracker",  "vault",    "vector",   "volume",   "widget",  "worker"};

static const char *const folders[] = {
    "api",     "apps",    "billing", "bin",      "client", "common", "core",    "deploy",
    "domain",  "edge",    "infra",   "internal", "jobs",   "lib",    "live",    "model",
    "modules", "network", "ops",     "pkg",      "server", "shared", "staging", "web"};

static const char *const sentences[] = {
    "Data from outside reaches this $w before anything has checked its length or its "
    "form.",
    "Whoever can write to the $w decides what the $w does next.",
    "Keep the $w in a managed $w and hand it out only while a $w needs it.",
    "Turn the setting on for each $w; existing ones keep running without it.",
    "The default of the provider leaves the $w open, so it has to be stated \u2013 even "
    "if empty.",
    "Compare the \"$w\" with a fixed list and refuse everything else.",
    "Records older than $n days can then be told apart from those that were changed by "
    "hand.",
    "Without a key of your own nobody can revoke access to the $w, nor see who read it.",
    "A narrow rule for the $w costs little and limits what a stolen $w is good for.",
    "See the section on the $w\\$w path in the operator's notes; it explains the "
    "exceptions."};

uint64_t mix(uint64_t a, uint64_t b)
{
    struct rng r = {a * UINT64_C(0xd1342543de82ef95) + b};
    return rng_next(&r);
}

uint64_t rng_next(struct rng *r)
{
    uint64_t z = r->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

int rng_below(struct rng *r, int limit)
{
    return (int)((rng_next(r) >> 33) % (uint64_t)limit);
}

int rng_between(struct rng *r, int first, int last)
{
    return first + rng_below(r, last - first + 1);
}

bool chance(struct rng *r, int percent)
{
    return rng_below(r, 100) < percent;
}

const char *word(struct rng *r)
{
    return words[rng_below(r, (int)countof(words))];
}

const char *folder(struct rng *r)
{
    return folders[rng_below(r, (int)countof(folders))];
}

static void add(struct text *t, const char *s, size_t n)
{
    if (n >= sizeof t->s - t->n)
        n = sizeof t->s - t->n - 1;
    memcpy(t->s + t->n, s, n);
    t->n += n;
    t->s[t->n] = 0;
}

void text_add(struct text *t, const char *s)
{
    add(t, s, strlen(s));
}

static void substitute(struct text *t, struct rng *r, char letter)
{
    char capital[32], number[8];
    switch (letter) {
    case 'w':
        text_add(t, word(r));
        break;
    case 'W':
        snprintf(capital, sizeof capital, "%s", word(r));
        capital[0] = (char)toupper((unsigned char)capital[0]);
        text_add(t, capital);
        break;
    case 'n':
        snprintf(number, sizeof number, "%d", rng_between(r, 1, 99));
        text_add(t, number);
        break;
    case 'f':
        text_add(t, folder(r));
        break;
    default:
        add(t, "$", 1);
    }
}

void text_fill(struct text *t, struct rng *r, const char *pattern)
{
    for (;;) {
        size_t n = strcspn(pattern, "$");
        add(t, pattern, n);
        if (!pattern[n])
            return;
        substitute(t, r, pattern[n + 1]);
        pattern += n + 2;
    }
}

void text_sentences(struct text *t, struct rng *r, int n)
{
    for (int i = 0; i < n; i++) {
        if (i)
            add(t, " ", 1);
        text_fill(t, r, sentences[rng_below(r, (int)countof(sentences))]);
    }
}

void text_hex(struct text *t, struct rng *r, int n, bool guid)
{
    uint64_t bits = 0;
    for (int i = 0; i < n; i++) {
        if (i % 16 == 0)
            bits = rng_next(r);
        if (guid && i >= 8 && i <= 20 && i % 4 == 0)
            add(t, "-", 1);
        /* RFC 9562, 5.4: version 4, variant 10 */
        char digit = "0123456789abcdef"[bits & 15];
        if (guid && i == 12)
            digit = '4';
        if (guid && i == 16)
            digit = "89ab"[bits & 3];
        add(t, &digit, 1);
        bits >>= 4;
    }
}
