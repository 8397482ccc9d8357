/* test_room.c: what one side, or an event, orders takes no place of another's, and lifts nothing.
 */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/memory.h"
#include "engine/announce.h"
#include "game/forecast.h"
#include "game/play.h"
#include "game/room.h"
#include "game/ruling.h"
#include "game/table.h"

enum { TURNS = 9, PLAYS = 3, EVENT_SETS = 10, WORDS_SIZE = TURNS * PLAYS * SESSION_SENTENCE_SIZE };

static struct places places;
static struct setup *setup;

static void file_write(const char *folder, const char *name, const char *text)
{
    char path[400];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    for (char *slash = strchr(path + strlen(folder) + 1, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0755);
        *slash = '/';
    }
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

/* `paper` sets 18 exemptions, other ones on each page; `shred` lifts one; `phone` makes an offer;
 * `dig` begins ten mines. */
static void side_write(const char *folder, const char *side)
{
    static const char head[] = "return { title = 'T', side = '%s', family = 'f', mechanism = 'm',\n"
                               "text = 't', source = 's',\n%s }\n";
    static const char *const moves[][2] = {
        {"paper", "ask = { { name = 'page', kind = 'amount', lo = 0, hi = 99, step = 1 } },\n"
                  "play = function(order, choice, view)\n"
                  "  local k, own = 0, view.side == 'washington' and 'USA' or 'CHN'\n"
                  "  for _, good in ipairs(view.goods) do for _, to in ipairs(view.countries) do\n"
                  "    if to ~= own then k = k + 1 end\n"
                  "    if to ~= own and k > 18 * choice.page and k <= 18 * choice.page + 18 then\n"
                  "      order.carve_out { good = good, to = to, share_bp = 1 }\n"
                  "    end\n"
                  "  end end\n"
                  "end"},
        {"shred", "play = function(order, choice, view)\n"
                  "  local one = view.instrument('carve_out', { issuer = view.side })\n"
                  "  order.carve_out { good = one.good, to = one.to, share_bp = 0 }\n"
                  "end"},
        {"phone", "play = function(order) order.offer { country = 'JPN', mode = 'market' } end"},
        {"dig", "play = function(order, choice, view)\n"
                "  for i = 1, 10 do\n"
                "    order.invest { good = view.goods[i], country = 'CAN', mode = 'mine',\n"
                "                   share_bp = 1, budget_musd = 0 }\n"
                "  end\n"
                "end"}};
    for (size_t i = 0; i < sizeof moves / sizeof moves[0]; i++) {
        char name[80], text[1400];
        snprintf(name, sizeof name, "lua/moves/%s/%s_%s.lua", side, moves[i][0], side);
        snprintf(text, sizeof text, head, side, moves[i][1]);
        file_write(folder, name, text);
    }
}

static int begin(void **state)
{
    (void)state;
    static const char cards[] = "side,move,copies,first_turn,capital,budget_musd,source\n"
                                "washington,paper_washington,0,1,0,0,x\n"
                                "washington,shred_washington,0,1,0,0,x\n"
                                "washington,dig_washington,0,1,0,0,x\n"
                                "washington,phone_washington,0,1,0,0,x\n"
                                "beijing,paper_beijing,0,1,0,0,x\n"
                                "beijing,shred_beijing,0,1,0,0,x\n"
                                "beijing,dig_beijing,0,1,0,0,x\n"
                                "beijing,phone_beijing,0,1,0,0,x\n";
    static const char event[] = "return { title = 'E', text = 't', source = 's', chance_bp = 0,\n"
                                "play = function(order, view) for i = 1, 10 do\n"
                                "order.shock { good = view.goods[i], country = 'CAN',\n"
                                "              share_bp = -1, turns = 1 } end end }\n";
    char folder[300];
    struct diag_list list;
    diag_init(&list);
    snprintf(folder, sizeof folder, "%s", table_path("crowd"));
    mkdir(folder, 0755);
    side_write(folder, "washington");
    side_write(folder, "beijing");
    file_write(folder, "cards/seminar.csv", cards);
    file_write(folder, "lua/events/crowd.lua", event);
    place_init(&places, ".");
    assert_true(place_add(&places, folder, &list));
    setup = setup_new(&places, "rocks-and-chips", true, &list);
    diag_print(&list, stderr);
    assert_int_equal(list.errors, 0);
    diag_free(&list);
    return 0;
}

static int end(void **state)
{
    setup_delete(setup);
    return table_teardown(state);
}

static struct session *game(void)
{
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {.places = &places,
                                      .scenario = "rocks-and-chips",
                                      .who = {"human", "human"},
                                      .seed = 1,
                                      .without_events = true};
    struct session *session = session_new(&options, setup, &list);
    assert_non_null(session);
    diag_free(&list);
    return session;
}

/* The choice of all moves: the next page of a side's paper, or nothing. */
static struct choice choice_of(const struct session *session, enum side side, const char *what)
{
    struct choice choice = {0};
    int32_t pages = 0;
    for (int turn = 1; turn <= session_turn(session); turn++) {
        bool now = turn == session_turn(session);
        size_t count =
            now ? session_plan_count(session, side) : session_past_count(session, turn, side);
        for (size_t i = 0; i < count; i++) {
            const struct plan *plan =
                now ? session_plan(session, side, i) : session_past_plan(session, turn, side, i);
            pages += strncmp(plan->move, "paper", 5) == 0;
        }
    }
    if (strcmp(what, "paper") == 0) snprintf(choice.value[0], CHOICE_SIZE, "%d", (int)pages);
    return choice;
}

static bool play(struct session *session, enum side side, const char *what, char *reason)
{
    char name[MOVE_ID_SIZE];
    struct choice choice = choice_of(session, side, what);
    snprintf(name, sizeof name, "%s_%s", what, side == SIDE_BEIJING ? "beijing" : "washington");
    const struct move *move = script_move_named(setup->scripts, side, name);
    assert_non_null(move);
    reason[0] = '\0';
    return play_move(session, side, move, &choice, reason);
}

static void pass_turn(struct session *session)
{
    table_seal(session, SIDE_WASHINGTON);
    assert_true(table_seal(session, SIDE_BEIJING));
}

/* Every measure of the first world that lasts is there still, or one of its aim. */
static void nothing_is_lost(const struct session *session)
{
    const struct world *start = session_world_at(session, 0), *now = session_world(session);
    for (int32_t i = 0; i < start->instrument_count; i++) {
        const struct instrument *one = &start->instruments[i];
        bool found = one->expiry_turn != 0;
        for (int32_t k = 0; k < now->instrument_count && !found; k++) {
            found = instrument_same_key(one, &now->instruments[k]);
        }
        assert_true(found);
    }
    for (int32_t i = 0; i < now->news_count; i++) {
        assert_int_not_equal(now->news[i].kind, NEWS_NO_ROOM);
    }
}

/* Washington sets all the paper it may, for some turns, and Beijing too if it `crowds`. What
 * Washington was told goes to `words`. */
static struct session *crowded(bool crowds, bool events, char words[WORDS_SIZE])
{
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = game();
    words[0] = '\0';
    for (int turn = 0; turn < TURNS; turn++) {
        for (int i = 0; i < PLAYS; i++) {
            if (crowds) play(session, SIDE_BEIJING, "paper", reason);
            play(session, SIDE_WASHINGTON, "paper", reason);
            strcat(strcat(words, reason), "\n");
        }
        for (size_t i = 0; events && i < script_event_count(setup->scripts); i++) {
            const struct event *event = script_event(setup->scripts, i);
            if (strcmp(event->id, "crowd") != 0) continue;
            assert_true(ruling_inject(session, event, reason));
        }
        pass_turn(session);
        nothing_is_lost(session);
    }
    return session;
}

static void neither_side_crowds_the_other_out(void **state)
{
    (void)state;
    static char words[WORDS_SIZE];
    struct session *session = crowded(true, true, words);
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        int32_t held = announce_held(session_world(session), side);
        assert_in_range(held, INSTRUMENT_SIDE_MAX - 17, INSTRUMENT_SIDE_MAX);
    }
    assert_non_null(strstr(words, "Washington has "));
    assert_non_null(
        strstr(words, "measures in force or announced, of the 112 that a side may have"));
    session_delete(session);
}

