/* test_plain_words.c: a typed line is words, and the longest run of them that is a name is taken.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "ui/line/plain_words.h"

static const struct name names[] = {
    {"heavy_rare_earths", "Heavy rare earths", NULL},
    {"heavy_water", "Heavy water", NULL},
    {"USA", "United States", NULL},
};
enum { NAMES = sizeof names / sizeof names[0] };

static void a_line_is_words_whatever_parts_them(void **state)
{
    (void)state;
    struct plain_words words;
    char text[PLAIN_LINE_SIZE];
    plain_words_split(&words, "PLAY  3, Heavy_rare-earths;Japan 1,000 2.5 -4");
    plain_words_join(text, sizeof text, &words, 0, words.count);
    assert_string_equal(text, "play 3 heavy rare earths japan 1000 2.5 -4");
    assert_false(words.forced);
    plain_words_split(&words, "end!");
    assert_int_equal(words.count, 1);
    assert_string_equal(words.word[0], "end");
    assert_true(words.forced);
    plain_words_split(&words, "?");
    assert_string_equal(words.word[0], "?");
    plain_words_split(&words, " ,;- ");
    assert_int_equal(words.count, 0);
}

static void a_line_of_any_length_is_split_within_bounds(void **state)
{
    (void)state;
    char line[PLAIN_LINE_SIZE];
    struct plain_words words;
    for (size_t i = 0; i < sizeof line - 1; i++) line[i] = i % 2 ? ' ' : 'a';
    line[sizeof line - 1] = '\0';
    plain_words_split(&words, line);
    assert_int_equal(words.count, PLAIN_WORD_MAX);
    memset(line, 'b', sizeof line - 1);
    plain_words_split(&words, line);
    assert_int_equal(words.count, 1);
}

static void the_longest_name_is_taken(void **state)
{
    (void)state;
    struct plain_words words;
    size_t at = 1;
    plain_words_split(&words, "play heavy rare earths united states");
    assert_int_equal(plain_words_name(&at, &words, names, NAMES), 0);
    assert_int_equal(at, 4);
    assert_int_equal(plain_words_name(&at, &words, names, NAMES), 2);
    assert_int_equal(at, words.count);
    assert_int_equal(plain_words_name(&at, &words, names, NAMES), NAME_NONE);
}

static void a_pair_is_two_names_and_nothing_else(void **state)
{
    (void)state;
    struct plain_words words;
    int pair[2];
    plain_words_split(&words, "compare heavy with us");
    assert_false(plain_words_pair(pair, &words, names, NAMES));
    plain_words_split(&words, "compare heavy rare earths and united states");
    assert_true(plain_words_pair(pair, &words, names, NAMES));
    assert_int_equal(pair[0], 0);
    assert_int_equal(pair[1], 2);
    plain_words_split(&words, "compare heavy rare earths united states japan");
    assert_false(plain_words_pair(pair, &words, names, NAMES));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_is_words_whatever_parts_them),
        cmocka_unit_test(a_line_of_any_length_is_split_within_bounds),
        cmocka_unit_test(the_longest_name_is_taken),
        cmocka_unit_test(a_pair_is_two_names_and_nothing_else),
    };
    return cmocka_run_group_tests_name("ui/plain_words", tests, NULL, NULL);
}
