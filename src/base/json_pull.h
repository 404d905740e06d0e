/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_JSON_PULL_H
#define BASE_JSON_PULL_H

#include <crosswalk/error.h>

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* A pull reader for JSON documents of any size (RFC 8259). It reads through one window,
 * checks grammar, UTF-8, escapes, numbers and the end of the document, and never builds a
 * tree of the whole. The first error is kept; from then on every call returns false / 0
 * and jp_type says JP_NONE, so callers may ask once, at the end (jp_finish).
 *
 *     if (jp_enter(jp, JP_OBJECT))
 *         while (jp_next(jp, &key))
 *             if (jp_str_is(key, "version")) jp_string(jp, &version);
 *
 * A member or element that the caller doesn't consume is skipped by the next jp_next. */
struct jp;

enum jp_type {
    JP_NONE, /* no value here: end of the container, or an error */
    JP_NULL,
    JP_FALSE,
    JP_TRUE,
    JP_NUMBER,
    JP_STRING,
    JP_ARRAY,
    JP_OBJECT,
};

/* Text inside the reader's buffers: valid UTF-8, not terminated, may hold U+0000. Valid
 * until the next call that reads. */
struct jp_str {
    const char *s;
    size_t n;
};

/* A number as written, and as values. `real` is always set (HUGE_VAL with its sign beyond
 * double, with a warning); `is_int` tells that `integer` is exact. */
struct jp_number {
    struct jp_str text;
    bool is_int;
    int64_t integer;
    double real;
};

/* Where the reader stands. Lines and columns are 1-based; a column counts code points, a
 * line ends at LF, CR LF or CR. `offset` counts bytes of the input after decoding UTF-16
 * to UTF-8 and before dropping a byte order mark; for UTF-8 input it is the file offset.
 */
struct jp_where {
    uint64_t offset;
    int64_t line, column;
};

/* Called for what is tolerated: the text says what was found and what was done. The
 * reader limits nothing: a caller that wants only the first few must count. */
typedef void jp_warn_fn(void *ctx, const struct jp_where *at, const char *text);

struct jp_options {
    const char *name; /* shown in errors: the file's name */
    jp_warn_fn *warn; /* may be NULL */
    void *warn_ctx;
    int max_depth;     /* 0: 128 */
    size_t max_string; /* bytes, 0: 64 MiB */
    size_t max_number; /* bytes, 0: 1024 */
    size_t max_value;  /* bytes of input that one jp_cut or jp_value takes, 0: 64 MiB */
    bool text_around;  /* tolerate lines of text around the document (see below) */
    /* Sees every byte as it comes from the source (before decoding), once; may be NULL.
     * jp_finish reads the source to its end, so that this sees all of it. */
    void (*tee)(void *ctx, const void *bytes, size_t n);
    void *tee_ctx;
};

/* With `text_around` lines before and after the document are passed over, with a warning.
 * The document begins at the first line that begins with '{' before a quote, '}' or the
 * line's end, or '[' before a string, bracket, the line's end, or a number or word that a
 * comma, the line's end, or ']' at the line's end follows ("[info]" and "[1/5]" are
 * text). Where it ends only blanks may follow on the line; text further down must not
 * contain a line that could begin a document. A document that is a single scalar counts
 * as text. */

/* Returns up to `n` bytes, 0 at the end, -1 on error with errno set. */
typedef ssize_t jp_read_fn(void *ctx, void *buf, size_t n);

/* Opens a reader over a source; the source must outlive it. Never NULL (out of memory
 * ends the program). jp_open_fd reads a descriptor from where it stands and doesn't close
 * it. jp_open_memory: `bytes` must outlive the reader. */
struct jp *jp_open(jp_read_fn *read, void *ctx, const struct jp_options *options);
struct jp *jp_open_fd(int fd, const struct jp_options *options);
struct jp *jp_open_memory(const void *bytes, size_t n, const struct jp_options *options);
void jp_close(struct jp *jp);

/* The type of the next value, not consumed. At the start this skips a byte order mark,
 * text around (where tolerated) and white space. */
enum jp_type jp_type(struct jp *jp);

/* Consumes the opening bracket of the next value if it is of that type (JP_ARRAY or
 * JP_OBJECT); otherwise consumes nothing and returns false. */
bool jp_enter(struct jp *jp, enum jp_type type);

/* Goes to the next member (`key` gets its name) or element (`key` may be NULL) of the
 * container entered last; what is left of the one before is skipped. At the closing
 * bracket it consumes that and returns false: the container's parent is current again. A
 * member name that occurred before in the same object is reported as a warning; both
 * occurrences are delivered. That holds for skipped, cut and built objects, too; of
 * objects with more than 262,144 members (or all open ones together) the first ones are
 * compared. */
bool jp_next(struct jp *jp, struct jp_str *key);

/* Leaves the container entered last: consumes all that remains of it. */
bool jp_leave(struct jp *jp);

/* Each consumes the next value if it has the type asked for, else consumes nothing and
 * returns false. jp_skip takes any value and checks it as strictly as reading would. */
bool jp_string(struct jp *jp, struct jp_str *out);
bool jp_number(struct jp *jp, struct jp_number *out);
bool jp_int(struct jp *jp, int64_t *out); /* numbers that are whole; 2.0 is 2 */
bool jp_bool(struct jp *jp, bool *out);
bool jp_null(struct jp *jp);
bool jp_skip(struct jp *jp);

/* Consumes the next value and copies its bytes as they stand in the input (UTF-8,
 * repaired where repairs were needed) into *out, which grows by realloc and is the
 * caller's (start with NULL and 0; free it in the end). The copy is terminated. For
 * passing elements on. */
bool jp_cut(struct jp *jp, char **out, size_t *capacity, size_t *length);

/* Consumes the next value and builds it as a jansson value, which the caller owns; NULL
 * on error. Strings and names with U+0000 keep it. Integers beyond int64 become reals,
 * reals beyond double become the largest double. Of duplicate members the last wins, as
 * in jansson. Values take up to 80 times as much memory as text. */
json_t *jp_value(struct jp *jp);

/* The next value's position (after white space), or that of the value consumed last while
 * nothing was called that goes on; after an error, the error's. Costs what it takes to
 * count lines since the last call, so that one call per result is cheap. */
struct jp_where jp_where(struct jp *jp);

/* The JSON pointer (RFC 6901) of the value that jp_where tells the place of, escaped,
 * written into `buf` (cut with
 * "..." in the middle if it doesn't fit, always terminated). "" is the document. */
const char *jp_pointer(struct jp *jp, char *buf, size_t size);

/* Raises an error or a warning of the caller's at the next value, with its position and
 * pointer added to the text. jp_fail returns false; after an error jp_warn says nothing. */
bool jp_fail(struct jp *jp, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void jp_warn(struct jp *jp, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* True while no error occurred. */
bool jp_ok(const struct jp *jp);

/* Skips what is left of the document, checks that only white space (or text around, where
 * tolerated) follows, reads the source to its end, and hands over the first error:
 * "NAME:LINE:COLUMN" and text like "',' or '}' expected after a member, found 'x' at
 * /runs/0/results/17". Returns false if there was one. */
bool jp_finish(struct jp *jp, struct xw_error *err);

/* Equality with a C string. */
bool jp_str_is(struct jp_str a, const char *b);

#endif
