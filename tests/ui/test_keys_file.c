/* test_keys_file.c: a player's table of keys is taken row by row; what is wrong is told. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "ui/terminal/keys.h"
#include "ui/terminal/keys_file.h"

static struct diag_list list;

static int fresh(void **state)
{
    (void)state;
    keys_reset();
    diag_init(&list);
    return 0;
}

static int done(void **state)
{
    (void)state;
    diag_free(&list);
    keys_reset();
    return 0;
}

static void take(const char *rows)
{
    char path[] = "/tmp/chokepoint-keys-XXXXXX";
    int made = mkstemp(path);
    assert_true(made >= 0);
    assert_int_equal(write(made, rows, strlen(rows)), (ssize_t)strlen(rows));
    close(made);
    keys_file_take(path, &list);
    unlink(path);
}

static void a_row_gives_an_action_its_keys_and_their_names(void **state)
{
    (void)state;
    take("action,keys\nundo,x Ctrl-T\nend-turn,E\n");
    assert_int_equal(list.count, 0);
    assert_int_equal(keys_action('x'), ACTION_UNDO);
    assert_int_equal(keys_action(20), ACTION_UNDO);
    assert_int_equal(keys_action('u'), ACTION_NONE);
    assert_int_equal(keys_action('e'), ACTION_NONE);
    assert_int_equal(keys_action('E'), ACTION_END_TURN);
    assert_string_equal(keys_of(ACTION_UNDO)->name, "x, Ctrl-T");
    assert_string_equal(keys_of(ACTION_UNDO)->hint_name, "x");
    assert_int_equal(keys_action('w'), ACTION_WHY);
}

static void a_key_that_was_given_up_is_free(void **state)
{
    (void)state;
    take("action,keys\nsort,S\nundo,s\n");
    assert_int_equal(list.count, 0);
    assert_int_equal(keys_action('s'), ACTION_UNDO);
    assert_int_equal(keys_action('S'), ACTION_SORT);
}

static void each_broken_row_is_told_and_the_others_are_taken(void **state)
{
    (void)state;
    take("action,keys\nundoo,x\nundo,w\nredo,Ctrl-Ctrl\nhelp,h\nback,\nsort,1 2 3 4 5\nwhy,W\n"
         "table\nmap-good,Ctrl-Z\n");
    assert_int_equal(list.errors, 8);
    assert_int_equal(keys_action('W'), ACTION_WHY);
    assert_int_equal(keys_action('u'), ACTION_UNDO);
    for (size_t i = 0; i < list.count; i++) {
        assert_true(list.items[i].line >= 2 && list.items[i].column >= 1);
    }
    assert_non_null(strstr(list.items[0].text, "did you mean \"undo\""));
    assert_non_null(strstr(list.items[1].text, "w is the key of why"));
    assert_non_null(strstr(list.items[3].text, "? must stay"));
}

/* A key that a text may hold, typed or pasted, would seal a turn by chance. */
static void no_key_of_text_seals_a_turn(void **state)
{
    (void)state;
    static const char *const refused[] = {"x",      "Space",  "Tab",    "Shift-Tab", "PgUp",
                                          "Ctrl-H", "Ctrl-M", "Ctrl-J", "Enter",     "Esc"};
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        char bytes[64];
        snprintf(bytes, sizeof bytes, "action,keys\nseal,%s\n", refused[i]);
        diag_free(&list);
        diag_init(&list);
        take(bytes);
        assert_int_equal(list.errors, 1);
        assert_int_equal(keys_action(24), ACTION_SEAL);
    }
    diag_free(&list);
    diag_init(&list);
    take("action,keys\nseal,Ctrl-O\n");
    assert_int_equal(list.errors, 0);
    assert_int_equal(keys_action(15), ACTION_SEAL);
}

static void no_file_and_an_empty_one_change_nothing(void **state)
{
    (void)state;
    keys_file_take("", &list);
    keys_file_take("/nowhere/keys.csv", &list);
    assert_int_equal(list.count, 0);
    take("");
    take("\0\377\"");
    assert_true(list.errors >= 1);
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        assert_ptr_equal(keys_of((enum action)i), keys_table() + i - 1);
    }
}

/* Whatever a table says, the way out and the way to help stay, and no key means two things. */
static void every_key_has_a_name_that_names_it(void **state)
{
    (void)state;
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        const struct key *key = keys_of((enum action)i);
        for (size_t j = 0; j < KEYS_PRESSES && key->presses[j]; j++) {
            char name[KEYS_NAME_SIZE];
            if (key->presses[j] == '\r') continue;
            keys_press_name(name, sizeof name, key->presses[j]);
            assert_int_equal(keys_press_named(name), key->presses[j]);
        }
        for (int k = ACTION_NONE + 1; k < i; k++) {
            assert_string_not_equal(key->word, keys_of((enum action)k)->word);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_row_gives_an_action_its_keys_and_their_names, fresh,
                                        done),
        cmocka_unit_test_setup_teardown(a_key_that_was_given_up_is_free, fresh, done),
        cmocka_unit_test_setup_teardown(each_broken_row_is_told_and_the_others_are_taken, fresh,
                                        done),
        cmocka_unit_test_setup_teardown(no_key_of_text_seals_a_turn, fresh, done),
        cmocka_unit_test_setup_teardown(no_file_and_an_empty_one_change_nothing, fresh, done),
        cmocka_unit_test_setup_teardown(every_key_has_a_name_that_names_it, fresh, done),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
