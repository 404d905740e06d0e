/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/unpack.h"

#include "base/archive_calls.h"
#include "base/arena.h"
#include "base/str.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 64 * 1024, NAME = 1024 };

struct part { /* what one entry held */
    char *name;
    struct xw_set *set;
    struct told *told;
    uint32_t n_told;
};

struct unpacking {
    struct reading *r;
    struct source *outer;
    bool named;
    void (*each)(struct reading *r, struct source *s, bool named);
    const struct archive_calls *lib;
    struct archive *archive;
    bool seekable;      /* a file whose list of contents can be used */
    off_t at;           /* ... read from here */
    uint64_t in;        /* bytes read of the container */
    uint64_t out;       /* bytes of all entries */
    uint64_t entry_out; /* of this one */
    char why[200];      /* what went wrong with this entry */
    bool over;          /* ... and with all that follows */
    bool raw;           /* a compressed file, no archive */
    struct part *parts;
    uint32_t n_parts, parts_size;
    uint8_t block[BLOCK];
};

bool unpack_knows(const struct head *h)
{
    static const struct {
        const char *bytes;
        size_t n, at;
    } signatures[] = {
        {"\x1f\x8b", 2, 0},   {"\x28\xb5\x2f\xfd", 4, 0}, {"PK\x03\x04", 4, 0},
        {"PK\x05\x06", 4, 0}, {"ustar", 5, 257},
    };
    for (size_t i = 0; i < sizeof signatures / sizeof *signatures; i++)
        if (h->n >= signatures[i].at + signatures[i].n &&
            memcmp(h->bytes + signatures[i].at, signatures[i].bytes, signatures[i].n) ==
                0)
            return true;
    return false;
}

/* A ZIP file's list of contents stands at its end. With it an entry that is damaged takes
 * none of the others with it. */
static la_ssize_t read_file(struct archive *a, void *ctx, const void **block)
{
    struct unpacking *u = ctx;
    ssize_t got;
    do
        got = pread(u->outer->fd, u->block, sizeof u->block, u->at);
    while (got < 0 && errno == EINTR);
    *block = u->block;
    if (got < 0)
        u->lib->archive_set_error(a, errno, "%s", strerror(errno));
    u->at += got > 0 ? got : 0;
    u->in += got > 0 ? (uint64_t)got : 0;
    return got;
}

static la_int64_t seek_file(struct archive *a, void *ctx, la_int64_t offset, int whence)
{
    struct unpacking *u = ctx;
    (void)a;
    off_t from = whence == SEEK_SET   ? 0
                 : whence == SEEK_CUR ? u->at
                                      : (off_t)u->outer->size;
    u->at = from + offset;
    return u->at;
}

static la_ssize_t read_outer(struct archive *a, void *ctx, const void **block)
{
    struct unpacking *u = ctx;
    ssize_t got = source_read(u->outer, u->block, sizeof u->block);
    *block = u->block;
    u->in += got > 0 ? (uint64_t)got : 0;
    if (got < 0)
        u->lib->archive_set_error(a, EIO, "the file can't be read to its end");
    return got;
}

/* Limits. The first that is passed ends the whole archive: what would follow isn't
 * unpacked only to be thrown away. */
static bool within_limits(struct unpacking *u)
{
    uint64_t in = u->seekable && u->in > u->outer->size ? u->outer->size : u->in;
    if (u->entry_out > UNPACK_SIZE)
        snprintf(u->why, sizeof u->why,
                 "unpacks to more than the 4 GiB that were expected at most%s",
                 u->raw ? "" : "; the rest of the archive isn't read");
    else if (u->out > UNPACK_FREE && u->out / UNPACK_RATIO > in)
        snprintf(u->why, sizeof u->why,
                 "unpacks to more than 100 times its size, which no report does%s",
                 u->raw ? "" : "; the rest of the archive isn't read");
    else
        return true;
    u->over = true;
    return false;
}

static ssize_t read_entry(void *ctx, void *buf, size_t n)
{
    struct unpacking *u = ctx;
    if (*u->why)
        return -1;
    la_ssize_t got = u->lib->archive_read_data(u->archive, buf, n);
    if (got < 0) {
        const char *text = u->lib->archive_error_string(u->archive);
        u->over = got == ARCHIVE_FATAL && !u->seekable;
        snprintf(u->why, sizeof u->why, "can't be unpacked: %.100s%s",
                 text ? text : "damaged",
                 u->over && !u->raw ? "; the rest of the archive isn't read" : "");
        return -1;
    }
    u->out += (uint64_t)got;
    u->entry_out += (uint64_t)got;
    return within_limits(u) ? got : -1;
}

/* Entries */

