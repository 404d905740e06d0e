/* SPDX-License-Identifier: Apache-2.0 */
#ifndef RENDER_TEMPLATES_H
#define RENDER_TEMPLATES_H

#include <stdbool.h>
#include <stddef.h>

/* The built-in template `name` ("html"): its text, which lives forever. */
bool template_builtin(const char *name, const char **bytes, size_t *n);

#endif
