/* slip.h: what spreadsheets and people make of a number, a quarter or an id, known by its form. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_SLIP_H
#define DATA_SLIP_H

#include <stdbool.h>
#include <stddef.h>

enum { SLIP_SIZE = 160 };

struct slip {
    char what[SLIP_SIZE]; /* "has a decimal comma": the same for all of one kind */
    char cure[SLIP_SIZE]; /* "write 70.3" */
};

/* Is the text, which is no number, one that was slipped into another form? */
bool slip_number(struct slip *out, const char *text);

/* Is the text, which is no quarter as 2025Q1, a quarter or a date in another form? */
bool slip_quarter(struct slip *out, const char *text);

/* Is the text the error or the formula of a spreadsheet, which no cell may hold? */
bool slip_sheet(struct slip *out, const char *text);

/* Is the text in typographic or single quotation marks? *end is set where they do not close. */
bool slip_quoted(const char *text, bool *end);

/* The id that the text most likely means: "Rare earths" is rare_earths. False if it is none. */
bool slip_id(char *out, size_t size, const char *text);

/* The country's ISO 3166 alpha-3 code for its alpha-2 code (or UK) in any case; NULL if there is
 * none. */
const char *slip_country(const char *text);

#endif