/* A seat must not be able to read the rival's plan off what it is refused. */
static void what_a_side_is_told_hangs_on_itself_alone(void **state)
{
    (void)state;
    static char alone[WORDS_SIZE], beside[WORDS_SIZE];
    session_delete(crowded(false, false, alone));
    session_delete(crowded(true, false, beside));
    assert_string_equal(alone, beside);
}

static void who_has_all_places_can_lift_to_have_one(void **state)
{
    (void)state;
    static char words[WORDS_SIZE];
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = crowded(true, false, words);
    int32_t held = announce_held(session_world(session), SIDE_BEIJING);
    assert_false(play(session, SIDE_BEIJING, "paper", reason));
    if (!play(session, SIDE_BEIJING, "shred", reason)) fail_msg("%s", reason);
    pass_turn(session);
    assert_int_equal(announce_held(session_world(session), SIDE_BEIJING), held - 1);
    session_delete(session);
}

/* As many moves as a scenario may allow are planned, and one more is refused. */
static void a_plan_holds_as_many_moves_as_a_scenario_may_allow(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    int usual = setup->scenario.moves_a_turn;
    struct session *session = game();
    setup->scenario.moves_a_turn = SCENARIO_MOVES_MAX;
    for (int i = 0; i < SCENARIO_MOVES_MAX; i++) {
        if (!play(session, SIDE_WASHINGTON, "phone", reason)) fail_msg("%s", reason);
    }
    assert_false(play(session, SIDE_WASHINGTON, "phone", reason));
    assert_string_equal(reason, "9 moves are planned, which is all a turn allows");
    pass_turn(session);
    setup->scenario.moves_a_turn = usual;
    session_delete(session);
}

