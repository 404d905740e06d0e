/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"


enum {
    HTML_FINDINGS = 2000,
    HTML_OTHERS = 1000,
    MARKDOWN_BYTES = 1000 * 1000,
    MARKDOWN_LEAST = 2048
};

enum format_index { HTML, MARKDOWN, JUNIT, JSON, CSV, TEXT, DOCUMENT, N_FORMATS };

static const struct xw_format names[N_FORMATS] = {
    [HTML] = {"html",
              "one offline page for people: summary, findings, controls, evidence"},
    [MARKDOWN] = {"markdown", "the same as tables, within a budget of bytes"},
    [JUNIT] = {"junit",
               "test results: a suite for each framework, a case for each control"},
    [JSON] = {"json", "the whole model, for other programs and for --previous"},
    [CSV] = {"csv", "the findings, one a row, for spreadsheets"},
    [TEXT] = {"text", "a short summary, as printed without -o"},
    [DOCUMENT] = {"xml",
                  "the report document that templates read (templates/report.rng)"},
};

/* A format is written by a function, or by the template of its name; in both cases from
 * the same set. */
static const struct format {
    void (*write)(const struct facts *f, struct out *o);
    const char *template; /* NULL: the document itself */
    bool limited;         /* by markdown_bytes */
    struct view view;
} formats[N_FORMATS] = {
    [HTML] = {.template = "html",
              .view = {.rich = true,
                       .max_findings = HTML_FINDINGS,
                       .max_others = HTML_OTHERS,
                       .n_refs = 3,
                       .refs = REF_PLACE,
                       .text_limit = 2000}},
    [MARKDOWN] = {.template = "markdown",
                  .limited = true,
                  .view = {.markdown = true, .brief = true, .n_refs = 3}},
    [JUNIT] = {.template = "junit", .view = {.n_refs = 10, .refs = REF_LINE}},
    [JSON] = {.write = json_write},
    [CSV] = {.write = csv_write},
    [TEXT] = {.write = text_write},
    [DOCUMENT] = {.view = {.rich = true, .n_refs = 20, .refs = REF_PLACE | REF_LINE}},
};

const struct xw_format *xw_formats(int *n)
{
    *n = N_FORMATS;
    return names;
}

const struct xw_format *xw_format_find(const char *name)
{
    for (int i = 0; i < N_FORMATS; i++)
        if (str_casecmp(name, names[i].name) == 0)
            return &names[i];
    return str_casecmp(name, "md") == 0 ? &names[MARKDOWN] : NULL;
}

static bool write_view(const struct format *format, const struct facts *f,
                       const struct xw_render_options *options, struct out *o,
                       struct xw_error *err)
{
    struct view view = format->view;
    uint64_t bytes = options->markdown_bytes ? options->markdown_bytes : MARKDOWN_BYTES;
    view.f = f;
    if (bytes < MARKDOWN_LEAST)
        bytes = MARKDOWN_LEAST;
    if (format->template && view.max_findings && options->html_max)
        view.max_findings = options->html_max;
    return template_write(&view, format->template, options->templates,
                          format->limited ? bytes : 0, o, err);
}

bool xw_render(struct xw_set *set, const struct xw_format *public, const char *path,
               const struct xw_render_options *options, struct xw_error *err)
{
    const struct format *format = &formats[public - names];
    struct facts facts;
    struct out *o = out_open(path, err);
    if (!o)
        return false;
    facts_make(&facts, set);
    bool ok = true;
    if (format->write)
        format->write(&facts, o);
    else
        ok = write_view(format, &facts, options, o, err);
    facts_free(&facts);
    ok = out_close(o, ok, err) && ok;
    return ok;
}
