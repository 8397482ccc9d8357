/* mangle.c: what programs and people do to a table when they save or edit it, one thing at a time.
 */
/* SPDX-License-Identifier: MIT */
#include "mangle.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "data/csv.h"
#include "data/slip.h"
#include "temporary.h"

enum { ROWS_MAX = 2200, CELLS_MAX = 24 };

/* A table as cells, and how it will be written. */
struct grid {
    size_t rows, counts[ROWS_MAX];
    char *cells[ROWS_MAX][CELLS_MAX];
    const char *before, *separator, *end, *open, *close, *quote; /* quote: inside a quoted cell */
    bool quoted;                                                 /* every cell */
};

static char *copy(const char *text)
{
    char *out = malloc(strlen(text) + 1);
    if (!out) abort();
    return strcpy(out, text);
}

static void put(struct grid *grid, size_t row, size_t cell, const char *format, ...)
{
    char text[2048];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    free(grid->cells[row][cell]);
    grid->cells[row][cell] = copy(text);
}

static void cell_insert(struct grid *grid, size_t row, size_t cell, const char *text)
{
    if (grid->counts[row] == CELLS_MAX || cell > grid->counts[row]) return;
    memmove(&grid->cells[row][cell + 1], &grid->cells[row][cell],
            (grid->counts[row] - cell) * sizeof grid->cells[row][0]);
    grid->cells[row][cell] = copy(text);
    grid->counts[row]++;
}

static void cell_delete(struct grid *grid, size_t row, size_t cell)
{
    free(grid->cells[row][cell]);
    grid->counts[row]--;
    memmove(&grid->cells[row][cell], &grid->cells[row][cell + 1],
            (grid->counts[row] - cell) * sizeof grid->cells[row][0]);
}

static void row_insert(struct grid *grid, size_t row, const char *first, bool whole)
{
    memmove(&grid->cells[row + 1], &grid->cells[row], (grid->rows - row) * sizeof grid->cells[0]);
    memmove(&grid->counts[row + 1], &grid->counts[row],
            (grid->rows - row) * sizeof grid->counts[0]);
    grid->rows++;
    grid->counts[row] = 0;
    cell_insert(grid, row, 0, first);
    size_t width = grid->counts[row ? 0 : 1];
    for (size_t i = 1; whole && i < width; i++) cell_insert(grid, row, i, "");
}

static bool is_number(const struct grid *grid, size_t row, size_t cell)
{
    double number;
    if (cell >= grid->counts[0]) return false;
    const char *head = grid->cells[0][cell];
    bool free_text = strcmp(head, "source") == 0 || strcmp(head, "name") == 0 ||
                     strcmp(head, "key") == 0 || strcmp(head, "text") == 0 ||
                     strcmp(head, "what") == 0 || strcmp(head, "unit") == 0;
    return row > 0 && cell < grid->counts[row] && !free_text &&
           csv_number(&number, grid->cells[row][cell]);
}

static bool is_id(const struct grid *grid, size_t row, size_t cell)
{
    static const char *const heads[] = {"id",       "good",  "country",  "from",  "to",
                                        "consumer", "input", "industry", "thing", "move"};
    bool there = row > 0 && cell < grid->counts[row] && cell < grid->counts[0];
    for (size_t i = 0; there && i < sizeof heads / sizeof heads[0]; i++) {
        if (strcmp(grid->cells[0][cell], heads[i]) == 0) return true;
    }
    return false;
}

/* Every number, as `change` writes it. */
static void numbers_each(struct grid *grid,
                         void (*change)(char *out, const char *text, double number))
{
    for (size_t row = 1; row < grid->rows; row++) {
        for (size_t cell = 0; cell < grid->counts[0]; cell++) {
            char text[256] = "";
            double number = 0.0;
            if (!is_number(grid, row, cell)) continue;
            csv_number(&number, grid->cells[row][cell]);
            change(text, grid->cells[row][cell], number);
            if (*text) put(grid, row, cell, "%s", text);
        }
    }
}

static void to_percent(char *out, const char *text, double number)
{
    (void)number;
    sprintf(out, "%.100s %%", text);
}

