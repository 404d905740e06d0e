/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* Ids of weaknesses (CWE) and vulnerabilities in the spellings that tools use. */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_alnum(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "79", "079: text": the number that the text begins with, at most six digits. */
static uint32_t number_at(struct jp_str text)
{
    uint32_t number = 0;
    size_t i = 0;
    for (; i < text.n && is_digit(text.s[i]); i++) {
        if (i == 6)
            return 0;
        number = number * 10 + (uint32_t)(text.s[i] - '0');
    }
    return i < text.n && is_alnum(text.s[i]) ? 0 : number;
}

static struct jp_str after(struct jp_str text, size_t n)
{
    return (struct jp_str){text.s + n, text.n - n};
}

static bool starts(struct jp_str text, const char *prefix)
{
    size_t n = strlen(prefix);
    return text.n >= n && str_ncasecmp(text.s, prefix, n) == 0;
}

/* "CWE-79", "CWE-79: text", "external/cwe/cwe-079", "cwe:79", "CWE79". */
uint32_t sarif_cwe(struct jp_str text, bool bare)
{
    if (starts(text, "external/cwe/"))
        text = after(text, strlen("external/cwe/"));
    if (!starts(text, "cwe"))
        return bare ? number_at(text) : 0;
    text = after(text, 3);
    if (text.n && strchr("-:/_ ", text.s[0]) && text.s[0])
        text = after(text, 1);
    return number_at(text);
}

/* d: digits, h: four letters or digits, x: letters or digits; others stand for themselves
 */
static const struct {
    const char *prefix, *rest;
} vulnerabilities[] = {
    {"CVE-", "d-d"},     {"GHSA-", "h-h-h"},     {"GO-", "d-d"},  {"PYSEC-", "d-d"},
    {"RUSTSEC-", "d-d"}, {"OSV-", "d-d"},        {"MAL-", "d-d"}, {"RHSA-", "d:d"},
    {"ALAS-", "d-d"},    {"ALAS2-", "d-d"},      {"DSA-", "d-d"}, {"DLA-", "d-d"},
    {"USN-", "d-d"},     {"ELSA-", "d-d"},       {"GMS-", "d-d"}, {"TEMP-", "d-x"},
    {"SNYK-", "x-x-d"},  {"DEBIAN-CVE-", "d-d"},
};

/* Length of what matches one letter of a pattern at `text`, or 0. */
static size_t match_one(char pattern, struct jp_str text)
{
    size_t n = 0;
    if (pattern == 'd')
        while (n < text.n && is_digit(text.s[n]))
            n++;
    else if (pattern == 'x' || pattern == 'h')
        while (n < text.n && is_alnum(text.s[n]) && (pattern == 'x' || n < 4))
            n++;
    else
        n = text.n && text.s[0] == pattern;
    return pattern == 'h' && n != 4 ? 0 : n;
}

size_t sarif_vulnerability(struct jp_str text)
{
    size_t n = sizeof vulnerabilities / sizeof *vulnerabilities;
    for (size_t i = 0; i < n; i++) {
        if (!starts(text, vulnerabilities[i].prefix))
            continue;
        size_t at = strlen(vulnerabilities[i].prefix);
        const char *p = vulnerabilities[i].rest;
        for (; *p; p++) {
            size_t step = match_one(*p, after(text, at));
            if (step == 0)
                break;
            at += step;
        }
        if (*p == '\0')
            return at;
    }
    return 0;
}
