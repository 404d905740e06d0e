/* SPDX-License-Identifier: Apache-2.0 */
#include "gen.h"
#include "gen_report.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* gen --out FILE --bytes N [--style pretty|compact] [--runs R] [--seed S] [--duplicates
 * SHARE]
 * gen --set DIR --files N --bytes N [--seed S] [--duplicates SHARE]
 * gen --format NAME --out FILE --bytes N [--seed S]
 *
 * Writes SARIF 2.1.0 logs of about N bytes each, as scanners write them: about 2.2 kB a
 * result when indented and 1.1 kB when not, code flows on a tenth, fingerprints on half,
 * a SHARE of results (0.2) that recur in other runs and files byte for byte, and four
 * tools of eight that see the same blocks of the same files. The same arguments give the
 * same bytes. A set alternates style and tool. Prints the path, size and results of each
 * file. With --format, a report of a scanner in its own format (gen_report.h). */

struct plan {
    const char *out, *set;
    report_write_fn *format;
    uint64_t bytes, seed;
    int files, file, runs, first_tool;
    bool pretty;
    double duplicates;
};

static struct js js, counter; /* too big for the stack */

static void artifacts_write(struct js *to, const struct scan *scan)
{
    const struct tool *tool = &tools[scan->tool];
    js_open(to, "artifacts", '[');
    for (int k = 0; k < scan->n_files; k++) {
        struct text path;
        text_clear(&path);
        file_path(&path, scan->project, tool->area, k);
        js_open(to, NULL, '{');
        js_open(to, "location", '{');
        js_str(to, "uri", path.s);
        if (tool->base)
            js_str(to, "uriBaseId", "%SRCROOT%");
        js_close(to, '}');
        js_close(to, '}');
    }
    js_close(to, ']');
}

/* Everything of a run but its results. */
static void about_write(struct js *to, const struct scan *scan)
{
    const struct tool *tool = &tools[scan->tool];
    js_open(to, "tool", '{');
    js_open(to, "driver", '{');
    js_str(to, "name", tool->name);
    js_str(to, "organization", tool->organization);
    js_str(to, "version", "3.1.4");
    js_str(to, "informationUri", "https://example.com/scanner");
    rules_write(to, scan->tool);
    js_close(to, '}');
    js_close(to, '}');
    js_open(to, "invocations", '[');
    js_open(to, NULL, '{');
    js_bool(to, "executionSuccessful", true);
    js_str(to, "startTimeUtc", "2025-03-04T10:20:30.000Z");
    js_str(to, "endTimeUtc", "2025-03-04T10:26:11.250Z");
    js_close(to, '}');
    js_close(to, ']');
    if (tool->base) {
        js_open(to, "originalUriBaseIds", '{');
        js_open(to, "%SRCROOT%", '{');
        js_str(to, "uri", "file:///builds/shop/");
        js_close(to, '}');
        js_close(to, '}');
    }
    artifacts_write(to, scan);
}

static uint64_t about_size(const struct scan *scan)
{
    counter.bytes = 0;
    counter.n = 0;
    counter.pretty = js.pretty;
    counter.ascii = js.ascii;
    counter.depth = js.depth;
    counter.filled[counter.depth] = true;
    about_write(&counter, scan);
    return counter.bytes;
}

/* One run up to `end` bytes of the file; returns its number of results. */
static uint64_t run_write(const struct scan *scan, uint64_t end)
{
    uint64_t n = 0;
    const struct tool *tool = &tools[scan->tool];
    struct rng r = {scan->seed};
    js.ascii = tool->ascii;
    js_open(&js, NULL, '{');
    if (!tool->results_first)
        about_write(&js, scan);
    else
        end -= about_size(scan) < end ? about_size(scan) : end;
    js_open(&js, "results", '[');
    for (; js.bytes < end; n++)
        result_write(&js, scan, &r);
    js_close(&js, ']');
    if (tool->results_first)
        about_write(&js, scan);
    js_close(&js, '}');
    return n;
}