static void to_exponent(char *out, const char *text, double number)
{
    (void)text;
    sprintf(out, "%.6E", number);
}

static void to_comma(char *out, const char *text, double number)
{
    (void)number;
    if (!strchr(text, '.')) return;
    strcpy(out, text);
    *strchr(out, '.') = ',';
}

/* 1234567 with a sign between thousands, where there are any. */
static void group(char *out, const char *text, const char *sign, char point)
{
    size_t whole = strcspn(text, "."), first = *text == '-';
    if (whole - first < 4) return;
    for (size_t i = 0; text[i]; i++) {
        if (i > first && i < whole && (whole - i) % 3 == 0) strcat(out, sign);
        strcat(out, (char[2]){text[i] == '.' ? point : text[i], '\0'});
    }
}

static void to_groups(char *out, const char *text, double number)
{
    (void)number;
    group(out, text, ",", '.');
}

static void to_blanks(char *out, const char *text, double number)
{
    (void)number;
    group(out, text, "\xC2\xA0", '.');
}

static void to_swiss(char *out, const char *text, double number)
{
    (void)number;
    group(out, text, "'", '.');
}

static void to_dollars(char *out, const char *text, double number)
{
    (void)number;
    sprintf(out, "$%.100s", text);
}

static void to_unit(char *out, const char *text, double number)
{
    (void)number;
    sprintf(out, "%.100s USD", text);
}

static void to_apostrophe(char *out, const char *text, double number)
{
    (void)number;
    sprintf(out, "'%.100s", text);
}

static void to_minus(char *out, const char *text, double number)
{
    (void)number;
    if (*text == '-') sprintf(out, "\xE2\x88\x92%.100s", text + 1);
}

/* As a binary fraction is printed with all its digits. */
static void to_noise(char *out, const char *text, double number)
{
    if (strchr(text, '.') && number != 0.0) sprintf(out, "%.17g", number);
    if (strchr(out, 'e')) *out = '\0';
}

static void to_whole(char *out, const char *text, double number)
{
    (void)number;
    if (!strchr(text, '.')) sprintf(out, "%.100s.0", text);
}

static void percents(struct grid *grid)
{
    numbers_each(grid, to_percent);
}

static void exponents(struct grid *grid)
{
    numbers_each(grid, to_exponent);
}

static void commas(struct grid *grid)
{
    numbers_each(grid, to_comma);
}

static void groups(struct grid *grid)
{
    numbers_each(grid, to_groups);
}

static void blank_groups(struct grid *grid)
{
    numbers_each(grid, to_blanks);
}

static void swiss_groups(struct grid *grid)
{
    numbers_each(grid, to_swiss);
}

static void dollars(struct grid *grid)
{
    numbers_each(grid, to_dollars);
}

static void units(struct grid *grid)
{
    numbers_each(grid, to_unit);
}

static void apostrophes(struct grid *grid)
{
    numbers_each(grid, to_apostrophe);
}

static void minuses(struct grid *grid)
{
    numbers_each(grid, to_minus);
}

static void noise(struct grid *grid)
{
    numbers_each(grid, to_noise);
}

static void wholes(struct grid *grid)
{
    numbers_each(grid, to_whole);
}

/* The first cell with a number in the third row, or the first row that has one. */
static bool number_first(const struct grid *grid, size_t *row, size_t *cell)
{
    for (*row = 1; *row < grid->rows; ++*row) {
        for (*cell = 0; *cell < grid->counts[*row]; ++*cell) {
            if (is_number(grid, *row, *cell)) return true;
        }
    }
    return false;
}

static void number_put(struct grid *grid, const char *text)
{
    size_t row, cell;
    if (number_first(grid, &row, &cell)) put(grid, row, cell, "%s", text);
}

static void not_there(struct grid *grid)
{
    number_put(grid, "#N/A");
}

static void reference_lost(struct grid *grid)
{
    number_put(grid, "#REF!");
}

static void none_words(struct grid *grid)
{
    number_put(grid, "n/a");
}

static void dashes(struct grid *grid)
{
    number_put(grid, "\xE2\x80\x94");
}

static void truths(struct grid *grid)
{
    number_put(grid, "TRUE");
}

