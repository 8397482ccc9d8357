/* test_check_child.c: what crashes or never ends is told, with all that was found before. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "game/check_child.h"

static void finish_well(void *context, struct check_child *child, struct diag_list *list)
{
    diag_error(list, "a.lua", 3, 4, "%s", (const char *)context);
    check_child_send(child, list);
    check_child_note(child, "b.lua");
    diag_warning(list, "b.lua", 0, 0, "odd");
}

static void crash(void *context, struct check_child *child, struct diag_list *list)
{
    finish_well(context, child, list);
    signal(SIGSEGV, SIG_DFL);
    raise(SIGSEGV);
}

static void stop_at_limit(void *context, struct check_child *child, struct diag_list *list)
{
    finish_well(context, child, list);
    raise(SIGXCPU);
}

static void give_up(void *context, struct check_child *child, struct diag_list *list)
{
    (void)context;
    (void)child;
    (void)list;
    _exit(1);
}

static bool told(const struct diag_list *list, const char *file, const char *words)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i].file, file) == 0 && strstr(list->items[i].text, words)) {
            return true;
        }
    }
    return false;
}

static void what_is_found_comes_back_once(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    check_child_run("pack", finish_well, "wrong", &list);
    assert_int_equal(list.errors, 1);
    assert_int_equal(list.warnings, 1);
    assert_true(told(&list, "a.lua", "wrong"));
    assert_int_equal(list.items[0].line, 3);
    assert_int_equal(list.items[0].column, 4);
    assert_true(told(&list, "b.lua", "odd"));
    diag_free(&list);
}

static void an_end_before_its_time_is_told_where_it_came(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    check_child_run("pack", crash, "wrong", &list);
    assert_true(told(&list, "a.lua", "wrong"));
    assert_true(told(&list, "b.lua", "crashed the check"));
    check_child_run("pack", stop_at_limit, "wrong", &list);
    assert_true(told(&list, "b.lua", "seconds of processor time"));
    check_child_run("pack", give_up, NULL, &list);
    assert_true(told(&list, "pack", "MiB of memory"));
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_found_comes_back_once),
        cmocka_unit_test(an_end_before_its_time_is_told_where_it_came),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
