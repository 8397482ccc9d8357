/* test_explain.c: shares of a change add up, treat equals equally, and give nothing for nothing. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "engine/explain.h"
#include "engine/rng.h"
#include "worlds.h"

enum { CASES = 1000, TURNS = 3 };

static struct world start;
static struct world played;
static struct world worlds[TURNS + 1];
static struct orders orders[TURNS];
static struct explain_turn turns[TURNS];
static struct explain_question question;
static struct explain_scratch scratch;
static struct explain_answer answer;

static const char *const figures[] = {
    "price.good00.C00",
    "price.good01",
    "output.C01",
    "escalation",
    "compliance.C03.beijing",
    "score.washington",
    "score.beijing.coalition",
    "stock.C00.good02",
    "leak.beijing",
    "capital.washington",
    "budget.beijing",
    "alignment.C02",
};
enum { FIGURES = sizeof figures / sizeof figures[0] };

static int32_t draw(uint64_t seed, uint64_t index, int32_t low, int32_t high)
{
    return (int32_t)rng_range(rng_bits(seed, 5, 99, index), low, high);
}

static void owners_clear(void)
{
    for (int32_t i = 0; i < INSTRUMENT_MAX; i++) question.start_owner[i] = -1;
    for (int32_t c = 0; c < COUNTRY_MAX; c++) question.partner_owner[c] = -1;
    for (int32_t t = 0; t < TURNS; t++) {
        turns[t].orders = &orders[t];
        for (int32_t i = 0; i < ORDERS_MAX; i++) {
            turns[t].owner[i] = -1;
            turns[t].capital[i] = turns[t].budget[i] = 0.0;
        }
    }
}

/* A played turn, then `turn_count` more whose orders, instruments and partners belong to causes. */
static void case_make(uint64_t seed, int32_t turn_count, int32_t cause_count)
{
    worlds_make(&start, seed);
    worlds_orders(&orders[0], &start, seed + 1);
    turn_resolve(&start, &orders[0]);
    played = start;
    question = (struct explain_question){.start = &start,
                                         .turns = turns,
                                         .turn_count = turn_count,
                                         .cause_count = cause_count,
                                         .seed = seed,
                                         .figure = figures[seed % FIGURES]};
    owners_clear();
    for (int32_t t = 0; t < turn_count; t++) {
        worlds_orders(&orders[t], &played, seed);
        turn_resolve(&played, &orders[t]);
        for (int32_t i = 0; i < orders[t].count; i++) {
            int32_t side = orders[t].items[i].issuer;
            turns[t].owner[i] = draw(seed, (uint64_t)(t * ORDERS_MAX + i), -1, cause_count - 1);
            if (side < 0) continue;
            turns[t].capital[i] = orders[t].capital_spent[side] / orders[t].count;
            turns[t].budget[i] = orders[t].budget_spent[side] / orders[t].count;
        }
    }
    for (int32_t i = 0; i < start.instrument_count; i++) {
        question.start_owner[i] = draw(seed, (uint64_t)(7000 + i), -1, cause_count - 1);
    }
    for (int32_t c = 0; c < start.country_count; c++) {
        question.partner_owner[c] = draw(seed, (uint64_t)(8000 + c), -1, cause_count - 1);
    }
}

static double played_figure(void)
{
    struct figure figure;
    return figure_find(&figure, &played, question.figure) ? figure.value : 0.0;
}

static double amounts_sum(void)
{
    double sum = 0.0;
    for (int32_t i = 0; i < question.cause_count; i++) sum += answer.amount[i];
    return sum;
}

static void assert_adds_up(void)
{
    double scale = 1.0 + fabs(answer.before) + fabs(answer.after);
    double sum = answer.base - answer.before + amounts_sum();
    assert_true(fabs(sum - (answer.after - answer.before)) <= 1e-9 * scale);
}

/* Promise 9: the causes add up to the change, and with all of them the turn is the one played. */
static void causes_add_up_to_the_change(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= CASES; seed++) {
        case_make(seed, 1 + (int32_t)(seed % 2), 1 + (int32_t)(seed % 5));
        explain_run(&answer, &question, &scratch);
        assert_true(answer.exact);
        assert_true(answer.after == played_figure());
        assert_adds_up();
    }
}

static void drawn_shares_add_up_too(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= CASES / 10; seed++) {
        case_make(seed, TURNS - 1, 14);
        question.budget = 1;
        explain_run(&answer, &question, &scratch);
        assert_false(answer.exact);
        assert_int_equal(answer.pairs, 2);
        assert_true(answer.after == played_figure());
        assert_adds_up();
    }
}

/* The exact shares of seven causes, and those found with four more that own nothing. */
static void assert_near_the_exact_ones(uint64_t seed, int64_t budget, double tolerance)
{
    static struct explain_answer exact;
    case_make(seed, 2, 7);
    explain_run(&exact, &question, &scratch);
    assert_true(exact.exact);
    question.budget = budget;
    question.cause_count = 11;
    explain_run(&answer, &question, &scratch);
    double largest = 1e-9;
    for (int32_t i = 0; i < 7; i++) {
        if (fabs(exact.amount[i]) > largest) largest = fabs(exact.amount[i]);
    }
    for (int32_t i = 0; i < 7; i++) {
        double off = fabs(answer.amount[i] - exact.amount[i]);
        assert_true(off <= 5.0 * answer.error[i] + tolerance * largest);
    }
}

