/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/draft.h"

/* Which list holds the findings, and which of its members say what: by their names. */

enum { NEST = 3 };

struct role {
    const char *member;
    int weight; /* for choosing the list */
    bool is_list;
    const char *names; /* small letters without marks, best first */
};

static const struct role roles[] = {
    {"rule", 5, false,
     "ruleid checkid testid pluginid vulnerabilityid issueid queryid rulename checkname "
     "rulekey rule check copname cop code id type name source"},
    {"severity", 4, false,
     "severity severitylevel level risk risklevel impact priority criticality"},
    {"message", 4, false,
     "message msg description details detail text reason summary title checkname name"},
    {"title", 2, false,
     "title ruletitle rulename checkname shortdescription summary name headline"},
    {"path", 3, false, "path file filename filepath sourcefile uri artifact"},
    {"line", 2, false, "line startline linenumber lineno beginline fromline row"},
    {"end_line", 0, false, "endline toline endlinenumber"},
    {"column", 0, false, "column startcolumn col begincolumn columnnumber startcol"},
    {"end_column", 0, false, "endcolumn endcol"},
    {"resource", 2, false, "resource resourceid resourcename arn resourcearn object"},
    {"address", 1, false, "host hostname ip ipaddress endpoint address"},
    {"port", 0, false, "port"},
    {"purl", 1, false, "purl packageurl"},
    {"package", 2, false,
     "package packagename pkgname component componentname library dependency"},
    {"package_version", 1, false,
     "packageversion installedversion pkgversion componentversion currentversion "
     "version"},
    {"fixed_version", 1, false, "fixedversion fixversion fixedin firstpatchedversion"},
    {"cvss_score", 1, false, "cvssscore cvss basescore cvssbasescore"},
    {"cvss_vector", 0, false, "cvssvector vector vectorstring"},
    {"cwes", 1, true, "cwe cwes cweid cweids"},
    {"vulnerabilities", 1, true, "cve cves cveid cveids vulnerabilityid aliases"},
    {"fix", 0, false, "remediation recommendation solution fix mitigation resolution"},
    {"references", 0, true, "references reference links urls link moreinfo helpurl"},
    {"tags", 0, true, "tags categories category labels"},
    {"fingerprint", 0, false, "fingerprint hash uuid guid"},
    {"first_seen", 0, false, "firstseen firstdetected createdat discoveredat firstfound"},
    {"target", 0, false, "target image project account accountid"},
};

static void plain(const char *name, char *to, size_t size)
{
    size_t n = 0;
    for (; *name && n + 1 < size; name++) {
        char c = *name >= 'A' && *name <= 'Z' ? (char)(*name + ('a' - 'A')) : *name;
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            to[n++] = c;
    }
    to[n] = '\0';
}

/* How many words stand before it; -1: it isn't among them. */
static int place_of(const char *words, const char *name)
{
    size_t n = strlen(name);
    for (int i = 0; *words; i++) {
        size_t length = strcspn(words, " ");
        if (length == n && memcmp(words, name, n) == 0)
            return i;
        words += length + (words[length] == ' ');
    }
    return -1;
}

/* How well the node's name, or its parent's and its own, says the role; -1 not at all. */
static int rank(const struct role *r, const struct draft_node *node, int depth)
{
    char own[100], both[200];
    plain(node->name, own, sizeof own);
    bool is_vague = depth > 0 && place_of("id name type text code version", own) >= 0;
    int best = is_vague ? -1 : place_of(r->names, own);
    if (depth > 0) {
        plain(node->parent->name, both, 100);
        size_t n = strlen(both);
        memcpy(both + n, own, strlen(own) + 1);
        int place = place_of(r->names, both);
        best = place >= 0 && (best < 0 || place < best) ? place : best;
    }
    return best;
}

static bool is_scalar(const struct draft_node *node)
{
    return (node->types & ~DRAFT_SCALAR) == 0 && node->types != 1U << JP_NULL &&
           node->types != 0;
}

/* A value, or for lists an array of values; of XML elements also repeated ones. */
static bool may_say(const struct role *r, const struct draft_node *node)
{
    if (is_scalar(node))
        return r->is_list || node->kind != DRAFT_CHILD || node->most <= 1;
    const struct draft_node *item = node->children;
    return r->is_list && item && item->kind == DRAFT_ITEM && !item->next &&
           is_scalar(item) && (node->types & ~(1U << JP_ARRAY | 1U << JP_NULL)) == 0;
}

struct found {
    struct draft_node *node;
    int cost; /* less is better */
};

/* `all`: in repeated elements too, of which the first will count. */
static void look(const struct role *r, const struct draft_node *at, int depth, bool all,
                 struct found *best)
{
    for (struct draft_node *c = at->children; c; c = c->next) {
        if (c->kind == DRAFT_ITEM || c->kind == DRAFT_ENTRY)
            continue;
        int place = may_say(r, c) && !c->used ? rank(r, c, depth) : -1;
        int cost = place * 2 + depth * 3;
        if (place >= 0 && (!best->node || cost < best->cost))
            *best = (struct found){c, cost};
        bool is_repeated = c->kind == DRAFT_CHILD && c->most > 1;
        if (depth + 1 < NEST && (all || !is_repeated) && c->children)
            look(r, c, depth + 1, all, best);
    }
}

