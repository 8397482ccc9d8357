/* test_impulse.c: a ban bites by what partners do, and by what others can spare. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "data/place.h"
#include "sim/impulse.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct impulse *impulse;

static int run_all(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    impulse = impulse_run(&here, NULL, NULL, 2, &list);
    diag_free(&list);
    return impulse ? 0 : -1;
}

static int clear(void **state)
{
    (void)state;
    impulse_delete(impulse);
    return 0;
}

static void every_mineral_and_chip_is_there(void **state)
{
    (void)state;
    int32_t of[SIDE_COUNT] = {0, 0};
    for (size_t i = 0; i < impulse_count(impulse); i++) of[impulse_row(impulse, i)->side]++;
    assert_true(of[SIDE_BEIJING] >= 15);
    assert_true(of[SIDE_WASHINGTON] >= 5);
}

/* All complying bites, none hardly, and what partners do today lies between. After three years the
 * order may blur: what was denied most was replaced most. */
static void the_bite_follows_compliance(void **state)
{
    (void)state;
    double rise[IMPULSE_COMPLIANCE_COUNT] = {0.0, 0.0, 0.0};
    for (size_t i = 0; i < impulse_count(impulse); i++) {
        const struct impulse_row *row = impulse_row(impulse, i);
        for (size_t h = 0; h < 2; h++) {
            double all = row->effects[IMPULSE_ALL][h].price;
            double present = row->effects[IMPULSE_PRESENT][h].price;
            double none = row->effects[IMPULSE_NONE][h].price;
            assert_true(all >= present - 0.02 && present >= none - 0.02);
        }
        for (int k = 0; k < IMPULSE_COMPLIANCE_COUNT; k++) {
            rise[k] += row->effects[k][1].price - 1.0;
        }
    }
    assert_true(rise[IMPULSE_ALL] > 0.5 * (double)impulse_count(impulse));
    assert_true(rise[IMPULSE_NONE] < 0.2 * rise[IMPULSE_ALL]);
}

/* Of two weapons with which a power can take half of the other's supply or more, the one whose gap
 * others can fill raises prices less: counted over all pairs of minerals. */
static void spare_refining_orders_the_price_responses(void **state)
{
    (void)state;
    int32_t agree = 0, pairs = 0;
    for (size_t i = 0; i < impulse_count(impulse); i++) {
        const struct impulse_row *a = impulse_row(impulse, i);
        if (a->side != SIDE_BEIJING || a->reliance < 0.5) continue;
        for (size_t k = 0; k < i; k++) {
            const struct impulse_row *b = impulse_row(impulse, k);
            if (b->side != SIDE_BEIJING || b->reliance < 0.5) continue;
            double spare = a->spare - b->spare;
            double price = a->effects[IMPULSE_ALL][1].price - b->effects[IMPULSE_ALL][1].price;
            pairs++;
            agree += (spare > 0.0 && price < 0.0) || (spare < 0.0 && price > 0.0);
        }
    }
    assert_true(pairs >= 50);
    assert_true(agree * 10 >= pairs * 7);
}

/* A weapon used is spent: after three years others make more of it than without the ban. */
static void a_weapon_used_is_spent(void **state)
{
    (void)state;
    int32_t spent = 0;
    for (size_t i = 0; i < impulse_count(impulse); i++) {
        const struct impulse_row *row = impulse_row(impulse, i);
        const struct impulse_effect *late = &row->effects[IMPULSE_ALL][2];
        assert_true(late->capacity >= 0.999);
        if (row->reliance >= 0.5 && late->capacity > 1.01) spent++;
    }
    assert_true(spent >= 10);
}

static void one_good_may_be_asked_for(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    struct impulse *one = impulse_run(&here, "world-2025", "gallium", 1, &list);
    assert_non_null(one);
    assert_int_equal(impulse_count(one), 1);
    for (size_t i = 0; i < impulse_count(impulse); i++) {
        const struct impulse_row *row = impulse_row(impulse, i);
        if (row->good != impulse_row(one, 0)->good) continue;
        assert_memory_equal(row->effects, impulse_row(one, 0)->effects, sizeof row->effects);
    }
    impulse_delete(one);
    assert_null(impulse_run(&here, "world-2025", "unobtainium", 1, &list));
    assert_null(impulse_run(&here, "atlantis", NULL, 1, &list));
    assert_int_equal(list.errors, 2);
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_mineral_and_chip_is_there),
        cmocka_unit_test(the_bite_follows_compliance),
        cmocka_unit_test(spare_refining_orders_the_price_responses),
        cmocka_unit_test(a_weapon_used_is_spent),
        cmocka_unit_test(one_good_may_be_asked_for),
    };
    return cmocka_run_group_tests(tests, run_all, clear);
}
