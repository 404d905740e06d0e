/* SPDX-License-Identifier: Apache-2.0 */
#include "ingest/sarif.h"

#include <string.h>

/* logicalLocation, 3.33: a thing's name and kind. */

/* The kinds that the standard lists for code (3.33.7); all others name resources. */
static const char *const code_kinds[] = {
    "function",   "member", "module",   "namespace", "parameter", "resource type",
    "returnType", "type",   "variable", "method",    "class",     "package",
    "element",    "object", "property", "value",     "array",
};

static bool is_code(struct jp_str kind)
{
    for (size_t i = 0; i < sizeof code_kinds / sizeof *code_kinds; i++)
        if (strlen(code_kinds[i]) == kind.n && memcmp(code_kinds[i], kind.s, kind.n) == 0)
            return true;
    return false;
}

/* A kind like "aws_s3_bucket" or "AWS::S3::Bucket" is a resource's type. */
static bool is_resource_type(struct jp_str kind)
{
    return kind.n > 0 && (memchr(kind.s, '_', kind.n) || memmem(kind.s, kind.n, "::", 2));
}

/* Without a kind, a name that only a resource has: an ARN, a Terraform address. */
static bool is_resource_name(struct jp_str name)
{
    static const char *const prefixes[] = {
        "arn:",        "aws_",          "azurerm_", "azuread_",      "google_",
        "kubernetes_", "helm_release.", "oci_",     "digitalocean_", "alicloud_",
    };
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t n = strlen(prefixes[i]);
        if (name.n > n && memcmp(name.s, prefixes[i], n) == 0)
            return true;
    }
    return false;
}

bool sarif_logical_name(struct str *out, struct jp_str name, bool is_full,
                        struct jp_str kind)
{
    bool in_code = kind.n ? is_code(kind) : !is_resource_name(name);
    if (name.n == 0)
        return false;
    if (!in_code && !is_full && is_resource_type(kind) &&
        !(name.n > kind.n && memcmp(name.s, kind.s, kind.n) == 0)) {
        str_add(out, kind.s, kind.n);
        str_putc(out, '.');
    }
    str_add(out, name.s, name.n);
    return in_code;
}
