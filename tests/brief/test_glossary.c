/* test_glossary.c: every term of the game has its two sentences, where one looks for it. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>
#include <strings.h>

#include <cmocka.h>

#include "brief/glossary.h"
#include "brief/words.h"
#include "engine/figure.h"
#include "engine/instrument.h"

static const char *text_of(const char *word)
{
    size_t count;
    const struct glossary_entry *entries = glossary_entries(&count);
    for (size_t i = 0; i < count; i++) {
        if (strcasecmp(entries[i].word, word) == 0) return entries[i].text;
    }
    return NULL;
}

/* "state_stock.COUNTRY.GOOD" is looked up as "state stock". */
static void assert_explained(const char *name)
{
    char word[FIGURE_NAME_SIZE];
    size_t length = strcspn(name, ".");
    assert_true(length < sizeof word);
    memcpy(word, name, length);
    word[length] = '\0';
    for (char *at = word; *at; at++) {
        if (*at == '_') *at = ' ';
    }
    if (!text_of(word)) print_error("not in the glossary: %s\n", word);
    assert_non_null(text_of(word));
}

static void every_figure_measure_and_score_is_explained(void **state)
{
    (void)state;
    for (const struct figure_spec *spec = figure_specs(); spec->pattern; spec++) {
        assert_explained(spec->pattern);
    }
    for (int kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        assert_explained(instrument_spec((enum instrument_kind)kind)->name);
    }
    for (int score = 0; score < SCORE_COUNT; score++) {
        assert_explained(words_score_short((enum score)score));
    }
}

static void every_entry_is_two_sentences(void **state)
{
    (void)state;
    size_t count;
    const struct glossary_entry *entries = glossary_entries(&count);
    for (size_t i = 0; i < count; i++) {
        const char *text = entries[i].text, *first = strstr(text, ". ");
        if (!first || strstr(first + 1, ". ")) print_error("%s: %s\n", entries[i].word, text);
        assert_non_null(first);
        assert_null(strstr(first + 1, ". "));
        assert_true(text[strlen(text) - 1] == '.');
        assert_true(strlen(text) < 240);
    }
}

static void the_alphabet_finds_a_word(void **state)
{
    (void)state;
    size_t count;
    const struct glossary_entry *entries = glossary_entries(&count);
    for (size_t i = 1; i < count; i++) {
        assert_true(strcasecmp(entries[i - 1].word, entries[i].word) < 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_figure_measure_and_score_is_explained),
        cmocka_unit_test(every_entry_is_two_sentences),
        cmocka_unit_test(the_alphabet_finds_a_word),
    };
    return cmocka_run_group_tests_name("ui/glossary", tests, NULL, NULL);
}
