/* SPDX-License-Identifier: Apache-2.0 */
#ifndef INGEST_SOURCE_H
#define INGEST_SOURCE_H

#include <crosswalk/error.h>

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* The bytes of one input, once, in order: a file, a pipe or standard input. The first
 * ones can be looked at before they are read. What is read is counted and digested. */

enum { SOURCE_HEAD = 64 * 1024 };

struct source {
    int fd;
    bool regular;
    bool at_end;    /* nothing follows `head` */
    uint64_t size;  /* of a regular file, when opened */
    uint64_t bytes; /* read so far */
    int problem;    /* errno of the read that went wrong */
    bool undigested; /* set before opening: nobody asks for the digest, which is "" */
    struct digest *digest;
    void (*on_bytes)(void *ctx, size_t n); /* may be NULL */
    void *ctx;
    size_t head_n, head_used;
    uint8_t head[SOURCE_HEAD];
    /* Of what is inside a container (unpack.h): */
    ssize_t (*pull)(void *ctx, void *buf, size_t n); /* instead of the file */
    void *pull_ctx;
    const char *why;          /* why pull failed; "" or NULL: it didn't */
    struct source *outermost; /* the file itself */
    uint32_t nested;          /* in so many containers */
    uint32_t n_entries;       /* of an outermost source: all that were unpacked */
};

/* `path` "-" is standard input. A pipe that nobody opens for writing within some seconds
 * is an error. Fills `head`. */
bool source_open(struct source *s, const char *path, const char *name,
                 struct xw_error *err);
/* The same for what `pull` gives, which stays the caller's. */
bool source_wrap(struct source *s, ssize_t (*pull)(void *ctx, void *buf, size_t n),
                 void *ctx, const char *name, struct xw_error *err);
ssize_t source_read(void *source, void *buf, size_t n); /* a jp_read_fn */

/* The digest of what was read so far; reading may go on. */
void source_digest(const struct source *s, char sha256[65]);

/* Closes it; sha256 gets the digest of what was read. */
void source_close(struct source *s, char sha256[65]);

/* Reads on to the end, for the digest; only where there is an end. */
void source_drain(struct source *s);

#endif
