/* test_verdict.c: a result is what a side did: waiting is nought, and what moves cause counts. */
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

#include "base/file.h"
#include "base/memory.h"
#include "game/advance.h"
#include "game/play.h"
#include "game/ruling.h"
#include "game/table.h"
#include "game/verdict.h"
#include "soak.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

/* A shipped scenario with the scripts of the table's; for setup_delete. */
static struct setup *scenario_setup(const char *id)
{
    static struct setup_stock stock;
    struct diag_list list;
    diag_init(&list);
    stock.places = &here;
    stock.scripts = table_setup()->scripts;
    struct setup *setup = setup_from(&stock, id, &list);
    if (!setup) diag_print(&list, stderr);
    assert_non_null(setup);
    diag_free(&list);
    return setup;
}

/* Two human seats, each move and each seal by hand. */
static struct session *game_of(struct setup *setup, uint64_t seed, const char *aims,
                               const char *save)
{
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = setup->scenario.id,
                                      .who = {"human", "human"},
                                      .save = save,
                                      .seed = seed,
                                      .aims = aims};
    struct session *session = session_new(&options, setup, &list);
    if (!session) diag_print(&list, stderr);
    assert_non_null(session);
    diag_free(&list);
    return session;
}

static void pass_turn(struct session *session)
{
    bool failed;
    char reason[SESSION_SENTENCE_SIZE];
    enum side first = session_first(session);
    assert_true(play_seal(session, first, "", reason));
    assert_true(play_seal(session, (enum side)world_rival((int32_t)first), "", reason));
    assert_true(advance_turn(session, &failed, reason));
}

static void play(struct session *session, enum side side, const char *id, const char *first,
                 const char *second, const char *third)
{
    char reason[SESSION_SENTENCE_SIZE] = "";
    struct choice choice = {{{0}}};
    const char *values[] = {first, second, third};
    const struct move *move = script_move_named(session_setup(session)->scripts, side, id);
    assert_non_null(move);
    for (int i = 0; i < 3 && values[i]; i++) {
        snprintf(choice.value[i], CHOICE_SIZE, "%s", values[i]);
    }
    if (!play_move(session, side, move, &choice, reason)) fail_msg("%s: %s", id, reason);
}

static struct verdict verdict_now(const struct session *session, enum viewer viewer)
{
    struct verdict verdict;
    verdict_find(&verdict, session, session_turn(session) - 1, viewer);
    return verdict;
}

static void assert_nought(const struct verdict *verdict)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        assert_true(verdict->result[side] == 0 && verdict->mean[side] == 0);
        assert_true(verdict->aftermath[side] == 0 && verdict->aims[side] == 0);
        assert_int_equal(verdict->band[side], VERDICT_HELD);
    }
    assert_true(verdict->together == 0);
    assert_int_equal(verdict->less_hurt, SIDE_NONE);
}

/* The calm line is that very game, to the last byte: so is whatever is worked out of it. */
static size_t wait_out(struct setup *setup, uint64_t seed)
{
    size_t events = 0;
    struct session *session = game_of(setup, seed, NULL, NULL);
    while (!session_over(session)) {
        pass_turn(session);
        int turn = session_turn(session) - 1;
        events += session_happening_count(session, turn);
        assert_memory_equal(verdict_calm(session, turn), session_world(session),
                            sizeof(struct world));
    }
    struct verdict verdict = verdict_now(session, VIEWER_UMPIRE);
    assert_true(verdict.over);
    assert_nought(&verdict);
    session_delete(session);
    return events;
}

static void waiting_against_waiting_is_nought_in_every_scenario(void **state)
{
    (void)state;
    size_t events = 0;
    char **names = setup_scenarios(&here);
    for (size_t i = 0; names[i]; i++) {
        struct setup *setup = scenario_setup(names[i]);
        for (uint64_t seed = 1; seed <= (uint64_t)soak_times(1, 20); seed++) {
            events += wait_out(setup, seed);
        }
        setup_delete(setup);
    }
    assert_true(events > 10);
    file_list_free(names);
}

static int setup_shipped(void **state)
{
    (void)state;
    return table_setup() ? 0 : -1;
}

