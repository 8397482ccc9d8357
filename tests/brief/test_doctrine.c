/* test_doctrine.c: a doctrine's page has paragraphs and no other line ends; in short it is two
 * sentences. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/doctrine.h"

static struct opponent opponent_of(const char *doctrine)
{
    struct opponent opponent = {.title = "O"};
    snprintf(opponent.doctrine, sizeof opponent.doctrine, "%s", doctrine);
    return opponent;
}

static void a_page_keeps_its_paragraphs_alone(void **state)
{
    (void)state;
    char page[DOCTRINE_SIZE];
    struct opponent opponent = opponent_of("\nOne line\nand on.\n\nAnother.\n");
    doctrine_page(page, &opponent);
    assert_string_equal(page, "One line and on.\n\nAnother.");
}

static void two_sentences_are_enough(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"A wall. A\ngate! And more.", "A wall. A gate!"},
        {"Only one.", "Only one."},
        {"No stop", "No stop"},
        {"Below 1.5 it waits. Why? So.", "Below 1.5 it waits. Why?"},
        {"One.\n\nA second paragraph.", "One."},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char told[DOCTRINE_SHORT_SIZE];
        struct opponent opponent = opponent_of(cases[i][0]);
        doctrine_short(told, &opponent);
        assert_string_equal(told, cases[i][1]);
    }
}

static void whoever_sits_there_is_told(void **state)
{
    (void)state;
    char told[DOCTRINE_SHORT_SIZE];
    static const char *const seats[] = {"human", "random", "gone"};
    for (size_t i = 0; i < 3; i++) {
        doctrine_of(told, NULL, seats[i]);
        assert_true(strlen(told) > 0);
    }
    assert_string_equal(doctrine_name(NULL, "gone"), "gone");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_keeps_its_paragraphs_alone),
        cmocka_unit_test(two_sentences_are_enough),
        cmocka_unit_test(whoever_sits_there_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
