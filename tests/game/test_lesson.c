/* test_lesson.c: a commitment is read from one line as a tired person types it. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "game/lesson.h"

static void assert_read(const char *typed, const char *what, const char *who, const char *due)
{
    struct lesson lesson;
    struct lesson_typed said = lesson_read(&lesson, typed);
    if (strcmp(lesson.what, what) != 0 || strcmp(lesson.who, who) != 0 ||
        strcmp(lesson.due, due) != 0)
        fail_msg("%s: found \"%s\", \"%s\", \"%s\"", typed, lesson.what, lesson.who, lesson.due);
    assert_int_equal(said.what, what[0] != '\0');
    if (who[0]) assert_true(said.who);
    if (due[0]) assert_true(said.due);
}

static void who_and_by_when_stand_behind_semicolons(void **state)
{
    (void)state;
    assert_read("when a, I will b; Ms Ito; March", "when a, I will b", "Ms Ito", "March");
    assert_read("  when a, I will b ;Ms Ito;by March. ", "when a, I will b", "Ms Ito", "March");
    assert_read("b; by when: 3 May; who: Ms Ito", "b", "Ms Ito", "3 May");
    assert_read("b; by March; Ms Ito", "b", "Ms Ito", "March");
    assert_read("when a; then b; allies desk; next week", "when a; then b", "allies desk",
                "next week");
    assert_read("b", "b", "", "");
    assert_read("", "", "", "");
    assert_read("; Ms Ito; March", "", "Ms Ito", "March");
}

/* With one part behind the first it is by when if it looks like that. */
static void one_part_is_told_by_its_looks(void **state)
{
    (void)state;
    assert_read("b; by June", "b", "", "June");
    assert_read("b; 2027-03-01", "b", "", "2027-03-01");
    assert_read("b; Q2", "b", "", "Q2");
    assert_read("b; end of May", "b", "", "end of May");
    assert_read("b; May", "b", "", "May");
    assert_read("b; March 2027", "b", "", "March 2027");
    assert_read("b; before the next round", "b", "", "before the next round");
    assert_read("b; Jan Smit", "b", "Jan Smit", "");
    assert_read("b; May Chen; March", "b", "May Chen", "March");
    assert_read("b; Mr Nowak", "b", "Mr Nowak", "");
    assert_read("b; Byron", "b", "Byron", "");
    assert_read("b; owner: the trade desk", "b", "the trade desk", "");
}

/* A semicolon may stand between the two halves of what is done. */
static void a_deed_is_no_name(void **state)
{
    (void)state;
    assert_read("when a; I will b", "when a; I will b", "", "");
    assert_read("when a; I'll b; Ms Ito", "when a; I'll b", "Ms Ito", "");
    assert_read("when a; we will b; by June", "when a; we will b", "", "June");
    assert_read("when a; then b; trade; June", "when a; then b", "trade", "June");
    assert_read("b; Willem; June", "b", "Willem", "June");
    assert_read("b; Ian Will; June", "b", "Ian Will", "June");
}

/* A label without anything behind it leaves its part open. */
static void a_bare_label_says_nothing(void **state)
{
    (void)state;
    assert_read("b; trade; by", "b", "trade", "");
    assert_read("b; trade; By when:", "b", "trade", "");
    assert_read("b; who:; June", "b", "", "June");
    assert_read("b; by", "b", "", "");
}

/* A part that is there and empty was left open, and is not asked for. */
static void what_is_left_empty_is_open(void **state)
{
    (void)state;
    struct lesson lesson;
    struct lesson_typed said = lesson_read(&lesson, "b; ; ");
    assert_true(said.who && said.due);
    said = lesson_read(&lesson, "b;;March");
    assert_true(said.who && said.due);
    assert_string_equal(lesson.due, "March");
    said = lesson_read(&lesson, "b; Ms Ito");
    assert_true(said.who && !said.due);
    said = lesson_read(&lesson, "b; March");
    assert_true(!said.who && said.due);
}

/* Whatever is typed comes to bounded texts, and no letter of several bytes is torn. */
static void what_is_too_long_is_cut_at_a_letter(void **state)
{
    (void)state;
    char typed[600] = "b; ";
    struct lesson lesson;
    for (int i = 0; i < 120; i++) strcat(typed, "\xC3\xA9");
    strcat(typed, "; by ");
    for (int i = 0; i < 60; i++) strcat(typed, "\xE5\x8C\x97");
    lesson_read(&lesson, typed);
    assert_in_range(strlen(lesson.who), LESSON_WHO_SIZE - 4, LESSON_WHO_SIZE - 1);
    assert_int_equal(strlen(lesson.who) % 2, 0);
    assert_int_equal(strlen(lesson.due) % 3, 0);
    assert_string_equal(lesson.what, "b");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_and_by_when_stand_behind_semicolons),
        cmocka_unit_test(one_part_is_told_by_its_looks),
        cmocka_unit_test(a_deed_is_no_name),
        cmocka_unit_test(a_bare_label_says_nothing),
        cmocka_unit_test(what_is_left_empty_is_open),
        cmocka_unit_test(what_is_too_long_is_cut_at_a_letter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
