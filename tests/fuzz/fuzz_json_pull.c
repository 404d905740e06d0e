/* SPDX-License-Identifier: Apache-2.0 */
#include "../unit/json_diff.h"

/* The differential check of json_diff.h on the fuzzer's bytes. With -DFUZZ_MAIN it is a
 * program that checks the files given as arguments. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    const char *reason;
    const char *bad = diff_all(data, n, 4, &reason);
    if (bad) {
        fprintf(stderr, "%s\n", bad);
        abort();
    }
    return 0;
}

#ifdef FUZZ_MAIN
static int check_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    struct jp_buffer all = {0};
    char block[4096];
    size_t got;
    if (!file) {
        perror(path);
        return 1;
    }
    while ((got = fread(block, 1, sizeof block, file)) > 0)
        jp_buffer_add(&all, block, got);
    fclose(file);
    const char *reason, *bad = diff_all((const uint8_t *)all.s, all.n, 24, &reason);
    if (bad)
        printf("%s: %s\n", path, bad);
    free(all.s);
    return bad != NULL;
}

int main(int argc, char **argv)
{
    int failed = 0;
    for (int i = 1; i < argc; i++)
        failed += check_file(argv[i]);
    printf("%d files, %d failed\n", argc - 1, failed);
    return failed > 0;
}
#endif
