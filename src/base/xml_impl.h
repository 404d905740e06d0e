/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_XML_IMPL_H
#define BASE_XML_IMPL_H

#include "base/xml.h"

/* Between the files of the door to libxml2. */

/* Sets the libraries up; each function of the door begins with it (xml.c). */
void xml_set_up(void);

/* Gives the libraries their allocator; before any other call to them (xml_memory.c). */
void xml_memory_set_up(void);

/* Writes a result tree as HTML 5 or XML 1.0 in UTF-8, as it stands: without declaration,
 * document type or indentation (xml_write.c). */
void xml_write_html(const xmlNode *first, struct str *to);
void xml_write_xml(const xmlNode *first, struct str *to);

#endif
