/* SPDX-License-Identifier: Apache-2.0 */
#include <crosswalk/data.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

/* Controls as tools state them, against the built-in names. */

/* "FRAMEWORK CONTROL", "?" where nothing counts, "" where no framework is named. */
static void reads(const char *text, const char *expected)
{
    const struct xw_data *data = xw_data_builtin();
    uint32_t control, n;
    const char *note;
    char got[200] = "";
    if (xw_data_stated(data, text, &control, &note)) {
        const struct xw_control *c = xw_data_controls(data, &n);
        if (control == XW_NO_INDEX) {
            assert_true(*note);
            snprintf(got, sizeof got, "?");
        } else {
            snprintf(got, sizeof got, "%s %s",
                     xw_data_frameworks(data, &n)[c[control].framework].id,
                     c[control].id);
        }
    }
    if (strcmp(got, expected) != 0)
        fail_msg("\"%s\" was read as \"%s\", expected \"%s\"", text, got, expected);
}

static void named_with_version(void **state)
{
    (void)state;
    reads("CIS-AWS-5.0.0-2.1.1", "CIS-AWS-5.0.0 2.1.1");
    reads("CIS AWS Foundations Benchmark v3.0.0 1.4", "CIS-AWS-3.0.0 1.4");
    reads("cis_5.0_aws: 1.4", "CIS-AWS-5.0.0 1.4");
    reads("pci-dss-4.0.1/6.2.4", "PCI-4.0.1 6.2.4");
    reads("PCI DSS v3.2.1 - 6.5", "PCI-3.2.1 6.5");
    reads("compliance/CIS Controls v8/3.11", "CISv8 3.11");
    reads("ISO/IEC 27001:2022 A.8.24", "ISO-27001-2022 A.8.24");
    reads("NIST CSF 2.0 PR.DS-01", "CSF-2.0 PR.DS-01");
}

static void ids_without_versions(void **state)
{
    (void)state;
    reads("NIST-800-53-AC-2", "NIST-800-53r5 AC-2");
    reads("NIST SP 800-53 Rev. 5 AC-2(1)", "NIST-800-53r5 AC-2(1)");
    reads("NIST SP 800-53: AC-2 Account Management", "NIST-800-53r5 AC-2");
    reads("nist_800_53_ac_2_1", "NIST-800-53r5 AC-2(1)");
    reads("HIPAA-164.312(a)(1)", "HIPAA 164.312(a)(1)");
    reads("GDPR Art. 32(1)(a)", "GDPR 32(1)(a)");
    reads("soc2/CC6.1", "SOC2-2017 CC6.1");
}

static void not_counted(void **state)
{
    (void)state;
    reads("CIS-AWS-1.5.0-2.1.1", "?"); /* no such version here */
    reads("external/cis/1.4", "?");
    reads("CIS 1.4", "?");
    reads("PCI 3.4", "?");
    reads("PCI-DSS-3.4", "?");
    reads("PCI DSS 4.1.0 6.2.4", "?");
    reads("PCI DSS 4.0.1 99.9", "?");
    reads("PCI DSS 4.0.1 1", "?");   /* a group */
    reads("NIST-800-53-AC-13", "?"); /* withdrawn */
    reads("NIST CSF PR.DS-1", "?");  /* an id of 1.1 */
    reads("ISO 27001 A.9.1", "?");
}

static void no_framework(void **state)
{
    (void)state;
    reads("", "");
    reads("security", "");
    reads("CWE-79: Cross-site scripting", "");
    reads("external/cwe/cwe-079", "");
    reads("OWASP-A01:2021 - Broken Access Control", "");
    reads("PCI-DSS-4.0.1", ""); /* the framework alone */
    reads("HIPAA", "");
    reads("circular-import-2", "");
}

static void long_texts(void **state)
{
    (void)state;
    char text[1001];
    memset(text, '-', 1000);
    text[1000] = 0;
    reads(text, "");
    memcpy(text, "NIST-800-53", 11);
    reads(text, "");
    memset(text, 'a', 1000);
    reads(text, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(named_with_version), cmocka_unit_test(ids_without_versions),
        cmocka_unit_test(not_counted),        cmocka_unit_test(no_framework),
        cmocka_unit_test(long_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
