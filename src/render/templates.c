/* SPDX-License-Identifier: Apache-2.0 */
#include "render/templates.h"

#include <string.h>

/* The files below templates/, put into the library by the assembler; the compiler runs at
 * the root of the source. */
#define EMBED(symbol, file)                                                              \
    __asm__(".pushsection .rodata\n.global " #symbol "\n" #symbol ":\n.incbin \"" file   \
            "\"\n.global " #symbol "_end\n" #symbol "_end:\n.byte 0\n.popsection\n");    \
    extern const char symbol[], symbol##_end[]

EMBED(template_html, "templates/html.xsl");
EMBED(template_markdown, "templates/markdown.xsl");
EMBED(template_junit, "templates/junit.xsl");

bool template_builtin(const char *name, const char **bytes, size_t *n)
{
    static const struct {
        const char *name, *start, *end;
    } all[] = {
        {"html", template_html, template_html_end},
        {"markdown", template_markdown, template_markdown_end},
        {"junit", template_junit, template_junit_end},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
        if (strcmp(all[i].name, name) == 0) {
            *bytes = all[i].start;
            *n = (size_t)(all[i].end - all[i].start);
            return true;
        }
    }
    return false;
}
