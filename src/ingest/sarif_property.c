/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* Property bags, 3.8. The standard leaves their names to the tools; these are the ones
 * that say something about severity, weakness, resource or package, as seen in real
 * reports. */

enum {
    SECURITY_SEVERITY = 1,
    SEVERITY,
    CWE,
    TAGS,
    ALIASES,
    RESOURCE,
    PURL,
    PACKAGE,
    PACKAGE_VERSION,
};

static const struct sarif_name names[] = {
    SARIF_NAME("tags", TAGS),
    SARIF_NAME("security-severity", SECURITY_SEVERITY),
    SARIF_NAME("securitySeverity", SECURITY_SEVERITY),
    SARIF_NAME("severity", SEVERITY),
    SARIF_NAME("Severity", SEVERITY),
    SARIF_NAME("issue_severity", SEVERITY),
    SARIF_NAME("cwe", CWE),
    SARIF_NAME("CWE", CWE),
    SARIF_NAME("cwes", CWE),
    SARIF_NAME("cwe-id", CWE),
    SARIF_NAME("cwe_id", CWE),
    SARIF_NAME("cweId", CWE),
    SARIF_NAME("cwe_ids", CWE),
    SARIF_NAME("cveId", ALIASES),
    SARIF_NAME("cve", ALIASES),
    SARIF_NAME("cves", ALIASES),
    SARIF_NAME("aliases", ALIASES),
    SARIF_NAME("resourceId", RESOURCE),
    SARIF_NAME("resource_id", RESOURCE),
    SARIF_NAME("resource", RESOURCE),
    SARIF_NAME("resourceName", RESOURCE),
    SARIF_NAME("resource_name", RESOURCE),
    SARIF_NAME("purl", PURL),
    SARIF_NAME("packageUrl", PURL),
    SARIF_NAME("packageURL", PURL),
    SARIF_NAME("purls", PURL),
    SARIF_NAME("package", PACKAGE),
    SARIF_NAME("packageName", PACKAGE),
    SARIF_NAME("package_name", PACKAGE),
    SARIF_NAME("pkgName", PACKAGE),
    SARIF_NAME("packageVersion", PACKAGE_VERSION),
    SARIF_NAME("package_version", PACKAGE_VERSION),
    SARIF_NAME("installedVersion", PACKAGE_VERSION),
};

static const struct {
    const char *word;
    enum xw_severity severity;
} words[] = {
    {"critical", XW_CRITICAL}, {"high", XW_HIGH},
    {"medium", XW_MEDIUM},     {"moderate", XW_MEDIUM},
    {"low", XW_LOW},           {"info", XW_INFO},
    {"none", XW_INFO},         {"informational", XW_INFO},
    {"negligible", XW_INFO},
};

/* Words that mean one severity everywhere; "error" and "warning" don't. */
bool sarif_severity_word(struct jp_str word, uint8_t *severity)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (word.n == strlen(words[i].word) &&
            str_ncasecmp(word.s, words[i].word, word.n) == 0) {
            *severity = (uint8_t)words[i].severity;
            return true;
        }
    }
    return false;
}

/* "9.8", without regard to the locale; negative: no such number. */
static float decimal(struct jp_str text)
{
    float value = 0, step = 1;
    size_t i = 0;
    for (; i < text.n && text.s[i] >= '0' && text.s[i] <= '9' && i < 4; i++)
        value = value * 10 + (float)(text.s[i] - '0');
    if (i == 0)
        return -1;
    if (i < text.n && text.s[i] == '.') {
        for (i++; i < text.n && text.s[i] >= '0' && text.s[i] <= '9'; i++) {
            step /= 10;
            value += step * (float)(text.s[i] - '0');
        }
    }
    return i == text.n ? value : -1;
}

/* A number from 0 to 10, as text (GitHub's rule) or number, or a severity's word. */
float sarif_security_severity(struct sarif *s, uint8_t *severity)
{
    struct jp_str text;
    struct jp_number number;
    float value = -1;
    if (jp_null(s->jp))
        return -1;
    if (jp_number(s->jp, &number)) {
        value = number.real >= 0 && number.real <= 10 ? (float)number.real : -1;
    } else if (jp_string(s->jp, &text)) {
        if (sarif_severity_word(text, severity)) {
            jp_warn(s->jp, "a number from 0 to 10 was expected; the word is taken");
            return -1;
        }
        value = decimal(text);
    }
    if (value < 0 || value > 10) {
        jp_warn(s->jp, "a number from 0 to 10 was expected; left out");
        return -1;
    }
    return value;
}