static void dates(struct grid *grid)
{
    number_put(grid, "01. Mai");
}

static void spans(struct grid *grid)
{
    number_put(grid, "5-10");
}

static void estimates(struct grid *grid)
{
    number_put(grid, "~5");
}

static void formulas(struct grid *grid)
{
    number_put(grid, "=A1*2");
}

/* A decimal comma without quotation marks is a cell more. */
static void bare_commas(struct grid *grid)
{
    for (size_t row = 1; row < grid->rows; row++) {
        for (size_t cell = grid->counts[row]; cell-- > 0;) {
            if (!is_number(grid, row, cell) || !strchr(grid->cells[row][cell], '.')) continue;
            char *point = strchr(grid->cells[row][cell], '.');
            cell_insert(grid, row, cell + 1, point + 1);
            *point = '\0';
        }
    }
}

static void header_capitals(struct grid *grid)
{
    for (size_t i = 0; i < grid->counts[0]; i++) {
        char *at = grid->cells[0][i];
        for (; *at; at++) *at = *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at;
    }
}

static void header_blanks(struct grid *grid)
{
    for (size_t i = 0; i < grid->counts[0]; i++) {
        for (char *at = grid->cells[0][i]; *at; at++) *at = *at == '_' ? ' ' : *at;
    }
}

/* "share_pct" as "Share (pct)". */
static void header_units(struct grid *grid)
{
    for (size_t i = 0; i < grid->counts[0]; i++) {
        char *last = strrchr(grid->cells[0][i], '_'), text[128];
        if (!last) continue;
        snprintf(text, sizeof text, "%.*s (%s)", (int)(last - grid->cells[0][i]), grid->cells[0][i],
                 last + 1);
        put(grid, 0, i, "%s", text);
    }
}

static void columns_reversed(struct grid *grid)
{
    for (size_t row = 0; row < grid->rows; row++) {
        for (size_t i = 0, k = grid->counts[row] - 1; i < k; i++, k--) {
            char *cell = grid->cells[row][i];
            grid->cells[row][i] = grid->cells[row][k];
            grid->cells[row][k] = cell;
        }
    }
}

static void rows_of_nothing(struct grid *grid)
{
    row_insert(grid, grid->rows, "", true);
    row_insert(grid, grid->rows, "", true);
    row_insert(grid, 2, "", true);
    row_insert(grid, 1, " ", false);
}

static void column_of_nothing(struct grid *grid, size_t place)
{
    for (size_t row = 0; row < grid->rows; row++)
        cell_insert(grid, row, place < grid->counts[row] ? place : grid->counts[row], "");
}

static void columns_behind(struct grid *grid)
{
    column_of_nothing(grid, CELLS_MAX);
    column_of_nothing(grid, CELLS_MAX);
}

static void column_before(struct grid *grid)
{
    column_of_nothing(grid, 0);
}

static void column_between(struct grid *grid)
{
    column_of_nothing(grid, 1);
}

static void blanks_around(struct grid *grid)
{
    for (size_t row = 0; row < grid->rows; row++) {
        for (size_t i = 0; i < grid->counts[row]; i++)
            put(grid, row, i, " %s\xC2\xA0 ", grid->cells[row][i]);
    }
}

static void title_line(struct grid *grid)
{
    row_insert(grid, 0, "What the world makes, 2025", false);
}

static void title_row(struct grid *grid)
{
    row_insert(grid, 0, "What the world makes, 2025", true);
}

static void totals(struct grid *grid)
{
    row_insert(grid, grid->rows, "Total", true);
    put(grid, grid->rows - 1, grid->counts[0] - 1, "100");
}

static void comments(struct grid *grid)
{
    row_insert(grid, 2, "# what follows is from memory", true);
}

static void heading(struct grid *grid)
{
    row_insert(grid, 2, "Asia and the Pacific!", true);
}

static void header_again(struct grid *grid)
{
    row_insert(grid, 2, "", true);
    for (size_t i = 0; i < grid->counts[0]; i++) put(grid, 2, i, "%s", grid->cells[0][i]);
}

static void row_twice(struct grid *grid)
{
    row_insert(grid, 2, "", true);
    for (size_t i = 0; i < grid->counts[0]; i++) put(grid, 2, i, "%s", grid->cells[1][i]);
}

