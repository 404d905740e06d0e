/* SPDX-License-Identifier: Apache-2.0 */
#include "gen_report.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Reports of scans of hosts, in XML. */

enum { N_PLUGINS = 3000, ITEMS = 120, N_RULES = 1200 };

static void put(struct report *w, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void put(struct report *w, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int n = vfprintf(w->js->file, format, args);
    va_end(args);
    w->js->bytes += n > 0 ? (uint64_t)n : 0;
}

static void put_text(struct report *w, const char *text)
{
    while (*text) {
        size_t n = strcspn(text, "<>&'\"");
        put(w, "%.*s", (int)n, text);
        text += n;
        if (*text)
            put(w, "&%s;",
                *text == '<'   ? "lt"
                : *text == '>' ? "gt"
                : *text == '&' ? "amp"
                : *text == '"' ? "quot"
                               : "apos");
        text += *text != '\0';
    }
}

static void element(struct report *w, const char *name, const char *text)
{
    put(w, "<%s>", name);
    put_text(w, text);
    put(w, "</%s>\n", name);
}

/* Nessus */

static void host_properties_write(struct report *w, int host, struct rng *r)
{
    static const char *const tags[] = {"operating-system",
                                       "system-type",
                                       "policy-used",
                                       "os",
                                       "cpe",
                                       "Credentialed_Scan",
                                       "patch-summary-total-cves"};
    struct text t;
    put(w, "<HostProperties>\n<tag name=\"HOST_END_TIMESTAMP\">%d</tag>\n",
        1730800000 + host * 60);
    put(w, "<tag name=\"HOST_END\">Tue Nov  5 09:46:40 2024</tag>\n");
    for (size_t i = 0; i < countof(tags); i++) {
        text_clear(&t);
        text_fill(&t, r, "$w $w $n");
        put(w, "<tag name=\"%s\">%s</tag>\n", tags[i], t.s);
    }
    for (int i = 0; i < 25; i++) {
        text_clear(&t);
        text_fill(&t, r, "$w $n.$n &lt; $n.$n: Upgrade $w to version $n.$n or later.");
        put(w, "<tag name=\"patch-summary-txt-%08x%04x\">%s</tag>\n",
            (unsigned)rng_below(r, 1 << 30), i, t.s);
    }
    put(w, "<tag name=\"host-fqdn\">host-%d.example.org</tag>\n", host);
    put(w, "<tag name=\"host-ip\">192.0.2.%d</tag>\n", host % 250);
    put(w, "<tag name=\"HOST_START_TIMESTAMP\">%d</tag>\n</HostProperties>\n",
        1730790000 + host * 60);
}

static void item_texts_write(struct report *w, const struct advisory *a, struct rng *own)
{
    struct text t;
    element(w, "description", a->about.s);
    text_clear(&t);
    text_fill(&t, own, "$w_$w_$w.nasl");
    element(w, "fname", t.s);
    element(w, "plugin_modification_date", "2024/03/19");
    element(w, "plugin_name", a->title.s);
    element(w, "plugin_publication_date", "2021/09/15");
    element(w, "plugin_type", "remote");
    element(w, "risk_factor", severity_word(a->score));
    element(w, "script_version", "1.10");
    text_clear(&t);
    for (int i = rng_below(own, 4); i >= 0; i--)
        text_fill(&t, own,
                  i ? "https://www.example.org/$w/$w/$n\n"
                    : "https://www.example.org/$w/$n");
    element(w, "see_also", t.s);
    text_clear(&t);
    text_fill(&t, own, "Upgrade to version $n.$n of the $w or later, or close the $w.");
    element(w, "solution", t.s);
    text_clear(&t);
    text_fill(&t, own, "The $w on the remote host lets anyone read a $w.");
    element(w, "synopsis", t.s);
}

static void item_scores_write(struct report *w, const struct advisory *a, struct rng *own)
{
    put(w, "<cvss3_base_score>%d.%d</cvss3_base_score>\n", a->score / 10, a->score % 10);
    element(w, "cvss3_vector", a->vector.s);
    put(w, "<cvss_base_score>5.0</cvss_base_score>\n");
    element(w, "cvss_vector", "CVSS2#AV:N/AC:L/Au:N/C:P/I:N/A:N");
    for (int i = rng_below(own, 3); i > 0; i--)
        put(w, "<cve>CVE-20%d-%d</cve>\n", rng_between(own, 15, 24),
            rng_between(own, 1000, 49999));
    for (int i = rng_below(own, 3); i > 0; i--)
        put(w, "<xref>IAVA:2024-A-%04d</xref>\n", rng_below(own, 1000));
    put(w, "<xref>CWE:%d</xref>\n", a->cwe);
}

static void item_write(struct report *w, int plugin, struct rng *r)
{
    static const int ports[] = {0, 22, 80, 443, 445, 3306, 8080};
    static const char *const families[] = {"General", "CGI abuses", "Web Servers",
                                           "Misc.", "Service detection"};
    struct advisory a;
    struct text t;
    struct rng own = {mix(w->seed, 30000 + (uint64_t)plugin)};
    bool is_finding = plugin % 5 < 2;
    advisory_make(&a, w->seed, plugin);
    put(w,
        "<ReportItem port=\"%d\" svc_name=\"www\" protocol=\"tcp\" severity=\"%d\" "
        "pluginID=\"%d\" pluginName=\"",
        ports[rng_below(r, 7)], is_finding ? a.score / 25 + 1 : 0, 10000 + plugin);
    put_text(w, a.title.s);
    put(w, "\" pluginFamily=\"%s\">\n", families[plugin % 5]);
    if (is_finding)
        item_scores_write(w, &a, &own);
    item_texts_write(w, &a, &own);
    text_clear(&t);
    text_add(&t, "\n");
    for (int i = rng_between(r, 1, 12); i > 0; i--)
        text_fill(&t, r, "  The $w \"$w\" at /$f/$w has the $w $n.$n\n");
    element(w, "plugin_output", t.s);
    put(w, "</ReportItem>\n");
    w->n++;
}

void nessus_write(struct report *w)
{
    struct rng r = {w->seed};
    put(w, "<?xml version=\"1.0\" ?>\n<NessusClientData_v2>\n<Policy>"
           "<policyName>Network</policyName>\n</Policy>\n"
           "<Report name=\"Network\" xmlns:cm=\"http://www.nessus.org/cm\">\n");
    for (int host = 0; w->js->bytes < w->bytes; host++) {
        put(w, "<ReportHost name=\"192.0.2.%d\">", host % 250);
        host_properties_write(w, host, &r);
        for (int i = 0; i < ITEMS && w->js->bytes < w->bytes; i++)
            item_write(w, rng_below(&r, N_PLUGINS), &r);
        put(w, "</ReportHost>\n");
    }
    put(w, "</Report>\n</NessusClientData_v2>\n");
}

/* XCCDF, as OpenSCAP writes it: the benchmark, then a test result a host. */

static void rule_references_write(struct report *w, struct rng *r)
{
    static const char *const addresses[] = {
        "https://www.cisecurity.org/controls/",
        "https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-53r4.pdf",
        "https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-171.pdf",
        "https://www.iso.org/contents/data/standard/05/45/54534.html",
        "https://www.example.org/standard-of-ours",
        "https://docs-prv.pcisecuritystandards.org/PCI%20DSS/Standard/PCI-DSS-v4_0.pdf"};
    for (int i = rng_between(r, 4, 24); i > 0; i--)
        put(w, "        <xccdf:reference href=\"%s\">%d.%d.%d</xccdf:reference>\n",
            addresses[i % (int)countof(addresses)], rng_below(r, 15), rng_below(r, 9),
            rng_below(r, 9));
}

static void rule_about_write(struct report *w, struct rng *r, const char *element_name)
{
    struct text t;
    text_clear(&t);
    text_sentences(&t, r, rng_between(r, 1, 5));
    put(w,
        "        <xccdf:%s xmlns:html=\"http://www.w3.org/1999/xhtml\" "
        "xml:lang=\"en-US\">",
        element_name);
    put_text(w, t.s);
    put(w, "<html:pre>$ sudo chmod 0640 /etc/%s/%s</html:pre></xccdf:%s>\n", word(r),
        word(r), element_name);
}

static void rule_write(struct report *w, int rule)
{
    static const char *const severities[] = {"low", "medium", "medium", "high",
                                             "unknown"};
    struct rng r = {mix(w->seed, 80000 + (uint64_t)rule)};
    put(w,
        "      <xccdf:Rule selected=\"true\" id=\"xccdf_org.example.content_rule_"
        "%s_%s_%d\" severity=\"%s\">\n",
        word(&r), word(&r), rule, severities[rule % 5]);
    put(w,
        "        <xccdf:title xml:lang=\"en-US\">Keep the %s of the %s</xccdf:title>\n",
        word(&r), word(&r));
    rule_about_write(w, &r, "description");
    rule_references_write(w, &r);
    rule_about_write(w, &r, "rationale");
    put(w,
        "        <xccdf:ident system=\"https://ncp.example.org/cce\">CCE-%d-%d"
        "</xccdf:ident>\n",
        80000 + rule, rule % 10);
    for (int i = 0; i < 3; i++) {
        put(w,
            "        <xccdf:fix system=\"urn:xccdf:fix:script:sh\" id=\"fix-%d-%d\" "
            "complexity=\"low\" disruption=\"low\" strategy=\"configure\">\n",
            rule, i);
        for (int k = rng_between(&r, 4, 20); k > 0; k--)
            put(w, "%s=\"/etc/%s/%s.conf\"\n", word(&r), word(&r), word(&r));
        put(w, "</xccdf:fix>\n");
    }
    put(w,
        "        <xccdf:check system=\"http://oval.mitre.org/XMLSchema/"
        "oval-definitions-5\"><xccdf:check-content-ref name=\"oval:ssg:def:%d\" "
        "href=\"oval.xml\"/></xccdf:check>\n      </xccdf:Rule>\n",
        rule);
}

static void rule_result_write(struct report *w, int rule, struct rng *r)
{
    static const char *const severities[] = {"low", "medium", "medium", "high",
                                             "unknown"};
    static const char *const results[] = {"pass",       "pass", "fail", "notapplicable",
                                          "notchecked", "pass", "fail", "error"};
    struct rng own = {mix(w->seed, 80000 + (uint64_t)rule)};
    put(w, "      <xccdf:rule-result idref=\"xccdf_org.example.content_rule_%s_%s_%d\" ",
        word(&own), word(&own), rule);
    put(w,
        "role=\"full\" time=\"2024-11-05T09:%02d:%02d+00:00\" severity=\"%s\" "
        "weight=\"1.000000\">\n",
        rng_below(r, 60), rng_below(r, 60), severities[rule % 5]);
    put(w, "        <xccdf:result>%s</xccdf:result>\n", results[rng_below(r, 8)]);
    put(w,
        "        <xccdf:ident system=\"https://ncp.example.org/cce\">CCE-%d-%d"
        "</xccdf:ident>\n",
        80000 + rule, rule % 10);
    put(w,
        "        <xccdf:check system=\"http://oval.mitre.org/XMLSchema/"
        "oval-definitions-5\">\n          <xccdf:check-export "
        "export-name=\"oval:ssg:var:%d\" value-id=\"xccdf_org.example.content_value_"
        "%d\"/>\n",
        rule, rule);
    put(w,
        "          <xccdf:check-content-ref name=\"oval:ssg:def:%d\" "
        "href=\"#oval0\"/>\n        </xccdf:check>\n      </xccdf:rule-result>\n",
        rule);
    w->n++;
}

static void test_result_write(struct report *w, int host, struct rng *r)
{
    put(w,
        "  <xccdf:TestResult id=\"xccdf_org.example_testresult_%d\" "
        "start-time=\"2024-11-05T09:00:00+00:00\" "
        "end-time=\"2024-11-05T09:59:59+00:00\" version=\"0.1.73\" "
        "test-system=\"cpe:/a:redhat:openscap:1.3.10\">\n"
        "    <xccdf:benchmark href=\"#bench\" id=\"xccdf_org.example_benchmark_OS\"/>\n"
        "    <xccdf:title>Results of the scan</xccdf:title>\n"
        "    <xccdf:target>host-%d.example.org</xccdf:target>\n"
        "    <xccdf:target-address>127.0.0.1</xccdf:target-address>\n"
        "    <xccdf:target-address>192.0.2.%d</xccdf:target-address>\n"
        "    <xccdf:target-facts>\n",
        host, host, host % 250);
    for (int i = 0; i < 12; i++)
        put(w,
            "      <xccdf:fact name=\"urn:xccdf:fact:asset:identifier:mac\" "
            "type=\"string\">02:00:00:00:00:%02x</xccdf:fact>\n",
            i);
    put(w, "    </xccdf:target-facts>\n");
    for (int i = 0; i < N_RULES && w->js->bytes < w->bytes; i++)
        rule_result_write(w, i, r);
    put(w, "    <xccdf:score system=\"urn:xccdf:scoring:default\" "
           "maximum=\"100.000000\">61.250000</xccdf:score>\n  </xccdf:TestResult>\n");
}

void xccdf_write(struct report *w)
{
    struct rng r = {w->seed};
    put(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<xccdf:Benchmark xmlns:xccdf=\"http://checklists.nist.gov/xccdf/1.2\" "
           "id=\"xccdf_org.example_benchmark_OS\" resolved=\"1\" xml:lang=\"en-US\">\n"
           "  <xccdf:title>Guide to the configuration of the system</xccdf:title>\n"
           "  <xccdf:version>0.1.73</xccdf:version>\n");
    for (int i = 0; i < N_RULES; i++) {
        if (i % 40 == 0)
            put(w,
                "%s    <xccdf:Group id=\"xccdf_org.example.content_group_%d\">\n"
                "      <xccdf:title>Part %d</xccdf:title>\n",
                i ? "    </xccdf:Group>\n" : "", i / 40, i / 40);
        rule_write(w, i);
    }
    put(w, "    </xccdf:Group>\n");
    for (int host = 0; w->js->bytes < w->bytes; host++)
        test_result_write(w, host, &r);
    put(w, "</xccdf:Benchmark>\n");
}
