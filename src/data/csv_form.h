/* csv_form.h: what a program made of a table when it saved it: what is no CSV, and other marks. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_CSV_FORM_H
#define DATA_CSV_FORM_H

#include <stdbool.h>
#include <stddef.h>

enum { CSV_FORM_SIZE = 480 };

/* Is it text with commas between its cells? If not, `said` (CSV_FORM_SIZE bytes) says in one
 * sentence what it is instead, and how it is saved as that; *line is where that is seen. */
bool csv_form_check(char *said, int *line, const char *bytes, size_t length);

/* How many bytes stand before the table: a byte order mark, and the line sep=, of a spreadsheet. */
size_t csv_form_start(const char *bytes, size_t length);

/* Turns line ends of a carriage return alone, as old spreadsheets of the Macintosh save them, into
 * line feeds. */
void csv_form_lines(char *bytes, size_t length);

#endif