static void a_late_blow_counts_by_its_aftermath(void **state)
{
    (void)state;
    struct session *session = game_of(table_setup(), 3, "cars_run,frontier_near", NULL);
    while (session_turn(session) < session_setup(session)->scenario.turns) pass_turn(session);
    play(session, SIDE_WASHINGTON, "tariffs", "100", NULL, NULL);
    pass_turn(session);
    struct verdict verdict = verdict_now(session, VIEWER_UMPIRE);
    for (int side = 0; side < SIDE_COUNT; side++) {
        assert_true(fabs(verdict.mean[side]) < 0.2);
        assert_true(verdict.aftermath[side] < -0.5);
    }
    session_delete(session);
}

/* It lasts three quarters, and in eight what it saved is nearly forgotten; nor does the one quarter
 * that was played with it count for more than its share. */
static void a_truce_in_the_last_turn_is_worth_what_it_leaves(void **state)
{
    (void)state;
    struct setup *setup = scenario_setup("magnet-spring");
    double early[SIDE_COUNT], late[SIDE_COUNT];
    for (int at_last = 0; at_last <= 1; at_last++) {
        struct session *session = game_of(setup, 1, "cars_run,rightful", NULL);
        while (!session_over(session)) {
            bool now = session_turn(session) == (at_last ? setup->scenario.turns : 1);
            if (now) play(session, SIDE_WASHINGTON, "truce", "tariff", NULL, NULL);
            char reason[SESSION_SENTENCE_SIZE];
            bool failed;
            assert_true(play_seal(session, SIDE_WASHINGTON, "", reason));
            if (now) play(session, SIDE_BEIJING, "truce", "tariff", NULL, NULL);
            assert_true(play_seal(session, SIDE_BEIJING, "", reason));
            assert_true(advance_turn(session, &failed, reason));
        }
        struct verdict verdict = verdict_now(session, VIEWER_UMPIRE);
        for (int side = 0; side < SIDE_COUNT; side++) {
            double result = verdict.mean[side] + verdict.aftermath[side];
            *(at_last ? &late[side] : &early[side]) = result;
        }
        session_delete(session);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        assert_true(early[side] > 0.3);
        assert_true(late[side] > 0 && late[side] < early[side]);
    }
    setup_delete(setup);
}

static struct places places;

static void event_write(const char *pack, const char *id, const char *when)
{
    char path[400];
    snprintf(path, sizeof path, "%s/lua/events/%s.lua", pack, id);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(
        file,
        "return {\n  title = \"Event %s\", text = \"It happens.\", source = \"made up\",\n"
        "  chance_bp = 10000,\n  when = function(view) return %s end,\n"
        "  play = function(order) order.demand { good = \"magnets\", share_bp = 2000 } end,\n}\n",
        id, when);
    fclose(file);
}

static const struct happening *happening_named(const struct session *session, int turn,
                                               const char *id)
{
    for (size_t i = 0; i < session_happening_count(session, turn); i++) {
        const struct happening *happening = session_happening(session, turn, i);
        if (strcmp(happening->id, id) == 0) return happening;
    }
    return NULL;
}

/* Whose `when` holds in the calm line too would have happened anyway. */
static void only_what_moves_brought_about_is_no_event_of_the_calm_line(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    const char *pack = table_pack("conditions");
    event_write(pack, "brought", "view.figure(\"escalation\") > 0.3");
    event_write(pack, "measured",
                "view.instrument(\"tariff\", { issuer = \"washington\" }) ~= nil "
                "and view.figure(\"escalation\") > 0.3");
    event_write(pack, "anyway", "view.figure(\"price.magnets\") > 0.5");
    place_init(&places, ".");
    assert_true(place_add(&places, pack, &list));
    struct setup *setup = setup_new(&places, "rocks-and-chips", true, &list);
    assert_non_null(setup);
    char path[256];
    snprintf(path, sizeof path, "%s", table_path("conditions.csv"));
    struct session *session = game_of(setup, 2, NULL, path);
    struct session *waited = game_of(setup, 2, NULL, NULL);
    play(session, SIDE_WASHINGTON, "tariffs", "50", NULL, NULL);
    play(session, SIDE_BEIJING, "mineral_ban", "antimony", "USA", "domestic");
    for (int i = 0; i < 2; i++) {
        pass_turn(session);
        pass_turn(waited);
    }
    assert_true(happening_named(session, 1, "anyway")->calm);
    assert_null(happening_named(session, 1, "brought"));
    assert_false(happening_named(session, 2, "brought")->calm);
    assert_false(happening_named(session, 2, "measured")->calm);
    assert_null(happening_named(waited, 2, "brought"));
    assert_int_equal(world_hash(verdict_calm(session, 2)), world_hash(session_world(waited)));
    session_delete(session);
    session = session_resume(&places, path, false, &list);
    assert_non_null(session);
    assert_int_equal(world_hash(verdict_calm(session, 2)), world_hash(session_world(waited)));
    session_delete(session);
    session_delete(waited);
    setup_delete(setup);
    diag_free(&list);
}

