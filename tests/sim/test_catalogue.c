/* test_catalogue.c: what a move sets is seen, not declared; and every lever is in some hand. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "sim/catalogue.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct catalogue *catalogue;

static int begin(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    catalogue = catalogue_new(&here, &list);
    int failed = catalogue == NULL || list.errors > 0;
    diag_free(&list);
    return failed;
}

static int end(void **state)
{
    (void)state;
    catalogue_delete(catalogue);
    return 0;
}

static void every_move_is_seen_to_set_something(void **state)
{
    (void)state;
    assert_true(catalogue_count(catalogue) > 0);
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
        if (entry->kinds == 0) fail_msg("%s was never seen to set an instrument", entry->move->id);
    }
}

static void the_order_is_washington_first_then_by_name(void **state)
{
    (void)state;
    for (size_t i = 1; i < catalogue_count(catalogue); i++) {
        const struct move *before = catalogue_entry(catalogue, i - 1)->move;
        const struct move *after = catalogue_entry(catalogue, i)->move;
        assert_true(before->side <= after->side);
        if (before->side == after->side) assert_true(strcmp(before->id, after->id) < 0);
    }
}

/* The instruments for events and the facilitator alone are no player's. */
static void every_instrument_of_players_is_in_some_hand(void **state)
{
    (void)state;
    uint32_t seen = 0;
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        seen |= catalogue_entry(catalogue, i)->kinds;
    }
    for (int kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
        bool of_events =
            kind == INSTRUMENT_SHOCK || kind == INSTRUMENT_DEMAND || kind == INSTRUMENT_STANCE;
        if (of_events == ((seen & 1U << kind) != 0)) {
            fail_msg("%s is %s", spec->name, of_events ? "in a hand" : "in nobody's hand");
        }
    }
}

/* A lift sets what it finds in force: only a world in which something is in force shows it. */
static void a_move_that_needs_measures_in_force_is_seen_too(void **state)
{
    (void)state;
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
        if (strcmp(entry->move->id, "lift_control") != 0) continue;
        char kinds[160];
        catalogue_kinds(kinds, sizeof kinds, entry->kinds);
        assert_non_null(strstr(kinds, "tariff"));
        assert_non_null(strstr(kinds, "export_control"));
    }
}

static void kinds_are_named_in_the_table_s_order(void **state)
{
    (void)state;
    char kinds[160];
    catalogue_kinds(kinds, sizeof kinds, 1U << INSTRUMENT_TRUCE | 1U << INSTRUMENT_TARIFF);
    assert_string_equal(kinds, "tariff, truce");
    catalogue_kinds(kinds, sizeof kinds, 0);
    assert_string_equal(kinds, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_move_is_seen_to_set_something),
        cmocka_unit_test(the_order_is_washington_first_then_by_name),
        cmocka_unit_test(every_instrument_of_players_is_in_some_hand),
        cmocka_unit_test(a_move_that_needs_measures_in_force_is_seen_too),
        cmocka_unit_test(kinds_are_named_in_the_table_s_order),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
