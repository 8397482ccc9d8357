/* page.h: writes a page of HTML: one file that stands alone, on light and dark screens and on A4,
 * without a script, and the same bytes for the same words. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_PAGE_H
#define REPORT_PAGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Every text given here is plain: what HTML would read as its own is escaped, what could command a
 * terminal is told by its bytes, and a line end breaks the line. Formats are printf's. Errors of
 * the stream are the caller's to look for, at the end (ferror). */

/* What a page begins with. The marking stands at its head, at its end, and on each sheet of paper;
 * it may be empty. */
struct page_head {
    const char *title;
    const char *marking;
};

/* The page up to its first heading, which is the title; and its end. */
void page_begin(FILE *out, const struct page_head *head);
void page_end(FILE *out, const struct page_head *head);

/* A heading of level 2 to 4. It can be linked to where it has an id, "result"; NULL: none. */
void page_heading(FILE *out, int level, const char *id, const char *format, ...);

void page_paragraph(FILE *out, const char *format, ...);

/* A paragraph that others' words are quoted in; and one that stands back. */
void page_quote(FILE *out, const char *format, ...);
void page_aside(FILE *out, const char *format, ...);

/* Text within an element that is open. */
void page_text(FILE *out, const char *text);

/* An element whose class has a look of its own: "sheet" begins a new sheet of paper, "cards" lays
 * what is in it side by side, "pairs" in two columns one below the other, "halves" in two that
 * may part what is in them, "columns" in three, "card" is a box that no sheet ends within, "blank"
 * a line to write on, "contents" a list in two columns, "wide" what is as broad as the page. Each
 * is closed. */
void page_open(FILE *out, const char *class);
void page_close(FILE *out);

/* A list of items, numbered or not. */
void page_list_begin(FILE *out, bool numbered);
void page_item(FILE *out, const char *format, ...);
void page_list_end(FILE *out, bool numbered);

/* Links to the headings of the page, in a list: "#result". */
void page_link(FILE *out, const char *id, const char *text);

/* Terms and what is to be said of each. */
void page_terms_begin(FILE *out);
void page_term(FILE *out, const char *term, const char *format, ...);
void page_terms_end(FILE *out);

/* A table: numbers are set to the right. The first column of each row heads it. A table without
 * headings has none in any column. On a narrow screen it is pushed sideways. */
struct page_column {
    const char *heading;
    bool number;
};
struct page_table {
    const char *caption;
    const struct page_column *columns; /* as many as there are cells in a row */
    size_t count;
};
void page_table_begin(FILE *out, const struct page_table *table);
void page_row(FILE *out, const struct page_table *table, const char *const *cells);
void page_table_end(FILE *out);

/* A picture, which the caller writes between the two, with its caption under it. */
void page_figure_begin(FILE *out);
void page_figure_end(FILE *out, const char *format, ...);

/* What is only looked up: folded on a screen under its summary, open on paper. */
void page_fold_begin(FILE *out, const char *summary);
void page_fold_end(FILE *out);

#endif
