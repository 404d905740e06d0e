/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_CODE_BLOCKS_H
#define BASE_CODE_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The blocks of infrastructure code in one file: Terraform's top-level blocks (HCL syntax
 * specification, "Bodies"), CloudFormation's resources (YAML or JSON), Kubernetes'
 * objects (YAML documents, items of a List). Not a parser of these languages: only where
 * each block begins and ends. Lines are 1-based. */
struct code_block {
    uint32_t start, end;
    char *name; /* "aws_s3_bucket.data", "data.aws_ami.x", "Deployment/default/web" */
};

struct code_blocks {
    struct code_block *v;
    uint32_t n;
    uint32_t n_lines; /* of the file */
};

/* `path` only tells the language, by its ending. False: none of these languages, or the
 * file doesn't follow its grammar. */
bool code_blocks_read(const char *path, const char *text, size_t n,
                      struct code_blocks *out);
void code_blocks_free(struct code_blocks *b);

/* For the readers of languages. */
bool code_blocks_hcl(const char *text, size_t n, struct code_blocks *out);
bool code_blocks_yaml(const char *text, size_t n, struct code_blocks *out);
void code_blocks_add(struct code_blocks *b, uint32_t start, uint32_t end,
                     const char *name, size_t n);

#endif
