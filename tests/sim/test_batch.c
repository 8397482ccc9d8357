/* test_batch.c: a batch is the same whatever the cores, and each scripted opponent beats chance. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "data/place.h"
#include "data/temporary.h"
#include "script/sandbox.h"
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
    struct batch *one = batch_of("fence", "random", 4, 1);
    struct batch *four = batch_of("fence", "random", 4, 4);
    for (size_t i = 0; i < 4; i++) {
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
    size_t games = (size_t)soak_times(8, 24);
    struct batch *washington = batch_of("fence", "random", games, 2);
    struct batch *beijing = batch_of("random", "dam", games, 2);
    assert_true(games_ahead(washington, games, SIDE_WASHINGTON) * 4 >= games * 3);
    assert_int_equal(games_ahead(washington, games, SIDE_BEIJING), 0);
    assert_true(games_ahead(beijing, games, SIDE_BEIJING) * 4 >= games * 3);
    assert_int_equal(games_ahead(beijing, games, SIDE_WASHINGTON), 0);
    batch_delete(washington);
    batch_delete(beijing);
}

/* As a fault of Lua's or of ours would, at a script's word. */
static void crash(const struct sandbox *box)
{
    if (strstr(box->log, "crash now")) abort();
}

/* Of an opponent whose games crash for some seeds, and whose script fails in turn 2 of the others:
 * what the batch says of them. */
static char *remarks_of(const struct places *places, size_t games, size_t jobs, size_t *kept)
{
    struct diag_list list;
    diag_init(&list);
    struct batch_options options = {.places = places,
                                    .scenario = "first-turn",
                                    .who = {"random", "torn"},
                                    .games = games,
                                    .jobs = jobs,
                                    .seed = 1};
    struct batch *batch = batch_run(&options, &list);
    diag_print(&list, stderr);
    assert_non_null(batch);
    *kept = batch_count(batch);
    for (size_t i = 0; i < *kept; i++) {
        assert_true(i == 0 || batch_game(batch, i)->seed > batch_game(batch, i - 1)->seed);
    }
    char *said = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&said, &size);
    assert_true(batch_remarks(batch, stream));
    batch_summary(batch, stream);
    fclose(stream);
    batch_delete(batch);
    diag_free(&list);
    return said;
}

static void a_game_that_crashes_costs_itself_alone_and_what_fails_is_told(void **state)
{
    (void)state;
    enum { GAMES = 10 };
    char folder[TEMPORARY_PATH_SIZE], path[TEMPORARY_PATH_SIZE], reason[FILE_REASON_SIZE];
    char failed[128], lost[64];
    struct places places = here;
    struct diag_list list;
    size_t kept, kept_too;
    diag_init(&list);
    temporary_folder(folder);
    temporary_path(path, folder, "lua/opponents");
    assert_true(file_make_folder(path, reason));
    temporary_text(folder, "lua/opponents/torn.lua",
                   "return { title = 'Torn', side = 'beijing', doctrine = 'd',\n"
                   "plan = function(view)\n"
                   "  if view.turn == 1 then return {} end\n"
                   "  if view.random('crash', 1, 4) == 1 then print('crash now') end\n"
                   "  error('torn')\nend }\n");
    assert_true(place_add(&places, folder, &list));
    sandbox_watch(crash);
    char *one = remarks_of(&places, GAMES, 1, &kept);
    char *four = remarks_of(&places, GAMES, 4, &kept_too);
    sandbox_watch(NULL);
    assert_string_equal(one, four);
    assert_int_equal(kept, kept_too);
    assert_in_range(kept, 1, GAMES - 1);
    snprintf(failed, sizeof failed, "opponents/torn.lua failed %zu times in %zu of %zu games", kept,
             kept, kept);
    snprintf(lost, sizeof lost, "%zu of %d games were lost", GAMES - kept, GAMES);
    if (!strstr(one, failed) || !strstr(one, lost) || !strstr(one, "an assertion failed")) {
        fail_msg("%s", one);
    }
    free(one);
    free(four);
    diag_free(&list);
    temporary_remove(folder);
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
        cmocka_unit_test(a_game_that_crashes_costs_itself_alone_and_what_fails_is_told),
        cmocka_unit_test(a_seat_for_people_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
