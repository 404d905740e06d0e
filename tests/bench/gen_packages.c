/* SPDX-License-Identifier: Apache-2.0 */
#include "gen_report.h"

/* Reports of scanners of packages. */

enum { N_ADVISORIES = 6000, PER_TARGET = 400 };

struct package {
    struct text name, version, fixed, purl, path;
};

static void version_make(struct text *t, struct rng *r, int last)
{
    text_clear(t);
    text_fill(t, r, "$n.$n.");
    text_number(t, last);
}

static void package_make(struct package *p, struct rng *r, bool of_system)
{
    int last = rng_between(r, 1, 40);
    text_clear(&p->name);
    text_clear(&p->purl);
    text_clear(&p->path);
    text_fill(&p->name, r, of_system ? "lib$w-$w" : "@$w/$w-$w");
    version_make(&p->version, r, last);
    text_clear(&p->fixed);
    text_add(&p->fixed, p->version.s);
    text_add(&p->fixed, "+deb12u2");
    text_add(&p->purl, of_system ? "pkg:deb/debian/" : "pkg:npm/");
    text_add(&p->purl, of_system ? p->name.s : "%40");
    text_add(&p->purl, of_system ? "" : p->name.s + 1);
    text_add(&p->purl, "@");
    text_add(&p->purl, p->version.s);
    if (of_system) {
        text_add(&p->purl, "?arch=amd64&distro=debian-12.5");
        text_fill(&p->path, r, "var/lib/dpkg/status.d/$w-");
    } else {
        text_fill(&p->path, r, "srv/$f/$f/node_modules/");
        text_add(&p->path, p->name.s);
        text_fill(&p->path, r, "/package-");
    }
    text_number(&p->path, rng_below(r, 1000000));
}

static void digest_write(struct js *js, const char *key, struct rng *r)
{
    struct text t;
    text_clear(&t);
    text_add(&t, "sha256:");
    text_hex(&t, r, 64, false);
    js_str(js, key, t.s);
}

static void cwes_write(struct js *js, const char *key, const struct advisory *a)
{
    struct text t;
    text_clear(&t);
    text_add(&t, "CWE-");
    text_number(&t, a->cwe);
    js_open(js, key, '[');
    js_str(js, NULL, t.s);
    js_close(js, ']');
}

static void addresses_write(struct js *js, const char *key, const struct advisory *a,
                            int n)
{
    static const char *const patterns[] = {
        "https://advisories.example.org/$f/", "https://lists.example.com/$w/2024/$n/",
        "https://code.example.org/$w/$w/commit/", "https://news.example.net/$w/$w/"};
    struct rng r = {(uint64_t)a->cwe + a->about.n};
    struct text t;
    js_open(js, key, '[');
    for (int i = 0; i < n; i++) {
        text_clear(&t);
        text_fill(&t, &r, patterns[i % 4]);
        text_add(&t, a->id.s);
        js_str(js, NULL, t.s);
    }
    js_close(js, ']');
}

/* Trivy */

static void trivy_cvss_write(struct js *js, const struct advisory *a)
{
    static const char *const sources[] = {"ghsa", "nvd", "redhat"};
    js_open(js, "CVSS", '{');
    for (int i = a->cwe % 2; i < 3; i++) {
        js_open(js, sources[i], '{');
        js_str(js, "V3Vector", a->vector.s);
        js_tenths(js, "V3Score", a->score);
        js_close(js, '}');
    }
    js_close(js, '}');
}

static void trivy_package_write(struct js *js, const struct package *p, struct rng *r)
{
    struct text uid;
    text_clear(&uid);
    text_hex(&uid, r, 16, false);
    js_str(js, "PkgName", p->name.s);
    js_open(js, "PkgIdentifier", '{');
    js_str(js, "PURL", p->purl.s);
    js_str(js, "UID", uid.s);
    js_close(js, '}');
    js_str(js, "InstalledVersion", p->version.s);
    if (chance(r, 70))
        js_str(js, "FixedVersion", p->fixed.s);
    js_str(js, "Status", "fixed");
    js_open(js, "Layer", '{');
    digest_write(js, "DiffID", r);
    js_close(js, '}');
}

static void trivy_finding_write(struct report *w, struct rng *r, bool of_system)
{
    struct js *js = w->js;
    struct advisory a;
    struct package p;
    struct text t;
    advisory_make(&a, w->seed, rng_below(r, N_ADVISORIES));
    package_make(&p, r, of_system);
    js_open(js, NULL, '{');
    js_str(js, "VulnerabilityID", a.id.s);
    if (!of_system)
        js_str(js, "PkgPath", p.path.s);
    trivy_package_write(js, &p, r);
    js_str(js, "SeveritySource", "debian");
    text_clear(&t);
    text_add(&t, "https://advisories.example.org/nvd/");
    text_add(&t, a.id.s);
    js_str(js, "PrimaryURL", t.s);
    js_open(js, "DataSource", '{');
    js_str(js, "ID", "debian");
    js_str(js, "Name", "Tracker of the distribution");
    js_str(js, "URL", "https://tracker.example.org/json");
    js_close(js, '}');
    js_str(js, "Title", a.title.s);
    js_str(js, "Description", a.about.s);
    text_clear(&t);
    text_add(&t, severity_word(a.score));
    text_upper(&t);
    js_str(js, "Severity", t.s);
    cwes_write(js, "CweIDs", &a);
    trivy_cvss_write(js, &a);
    addresses_write(js, "References", &a, 3 + a.cwe % 8);
    time_make(&t, r);
    js_str(js, "PublishedDate", t.s);
    time_make(&t, r);
    js_str(js, "LastModifiedDate", t.s);
    js_close(js, '}');
    w->n++;
}

