/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

/* configurationOverride, 3.51 */

/* What one override says about its rule. A rule that one invocation leaves out was not
 * evaluated in all of the run, whatever others say. */
static void apply(struct sarif *s, const struct sarif_override *o, uint32_t index)
{
    struct sarif_run *run = &s->run;
    struct sarif_rule *rule = &run->rules[index];
    if (o->enabled == SARIF_NO)
        rule->disabled = rule->left_out = true;
    else if (o->enabled == SARIF_YES && !rule->left_out)
        rule->disabled = false;
    if (o->level == SARIF_NO_LEVEL)
        return;
    if (rule->override_level == SARIF_NO_LEVEL)
        rule->override_level = o->level;
    uint32_t *level =
        keymap_put(&run->override_of, (struct keymap_key){{index, o->invocation, 0, 0}});
    if (*level == KEYMAP_NONE)
        *level = o->level + UINT32_C(1);
}

void sarif_overrides_apply(struct sarif *s)
{
    struct sarif_run *run = &s->run;
    for (uint32_t i = 0; i < run->n_overrides; i++) {
        const struct sarif_override *o = &run->overrides[i];
        bool bad_index = false;
        uint32_t rule = sarif_rule_find(s, &o->rule, &bad_index);
        if (bad_index)
            reading_warn(s->reading,
                         "the rule index is out of range, at /runs/%u/invocations/%u",
                         run->index, o->invocation);
        if (rule != SARIF_NOTHING)
            apply(s, o, rule);
    }
}

uint8_t sarif_override_level(const struct sarif_run *run, uint32_t rule,
                             uint32_t invocation)
{
    uint32_t level =
        keymap_get(&run->override_of, (struct keymap_key){{rule, invocation, 0, 0}});
    return level == KEYMAP_NONE ? SARIF_NO_LEVEL : (uint8_t)(level - 1);
}