static void rulings_and_moves_leave_the_calm_line_alone(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *ruled = game_of(table_setup(), 4, NULL, NULL);
    struct session *waited = game_of(table_setup(), 4, NULL, NULL);
    for (int turn = 1; turn <= 4; turn++) {
        if (turn != 2) assert_true(ruling_set(ruled, "escalation", 0.9, "for the test", reason));
        if (turn == 2) play(ruled, SIDE_WASHINGTON, "tariffs", "50", NULL, NULL);
        pass_turn(ruled);
        pass_turn(waited);
        assert_int_equal(world_hash(verdict_calm(ruled, turn)), world_hash(session_world(waited)));
    }
    struct verdict with = verdict_now(ruled, VIEWER_UMPIRE),
                   without = verdict_now(waited, VIEWER_UMPIRE);
    assert_memory_equal(with.calm, without.calm, sizeof with.calm);
    assert_true(with.result[SIDE_BEIJING] < 0);
    /* What was worked out before a ruling is worked out again. */
    assert_true(ruling_set(waited, "escalation", 0.95, "for the test", reason));
    assert_true(verdict_now(waited, VIEWER_UMPIRE).aftermath[SIDE_BEIJING] < 0);
    session_delete(ruled);
    session_delete(waited);
}

/* What an aim adds, and how it stands, here and on the calm line. */
static void assert_aim(const struct verdict *verdict, enum side side, const char *id,
                       enum verdict_standing standing, enum verdict_standing calm, double points)
{
    for (size_t i = 0; i < verdict->aim_count[side]; i++) {
        const struct verdict_aim *judged = &verdict->aim[side][i];
        if (strcmp(judged->aim->id, id) != 0) continue;
        if (judged->standing != standing || judged->calm != calm) {
            fail_msg("turn %d: %s stands at %d and on the calm line at %d", verdict->turn, id,
                     (int)judged->standing, (int)judged->calm);
        }
        assert_true(fabs(judged->points - points) < 1e-9);
        return;
    }
    fail_msg("%s is no aim of that side", id);
}

static void an_aim_counts_by_what_the_calm_line_did_not(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = game_of(
        table_setup(), 5, "no_crisis,korea_joins,allies_keep,india_leans,magnets_kept", NULL);
    struct verdict verdict = verdict_now(session, VIEWER_UMPIRE);
    assert_aim(&verdict, SIDE_WASHINGTON, "no_crisis", VERDICT_OPEN, VERDICT_OPEN, 0);
    pass_turn(session);
    verdict = verdict_now(session, VIEWER_UMPIRE);
    assert_aim(&verdict, SIDE_WASHINGTON, "no_crisis", VERDICT_MET, VERDICT_MET, 0);
    assert_aim(&verdict, SIDE_WASHINGTON, "korea_joins", VERDICT_OPEN, VERDICT_OPEN, 0);
    assert_aim(&verdict, SIDE_BEIJING, "magnets_kept", VERDICT_MET, VERDICT_MET, 0);
    assert_aim(&verdict, SIDE_BEIJING, "india_leans", VERDICT_OPEN, VERDICT_OPEN, 0);
    assert_true(ruling_set(session, "escalation", 0.95, "for the test", reason));
    assert_true(ruling_set(session, "accord.KOR.chips", 1.0, "for the test", reason));
    assert_true(ruling_set(session, "alignment.IND", -0.9, "for the test", reason));
    pass_turn(session);
    verdict = verdict_now(session, VIEWER_UMPIRE);
    assert_aim(&verdict, SIDE_WASHINGTON, "no_crisis", VERDICT_LOST, VERDICT_MET, -0.7);
    assert_aim(&verdict, SIDE_WASHINGTON, "korea_joins", VERDICT_MET, VERDICT_OPEN, 0.7);
    assert_aim(&verdict, SIDE_BEIJING, "india_leans", VERDICT_MET, VERDICT_OPEN, 0.7);
    assert_true(verdict.aims[SIDE_WASHINGTON] == 0 && verdict.aims[SIDE_BEIJING] == 0.7);
    /* Reached by its turn is reached; at its turn it must hold; calm again is no remedy. */
    assert_true(ruling_set(session, "accord.KOR.chips", 0.0, "for the test", reason));
    assert_true(ruling_set(session, "escalation", 0.1, "for the test", reason));
    while (!session_over(session)) {
        assert_true(ruling_set(session, "alignment.IND", 0.9, "for the test", reason));
        pass_turn(session);
    }
    verdict = verdict_now(session, VIEWER_UMPIRE);
    assert_aim(&verdict, SIDE_WASHINGTON, "no_crisis", VERDICT_LOST, VERDICT_MET, -0.7);
    assert_aim(&verdict, SIDE_WASHINGTON, "korea_joins", VERDICT_MET, VERDICT_LOST, 0.7);
    assert_aim(&verdict, SIDE_BEIJING, "india_leans", VERDICT_LOST, VERDICT_LOST, 0);
    session_delete(session);
}

