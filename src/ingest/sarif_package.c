/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* Package scanners without package members in their SARIF say in the message what it is
 * about. These are the wordings of Trivy, Grype, osv-scanner and of Trivy's locations.
 * Trivy's messages are forms that repeat file, rule, severity and link; what it says in
 * its own format stands in one line of them. */

static const struct {
    const char *before, *between, *after;
} wordings[] = {
    {"Package: ", "\nInstalled Version: ", "\n"},
    {" package: ", ", version ", " was found "},
    {"Package '", "@", "'"},
};

static bool cut(struct jp_str *rest, const char *mark, struct jp_str *before)
{
    const char *at = memmem(rest->s, rest->n, mark, strlen(mark));
    if (!at)
        return false;
    *before = (struct jp_str){rest->s, (size_t)(at - rest->s)};
    size_t used = before->n + strlen(mark);
    *rest = (struct jp_str){rest->s + used, rest->n - used};
    return true;
}

bool sarif_package_find(struct jp_str message, struct jp_str *package,
                        struct jp_str *version)
{
    for (size_t i = 0; i < sizeof wordings / sizeof *wordings; i++) {
        struct jp_str rest = message, before;
        if (cut(&rest, wordings[i].before, &before) &&
            cut(&rest, wordings[i].between, package) &&
            cut(&rest, wordings[i].after, version) && package->n && package->n < 512 &&
            version->n < 256)
            return true;
    }
    *package = *version = (struct jp_str){"", 0};
    return false;
}

struct jp_str sarif_package_said(struct jp_str message)
{
    static const char artifact[] = "Artifact: ";
    struct jp_str rest = message, before, said;
    if (rest.n < strlen(artifact) || memcmp(rest.s, artifact, strlen(artifact)) != 0)
        return message;
    if (cut(&rest, "\nMessage: ", &before))
        return cut(&rest, "\nLink: ", &said) ? said : rest;
    if (cut(&rest, "\nSecret ", &before) && cut(&rest, "\nSeverity: ", &said))
        return said;
    return message;
}

void sarif_package_name(struct jp_str name, struct jp_str *package,
                        struct jp_str *version)
{
    size_t at = 0;
    for (size_t i = 0; i < name.n; i++) {
        if (name.s[i] == ' ' || name.s[i] == ':')
            return;
        at = name.s[i] == '@' ? i : at;
    }
    if (at == 0 || at + 1 == name.n)
        return;
    *package = (struct jp_str){name.s, at};
    *version = (struct jp_str){name.s + at + 1, name.n - at - 1};
}

/* pkg:type/namespace/name@version?qualifiers#subpath */
void sarif_purl_split(struct jp_str purl, struct jp_str *plain, struct jp_str *version)
{
    size_t end = 0, at = 0;
    while (end < purl.n && purl.s[end] != '?' && purl.s[end] != '#')
        end++;
    for (at = end; at > 0 && purl.s[at - 1] != '@' && purl.s[at - 1] != '/';)
        at--;
    bool has_version = at > 0 && purl.s[at - 1] == '@';
    *plain = (struct jp_str){purl.s, has_version ? at - 1 : end};
    *version = (struct jp_str){purl.s + at, has_version ? end - at : 0};
}
