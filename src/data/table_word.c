/* table_word.c: a cell that names one of given words: a choice, or the id of a row elsewhere. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "data/table_inner.h"

enum { ALIASES_LOOKED = 256 };

/* What is looked for, and among what. */
struct search {
    const struct table_reading *reading;
    const struct table_words *words;
    const char *what; /* "a country of countries.csv" */
    const char *text;
};

static bool word_is(const struct search *search, size_t index, const char *text)
{
    const char *word = search->words->words[index];
    return *word && strcmp(word, text) == 0;
}

/* The word that is the text in other capitals, blanks or signs; -1 if there is none. */
static int32_t same_find(const struct search *search)
{
    for (size_t i = 0; i < search->words->count; i++) {
        const char *word = search->words->words[i];
        if (*word && csv_same_name(search->text, word)) return (int32_t)i;
    }
    return -1;
}

/* Could it be an id? Then it is one that is not there, even if it is like a name. */
static bool like_an_id(const char *text)
{
    return strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(text);
}

static int32_t alias_find(const struct search *search)
{
    for (size_t i = 0; i < search->words->alias_count; i++) {
        const struct table_alias *alias = &search->words->aliases[i];
        if (*alias->text && csv_same_name(search->text, alias->text)) return (int32_t)alias->index;
    }
    return -1;
}

static int32_t code_find(const struct search *search)
{
    const char *code = slip_country(search->text);
    for (size_t i = 0; code && i < search->words->count; i++) {
        if (word_is(search, i, code)) return (int32_t)i;
    }
    return -1;
}

/* What the text surely means, and what was done to it; -1 where nothing is sure. */
static int32_t meant_find(const struct search *search, struct slip *slip)
{
    static int32_t (*const ways[])(const struct search *) = {same_find, code_find, alias_find};
    static const char *const done[] = {"has other capitals, blanks or signs than the id",
                                       "is a code of two letters", "is a name, not an id"};
    bool any = search->text[strspn(search->text, " _-.")];
    for (size_t i = 0; any && i < sizeof ways / sizeof ways[0]; i++) {
        int32_t found = ways[i](search);
        if (found < 0 || (ways[i] == alias_find && like_an_id(search->text))) continue;
        snprintf(slip->what, sizeof slip->what, "%s", done[i]);
        snprintf(slip->cure, sizeof slip->cure, "did you mean %s?", search->words->words[found]);
        return found;
    }
    return -1;
}

/* "one of the words: recorded, estimated", where they are few. */
static void words_list(struct text *out, const struct search *search)
{
    text_append(out, search->what);
    size_t count = search->words->count;
    for (size_t i = 0; count <= 12 && i < count; i++) {
        const char *word = search->words->words[i];
        if (*word) text_format(out, "%s %s", i ? "," : ":", word);
    }
}

/* A word of another table that is not there is one mistake, in however many cells it stands; where
 * rows of that table were not read, all such words follow from that. */
static bool topic_take(const struct search *search)
{
    struct table_problem *problem = search->reading->problem;
    if (!problem || search->reading->column->type != TABLE_REFERENCE || !*search->text)
        return false;
    problem->everywhere = true;
    bool partial = search->words->partial;
    snprintf(problem->topic, sizeof problem->topic, "%s %s", partial ? "not read" : "unknown",
             partial ? "" : search->text);
    return diag_known(problem->list, problem->topic);
}

/* What is called so, or the nearest word; NULL if there is none. */
static const char *near_find(const struct search *search)
{
    int32_t alias = alias_find(search);
    if (alias >= 0) return search->words->words[alias];
    const char *near = text_closest(search->text, search->words->words, search->words->count);
    const char *names[ALIASES_LOOKED];
    size_t count = 0;
    for (; count < search->words->alias_count && count < ALIASES_LOOKED; count++) {
        names[count] = search->words->aliases[count].text;
    }
    const char *name = near ? NULL : text_closest(search->text, names, count);
    for (size_t i = 0; name && i < count; i++) {
        if (names[i] == name) near = search->words->words[search->words->aliases[i].index];
    }
    return near;
}

/* The nearest word, or where to add it. */
static bool refuse_unknown(int32_t *out, const struct search *search)
{
    char expected[TABLE_PROBLEM_SIZE - 160];
    struct text text;
    if (topic_take(search)) return false;
    bool asked = search->reading->problem && *search->text;
    bool partial = search->words->partial;
    const char *near = asked && !partial ? near_find(search) : NULL;
    text_init(&text, expected, sizeof expected);
    words_list(&text, search);
    if (near) text_format(&text, "; did you mean %s?", near);
    else if (partial && *search->text) {
        text_append(&text, ", of which rows could not be read; mend these first");
    } else text_append(&text, "; name one, or add it to its table first");
    for (size_t i = 0; near && i < search->words->count; i++) {
        if (word_is(search, i, near)) *out = (int32_t)i;
    }
    return table_cell_refuse(search->reading, expected, NULL);
}

/* With no words at all their own table could not be read; that is told there. */
static bool word_read(int32_t *out, const struct search *search)
{
    *out = -1;
    for (size_t i = 0; i < search->words->count; i++) {
        if (!word_is(search, i, search->text)) continue;
        *out = (int32_t)i;
        return true;
    }
    if (search->words->count == 0) return true;
    struct slip slip;
    int32_t meant = meant_find(search, &slip);
    if (meant < 0) return refuse_unknown(out, search);
    *out = meant;
    char expected[TABLE_PROBLEM_SIZE - 160];
    struct text text;
    text_init(&text, expected, sizeof expected);
    words_list(&text, search);
    return table_cell_refuse(search->reading, expected, &slip);
}

bool table_word_choice(int32_t *out, const struct table_reading *reading)
{
    struct table_words words = {.words = reading->column->choices};
    while (words.words[words.count]) words.count++;
    struct search search = {reading, &words, "one of the words", csv_plain(reading->text)};
    return word_read(out, &search);
}

bool table_word_reference(int32_t *out, const struct table_reading *reading,
                          const struct table_words *words)
{
    static const char *const what[TABLE_REFERENCE_COUNT] = {
        [TABLE_COUNTRY] = "a country of countries.csv",
        [TABLE_GOOD] = "a good of goods.csv",
        [TABLE_INDUSTRY] = "an industry of industries.csv",
        [TABLE_CONSUMER] = "a good of goods.csv or an industry of industries.csv",
    };
    enum table_reference reference = reading->column->reference;
    const char *asked = words[reference].what ? words[reference].what : what[reference];
    struct search search = {reading, &words[reference], asked, csv_plain(reading->text)};
    return word_read(out, &search);
}
