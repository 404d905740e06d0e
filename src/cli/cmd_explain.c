/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"

#include <crosswalk/explain.h>

#include <stddef.h>
#include <stdio.h>

/* crosswalk explain ID...: the chain rule -> weakness -> control with its evidence. */

struct explain {
    const char *data; /* where data_options puts its values */
    bool help;
};

static void print_line(void *ctx, const char *text)
{
    fprintf(ctx, "%s\n", text);
}

static bool explain_all(const struct xw_data *data, const struct opt_list *ids,
                        struct xw_error *err)
{
    const struct xw_policy *policy = xw_data_policy(data, "default");
    bool ok = true;
    for (int i = 0; i < ids->n; i++)
        if (!xw_explain(data, policy, ids->v[i], print_line, stdout))
            ok = xw_fail(err, XW_E_USAGE, NULL,
                         "\"%s\" is no weakness, rule, control or CWE of the mapping set",
                         ids->v[i]);
    return ok;
}

int cmd_explain(int argc, char **argv)
{
    struct explain e = {0};
    struct opt_list ids = {0};
    struct xw_error err = {0};
    bool ok = opt_parse(data_options, n_data_options, &e, argc, argv, &ids, &err);
    int code = EXIT_DONE;
    if (ok && e.help) {
        code = cmd_help(1, (char *[]){argv[-1]});
    } else if (ok) {
        const struct xw_data *data = ids.n ? data_of(e.data, &err) : NULL;
        if (ids.n == 0)
            xw_fail(&err, XW_E_USAGE, NULL,
                    "explain takes at least one id of a weakness, rule, control or CWE");
        ok = data && explain_all(data, &ids, &err);
        xw_data_free(data);
    }
    if (!ok)
        code = say_error(&err);
    opt_free(data_options, n_data_options, &e, &ids);
    return code;
}