uint8_t sarif_band(float security_severity)
{
    return security_severity >= 9   ? XW_CRITICAL
           : security_severity >= 7 ? XW_HIGH
           : security_severity >= 4 ? XW_MEDIUM
           : security_severity > 0  ? XW_LOW
                                    : XW_INFO;
}

typedef void take_fn(struct sarif *s, struct sarif_properties *p, struct jp_str text);

static void take_cwe(struct sarif *s, struct sarif_properties *p, struct jp_str text)
{
    uint32_t number = sarif_cwe(text, true);
    (void)s;
    if (number)
        sarif_numbers_add(p->cwes, number);
}

static void take_alias(struct sarif *s, struct sarif_properties *p, struct jp_str text)
{
    size_t n = sarif_vulnerability(text);
    if (n && p->aliases)
        sarif_numbers_add(p->aliases, xw_intern(s->set, text.s, n));
}

static void take_tag(struct sarif *s, struct sarif_properties *p, struct jp_str text)
{
    uint32_t number = sarif_cwe(text, false);
    if (number)
        sarif_numbers_add(p->cwes, number);
    take_alias(s, p, text);
    if (p->tags && text.n)
        sarif_numbers_add(p->tags, sarif_intern(s, text));
}

static void take_purl(struct sarif *s, struct sarif_properties *p, struct jp_str text)
{
    (void)s;
    if (p->purl && !p->purl->is_set && text.n > 4 && memcmp(text.s, "pkg:", 4) == 0)
        *p->purl = span_keep(p->text, text);
}

/* A string, a number, or a list of them or of objects with an id. */
static void take_each(struct sarif *s, struct sarif_properties *p, take_fn *take,
                      int depth)
{
    static const struct sarif_name ids[] = {SARIF_NAME("id", 1), SARIF_NAME("cweId", 1)};
    struct jp_str text, key;
    struct jp_number number;
    if (jp_string(s->jp, &text)) {
        take(s, p, text);
    } else if (jp_number(s->jp, &number)) {
        take(s, p, number.text);
    } else if (depth < 2 && jp_enter(s->jp, JP_ARRAY)) {
        while (jp_next(s->jp, NULL))
            take_each(s, p, take, depth + 1);
    } else if (depth == 1 && jp_enter(s->jp, JP_OBJECT)) {
        while (jp_next(s->jp, &key))
            if (SARIF_FIND(ids, key))
                take_each(s, p, take, 2);
    }
}

static void take_text(struct sarif *s, struct sarif_properties *p, struct span *out)
{
    struct jp_str text;
    if (p->text && out && jp_string(s->jp, &text) && text.n && !out->is_set)
        *out = span_keep(p->text, text);
}

static void take_severity(struct sarif *s, struct sarif_properties *p)
{
    struct jp_str text;
    if (jp_string(s->jp, &text))
        sarif_severity_word(text, &p->severity);
}

void sarif_properties_read(struct sarif *s, struct sarif_properties *p)
{
    struct jp_str key;
    if (!sarif_object(s->jp))
        return;
    while (jp_next(s->jp, &key)) {
        switch (SARIF_FIND(names, key)) {
        case SECURITY_SEVERITY:
            p->security_severity = sarif_security_severity(s, &p->severity);
            break;
        case SEVERITY:
            take_severity(s, p);
            break;
        case CWE:
            take_each(s, p, take_cwe, 0);
            break;
        case TAGS:
            take_each(s, p, take_tag, 0);
            break;
        case ALIASES:
            take_each(s, p, take_alias, 0);
            break;
        case RESOURCE:
            take_text(s, p, p->resource);
            break;
        case PURL:
            take_each(s, p, take_purl, 0);
            break;
        case PACKAGE:
            take_text(s, p, p->package);
            break;
        case PACKAGE_VERSION:
            take_text(s, p, p->package_version);
            break;
        default:
            sarif_unknown(s->jp, key);
        }
    }
}
