/* SPDX-License-Identifier: Apache-2.0 */
#include "render/document.h"

/* What a finding's sources say beside where and what: names, scores, what fixes it. */

enum {
    MOST_SOURCES = 24, /* that are looked at */
    MOST_VULNERABILITIES = 20,
    MOST_CWES = 20,
    MOST_REFERENCES = 5
};

struct said { /* by the first source that says it; 0 or negative: by none */
    xw_ref cvss_vector, fixed_version, fix;
    struct xw_list references;
    float score, epss;
    bool exploited;
};

static struct said said_of(const struct facts *f, const struct xw_finding *x)
{
    struct said s = {.score = -1, .epss = -1};
    const uint32_t *sources = xw_sources(f->set, x);
    for (uint32_t i = 0; i < x->n_sources && i < MOST_SOURCES; i++) {
        const struct xw_result *r = xw_result_at(f->set, sources[i]);
        const struct xw_detail *d = xw_detail_at(f->set, r->detail);
        if (!r->detail)
            continue;
        s.fixed_version = s.fixed_version ? s.fixed_version : d->fixed_version;
        s.fix = s.fix ? s.fix : d->fix;
        s.references = s.references.n ? s.references : d->references;
        s.epss = s.epss >= 0 ? s.epss : d->epss;
        s.exploited |= d->kev == 1;
        if (s.score < 0) {
            s.score = d->security_severity;
            s.cvss_vector = d->cvss_vector;
        }
    }
    return s;
}

static void add_names(const struct facts *f, const struct xw_result *r, struct str *to)
{
    const struct xw_detail *detail = xw_detail_at(f->set, r->detail);
    struct xw_list cwes = detail->cwes.n ? detail->cwes : xw_result_rule(f->set, r)->cwes;
    for (uint32_t i = 0; i < detail->vulnerabilities.n && i < MOST_VULNERABILITIES; i++)
        str_printf(to, ", %s", xw_text(f->set, detail->vulnerabilities.v[i]));
    for (uint32_t i = 0; i < cwes.n && i < MOST_CWES; i++)
        str_printf(to, ", CWE-%u", cwes.v[i]);
}

static void add_scores(const struct facts *f, const struct said *s, struct str *to)
{
    if (s->score >= 0)
        str_printf(to, ", score %.1f", (double)s->score);
    if (s->cvss_vector)
        str_printf(to, " (%s)", xw_text(f->set, s->cvss_vector));
    if (s->epss >= 0)
        str_printf(to, ", EPSS %.3f", (double)s->epss);
    if (s->exploited)
        str_puts(to, ", known to be exploited");
    if (s->fixed_version)
        str_printf(to, ", fixed in %s", xw_text(f->set, s->fixed_version));
}

void about_add(struct doc *d, xmlNode *finding, const struct xw_finding *x)
{
    const struct facts *f = d->view->f;
    struct said s = said_of(f, x);
    struct str text = {0};
    str_printf(&text, "%u source%s, severity %s", x->n_sources, plural(x->n_sources),
               xw_severity_name((enum xw_severity)x->severity));
    add_names(f, xw_finding_result(f->set, x), &text);
    add_scores(f, &s, &text);
    doc_attr(d, finding, "about", str_get(&text));
    str_free(&text);
    text_add(d, finding, "fix", s.fix);
    for (uint32_t i = 0; i < s.references.n && i < MOST_REFERENCES; i++) {
        const char *url = xw_text(f->set, s.references.v[i]);
        if (is_web_link(url))
            doc_word(d, doc_add(d, finding, "reference"), "href", url);
    }
}
