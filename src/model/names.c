/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/model.h>

static const char *const kinds[] = {
    [XW_FAIL] = "fail",     [XW_PASS] = "pass", [XW_NOT_APPLICABLE] = "notApplicable",
    [XW_REVIEW] = "review", [XW_OPEN] = "open", [XW_INFORMATIONAL] = "informational",
};

static const char *const levels[] = {
    [XW_LEVEL_NONE] = "none",
    [XW_LEVEL_NOTE] = "note",
    [XW_LEVEL_WARNING] = "warning",
    [XW_LEVEL_ERROR] = "error",
};

static const char *const states[] = {
    [XW_STATE_OPEN] = "open",
    [XW_STATE_REVIEW] = "review",
    [XW_STATE_SUPPRESSED] = "suppressed",
    [XW_STATE_ACCEPTED] = "accepted",
};

static const char *const joins[] = {
    [XW_JOIN_SINGLE] = "one source",
    [XW_JOIN_SAME] = "equal results: same rule, place and message",
    [XW_JOIN_REGION] = "same weakness at the same lines of one file",
    [XW_JOIN_RESOURCE] = "same weakness at the same named resource",
    [XW_JOIN_BLOCK] = "same weakness inside one block of infrastructure code",
    [XW_JOIN_COMPONENT] = "same vulnerability, by its aliases, in one component",
    [XW_JOIN_ADDRESS] = "same weakness at one address",
    [XW_JOIN_PARENT] = "details of one weakness, taken in by it",
};

static const char *const statuses[][2] = {
    [XW_FAILING] = {"failing", "failing"},
    [XW_CONTROL_ERROR] = {"error", "error"},
    [XW_ACCEPTED] = {"accepted", "accepted"},
    [XW_PASSING] = {"passing", "passing"},
    [XW_ATTESTED] = {"attested", "attested"},
    [XW_NOT_ASSESSED] = {"not assessed", "not_assessed"},
};

static const char *const input_statuses[] = {
    [XW_INPUT_READ] = "read",
    [XW_INPUT_PARTIAL] = "partial",
    [XW_INPUT_EMPTY] = "empty",
    [XW_INPUT_FAILED] = "failed",
};

static const char *const clocks[] = {
    [XW_CLOCK_PREVIOUS] = "previous report",
    [XW_CLOCK_DETECTION] = "first detection by the tool",
    [XW_CLOCK_RUN] = "time of the run (assumed)",
    [XW_CLOCK_NOW] = "time of this report (assumed)",
};

const char *xw_kind_name(enum xw_kind k)
{
    return kinds[k];
}

const char *xw_level_name(enum xw_level l)
{
    return levels[l];
}

const char *xw_state_name(enum xw_state s)
{
    return states[s];
}

const char *xw_join_text(enum xw_join j)
{
    return joins[j];
}

const char *xw_status_name(enum xw_control_status s)
{
    return statuses[s][0];
}

const char *xw_status_key(enum xw_control_status s)
{
    return statuses[s][1];
}

const char *xw_input_status_name(enum xw_input_status s)
{
    return input_statuses[s];
}

const char *xw_clock_source_name(enum xw_clock_source s)
{
    return clocks[s];
}

bool xw_clock_assumed(enum xw_clock_source s)
{
    return s == XW_CLOCK_RUN || s == XW_CLOCK_NOW;
}
