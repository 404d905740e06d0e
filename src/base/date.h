/* SPDX-License-Identifier: Apache-2.0 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

enum { DATE_TEXT = 32 }; /* room for date_text */

/* RFC 3339 date-time ("2026-11-25T00:58:00Z", fraction and offset allowed, also a blank
 * for the T, and no zone = UTC), or a date alone (midnight UTC). Seconds since 1970 UTC,
 * the fraction dropped. False: not such a text, or a day that doesn't exist. */
bool date_parse(const char *text, int64_t *out);

/* "2026-11-25T00:58:00Z". Years 0 to 9999; others are clamped. */
const char *date_text(int64_t t, char out[DATE_TEXT]);

/* Adds calendar months (the day clamped to the month's end), days and hours. */
int64_t date_add(int64_t t, uint32_t months, uint32_t days, uint32_t hours);

/* Seconds since 1970 from SOURCE_DATE_EPOCH, else the clock. False: SOURCE_DATE_EPOCH is
 * set and not a decimal number (reproducible-builds.org, specification 1.1). */
bool date_now(int64_t *out);

#endif
