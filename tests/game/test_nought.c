/* test_nought.c: what changes nothing is told from what does, and the world is left as it is. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "game/nought.h"
#include "game/setup.h"

static struct setup *open_setup(void)
{
    static const struct places here = {.count = 1, .items = {{.path = "."}}};
    struct diag_list list;
    diag_init(&list);
    struct setup *setup = setup_new(&here, "rocks-and-chips", false, &list);
    assert_non_null(setup);
    diag_free(&list);
    return setup;
}

static int32_t country(const struct world *world, const char *id)
{
    return world_country(world, id, (int32_t)strlen(id));
}

static struct instrument of_beijing(enum instrument_kind kind)
{
    struct instrument instrument;
    instrument_init(&instrument, kind, SIDE_BEIJING);
    return instrument;
}

static void what_does_something_is_no_nought(void **state)
{
    (void)state;
    struct setup *setup = open_setup();
    struct world *world = &setup->start;
    uint64_t before = world_hash(world);
    struct instrument ban = of_beijing(INSTRUMENT_EXPORT_CONTROL);
    ban.value[FIELD_GOOD] = world_good(world, "gallium", 7);
    ban.value[FIELD_MODE] = CONTROL_BAN;
    assert_false(nought_effect(world, &ban));
    /* What takes effect later is waited for. */
    ban.effective_turn = 3;
    assert_false(nought_effect(world, &ban));
    struct instrument offer = of_beijing(INSTRUMENT_OFFER);
    offer.value[FIELD_COUNTRY] = country(world, "JPN");
    offer.value[FIELD_MODE] = OFFER_MARKET;
    offer.value[FIELD_SHARE_BP] = 2000;
    assert_false(nought_effect(world, &offer));
    /* The rival's answer is taken as given: it takes two to a truce. */
    struct instrument truce = of_beijing(INSTRUMENT_TRUCE);
    truce.value[FIELD_CONTROL] = 0;
    truce.value[FIELD_TURNS] = 2;
    assert_false(nought_effect(world, &truce));
    assert_true(world_hash(world) == before);
    setup_delete(setup);
}

static void what_nobody_feels_is(void **state)
{
    (void)state;
    struct setup *setup = open_setup();
    struct world *world = &setup->start;
    struct instrument offer = of_beijing(INSTRUMENT_OFFER);
    offer.value[FIELD_COUNTRY] = country(world, "JPN");
    offer.value[FIELD_MODE] = OFFER_MARKET;
    offer.value[FIELD_SHARE_BP] = 0;
    assert_true(nought_effect(world, &offer));
    struct instrument ban = of_beijing(INSTRUMENT_IMPORT_BAN);
    ban.value[FIELD_FROM] = country(world, "CHL");
    ban.value[FIELD_GOOD] = world_good(world, "advanced_logic", 14);
    ban.value[FIELD_MODE] = IMPORT_BAN_DECLARED;
    assert_true(nought_effect(world, &ban));
    setup_delete(setup);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_does_something_is_no_nought),
        cmocka_unit_test(what_nobody_feels_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
