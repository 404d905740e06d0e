/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_YAML_H
#define BASE_YAML_H

#include "base/arena.h"

#include <crosswalk/error.h>

#include <stddef.h>
#include <stdint.h>

/* One YAML document as a tree. Every scalar is text: `no`, `1.10` and `0123` stay what
 * the author wrote. Refused: anchors and aliases, tags, keys that are no scalars or occur
 * twice, more than YAML_DEPTH levels, a second document. JSON is read too, being a
 * subset. */
enum {
    YAML_DEPTH = 64,
};

enum yaml_kind {
    YAML_TEXT,
    YAML_LIST,
    YAML_MAP,
};

struct yaml {
    enum yaml_kind kind;
    uint32_t line, column; /* 1-based, in bytes */
    const char *file;
    const char *text; /* YAML_TEXT: without NUL; "" otherwise */
    uint32_t n;       /* entries of a list or map */
    const struct yaml_entry *entries;
};

struct yaml_entry {
    const char *key; /* "" in a list */
    const struct yaml *value;
};

/* Reads `n` bytes into `a`, where the tree lives. `file` names them in errors and is not
 * copied. NULL: err says where and why. */
const struct yaml *yaml_read(struct arena *a, const char *file, const char *bytes,
                             size_t n, struct xw_error *err);

/* The value of a key, or NULL; NULL too where `map` is NULL or no map. */
const struct yaml *yaml_get(const struct yaml *map, const char *key);

/* An error at a node: "FILE:LINE:COLUMN". Returns false. */
bool yaml_fail(const struct yaml *at, struct xw_error *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Refuses keys that are not among `keys` (ends with NULL), and what is no map. */
bool yaml_check_keys(const struct yaml *map, const char *const *keys,
                     struct xw_error *err);

/* The text of a key; `otherwise` where it is absent (NULL: it is required). NULL: error.
 */
const char *yaml_text(const struct yaml *map, const char *key, const char *otherwise,
                      struct xw_error *err);

/* true or false; `*value` stays as it is where the key is absent. */
bool yaml_bool(const struct yaml *map, const char *key, bool *value,
               struct xw_error *err);

/* A list under a key; an empty one where it is absent. NULL: it is no list. */
const struct yaml *yaml_list(const struct yaml *map, const char *key,
                             struct xw_error *err);

#endif
