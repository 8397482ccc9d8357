/* table_cell.c: one cell checked against its column and put into a record. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "data/csv.h"
#include "data/table_inner.h"

/* Found text is escaped: a map from elsewhere must not command a terminal. */
bool table_cell_refuse(const struct table_reading *reading, const char *expected,
                       const struct slip *slip)
{
    char shown[96];
    struct table_problem *problem = reading->problem;
    if (!problem) return false;
    text_escape(shown, sizeof shown, reading->text);
    struct text out;
    text_init(&out, problem->text, sizeof problem->text);
    if (*reading->text) text_format(&out, "found \"%s\" in %s, ", shown, reading->column->name);
    else text_format(&out, "found nothing in %s, ", reading->column->name);
    if (slip) text_format(&out, "which %s, ", slip->what);
    text_format(&out, "expected %s", expected);
    if (slip) text_format(&out, "; %s", slip->cure);
    if (slip) snprintf(problem->topic, sizeof problem->topic, "%s", slip->what);
    return false;
}

static bool refuse(const struct table_reading *reading, const char *expected)
{
    return table_cell_refuse(reading, expected, NULL);
}

static void slip_fill(struct slip *out, const char *what, const char *id)
{
    snprintf(out->what, sizeof out->what, "%s", what);
    snprintf(out->cure, sizeof out->cure, "write %.60s", id);
}

/* An id that is not written as one: what it is meant to be, where that is clear. */
static bool refuse_id(char *out, const struct table_reading *reading)
{
    static const char expected[] = "an id: a small letter, then small letters, digits and _";
    char meant[96];
    struct slip slip;
    bool clear =
        slip_id(meant, sizeof meant, reading->text) && strlen(meant) < reading->column->size;
    slip_fill(&slip, "has capitals, blanks or signs", meant);
    if (clear) {
        memcpy(out, meant, strlen(meant) + 1);
        return table_cell_refuse(reading, expected, &slip);
    }
    return refuse(reading, "an id: a small letter, then small letters, digits and _; rename it in "
                           "every table");
}

/* Ids become parts of figures' names, which dots and capitals take apart. */
static bool read_id(char *out, const struct table_reading *reading)
{
    const char *text = csv_plain(reading->text);
    bool good = ascii_is_id(*text, true);
    for (const char *at = text; *at && good; at++) good = ascii_is_id(*at, at == text);
    if (!good) return refuse_id(out, reading);
    if (strlen(text) >= reading->column->size) {
        char expected[96];
        snprintf(expected, sizeof expected, "an id of at most %zu letters; shorten it",
                 reading->column->size - 1);
        return refuse(reading, expected);
    }
    memcpy(out, text, strlen(text) + 1);
    return true;
}

/* A code in small letters is clear; which country two letters or a name mean is said, but not taken
 * for an id, for it may be another row's. */
static bool refuse_code(char *out, const struct table_reading *reading)
{
    static const char expected[] =
        "three capital letters: the country's ISO 3166 alpha-3 code, or ROW";
    char capitals[4] = "";
    struct slip slip;
    const char *text = csv_plain(reading->text), *code = slip_country(text);
    size_t length = strlen(text);
    for (size_t i = 0; length == 3 && i < 3; i++) {
        capitals[i] = ascii_upper(text[i]);
        if (!ascii_is_upper(capitals[i])) length = 0;
    }
    if (length == 3) {
        memcpy(out, capitals, sizeof capitals);
        slip_fill(&slip, "has small letters", capitals);
    } else if (code) slip_fill(&slip, "is a code of two letters", code);
    else slip_fill(&slip, "is none", "the code, and the name in the column name");
    return table_cell_refuse(reading, expected, *reading->text ? &slip : NULL);
}

/* Countries alone are in capitals, so that GOOD and COUNTRY cannot be confused. */
static bool read_code(char *out, const struct table_reading *reading)
{
    const char *text = csv_plain(reading->text);
    size_t length = strlen(text);
    bool good = length == 3;
    for (size_t i = 0; i < length && good; i++) good = ascii_is_upper(text[i]);
    if (!good) return refuse_code(out, reading);
    memcpy(out, text, length + 1);
    return true;
}

/* Names have fixed places in the world. */
static bool read_text(char *out, const struct table_reading *reading)
{
    size_t length = strlen(reading->text);
    if (length == 0) return refuse(reading, "some text; fill it in");
    if (length >= reading->column->size) {
        char expected[96];
        snprintf(expected, sizeof expected, "at most %zu bytes (found %zu); shorten it",
                 reading->column->size - 1, length);
        return refuse(reading, expected);
    }
    memcpy(out, reading->text, length + 1);
    return true;
}

