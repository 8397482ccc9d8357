/* test_aim.c: nobody aims at itself, and only a partner is spoken to. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "engine/aim.h"
#include "worlds.h"

enum { US = 0, CN = 1, PARTNER = 2, REST = 3 };

static struct world world;

static int begin(void **state)
{
    (void)state;
    worlds_make(&world, 5);
    memcpy(world.countries[REST].id, "ROW", 4);
    return 0;
}

/* Who must not be aimed at, kind by kind: the table's own aims, said once more. */
static void whom_a_field_may_name(void **state)
{
    (void)state;
    static const struct {
        enum instrument_kind kind;
        const char *field;
        bool own, rival, partner, rest;
    } cases[] = {
        {INSTRUMENT_TARIFF, "from", false, true, true, true},
        {INSTRUMENT_IMPORT_BAN, "from", false, true, true, true},
        {INSTRUMENT_EXPORT_CONTROL, "to", false, true, true, true},
        {INSTRUMENT_CARVE_OUT, "to", false, true, true, true},
        {INSTRUMENT_OFFER, "country", false, false, true, false},
        {INSTRUMENT_PRESSURE, "country", false, false, true, false},
        {INSTRUMENT_ACCORD, "country", false, false, true, false},
        {INSTRUMENT_STANCE, "country", false, false, true, false},
        {INSTRUMENT_INVEST, "country", true, true, true, true},
        {INSTRUMENT_SUBSIDY, "country", true, true, true, true},
        {INSTRUMENT_SHOCK, "country", true, true, true, true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const struct instrument_field_spec *field =
            instrument_field_named(cases[i].kind, cases[i].field);
        for (int32_t side = 0; side < SIDE_COUNT; side++) {
            int32_t own = world.sides[side].country;
            assert_int_equal(aim_fits(&world, side, field, own), cases[i].own);
            assert_int_equal(aim_fits(&world, side, field, US + CN - own), cases[i].rival);
            assert_int_equal(aim_fits(&world, side, field, PARTNER), cases[i].partner);
            assert_int_equal(aim_fits(&world, side, field, REST), cases[i].rest);
            assert_true(aim_fits(&world, side, field, -1));
        }
    }
}

static void nobody_lists_a_firm_of_its_own(void **state)
{
    (void)state;
    const struct instrument_field_spec *field = instrument_field_named(INSTRUMENT_LISTING, "firm");
    world.firm_count = 2;
    world.firms[0].country = US;
    world.firms[1].country = PARTNER;
    assert_false(aim_fits(&world, SIDE_WASHINGTON, field, 0));
    assert_true(aim_fits(&world, SIDE_BEIJING, field, 0));
    assert_true(aim_fits(&world, SIDE_WASHINGTON, field, 1));
    assert_true(aim_fits(&world, SIDE_NONE, field, 0));
}

/* A case needs something to complain of, which the side knows of. */
static void a_case_is_against_what_the_rival_holds_back(void **state)
{
    (void)state;
    static struct orders orders;
    const struct instrument_field_spec *field = instrument_field_named(INSTRUMENT_LITIGATE, "good");
    world.instrument_count = 0;
    assert_false(aim_fits(&world, SIDE_WASHINGTON, field, 0));
    worlds_rest(&orders);
    worlds_ban(&orders, &world, SIDE_BEIJING, 0);
    world.instruments[world.instrument_count++] = orders.items[0];
    assert_true(aim_fits(&world, SIDE_WASHINGTON, field, 0));
    assert_false(aim_fits(&world, SIDE_WASHINGTON, field, 1));
    assert_false(aim_fits(&world, SIDE_BEIJING, field, 0));
    world.instruments[0].kind = INSTRUMENT_IMPORT_BAN;
    world.instruments[0].value[FIELD_MODE] = IMPORT_BAN_UNDECLARED;
    assert_false(aim_fits(&world, SIDE_WASHINGTON, field, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(whom_a_field_may_name, begin),
        cmocka_unit_test_setup(nobody_lists_a_firm_of_its_own, begin),
        cmocka_unit_test_setup(a_case_is_against_what_the_rival_holds_back, begin),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
