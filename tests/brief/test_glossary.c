/* test_glossary.c: every term of the game has its two sentences, where one looks for it. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "brief/glossary.h"
#include "brief/words.h"
#include "data/mangle.h"
#include "data/temporary.h"
#include "engine/figure.h"
#include "engine/instrument.h"

static struct glossary glossary;

static int read_all(void **state)
{
    struct places places;
    struct diag_list list;
    (void)state;
    place_init(&places, ".");
    diag_init(&list);
    bool read = glossary_read(&glossary, &places, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    return read ? 0 : -1;
}

static const char *text_of(const char *word)
{
    for (size_t i = 0; i < glossary.count; i++) {
        if (strcasecmp(glossary.entries[i].word, word) == 0) return glossary.entries[i].text;
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
    const struct glossary_entry *entries = glossary.entries;
    size_t count = glossary.count;
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
    const struct glossary_entry *entries = glossary.entries;
    size_t count = glossary.count;
    for (size_t i = 1; i < count; i++) {
        assert_true(strcasecmp(entries[i - 1].word, entries[i].word) < 0);
    }
}

/* A pack adds words in their place of the alphabet; one that is there already keeps its text, and
 * the row says so. */
static void a_pack_adds_words(void **state)
{
    (void)state;
    static struct glossary both;
    struct places places;
    struct diag_list list;
    place_init(&places, ".");
    diag_init(&list);
    assert_true(place_add(&places, "tests/packs/glossary", &list));
    assert_false(glossary_read(&both, &places, &list));
    assert_int_equal(list.errors, 1);
    assert_int_equal(both.count, glossary.count + 1);
    for (size_t i = 1; i < both.count; i++)
        assert_true(strcasecmp(both.entries[i - 1].word, both.entries[i].word) < 0);
    diag_free(&list);
}

static bool read_again(void *context, struct diag_list *list)
{
    static struct glossary read;
    return glossary_read(&read, context, list);
}

static void whatever_was_done_to_it_is_read_or_named(void **state)
{
    static struct places places;
    char folder[TEMPORARY_PATH_SIZE], maps[TEMPORARY_PATH_SIZE + 8];
    size_t length;
    (void)state;
    temporary_folder(folder);
    snprintf(maps, sizeof maps, "%s/maps", folder);
    assert_int_equal(mkdir(maps, 0700), 0);
    char *bytes = temporary_read("maps/glossary.csv", &length);
    temporary_write(maps, "glossary.csv", bytes, length);
    free(bytes);
    place_init(&places, folder);
    assert_int_equal(mangle_each(maps, "glossary.csv", read_again, &places), 0);
    temporary_remove(maps);
    temporary_remove(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_figure_measure_and_score_is_explained),
        cmocka_unit_test(every_entry_is_two_sentences),
        cmocka_unit_test(the_alphabet_finds_a_word),
        cmocka_unit_test(a_pack_adds_words),
        cmocka_unit_test(whatever_was_done_to_it_is_read_or_named),
    };
    return cmocka_run_group_tests_name("brief/glossary", tests, read_all, NULL);
}
