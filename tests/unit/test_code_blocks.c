/* SPDX-License-Identifier: Apache-2.0 */
#include "base/code_blocks.h"

#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* `want`: "START-END NAME;" a block. */
static void expect(const char *path, const char *text, const char *want)
{
    struct code_blocks b;
    struct str got = {0};
    assert_true(code_blocks_read(path, text, strlen(text), &b));
    for (uint32_t i = 0; i < b.n; i++)
        str_printf(&got, "%u-%u %s;", b.v[i].start, b.v[i].end, b.v[i].name);
    assert_string_equal(str_get(&got), want);
    code_blocks_free(&b);
    str_free(&got);
}

static void refuse(const char *path, const char *text)
{
    struct code_blocks b;
    assert_false(code_blocks_read(path, text, strlen(text), &b));
    code_blocks_free(&b);
}

static void terraform(void **state)
{
    (void)state;
    expect("a.tf",
           "terraform {\n}\n\nresource \"t\" \"n\" {\n  a = { b = 1 }\n  c {\n  }\n}\n"
           "data \"d\" \"x\" {}\nvariable \"v\" { default = \"}\" }\nmodule m {\n}\n",
           "1-2 terraform;4-8 t.n;9-9 data.d.x;10-10 variable.v;11-12 module.m;");
}

static void terraform_text_is_no_code(void **state)
{
    (void)state;
    expect("a.tf",
           "# resource \"no\" \"no\" {\n/* locals { */\nresource \"t\" \"a\" {\n"
           "  x = \"{ ${ { y = \"}\" }[\"y\"] } \\\" $${\"\n  p = <<-EOT\n    }}} {\n    "
           "EOT\n"
           "  // }\n}\nresource \"t\" \"b\" {\n}\n",
           "3-9 t.a;10-11 t.b;");
}

static void terraform_broken(void **state)
{
    (void)state;
    refuse("a.tf", "resource \"t\" \"n\" {\n");
    expect("a.tf", "}\n\"\nresource \"t\" \"n\" {\n}\n", "3-4 t.n;");
    expect("a.tf", "", "");
}

static void cloudformation(void **state)
{
    (void)state;
    expect(
        "a.yaml",
        "AWSTemplateFormatVersion: x\nParameters:\n  P:\n    Type: String\nResources:\n"
        "  A:\n    Type: AWS::S3::Bucket\n    Properties:\n      N: !Ref P\n\n"
        "  # about b\n  B:\n    Type: AWS::SNS::Topic\nOutputs:\n  O: {Value: 1}\n",
        "6-9 A;12-13 B;");
    expect("a.json",
           "{\"Resources\": {\n \"A\": {\n  \"Type\": \"T\",\n  \"P\": {\n  }\n },\n"
           " \"B\": {\"Type\": \"T\"}\n}}\n",
           "2-6 A;7-7 B;");
}

static void kubernetes(void **state)
{
    (void)state;
    expect("a.yml",
           "apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\nspec:\n  c:\n  - |\n    "
           "kind: no\n"
           "\n---\napiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: n}\n",
           "1-9 Pod/default/p;11-13 Service/n/s;");
    expect(
        "a.yml",
        "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata:\n"
        "    name: a\n- apiVersion: v1\n  kind: Pod\n  metadata:\n    name: b\n",
        "4-7 Pod/default/a;8-11 Pod/default/b;");
    expect("a.yml", "just: text\n", "");
    refuse("a.yml", "a: [\n");
}

static void other_files(void **state)
{
    (void)state;
    refuse("a.py", "resource x {\n}\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terraform),        cmocka_unit_test(terraform_text_is_no_code),
        cmocka_unit_test(terraform_broken), cmocka_unit_test(cloudformation),
        cmocka_unit_test(kubernetes),       cmocka_unit_test(other_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
