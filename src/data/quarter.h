/* quarter.h: "2025Q1", the names of turns in tables. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_QUARTER_H
#define DATA_QUARTER_H

#include <stdbool.h>
#include <stdint.h>

/* Reads "2025Q1" as a count of quarters, year * 4 + quarter - 1. False if it is none of the years
 * 1900 to 2199. */
bool quarter_read(int32_t *out, const char *text);

#endif
