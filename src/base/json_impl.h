/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_JSON_IMPL_H
#define BASE_JSON_IMPL_H

#include "base/json_pull.h"

/* What the files of the pull reader share. Nobody else includes this (tests may).
 *
 * The window is a buffer of bytes in UTF-8, followed by JP_PAD zero bytes. A zero byte is
 * never valid JSON, so scanning loops need no bounds: they stop there and ask whether it
 * is the end of the window. Pointers named p and q are into the window and change when it
 * moves (jp_more); functions take p and return where they ended, NULL after an error. */

enum {
    JP_WINDOW = 256 * 1024,
    JP_PAD = 64,          /* readable, zero bytes behind the window's end */
    JP_KEY_KEPT = 96,     /* bytes of a member name kept for JSON pointers */
    JP_FEW_KEYS = 24,     /* names compared one by one; beyond, a hash table */
    JP_MAX_KEYS = 1 << 18 /* names remembered over all open objects in tables */
};

#define JP_NO_CHILD UINT64_MAX

enum jp_state {
    JP_AT_START, /* nothing read yet */
    JP_AT_VALUE, /* p is at the first byte of a value */
    JP_AT_FIRST, /* behind the opening bracket of the top frame */
    JP_AFTER,    /* behind a value of the top frame */
    JP_FAILED,
};

/* An open container; frame 0 is the document. */
struct jp_frame {
    uint64_t child; /* arrays: index of the element the reader is at; objects: 0 */
    uint64_t bloom; /* one bit per name, by its hash */
    size_t seen;    /* where this object's hashes start in jp->seen */
    uint64_t *table;
    size_t slots, used;
    json_t *node;          /* jp_value: the container being filled */
    uint8_t close;         /* '}' or ']'; 0 for the document */
    uint8_t key_len;       /* of `key` */
    bool key_cut;          /* the name is longer than what is kept */
    bool many;             /* said that names are no longer remembered */
    char key[JP_KEY_KEPT]; /* name of the member the reader is at */
};

struct jp_buffer {
    char *s;
    size_t n, capacity;
};

/* A position that may be asked for later, counted at the latest when its bytes go. */
struct jp_mark {
    bool counted;
    struct jp_where at; /* offset always valid, line and column once counted */
};

struct jp {
    const uint8_t *p;   /* the cursor */
    const uint8_t *end; /* of the window's bytes */
    struct jp_frame *top;
    enum jp_state state;
    size_t max_string, max_number, max_value;

    uint8_t *window;
    size_t capacity;
    uint64_t base;          /* offset of window[0] */
    struct jp_where passed; /* position up to which lines are counted */
    bool after_cr;          /* the byte before `passed` is a CR */
    struct jp_mark value;   /* the value the reader is at, or consumed last */
    struct jp_mark token;   /* the string being read, where it may leave the window */

    struct jp_frame *frames, *last;
    struct jp_buffer text;    /* strings that can't be shown in the window */
    struct jp_buffer name;    /* jp_value: the member's name */
    struct jp_buffer pointer; /* the whole JSON pointer before it is cut */
    struct jp_str *pin;       /* text to be saved when the window moves */
    uint64_t seed[2];
    uint64_t *seen;
    size_t n_seen, seen_capacity, n_in_tables;
    bool in_key;
    uint64_t told; /* offset + 1 of the last number that was reported */

    int64_t n_bad, n_lone; /* repairs in the current string */
    struct jp_where repaired;

    struct jp_buffer *cut; /* jp_cut: gets what is consumed */
    const uint8_t *cut_from;

    jp_read_fn *read;
    void *read_ctx;
    bool eof;
    bool utf16, big_endian;
    uint8_t *raw; /* UTF-16 bytes before decoding */
    size_t raw_n, raw_capacity;

    struct jp_options options;
    struct xw_error err;
    struct jp_where err_where;
    void *strtod_locale;

    int fd;
    const uint8_t *memory;
    size_t memory_n;
};

/* For errors and warnings: whether the pointer names the value or its container. */
enum jp_place { JP_IN_VALUE, JP_IN_CONTAINER };

static inline uint64_t jp_offset(const struct jp *jp, const uint8_t *p)
{
    return jp->base + (uint64_t)(p - jp->window);
}

static inline void jp_mark(struct jp *jp, struct jp_mark *mark, const uint8_t *p)
{
    mark->counted = false;
    mark->at.offset = jp_offset(jp, p);
}