static void cell_more(struct grid *grid)
{
    cell_insert(grid, 2, grid->counts[2], "");
}

static void cell_less(struct grid *grid)
{
    cell_delete(grid, 2, 1);
}

static void column_missing(struct grid *grid)
{
    for (size_t row = 0; row < grid->rows; row++) cell_delete(grid, row, 1);
}

static void column_twice(struct grid *grid)
{
    for (size_t row = 0; row < grid->rows; row++) cell_insert(grid, row, 1, grid->cells[row][1]);
}

static void column_more(struct grid *grid)
{
    for (size_t row = 0; row < grid->rows; row++)
        cell_insert(grid, row, 1, row ? "seen" : "checked_by_whom");
}

static void column_nameless(struct grid *grid)
{
    for (size_t row = 0; row < grid->rows; row++) cell_insert(grid, row, 0, row ? "7" : "");
}

static void column_misspelt(struct grid *grid)
{
    put(grid, 0, 1, "%sx", grid->cells[0][1]);
}

static void ids_other_case(struct grid *grid)
{
    for (size_t row = 1; row < grid->rows; row++) {
        for (size_t i = 0; i < grid->counts[row]; i++) {
            for (char *at = grid->cells[row][i]; is_id(grid, row, i) && *at; at++) {
                if (*at >= 'a' && *at <= 'z') *at = (char)(*at - 'a' + 'A');
                else if (*at >= 'A' && *at <= 'Z') *at = (char)(*at - 'A' + 'a');
            }
        }
    }
}

static void ids_apart(struct grid *grid)
{
    for (size_t row = 1; row < grid->rows; row++) {
        for (size_t i = 0; i < grid->counts[row]; i++) {
            for (char *at = grid->cells[row][i]; is_id(grid, row, i) && *at; at++)
                *at = *at == '_' ? '-' : *at;
        }
    }
}

static void two_letters(struct grid *grid)
{
    for (size_t row = 1; row < grid->rows; row++) {
        for (size_t i = 0; i < grid->counts[row]; i++) {
            for (int code = 0; is_id(grid, row, i) && code < 26 * 26; code++) {
                char text[3] = {(char)('A' + code / 26), (char)('A' + code % 26), '\0'};
                const char *three = slip_country(text);
                if (three && strcmp(three, grid->cells[row][i]) == 0) put(grid, row, i, "%s", text);
            }
        }
    }
}

static void one_id_wrong(struct grid *grid)
{
    for (size_t i = 0; i < grid->counts[3]; i++) {
        if (!is_id(grid, 3, i) || strcmp(grid->cells[0][i], "move") == 0) continue;
        put(grid, 3, i, grid->cells[3][i][0] <= 'Z' ? "QQX" : "qqx_qqx_qqx");
        return;
    }
}

static void curly_cells(struct grid *grid)
{
    grid->quoted = true;
    grid->open = "\xE2\x80\x9C";
    grid->close = "\xE2\x80\x9D";
    grid->quote = "'";
}

static void curly_quotes(struct grid *grid)
{
    curly_cells(grid);
    grid->quoted = false;
}

static void quoted(struct grid *grid)
{
    grid->quoted = true;
}

static void blank_before_quotes(struct grid *grid)
{
    grid->quoted = true;
    grid->separator = ", ";
}

static void backslashes(struct grid *grid)
{
    size_t last = grid->counts[2] - 1;
    put(grid, 2, last, "the \"first\", %.400s", grid->cells[2][last]);
    grid->quote = "\\\"";
}

static void semicolons(struct grid *grid)
{
    grid->separator = ";";
}

static void german(struct grid *grid)
{
    commas(grid);
    semicolons(grid);
}

static void tabs(struct grid *grid)
{
    grid->separator = "\t";
}

static void strokes(struct grid *grid)
{
    grid->separator = "|";
}

static void crlf(struct grid *grid)
{
    grid->end = "\r\n";
}

static void cr(struct grid *grid)
{
    grid->end = "\r";
}

static void mark(struct grid *grid)
{
    grid->before = "\xEF\xBB\xBF";
}