static void trivy_target_write(struct report *w, struct rng *r, int number)
{
    struct js *js = w->js;
    bool of_system = number == 0;
    struct text t;
    text_clear(&t);
    if (of_system)
        text_add(&t, "registry.example.org/shop/front:1.24.3 (debian 12.5)");
    else
        text_fill(&t, r, "srv/$f/$f/$w-$n/package-lock.json");
    js_open(js, NULL, '{');
    js_str(js, "Target", t.s);
    js_str(js, "Class", of_system ? "os-pkgs" : "lang-pkgs");
    js_str(js, "Type", of_system ? "debian" : "npm");
    js_open(js, "Vulnerabilities", '[');
    for (int i = 0; i < PER_TARGET * (of_system ? 20 : 1) && js->bytes < w->bytes; i++)
        trivy_finding_write(w, r, of_system);
    js_close(js, ']');
    js_close(js, '}');
}

void trivy_write(struct report *w)
{
    struct js *js = w->js;
    struct rng r = {w->seed};
    js->pretty = true;
    js_open(js, NULL, '{');
    js_int(js, "SchemaVersion", 2);
    js_str(js, "CreatedAt", "2024-11-05T08:15:00.123456+01:00");
    js_str(js, "ArtifactName", "registry.example.org/shop/front:1.24.3");
    js_str(js, "ArtifactType", "container_image");
    js_open(js, "Metadata", '{');
    js_open(js, "OS", '{');
    js_str(js, "Family", "debian");
    js_str(js, "Name", "12.5");
    js_close(js, '}');
    js_open(js, "DiffIDs", '[');
    for (int i = 0; i < 12; i++)
        digest_write(js, NULL, &r);
    js_close(js, ']');
    js_close(js, '}');
    js_open(js, "Results", '[');
    for (int i = 0; js->bytes < w->bytes; i++)
        trivy_target_write(w, &r, i);
    js_close(js, ']');
    js_close(js, '}');
}

/* Grype */

static void grype_cvss_write(struct js *js, const struct advisory *a)
{
    js_open(js, "cvss", '[');
    js_open(js, NULL, '{');
    js_str(js, "source", "security@example.org");
    js_str(js, "type", "Primary");
    js_str(js, "version", "3.1");
    js_str(js, "vector", a->vector.s);
    js_open(js, "metrics", '{');
    js_tenths(js, "baseScore", a->score);
    js_tenths(js, "exploitabilityScore", 28);
    js_tenths(js, "impactScore", 59);
    js_close(js, '}');
    js_open(js, "vendorMetadata", '{');
    js_close(js, '}');
    js_close(js, '}');
    js_close(js, ']');
}

static void grype_vulnerability_write(struct js *js, const char *key,
                                      const struct advisory *a, bool of_distro)
{
    struct text t;
    text_clear(&t);
    text_add(&t, of_distro ? "https://tracker.example.org/" : "https://nvd.example.org/");
    text_add(&t, a->id.s);
    js_open(js, key, '{');
    js_str(js, "id", a->id.s);
    js_str(js, "dataSource", t.s);
    js_str(js, "namespace", of_distro ? "debian:distro:debian:12" : "nvd:cpe");
    js_str(js, "severity", severity_word(a->score));
    addresses_write(js, "urls", a, 1 + a->cwe % 6);
    js_str(js, "description", a->about.s);
    if (of_distro) {
        js_open(js, "cvss", '[');
        js_close(js, ']');
    } else {
        grype_cvss_write(js, a);
    }
    js_open(js, "epss", '[');
    js_open(js, NULL, '{');
    js_str(js, "cve", a->id.s);
    js_tenths(js, "epss", a->cwe % 10);
    js_str(js, "date", "2024-11-04");
    js_close(js, '}');
    js_close(js, ']');
    js_open(js, "cwes", '[');
    js_open(js, NULL, '{');
    text_clear(&t);
    text_add(&t, "CWE-");
    text_number(&t, a->cwe);
    js_str(js, "cve", a->id.s);
    js_str(js, "cwe", t.s);
    js_str(js, "source", "security@example.org");
    js_close(js, '}');
    js_close(js, ']');
}