static char *entry_name(struct unpacking *u, struct archive_entry *entry, uint32_t nth)
{
    struct str name = {0};
    const char *path = u->lib->archive_entry_pathname_utf8(entry);
    path = path ? path : u->lib->archive_entry_pathname(entry);
    str_puts(&name, u->r->name);
    str_putc(&name, '!');
    while (path && str_starts(path, "./"))
        path += 2;
    if (path && *path)
        str_clean(&name, path, strlen(path) < NAME ? strlen(path) : NAME, false);
    else
        str_printf(&name, "entry %u", nth);
    char *copy = mem_copy(str_get(&name), name.n);
    str_free(&name);
    return copy;
}

/* A name that would leave the folder it were unpacked in. */
static bool climbs(const char *name)
{
    const char *p = strrchr(name, '!') + 1;
    if (*p == '/' || *p == '\\' || (p[0] && p[1] == ':'))
        return true;
    for (; p; p = strpbrk(p, "/\\"), p = p ? p + 1 : NULL)
        if (str_starts(p, "..") && (!p[2] || p[2] == '/' || p[2] == '\\'))
            return true;
    return false;
}

static bool is_hidden(const char *name)
{
    const char *p = strrchr(name, '!') + 1, *slash = strrchr(p, '/');
    const char *base = slash ? slash + 1 : p;
    return str_starts(p, "__MACOSX/") || (*base == '.' && !head_sarif_name(base));
}

static struct part *add_part(struct unpacking *u, char *name)
{
    if (u->n_parts == u->parts_size) {
        u->parts_size = u->parts_size ? u->parts_size * 2 : 16;
        u->parts = mem_grow(u->parts, u->parts_size, sizeof *u->parts);
    }
    u->parts[u->n_parts] =
        (struct part){.name = name, .set = xw_set_new(xw_set_data(u->r->set))};
    return &u->parts[u->n_parts++];
}

static void skip(struct reading *r, const char *reason)
{
    xw_skipped_add(r->set, xw_intern_z(r->set, r->name), xw_intern_z(r->set, reason));
}

/* Fails the entry with what went wrong below the reader, if it didn't get so far. */
static void fail_entry(struct unpacking *u, struct reading *r)
{
    struct xw_error err = {0};
    if (xw_n_inputs(r->set) > 0)
        return;
    r->input = xw_input_add(r->set);
    reading_input(r)->path = xw_intern_z(r->set, r->name);
    reading_input(r)->status = XW_INPUT_FAILED;
    xw_fail(&err, XW_E_READ, r->name, "%s", u->why);
    reading_error(r, &err);
}

static void read_one(struct unpacking *u, struct reading *r, struct archive_entry *entry)
{
    struct xw_error err = {0};
    if (u->lib->archive_entry_is_data_encrypted(entry)) {
        snprintf(u->why, sizeof u->why, "is encrypted");
        fail_entry(u, r);
        return;
    }
    struct source *s = mem_alloc(sizeof *s);
    s->outermost = u->outer->outermost ? u->outer->outermost : u->outer;
    s->nested = u->outer->nested + 1;
    s->why = u->why;
    char ignored[65];
    if (!source_wrap(s, read_entry, u, r->name, &err)) {
        fail_entry(u, r);
        source_close(s, ignored);
    } else if (is_hidden(r->name)) {
        skip(r, "hidden");
        source_close(s, ignored);
    } else {
        u->each(r, s, false);
    }
    mem_free(s);
}

static void read_part(struct unpacking *u, struct archive_entry *entry, uint32_t nth)
{
    char *name = entry_name(u, entry, nth);
    struct part *part = add_part(u, name);
    struct reading r = {.set = part->set, .options = u->r->options, .name = name};
    char rest[4096];
    if (u->lib->archive_entry_filetype(entry) != AE_IFREG) {
        skip(&r, "no regular file");
    } else {
        read_one(u, &r, entry);
        if (climbs(name) && xw_n_inputs(r.set) > 0)
            reading_warn(&r, "its name leads out of the archive; it is only a name here");
        while (!*u->why && read_entry(u, rest, sizeof rest) > 0)
            ; /* what no reader wanted counts for the limits, too */
    }
    reading_close(&r);
    part->told = r.told;
    part->n_told = r.n_told;
}

/* A compressed file without archive: the report itself. Its bytes and digest are those of
 * the file. */
static void read_only_one(struct unpacking *u)
{
    struct xw_error err = {0};
    uint32_t before = xw_n_inputs(u->r->set);
    struct source *s = mem_alloc(sizeof *s);
    s->outermost = u->outer->outermost ? u->outer->outermost : u->outer;
    s->nested = u->outer->nested + 1;
    s->why = u->why;
    if (source_wrap(s, read_entry, u, u->r->name, &err)) {
        u->each(u->r, s, u->named);
    } else {
        char ignored[65];
        source_close(s, ignored);
    }
    mem_free(s);
    source_drain(u->outer);
    for (uint32_t i = before; i < xw_n_inputs(u->r->set); i++) {
        struct xw_input *in = xw_input_at(u->r->set, i);
        in->bytes = u->outer->bytes;
        source_digest(u->outer, in->sha256);
    }
}

