/* test_order_api.c: every instrument can be set by its fields' names, and nothing else can. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "engine/aim.h"
#include "script/stage.h"
#include "script/vocabulary.h"

static char out[STAGE_TEXT_SIZE], reason[SANDBOX_REASON_SIZE];

/* A field's value in Lua, by its bottom or top of range. */
static void write_value(struct text *text, const struct world *world,
                        const struct instrument_field_spec *field, int32_t value)
{
    if (field->type == FIELD_TYPE_INTEGER) text_format(text, "%d", (int)value);
    else if (field->type == FIELD_TYPE_CHOICE) text_format(text, "\"%s\"", field->choices[value]);
    else text_format(text, "\"%s\"", vocabulary_id(world, field->type, value));
}

/* May Washington put that index there? What a case needs is not in force on the stage. */
static bool aimed_well(const struct world *world, const struct instrument_field_spec *field,
                       int32_t value)
{
    return field->aim == AIM_RESTRICTED || aim_fits(world, SIDE_WASHINGTON, field, value);
}

static int32_t top_of(const struct world *world, const struct instrument_field_spec *field)
{
    int32_t count = 0;
    if (field->type == FIELD_TYPE_INTEGER) return field->high;
    if (field->type == FIELD_TYPE_CHOICE) {
        while (count < INSTRUMENT_CHOICES_MAX && field->choices[count]) count++;
        return count - 1;
    }
    int32_t top = vocabulary_count(world, field->type) - 1;
    while (!aimed_well(world, field, top)) top--;
    return top;
}

static int32_t bottom_of(const struct world *world, const struct instrument_field_spec *field)
{
    int32_t bottom = 0;
    if (field->type == FIELD_TYPE_INTEGER) return field->low;
    while (field->type != FIELD_TYPE_CHOICE && !aimed_well(world, field, bottom)) bottom++;
    return bottom;
}

/* An instrument with all its fields at the bottom, or the top, but for one with a value given. */
static void write_order(char *script, size_t size, const struct world *world,
                        enum instrument_kind kind, bool top,
                        const struct instrument_field_spec *given, int32_t value)
{
    const struct instrument_spec *spec = instrument_spec(kind);
    struct text text;
    text_init(&text, script, size);
    text_format(&text, "order.%s {", spec->name);
    for (const struct instrument_field_spec *field = spec->fields; field->name; field++) {
        int32_t usual = top ? top_of(world, field) : bottom_of(world, field);
        text_format(&text, " %s = ", field->name);
        write_value(&text, world, field, field == given ? value : usual);
        text_append(&text, ",");
    }
    text_append(&text, " }");
}

static void set_and_compare(const struct world *world, enum instrument_kind kind, bool top)
{
    const struct instrument_spec *spec = instrument_spec(kind);
    char script[1024];
    struct call call;
    write_order(script, sizeof script, world, kind, top, NULL, 0);
    bool good = stage_run(out, script, &call, NULL, reason);
    if (spec->facilitator_only || kind == INSTRUMENT_LITIGATE) {
        assert_false(good);
        assert_non_null(strstr(reason, spec->facilitator_only
                                           ? "is for events and the facilitator only"
                                           : "expected a good that a control, ban or tariff"));
        return;
    }
    if (!good) fail_msg("%s: %s", script, reason);
    assert_int_equal(call.count, 1);
    for (const struct instrument_field_spec *field = spec->fields; field->name; field++) {
        int32_t expected = top ? top_of(world, field) : bottom_of(world, field);
        assert_int_equal(call.items[0].value[field->field], expected);
    }
    assert_int_equal(call.items[0].kind, kind);
    assert_int_equal(call.items[0].issuer, SIDE_WASHINGTON);
    assert_string_equal(call.items[0].move, "test");
}

static void every_instrument_takes_its_whole_range(void **state)
{
    (void)state;
    struct world *world = stage_world();
    for (int kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        set_and_compare(world, (enum instrument_kind)kind, false);
        set_and_compare(world, (enum instrument_kind)kind, true);
    }
    free(world);
}

