/* test_sheet_map.c: the map has every country in its place, at any size, for keys and mouse too. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "ui/journey.h"
#include "ui/screen/sheet.h"
#include "ui/screen/sheet_map.h"
#include "ui/screen/sheet_map_flow.h"
#include "ui/screen/sheet_map_picture.h"

static const int sizes[][2] = {{8, 54}, {17, 74}, {31, 154}, {20, 78}, {32, 118}, {46, 198}};
enum { SIZES = sizeof sizes / sizeof sizes[0] };

static struct frame frame;

static struct area area_of(size_t size)
{
    frame_init(&frame, sizes[size][0], sizes[size][1]);
    return frame_area(&frame);
}

static bool says_at(const struct label *label, const char *word)
{
    for (int i = 0; word[i]; i++) {
        uint32_t character = frame.cells[label->row][label->column + 1 + i].character;
        if (character != (uint32_t)word[i]) return false;
    }
    return true;
}

/* Each label is whole on the frame after all is drawn: nothing lies over it. */
static void every_country_is_drawn_whole_at_every_size(void **state)
{
    (void)state;
    struct session *session = journey_session();
    struct stack *stack = journey_stack(session, false);
    const struct world *world = session_world(session);
    struct label labels[COUNTRY_MAX];
    for (size_t size = 0; size < SIZES; size++) {
        for (stack->desk.good = 0; stack->desk.good < world->good_count; stack->desk.good++) {
            struct area area = area_of(size);
            assert_true(sheet_map_picture_place(labels, &stack->desk, &area));
            sheet_map_draw(&stack->desk, -1, &area);
            for (int32_t i = 0; i < world->country_count; i++) {
                assert_true(says_at(&labels[i], world->countries[i].id));
            }
        }
    }
    journey_finish(stack);
    session_delete(session);
}

/* The picture knows east and west: what is far apart in the world is so on the map. */
static void the_far_west_is_right_of_the_far_east(void **state)
{
    (void)state;
    struct session *session = journey_session();
    struct stack *stack = journey_stack(session, false);
    const struct world *world = session_world(session);
    int32_t china = world->sides[SIDE_BEIJING].country, usa = world->sides[SIDE_WASHINGTON].country;
    struct label labels[COUNTRY_MAX];
    for (size_t size = 0; size < SIZES; size++) {
        struct area area = area_of(size);
        assert_true(sheet_map_picture_place(labels, &stack->desk, &area));
        assert_true(labels[china].column + SHEET_MAP_LABEL < labels[usa].column);
        assert_true(label_distance(&labels[china]) <= 4);
        assert_true(label_distance(&labels[usa]) <= 4);
    }
    journey_finish(stack);
    session_delete(session);
}

/* From any country the arrows lead to every other, in the picture and in the grid. */
static void arrows_reach_every_country(void **state)
{
    (void)state;
    static const enum action arrows[] = {ACTION_UP, ACTION_DOWN, ACTION_LEFT, ACTION_RIGHT};
    struct session *session = journey_session();
    for (size_t i = 0; i < 2 * SIZES; i++) {
        struct stack *stack = journey_stack(session, i % 2);
        struct area area = area_of(i / 2);
        int32_t count = session_world(session)->country_count, queue[COUNTRY_MAX] = {0}, found = 1;
        bool seen[COUNTRY_MAX] = {true};
        for (int32_t at = 0; at < found; at++) {
            for (size_t k = 0; k < 4; k++) {
                int32_t next = sheet_map_step(&stack->desk, &area, queue[at], arrows[k]);
                if (seen[next]) continue;
                seen[next] = true;
                queue[found++] = next;
            }
        }
        assert_int_equal(found, count);
        journey_finish(stack);
    }
    session_delete(session);
}

static void a_click_on_a_label_finds_its_country(void **state)
{
    (void)state;
    struct session *session = journey_session();
    struct stack *stack = journey_stack(session, false);
    struct label labels[COUNTRY_MAX];
    for (size_t size = 0; size < SIZES; size++) {
        struct area area = area_of(size);
        assert_true(sheet_map_picture_place(labels, &stack->desk, &area));
        for (int32_t i = 0; i < session_world(session)->country_count; i++) {
            for (int column = 0; column < SHEET_MAP_LABEL; column++) {
                assert_int_equal(
                    sheet_map_at(&stack->desk, &area, labels[i].row, labels[i].column + column), i);
            }
        }
        assert_int_equal(sheet_map_at(&stack->desk, &area, -1, 0), -1);
    }
    journey_finish(stack);
    session_delete(session);
}

/* Shares are of all trade abroad, the greatest way first, and nobody is a way to himself. */
static void flows_are_shares_in_falling_order(void **state)
{
    (void)state;
    struct session *session = journey_session();
    struct stack *stack = journey_stack(session, false);
    const struct world *world = session_world(session);
    for (stack->desk.good = 0; stack->desk.good < world->good_count; stack->desk.good++) {
        struct sheet_map_flows flows;
        sheet_map_flow_find(&flows, &stack->desk);
        double sum = 0, before = 1.000001;
        for (size_t i = 0; i < flows.way_count; i++) {
            assert_true(flows.ways[i].share <= before);
            assert_true(flows.ways[i].share >= SHEET_MAP_FLOW_LEAST);
            assert_int_not_equal(flows.ways[i].seller, flows.ways[i].buyer);
            before = flows.ways[i].share;
            sum += before;
        }
        assert_true(sum <= 1.000001);
    }
    journey_finish(stack);
    session_delete(session);
}

static bool any_braille(void)
{
    for (int row = 0; row < frame.rows; row++) {
        for (int column = 0; column < frame.columns; column++) {
            uint32_t character = frame.cells[row][column].character;
            if (character > 0x2800 && character <= 0x28FF) return true;
        }
    }
    return false;
}

/* The ASCII look has the grid, and so has an area too small for a picture. */
static void the_grid_takes_over_where_no_picture_can_be(void **state)
{
    (void)state;
    struct session *session = journey_session();
    for (int ascii = 0; ascii < 2; ascii++) {
        struct stack *stack = journey_stack(session, ascii);
        struct area area = area_of(0);
        sheet_map_draw(&stack->desk, 0, &area);
        assert_int_equal(any_braille(), !ascii);
        area = area_of(0);
        area.rows = 3;
        sheet_map_draw(&stack->desk, 0, &area);
        assert_false(any_braille());
        journey_finish(stack);
    }
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_country_is_drawn_whole_at_every_size),
        cmocka_unit_test(the_far_west_is_right_of_the_far_east),
        cmocka_unit_test(arrows_reach_every_country),
        cmocka_unit_test(a_click_on_a_label_finds_its_country),
        cmocka_unit_test(flows_are_shares_in_falling_order),
        cmocka_unit_test(the_grid_takes_over_where_no_picture_can_be),
    };
    return cmocka_run_group_tests(tests, journey_open, journey_close);
}
