/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"
#include "require.h"

#include <stdio.h>
#include <stdlib.h>

/* The SARIF reader on the fuzzer's bytes: whatever they are, the model it leaves is
 * sound, the balance adds up, counting alone says the same, and a refused log leaves
 * nothing. */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static void check_text(const struct xw_set *set, xw_ref ref)
{
    require(ref < xw_text_count(set), "a text that doesn't exist");
}

static void check_list(const struct xw_set *set, struct xw_list l)
{
    for (uint32_t i = 0; i < l.n; i++)
        check_text(set, l.v[i]);
}

static void check_detail(const struct xw_set *set, const struct xw_detail *d)
{
    check_list(set, d->vulnerabilities);
    check_list(set, d->taxa);
    check_text(set, d->component);
    check_text(set, d->target);
    check_text(set, d->markdown);
    for (uint32_t i = 1; i < d->cwes.n; i++)
        require(d->cwes.v[i - 1] < d->cwes.v[i], "CWEs out of order");
}

static uint32_t check_results(const struct xw_set *set)
{
    uint32_t findings = 0;
    for (uint32_t i = 0; i < xw_n_results(set); i++) {
        const struct xw_result *r = xw_result_at(set, i);
        require(r->run_rule < xw_n_run_rules(set), "a run rule that doesn't exist");
        require(r->level <= XW_LEVEL_ERROR && r->severity < XW_SEVERITY_UNKNOWN,
                "no level or severity");
        require(r->finding == 0, "a field of merge's is filled");
        require(r->end_line >= r->line, "lines out of order");
        check_text(set, r->message);
        check_text(set, r->path);
        check_text(set, r->resource);
        check_text(set, r->severity_word);
        check_detail(set, xw_detail_at(set, r->detail));
        findings += !r->suppressed && r->kind != XW_INFORMATIONAL;
    }
    return findings;
}

static uint32_t sum_rules(const struct xw_set *set)
{
    uint32_t sum = 0;
    for (uint32_t i = 0; i < xw_n_run_rules(set); i++) {
        const struct xw_run_rule *r = xw_run_rule_at(set, i);
        require(r->descriptor < xw_n_descriptors(set), "a descriptor that doesn't exist");
        require(r->run < xw_n_runs(set), "a run that doesn't exist");
        sum += r->n_fail + r->n_review + r->n_suppressed;
    }
    return sum;
}

static void check_input(const struct xw_set *set)
{
    const struct xw_input *in = xw_input_at(set, 0);
    uint32_t findings = check_results(set);
    uint32_t sum = findings + in->balance[XW_IN_SUPPRESSED] +
                   in->balance[XW_IN_EVIDENCE] + in->balance[XW_IN_REJECTED];
    require(sum == in->records, "the balance doesn't add up");
    require(findings + in->balance[XW_IN_SUPPRESSED] == sum_rules(set),
            "the rules' counts don't add up");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct xw_set *full = xw_set_new(xw_data_builtin());
    struct xw_set *counted = xw_set_new(xw_data_builtin());
    struct xw_error err = {0}, other = {0};
    bool ok = sarif_read_memory(full, data, n, false, &err);
    require(ok == sarif_read_memory(counted, data, n, true, &other),
            "counting alone judges differently");
    if (ok) {
        check_input(full);
        const struct xw_input *a = xw_input_at(full, 0), *b = xw_input_at(counted, 0);
        require(a->records == b->records &&
                    memcmp(a->balance, b->balance, sizeof a->balance) == 0,
                "counting alone counts differently");
    } else {
        require(*err.text != '\0', "refused without a word");
        require(xw_n_inputs(full) + xw_n_runs(full) + xw_n_results(full) +
                        xw_n_descriptors(full) + xw_n_run_rules(full) ==
                    0,
                "a refused log leaves something");
    }
    xw_set_free(full);
    xw_set_free(counted);
    return 0;
}