static void the_rivals_aims_are_known_when_the_game_is_over(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = game_of(table_setup(), 6, "no_crisis,india_leans", NULL);
    assert_true(ruling_set(session, "alignment.IND", -0.9, "for the test", reason));
    pass_turn(session);
    struct verdict all = verdict_now(session, VIEWER_UMPIRE);
    struct verdict washington = verdict_now(session, VIEWER_WASHINGTON);
    struct verdict beijing = verdict_now(session, VIEWER_BEIJING);
    assert_int_equal(washington.aim_count[SIDE_WASHINGTON], 1);
    assert_int_equal(washington.aim_count[SIDE_BEIJING], 0);
    assert_true(washington.aims[SIDE_BEIJING] == 0 && beijing.aims[SIDE_BEIJING] == 0.7);
    assert_true(fabs(all.result[SIDE_BEIJING] - washington.result[SIDE_BEIJING] - 0.7) < 1e-9);
    while (!session_over(session)) pass_turn(session);
    washington = verdict_now(session, VIEWER_WASHINGTON);
    assert_int_equal(washington.aim_count[SIDE_BEIJING], 1);
    session_delete(session);
}

/* Parts that are shown add up to the sum that is shown, and both sums to what is shown of both. */
static void the_parts_add_up_as_they_are_shown(void **state)
{
    (void)state;
    struct session *session = table_session("random", "random", 11, NULL);
    for (int turn = 1; turn <= 4; turn++) {
        bool failed;
        char reason[SESSION_SENTENCE_SIZE];
        assert_true(advance_turn(session, &failed, reason));
        struct verdict verdict = verdict_now(session, VIEWER_UMPIRE);
        long both = 0;
        for (int side = 0; side < SIDE_COUNT; side++) {
            long parts = lround(10 * verdict.mean[side]) + lround(10 * verdict.aftermath[side]) +
                         lround(10 * verdict.aims[side]);
            both += lround(10 * verdict.result[side]);
            assert_int_equal(parts, lround(10 * verdict.result[side]));
        }
        assert_int_equal(both, lround(10 * verdict.together));
    }
    session_delete(session);
}

static void a_replay_gives_the_same_verdict_without_scripts(void **state)
{
    (void)state;
    char path[256];
    struct diag_list list;
    diag_init(&list);
    snprintf(path, sizeof path, "%s", table_path("verdict.csv"));
    struct session *session = table_session("random", "random", 12, path);
    bool failed;
    char reason[SESSION_SENTENCE_SIZE];
    while (!session_over(session)) assert_true(advance_turn(session, &failed, reason));
    struct verdict live = verdict_now(session, VIEWER_UMPIRE);
    struct session *again = session_resume(&here, path, false, &list);
    assert_non_null(again);
    struct verdict replayed = verdict_now(again, VIEWER_UMPIRE);
    for (int side = 0; side < SIDE_COUNT; side++) {
        assert_int_equal(replayed.aim_count[side], SESSION_AIMS);
        for (size_t i = 0; i < SESSION_AIMS; i++) {
            assert_string_equal(live.aim[side][i].aim->id, replayed.aim[side][i].aim->id);
            replayed.aim[side][i].aim = live.aim[side][i].aim; /* each session has its own table */
        }
    }
    assert_memory_equal(&live, &replayed, offsetof(struct verdict, aim));
    assert_memory_equal(live.aim, replayed.aim, sizeof live.aim);
    session_delete(again);
    session_delete(session);
    diag_free(&list);
}

