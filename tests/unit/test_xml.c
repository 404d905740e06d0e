/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml_impl.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

static const char identity[] =
    "<x:stylesheet version='1.0' xmlns:x='http://www.w3.org/1999/XSL/Transform'>"
    "<x:output method='%s' encoding='UTF-8'/>"
    "<x:template match='@*|node()'><x:copy><x:apply-templates select='@*|node()'/>"
    "</x:copy></x:template></x:stylesheet>";

static void writes(const char *method, const char *in, const char *out)
{
    struct str text = {0}, result = {0};
    struct xw_error err = {0};
    str_printf(&text, identity, method);
    struct xml_sheet *sheet = xml_sheet_compile("s", text.s, text.n, &err);
    xmlDoc *doc = xml_parse("d", in, strlen(in), &err);
    assert_non_null(sheet);
    assert_non_null(doc);
    assert_true(xml_apply(sheet, doc, NULL, &result, &err));
    assert_string_equal(str_get(&result), out);
    xmlFreeDoc(doc);
    xml_sheet_free(sheet);
    str_free(&text);
    str_free(&result);
}

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static void trees_as_html(void **state)
{
    (void)state;
    writes("html", "<p>a &lt; b &amp; <br/><b></b></p>",
           "<p>a &lt; b &amp; <br><b></b></p>");
    writes("html", "<style>a > b &lt; c</style>", "<style>a > b < c</style>");
    writes("html", "<a href='x?a=1&amp;b=&quot;&lt;!-- --&gt;'>t</a>",
           "<a href=\"x?a=1&amp;b=&quot;&lt;!-- --&gt;\">t</a>");
    writes("html", "<p><b><i>x</i></b></p>", "<p><b><i>x</i></b></p>");
}

static void trees_as_xml(void **state)
{
    (void)state;
    writes("xml", "<p a='1&#10;2&#9;3&#13;4'>x&#13;]]&gt;<q/></p>",
           XML "<p a=\"1&#10;2&#9;3&#13;4\">x&#13;]]&gt;<q/></p>");
    writes("xml", "<a:p xmlns:a='u'><a:q a:r='s'/></a:p>",
           XML "<a:p xmlns:a=\"u\"><a:q a:r=\"s\"/></a:p>");
}

/* What xml_write.c doesn't do goes through the library: text. */
static void trees_as_text(void **state)
{
    (void)state;
    writes("text", "<p>a &lt; <b>b</b></p>", "a < b");
}

static void parameters_are_text(void **state)
{
    (void)state;
    const char sheet_text[] =
        "<x:stylesheet version='1.0' xmlns:x='http://www.w3.org/1999/XSL/Transform'>"
        "<x:output method='text'/><x:param name='p'/>"
        "<x:template match='/'><x:value-of select='$p'/></x:template></x:stylesheet>";
    struct xw_error err = {0};
    struct str result = {0};
    struct xml_sheet *sheet =
        xml_sheet_compile("s", sheet_text, sizeof sheet_text - 1, &err);
    xmlDoc *doc = xml_new("r");
    const char *const params[] = {"p", "1 + 1'\"", NULL};
    assert_true(xml_apply(sheet, doc, params, &result, &err));
    assert_string_equal(str_get(&result), "1 + 1'\"");
    xmlFreeDoc(doc);
    xml_sheet_free(sheet);
    str_free(&result);
}

static void refuses(const char *bytes, const char *why)
{
    struct xw_error err = {0};
    xmlDoc *doc = xml_parse("in.xml", bytes, strlen(bytes), &err);
    if (doc)
        fail_msg("was read: %s", bytes);
    assert_non_null(strstr(err.text, why));
    assert_non_null(strstr(err.where, "in.xml"));
}

static void what_is_not_read(void **state)
{
    (void)state;
    refuses("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "document type");
    refuses("<!DOCTYPE a [<!ENTITY % b SYSTEM 'file:///etc/passwd'> %b;]><a/>",
            "document type");
    refuses("<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>", "document type");
    refuses("<a>&undefined;</a>", "undefined");
    refuses("<a><b></a>", "");
    refuses("", "");
    struct str deep = {0};
    for (int i = 0; i < 250; i++)
        str_puts(&deep, "<a>");
    for (int i = 0; i < 250; i++)
        str_puts(&deep, "</a>");
    refuses(str_get(&deep), "200 levels");
    str_free(&deep);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trees_as_html),    cmocka_unit_test(trees_as_xml),
        cmocka_unit_test(trees_as_text),    cmocka_unit_test(parameters_are_text),
        cmocka_unit_test(what_is_not_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
