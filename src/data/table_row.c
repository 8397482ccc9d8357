/* table_row.c: is a line of a table's file one of its rows, or what a person or program put there?
 */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "data/table_inner.h"

/* A row that is looked at, and where to say what it is. */
struct look {
    const struct table *table;
    size_t row;
    struct diag_list *list;
};

static size_t cells_of(const struct look *look)
{
    return look->table->sheet.rows[look->row].count;
}

static const char *cell_text(const struct look *look, size_t cell)
{
    return csv_text(&look->table->sheet, look->row, cell);
}

/* How many cells hold something; *first is the first of them. */
static size_t said_count(const struct look *look, size_t *first)
{
    size_t count = 0;
    for (size_t i = 0; i < cells_of(look); i++) {
        if (!*cell_text(look, i)) continue;
        if (count++ == 0) *first = i;
    }
    return count;
}

static void tell(const struct look *look, size_t cell, const char *topic, const char *said)
{
    char whole[TABLE_PATH_SIZE + 64];
    const struct table *table = look->table;
    const struct csv_cell *at = &table->sheet.cells[table->sheet.rows[look->row].first + cell];
    snprintf(whole, sizeof whole, "%s %s", table->path, topic);
    diag_error_about(look->list, whole, table->path, at->line, at->column, "%s", said);
}

static bool is_comment(const char *text)
{
    struct slip slip;
    return (*text == '#' && !slip_sheet(&slip, text)) || strncmp(text, "//", 2) == 0;
}

/* "Total", "Summe:", "SUM 2024". */
static bool is_total(const char *text)
{
    static const char *const words[] = {"total",  "totals", "sum",      "subtotal", "grand",
                                        "summe",  "gesamt", "average",  "mean",     "somme",
                                        "totaal", "totale", "insgesamt"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        char after = ascii_begins(text, words[i]) ? text[strlen(words[i])] : 'x';
        if (after == '\0' || strchr(" :(", after)) return true; /* but not total_energies */
    }
    return false;
}

static bool is_header(const struct look *look)
{
    size_t same = 0;
    for (size_t i = 0; i < cells_of(look); i++) {
        same += csv_same_name(cell_text(look, i), csv_text(&look->table->sheet, 0, i));
    }
    return same == cells_of(look) && same > 1;
}

/* Units, or words of explanation, under the header: many cells are refused, and none has a digit.
 */
static bool is_units(const struct look *look, size_t refused)
{
    bool digit = false;
    for (size_t i = 0; i < cells_of(look); i++) {
        digit = digit || strpbrk(cell_text(look, i), "0123456789");
    }
    bool whole = cells_of(look) == look->table->sheet.rows[0].count;
    return look->row == 1 && whole && refused >= 3 && !digit;
}

/* What no row of a table is, though it stands among them. */
static bool is_row(const struct look *look, size_t refused)
{
    size_t first = 0, said = said_count(look, &first);
    char shown[64], text[200];
    text_escape(shown, sizeof shown, cell_text(look, first));
    if (is_header(look)) {
        tell(look, 0, "header",
             "found the header once more, expected it in the first line alone; delete it");
        return false;
    }
    if (is_total(cell_text(look, first))) {
        snprintf(text, sizeof text,
                 "found \"%s\", a row of totals, expected rows of the table alone; delete it",
                 shown);
        tell(look, first, "total", text);
        return false;
    }
    size_t columns = 0;
    while (look->table->spec->columns[columns].name) columns++;
    if (said > 1 && is_units(look, refused)) {
        tell(look, first, "units",
             "found a second line of words under the header, as units have it, expected the first "
             "row; delete it, or say the units in the header");
        return false;
    }
    if (said != 1 || columns < 2 || strpbrk(cell_text(look, first), ",;\t|")) return true;
    snprintf(
        text, sizeof text,
        "found \"%s\" alone in its row, a heading or a note, expected %zu cells; delete it, or "
        "fill in the row",
        shown, look->table->sheet.rows[0].count);
    tell(look, first, "alone", text);
    return false;
}

static bool all_digits(const char *text)
{
    return *text && strspn(text, "0123456789") == strlen(text);
}

/* Can the column not hold the text, as far as its type alone says? */
static bool misfits(const struct table_column *column, const char *text)
{
    double number;
    size_t choice = 0;
    if (column->plain) return false;
    if (column->type == TABLE_NUMBER || column->type == TABLE_INTEGER) {
        return !csv_number(&number, text) || number < column->low || number > column->high;
    }
    if (column->type != TABLE_CHOICE) return false;
    while (column->choices[choice] && strcmp(column->choices[choice], text) != 0) choice++;
    return !column->choices[choice];
}