static void sep_line(struct grid *grid)
{
    grid->before = "sep=,\r\n";
    grid->end = "\r\n";
}

static void unseen(struct grid *grid)
{
    put(grid, 2, 1, "\xE2\x80\x8B%s", grid->cells[2][1]);
}

static void windows(struct grid *grid)
{
    size_t last = grid->counts[2] - 1;
    put(grid, 2, last, "%.400s, M\xFCnchen", grid->cells[2][last]);
    put(grid, 3, last, "%.400s, Z\xFCrich", grid->cells[3][last]);
}

/* What is done, and words of which one must stand in what is told; none: it is read as it was. */
static const struct mangle {
    const char *name;
    void (*change)(struct grid *grid);
    const char *words[4];
} mangles[] = {
    {"a byte order mark", mark, {NULL}},
    {"line ends of two bytes", crlf, {NULL}},
    {"line ends of a carriage return", cr, {NULL}},
    {"the line sep=,", sep_line, {NULL}},
    {"every cell quoted", quoted, {NULL}},
    {"a blank before quotes", blank_before_quotes, {NULL}},
    {"rows of nothing", rows_of_nothing, {NULL}},
    {"columns of nothing behind", columns_behind, {NULL}},
    {"a column of nothing before", column_before, {NULL}},
    {"a column of nothing between", column_between, {NULL}},
    {"blanks around cells", blanks_around, {NULL}},
    {"a header in capitals", header_capitals, {NULL}},
    {"a header with blanks", header_blanks, {NULL}},
    {"a header with units", header_units, {NULL}},
    {"columns in another order", columns_reversed, {NULL}},
    {"digits of a binary fraction", noise, {NULL}},
    {"whole numbers with .0", wholes, {NULL}},
    {"apostrophes before numbers", apostrophes, {NULL}},
    {"the typographer's minus", minuses, {NULL}},
    {"semicolons", semicolons, {"semicolons"}},
    {"semicolons and decimal commas", german, {"semicolons"}},
    {"tabs", tabs, {"tabs"}},
    {"upright strokes", strokes, {"upright strokes"}},
    {"bytes of Windows-1252", windows, {"not UTF-8"}},
    {"a title line", title_line, {"a title above the header"}},
    {"a title row", title_row, {"a title above the header"}},
    {"totals", totals, {"totals", "the key \"Total\"", "a second time"}},
    {"a comment", comments, {"a comment"}},
    {"a heading among rows", heading, {"a heading", "cells, expected", "the key"}},
    {"the header again", header_again, {"the header once more", "the key \"key\"", "a header"}},
    {"a row twice", row_twice, {"second time", "found 2 rows map"}},
    {"a cell too many", cell_more, {"comma at the end"}},
    {"a cell too few",
     cell_less,
     {"add what is missing", "found nothing", "fill in the row", "one of the words"}},
    {"a column missing", column_missing, {"is missing"}},
    {"a column twice", column_twice, {"twice"}},
    {"a column more", column_more, {"checked_by_whom"}},
    {"a column without a name", column_nameless, {"without a name"}},
    {"a column misspelt", column_misspelt, {"did you mean"}},
    {"decimal commas", commas, {"decimal comma", "may part thousands"}},
    {"decimal commas unquoted", bare_commas, {"decimal comma", "quotation marks"}},
    {"commas between thousands", groups, {"may part thousands", "commas between thousands"}},
    {"blanks between thousands", blank_groups, {"a blank between its digits"}},
    {"apostrophes between thousands", swiss_groups, {"an apostrophe"}},
    {"percent signs", percents, {"a percent sign"}},
    {"exponents", exponents, {"an exponent"}},
    {"a currency", dollars, {"currency"}},
    {"a unit", units, {"a sign or a unit behind it"}},
    {"#N/A", not_there, {"the error of a spreadsheet"}},
    {"#REF!", reference_lost, {"the error of a spreadsheet"}},
    {"n/a", none_words, {"no number"}},
    {"a dash", dashes, {"no number"}},
    {"TRUE", truths, {"true"}},
    {"a date", dates, {"a date"}},
    {"a span", spans, {"a span"}},
    {"an estimate", estimates, {"an estimate"}},
    {"a formula", formulas, {"formula"}},
    {"ids in other case", ids_other_case, {"capitals", "small letters"}},
    {"ids with other signs", ids_apart, {"capitals, blanks or signs"}},
    {"codes of two letters", two_letters, {"two letters"}},
    {"one wrong id", one_id_wrong, {"QQX", "qqx", "did you mean", "name one"}},
    {"curly quotation marks", curly_quotes, {"curly"}},
    {"every cell in curly quotation marks", curly_cells, {"curly"}},
    {"backslashes before quotes", backslashes, {"backslash"}},
    {"a character unseen", unseen, {"U+200B"}},
};

