/* test_compare.c: two things are marked by Space and stand side by side, with the figures that
 * their sheets show. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "brief/compare.h"
#include "ui/journey.h"
#include "ui/screen/sheet.h"
#include "ui/screen/stack.h"

static struct frame frame;

static void press(struct stack *stack, const char *keys)
{
    for (const char *key = keys; *key; key++) stack_press(stack, *key);
}

static bool shows(struct stack *stack, const char *words)
{
    frame_init(&frame, 36, 120);
    stack_draw(stack, &frame);
    char *text = frame_text(&frame, true);
    bool found = strstr(text, words) != NULL;
    if (!found) print_error("%s\nhas no \"%s\"\n", text, words);
    free(text);
    return found;
}

static void the_second_mark_opens_the_comparison(void **state)
{
    (void)state;
    struct stack *stack = journey_later();
    press(stack, "4g ");
    assert_true(shows(stack, "is marked"));
    assert_true(shows(stack, "*"));
    assert_string_equal(stack_top(stack)->screen->name, "goods");
    press(stack, "j ");
    assert_string_equal(stack_top(stack)->screen->name, "compare");
    int32_t first = stack->desk.mark.first, second = stack->desk.mark.second;
    assert_int_not_equal(first, second);
    assert_true(shows(stack, eyes_world(&stack->desk.eyes)->goods[first].name));
    assert_true(shows(stack, eyes_world(&stack->desk.eyes)->goods[second].name));
    journey_finish(stack);
}

static void the_same_again_takes_the_mark_off(void **state)
{
    (void)state;
    struct stack *stack = journey_later();
    press(stack, "3g  ");
    assert_true(shows(stack, "no longer marked"));
    assert_int_equal(stack->desk.mark.kind, THING_NONE);
    journey_finish(stack);
}

/* A good and a country have no facts in common. */
static void a_country_is_not_compared_with_a_good(void **state)
{
    (void)state;
    struct stack *stack = journey_later();
    press(stack, "4g 3g ");
    assert_string_equal(stack_top(stack)->screen->name, "countries");
    assert_int_equal(stack->desk.mark.kind, THING_COUNTRY);
    journey_finish(stack);
}

/* Left and Right choose of which of the two Enter opens the sheet. */
static void enter_opens_the_sheet_of_the_chosen_one(void **state)
{
    (void)state;
    struct stack *stack = journey_later();
    press(stack, "4g j l");
    int32_t second = stack->desk.mark.second;
    stack_press(stack, KEYS_ENTER);
    assert_string_equal(stack_top(stack)->screen->name, "good");
    assert_int_equal(stack->desk.good, second);
    stack_press(stack, KEYS_ESCAPE);
    press(stack, "h");
    stack_press(stack, KEYS_ENTER);
    assert_int_equal(stack->desk.good, stack->desk.mark.first);
    journey_finish(stack);
}

/* Enter on an industry goes back to the list, where its inputs stand. */
static void industries_are_compared_too(void **state)
{
    (void)state;
    struct stack *stack = journey_later();
    press(stack, "5g jj ");
    assert_string_equal(stack_top(stack)->screen->name, "compare");
    int32_t first = stack->desk.mark.first;
    assert_int_not_equal(first, stack->desk.mark.second);
    stack_press(stack, KEYS_ENTER);
    assert_string_equal(stack_top(stack)->screen->name, "industries");
    assert_int_equal(stack->desk.industry, first);
    journey_finish(stack);
}

/* A mark says what a team thinks about. */
static void marks_go_when_the_other_team_is_called(void **state)
{
    (void)state;
    struct session *session = journey_session();
    struct stack *stack = journey_stack(session, true);
    press(stack, "ww4g ");
    assert_int_equal(stack->desk.mark.kind, THING_GOOD);
    press(stack, "e\030\030");
    assert_int_equal(stack->desk.mark.kind, THING_NONE);
    journey_finish(stack);
    session_delete(session);
}

/* r on a row shows where that row's figures are from, and no others. */
static void sources_are_those_of_the_row(void **state)
{
    (void)state;
    struct stack *stack = journey_later();
    press(stack, "4gr");
    assert_string_equal(stack_top(stack)->screen->name, "glossary");
    assert_string_equal(stack->desk.filter,
                        eyes_world(&stack->desk.eyes)->goods[stack->desk.good].name);
    assert_true(shows(stack, stack->desk.filter));
    stack_press(stack, KEYS_ESCAPE);
    assert_string_equal(stack->desk.filter, "");
    stack_press(stack, KEYS_ESCAPE);
    assert_string_equal(stack_top(stack)->screen->name, "goods");
    journey_finish(stack);
}

/* What `/` leaves under the cursor is what other keys and panels are about. */
static void what_is_found_is_what_the_cursor_is_on(void **state)
{
    (void)state;
    struct stack *stack = journey_later();
    const struct world *world = eyes_world(&stack->desk.eyes);
    press(stack, "3g/mala\n");
    assert_string_equal(world->countries[stack->desk.country].id, "MYS");
    stack_press(stack, KEYS_ESCAPE);
    press(stack, "4g/gallium\n");
    assert_string_equal(world->goods[stack->desk.good].id, "gallium");
    stack_press(stack, KEYS_ESCAPE);
    press(stack, "5g/aero\n");
    assert_string_equal(world->industries[stack->desk.industry].name, "Aerospace");
    journey_finish(stack);
}

/* Two of a kind have as many facts, of the same labels, as labels that a table can hold; a player
 * has no leaning, and then neither has the other. */
static void the_facts_of_two_stand_side_by_side(void **state)
{
    (void)state;
    struct stack *stack = journey_later();
    const struct eyes *eyes = &stack->desk.eyes;
    static const enum thing kinds[] = {THING_GOOD, THING_COUNTRY, THING_INDUSTRY};
    for (size_t kind = 0; kind < sizeof kinds / sizeof kinds[0]; kind++) {
        for (int32_t i = 1; i < thing_count(eyes, kinds[kind]); i++) {
            struct facts facts[2];
            compare_facts(facts, eyes, kinds[kind], i - 1, i);
            assert_true(facts[0].count > 0);
            assert_int_equal(facts[0].count, facts[1].count);
            for (size_t k = 0; k < facts[0].count; k++) {
                assert_string_equal(facts[0].list[k].label, facts[1].list[k].label);
                assert_string_equal(facts[0].list[k].of, facts[1].list[k].of);
                assert_true(strlen(facts[0].list[k].label) + strlen(facts[0].list[k].of) < 38);
            }
        }
    }
    journey_finish(stack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_second_mark_opens_the_comparison),
        cmocka_unit_test(the_same_again_takes_the_mark_off),
        cmocka_unit_test(a_country_is_not_compared_with_a_good),
        cmocka_unit_test(enter_opens_the_sheet_of_the_chosen_one),
        cmocka_unit_test(industries_are_compared_too),
        cmocka_unit_test(marks_go_when_the_other_team_is_called),
        cmocka_unit_test(sources_are_those_of_the_row),
        cmocka_unit_test(what_is_found_is_what_the_cursor_is_on),
        cmocka_unit_test(the_facts_of_two_stand_side_by_side),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
