/* test_plain_match.c: a typed word means one thing, or a sentence says which it could be. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/line/plain_match.h"

static const struct plain_name names[] = {
    {"gallium", "Gallium"},
    {"germanium", "Germanium"},
    {"light_rare_earths", "Light rare earths"},
    {"heavy_rare_earths", "Heavy rare earths"},
    {"USA", "United States"},
    {"GBR", "United Kingdom"},
    {"DEU", "Germany"},
};
enum { NAMES = sizeof names / sizeof names[0] };

static void names_are_found_by_number_id_name_and_start(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        int meant;
    } cases[] = {
        {"1", 0},
        {"7", 6},
        {"gallium", 0},
        {"GALL", 0},
        {"Light Rare Earths", 2},
        {"light-rare-earths", 2},
        {"heavy", 3},
        {"kingdom", 5},
        {"usa", 4},
        {"us", 4},
        {"uk", 5},
        {"deu", 6},
        {"germani", 1},
        {"germany", 6},
        {"  united states ", 4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(plain_match_one(cases[i].typed, names, NAMES), cases[i].meant);
    }
}

static void what_is_shared_or_unknown_is_not_guessed(void **state)
{
    (void)state;
    static const char *const several[] = {"g", "germ", "united", "rare earths", "rare"};
    static const char *const none[] = {"", " ", "0", "8", "99999999999", "xenon", "galliums", ","};
    for (size_t i = 0; i < sizeof several / sizeof several[0]; i++) {
        assert_int_equal(plain_match_one(several[i], names, NAMES), PLAIN_MATCH_SEVERAL);
    }
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        assert_int_equal(plain_match_one(none[i], names, NAMES), PLAIN_MATCH_NONE);
    }
}

static void an_id_beats_a_number(void **state)
{
    (void)state;
    static const struct plain_name amounts[] = {{"10", "10 percent"}, {"1", "1 percent"}};
    assert_int_equal(plain_match_one("1", amounts, 2), 1);
    assert_int_equal(plain_match_one("2", amounts, 2), 1);
}

static void a_line_is_words_whatever_parts_them(void **state)
{
    (void)state;
    struct plain_words words;
    char text[PLAIN_LINE_SIZE];
    plain_match_split(&words, "PLAY  3, Heavy_rare-earths;Japan 1,000 2.5 -4");
    plain_match_join(text, sizeof text, &words, 0, words.count);
    assert_string_equal(text, "play 3 heavy rare earths japan 1000 2.5 -4");
    assert_false(words.forced);
    plain_match_split(&words, "end!");
    assert_int_equal(words.count, 1);
    assert_string_equal(words.word[0], "end");
    assert_true(words.forced);
    plain_match_split(&words, "?");
    assert_string_equal(words.word[0], "?");
    plain_match_split(&words, " ,;- ");
    assert_int_equal(words.count, 0);
}

static void a_line_of_any_length_is_split_within_bounds(void **state)
{
    (void)state;
    char line[PLAIN_LINE_SIZE];
    struct plain_words words;
    for (size_t i = 0; i < sizeof line - 1; i++) line[i] = i % 2 ? ' ' : 'a';
    line[sizeof line - 1] = '\0';
    plain_match_split(&words, line);
    assert_int_equal(words.count, PLAIN_WORD_MAX);
    memset(line, 'b', sizeof line - 1);
    plain_match_split(&words, line);
    assert_int_equal(words.count, 1);
}

static void the_longest_name_is_taken(void **state)
{
    (void)state;
    struct plain_words words;
    size_t at = 1;
    plain_match_split(&words, "play heavy rare earths united states");
    assert_int_equal(plain_match_words(&at, &words, names, NAMES), 3);
    assert_int_equal(at, 4);
    assert_int_equal(plain_match_words(&at, &words, names, NAMES), 4);
    assert_int_equal(at, words.count);
    assert_int_equal(plain_match_words(&at, &words, names, NAMES), PLAIN_MATCH_NONE);
}

static void the_reader_is_told_what_it_could_be(void **state)
{
    (void)state;
    char *said = NULL;
    size_t size = 0;
    struct plain_io io;
    FILE *out = open_memstream(&said, &size);
    plain_io_open(&io, stdin, out);
    plain_match_explain(&io, "germ", "thing", names, NAMES);
    plain_match_explain(&io, "galium", "thing", names, NAMES);
    plain_match_explain(&io, "zzzzzz", "thing", names, NAMES);
    fclose(out);
    assert_non_null(strstr(said, "\"germ\" may mean Germanium, Germany."));
    assert_non_null(strstr(said, "Did you mean Gallium?"));
    assert_non_null(strstr(said, "There is no thing \"zzzzzz\" here."));
    free(said);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found_by_number_id_name_and_start),
        cmocka_unit_test(what_is_shared_or_unknown_is_not_guessed),
        cmocka_unit_test(an_id_beats_a_number),
        cmocka_unit_test(a_line_is_words_whatever_parts_them),
        cmocka_unit_test(a_line_of_any_length_is_split_within_bounds),
        cmocka_unit_test(the_longest_name_is_taken),
        cmocka_unit_test(the_reader_is_told_what_it_could_be),
    };
    return cmocka_run_group_tests_name("ui/plain_match", tests, NULL, NULL);
}