static void drawn_shares_are_near_the_exact_ones(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 24; seed++) assert_near_the_exact_ones(seed, 200, 0.05);
}

/* Where small causes play as one, the large ones' shares are those of the whole game but for the
 * small ones' hundredths. */
static void small_causes_do_not_disturb_the_large(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 24; seed++) {
        assert_near_the_exact_ones(seed, 4000, 0.02);
        assert_true(answer.exact);
        assert_true(answer.players <= 8);
        assert_near_the_exact_ones(seed, 0, 0.001);
        assert_true(answer.exact);
    }
}

static void the_same_seed_draws_the_same_shares(void **state)
{
    (void)state;
    static struct explain_answer again;
    case_make(4, 2, 13);
    question.budget = 1;
    explain_run(&answer, &question, &scratch);
    explain_run(&again, &question, &scratch);
    assert_memory_equal(&answer, &again, sizeof answer);
}

static void what_does_nothing_gets_nothing(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        case_make(seed, 2, 4);
        question.cause_count = 5; /* the fifth owns nothing */
        explain_run(&answer, &question, &scratch);
        assert_true(fabs(answer.amount[4]) <= 1e-12 * (1.0 + fabs(answer.after)));
        assert_adds_up();
    }
}

/* Two offers alike to one partner are two causes alike. */
static void equals_are_treated_equally(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        worlds_make(&start, seed);
        worlds_rest(&orders[0]);
        owners_clear();
        question = (struct explain_question){.start = &start,
                                             .turns = turns,
                                             .turn_count = 1,
                                             .cause_count = 3,
                                             .seed = seed,
                                             .figure = "compliance_target.C03.washington"};
        for (int32_t i = 0; i < INSTRUMENT_MAX; i++) question.start_owner[i] = -1;
        for (int32_t c = 0; c < COUNTRY_MAX; c++) question.partner_owner[c] = -1;
        for (int32_t i = 0; i < 3; i++) {
            struct instrument *offer = worlds_order(&orders[0], &start, INSTRUMENT_OFFER, 0);
            offer->value[FIELD_COUNTRY] = 3;
            offer->value[FIELD_MODE] = OFFER_TECHNOLOGY;
            offer->value[FIELD_SHARE_BP] = i == 2 ? 2500 : 5000;
            turns[0].owner[i] = i;
        }
        explain_run(&answer, &question, &scratch);
        assert_true(answer.amount[0] > 0.0);
        assert_true(fabs(answer.amount[0] - answer.amount[1]) <= 1e-12);
        assert_true(answer.amount[2] < answer.amount[0]);
    }
}

/* Without its decision a partner's compliance is what it was. */
static void a_partner_held_back_does_not_move(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 50; seed++) {
        worlds_make(&start, seed);
        worlds_rest(&orders[0]);
        owners_clear();
        question = (struct explain_question){.start = &start,
                                             .turns = turns,
                                             .turn_count = 1,
                                             .cause_count = 1,
                                             .figure = "compliance.C03.beijing"};
        for (int32_t i = 0; i < INSTRUMENT_MAX; i++) question.start_owner[i] = -1;
        for (int32_t c = 0; c < COUNTRY_MAX; c++) question.partner_owner[c] = c == 3 ? 0 : -1;
        struct instrument *offer = worlds_order(&orders[0], &start, INSTRUMENT_OFFER, SIDE_BEIJING);
        offer->value[FIELD_COUNTRY] = 3;
        offer->value[FIELD_MODE] = OFFER_TECHNOLOGY;
        explain_run(&answer, &question, &scratch);
        assert_true(answer.base == answer.before);
        assert_true(answer.amount[0] > 0.0);
    }
}

/* Worlds that two coalitions share are not run again; the answer is the same as if they were. */
static void shared_turns_are_run_once(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        case_make(seed, TURNS, 6);
        explain_run(&answer, &question, &scratch);
        assert_true(answer.turns_run <= TURNS * 64);
        for (uint64_t mask = 0; mask < 64; mask += 7) {
            double shared = explain_value(&question, &scratch, mask);
            scratch.known = false;
            assert_true(shared == explain_value(&question, &scratch, mask));
        }
    }
}

static int scratch_lend(void **state)
{
    (void)state;
    scratch.worlds = worlds;
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(causes_add_up_to_the_change),
        cmocka_unit_test(drawn_shares_add_up_too),
        cmocka_unit_test(drawn_shares_are_near_the_exact_ones),
        cmocka_unit_test(small_causes_do_not_disturb_the_large),
        cmocka_unit_test(the_same_seed_draws_the_same_shares),
        cmocka_unit_test(what_does_nothing_gets_nothing),
        cmocka_unit_test(equals_are_treated_equally),
        cmocka_unit_test(a_partner_held_back_does_not_move),
        cmocka_unit_test(shared_turns_are_run_once),
    };
    return cmocka_run_group_tests(tests, scratch_lend, NULL);
}
