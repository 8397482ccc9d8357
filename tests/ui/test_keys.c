/* test_keys.c: one table, without contradictions, that help and hints can be made from. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/terminal/keys.h"

enum { PRESSES = 4 };

static void test_every_action_has_a_row_with_a_key_a_name_and_help(void **state)
{
    (void)state;
    for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
        const struct key *key = keys_of((enum action)action);
        assert_int_equal(key->action, action);
        assert_int_not_equal(key->presses[0], 0);
        assert_true(key->name[0] != '\0');
        assert_true(key->help[0] != '\0');
        assert_true(key->help[strlen(key->help) - 1] != '.');
    }
}

/* Of screens that have keys of their own there is one, on which they mean nothing else either. */
static void test_no_key_means_two_things(void **state)
{
    (void)state;
    int own[128] = {0};
    for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
        const struct key *key = keys_of((enum action)action);
        for (size_t i = 0; i < PRESSES && key->presses[i]; i++) {
            bool alone = key->scope == KEYS_OWN;
            if (!alone) assert_int_equal(keys_action(key->presses[i]), action);
            if (alone) assert_true(key->presses[i] < 128);
            if (alone) assert_int_equal(own[key->presses[i]]++, 0);
        }
    }
}

static void test_the_table_is_the_rows_in_order(void **state)
{
    (void)state;
    for (int i = 0; i < ACTION_COUNT - 1; i++) assert_int_equal(keys_table()[i].action, i + 1);
}

static void test_hints_are_short_enough_for_a_row(void **state)
{
    (void)state;
    for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
        const struct key *key = keys_of((enum action)action);
        if (key->hint) assert_true(strlen(key->hint) <= 12);
    }
}

static void test_other_presses_mean_nothing(void **state)
{
    (void)state;
    assert_int_equal(keys_action(KEYS_NONE), ACTION_NONE);
    assert_int_equal(keys_action(0), ACTION_NONE);
    assert_int_equal(keys_action(0x4e2d), ACTION_NONE);
    assert_int_equal(keys_action(KEYS_MOUSE), ACTION_NONE);
    assert_int_equal(keys_action('\r'), ACTION_OPEN);
    assert_int_equal(keys_action('\n'), ACTION_OPEN);
}

static void texts_name_the_keys_that_are_now(void **state)
{
    (void)state;
    char out[80], reason[KEYS_REASON_SIZE];
    keys_text(out, sizeof out, "{undo} or {redo} {this} {");
    assert_string_equal(out, "u or Ctrl-R {this} {");
    assert_true(keys_change(ACTION_UNDO, (int[]){'x', 0}, reason));
    keys_text(out, sizeof out, "{undo} takes it back");
    assert_string_equal(out, "x takes it back");
    char small[4];
    keys_text(small, sizeof small, "{undo} takes it back");
    assert_string_equal(small, "x t");
    keys_reset();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_action_has_a_row_with_a_key_a_name_and_help),
        cmocka_unit_test(test_no_key_means_two_things),
        cmocka_unit_test(test_the_table_is_the_rows_in_order),
        cmocka_unit_test(test_hints_are_short_enough_for_a_row),
        cmocka_unit_test(test_other_presses_mean_nothing),
        cmocka_unit_test(texts_name_the_keys_that_are_now),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
