/* SPDX-License-Identifier: Apache-2.0 */
#include "data/set.h"

#include "base/str.h"

#include <string.h>

const char *xw_data_version(const struct xw_data *data)
{
    return data->version;
}

const char *xw_data_sha256(const struct xw_data *data)
{
    return data->sha256;
}

const struct xw_weakness *xw_data_weaknesses(const struct xw_data *data, uint32_t *n)
{
    *n = data->n_weaknesses;
    return data->weaknesses;
}

const struct xw_framework *xw_data_frameworks(const struct xw_data *data, uint32_t *n)
{
    *n = data->n_frameworks;
    return data->frameworks;
}

const struct xw_control *xw_data_controls(const struct xw_data *data, uint32_t *n)
{
    *n = data->n_controls;
    return data->controls;
}

const struct xw_tool *xw_data_tools(const struct xw_data *data, uint32_t *n)
{
    *n = data->n_tools;
    return data->tools;
}

const struct xw_rule *xw_data_rules(const struct xw_data *data, uint32_t *n)
{
    *n = data->n_rules;
    return data->rules;
}

const struct xw_policy *xw_data_policies(const struct xw_data *data, uint32_t *n)
{
    *n = data->n_policies;
    return data->policies;
}

const struct xw_input_format *xw_data_input_formats(const struct xw_data *data,
                                                    uint32_t *n)
{
    *n = data->n_formats;
    return data->formats;
}

uint32_t xw_data_weakness(const struct xw_data *data, const char *id)
{
    uint32_t low = 0, high = data->n_weaknesses;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(data->weaknesses[middle].id, id);
        if (!order)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return XW_NO_INDEX;
}

uint32_t data_find_name(const struct data_name *names, uint32_t n, const char *folded)
{
    uint32_t low = 0, high = n;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        int order = strcmp(names[middle].folded, folded);
        if (!order)
            return names[middle].index;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return XW_NO_INDEX;
}

uint32_t xw_data_framework(const struct xw_data *data, const char *id)
{
    char folded[DATA_NAME];
    data_fold_name(id, folded);
    return data_find_name(data->framework_names, data->n_framework_names, folded);
}

uint32_t xw_data_control(const struct xw_data *data, uint32_t framework, const char *id)
{
    const struct xw_framework *f = &data->frameworks[framework];
    uint32_t low = f->first_control, high = low + f->n_controls;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        uint32_t control = data->control_order[middle];
        int order = str_casecmp(data->controls[control].id, id);
        if (!order)
            return control;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return XW_NO_INDEX;
}

/* Length of a name without a version behind it: "Checkov 3.2.1", "cfn-guard v3". */
static size_t without_version(const char *name, size_t n)
{
    const char *space = memrchr(name, ' ', n);
    if (!space)
        return 0;
    const char *word = space + 1 + (space[1] == 'v' || space[1] == 'V');
    return *word >= '0' && *word <= '9' ? (size_t)(space - name) : 0;
}

uint32_t xw_data_tool(const struct xw_data *data, const char *name)
{
    char folded[DATA_NAME], shorter[DATA_NAME];
    data_fold_name(name, folded);
    uint32_t tool = data_find_name(data->tool_names, data->n_tool_names, folded);
    size_t n = tool == XW_NO_INDEX ? without_version(name, strlen(name)) : 0;
    if (!n || n >= sizeof shorter)
        return tool;
    memcpy(shorter, name, n);
    shorter[n] = 0;
    data_fold_name(shorter, folded);
    return data_find_name(data->tool_names, data->n_tool_names, folded);
}

uint32_t xw_data_rule(const struct xw_data *data, uint32_t tool, const char *rule_id)
{
    uint32_t like = data->spellings[tool].like;
    uint32_t rule = data_find_rule(data, tool, rule_id);
    if (rule == XW_NO_INDEX && like != XW_NO_INDEX)
        rule = data_find_rule(data, like, rule_id);
    return rule;
}

const struct xw_weakness_control *xw_data_weakness_controls(const struct xw_data *data,
                                                            uint32_t weakness,
                                                            uint32_t *n)
{
    uint32_t first = data->first_link[weakness];
    *n = data->first_link[weakness + 1] - first;
    return data->links + first;
}

static int compare_narrowing(const struct data_narrowing *a, uint32_t rule,
                             uint32_t weakness, uint32_t framework)
{
    if (a->rule != rule)
        return a->rule < rule ? -1 : 1;
    if (a->weakness != weakness)
        return a->weakness < weakness ? -1 : 1;
    return a->framework < framework ? -1 : a->framework > framework;
}

bool xw_data_narrowing(const struct xw_data *data, uint32_t rule, uint32_t weakness,
                       uint32_t framework, const uint32_t **controls, uint32_t *n,
                       const char **basis)
{
    uint32_t low = 0, high = data->n_narrowings;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const struct data_narrowing *at = &data->narrowings[middle];
        int order = compare_narrowing(at, rule, weakness, framework);
        if (!order) {
            *controls = at->controls;
            *n = at->n_controls;
            *basis = at->basis;
            return true;
        }
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

const struct xw_cwe *xw_data_cwe(const struct xw_data *data, uint32_t number)
{
    uint32_t low = 0, high = data->n_cwes;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (data->cwes[middle].number == number)
            return &data->cwes[middle];
        if (data->cwes[middle].number < number)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

const struct xw_policy *xw_data_policy(const struct xw_data *data, const char *name)
{
    for (uint32_t i = 0; i < data->n_policies; i++)
        if (!strcmp(data->policies[i].name, name))
            return &data->policies[i];
    return NULL;
}
