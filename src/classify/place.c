/* SPDX-License-Identifier: Apache-2.0 */
#include "classify/stage.h"

#include "base/str.h"

#include <stddef.h>

/* What a rule's results are about (design section 4): the strongest sign first. */

#define countof(a) (sizeof(a) / sizeof *(a))

/* Rules that are one vulnerability each are named for it. */
static const char *const vulnerability_ids[] = {
    "CVE-",      "GHSA-",        "OSV-",         "PYSEC-",     "RUSTSEC-",
    "GO-20",     "GMS-",         "DSA-",         "DLA-",       "USN-",
    "ALAS",      "ELSA-",        "RHSA-",        "ALSA-",      "RLSA-",
    "SUSE-",     "NSWG-",        "TEMP-",        "MAL-",       "BIT-",
    "ASB-A",     "CGA-",         "DEBIAN-",      "GSD-",       "HSEC-",
    "PSF-20",    "SNYK-JS-",     "SNYK-PYTHON-", "SNYK-JAVA-", "SNYK-RUBY-",
    "SNYK-PHP-", "SNYK-DOTNET-", "SNYK-GOLANG-",
};

/* Words that tools tag their rules with, as Trivy does: one tool reports several kinds.
 */
static const struct {
    const char *tag;
    enum xw_place_type type;
} tag_types[] = {
    {"vulnerability", XW_PLACE_DEPENDENCY},
    {"dependency", XW_PLACE_DEPENDENCY},
    {"sca", XW_PLACE_DEPENDENCY},
    {"secret", XW_PLACE_SECRET},
    {"secrets", XW_PLACE_SECRET},
    {"misconfiguration", XW_PLACE_INFRASTRUCTURE},
    {"iac", XW_PLACE_INFRASTRUCTURE},
    {"terraform", XW_PLACE_INFRASTRUCTURE},
    {"kubernetes", XW_PLACE_INFRASTRUCTURE},
    {"cloudformation", XW_PLACE_INFRASTRUCTURE},
};

/* Weaknesses that have a place of their own; all others are faults of infrastructure. */
static const struct {
    const char *weakness;
    enum xw_place_type type;
} weakness_types[] = {
    {"secret-hardcoded", XW_PLACE_SECRET},
};

static bool is_vulnerability(const char *id)
{
    for (size_t i = 0; i < countof(vulnerability_ids); i++)
        if (str_starts(id, vulnerability_ids[i]))
            return true;
    return false;
}

static enum xw_place_type by_tag(const struct xw_set *set, const struct xw_descriptor *d)
{
    for (uint32_t i = 0; i < d->tags.n; i++)
        for (size_t k = 0; k < countof(tag_types); k++)
            if (!str_casecmp(xw_text(set, d->tags.v[i]), tag_types[k].tag))
                return tag_types[k].type;
    return XW_PLACE_NONE;
}

static enum xw_place_type by_weakness(const struct xw_set *set,
                                      const struct xw_descriptor *d)
{
    uint32_t n;
    if (d->weaknesses.n == 0)
        return XW_PLACE_NONE;
    const char *id = xw_data_weaknesses(xw_set_data(set), &n)[d->weaknesses.v[0]].id;
    for (size_t i = 0; i < countof(weakness_types); i++)
        if (!str_casecmp(id, weakness_types[i].weakness))
            return weakness_types[i].type;
    /* A CWE says what kind of fault it is, not where: that may be code as well. */
    return d->tier == XW_CWE ? XW_PLACE_NONE : XW_PLACE_INFRASTRUCTURE;
}

enum xw_place_type place_type_of(const struct xw_set *set, const struct xw_descriptor *d)
{
    uint32_t n;
    const struct xw_tool *tool = NULL;
    if (d->tool_index != XW_NO_INDEX)
        tool = &xw_data_tools(xw_set_data(set), &n)[d->tool_index];
    if (tool && tool->secrets)
        return XW_PLACE_SECRET;
    if (is_vulnerability(xw_text(set, d->id)))
        return XW_PLACE_DEPENDENCY;
    enum xw_place_type type = by_weakness(set, d);
    if (type == XW_PLACE_NONE)
        type = by_tag(set, d);
    if (type == XW_PLACE_NONE)
        type = tool && tool->infrastructure ? XW_PLACE_INFRASTRUCTURE : XW_PLACE_CODE;
    return type;
}
