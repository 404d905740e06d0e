/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_ARCHIVE_CALLS_H
#define BASE_ARCHIVE_CALLS_H

#include <crosswalk/error.h>

#include <archive.h>
#include <archive_entry.h>

/* libarchive, loaded when the first container is met: it brings seven libraries along,
 * which every other start would pay for. */
#define ARCHIVE_CALLS(X)                                                                 \
    X(archive_read_new)                                                                  \
    X(archive_read_free)                                                                 \
    X(archive_read_support_filter_gzip)                                                  \
    X(archive_read_support_filter_zstd)                                                  \
    X(archive_read_support_format_tar)                                                   \
    X(archive_read_support_format_raw)                                                   \
    X(archive_read_support_format_zip_seekable)                                          \
    X(archive_read_support_format_zip_streamable)                                        \
    X(archive_read_set_seek_callback)                                                    \
    X(archive_read_open)                                                                 \
    X(archive_read_next_header)                                                          \
    X(archive_read_data)                                                                 \
    X(archive_format)                                                                    \
    X(archive_error_string)                                                              \
    X(archive_set_error)                                                                 \
    X(archive_entry_pathname)                                                            \
    X(archive_entry_pathname_utf8)                                                       \
    X(archive_entry_filetype)                                                            \
    X(archive_entry_is_data_encrypted)

struct archive_calls {
#define ARCHIVE_CALL(name) __typeof__(name) *name;
    ARCHIVE_CALLS(ARCHIVE_CALL)
#undef ARCHIVE_CALL
};

/* NULL with the reason in *err when the library isn't there. */
const struct archive_calls *archive_calls(const char *where, struct xw_error *err);

#endif