static void what_is_left_out_has_the_tables_value(void **state)
{
    (void)state;
    struct call call;
    assert_true(stage_run(out, "order.export_control { good = 'gallium', mode = 'ban' }", &call,
                          NULL, reason));
    struct instrument expected;
    instrument_init(&expected, INSTRUMENT_EXPORT_CONTROL, SIDE_WASHINGTON);
    expected.value[FIELD_GOOD] = 0;
    expected.value[FIELD_MODE] = CONTROL_BAN;
    assert_memory_equal(call.items[0].value, expected.value, sizeof expected.value);
}

static void times_follow_the_turn_and_the_duration(void **state)
{
    (void)state;
    struct call call;
    assert_true(stage_run(out,
                          "order.tariff { rate_bp = 1, turns = 4 } "
                          "order.tariff { rate_bp = 1, good = 'gallium' }",
                          &call, NULL, reason));
    assert_int_equal(call.items[0].announced_turn, 2);
    assert_int_equal(call.items[0].effective_turn, 2);
    assert_int_equal(call.items[0].expiry_turn, 6);
    assert_int_equal(call.items[1].expiry_turn, 0);
}

/* One step outside each integer's range, on either side. */
static void no_integer_passes_outside_its_range(void **state)
{
    (void)state;
    char script[256];
    for (int kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
        if (spec->facilitator_only) continue;
        for (const struct instrument_field_spec *field = spec->fields; field->name; field++) {
            if (field->type != FIELD_TYPE_INTEGER) continue;
            for (int side = 0; side < 2; side++) {
                long long value = side ? field->high + 1LL : field->low - 1LL;
                snprintf(script, sizeof script, "local t = { %s = %lld } order.%s(t)", field->name,
                         value, spec->name);
                assert_false(stage_run(out, script, NULL, NULL, reason));
            }
        }
    }
}

/* Each id of the map in each field of each instrument: it passes where the table's aim allows it,
 * and nowhere else, and the reason names what is allowed. */
static void a_field_takes_whom_its_aim_allows_and_nobody_else(void **state)
{
    (void)state;
    struct world *world = stage_world();
    int refused = 0;
    for (int kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
        const struct instrument_field_spec *field = spec->fields;
        for (; !spec->facilitator_only && kind != INSTRUMENT_LITIGATE && field->name; field++) {
            if (field->type == FIELD_TYPE_INTEGER || field->type == FIELD_TYPE_CHOICE) continue;
            for (int32_t i = 0; i < vocabulary_count(world, field->type); i++) {
                char script[1024];
                write_order(script, sizeof script, world, (enum instrument_kind)kind, false, field,
                            i);
                bool fits = aimed_well(world, field, i);
                if (stage_run(out, script, NULL, NULL, reason) != fits) fail_msg("%s", script);
                if (!fits) assert_non_null(strstr(reason, aim_words(field)));
                refused += !fits;
            }
        }
    }
    assert_true(refused > 10);
    free(world);
}

static void a_side_sets_in_a_call_what_it_may_set_in_a_turn(void **state)
{
    (void)state;
    struct call call;
    assert_true(stage_run(out,
                          "for i = 1, 56 do order.offer { country = 'JPN', mode = 'market', "
                          "share_bp = i } end",
                          &call, NULL, reason));
    assert_int_equal(call.count, ORDERS_SIDE_MAX);
    assert_int_equal(call.items[55].value[FIELD_SHARE_BP], 56);
    assert_true(stage_fails("for i = 1, 57 do order.offer { country = 'JPN', mode = 'market' } end",
                            "test.lua:1: "
                            "offer: is instrument 57 of this call; a side may set 56"));
}

