/* test_diag.c: messages come out in the order of their places, and none is lost. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/diag.h"

static void messages_are_printed_by_place(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    diag_error(&list, "b.csv", 2, 1, "second file");
    diag_warning(&list, "a.csv", 9, 0, "late line");
    diag_error(&list, "a.csv", 3, 7, "found %d, expected %d", 1, 2);
    diag_error(&list, "a.csv", 3, 2, "earlier column");
    char out[512] = "";
    FILE *stream = fmemopen(out, sizeof out, "w");
    diag_print(&list, stream);
    fclose(stream);
    assert_string_equal(out, "a.csv:3:2: earlier column\n"
                             "a.csv:3:7: found 1, expected 2\n"
                             "a.csv:9: warning: late line\n"
                             "b.csv:2:1: second file\n");
    assert_int_equal(list.errors, 3);
    assert_int_equal(list.warnings, 1);
    diag_free(&list);
}

static void a_message_that_is_there_is_not_taken_again(void **state)
{
    (void)state;
    struct diag_list list, more;
    diag_init(&list);
    diag_init(&more);
    diag_error(&list, "a", 1, 2, "wrong");
    diag_error(&more, "a", 1, 2, "wrong");
    diag_error(&more, "a", 1, 3, "wrong");
    diag_warning(&more, "b", 0, 0, "odd");
    diag_copy(&more, &list.items[0]);
    diag_take(&list, &more);
    assert_int_equal(list.count, 3);
    assert_int_equal(list.errors, 2);
    assert_int_equal(list.warnings, 1);
    assert_int_equal(more.count, 0);
    assert_null(more.items);
    diag_free(&list);
}

static void a_text_longer_than_its_place_is_cut(void **state)
{
    (void)state;
    struct diag_list list;
    char longest[4 * DIAG_TEXT_SIZE];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = '\0';
    diag_init(&list);
    diag_error(&list, longest, 1, 1, "%s", longest);
    assert_int_equal(strlen(list.items[0].text), DIAG_TEXT_SIZE - 1);
    assert_int_equal(strlen(list.items[0].file), DIAG_PLACE_SIZE - 1);
    diag_free(&list);
}

static void the_name_of_a_file_commands_no_terminal(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    diag_error(&list, "a\033[31mred.csv", 1, 1, "is not there");
    assert_string_equal(list.items[0].file, "a\\x1B[31mred.csv");
    diag_free(&list);
}

static void a_text_commands_no_terminal(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    diag_error(&list, "a", 1, 1, "found \"%s\"", "\033]0;owned\007\xC2\x9B\xE2\x80\xAE\n");
    assert_string_equal(list.items[0].text,
                        "found \"\\x1B]0;owned\\x07\\xC2\\x9B\\xE2\\x80\\xAE\\x0A\"");
    diag_free(&list);
}

/* The text of all messages. */
static const char *printed(const struct diag_list *list)
{
    static char out[32768];
    FILE *stream = fmemopen(out, sizeof out, "w");
    diag_print(list, stream);
    fclose(stream);
    return out;
}

/* One mistake in many places: told once, with some of the places and how many there are. */
static void a_topic_is_told_once_with_its_places(void **state)
{
    (void)state;
    struct diag_list list, copy;
    diag_init(&list);
    diag_init(&copy);
    diag_error_about(&list, "comma", "x/a.csv", 2, 5, "found a comma");
    diag_error_about(&list, "comma", "x/a.csv", 2, 9, "found a comma");
    for (int line = 3; line < 9; line++)
        diag_error_about(&list, "comma", "x/a.csv", line, 5, "found");
    for (int line = 1; line < 9; line++)
        diag_error_about(&list, "comma", "x/b.csv", line, 5, "found");
    diag_warning_about(&list, "year", "x/a.csv", 1, 1, "found a year");
    assert_true(diag_known(&list, "comma"));
    assert_false(diag_known(&list, "point"));
    assert_int_equal(list.count, 2);
    assert_int_equal(list.errors, 16); /* so that whoever counts before and after sees each */
    assert_int_equal(diag_told(&list, DIAG_ERROR), 1);
    assert_int_equal(diag_told(&list, DIAG_WARNING), 1);
    assert_string_equal(
        printed(&list),
        "x/a.csv:1:1: warning: found a year\n"
        "x/a.csv:2:5: found a comma (also in line 3, line 4, line 5, b.csv:1 and 10 "
        "more)\n");
    diag_take(&copy, &list);
    assert_int_equal(diag_told(&copy, DIAG_ERROR), 1);
    assert_non_null(strstr(printed(&copy), "b.csv:1 and 10 more"));
    diag_free(&copy);
}

