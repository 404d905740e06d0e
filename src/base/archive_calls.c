/* SPDX-License-Identifier: Apache-2.0 */
#include "base/archive_calls.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

static struct archive_calls calls;
static bool loaded;
static pthread_once_t tried = PTHREAD_ONCE_INIT;

/* A pointer to a function as dlsym gives it (POSIX, "dlsym", rationale). */
static bool find(void *library, const char *name, void *to)
{
    void *symbol = dlsym(library, name);
    memcpy(to, &symbol, sizeof symbol);
    return symbol != NULL;
}

static void load(void)
{
    void *library = dlopen("libarchive.so.13", RTLD_NOW | RTLD_LOCAL);
    loaded = library != NULL;
#define ARCHIVE_CALL(name) loaded = loaded && find(library, #name, &calls.name);
    ARCHIVE_CALLS(ARCHIVE_CALL)
#undef ARCHIVE_CALL
}

const struct archive_calls *archive_calls(const char *where, struct xw_error *err)
{
    pthread_once(&tried, load);
    if (loaded)
        return &calls;
    xw_fail(err, XW_E_READ, where, "compressed, and libarchive is not installed here");
    return NULL;
}