enum { MANGLES = sizeof mangles / sizeof mangles[0] };

/* Those that change the bytes as a whole. */
static const struct {
    const char *name, *words[4];
} forms[] = {{"UTF-16 with a mark", {"UTF-16"}},
             {"UTF-16 of the other end", {"UTF-16"}},
             {"UTF-16 without a mark", {"UTF-16"}},
             {"a workbook", {"a workbook"}},
             {"a web page", {"a web page"}},
             {"an empty file", {"an empty file"}},
             {"a quotation mark in the third line", {"quotation mark"}},
             {"a quotation mark at the end", {"never closed"}}};

enum { FORMS = sizeof forms / sizeof forms[0] };

size_t mangle_count(void)
{
    return MANGLES + FORMS;
}

const char *mangle_name(size_t which)
{
    return which < MANGLES ? mangles[which].name : forms[which - MANGLES].name;
}

static void grid_take(struct grid *out, const char *bytes, size_t length)
{
    struct csv_sheet sheet;
    struct diag_list list;
    diag_init(&list);
    csv_take(&sheet, "", bytes, length, &list);
    diag_free(&list);
    *out = (struct grid){.rows = sheet.row_count,
                         .before = "",
                         .separator = ",",
                         .end = "\n",
                         .open = "\"",
                         .close = "\"",
                         .quote = "\"\""};
    for (size_t row = 0; row < sheet.row_count; row++) {
        for (size_t i = 0; i < sheet.rows[row].count; i++)
            cell_insert(out, row, i, csv_text(&sheet, row, i));
    }
    csv_close(&sheet);
}

/* Adds a text, or a cell with its marks. */
static char *add(char *end, const char *text)
{
    return strcpy(end, text) + strlen(text);
}

static char *cell_add(char *end, const struct grid *grid, const char *cell)
{
    const char *inner = cell + strspn(cell, " ");
    bool needs = grid->quoted || strpbrk(inner, "\",\n") || strstr(cell, grid->separator);
    if (!needs) return add(end, cell);
    end = add(end, grid->open);
    for (; *cell; cell++) {
        if (*cell == '"') end = add(end, grid->quote);
        else *end++ = *cell;
    }
    return add(end, grid->close);
}

static char *grid_text(const struct grid *grid, size_t *length)
{
    size_t size = 64;
    for (size_t row = 0; row < grid->rows; row++) {
        for (size_t i = 0; i < grid->counts[row]; i++) size += 2 * strlen(grid->cells[row][i]) + 12;
        size += 4;
    }
    char *out = malloc(size), *end = out;
    if (!out) abort();
    end = add(end, grid->before);
    for (size_t row = 0; row < grid->rows; row++) {
        for (size_t i = 0; i < grid->counts[row]; i++) {
            if (i > 0) end = add(end, grid->separator);
            end = cell_add(end, grid, grid->cells[row][i]);
        }
        end = add(end, grid->end);
    }
    *length = (size_t)(end - out);
    return out;
}

static void grid_free(struct grid *grid)
{
    for (size_t row = 0; row < grid->rows; row++) {
        for (size_t i = 0; i < grid->counts[row]; i++) free(grid->cells[row][i]);
    }
}

/* Letters of Latin 1 alone; others become a question mark. */
static char *widen(const char *bytes, size_t length, size_t *out_length, bool mark_first, bool big)
{
    char *out = malloc(2 * length + 2), *end = out;
    if (!out) abort();
    if (mark_first) end = big ? memcpy(end, "\xFE\xFF", 2) : memcpy(end, "\xFF\xFE", 2), end += 2;
    for (size_t i = 0; i < length; i++) {
        if (big) *end++ = '\0';
        *end++ = (unsigned char)bytes[i] < 0x80 ? bytes[i] : '?';
        if (!big) *end++ = '\0';
    }
    *out_length = (size_t)(end - out);
    return out;
}

