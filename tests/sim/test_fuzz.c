/* test_fuzz.c: random games find nothing wrong, and name what is wrong where something is. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/file.h"
#include "data/temporary.h"
#include "sim/fuzz.h"

static struct places home = {.count = 1, .items = {{.path = "."}}};

static void random_games_of_every_scenario_end_as_they_should(void **state)
{
    (void)state;
    char *told = NULL, folder[TEMPORARY_PATH_SIZE];
    size_t size = 0;
    struct fuzz_count count;
    struct diag_list list;
    struct fuzz_options options = {.places = &home, .games = 12, .jobs = 2, .seed = 1};
    diag_init(&list);
    temporary_folder(folder);
    options.out = folder;
    FILE *stream = open_memstream(&told, &size);
    assert_true(fuzz_run(&count, &options, stream, &list));
    fclose(stream);
    if (count.wrong) fail_msg("%s", told);
    assert_int_equal(count.games, 12);
    assert_true(count.replayed > 0 && count.plays > count.turns);
    assert_string_equal(told, "");
    free(told);
    diag_free(&list);
    temporary_remove(folder);
}

/* So that what went wrong in a batch can be played again into a journal. */
static void a_seed_is_the_same_game_with_a_journal_and_without(void **state)
{
    (void)state;
    char folder[TEMPORARY_PATH_SIZE], save[2 * TEMPORARY_PATH_SIZE];
    struct fuzz_game with, without;
    struct diag_list list;
    diag_init(&list);
    temporary_folder(folder);
    snprintf(save, sizeof save, "%s/game.csv", folder);
    struct setup *setup = setup_new(&home, "rocks-and-chips", true, &list);
    assert_non_null(setup);
    fuzz_game_play(&with, setup, 7, save);
    fuzz_game_play(&without, setup, 7, NULL);
    assert_string_equal(with.what, "");
    assert_int_equal(with.plays, without.plays);
    assert_int_equal(with.turn, without.turn);
    assert_int_equal(with.turn, setup->scenario.turns + 1);
    setup_delete(setup);
    diag_free(&list);
    temporary_remove(folder);
}

/* A move that says yes and then fails is what a designer wants to be told of. */
static void a_move_that_fails_is_named_and_its_journal_kept(void **state)
{
    (void)state;
    char folder[TEMPORARY_PATH_SIZE], *told = NULL, path[2 * TEMPORARY_PATH_SIZE];
    size_t size = 0;
    struct diag_list list;
    struct fuzz_count count;
    diag_init(&list);
    temporary_folder(folder);
    for (int i = 0; i < 4; i++) {
        static const char *const folders[] = {"lua", "lua/moves", "lua/moves/washington", "cards"};
        temporary_path(path, folder, folders[i]);
        assert_int_equal(mkdir(path, 0700), 0);
    }
    temporary_text(
        folder, "lua/moves/washington/faulty.lua",
        "return { title = 'Faulty', side = 'washington', family = 'test', "
        "mechanism = 'none', text = 't', source = 's',\n"
        "play = function(order) order.truce { control = 'tariff', turns = 'many' } end }\n");
    temporary_text(folder, "cards/seminar.csv",
                   "side,move,copies,first_turn,capital,budget_musd,source\n"
                   "washington,faulty,0,1,0,0,test\n");
    struct places places = home;
    assert_true(place_add(&places, folder, &list));
    struct fuzz_options options = {.places = &places,
                                   .scenario = "rocks-and-chips",
                                   .out = folder,
                                   .games = 2,
                                   .jobs = 1,
                                   .seed = 5};
    FILE *stream = open_memstream(&told, &size);
    assert_true(fuzz_run(&count, &options, stream, &list));
    fclose(stream);
    assert_int_equal(count.games, 2);
    assert_true(count.wrong > 0);
    assert_non_null(strstr(told, "refused after it was allowed: faulty: "));
    if (!strstr(told, "faulty.lua:2: truce.turns")) fail_msg("%s", told);
    const char *journal = strstr(told, "; journal ");
    assert_non_null(journal);
    snprintf(path, sizeof path, "%.*s", (int)strcspn(journal + 10, "\n"), journal + 10);
    assert_true(file_exists(path));
    free(told);
    diag_free(&list);
    temporary_remove(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_games_of_every_scenario_end_as_they_should),
        cmocka_unit_test(a_seed_is_the_same_game_with_a_journal_and_without),
        cmocka_unit_test(a_move_that_fails_is_named_and_its_journal_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
