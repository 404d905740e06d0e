/* SPDX-License-Identifier: Apache-2.0 */
#ifndef GEN_JSON_H
#define GEN_JSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/* Writes JSON, indented by two or without any white space. Without a file it only counts
 * bytes. Keys are plain ASCII; a key of NULL means an element of an array. */
struct js {
    FILE *file;
    bool pretty, ascii; /* ascii: everything beyond it is written as \uXXXX */
    bool wide;          /* indented by four */
    int depth;
    bool filled[24]; /* by depth: has a member already */
    uint64_t bytes;
    size_t n;
    char buffer[1 << 18];
};

void js_open(struct js *js, const char *key, char bracket);
void js_close(struct js *js, char bracket);
void js_str(struct js *js, const char *key, const char *text);
void js_int(struct js *js, const char *key, int value);
void js_tenths(struct js *js, const char *key, int tenths);
void js_bool(struct js *js, const char *key, bool value);
void js_null(struct js *js, const char *key);
/* Writes what is buffered, with a line end. False when the file could not take it. */
bool js_finish(struct js *js);

#endif