/* What was read */

static int by_name(const void *a, const void *b)
{
    const struct part *x = a, *y = b;
    return strcmp(x->name, y->name);
}

static void keep_told(struct reading *r, const struct part *part)
{
    if (part->n_told == 0)
        return;
    if (r->n_told + part->n_told > r->told_size) {
        r->told_size = (r->n_told + part->n_told) * 2;
        r->told = mem_grow(r->told, r->told_size, sizeof *r->told);
    }
    memcpy(r->told + r->n_told, part->told, part->n_told * sizeof *part->told);
    r->n_told += part->n_told;
}

static uint32_t keep_parts(struct unpacking *u)
{
    uint32_t n = 0;
    if (u->n_parts > 1)
        qsort(u->parts, u->n_parts, sizeof *u->parts, by_name);
    for (uint32_t i = 0; i < u->n_parts; i++) {
        struct part *p = &u->parts[i];
        n += xw_n_inputs(p->set);
        xw_set_append(u->r->set, p->set);
        xw_set_free(p->set);
        keep_told(u->r, p);
        mem_free(p->told);
        mem_free(p->name);
    }
    mem_free(u->parts);
    return n;
}

static struct archive *open_archive(struct unpacking *u)
{
    struct archive *a = u->lib->archive_read_new();
    if (!a)
        mem_exhausted();
    u->lib->archive_read_support_filter_gzip(a);
    u->lib->archive_read_support_filter_zstd(a);
    u->lib->archive_read_support_format_tar(a);
    u->lib->archive_read_support_format_raw(a);
    if (u->seekable) {
        u->lib->archive_read_support_format_zip_seekable(a);
        u->lib->archive_read_set_seek_callback(a, seek_file);
    } else {
        u->lib->archive_read_support_format_zip_streamable(a);
    }
    if (u->lib->archive_read_open(a, u, NULL, u->seekable ? read_file : read_outer,
                                  NULL) != ARCHIVE_OK) {
        const char *text = u->lib->archive_error_string(a);
        snprintf(u->why, sizeof u->why, "can't be unpacked: %.150s",
                 text ? text : "damaged");
        u->over = true;
    }
    return a;
}

/* True while there are more. */
static bool next_entry(struct unpacking *u, struct archive_entry **entry, uint32_t nth)
{
    struct source *all = u->outer->outermost ? u->outer->outermost : u->outer;
    int status = u->lib->archive_read_next_header(u->archive, entry);
    u->entry_out = 0;
    *u->why = '\0';
    if (status == ARCHIVE_EOF)
        return false;
    if (status < ARCHIVE_WARN) {
        const char *text = u->lib->archive_error_string(u->archive);
        snprintf(u->why, sizeof u->why, "can't be unpacked%s: %.150s",
                 nth ? " to its end" : "", text ? text : "damaged");
        u->over = true;
        return false;
    }
    if (++all->n_entries > UNPACK_ENTRIES) {
        snprintf(u->why, sizeof u->why,
                 "holds more than the 10,000 entries that were expected at most");
        u->over = true;
        return false;
    }
    return true;
}

bool unpack_read(struct reading *r, struct source *s, bool named,
                 void (*each)(struct reading *r, struct source *s, bool named),
                 uint32_t *n, struct xw_error *err)
{
    struct archive_entry *entry;
    uint32_t n_before = xw_n_inputs(r->set);
    *n = 0;
    if (s->nested >= UNPACK_NESTED)
        return xw_fail(err, XW_E_FORMAT, r->name,
                       "packed more than twice, a report was expected");
    const struct archive_calls *lib = archive_calls(r->name, err);
    if (!lib)
        return false;
    struct unpacking *u = mem_alloc(sizeof *u);
    u->lib = lib;
    u->r = r;
    u->outer = s;
    u->named = named;
    u->each = each;
    u->seekable =
        s->regular && !s->pull && s->head_n > 4 && memcmp(s->head, "PK\x03\x04", 4) == 0;
    u->archive = open_archive(u);
    for (uint32_t nth = 0; !u->over && !u->raw && next_entry(u, &entry, nth); nth++) {
        u->raw = u->lib->archive_format(u->archive) == ARCHIVE_FORMAT_RAW;
        if (u->raw)
            read_only_one(u);
        else
            read_part(u, entry, nth + 1);
    }
    /* An entry that went over a limit has said so itself. */
    const struct xw_set *last = u->raw       ? r->set
                                : u->n_parts ? u->parts[u->n_parts - 1].set
                                             : NULL;
    bool told = last && xw_n_inputs(last) > (u->raw ? n_before : 0);
    if (*u->why && !told)
        xw_fail(err, XW_E_FORMAT, r->name, "%s", u->why);
    *n = keep_parts(u) + u->raw;
    bool ok = !*u->why || told;
    u->lib->archive_read_free(u->archive);
    mem_free(u);
    return ok;
}
