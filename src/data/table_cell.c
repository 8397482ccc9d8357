/* table_cell.c: one cell checked against its column and put into a record. */
/* SPDX-License-Identifier: MIT */
#include "data/table.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "data/csv.h"

/* What a refusal needs to know. */
struct reading {
    const struct table_column *column;
    const char *text;
    char *problem;
};

/* Always false, to be returned. Found text is escaped: a map from elsewhere must not command a
 * terminal. */
static bool refuse(const struct reading *reading, const char *expected)
{
    char shown[96];
    if (!reading->problem) return false;
    text_escape(shown, sizeof shown, reading->text);
    struct text out;
    text_init(&out, reading->problem, TABLE_PROBLEM_SIZE);
    if (*reading->text) text_format(&out, "found \"%s\" in %s, ", shown, reading->column->name);
    else text_format(&out, "found nothing in %s, ", reading->column->name);
    text_format(&out, "expected %s", expected);
    return false;
}

/* Ids become parts of figures' names, which dots and capitals take apart. */
static bool read_id(char *out, const struct reading *reading)
{
    const char *text = reading->text;
    bool good = ascii_is_id(*text, true);
    for (const char *at = text; *at && good; at++) good = ascii_is_id(*at, at == text);
    if (!good) {
        return refuse(reading,
                      "an id: a small letter, then small letters, digits and _; rename it in "
                      "every table");
    }
    if (strlen(text) >= reading->column->size) {
        char expected[96];
        snprintf(expected, sizeof expected, "an id of at most %zu letters; shorten it",
                 reading->column->size - 1);
        return refuse(reading, expected);
    }
    memcpy(out, text, strlen(text) + 1);
    return true;
}

/* Countries alone are in capitals, so that GOOD and COUNTRY cannot be confused. */
static bool read_code(char *out, const struct reading *reading)
{
    size_t length = strlen(reading->text);
    bool good = length == 3;
    for (size_t i = 0; i < length && good; i++) {
        good = ascii_is_upper(reading->text[i]);
    }
    if (!good) {
        return refuse(reading,
                      "three capital letters; use the country's ISO 3166 alpha-3 code, or ROW");
    }
    memcpy(out, reading->text, length + 1);
    return true;
}

/* Names have fixed places in the world. */
static bool read_text(char *out, const struct reading *reading)
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

static void number_name(char *out, size_t size, double value)
{
    snprintf(out, size, value == (double)(long long)value ? "%.0f" : "%.3f", value);
}

/* The range, and what is most often wrong. */
static bool refuse_number(const struct reading *reading, const char *kind, const char *advice)
{
    char low[40], high[40], expected[200];
    number_name(low, sizeof low, reading->column->low);
    number_name(high, sizeof high, reading->column->high);
    snprintf(expected, sizeof expected, "%s from %s to %s; %s", kind, low, high, advice);
    return refuse(reading, expected);
}

static bool in_range(const struct table_column *column, double value)
{
    return value >= column->low && value <= column->high;
}

/* Percentages become shares here, once, by the column's scale. */
static bool read_number(double *out, const struct reading *reading)
{
    double value;
    if (!csv_number(&value, reading->text)) {
        return refuse_number(reading, "a number", "write digits and a point, as in 12.5");
    }
    if (!in_range(reading->column, value)) {
        return refuse_number(reading, "a number", "check the unit and the source");
    }
    double scale = reading->column->scale;
    *out = scale > 0.0 ? value * scale : value;
    return true;
}

static bool read_integer(int32_t *out, const struct reading *reading)
{
    double value;
    if (!csv_number(&value, reading->text) || strchr(reading->text, '.')) {
        return refuse_number(reading, "a whole number", "write digits only");
    }
    if (!in_range(reading->column, value)) {
        return refuse_number(reading, "a whole number", "check the unit and the source");
    }
    *out = (int32_t)value;
    return true;
}

/* "one of recorded, estimated", or the nearest word, or where to add it. */
static bool refuse_word(int32_t *out, const struct reading *reading,
                        const struct table_words *words, const char *what)
{
    char expected[TABLE_PROBLEM_SIZE - 160];
    struct text text;
    text_init(&text, expected, sizeof expected);
    bool asked = reading->problem && *reading->text;
    const char *near = asked ? text_closest(reading->text, words->words, words->count) : NULL;
    text_append(&text, what);
    for (size_t i = 0; words->count <= 12 && i < words->count; i++) {
        text_format(&text, "%s %s", i ? "," : ":", words->words[i]);
    }
    if (near) text_format(&text, "; did you mean %s?", near);
    else text_append(&text, "; name one, or add it to its table first");
    for (size_t i = 0; near && i < words->count; i++) {
        if (strcmp(words->words[i], near) == 0) *out = (int32_t)i;
    }
    return refuse(reading, expected);
}

/* With no words at all their own table could not be read; that is told there. */
static bool read_word(int32_t *out, const struct reading *reading, const struct table_words *words,
                      const char *what)
{
    *out = -1;
    for (size_t i = 0; i < words->count; i++) {
        if (strcmp(words->words[i], reading->text) == 0) {
            *out = (int32_t)i;
            return true;
        }
    }
    if (words->count == 0) return true;
    return refuse_word(out, reading, words, what);
}

static bool read_choice(int32_t *out, const struct reading *reading)
{
    struct table_words words = {.words = reading->column->choices};
    while (words.words[words.count]) words.count++;
    return read_word(out, reading, &words, "one of the words");
}

static bool read_reference(int32_t *out, const struct reading *reading,
                           const struct table_words *words)
{
    static const char *const what[TABLE_REFERENCE_COUNT] = {
        [TABLE_COUNTRY] = "a country of countries.csv",
        [TABLE_GOOD] = "a good of goods.csv",
        [TABLE_INDUSTRY] = "an industry of industries.csv",
        [TABLE_CONSUMER] = "a good of goods.csv or an industry of industries.csv",
    };
    enum table_reference reference = reading->column->reference;
    return read_word(out, reading, &words[reference], what[reference]);
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
                     const struct table_words *words, char *problem)
{
    struct reading reading = {.column = column, .text = text, .problem = problem};
    if (!*text && column->optional) {
        leave_out(record, column);
        return true;
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
    case TABLE_NUMBER: return read_number(place, &reading);
    case TABLE_INTEGER: return read_integer(place, &reading);
    case TABLE_CHOICE: return read_choice(place, &reading);
    case TABLE_REFERENCE: return read_reference(place, &reading, words);
    }
    return false;
}
