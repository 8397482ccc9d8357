/* test_fact.c: facts are worked out once: what a table shows, a line says and a sum adds up to is
 * one value, and no fact tells a side what it may not know. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "brief/country.h"
#include "brief/good.h"
#include "brief/industry.h"
#include "brief/measure.h"
#include "brief/standing.h"
#include "game/table.h"

enum { TURNS = 4 };

static struct session *session;

/* Four turns of both sides' first legal moves, so that there is something to tell. */
static int play(void **state)
{
    (void)state;
    session = table_session("human", "human", 7, NULL);
    for (int turn = 0; turn < TURNS; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            table_play_any(session, (enum side)side, (uint64_t)(turn + 3 * side));
            table_seal(session, (enum side)side);
        }
    }
    return session_turn(session) == TURNS + 1 ? 0 : -1;
}

static int leave(void **state)
{
    session_delete(session);
    return table_teardown(state);
}

/* All eyes that look at the game, in turn. */
static struct eyes eyes_of(int number)
{
    return (struct eyes){session, (enum viewer)number, EYES_NOW};
}

enum { EYES = VIEWER_COUNT };

/* The number that a text begins with, its signs of an estimate and of thousands passed over. */
static double number_of(const char *text)
{
    char digits[NUMBER_SAID_SIZE];
    size_t count = 0;
    bool below = strncmp(text, "minus ", 6) == 0;
    if (below) text += 6;
    if (text[0] == '~') text++;
    if (strncmp(text, "about ", 6) == 0) return number_of(text + 6);
    for (; *text && count < sizeof digits - 1 && strchr("-0123456789.,", *text); text++) {
        if (*text == ',' && (text[1] < '0' || text[1] > '9')) break;
        if (*text != ',') digits[count++] = *text;
    }
    digits[count] = '\0';
    return (below ? -1 : 1) * strtod(digits, NULL);
}

static void told_alike(const struct facts *facts)
{
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->list[i];
        char value[NUMBER_SIZE], said[FACT_SAID_SIZE], change[NUMBER_SIZE];
        fact_value(value, fact, true);
        fact_said(said, fact);
        fact_change(change, fact);
        assert_true(fact->label[0] != '\0');
        if (fact->withheld) {
            assert_string_equal(value, "?");
            assert_string_equal(said, "not known");
            assert_string_equal(change, "");
            continue;
        }
        if (number_of(value) != number_of(said))
            fail_msg("%s: %s, but %s", fact->label, value, said);
        bool guessed = fact->now.low < fact->now.high;
        assert_int_equal(value[0] == '~', guessed);
        if (change[0]) assert_non_null(strstr(said, change[0] == '+' ? "up " : "down "));
        assert_int_equal(change[0] != '\0', fact_moved(fact) != 0.0);
        if (change[0]) assert_true(number_of(change + (change[0] == '+')) == fact_moved(fact));
    }
}

/* Calls `each` with every list of facts that there is for given eyes. */
static void all_facts(const struct eyes *eyes, void (*each)(const struct facts *facts))
{
    struct facts facts;
    for (int side = 0; side < SIDE_COUNT; side++) {
        standing_scores(&facts, eyes, (enum side)side);
        each(&facts);
        standing_stocks(&facts, eyes, (enum side)side, 5);
        each(&facts);
        standing_prices(&facts, eyes, thing_home(eyes, (enum side)side), 5);
        each(&facts);
    }
    for (int32_t i = 0; i < thing_count(eyes, THING_GOOD); i++) {
        good_facts(&facts, eyes, i);
        each(&facts);
        good_makers(&facts, eyes, i, 4);
        each(&facts);
        good_projects(&facts, eyes, i);
        each(&facts);
    }
    for (int32_t i = 0; i < thing_count(eyes, THING_COUNTRY); i++) {
        country_facts(&facts, eyes, i);
        each(&facts);
        country_makes(&facts, eyes, i);
        each(&facts);
        country_industries(&facts, eyes, i);
        each(&facts);
    }
    for (int32_t i = 0; i < thing_count(eyes, THING_INDUSTRY); i++) {
        fact_sheet(&facts, eyes, THING_INDUSTRY, i);
        each(&facts);
    }
}

static void what_a_table_shows_a_line_says(void **state)
{
    (void)state;
    for (int i = 0; i < EYES; i++) {
        struct eyes eyes = eyes_of(i);
        all_facts(&eyes, told_alike);
    }
}

/* A page's rows are the values that a table shows, a row a fact. */
static void a_page_prints_what_a_table_shows(void **state)
{
    (void)state;
    struct eyes eyes = eyes_of(VIEWER_WASHINGTON);
    struct facts facts;
    char *page = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&page, &size);
    country_facts(&facts, &eyes, 3);
    fact_page(out, &facts);
    fclose(out);
    const char *at = page;
    for (size_t i = 0; i < facts.count; i++) {
        char value[NUMBER_SIZE], cell[NUMBER_SIZE + 8];
        const char *end = strchr(at, '\n');
        fact_value(value, &facts.list[i], true);
        snprintf(cell, sizeof cell, " | %s | ", value);
        const char *found = strstr(at, cell);
        assert_true(found && end && found < end);
        at = end + 1;
    }
    assert_int_equal(*at, '\0');
    free(page);
}

/* What one side alone knows is an estimate to the other, or it knows it by other ways exactly: the
 * engine decides, and a fact says that it is one side's. */
static void secrets_counted(const struct facts *facts)
{
    for (size_t i = 0; i < facts->count; i++) {
        bool guessed = facts->list[i].now.low < facts->list[i].now.high;
        if (guessed) assert_true(facts->list[i].secret);
    }
}

