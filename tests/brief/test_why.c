/* test_why.c: the causes of a game's figures add up, name their moves, and stay in their time. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "brief/why.h"
#include "brief/words.h"
#include "game/advance.h"
#include "game/table.h"
#include "soak.h"

static struct session *session;
static struct why why;
static char reason[SESSION_SENTENCE_SIZE];

/* Six turns of two scripted opponents. */
static int game_play(void **state)
{
    (void)state;
    bool failed;
    session = table_session("fence", "dam", 1, NULL);
    for (int turn = 1; turn <= 6; turn++) assert_true(advance_turn(session, &failed, reason));
    return 0;
}

static int game_clear(void **state)
{
    (void)state;
    session_delete(session);
    table_clear();
    return 0;
}

static struct why_question ask(const char *figure, int since, int turn)
{
    return (struct why_question){.session = session,
                                 .scripts = table_setup()->scripts,
                                 .since = since,
                                 .turn = turn,
                                 .figure = figure,
                                 .viewer = VIEWER_UMPIRE};
}

static void explain(const char *figure, int since, int turn)
{
    struct why_question question = ask(figure, since, turn);
    if (!why_run(&why, &question, reason)) fail_msg("%s", reason);
}

static double value_at(const char *figure, int turn)
{
    struct figure out;
    assert_true(figure_find(&out, session_world_at(session, turn), figure));
    return out.value;
}

static void assert_adds_up(void)
{
    double sum = 0.0;
    for (size_t i = 0; i < why.count; i++) sum += why.rows[i].amount;
    double scale = 1.0 + fabs(why.before) + fabs(why.after);
    assert_true(fabs(sum - (why.after - why.before)) <= 1e-9 * scale);
    assert_true(why.before == value_at(why.figure, why.since));
    assert_true(why.after == value_at(why.figure, why.turn));
}

static void parts_add_up_to_the_change(void **state)
{
    (void)state;
    static const char *const figures[] = {
        "price.magnets.USA",
        "score.washington",
        "escalation",
        "budget.beijing",
        "leak.beijing",
        "alignment.JPN",
        "compliance.KOR.washington",
        "output.DEU",
        "trade.CHN.USA.gallium",
    };
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) {
        for (int turn = 2; turn <= 6; turn += soak_times(4, 2)) {
            explain(figures[i], turn - 1, turn);
            assert_adds_up();
        }
        explain(figures[i], 0, 6);
        assert_adds_up();
    }
}

/* What a side spent on a move is that move's doing, and nobody else's. */
static void every_move_pays_its_own_price(void **state)
{
    (void)state;
    explain("budget.washington", 0, 1);
    double spent = 0.0;
    for (size_t i = 0; i < session_past_count(session, 1, SIDE_WASHINGTON); i++) {
        spent += session_past_plan(session, 1, SIDE_WASHINGTON, i)->budget_musd;
    }
    double moves = 0.0;
    for (size_t i = 0; i < why.count; i++) {
        const struct why_row *row = &why.rows[i];
        if (row->kind == WHY_INSTRUMENT && row->side == SIDE_WASHINGTON) moves -= row->amount;
    }
    assert_true(spent > 0.0 && moves > 0.0 && moves <= spent * 1.01);
}

static void every_cause_has_name_rule_and_source(void **state)
{
    (void)state;
    explain("score.beijing", 0, 6);
    bool kinds[WHY_KIND_COUNT] = {false};
    for (size_t i = 0; i < why.count; i++) {
        const struct why_row *row = &why.rows[i];
        assert_true(row->name[0] && row->rule[0] && row->source[0]);
        kinds[row->kind] = true;
        if (row->kind == WHY_INSTRUMENT) assert_non_null(strstr(row->name, words_side(row->side)));
    }
    assert_int_equal(why.rows[0].kind, WHY_BASE);
    assert_true(kinds[WHY_START] && kinds[WHY_INSTRUMENT] && kinds[WHY_PARTNER]);
    for (size_t i = 2; i < why.count; i++) {
        assert_true(fabs(why.rows[i].amount) <= fabs(why.rows[i - 1].amount));
    }
}

/* The figure without a cause is what the turn without it comes to; it differs for the largest. */
static void the_counterfactual_stands_beside_it(void **state)
{
    (void)state;
    explain("score.washington", 5, 6);
    int with = 0;
    for (size_t i = 1; i < why.count; i++) {
        if (!why.rows[i].has_without) continue;
        with++;
        assert_true(why.rows[i].without != why.after);
    }
    assert_true(with >= 3);
}

