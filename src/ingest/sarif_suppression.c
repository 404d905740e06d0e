/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

/* suppression, 3.35. A result is suppressed when it has suppressions and none of them is
 * under review or rejected (3.27.23). One that is malformed hides nothing. */

struct suppression {
    bool has_kind, has_reason, bad;
};

static bool one_of(struct sarif *s, const struct sarif_name *names, size_t n, int *which,
                   const char *member)
{
    struct jp_str word;
    if (!sarif_string(s->jp, &word))
        return false;
    *which = sarif_find(names, n, word);
    if (*which)
        return true;
    jp_warn(s->jp, "unknown %s of a suppression, which therefore hides nothing (3.35)",
            member);
    return false;
}

static void read_status(struct sarif *s, struct suppression *p)
{
    static const struct sarif_name statuses[] = {
        SARIF_NAME("accepted", 1),
        SARIF_NAME("underReview", 2),
        SARIF_NAME("rejected", 2),
    };
    int status = 0;
    if (jp_type(s->jp) == JP_NULL) /* accepted (3.35.3) */
        return;
    if (!one_of(s, statuses, sizeof statuses / sizeof *statuses, &status, "status"))
        p->bad = true;
    s->draft.not_suppressed |= status == 2;
}

static void read_kind(struct sarif *s, struct suppression *p)
{
    static const struct sarif_name kinds[] = {
        SARIF_NAME("inSource", 1),
        SARIF_NAME("external", 1),
    };
    int kind;
    if (jp_type(s->jp) == JP_NULL)
        return;
    p->has_kind = one_of(s, kinds, sizeof kinds / sizeof *kinds, &kind, "kind");
    p->bad |= !p->has_kind;
}

static void read_justification(struct sarif *s, struct suppression *p)
{
    struct jp_str text;
    if (!sarif_string(s->jp, &text) || !text.n)
        return;
    s->draft.justification = span_keep(&s->draft.text, text);
    p->has_reason = true;
}

static void read_suppression(struct sarif *s)
{
    struct suppression p = {0};
    struct jp_str key;
    if (!sarif_element(s->jp)) {
        s->draft.not_suppressed = true;
        return;
    }
    while (jp_next(s->jp, &key)) {
        if (jp_str_is(key, "kind"))
            read_kind(s, &p);
        else if (jp_str_is(key, "status") || jp_str_is(key, "state")) /* a draft's name */
            read_status(s, &p);
        else if (jp_str_is(key, "justification"))
            read_justification(s, &p);
    }
    if (!p.bad && !p.has_kind && !p.has_reason && jp_ok(s->jp)) {
        jp_warn(s->jp,
                "a suppression without kind, which therefore hides nothing (3.35.2)");
        p.bad = true;
    }
    s->draft.not_suppressed |= p.bad;
    s->draft.n_suppressions++;
}

void sarif_suppressions_read(struct sarif *s)
{
    if (!sarif_array(s->jp)) {
        s->draft.not_suppressed |= jp_type(s->jp) != JP_NULL;
        return;
    }
    while (jp_next(s->jp, NULL))
        read_suppression(s);
}