enum { MANY = 16001 };

static void of_a_file_a_hundred_messages_are_kept_and_the_rest_counted(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    diag_warning(&list, "c.csv", 1, 1, "alone");
    for (int i = 1; i <= MANY; i++) {
        assert_int_equal(diag_room(&list, "b.csv"), i <= DIAG_FILE_MAX);
        diag_error(&list, "b.csv", i, 0, "wrong");
    }
    diag_error(&list, "a.csv", 7, 0, "wrong too");
    assert_int_equal(list.errors, MANY + 1);
    assert_int_equal(list.warnings, 1);
    assert_int_equal(list.count, 1 + DIAG_FILE_MAX + 1 + 1);
    const char *text = printed(&list);
    assert_memory_equal(text, "a.csv:7: wrong too\nb.csv:1: wrong\n", 34);
    assert_non_null(strstr(text, "b.csv:100: wrong\nb.csv: and 15,901 more\nc.csv:1:1: warning: "));
    diag_free(&list);
}

static void what_is_left_out_is_told_as_a_warning_where_all_of_it_is(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    for (int i = 1; i <= DIAG_FILE_MAX; i++) diag_error(&list, "a", i, 0, "wrong");
    for (int i = 0; i < 5; i++) diag_warning(&list, "a", 200, 0, "odd");
    assert_non_null(strstr(printed(&list), "a: warning: and 5 more\n"));
    diag_error(&list, "a", 300, 0, "wrong");
    assert_non_null(strstr(printed(&list), "a: and 6 more\n"));
    assert_int_equal(list.errors, DIAG_FILE_MAX + 1);
    assert_int_equal(list.warnings, 5);
    diag_free(&list);
}

/* A deck is read again for every scenario that is played with it. */
static void a_file_that_is_read_again_says_nothing_new(void **state)
{
    (void)state;
    struct diag_list list, again;
    diag_init(&list);
    for (int reading = 0; reading < 3; reading++) {
        diag_init(&again);
        for (int i = 1; i <= MANY; i++) diag_error(&again, "a", i, 0, "wrong");
        diag_take(&list, &again);
    }
    assert_int_equal(list.errors, MANY);
    assert_int_equal(list.count, DIAG_FILE_MAX + 1);
    diag_free(&list);
}

static void the_messages_of_a_file_are_found_among_all(void **state)
{
    (void)state;
    struct diag_list list;
    struct diag *diag = NULL;
    diag_init(&list);
    assert_null(diag_of(&list, "a", NULL));
    for (int i = 1; i <= 50; i++) diag_error(&list, i % 2 ? "a" : "b", i, 0, "wrong");
    for (int line = 49; line > 0; line -= 2) {
        diag = diag_of(&list, "a", diag);
        assert_int_equal(diag->line, line);
    }
    assert_null(diag_of(&list, "a", diag));
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_text_commands_no_terminal),
        cmocka_unit_test(a_topic_is_told_once_with_its_places),
        cmocka_unit_test(of_a_file_a_hundred_messages_are_kept_and_the_rest_counted),
        cmocka_unit_test(what_is_left_out_is_told_as_a_warning_where_all_of_it_is),
        cmocka_unit_test(a_file_that_is_read_again_says_nothing_new),
        cmocka_unit_test(the_messages_of_a_file_are_found_among_all),
        cmocka_unit_test(messages_are_printed_by_place),
        cmocka_unit_test(the_name_of_a_file_commands_no_terminal),
        cmocka_unit_test(a_message_that_is_there_is_not_taken_again),
        cmocka_unit_test(a_text_longer_than_its_place_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
