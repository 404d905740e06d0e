/* SPDX-License-Identifier: Apache-2.0 */
#include "data/emit.h"

#include <stdio.h>

/* mkdata MAPPINGS OUT.s: compiles the mapping set for linking, at build time; with one
 * argument it only checks the files. */
int main(int argc, char **argv)
{
    struct xw_error err = {0};
    if (argc < 2 || argc > 3) {
        fputs("usage: mkdata MAPPINGS [OUT.s]\n", stderr);
        return 2;
    }
    const struct xw_data *d = xw_data_load(argv[1], &err);
    struct out *out = d && argc == 3 ? out_open(argv[2], &err) : NULL;
    if (out) {
        data_emit(d, out);
        out_close(out, true, &err);
    }
    xw_data_free(d);
    if (err.code == XW_OK)
        return 0;
    fprintf(stderr, "mkdata: %s: %s\n", err.where, err.text);
    return 1;
}
