/* test_projection.c: degrees become dots in their order, and all of them stay on the map. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/widget/projection.h"

static const struct projection maps[] = {{108, 32, 70, -42}, {148, 64, 76, -57}, {2, 2, 60, -60}};
enum { MAPS = sizeof maps / sizeof maps[0] };

/* East of the left edge everything lies further right, all the way round the globe. */
static void longitudes_keep_their_order_from_the_left_edge(void **state)
{
    (void)state;
    for (size_t i = 0; i < MAPS; i++) {
        double before = -1;
        for (int degree = -30; degree < 330; degree++) {
            double x = projection_x(&maps[i], degree > 180 ? degree - 360 : degree);
            assert_true(x > before);
            assert_true(x >= 0 && x <= maps[i].width - 1);
            before = x;
        }
    }
}

static void latitudes_keep_their_order_from_the_top(void **state)
{
    (void)state;
    for (size_t i = 0; i < MAPS; i++) {
        double before = -1;
        for (int degree = 90; degree >= -90; degree--) {
            double y = projection_y(&maps[i], degree);
            assert_true(y >= 0 && y <= maps[i].height - 1);
            if (projection_holds(&maps[i], degree) && degree < maps[i].north)
                assert_true(y > before);
            before = y;
        }
    }
}

static void the_date_line_is_one_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < MAPS; i++) {
        assert_true(projection_x(&maps[i], 180) == projection_x(&maps[i], -180));
    }
}

static void what_is_beyond_the_map_is_on_its_edge(void **state)
{
    (void)state;
    assert_false(projection_holds(&maps[0], 71));
    assert_false(projection_holds(&maps[0], -43));
    assert_true(projection_holds(&maps[0], 0));
    assert_true(projection_y(&maps[0], 90) == 0);
    assert_true(projection_y(&maps[0], -90) == maps[0].height - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(longitudes_keep_their_order_from_the_left_edge),
        cmocka_unit_test(latitudes_keep_their_order_from_the_top),
        cmocka_unit_test(the_date_line_is_one_place),
        cmocka_unit_test(what_is_beyond_the_map_is_on_its_edge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