/* A partner is not the reason of its own compliance: its ledger of pulls is. */
static void a_partner_does_not_explain_itself(void **state)
{
    (void)state;
    const struct world *world = session_world(session);
    int32_t korea = world_country(world, "KOR", 3);
    explain("compliance.KOR.washington", 0, 6);
    for (size_t i = 0; i < why.count; i++) assert_true(why.rows[i].country != korea);
    struct why_ledger ledger;
    why_pulls(&ledger, session, korea, SIDE_WASHINGTON, 0, 6, VIEWER_UMPIRE);
    double raw = 0.0;
    for (int pull = 0; pull < PULL_COUNT; pull++) raw += ledger.after[pull];
    double magnitude = raw < 0.0 ? -raw : raw;
    assert_true(fabs(ledger.target - (0.5 + 0.5 * raw / (1.0 + magnitude))) < 1e-9);
    assert_true(ledger.compliance_after == value_at("compliance.KOR.washington", 6));
}

static void exact_and_drawn_agree(void **state)
{
    (void)state;
    static struct why drawn;
    struct why_question question = ask("score.washington", 5, 6);
    assert_true(why_run(&drawn, &question, reason));
    question.exact = true;
    assert_true(why_run(&why, &question, reason));
    assert_true(why.exact);
    assert_adds_up();
    for (size_t i = 0; i < 4; i++) {
        for (size_t k = 0; k < drawn.count; k++) {
            if (strcmp(why.rows[i].name, drawn.rows[k].name) != 0) continue;
            double off = fabs(why.rows[i].amount - drawn.rows[k].amount);
            double large = fabs(why.rows[1].amount);
            assert_true(off <= 0.15 * large + 5.0 * drawn.rows[k].error);
        }
    }
}

static void a_wrong_question_gets_a_sentence(void **state)
{
    (void)state;
    struct why_question question = ask("price.unobtainium", 5, 6);
    assert_false(why_run(&why, &question, reason));
    assert_non_null(strstr(reason, "price.unobtainium"));
    question = ask("escalation", 6, 7);
    assert_false(why_run(&why, &question, reason));
    assert_non_null(strstr(reason, "from 1 to 6"));
    question = ask("escalation", 6, 6);
    assert_false(why_run(&why, &question, reason));
    assert_non_null(strstr(reason, "begin after"));
}

/* What the rival said to a partner alone, or bought in secret, is in the sum and has no name. */
static void a_side_is_not_told_what_it_may_not_know(void **state)
{
    (void)state;
    for (int turn = 1; turn <= 6; turn++) {
        for (int viewer = 0; viewer < SIDE_COUNT; viewer++) {
            struct why_question question = ask("score.washington", turn - 1, turn);
            size_t hidden = 0;
            question.viewer = (enum viewer)viewer;
            assert_true(why_run(&why, &question, reason));
            assert_adds_up();
            for (size_t i = 0; i < why.count; i++) {
                const struct why_row *row = &why.rows[i];
                bool of_rival = row->side != SIDE_NONE && row->side != viewer;
                hidden += row->hidden;
                if (of_rival) assert_null(strstr(row->name, "partner an offer"));
                if (of_rival) assert_null(strstr(row->name, "Stockpile"));
                assert_null(strstr(row->name, "compliance"));
            }
            assert_true(hidden <= 1);
        }
    }
}

static void an_estimate_is_not_explained_away(void **state)
{
    (void)state;
    struct why_question question = ask("stock.CHN.gallium", 5, 6);
    question.viewer = VIEWER_WASHINGTON;
    assert_false(why_run(&why, &question, reason));
    assert_non_null(strstr(reason, "estimate"));
    question.viewer = VIEWER_BEIJING;
    assert_true(why_run(&why, &question, reason));
}

static void small_parts_are_gathered_without_loss(void **state)
{
    (void)state;
    explain("score.washington", 0, 6);
    double sum = 0.0, gathered = 0.0;
    size_t before = why.count;
    for (size_t i = 0; i < why.count; i++) sum += why.rows[i].amount;
    why_gather_small(&why, 0.0);
    for (size_t i = 0; i < why.count; i++) gathered += why.rows[i].amount;
    assert_true(why.count <= before);
    assert_true(fabs(sum - gathered) < 1e-9);
}

/* Bounded by counts of turns run, so that no question takes long: about a tenth of a second, and a
 * second, where a turn takes a millisecond. */
static void an_answer_does_not_keep_anyone_waiting(void **state)
{
    (void)state;
    explain("score.washington", 5, 6);
    assert_true(why.turns_run <= 160);
    explain("score.washington", 0, 6);
    assert_true(why.turns_run <= 1200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_add_up_to_the_change),
        cmocka_unit_test(every_move_pays_its_own_price),
        cmocka_unit_test(every_cause_has_name_rule_and_source),
        cmocka_unit_test(the_counterfactual_stands_beside_it),
        cmocka_unit_test(a_partner_does_not_explain_itself),
        cmocka_unit_test(exact_and_drawn_agree),
        cmocka_unit_test(a_wrong_question_gets_a_sentence),
        cmocka_unit_test(a_side_is_not_told_what_it_may_not_know),
        cmocka_unit_test(an_estimate_is_not_explained_away),
        cmocka_unit_test(small_parts_are_gathered_without_loss),
        cmocka_unit_test(an_answer_does_not_keep_anyone_waiting),
    };
    return cmocka_run_group_tests(tests, game_play, game_clear);
}