static void an_estimate_is_of_a_secret(void **state)
{
    (void)state;
    for (int i = 0; i < EYES; i++) {
        struct eyes eyes = eyes_of(i);
        all_facts(&eyes, secrets_counted);
    }
}

static void nothing_estimated(const struct facts *facts)
{
    for (size_t i = 0; i < facts->count; i++) {
        assert_false(facts->list[i].withheld);
        assert_true(facts->list[i].now.low == facts->list[i].now.high);
    }
}

static void eyes_that_see_all_estimate_nothing(void **state)
{
    (void)state;
    struct eyes all = eyes_of(VIEWER_UMPIRE);
    all_facts(&all, nothing_estimated);
}

/* The terms of a partner's decision add up to their sum as they are shown. */
static void pulls_add_up_as_shown(void **state)
{
    (void)state;
    size_t checked = 0;
    for (int number = 0; number < EYES; number++) {
        struct eyes eyes = eyes_of(number);
        for (int32_t i = 0; i < thing_count(&eyes, THING_COUNTRY); i++) {
            for (int side = 0; side < SIDE_COUNT; side++) {
                struct facts pulls;
                double sum = 0;
                country_pulls(&pulls, &eyes, i, (enum side)side);
                for (size_t k = 1; k < pulls.count; k++) {
                    char value[NUMBER_SIZE];
                    fact_value(value, &pulls.list[k], false);
                    sum += number_of(value);
                    checked++;
                }
                if (pulls.count == 0) continue;
                char shown[NUMBER_SIZE];
                fact_value(shown, &pulls.list[0], false);
                assert_true(number_of(shown) == sum);
            }
        }
    }
    assert_true(checked > 100);
}

/* Where a partner heads for is an estimate that would tell nothing: to both surfaces alike. */
static void where_a_partner_heads_for_is_the_rivals_secret(void **state)
{
    (void)state;
    struct eyes eyes = eyes_of(VIEWER_WASHINGTON);
    for (int32_t i = 0; i < thing_count(&eyes, THING_COUNTRY); i++) {
        struct facts facts;
        char said[FACT_SAID_SIZE];
        if (thing_side(&eyes, i) != SIDE_NONE) continue;
        country_facts(&facts, &eyes, i);
        const struct fact *own = fact_find(&facts, "compliance_target", SIDE_WASHINGTON);
        const struct fact *rival = fact_find(&facts, "compliance_target", SIDE_BEIJING);
        assert_non_null(own);
        assert_non_null(rival);
        assert_false(own->withheld);
        fact_said(said, rival);
        assert_string_equal(said, "not known");
    }
}

/* A measure's number leads back to it, and forwards and backwards are the same list. */
static void measures_have_numbers(void **state)
{
    (void)state;
    for (int number = 0; number < EYES; number++) {
        struct eyes eyes = eyes_of(number);
        const struct measure_about all = {THING_NONE, -1};
        struct measure measure, again;
        size_t count = 0, back = 0;
        for (bool more = measure_next(&measure, &eyes, &all, NULL); more;
             more = measure_next(&measure, &eyes, &all, &measure)) {
            assert_int_equal(measure.number, ++count);
            assert_true(measure_numbered(&again, &eyes, measure.number));
            assert_int_equal(again.place, measure.place);
        }
        for (bool more = measure_before(&measure, &eyes, &all, NULL); more;
             more = measure_before(&measure, &eyes, &all, &measure)) {
            assert_int_equal(measure.number, count - back++);
        }
        assert_int_equal(back, count);
        assert_true(count > 10);
        assert_false(measure_numbered(&measure, &eyes, count + 1));
        assert_false(measure_numbered(&measure, &eyes, 0));
    }
}

/* At the start a fact is what the scenario says, and has not moved. */
static void at_the_start_nothing_has_moved(void **state)
{
    (void)state;
    struct eyes now = eyes_of(VIEWER_UMPIRE), start = eyes_at(&now, 0);
    struct facts facts;
    assert_int_equal(eyes_played(&start), 0);
    assert_int_equal(eyes_played(&now), TURNS);
    standing_scores(&facts, &start, SIDE_WASHINGTON);
    for (size_t i = 0; i < facts.count; i++) assert_true(fact_moved(&facts.list[i]) == 0.0);
}

/* Flows that changed most come first when asked for so; and the largest come first else. */
static void flows_are_ranked(void **state)
{
    (void)state;
    struct eyes eyes = eyes_of(VIEWER_BEIJING);
    for (int32_t good = 0; good < thing_count(&eyes, THING_GOOD); good++) {
        for (int by_change = 0; by_change < 2; by_change++) {
            struct ranking flows;
            good_flows_rank(&flows, &eyes, good, 8, by_change == 1);
            for (size_t i = 0; i < flows.count; i++) {
                struct good_flow flow;
                good_flow(&flow, &eyes, flows.index[i]);
                assert_int_equal(flow.good, good);
                if (i > 0) assert_true(flows.measure[i] <= flows.measure[i - 1]);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_table_shows_a_line_says),
        cmocka_unit_test(a_page_prints_what_a_table_shows),
        cmocka_unit_test(an_estimate_is_of_a_secret),
        cmocka_unit_test(eyes_that_see_all_estimate_nothing),
        cmocka_unit_test(pulls_add_up_as_shown),
        cmocka_unit_test(where_a_partner_heads_for_is_the_rivals_secret),
        cmocka_unit_test(measures_have_numbers),
        cmocka_unit_test(at_the_start_nothing_has_moved),
        cmocka_unit_test(flows_are_ranked),
    };
    return cmocka_run_group_tests(tests, play, leave);
}