static void grype_fix_write(struct js *js, const struct package *p, struct rng *r)
{
    bool is_fixed = chance(r, 60);
    js_open(js, "fix", '{');
    js_open(js, "versions", '[');
    if (is_fixed)
        js_str(js, NULL, p->fixed.s);
    js_close(js, ']');
    js_str(js, "state", is_fixed ? "fixed" : "not-fixed");
    js_close(js, '}');
    js_open(js, "advisories", '[');
    js_close(js, ']');
    js_tenths(js, "risk", rng_below(r, 100));
}

static void grype_details_write(struct js *js, const struct package *p)
{
    js_open(js, "matchDetails", '[');
    js_open(js, NULL, '{');
    js_str(js, "type", "exact-indirect-match");
    js_str(js, "matcher", "dpkg-matcher");
    js_open(js, "searchedBy", '{');
    js_open(js, "distro", '{');
    js_str(js, "type", "debian");
    js_str(js, "version", "12");
    js_close(js, '}');
    js_str(js, "namespace", "debian:distro:debian:12");
    js_open(js, "package", '{');
    js_str(js, "name", p->name.s);
    js_str(js, "version", p->version.s);
    js_close(js, '}');
    js_close(js, '}');
    js_open(js, "found", '{');
    js_str(js, "versionConstraint", "none (deb)");
    js_close(js, '}');
    js_close(js, '}');
    js_close(js, ']');
}

static void grype_locations_write(struct js *js, const struct package *p, struct rng *r)
{
    struct text t;
    js_open(js, "locations", '[');
    for (int i = rng_between(r, 1, 3); i > 0; i--) {
        text_clear(&t);
        text_add(&t, "/");
        text_add(&t, p->path.s);
        js_open(js, NULL, '{');
        js_str(js, "path", t.s);
        digest_write(js, "layerID", r);
        js_str(js, "accessPath", t.s);
        js_close(js, '}');
    }
    js_close(js, ']');
}

static void grype_artifact_write(struct js *js, const struct package *p, struct rng *r)
{
    struct text t;
    text_clear(&t);
    text_hex(&t, r, 16, false);
    js_open(js, "artifact", '{');
    js_str(js, "id", t.s);
    js_str(js, "name", p->name.s);
    js_str(js, "version", p->version.s);
    js_str(js, "type", "deb");
    grype_locations_write(js, p, r);
    js_str(js, "language", "");
    js_open(js, "licenses", '[');
    js_str(js, NULL, "GPL-2.0-only");
    js_str(js, NULL, "MIT");
    js_close(js, ']');
    js_open(js, "cpes", '[');
    for (int i = rng_between(r, 1, 4); i > 0; i--) {
        text_clear(&t);
        text_fill(&t, r, "cpe:2.3:a:$w:");
        text_add(&t, p->name.s);
        text_add(&t, ":");
        text_add(&t, p->version.s);
        text_add(&t, ":*:*:*:*:*:*:*");
        js_str(js, NULL, t.s);
    }
    js_close(js, ']');
    js_str(js, "purl", p->purl.s);
    js_open(js, "upstreams", '[');
    js_open(js, NULL, '{');
    js_str(js, "name", p->name.s);
    js_close(js, '}');
    js_close(js, ']');
    js_close(js, '}');
}

static void grype_match_write(struct report *w, struct rng *r)
{
    struct js *js = w->js;
    struct advisory a;
    struct package p;
    advisory_make(&a, w->seed, rng_below(r, N_ADVISORIES));
    package_make(&p, r, true);
    js_open(js, NULL, '{');
    grype_vulnerability_write(js, "vulnerability", &a, true);
    grype_fix_write(js, &p, r);
    js_close(js, '}');
    js_open(js, "relatedVulnerabilities", '[');
    grype_vulnerability_write(js, NULL, &a, false);
    js_close(js, '}');
    js_close(js, ']');
    grype_details_write(js, &p);
    grype_artifact_write(js, &p, r);
    js_close(js, '}');
    w->n++;
}

static void grype_source_write(struct js *js)
{
    js_open(js, "source", '{');
    js_str(js, "type", "image");
    js_open(js, "target", '{');
    js_str(js, "userInput", "registry.example.org/shop/front:1.24.3");
    js_str(js, "mediaType", "application/vnd.oci.image.manifest.v1+json");
    js_close(js, '}');
    js_close(js, '}');
    js_open(js, "distro", '{');
    js_str(js, "name", "debian");
    js_str(js, "version", "12");
    js_close(js, '}');
    js_open(js, "descriptor", '{');
    js_str(js, "name", "grype");
    js_str(js, "version", "0.84.0");
    js_str(js, "timestamp", "2024-11-05T08:15:00.123456+01:00");
    js_close(js, '}');
}

void grype_write(struct report *w)
{
    struct js *js = w->js;
    struct rng r = {w->seed};
    js_open(js, NULL, '{');
    js_open(js, "matches", '[');
    while (js->bytes < w->bytes)
        grype_match_write(w, &r);
    js_close(js, ']');
    grype_source_write(js);
    js_close(js, '}');
}