/* A quotation mark before the third line's first cell, or at the end in a row of its own. */
static char *quote_insert(char *out, bool last, const char *bytes, size_t length,
                          size_t *out_length)
{
    const char *at = strchr(strchr(bytes, '\n') + 1, '\n') + 1;
    size_t before = last ? length : (size_t)(at - bytes);
    memcpy(out, bytes, before);
    out[before] = '"';
    memcpy(out + before + 1, bytes + before, length - before);
    if (last) memcpy(out + before + 1, "x,y\n", 4);
    *out_length = length + (last ? 5 : 1);
    return out;
}

static char *form_apply(size_t form, const char *bytes, size_t length, size_t *out_length)
{
    static const char *const starts[] = {"PK\x03\x04", "<!DOCTYPE html>\n<html>"};
    if (form < 3) return widen(bytes, length, out_length, form < 2, form == 1);
    char *out = malloc(length + 64);
    if (!out) abort();
    if (form > 5) return quote_insert(out, form == 7, bytes, length, out_length);
    const char *start = form < 5 ? starts[form - 3] : "";
    strcpy(out, start);
    *out_length = strlen(start);
    if (form == 5) return out;
    memcpy(out + *out_length, bytes, length);
    *out_length += length;
    return out;
}

bool mangle_reads(size_t which)
{
    return which < MANGLES && !mangles[which].words[0];
}

char *mangle_apply(size_t which, const char *bytes, size_t length, size_t *out_length)
{
    static struct grid grid;
    if (which >= MANGLES) return form_apply(which - MANGLES, bytes, length, out_length);
    grid_take(&grid, bytes, length);
    size_t same;
    char *before = grid_text(&grid, &same);
    mangles[which].change(&grid);
    char *out = grid_text(&grid, out_length);
    grid_free(&grid);
    bool changed = same != *out_length || memcmp(before, out, same) != 0;
    free(before);
    if (changed) return out;
    free(out);
    return NULL;
}

bool mangle_may_mean(size_t which)
{
    return which < MANGLES && mangles[which].change == one_id_wrong;
}

bool mangle_told(size_t which, const struct diag_list *list, const char *file)
{
    const char *const *words =
        which < MANGLES ? mangles[which].words : forms[which - MANGLES].words;
    bool named = false;
    for (size_t i = 0; i < list->count; i++) {
        for (size_t k = 0; k < 4 && words[k]; k++) {
            named = named || strstr(list->items[i].text, words[k]);
        }
    }
    /* A cell left out in the middle of a row that may end early puts all behind it in wrong
     * columns. */
    size_t most = which < MANGLES && mangles[which].change == cell_less ? 3 : 2;
    if (named && list->count <= most) return true;
    fprintf(stderr, "%s: %s is told in %zu lines%s\n", file, mangle_name(which), list->count,
            named ? "" : ", not by name");
    diag_print(list, stderr);
    return false;
}

size_t mangle_each(const char *folder, const char *name,
                   bool (*load)(void *context, struct diag_list *list), void *context)
{
    char path[2 * TEMPORARY_PATH_SIZE];
    size_t length, size, wrong = 0;
    snprintf(path, sizeof path, "%s/%s", folder, name);
    char *bytes = temporary_read(path, &length);
    for (size_t i = 0; i < mangle_count(); i++) {
        struct diag_list list;
        char *mangled = mangle_apply(i, bytes, length, &size);
        if (!mangled) continue;
        diag_init(&list);
        temporary_write(folder, name, mangled, size);
        bool good = load(context, &list);
        if (good ? false : mangle_reads(i) || !mangle_told(i, &list, name)) wrong++;
        if (!good && mangle_reads(i)) diag_print(&list, stderr);
        diag_free(&list);
        free(mangled);
    }
    temporary_write(folder, name, bytes, length);
    free(bytes);
    return wrong;
}
