/* test_balance.c: a recorded game gone through again is the same game, and a pair differs by a
 * card. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "data/place.h"
#include "game/advance.h"
#include "game/verdict.h"
#include "sim/balance_inner.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static const char *const who[SIDE_COUNT] = {"fence", "dam"};

static struct setup *load(void)
{
    struct diag_list list;
    diag_init(&list);
    struct setup *setup = setup_new(&here, "gallium-squeeze", true, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(setup);
    return setup;
}

static struct recorded *record(struct setup *setup, uint64_t seed)
{
    size_t turns = (size_t)setup->scenario.turns;
    struct recorded *game = memory_new(sizeof *game + turns * sizeof(struct orders));
    rerun_record(game, setup, who, seed);
    return game;
}

static void a_game_gone_through_again_is_the_same(void **state)
{
    (void)state;
    struct setup *setup = load();
    struct recorded *game = record(setup, 5);
    struct rerun *rerun = memory_new(sizeof *rerun);
    rerun_begin(rerun, game, SETTING_WAR, setup);
    while (rerun->world.turn < game->turns) rerun_turn(rerun, NULL);
    assert_int_equal(world_hash(&rerun->world), game->hash);
    /* In quiet the same game has no moves left, and comes to something else. */
    rerun_begin(rerun, game, SETTING_QUIET, setup);
    while (rerun->world.turn < game->turns) rerun_turn(rerun, NULL);
    assert_int_not_equal(world_hash(&rerun->world), game->hash);
    free(rerun);
    free(game);
    setup_delete(setup);
}

/* What rerun_end comes to is the verdict's result but for the calm line and the aims. */
static void its_result_is_the_verdicts(void **state)
{
    (void)state;
    struct setup *setup = load();
    struct recorded *game = record(setup, 5);
    struct rerun *rerun = memory_new(sizeof *rerun);
    struct session_options options = {
        .places = &here, .scenario = "gallium-squeeze", .who = {who[0], who[1]}, .seed = 5};
    struct diag_list list;
    struct verdict verdict;
    double result[SIDE_COUNT];
    bool failed = false;
    char reason[SESSION_SENTENCE_SIZE];
    diag_init(&list);
    struct session *session = session_new(&options, setup, &list);
    while (!session_over(session)) assert_true(advance_turn(session, &failed, reason));
    verdict_find(&verdict, session, game->turns, VIEWER_UMPIRE);
    rerun_begin(rerun, game, SETTING_WAR, setup);
    rerun_end(rerun, NULL, result);
    for (int side = 0; side < SIDE_COUNT; side++) {
        double told = verdict.mean[side] + verdict.aftermath[side] + verdict.calm[side];
        assert_true(fabs(result[side] - told) <= 0.15 + 1e-9); /* each of the three is rounded */
    }
    session_delete(session);
    diag_free(&list);
    free(rerun);
    free(game);
    setup_delete(setup);
}

/* A card is played only where it could be. */
static void plays_are_among_the_chances(void **state)
{
    (void)state;
    struct setup *setup = load();
    struct recorded *game = record(setup, 6);
    int plays = 0;
    for (int32_t i = 0; i < setup->deck.count; i++) {
        assert_in_range(game->chances[i], 0, game->turns);
        assert_in_range(game->plays[i], 0, game->chances[i]);
        plays += game->plays[i];
    }
    assert_true(plays > game->turns);
    free(game);
    setup_delete(setup);
}

static struct study *study_of(const char *move, size_t jobs)
{
    struct balance_options options = {.places = &here,
                                      .scenario = "gallium-squeeze",
                                      .move = move,
                                      .games = 2,
                                      .seed = 1,
                                      .shard = {1, 1},
                                      .jobs = jobs};
    struct diag_list list;
    diag_init(&list);
    struct balance *balance = balance_new(&options, &list);
    assert_non_null(balance);
    struct study *study = balance_run(balance);
    diag_free(&list);
    balance_delete(balance);
    return study;
}

/* A row has its columns, whether the card could be played or not; its best is among its trials. */
static void a_row_holds_together(void **state)
{
    (void)state;
    struct study *study = study_of("mineral_stockpile", 2);
    for (size_t job = 0; job < study_jobs(study); job++) {
        struct study_cells cells;
        double best = -INFINITY;
        assert_true(study_row(&cells, study, job));
        assert_string_equal(cells.cell[BALANCE_MOVE], "mineral_stockpile");
        for (int i = BALANCE_TRIALS; i < BALANCE_TRIED; i++) {
            if (cells.cell[i][0]) best = fmax(best, strtod(cells.cell[i], NULL));
        }
        double worth = strtod(cells.cell[BALANCE_WORTH], NULL);
        assert_true(fabs(worth - best) < 1e-9);
        assert_true(strtod(cells.cell[BALANCE_WORTH + 1], NULL) <= worth);
        assert_true(strtod(cells.cell[BALANCE_WORTH + 2], NULL) >= worth);
        /* Chosen for the lead, it is at least nearly as good for that: the choice fell on another
         * game. */
        double rival = strtod(cells.cell[BALANCE_RIVAL], NULL);
        assert_true(strtod(cells.cell[BALANCE_LEAD], NULL) >= worth - rival - 0.2);
    }
    study_delete(study);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_game_gone_through_again_is_the_same),
        cmocka_unit_test(its_result_is_the_verdicts),
        cmocka_unit_test(plays_are_among_the_chances),
        cmocka_unit_test(a_row_holds_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