static void aims_are_drawn_by_the_seed_or_chosen(void **state)
{
    (void)state;
    bool differ = false;
    const char *first = NULL;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct session *one = game_of(table_setup(), seed, NULL, NULL);
        struct session *two = game_of(table_setup(), seed, NULL, NULL);
        for (int side = 0; side < SIDE_COUNT; side++) {
            assert_int_equal(session_aim_count(one, (enum side)side), SESSION_AIMS);
            for (size_t i = 0; i < SESSION_AIMS; i++) {
                const struct scenario_aim *aim = session_aim(one, (enum side)side, i);
                assert_int_equal(aim->side, side);
                assert_ptr_equal(aim, session_aim(two, (enum side)side, i));
                for (size_t j = 0; j < i; j++) {
                    assert_ptr_not_equal(aim, session_aim(one, (enum side)side, j));
                }
            }
        }
        const char *id = session_aim(one, SIDE_BEIJING, 0)->id;
        differ = differ || (first && strcmp(first, id) != 0);
        first = id;
        session_delete(one);
        session_delete(two);
    }
    assert_true(differ);
    struct session *chosen = game_of(table_setup(), 1, "tools_made,korea_joins,india_leans", NULL);
    assert_int_equal(session_aim_count(chosen, SIDE_WASHINGTON), 1);
    assert_string_equal(session_aim(chosen, SIDE_BEIJING, 1)->id, "india_leans");
    session_delete(chosen);
}

