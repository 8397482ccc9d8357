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

static const struct draw_sets nothing_set;

/* A study that was run, and what it was run in, which must outlive it. */
struct played {
    struct batch *batch;
    struct study *study;
};

static struct played play(const struct batch_options *options)
{
    struct diag_list list;
    struct played played;
    diag_init(&list);
    played.batch = batch_new(options, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(played.batch);
    played.study = batch_run(played.batch, &batch_form);
    return played;
}

static void played_free(struct played *played)
{
    study_delete(played->study);
    batch_delete(played->batch);
}

static struct batch_options asked(const char *const *scenario, const char *washington,
                                  const char *beijing, size_t games, size_t jobs)
{
    return (struct batch_options){.places = &here,
                                  .scenarios = scenario,
                                  .scenario_count = 1,
                                  .who = {{washington}, {beijing}},
                                  .who_count = {1, 1},
                                  .games = games,
                                  .jobs = jobs,
                                  .seed = 1000,
                                  .sets = &nothing_set,
                                  .shard = {1, 1}};
}

static struct played batch_of(const char *washington, const char *beijing, size_t games,
                              size_t jobs)
{
    static const char *const scenario = "rocks-and-chips";
    struct batch_options options = asked(&scenario, washington, beijing, games, jobs);
    return play(&options);
}

static struct match match_of(const struct played *played, size_t job)
{
    struct match match;
    assert_true(match_read(&match, played->study, job));
    return match;
}

static void more_cores_play_the_same_games(void **state)
{
    (void)state;
    struct played one = batch_of("fence", "random", 4, 1);
    struct played four = batch_of("fence", "random", 4, 4);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(match_of(&one, i).seed, 1000 + i);
        assert_int_equal(match_of(&one, i).hash, match_of(&four, i).hash);
    }
    played_free(&one);
    played_free(&four);
}

static size_t games_ahead(const struct played *played, size_t games, enum side side)
{
    size_t ahead = 0;
    for (size_t i = 0; i < games; i++) {
        struct match match = match_of(played, i);
        ahead += match.result[side] > match.result[SIDE_COUNT - 1 - (int)side];
    }
    return ahead;
}

/* Three games of four, of those played: a tie counts against the script. */
static void each_opponent_clearly_beats_random_play(void **state)
{
    (void)state;
    size_t games = (size_t)soak_times(8, 24);
    struct played washington = batch_of("fence", "random", games, 2);
    struct played beijing = batch_of("random", "dam", games, 2);
    assert_true(games_ahead(&washington, games, SIDE_WASHINGTON) * 4 >= games * 3);
    assert_int_equal(games_ahead(&washington, games, SIDE_BEIJING), 0);
    assert_true(games_ahead(&beijing, games, SIDE_BEIJING) * 4 >= games * 3);
    assert_int_equal(games_ahead(&beijing, games, SIDE_WASHINGTON), 0);
    played_free(&washington);
    played_free(&beijing);
}

/* What is set is what the games are played by; a draw is the same whoever plays it, and another
 * than the next. */
static void constants_are_set_and_drawn_for_the_games(void **state)
{
    (void)state;
    static const char *const scenario = "first-turn";
    struct batch_options options = asked(&scenario, "fence", "dam", 1, 1);
    struct draw_sets sets = {0};
    struct diag_list list;
    diag_init(&list);
    struct played plain = play(&options);
    assert_true(draw_set(&sets, "score_output=50", &list));
    options.sets = &sets;
    struct played set = play(&options);
    assert_int_not_equal(match_of(&plain, 0).hash, match_of(&set, 0).hash);
    options.sets = &nothing_set;
    options.draws = 3;
    struct played one = play(&options);
    options.jobs = 3;
    struct played three = play(&options);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(match_of(&one, i).draw, i + 1);
        assert_int_equal(match_of(&one, i).hash, match_of(&three, i).hash);
    }
    assert_int_not_equal(match_of(&one, 0).hash, match_of(&one, 1).hash);
    assert_int_not_equal(match_of(&one, 0).hash, match_of(&plain, 0).hash);
    played_free(&plain);
    played_free(&set);
    played_free(&one);
    played_free(&three);
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
    static const char *const scenario = "first-turn";
    struct batch_options options = asked(&scenario, "random", "torn", games, jobs);
    options.places = places;
    options.seed = 1;
    struct played played = play(&options);
    *kept = study_count(played.study);
    char *said = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&said, &size);
    assert_true(study_remarks(played.study, stream));
    batch_summary(played.study, stream);
    study_write(played.study, stream);
    fclose(stream);
    played_free(&played);
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
    static const char *const scenario = "rocks-and-chips";
    struct batch_options options = asked(&scenario, "human", "dam", 1, 1);
    assert_null(batch_new(&options, &list));
    assert_non_null(strstr(list.items[0].text, "without people"));
    diag_free(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(more_cores_play_the_same_games),
        cmocka_unit_test(each_opponent_clearly_beats_random_play),
        cmocka_unit_test(constants_are_set_and_drawn_for_the_games),
        cmocka_unit_test(a_game_that_crashes_costs_itself_alone_and_what_fails_is_told),
        cmocka_unit_test(a_seat_for_people_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