static uint64_t log_write(const struct plan *plan)
{
    uint64_t n = 0, runs = (uint64_t)plan->runs;
    js_open(&js, NULL, '{');
    js_str(&js, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    js_str(&js, "version", "2.1.0");
    js_open(&js, "runs", '[');
    for (uint64_t i = 0; i < runs; i++) {
        uint64_t tool = (uint64_t)plan->first_tool + i;
        uint64_t files = plan->bytes / runs / 10000;
        struct scan scan = {.tool = (int)(tool % N_TOOLS),
                            .seed = mix(mix(plan->seed, tool), (uint64_t)plan->file),
                            .project = mix(plan->seed, tool / N_TOOLS),
                            .n_files = files < 24     ? 24
                                       : files > 2400 ? 2400
                                                      : (int)files,
                            .duplicates = plan->duplicates};
        n += run_write(&scan, plan->bytes / runs * (i + 1));
    }
    js_close(&js, ']');
    js_close(&js, '}');
    return n;
}

static uint64_t report_write(const struct plan *plan)
{
    struct report r = {.js = &js, .bytes = plan->bytes, .seed = plan->seed};
    js.pretty = false;
    plan->format(&r);
    return r.n;
}

static bool file_write(const struct plan *plan)
{
    js.file = fopen(plan->out, "wb");
    if (!js.file) {
        fprintf(stderr, "gen: %s: %s\n", plan->out, strerror(errno));
        return false;
    }
    js.pretty = plan->pretty;
    js.depth = 0;
    js.filled[0] = false;
    js.bytes = 0;
    uint64_t n = plan->format ? report_write(plan) : log_write(plan);
    bool ok = js_finish(&js);
    if (fclose(js.file) || !ok) {
        fprintf(stderr, "gen: %s: could not be written whole\n", plan->out);
        return false;
    }
    printf("%s bytes=%llu results=%llu\n", plan->out, (unsigned long long)js.bytes,
           (unsigned long long)n);
    return true;
}

static bool set_write(struct plan *plan)
{
    char path[4096];
    if (mkdir(plan->set, 0777) && errno != EEXIST) {
        fprintf(stderr, "gen: %s: %s\n", plan->set, strerror(errno));
        return false;
    }
    for (int i = 0; i < plan->files; i++) {
        snprintf(path, sizeof path, "%s/scan-%04d.sarif", plan->set, i);
        plan->out = path;
        plan->pretty = i % 2 == 0;
        plan->file = i;
        plan->first_tool = i / 2; /* each tool in both styles */
        plan->runs = i % 8 == 7 ? 2 : 1;
        if (!file_write(plan))
            return false;
    }
    return true;
}

static report_write_fn *format_find(const char *name)
{
    static const struct {
        const char *name;
        report_write_fn *write;
    } formats[] = {{"trivy", trivy_write},   {"grype", grype_write},
                   {"asff", asff_write},     {"checkov", checkov_write},
                   {"nessus", nessus_write}, {"xccdf", xccdf_write}};
    for (size_t i = 0; i < countof(formats); i++)
        if (strcmp(formats[i].name, name) == 0)
            return formats[i].write;
    return NULL;
}

static bool parse(struct plan *plan, int argc, char **argv)
{
    static const struct option options[] = {
        {"out", required_argument, 0, 'o'},    {"set", required_argument, 0, 'd'},
        {"files", required_argument, 0, 'f'},  {"bytes", required_argument, 0, 'b'},
        {"style", required_argument, 0, 's'},  {"runs", required_argument, 0, 'r'},
        {"seed", required_argument, 0, 'e'},   {"duplicates", required_argument, 0, 'u'},
        {"format", required_argument, 0, 'F'}, {0}};
    for (int c; (c = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        switch (c) {
        case 'o':
            plan->out = optarg;
            break;
        case 'd':
            plan->set = optarg;
            break;
        case 'f':
            plan->files = (int)strtol(optarg, NULL, 10);
            break;
        case 'b':
            plan->bytes = strtoull(optarg, NULL, 10);
            break;
        case 's':
            plan->pretty = strcmp(optarg, "compact") != 0;
            break;
        case 'r':
            plan->runs = (int)strtol(optarg, NULL, 10);
            break;
        case 'e':
            plan->seed = strtoull(optarg, NULL, 10);
            break;
        case 'u':
            plan->duplicates = strtod(optarg, NULL);
            break;
        case 'F':
            plan->format = format_find(optarg);
            if (!plan->format)
                return false;
            break;
        default:
            return false;
        }
    }
    return optind == argc && !plan->out != !plan->set && plan->runs > 0 &&
           plan->files > 0 && plan->bytes > 0 && plan->duplicates >= 0 &&
           plan->duplicates <= 1;
}

int main(int argc, char **argv)
{
    struct plan plan = {.files = 1, .runs = 1, .pretty = true, .duplicates = 0.2};
    if (!parse(&plan, argc, argv)) {
        fprintf(stderr,
                "usage: gen --out FILE --bytes N [--style pretty|compact] [--runs R] "
                "[--seed S] [--duplicates SHARE]\n"
                "       gen --set DIR --files N --bytes N [--seed S] "
                "[--duplicates SHARE]\n"
                "       gen --format trivy|grype|asff|checkov|nessus|xccdf --out FILE "
                "--bytes N [--seed S]\n");
        return 2;
    }
    rules_make();
    return (plan.set ? set_write(&plan) : file_write(&plan)) ? 0 : 1;
}
