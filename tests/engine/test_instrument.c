/* test_instrument.c: the table of instruments is whole, and what is read off it is right. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/instrument.h"
#include "engine/names.h"

static const int32_t counts[4] = {10, 10, 5, 5};

static void every_kind_is_found_by_name_with_its_fields(void **state)
{
    (void)state;
    for (int32_t kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
        assert_int_equal(instrument_kind_named(spec->name), kind);
        assert_non_null(spec->help);
        int32_t fields = 0;
        for (const struct instrument_field_spec *field = spec->fields; field->name; field++) {
            const struct instrument_field_spec *found =
                instrument_field_named((enum instrument_kind)kind, field->name);
            assert_ptr_equal(found, field);
            assert_non_null(field->help);
            assert_true(field->low <= field->high);
            fields++;
        }
        assert_in_range(fields, 1, INSTRUMENT_FIELDS_MAX - 1);
        assert_null(instrument_field_named((enum instrument_kind)kind, "no_such_field"));
    }
    assert_int_equal(instrument_kind_named("no_such_kind"), -1);
}

static void required_fields_are_missed_and_ranges_held(void **state)
{
    (void)state;
    struct instrument order;
    const struct instrument_field_spec *bad = NULL;
    instrument_init(&order, INSTRUMENT_TARIFF, 0);
    assert_false(instrument_valid(&order, counts, &bad));
    assert_int_equal(bad->field, FIELD_RATE_BP);
    order.value[FIELD_RATE_BP] = 2500;
    assert_true(instrument_valid(&order, counts, &bad));
    order.value[FIELD_RATE_BP] = 20001;
    assert_false(instrument_valid(&order, counts, &bad));
    order.value[FIELD_RATE_BP] = 0;
    order.value[FIELD_GOOD] = 10;
    assert_false(instrument_valid(&order, counts, &bad));
    assert_int_equal(bad->field, FIELD_GOOD);
}

static void keys_say_what_replaces_what(void **state)
{
    (void)state;
    struct instrument ban;
    struct instrument licence;
    instrument_init(&ban, INSTRUMENT_EXPORT_CONTROL, 1);
    ban.value[FIELD_GOOD] = 3;
    ban.value[FIELD_MODE] = CONTROL_BAN;
    licence = ban;
    licence.value[FIELD_MODE] = CONTROL_LICENCE;
    assert_true(instrument_same_key(&ban, &licence));
    licence.value[FIELD_TO] = 2;
    assert_false(instrument_same_key(&ban, &licence));
    licence = ban;
    licence.issuer = 0;
    assert_false(instrument_same_key(&ban, &licence));
    struct instrument know_how = ban;
    know_how.value[FIELD_SUBJECT] = SUBJECT_TECHNOLOGY;
    assert_false(instrument_same_key(&ban, &know_how));
    struct instrument police, evade;
    instrument_init(&police, INSTRUMENT_ENFORCEMENT, 1);
    evade = police;
    evade.value[FIELD_MODE] = ENFORCEMENT_EVADE;
    assert_false(instrument_same_key(&police, &evade));
}

/* What says nothing of its subject is about the good. */
static void a_control_withholds_its_subject_only(void **state)
{
    (void)state;
    struct instrument control;
    instrument_init(&control, INSTRUMENT_EXPORT_CONTROL, 1);
    control.value[FIELD_MODE] = CONTROL_BAN;
    assert_true(instrument_withholds(&control, SUBJECT_GOOD));
    assert_false(instrument_withholds(&control, SUBJECT_TECHNOLOGY));
    control.value[FIELD_SUBJECT] = SUBJECT_CAPITAL;
    assert_false(instrument_withholds(&control, SUBJECT_GOOD));
    assert_true(instrument_withholds(&control, SUBJECT_CAPITAL));
    control.value[FIELD_MODE] = CONTROL_OPEN;
    assert_false(instrument_withholds(&control, SUBJECT_CAPITAL));
    instrument_init(&control, INSTRUMENT_ENFORCEMENT, 1);
    assert_false(instrument_withholds(&control, SUBJECT_GOOD));
}

static void lifting_is_told_from_setting(void **state)
{
    (void)state;
    struct instrument order;
    instrument_init(&order, INSTRUMENT_EXPORT_CONTROL, 1);
    order.value[FIELD_MODE] = CONTROL_OPEN;
    assert_true(instrument_lifts(&order));
    order.value[FIELD_MODE] = CONTROL_BAN;
    assert_false(instrument_lifts(&order));
    instrument_init(&order, INSTRUMENT_TARIFF, 1);
    order.value[FIELD_RATE_BP] = 0;
    assert_true(instrument_lifts(&order));
}

static void activity_follows_the_calendar_and_truces(void **state)
{
    (void)state;
    struct instrument order;
    instrument_init(&order, INSTRUMENT_TARIFF, 0);
    order.effective_turn = 3;
    order.expiry_turn = 5;
    assert_false(instrument_active(&order, 2));
    assert_true(instrument_active(&order, 3));
    assert_true(instrument_active(&order, 4));
    assert_false(instrument_active(&order, 5));
    order.expiry_turn = 0;
    assert_true(instrument_active(&order, 500));
    order.suspended = 1;
    assert_false(instrument_active(&order, 500));
}

static void harder_measures_are_more_severe(void **state)
{
    (void)state;
    struct instrument licence;
    instrument_init(&licence, INSTRUMENT_EXPORT_CONTROL, 1);
    licence.value[FIELD_MODE] = CONTROL_LICENCE;
    licence.value[FIELD_REACH] = REACH_DOMESTIC;
    struct instrument ban = licence;
    ban.value[FIELD_MODE] = CONTROL_BAN;
    struct instrument far = ban;
    far.value[FIELD_REACH] = REACH_EXTRATERRITORIAL;
    assert_true(instrument_severity(&licence) < instrument_severity(&ban));
    assert_true(instrument_severity(&ban) < instrument_severity(&far));
    assert_true(instrument_severity(&far) <= 1.0);
    struct instrument know_how = ban, money = ban;
    know_how.value[FIELD_SUBJECT] = SUBJECT_TECHNOLOGY;
    money.value[FIELD_SUBJECT] = SUBJECT_CAPITAL;
    assert_true(instrument_severity(&know_how) < instrument_severity(&ban));
    assert_true(instrument_severity(&money) < instrument_severity(&know_how));
    assert_true(instrument_severity(&money) > 0.0);
}

static void an_accords_regimes_are_those_that_figures_name(void **state)
{
    (void)state;
    const struct instrument_field_spec *field = instrument_field_named(INSTRUMENT_ACCORD, "regime");
    for (int32_t i = 0; i < REGIME_COUNT; i++) {
        assert_string_equal(field->choices[i], names_regimes[i]);
    }
    assert_null(field->choices[REGIME_COUNT]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_is_found_by_name_with_its_fields),
        cmocka_unit_test(required_fields_are_missed_and_ranges_held),
        cmocka_unit_test(an_accords_regimes_are_those_that_figures_name),
        cmocka_unit_test(keys_say_what_replaces_what),
        cmocka_unit_test(a_control_withholds_its_subject_only),
        cmocka_unit_test(lifting_is_told_from_setting),
        cmocka_unit_test(activity_follows_the_calendar_and_truces),
        cmocka_unit_test(harder_measures_are_more_severe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
