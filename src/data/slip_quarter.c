/* slip_quarter.c: what spreadsheets and people make of a quarter. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "data/csv.h"
#include "data/slip.h"

/* The runs of digits in a text, and whether a letter for a quarter stands beside one. */
struct parts {
    int values[4];
    size_t lengths[4];
    size_t count;
    bool quarter; /* q, Q, or the t of a trimestre */
    bool letters;
};

static struct parts parts_of(const char *text)
{
    struct parts out = {0};
    bool before = false; /* a letter stands there */
    while (*text) {
        size_t length = strspn(text, "0123456789");
        if (length > 0 && out.count < 4) {
            out.values[out.count] = length < 9 ? atoi(text) : 0;
            out.lengths[out.count++] = length;
        }
        bool letter = ascii_is_letter(*text),
             alone = letter && !before && !ascii_is_letter(text[1]);
        out.quarter = out.quarter || (alone && strchr("qQtT", *text));
        out.letters = out.letters || letter;
        before = letter;
        text += length > 0 ? length : 1;
    }
    return out;
}

static bool said(struct slip *out, const char *what, int year, int quarter)
{
    snprintf(out->what, sizeof out->what, "%s", what);
    if (year >= 1900 && year <= 2199 && quarter >= 1 && quarter <= 4) {
        snprintf(out->cure, sizeof out->cure, "write %dQ%d", year, quarter);
    } else {
        snprintf(out->cure, sizeof out->cure, "write it as in 2025Q1");
    }
    return true;
}

/* The day that a spreadsheet counts from 30 December 1899, as year and month. */
static void day_read(int *year, int *month, int day)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    day -= 2; /* 1 January 1900 is day 2 where 1900 has no 29 February */
    for (*year = 1900;; ++*year) {
        int leap = (*year % 4 == 0 && *year % 100 != 0) || *year % 400 == 0;
        if (day < 365 + leap) {
            for (*month = 1; day >= lengths[*month - 1] + (*month == 2 && leap); ++*month) {
                day -= lengths[*month - 1] + (*month == 2 && leap);
            }
            return;
        }
        day -= 365 + leap;
    }
}

static bool date_slip(struct slip *out, const struct parts *parts)
{
    static const char what[] = "is a date, as spreadsheets make of what looks like one";
    const int *values = parts->values;
    if (parts->letters && parts->count >= 1) return said(out, what, 0, 0);
    if (parts->count == 1 && parts->lengths[0] == 5 && values[0] > 20000) {
        int year, month;
        day_read(&year, &month, values[0]);
        return said(out, "is a date, as the number of a day by which spreadsheets hold it", year,
                    (month + 2) / 3);
    }
    if (parts->count < 2) return false;
    if (parts->lengths[0] == 4) {
        bool open = parts->count == 2 && parts->lengths[1] == 1; /* a month, or a quarter? */
        return said(out, what, values[0], open || values[1] > 12 ? 0 : (values[1] + 2) / 3);
    }
    if (parts->count < 3) return said(out, what, values[1], (values[0] + 2) / 3);
    bool open = values[0] <= 12 && values[1] <= 12 && (values[0] + 2) / 3 != (values[1] + 2) / 3;
    int month = values[1] <= 12 ? values[1] : values[0];
    return said(out, what, values[2], open ? 0 : (month + 2) / 3);
}

bool slip_quarter(struct slip *out, const char *text)
{
    struct parts parts = parts_of(text);
    if (slip_sheet(out, text)) return true;
    if (parts.quarter && parts.count == 2) {
        bool year = parts.lengths[0] == 4;
        int quarter = parts.values[year ? 1 : 0], of = parts.values[year ? 0 : 1];
        if (quarter >= 1 && quarter <= 4) {
            return said(out, "is a quarter in another form", of < 100 ? of + 2000 : of, quarter);
        }
    }
    if (parts.count == 1 && parts.lengths[0] == 4 && !parts.letters && parts.values[0] >= 1900) {
        snprintf(out->what, sizeof out->what, "is a year without a quarter");
        snprintf(out->cure, sizeof out->cure, "write %dQ1 to %dQ4", parts.values[0],
                 parts.values[0]);
        return true;
    }
    return date_slip(out, &parts);
}