static void a_forecast_refuses_what_a_plan_would(void **state)
{
    (void)state;
    static char words[WORDS_SIZE];
    char reason[SESSION_SENTENCE_SIZE], same[SESSION_SENTENCE_SIZE];
    struct forecast *forecast = memory_new(sizeof *forecast);
    struct session *session = crowded(false, false, words);
    const struct move *move =
        script_move_named(setup->scripts, SIDE_WASHINGTON, "paper_washington");
    assert_false(play(session, SIDE_WASHINGTON, "paper", reason));
    struct choice choice = choice_of(session, SIDE_WASHINGTON, "paper");
    assert_false(forecast_first(forecast, session, SIDE_WASHINGTON, move, &choice, same));
    assert_string_equal(reason, same);
    session_delete(session);
    free(forecast);
}

/* Each side has a third of the places for projects: what it pays for is begun. */
static void projects_that_are_paid_for_are_begun(void **state)
{
    (void)state;
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = game();
    bool refused = false;
    for (int turn = 0; turn < TURNS && !refused; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            for (int i = 0; i < PLAYS; i++) {
                refused = !play(session, (enum side)side, "dig", reason) || refused;
            }
        }
        pass_turn(session);
        nothing_is_lost(session);
    }
    assert_true(refused);
    assert_non_null(strstr(reason, "projects would begin, and there is room for "));
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(neither_side_crowds_the_other_out),
        cmocka_unit_test(what_a_side_is_told_hangs_on_itself_alone),
        cmocka_unit_test(who_has_all_places_can_lift_to_have_one),
        cmocka_unit_test(a_plan_holds_as_many_moves_as_a_scenario_may_allow),
        cmocka_unit_test(a_forecast_refuses_what_a_plan_would),
        cmocka_unit_test(projects_that_are_paid_for_are_begun),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
