/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/data.h>

#include "base/str.h"

#include <stddef.h>

#define countof(a) (sizeof(a) / sizeof *(a))

static const char *const severities[] = {
    [XW_CRITICAL] = "critical", [XW_HIGH] = "high", [XW_MEDIUM] = "medium",
    [XW_LOW] = "low",           [XW_INFO] = "info", [XW_SEVERITY_UNKNOWN] = "unknown",
};

static const char *const priorities[] = {
    [XW_IMMEDIATE] = "immediate",      [XW_PRIORITY_HIGH] = "high",
    [XW_PRIORITY_MEDIUM] = "medium",   [XW_PRIORITY_LOW] = "low",
    [XW_PRIORITY_UNKNOWN] = "unknown",
};

static const char *const tiers[] = {
    [XW_STATED] = "stated",
    [XW_RULE] = "rule",
    [XW_CWE] = "cwe",
    [XW_INFERRED] = "inferred",
};

/* As scanners write them. SARIF's levels agree with what SARIF readers make of them:
 * error high, warning medium, note low, none info. */
static const struct {
    const char *word;
    enum xw_severity severity;
} synonyms[] = {
    {"critical", XW_CRITICAL},
    {"crit", XW_CRITICAL},
    {"blocker", XW_CRITICAL},
    {"urgent", XW_CRITICAL},
    {"emergency", XW_CRITICAL},
    {"fatal", XW_CRITICAL},
    {"severe", XW_CRITICAL},
    {"very high", XW_CRITICAL},
    {"veryhigh", XW_CRITICAL},
    {"high", XW_HIGH},
    {"error", XW_HIGH},
    {"err", XW_HIGH},
    {"major", XW_HIGH},
    {"important", XW_HIGH},
    {"danger", XW_HIGH},
    {"medium", XW_MEDIUM},
    {"moderate", XW_MEDIUM},
    {"warning", XW_MEDIUM},
    {"warn", XW_MEDIUM},
    {"med", XW_MEDIUM},
    {"average", XW_MEDIUM},
    {"normal", XW_MEDIUM},
    {"low", XW_LOW},
    {"note", XW_LOW},
    {"minor", XW_LOW},
    {"notice", XW_LOW},
    {"negligible", XW_LOW},
    {"trivial", XW_LOW},
    {"very low", XW_LOW},
    {"verylow", XW_LOW},
    {"info", XW_INFO},
    {"informational", XW_INFO},
    {"information", XW_INFO},
    {"none", XW_INFO},
    {"recommendation", XW_INFO},
    {"suggestion", XW_INFO},
    {"hint", XW_INFO},
    {"style", XW_INFO},
    {"best practice", XW_INFO},
    {"debug", XW_INFO},
    {"log", XW_INFO},
};

const char *xw_severity_name(enum xw_severity s)
{
    return severities[s];
}

const char *xw_priority_name(enum xw_priority p)
{
    return priorities[p];
}

const char *xw_tier_name(enum xw_tier t)
{
    return tiers[t];
}

enum xw_severity xw_severity_find(const char *word)
{
    for (size_t i = 0; i < countof(synonyms); i++)
        if (!str_casecmp(synonyms[i].word, word))
            return synonyms[i].severity;
    return XW_SEVERITY_UNKNOWN;
}

enum xw_priority xw_priority_find(const char *word)
{
    for (size_t i = 0; i < countof(priorities); i++)
        if (!str_casecmp(priorities[i], word))
            return (enum xw_priority)i;
    return XW_PRIORITY_UNKNOWN;
}