static int depth_below(const struct draft_node *node, const struct draft_node *above)
{
    int n = 0;
    while (node->parent && node->parent != above) {
        node = node->parent;
        n++;
    }
    return n;
}

/* How much the node looks like a finding. */
static int score(const struct draft_node *element)
{
    int sum = 0;
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        struct found f = {0};
        look(&roles[i], element, 0, false, &f);
        if (f.node)
            sum += roles[i].weight * (10 - 3 * depth_below(f.node, element));
    }
    return sum;
}

static bool may_be_element(const struct draft *d, const struct draft_node *node)
{
    if (node->kind == DRAFT_CHILD)
        return node->children != NULL;
    if (node->kind == DRAFT_ROOT)
        return d->shape != DRAFT_XML;
    return node->kind == DRAFT_ITEM || node->kind == DRAFT_ENTRY;
}

/* Lists of what failed are preferred to those of what passed. */
static int by_name(const struct draft_node *node)
{
    static const char *const good[] = {"fail", "finding", "issue", "vuln", "violation"};
    static const char *const bad[] = {"pass", "skip", "suppress", "ignore", "rule"};
    char name[100];
    plain(*node->name || !node->parent ? node->name : node->parent->name, name,
          sizeof name);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (strstr(name, bad[i]))
            return -15;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (strstr(name, good[i]))
            return 15;
    return 0;
}

static void find_element(struct draft *d, const struct draft_node *at, int *best)
{
    if (may_be_element(d, at)) {
        int s = score(at) + (at->most > 1 ? 20 : 0) + by_name(at);
        if (at->kind == DRAFT_ROOT && d->shape == DRAFT_JSON)
            s /= 2;
        if (s > *best) {
            *best = s;
            d->element = at;
        }
    }
    for (const struct draft_node *c = at->children; c; c = c->next)
        find_element(d, c, best);
}

/* The list that the element's list is in; of XML what isn't the root. */
static const struct draft_node *list_above(const struct draft_node *node)
{
    for (node = node->parent; node; node = node->parent)
        if (node->kind == DRAFT_ITEM || node->kind == DRAFT_ENTRY ||
            (node->kind == DRAFT_CHILD && node->children->kind == DRAFT_ATTRIBUTE))
            return node;
    return NULL;
}

static void put_field(struct draft *d, const struct role *r, bool in_outer,
                      const struct draft_node *node)
{
    if (d->n_fields < DRAFT_FIELDS)
        d->fields[d->n_fields++] =
            (struct draft_field){r->member, r->is_list, in_outer, node};
}

static void add_field(struct draft *d, const struct role *r, bool in_outer)
{
    struct found f = {0};
    const struct draft_node *at = in_outer ? d->outer : d->element;
    look(r, at, !in_outer ? 0 : d->shape == DRAFT_XML ? NEST - 1 : 1, false, &f);
    if (!f.node && !in_outer)
        look(r, at, 0, true, &f);
    if (f.node) {
        put_field(d, r, in_outer, f.node);
        f.node->used = true;
    } else if (!in_outer && !strcmp(r->member, "message") && d->shape == DRAFT_XML &&
               at->types & 1U << JP_STRING) {
        put_field(d, r, false, at); /* its own text */
    }
}

static bool has_field(const struct draft *d, const char *member)
{
    for (uint32_t i = 0; i < d->n_fields; i++)
        if (!strcmp(d->fields[i].member, member))
            return true;
    return false;
}

/* What the list around the findings says of them all: the file, the host, the target. */
static void add_outer(struct draft *d)
{
    static const char *const members[] = {
        "rule",    "severity",        "title",  "path",    "address",
        "package", "package_version", "target", "resource"};
    for (size_t k = 0; d->outer && k < sizeof members / sizeof *members; k++)
        for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
            if (!strcmp(roles[i].member, members[k]) && !has_field(d, members[k]))
                add_field(d, &roles[i], true);
}

/* A member of the document itself, outside all lists. */
static const struct draft_node *of_run(const struct draft *d, const struct role *r)
{
    struct found f = {0};
    if (d->element != d->root)
        look(r, d->root, 0, false, &f);
    return f.node;
}

bool draft_is_optional(const struct draft *d, const struct draft_field *f)
{
    return f->node->count < d->element->count || f->node->types & 1U << JP_NULL;
}

void draft_guess(struct draft *d)
{
    static const struct role version = {"tool_version", 0, false,
                                        "toolversion scannerversion version"};
    static const struct role start = {
        "start", 0, false,
        "starttime startedat started start timestamp scandate scantime date generatedat "
        "createdat created generated"};
    int best = 0;
    d->element = d->root;
    find_element(d, d->root, &best);
    d->outer = list_above(d->element);
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
        add_field(d, &roles[i], false);
    add_outer(d);
    d->by_name = !has_field(d, "rule");
    d->version = of_run(d, &version);
    d->start = of_run(d, &start);
}