/* What acts once adds up; of what stays the second would silently undo the first. */
static void two_of_one_aim_are_refused(void **state)
{
    (void)state;
    static const char *const twins[] = {
        "order.tariff { rate_bp = 1 } order.tariff { rate_bp = 2 }",
        "order.export_control { good = 'gallium', mode = 'ban' } "
        "order.export_control { good = 'gallium', mode = 'licence', turns = 2 }",
        "order.research { mode = 'efficiency', budget_musd = 1 } "
        "order.research { mode = 'efficiency', budget_musd = 2 }"};
    static const char *const apart[] = {
        "order.tariff { rate_bp = 1 } order.tariff { rate_bp = 2, good = 'gallium' }",
        "order.export_control { good = 'gallium', mode = 'ban' } "
        "order.export_control { good = 'gallium', subject = 'technology', mode = 'ban' }",
        "order.offer { country = 'JPN', mode = 'market' } "
        "order.offer { country = 'JPN', mode = 'market' }"};
    for (size_t i = 0; i < 3; i++) {
        assert_false(stage_run(out, twins[i], NULL, NULL, reason));
        assert_non_null(strstr(reason, ": has the aim of instrument 1 of this call, and would "
                                       "replace it; set one of them"));
        assert_true(stage_run(out, apart[i], NULL, NULL, reason));
    }
}

static const char event_text[] =
    "return { title = 'E', text = 't', source = 's', chance_bp = 500,\n"
    "when = function(view) return view.turn == 3 and view.countries[1] == 'USA' end,\n"
    "play = function(order, view)\n"
    "  order.shock { good = 'gallium', country = 'CHN', share_bp = -2500, turns = 2 }\n"
    "  order.tariff { by = 'washington', from = 'CHN', rate_bp = 0 } end }";

static void an_event_sets_accidents_and_names_whose_the_rest_is(void **state)
{
    (void)state;
    struct script_library library;
    struct diag_list diags;
    stage_library(&library, &diags, "events/quake.lua", event_text, "events/nobody.lua",
                  "return { title = 'E', text = 't', source = 's', chance_bp = 0,\n"
                  "play = function(order) order.tariff { rate_bp = 100 } end }",
                  "events/owner.lua",
                  "return { title = 'E', text = 't', source = 's', chance_bp = 0,\n"
                  "when = function() return 1 end, play = function(order)\n"
                  "order.stance { by = 'beijing', country = 'JPN', share_bp = 1 } end }",
                  NULL);
    assert_int_equal(diags.count, 0);
    struct world *world = stage_world();
    struct orders *orders = calloc(1, sizeof *orders);
    assert_non_null(orders);
    const struct event *event = &shelf_event(&library, "quake")->event;
    assert_int_equal(event->chance_bp, 500);
    assert_true(script_event_ready(&library, event, world, reason));
    assert_true(script_event_play(orders, &library, event, world, reason));
    assert_int_equal(orders->count, 2);
    assert_int_equal(orders->items[0].issuer, SIDE_NONE);
    assert_int_equal(orders->items[0].value[FIELD_SHARE_BP], -2500);
    assert_int_equal(orders->items[1].issuer, SIDE_WASHINGTON);
    world->turn++;
    assert_false(script_event_ready(&library, event, world, reason));
    event = &shelf_event(&library, "nobody")->event;
    assert_true(script_event_ready(&library, event, world, reason));
    assert_false(script_event_play(orders, &library, event, world, reason));
    assert_string_equal(reason,
                        "events/nobody.lua:2: tariff.by: got nil, expected \"washington\" or "
                        "\"beijing\": whose it is [nobody, turn 4, event]");
    event = &shelf_event(&library, "owner")->event;
    assert_false(script_event_ready(&library, event, world, reason));
    assert_false(script_event_play(orders, &library, event, world, reason));
    assert_non_null(strstr(reason, "stance.by: got \"beijing\", expected nothing: it is nobody's"));
    assert_int_equal(orders->count, 2);
    free(orders);
    free(world);
    shelf_clear(&library);
    diag_free(&diags);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_instrument_takes_its_whole_range),
        cmocka_unit_test(what_is_left_out_has_the_tables_value),
        cmocka_unit_test(times_follow_the_turn_and_the_duration),
        cmocka_unit_test(no_integer_passes_outside_its_range),
        cmocka_unit_test(a_field_takes_whom_its_aim_allows_and_nobody_else),
        cmocka_unit_test(a_side_sets_in_a_call_what_it_may_set_in_a_turn),
        cmocka_unit_test(two_of_one_aim_are_refused),
        cmocka_unit_test(an_event_sets_accidents_and_names_whose_the_rest_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