/* A decimal comma parts a number into two cells, so that what stands behind it is in wrong columns:
 * the second cell of the first such pair in a column of numbers. 0 if there is none. */
static size_t split_number(const struct look *look)
{
    const struct table *table = look->table;
    size_t first = 0;
    bool misfit = false;
    for (size_t i = 0; table->spec->columns[i].name; i++) {
        const struct table_column *column = &table->spec->columns[i];
        if (table->cell_of[i] < 0) continue;
        size_t cell = (size_t)table->cell_of[i];
        const char *whole = cell_text(look, cell);
        misfit = misfit || misfits(column, whole);
        if (*whole == '-') whole++;
        bool number = column->type == TABLE_NUMBER && !column->plain;
        bool pair = number && all_digits(whole) && all_digits(cell_text(look, cell + 1));
        if (pair && (first == 0 || cell + 1 < first)) first = cell + 1;
    }
    return misfit ? first : 0;
}

static bool curly_open(const struct look *look)
{
    bool end;
    for (size_t i = 0; i < cells_of(look); i++) {
        const char *text = cell_text(look, i);
        if (slip_quoted(text, &end) && *text != '\'' && !end) return true;
    }
    return false;
}

/* The first cell too many is where to look. */
static void too_long(const struct look *look)
{
    size_t found = cells_of(look), expected = look->table->sheet.rows[0].count;
    size_t split = split_number(look);
    bool empty = true;
    char text[320], why[200], topic[32] = "long";
    for (size_t i = expected; i < found; i++) empty = empty && !*cell_text(look, i);
    if (curly_open(look)) {
        snprintf(why, sizeof why,
                 "a cell with a comma needs straight quotation marks around it, not curly ones");
        snprintf(topic, sizeof topic, "long curly");
    } else if (empty) {
        snprintf(why, sizeof why, "delete the comma%s at the end of the row",
                 found > expected + 1 ? "s" : "");
    } else if (split > 0) {
        snprintf(why, sizeof why,
                 "%.20s,%.20s seems to be a number with a decimal comma: write %.20s.%.20s",
                 cell_text(look, split - 1), cell_text(look, split), cell_text(look, split - 1),
                 cell_text(look, split));
        snprintf(topic, sizeof topic, "long decimal");
    } else {
        snprintf(why, sizeof why,
                 "a cell with a comma needs quotation marks around it, a number a point");
    }
    snprintf(text, sizeof text, "found a row of %zu cells, expected %zu as in the header; %s",
             found, expected, why);
    tell(look, expected, topic, text);
}

/* The last cell there is is where to look. */
static void too_short(const struct look *look)
{
    size_t found = cells_of(look), expected = look->table->sheet.rows[0].count;
    const char *only = found == 1 ? cell_text(look, 0) : "";
    char text[320];
    const char *sign = strchr(only, ';') ? "semicolons"
                     : strchr(only, '|') ? "upright strokes"
                                         : NULL;
    snprintf(text, sizeof text, "found a row of %zu cell%s%s%s, expected %zu as in the header; %s",
             found, found == 1 ? "" : "s", sign ? ", with " : "", sign ? sign : "", expected,
             sign ? "put commas between the cells" : "add what is missing");
    tell(look, found - 1, sign ? "short sign" : "short", text);
}

/* Optional cells at the end may be left out, as spreadsheets do. */
static bool may_be_short(const struct look *look)
{
    const struct table *table = look->table;
    for (size_t i = 0; table->spec->columns[i].name; i++) {
        if (table->cell_of[i] < (int)cells_of(look) || table->spec->columns[i].optional) continue;
        return false;
    }
    return true;
}

enum table_line table_row_check(const struct table *table, size_t row, size_t refused,
                                struct diag_list *list)
{
    struct look look = {table, row, list};
    size_t found = cells_of(&look), expected = table->sheet.rows[0].count;
    if (table->sheet.rows[row].broken) return TABLE_LINE_LENGTH;
    if (is_comment(cell_text(&look, 0))) {
        tell(
            &look, 0, "comment",
            "found a comment, expected rows of the table alone; delete it, or say it in the source "
            "of a row");
        return TABLE_LINE_NONE;
    }
    /* Where a cell is missing in the middle, those behind it are in wrong columns. */
    bool fits = found == expected || (found < expected && may_be_short(&look) && refused < 2);
    if (fits && refused == 0) return TABLE_LINE_ROW;
    if (!is_row(&look, refused)) return TABLE_LINE_NONE;
    if (found > expected) too_long(&look);
    else if (!fits) too_short(&look);
    return fits ? TABLE_LINE_ROW : TABLE_LINE_LENGTH;
}
