/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CROSSWALK_EXPLAIN_H
#define CROSSWALK_EXPLAIN_H

#include <crosswalk/data.h>

/* Why something is mapped as it is: the chain rule -> weakness -> control of the mapping
 * set, with tier and basis of every link. `id` names a weakness ("s3-unencrypted"), a
 * control ("PCI-4.0.1/3.5.1", or "3.5.1" in all frameworks that have it), a rule
 * ("checkov/CKV_AWS_19", or without the tool), a CWE ("CWE-798"), or a control as tools
 * state it ("NIST-800-53-AC-2"). Hands over one line of text at a time, without its line
 * end; everything that has this id is explained. False: nothing has it. */
bool xw_explain(const struct xw_data *data, const struct xw_policy *policy, const char *id,
                void (*line)(void *ctx, const char *text), void *ctx);

#endif