static bool read_quarter(char *out, const struct table_reading *reading)
{
    int32_t quarter;
    struct slip slip;
    const char *text = csv_plain(reading->text);
    bool good = csv_quarter(&quarter, text) && strlen(text) < reading->column->size;
    if (good) memcpy(out, text, strlen(text) + 1);
    else if (slip_quarter(&slip, text)) table_cell_refuse(reading, "a quarter", &slip);
    else refuse(reading, "a quarter; write it as in 2025Q1");
    return good;
}

static void number_name(char *out, size_t size, double value)
{
    snprintf(out, size, value == (double)(long long)value ? "%.0f" : "%.3f", value);
}

/* The range, and what is most often wrong. */
static bool refuse_number(const struct table_reading *reading, const char *kind, const char *advice)
{
    char low[40], high[40], expected[200];
    number_name(low, sizeof low, reading->column->low);
    number_name(high, sizeof high, reading->column->high);
    struct slip slip;
    bool slipped = slip_number(&slip, csv_plain(reading->text));
    snprintf(expected, sizeof expected, "%s from %s to %s%s%s", kind, low, high,
             slipped ? "" : "; ", slipped ? "" : advice);
    return table_cell_refuse(reading, expected, slipped ? &slip : NULL);
}

static bool in_range(const struct table_column *column, double value)
{
    return value >= column->low && value <= column->high;
}

/* A whole column in another unit is one mistake. */
static bool refuse_range(const struct table_reading *reading, const char *kind)
{
    refuse_number(reading, kind, "check the unit and the source");
    if (reading->problem) {
        snprintf(reading->problem->topic, sizeof reading->problem->topic, "range of %s",
                 reading->column->name);
    }
    return false;
}

/* Percentages become shares here, once, by the column's scale. */
static bool read_number(double *out, const struct table_reading *reading)
{
    double value;
    if (!csv_number(&value, csv_plain(reading->text))) {
        return refuse_number(reading, "a number", "write digits and a point, as in 12.5");
    }
    if (!in_range(reading->column, value)) {
        return refuse_range(reading, "a number");
    }
    double scale = reading->column->scale;
    *out = scale > 0.0 ? value * scale : value;
    return true;
}

static bool read_integer(int32_t *out, const struct table_reading *reading)
{
    double value;
    bool number = csv_number(&value, csv_plain(reading->text));
    if (!number || value != (double)(int64_t)value) {
        return refuse_number(reading, "a whole number", "write digits only");
    }
    if (!in_range(reading->column, value)) {
        return refuse_range(reading, "a whole number");
    }
    *out = (int32_t)value;
    return true;
}

/* Zero is a good index, so what is left out is -1. */
static void leave_out(void *record, const struct table_column *column)
{
    bool word = column->type == TABLE_CHOICE || column->type == TABLE_REFERENCE;
    if (!word || column->plain || column->checked) return;
    int32_t none = -1;
    memcpy((char *)record + column->offset, &none, sizeof none);
}

bool table_cell_read(void *record, const struct table_column *column, const char *text,
                     const struct table_words *words, struct table_problem *problem)
{
    struct slip slip;
    struct table_reading reading = {.column = column, .text = text, .problem = problem};
    if (!*text && column->optional) {
        leave_out(record, column);
        return true;
    }
    bool prose = column->plain || column->type == TABLE_TEXT; /* which may begin with = */
    if (!(prose && *text == '=') && slip_sheet(&slip, text)) {
        leave_out(record, column);
        return table_cell_refuse(&reading, "a value", &slip);
    }
    if (column->plain) {
        if (text[strspn(text, " \t")]) return true;
        return refuse(&reading, strcmp(column->name, "source") == 0
                                    ? "a source; say where the row's figures come from"
                                    : "some text; fill it in");
    }
    union {
        double number;
        int32_t integer;
    } unused;
    void *place = column->checked ? (void *)&unused : (void *)((char *)record + column->offset);
    switch (column->type) {
    case TABLE_ID: return read_id(place, &reading);
    case TABLE_CODE: return read_code(place, &reading);
    case TABLE_TEXT: return read_text(place, &reading);
    case TABLE_QUARTER: return read_quarter(place, &reading);
    case TABLE_NUMBER: return read_number(place, &reading);
    case TABLE_INTEGER: return read_integer(place, &reading);
    case TABLE_CHOICE: return table_word_choice(place, &reading);
    case TABLE_REFERENCE: return table_word_reference(place, &reading, words);
    }
    return false;
}
