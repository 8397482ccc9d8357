/* test_batch.c: a batch is the same whatever the cores, and each scripted opponent beats chance. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "data/place.h"
#include "sim/batch.h"
#include "soak.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct batch *batch_of(const char *washington, const char *beijing, size_t games,
                              size_t jobs)
{
    struct diag_list list;
    diag_init(&list);
    struct batch_options options = {.places = &here,
                                    .scenario = "rocks-and-chips",
                                    .who = {washington, beijing},
                                    .games = games,
                                    .jobs = jobs,
                                    .seed = 1000};
    struct batch *batch = batch_run(&options, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(batch);
    return batch;
}

static void more_cores_play_the_same_games(void **state)
{
    (void)state;
    struct batch *one = batch_of("fence", "random", 6, 1);
    struct batch *four = batch_of("fence", "random", 6, 4);
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(batch_game(one, i)->seed, 1000 + i);
        assert_int_equal(batch_game(one, i)->hash, batch_game(four, i)->hash);
    }
    batch_delete(one);
    batch_delete(four);
}

static size_t games_ahead(const struct batch *batch, size_t games, enum side side)
{
    size_t ahead = 0;
    for (size_t i = 0; i < games; i++) ahead += batch_game(batch, i)->verdict.less_hurt == side;
    return ahead;
}

/* Three games of four, of those played: a tie counts against the script. */
static void each_opponent_clearly_beats_random_play(void **state)
{
    (void)state;
    enum { GAMES = 12 };
    struct batch *washington = batch_of("fence", "random", GAMES, 2);
    struct batch *beijing = batch_of("random", "dam", GAMES, 2);
    assert_true(games_ahead(washington, GAMES, SIDE_WASHINGTON) * 4 >= GAMES * 3);
    assert_int_equal(games_ahead(washington, GAMES, SIDE_BEIJING), 0);
    assert_true(games_ahead(beijing, GAMES, SIDE_BEIJING) * 4 >= GAMES * 3);
    assert_int_equal(games_ahead(beijing, GAMES, SIDE_WASHINGTON), 0);
    batch_delete(washington);
    batch_delete(beijing);
}

static void a_seat_for_people_is_refused(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    struct batch_options options = {.places = &here,
                                    .scenario = "rocks-and-chips",
                                    .who = {"human", NULL},
                                    .games = 1,
                                    .jobs = 1};
    assert_null(batch_run(&options, &list));
    assert_non_null(strstr(list.items[0].text, "without people"));
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(more_cores_play_the_same_games),
        cmocka_unit_test(each_opponent_clearly_beats_random_play),
        cmocka_unit_test(a_seat_for_people_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
