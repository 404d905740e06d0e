/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/filter.h"

#include "base/str.h"
#include "base/xml.h"
#include "require.h"

#include <crosswalk/ingest.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* A format file from any bytes: whatever the sample is, what is written can be loaded,
 * and its filter is one that may run. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static struct xw_formats *all;
static char folder[] = "/tmp/fuzz-draft-XXXXXX";
static char jq[64], xsl[64];

static void end(void)
{
    xw_formats_free(all);
    unlink(jq);
    unlink(xsl);
    rmdir(folder);
}

static void start(void)
{
    struct xw_error err = {0};
    all = xw_formats_open(xw_data_builtin(), NULL, 0, NULL, &err);
    require(all && mkdtemp(folder), "no formats or no folder");
    snprintf(jq, sizeof jq, "%s/my.jq", folder);
    snprintf(xsl, sizeof xsl, "%s/my.xsl", folder);
    atexit(end);
}

static void check(const struct xw_draft *d)
{
    struct xw_error err = {0};
    bool is_jq = !strcmp(d->ending, "jq");
    const char *path = is_jq ? jq : xsl;
    FILE *f = fopen(path, "w");
    require(f && fwrite(d->text, 1, strlen(d->text), f) == strlen(d->text), "no file");
    fclose(f);
    const struct xw_input_format *format = xw_input_format_load(path, &err);
    if (!format)
        fprintf(stderr, "%s: %s\n%s\n", err.where, err.text, d->text);
    require(format, "it can't be loaded");
    struct filter filter;
    if (is_jq) {
        require(filter_open(&filter, format, &err), err.text);
        filter_close(&filter);
    } else {
        struct xml_sheet *sheet = xml_sheet_compile("my", d->text, strlen(d->text), &err);
        require(sheet, err.text);
        xml_sheet_free(sheet);
    }
    xw_input_format_free(format);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    char path[40];
    struct xw_error err = {0};
    struct xw_draft draft;
    if (!all)
        start();
    int fd = memfd_create("sample", 0);
    require(fd >= 0 && write(fd, data, n) == (ssize_t)n, "no sample");
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    if (xw_draft_make(&draft, path, "my", all, &err))
        check(&draft);
    else
        require(*err.text, "refused without a word");
    xw_draft_free(&draft);
    close(fd);
    return 0;
}
