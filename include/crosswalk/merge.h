/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_MERGE_H
#define CROSSWALK_MERGE_H

#include <crosswalk/model.h>

/* A checkout that the scans were made of: shows the exact block of a line of Terraform,
 * CloudFormation or Kubernetes code, and the text of lines that no scanner quotes (for
 * identities). Files are opened beneath `folder` only; one that doesn't fit the scans (a line
 * beyond its end) is not used and told. */
struct xw_checkout {
    const char *folder;
    void (*tell)(void *ctx, const char *where, const char *text);
    void *ctx;
};

/* Joins the results of `set` to findings (design section 4), gives each its identity and
 * state, counts findings and duplicates in the balances of the inputs, and lists what is
 * "possibly the same". Needs xw_classify. Cost per result doesn't grow with their number
 * (hash and sort). */
void xw_merge(struct xw_set *set);

/* The same with a checkout. False: its folder can't be opened; nothing is merged. */
bool xw_merge_checkout(struct xw_set *set, const struct xw_checkout *checkout,
                       struct xw_error *err);

#endif