static void an_aim_that_is_not_there_is_told(void **state)
{
    (void)state;
    static const struct {
        const char *aims, *told;
    } cases[] = {{"cars_run,cars_fly", "found \"cars_fly\""},
                 {"cars_run,allies_keep,korea_joins,no_crisis", "at most 3"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct diag_list list;
        diag_init(&list);
        struct session_options options = {.places = &here,
                                          .scenario = "rocks-and-chips",
                                          .who = {"human", "human"},
                                          .aims = cases[i].aims};
        assert_null(session_new(&options, table_setup(), &list));
        assert_int_equal(list.count, 1);
        assert_non_null(strstr(list.items[0].text, cases[i].told));
        diag_free(&list);
    }
}

/* A game of an older version was played without aims, and one whose aim is gone is judged without.
 */
static void the_aims_of_a_game_are_those_that_it_began_with(void **state)
{
    (void)state;
    static const char *const kept[] = {"", "cars_run,a_lost_one,india_leans"};
    char path[256], copy[256], gone[JOURNAL_ARGS_SIZE];
    struct diag_list list;
    struct journal *from, *to;
    diag_init(&list);
    snprintf(path, sizeof path, "%s", table_path("with-aims.csv"));
    session_delete(game_of(table_setup(), 1, NULL, path));
    assert_true(journal_open(&from, path, false, &list));
    for (size_t i = 0; i < 2; i++) {
        struct journal_row row = *journal_row(from, 0);
        assert_true(journal_arg_take(gone, sizeof gone, row.args, "aims"));
        if (kept[i][0]) journal_arg_add(row.args, sizeof row.args, "aims", kept[i]);
        snprintf(copy, sizeof copy, "%s", table_path(i ? "lost.csv" : "old.csv"));
        assert_true(journal_create(&to, copy, &row, &list));
        journal_close(to);
        struct session *session = session_resume(&here, copy, false, &list);
        assert_non_null(session);
        for (int side = 0; side < SIDE_COUNT; side++) {
            assert_int_equal(session_aim_count(session, (enum side)side), i);
        }
        assert_int_equal(list.warnings, i);
        session_delete(session);
    }
    assert_non_null(strstr(list.items[0].text, "a_lost_one"));
    journal_close(from);
    diag_free(&list);
}

static void a_result_lies_in_the_band_between_its_bounds(void **state)
{
    (void)state;
    static const struct scenario scenario = {.bounds = {-5, -0.5, 0.5, 2}};
    static const struct {
        double result;
        enum verdict_band band;
    } cases[] = {{-9, VERDICT_RUIN},   {-5.1, VERDICT_RUIN}, {-5, VERDICT_LOSS},
                 {-0.6, VERDICT_LOSS}, {-0.5, VERDICT_HELD}, {0, VERDICT_HELD},
                 {0.4, VERDICT_HELD},  {0.5, VERDICT_GAIN},  {1.9, VERDICT_GAIN},
                 {2, VERDICT_TRIUMPH}, {9, VERDICT_TRIUMPH}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(verdict_band_of(&scenario, cases[i].result), cases[i].band);
    }
}

/* The world itself is the best belief, and in it a plan to wait comes to nothing. */
static void looking_ahead_tells_the_result(void **state)
{
    (void)state;
    static const struct orders none;
    struct session *session = game_of(table_setup(), 7, "no_crisis,computing_runs", NULL);
    pass_turn(session);
    struct verdict_seat seat = {session, SIDE_WASHINGTON};
    struct lookahead lookahead;
    struct world *world = memory_new(sizeof *world);
    struct orders *strike = memory_new(sizeof *strike);
    char reason[SESSION_SENTENCE_SIZE];
    double waiting[SIDE_COUNT], striking[SIDE_COUNT];
    verdict_lookahead(&lookahead, &seat, session_world(session));
    *world = *session_world(session);
    lookahead.run(&lookahead, world, &none, 4, waiting);
    assert_int_equal(world->turn, 5);
    assert_true(waiting[SIDE_WASHINGTON] == 0 && waiting[SIDE_BEIJING] == 0);

    const struct choice ban = {{"ai_accelerators", "CHN", "ban"}};
    assert_true(
        script_play(strike, table_setup()->scripts,
                    script_move_named(table_setup()->scripts, SIDE_WASHINGTON, "ai_chip_control"),
                    session_world(session), &ban, SCRIPT_UNPRICED, reason));
    *world = *session_world(session);
    lookahead.run(&lookahead, world, strike, 4, striking);
    assert_true(striking[SIDE_BEIJING] < -0.1);
    /* Its own aims count, the rival's do not, for it does not know them. */
    *world = *session_world(session);
    world->escalation = 0.9;
    lookahead.run(&lookahead, world, &none, 4, striking);
    seat.side = SIDE_BEIJING;
    double theirs[SIDE_COUNT];
    *world = *session_world(session);
    world->escalation = 0.9;
    lookahead.run(&lookahead, world, &none, 4, theirs);
    assert_true(fabs(striking[SIDE_WASHINGTON] - theirs[SIDE_WASHINGTON] + 0.7) < 1e-9);
    free(strike);
    free(world);
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(waiting_against_waiting_is_nought_in_every_scenario),
        cmocka_unit_test(a_late_blow_counts_by_its_aftermath),
        cmocka_unit_test(a_truce_in_the_last_turn_is_worth_what_it_leaves),
        cmocka_unit_test(only_what_moves_brought_about_is_no_event_of_the_calm_line),
        cmocka_unit_test(rulings_and_moves_leave_the_calm_line_alone),
        cmocka_unit_test(an_aim_counts_by_what_the_calm_line_did_not),
        cmocka_unit_test(the_rivals_aims_are_known_when_the_game_is_over),
        cmocka_unit_test(the_parts_add_up_as_they_are_shown),
        cmocka_unit_test(a_replay_gives_the_same_verdict_without_scripts),
        cmocka_unit_test(aims_are_drawn_by_the_seed_or_chosen),
        cmocka_unit_test(an_aim_that_is_not_there_is_told),
        cmocka_unit_test(the_aims_of_a_game_are_those_that_it_began_with),
        cmocka_unit_test(a_result_lies_in_the_band_between_its_bounds),
        cmocka_unit_test(looking_ahead_tells_the_result),
    };
    return cmocka_run_group_tests(tests, setup_shipped, table_teardown);
}
