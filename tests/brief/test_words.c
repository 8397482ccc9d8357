/* test_words.c: every instrument and every figure reads as words, whatever its fields. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/words.h"
#include "engine/figure.h"
#include "game/table.h"

static int32_t value_for(const struct instrument_field_spec *field, int variant)
{
    if (field->type == FIELD_TYPE_INTEGER) {
        return variant == 0 ? field->low
             : variant == 1 ? field->high
                            : (field->low + field->high) / 2;
    }
    if (field->type != FIELD_TYPE_CHOICE) return variant == 0 && !field->required ? -1 : variant;
    int32_t count = 0;
    while (field->choices[count]) count++;
    return variant < count ? variant : count - 1;
}

static void every_instrument_is_a_phrase(void **state)
{
    (void)state;
    const struct world *world = &table_setup()->start;
    for (int kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        for (int variant = 0; variant < 4; variant++) {
            struct instrument instrument;
            char phrase[200];
            instrument_init(&instrument, (enum instrument_kind)kind, SIDE_BEIJING);
            const struct instrument_field_spec *field =
                instrument_spec((enum instrument_kind)kind)->fields;
            for (; field->name; field++) {
                instrument.value[field->field] = value_for(field, variant);
            }
            words_instrument(phrase, sizeof phrase, world, &instrument, WORDS_TURN);
            assert_true(strlen(phrase) > 8);
            assert_true(phrase[0] >= 'A' && phrase[0] <= 'Z');
            assert_null(strstr(phrase, "(null)"));
        }
    }
}

static void what_is_still_to_come_says_when(void **state)
{
    (void)state;
    struct instrument instrument;
    char phrase[200];
    instrument_init(&instrument, INSTRUMENT_ENFORCEMENT, SIDE_BEIJING);
    words_instrument(phrase, sizeof phrase, &table_setup()->start, &instrument, WORDS_TURN);
    assert_null(strstr(phrase, "from turn"));
    instrument.effective_turn = 2;
    words_instrument(phrase, sizeof phrase, &table_setup()->start, &instrument, WORDS_TURN);
    assert_non_null(strstr(phrase, ", from turn 3"));
}

static void money_reads_as_people_say_it(void **state)
{
    (void)state;
    static const struct {
        double million;
        const char *text;
    } cases[] = {{0, "0 million dollars"},      {450, "450 million dollars"},
                 {999.7, "1 billion dollars"},  {9000, "9 billion dollars"},
                 {1234, "1.2 billion dollars"}, {-2500, "-2.5 billion dollars"},
                 {-0.2, "0 million dollars"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[48];
        words_money(out, sizeof out, cases[i].million);
        assert_string_equal(out, cases[i].text);
    }
}

/* An amount without a unit ends in its number, not in a blank. */
static void a_choice_has_no_blank_at_its_end(void **state)
{
    (void)state;
    struct move move = {
        .ask_count = 1,
        .asks = {{.name = "share", .kind = ASK_AMOUNT, .low = 1, .high = 90, .step = 1}}};
    struct choice choice = {{"50"}};
    char words[64];
    words_choice(words, sizeof words, &table_setup()->start, &move, &choice);
    assert_string_equal(words, "50");
    snprintf(move.asks[0].unit, sizeof move.asks[0].unit, "%%");
    words_choice(words, sizeof words, &table_setup()->start, &move, &choice);
    assert_string_equal(words, "50 %");
}

static void dates_run_through_the_quarters(void **state)
{
    (void)state;
    struct world *world = &table_setup()->start;
    char date[32];
    words_date(date, sizeof date, world, 1);
    assert_string_equal(date, "2025 Q1");
    words_date(date, sizeof date, world, 4);
    assert_string_equal(date, "2025 Q4");
    words_date(date, sizeof date, world, 12);
    assert_string_equal(date, "2027 Q4");
}

static void leanings_are_a_letter_and_a_digit(void **state)
{
    (void)state;
    static const struct {
        double alignment;
        const char *text;
    } cases[] = {{0, "-0"}, {0.05, "-0"}, {0.2, "W1"}, {-0.5, "B2"}, {0.9, "W3"}, {-1, "B3"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char out[8];
        words_leaning(out, cases[i].alignment);
        assert_string_equal(out, cases[i].text);
    }
}

static void name_it(void *context, const char *name, const struct figure_spec *spec)
{
    (void)spec;
    char words[160];
    int *count = context;
    words_figure(words, sizeof words, &table_setup()->start, name);
    assert_true(strlen(words) > 3);
    assert_true(words[0] < 'a' || words[0] > 'z');
    (*count)++;
}

static void every_figure_has_a_name_in_words(void **state)
{
    (void)state;
    int count = 0;
    figure_list(&table_setup()->start, name_it, &count);
    assert_true(count > 1000);
}

static void figures_read_as_people_say_them(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"price.gallium.USA", "Gallium price in United States"},
        {"trade.CHN.USA.gallium", "Gallium, China to United States"},
        {"compliance_target.JPN.washington", "How far Japan will follow Washington"},
        {"listing.washington.smic", "SMIC on Washington's entity list"},
        {"escalation", "Escalation"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char words[160];
        words_figure(words, sizeof words, &table_setup()->start, cases[i][0]);
        assert_string_equal(words, cases[i][1]);
    }
}

static struct instrument ban_of(const char *good)
{
    const struct world *world = &table_setup()->start;
    struct instrument instrument;
    instrument_init(&instrument, INSTRUMENT_EXPORT_CONTROL, SIDE_BEIJING);
    instrument.value[FIELD_GOOD] = world_good(world, good, (int32_t)strlen(good));
    instrument.value[FIELD_MODE] = CONTROL_BAN;
    return instrument;
}

static void the_same_on_several_goods_is_one_phrase(void **state)
{
    (void)state;
    const struct world *world = &table_setup()->start;
    struct instrument first = ban_of("gallium"), second = ban_of("germanium");
    char phrase[60];
    words_instrument(phrase, sizeof phrase, world, &first, WORDS_TURN);
    assert_true(words_instrument_join(phrase, sizeof phrase, world, &first, &second));
    assert_string_equal(phrase, "Ban on exports of Gallium, Germanium to all countries");
    /* No room for a third, and a licence is no ban. */
    struct instrument third = ban_of("natural_graphite");
    assert_false(words_instrument_join(phrase, sizeof phrase, world, &second, &third));
    third.value[FIELD_MODE] = CONTROL_LICENCE;
    assert_false(words_instrument_join(phrase, sizeof phrase, world, &second, &third));
    assert_string_equal(phrase, "Ban on exports of Gallium, Germanium to all countries");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_instrument_is_a_phrase),
        cmocka_unit_test(what_is_still_to_come_says_when),
        cmocka_unit_test(money_reads_as_people_say_it),
        cmocka_unit_test(a_choice_has_no_blank_at_its_end),
        cmocka_unit_test(dates_run_through_the_quarters),
        cmocka_unit_test(leanings_are_a_letter_and_a_digit),
        cmocka_unit_test(every_figure_has_a_name_in_words),
        cmocka_unit_test(figures_read_as_people_say_them),
        cmocka_unit_test(the_same_on_several_goods_is_one_phrase),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
