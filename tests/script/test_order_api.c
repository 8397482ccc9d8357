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

static int32_t top_of(const struct world *world, const struct instrument_field_spec *field)
{
    int32_t count = 0;
    if (field->type == FIELD_TYPE_INTEGER) return field->high;
    if (field->type != FIELD_TYPE_CHOICE) return vocabulary_count(world, field->type) - 1;
    while (count < INSTRUMENT_CHOICES_MAX && field->choices[count]) count++;
    return count - 1;
}

static int32_t bottom_of(const struct instrument_field_spec *field)
{
    return field->type == FIELD_TYPE_INTEGER ? field->low : 0;
}

static void set_and_compare(const struct world *world, enum instrument_kind kind, bool top)
{
    const struct instrument_spec *spec = instrument_spec(kind);
    char script[1024];
    struct text text;
    struct call call;
    text_init(&text, script, sizeof script);
    text_format(&text, "order.%s {", spec->name);
    for (const struct instrument_field_spec *field = spec->fields; field->name; field++) {
        text_format(&text, " %s = ", field->name);
        write_value(&text, world, field, top ? top_of(world, field) : bottom_of(field));
        text_append(&text, ",");
    }
    text_append(&text, " }");
    bool good = stage_run(out, script, &call, NULL, reason);
    if (spec->facilitator_only) {
        assert_false(good);
        assert_non_null(strstr(reason, "is for events and the facilitator only"));
        return;
    }
    if (!good) fail_msg("%s: %s", script, reason);
    assert_int_equal(call.count, 1);
    for (const struct instrument_field_spec *field = spec->fields; field->name; field++) {
        int32_t expected = top ? top_of(world, field) : bottom_of(field);
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
                          "order.tariff { rate_bp = 1, turns = 4 } order.tariff { rate_bp = 1 }",
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

static void sixty_four_are_taken_and_one_more_is_refused(void **state)
{
    (void)state;
    struct call call;
    assert_true(
        stage_run(out, "for i = 1, 64 do order.tariff { rate_bp = i } end", &call, NULL, reason));
    assert_int_equal(call.count, 64);
    assert_int_equal(call.items[63].value[FIELD_RATE_BP], 64);
    assert_true(stage_fails("for i = 1, 65 do order.tariff { rate_bp = i } end",
                            "test.lua:1: "
                            "tariff: is instrument 65 of this call; the limit is 64"));
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
        cmocka_unit_test(sixty_four_are_taken_and_one_more_is_refused),
        cmocka_unit_test(an_event_sets_accidents_and_names_whose_the_rest_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