/* json_window.c. jp_open_window is jp_open with a window of that many bytes (>= 64), for
 * tests. */
struct jp *jp_open_window(jp_read_fn *read, void *ctx, const struct jp_options *options,
                          size_t window);

/* Reads on: drops the bytes before *p, moves the rest, appends at least one byte. False
 * at the end of the input (or on a read error). */
bool jp_more(struct jp *jp, const uint8_t **p);

/* Tries to have `n` bytes (<= 64) from p on in the window. */
const uint8_t *jp_need(struct jp *jp, const uint8_t *p, size_t n);

/* Reads and drops all that is left of the source. */
void jp_drain(struct jp *jp);

/* json_encoding.c. Finds out the encoding and drops a byte order mark. */
void jp_detect_encoding(struct jp *jp);

/* Decodes UTF-16 bytes at `in` into UTF-8 at `out`, lone surrogates as their three bytes;
 * returns how many input bytes were consumed. */
size_t jp_decode_utf16(struct jp *jp, const uint8_t *in, size_t n, uint8_t *out,
                       size_t room, size_t *written);

/* json_lines.c */
struct jp_where jp_where_at(struct jp *jp, uint64_t offset);
struct jp_where jp_where_mark(struct jp *jp, const struct jp_mark *mark);

/* json_report.c. jp_raise keeps the first error and returns NULL. jp_expected raises
 * "WHAT, found ..." or, at the end of the input, "the input ends inside ...; WHAT", where
 * WHAT is like "a value expected". */
const uint8_t *jp_raise(struct jp *jp, const struct jp_where *at, enum jp_place place,
                        const char *format, ...)
    __attribute__((cold, format(printf, 4, 5)));
const uint8_t *jp_expected(struct jp *jp, const uint8_t *p, enum jp_place place,
                           const char *what) __attribute__((cold));

/* The character at p (four bytes are readable), for people. */
void jp_describe(const uint8_t *p, char *buf, size_t size);
void jp_tell(struct jp *jp, const struct jp_where *at, enum jp_place place,
             const char *format, ...) __attribute__((cold, format(printf, 4, 5)));

/* json_keys.c. What jp_note_key leaves to be done: a name whose bit is set already, or
 * the list is full. */
void jp_keys_add(struct jp *jp, uint64_t hash, const struct jp_str *key,
                 const uint8_t *start);

/* json_string.c. p is at the opening quote; both return the place behind the closing one.
 * jp_scan_string decodes. jp_string_rest goes on at p inside a string marked by
 * jp->token; `keep` appends to jp->text. */
const uint8_t *jp_scan_string(struct jp *jp, const uint8_t *p, struct jp_str *out);
const uint8_t *jp_string_rest(struct jp *jp, const uint8_t *p, bool keep);

/* json_number.c. Checks the number at p, reports what is out of range, and returns its
 * end; `out` may be NULL. *plain tells an integer by its notation. */
const uint8_t *jp_scan_number(struct jp *jp, const uint8_t *p, struct jp_number *out,
                              bool *plain);

/* json_skip.c. Consumes until `stop` is the top frame and the value there is complete. */
bool jp_run(struct jp *jp, const struct jp_frame *stop);
const uint8_t *jp_literal(struct jp *jp, const uint8_t *p);
const uint8_t *jp_key_slow(struct jp *jp, const uint8_t *p, struct jp_str *key);
const uint8_t *jp_colon_slow(struct jp *jp, const uint8_t *p);
const uint8_t *jp_space_more(struct jp *jp, const uint8_t *p);
const uint8_t *jp_separator_wrong(struct jp *jp, const uint8_t *p);

/* Opens the container whose bracket is at p, closes the top one. */
bool jp_push(struct jp *jp, const uint8_t *p);
void jp_pop(struct jp *jp);

/* json_around.c */
void jp_start(struct jp *jp);
void jp_check_end(struct jp *jp);

/* json_buffer.c. Out of memory ends the program. */
void *jp_realloc(void *old, size_t n);
void jp_buffer_reserve(struct jp_buffer *b, size_t more);
void jp_buffer_add(struct jp_buffer *b, const void *s, size_t n);

/* Hands over to jp_cut what was consumed up to p; false (and an error) beyond the limit.
 */
bool jp_cut_flush(struct jp *jp, const uint8_t *p);

#endif
