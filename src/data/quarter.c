/* quarter.c: "2025Q1", the names of turns in tables. */
/* SPDX-License-Identifier: MIT */
#include "data/quarter.h"

#include <string.h>

bool quarter_read(int32_t *out, const char *text)
{
    if (strlen(text) != 6 || text[4] != 'Q' || text[5] < '1' || text[5] > '4') return false;
    int32_t year = 0;
    for (int i = 0; i < 4; i++) {
        if (text[i] < '0' || text[i] > '9') return false;
        year = year * 10 + (text[i] - '0');
    }
    if (year < 1900 || year > 2199) return false;
    *out = year * 4 + (text[5] - '1');
    return true;
}
