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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_printed_by_place),
        cmocka_unit_test(the_name_of_a_file_commands_no_terminal),
        cmocka_unit_test(a_message_that_is_there_is_not_taken_again),
        cmocka_unit_test(a_text_longer_than_its_place_is_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
