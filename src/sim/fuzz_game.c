/* fuzz_game.c: one random game, looked at after every act. */
/* SPDX-License-Identifier: MIT */
#include "sim/fuzz.h"

#include <stdio.h>
#include <string.h>

#include "brief/digest.h"
#include "engine/rng.h"
#include "game/advance.h"
#include "game/forecast.h"
#include "game/hand.h"
#include "game/play.h"
#include "game/player.h"
#include "game/room.h"

/* A card's asks are answered at random so often before another card is tried; of ten acts one is
 * taken back, and of two hundred one is forecast, which costs as much as many turns. */
enum { ANSWERS = 8, TAKE_BACK_EACH = 10, FORECAST_EACH = 200, OPPONENT_EACH = 10, IDLE_MOST = 2 };

/* A prime above any deck's count: each card is met once, and not always behind the same other. */
enum { STRIDE = 1009 };
_Static_assert(STRIDE > (int)DECK_MAX, "the stride passes over no card");

struct fuzzing {
    struct fuzz_game *out;
    struct session *session;
    uint64_t drawn;       /* draws made in this game */
    int idle[SIDE_COUNT]; /* turns running with means and nothing to play */
};

static int64_t draw(struct fuzzing *fuzzing, int64_t low, int64_t high)
{
    uint64_t index = ++fuzzing->drawn;
    return rng_range(rng_bits(session_seed(fuzzing->session), 0, RNG_OPPONENT, index), low, high);
}

/* Keeps the first thing that was wrong. */
static void complain(struct fuzzing *fuzzing, enum side side, const char *what, const char *detail)
{
    char *out = fuzzing->out->what;
    if (out[0]) return;
    const char *whose = side == SIDE_WASHINGTON ? ", washington"
                      : side == SIDE_BEIJING    ? ", beijing"
                                                : "";
    snprintf(out, FUZZ_WHAT_SIZE, "turn %d%s: %s%s%.400s", session_turn(fuzzing->session), whose,
             what, detail[0] ? ": " : "", detail);
}

/* May it be played? A script that fails counts as no, and is a fault all the same. */
static bool playable(struct fuzzing *fuzzing, enum side side, const struct move *move,
                     const struct choice *choice)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum script_answer answer = hand_answer(fuzzing->session, side, move, choice, reason);
    if (answer == ANSWER_FAILED) complain(fuzzing, side, "allowed failed", reason);
    return answer == ANSWER_ALLOWED;
}

/* One of the hand's moves that can be played, or NULL where there is none: the cards are tried from
 * a random one on, for to ask every card's script each time would take most of a game's time. */
static const struct move *pick(struct fuzzing *fuzzing, enum side side)
{
    const struct setup *setup = session_setup(fuzzing->session);
    int32_t count = setup->deck.count, from = (int32_t)draw(fuzzing, 0, count - 1);
    for (int32_t i = 0; i < count; i++) {
        const struct card *card = &setup->deck.cards[(from + i * STRIDE) % count];
        if (card->side != (int32_t)side) continue;
        const struct move *move = script_move_named(setup->scripts, side, card->move);
        if (move && playable(fuzzing, side, move, NULL)) return move;
    }
    return NULL;
}

/* A move that finds no place beside what stands is refused by the rules: nothing went wrong. */
static bool has_room(const struct fuzzing *fuzzing, enum side side, const struct move *move,
                     const struct choice *choice)
{
    static struct orders orders;
    const struct session *session = fuzzing->session;
    const struct setup *setup = session_setup(session);
    char reason[SESSION_SENTENCE_SIZE];
    orders.count = 0;
    return !script_play(&orders, setup->scripts, move, session_world(session), choice,
                        SCRIPT_UNPRICED, reason) ||
           room_for_move(session, side, &orders, reason);
}

static void forecast(struct fuzzing *fuzzing, enum side side, const struct move *move,
                     const struct choice *choice)
{
    static struct forecast result;
    char reason[SESSION_SENTENCE_SIZE] = "";
    fuzzing->out->forecasts++;
    if (forecast_run(&result, fuzzing->session, side, move, choice, reason)) return;
    if (!has_room(fuzzing, side, move, choice)) return;
    complain(fuzzing, side, "a playable move could not be forecast", reason);
}

/* Plays the move with the first random answers that its script allows. */
static void try_move(struct fuzzing *fuzzing, enum side side, const struct move *move)
{
    struct choice choice;
    char reason[SESSION_SENTENCE_SIZE];
    for (int try = 0; try < ANSWERS; try++) {
        uint64_t number = (uint64_t)draw(fuzzing, 0, 1 << 20);
        if (!player_choose(&choice, fuzzing->session, move, number)) return;
        if (!playable(fuzzing, side, move, &choice)) continue;
        if (draw(fuzzing, 1, FORECAST_EACH) == 1) forecast(fuzzing, side, move, &choice);
        if (play_move(fuzzing->session, side, move, &choice, reason)) {
            fuzzing->out->plays++;
        } else if (has_room(fuzzing, side, move, &choice)) {
            char detail[SESSION_SENTENCE_SIZE];
            snprintf(detail, sizeof detail, "%s: %.400s", move->id, reason);
            complain(fuzzing, side, "refused after it was allowed", detail);
        }
        return;
    }
}

/* A side that could pay for something and finds nothing that it may play, turn after turn, is not
 * in a game any more. */
static void count_idle(struct fuzzing *fuzzing, enum side side, bool found)
{
    bool means = false;
    const struct deck *deck = &session_setup(fuzzing->session)->deck;
    for (int32_t i = 0; i < deck->count; i++) {
        const struct card *card = &deck->cards[i];
        means = means || (card->side == (int32_t)side &&
                          card->capital <= session_capital_left(fuzzing->session, side) &&
                          card->budget_musd <= session_budget_left(fuzzing->session, side));
    }
    fuzzing->idle[side] = means && !found ? fuzzing->idle[side] + 1 : 0;
    if (fuzzing->idle[side] < IDLE_MOST) return;
    complain(fuzzing, side, "has means, and nothing to play for two turns running", "");
}

static void take_back(struct fuzzing *fuzzing, enum side side)
{
    char reason[SESSION_SENTENCE_SIZE];
    size_t count = session_plan_count(fuzzing->session, side);
    if (count == 0 || draw(fuzzing, 1, TAKE_BACK_EACH) != 1) return;
    if (play_take_back(fuzzing->session, side, (size_t)draw(fuzzing, 0, (int64_t)count - 1),
                       reason)) {
        return;
    }
    complain(fuzzing, side, "a planned move could not be taken back", reason);
}

static void plan(struct fuzzing *fuzzing, enum side side)
{
    char reason[SESSION_SENTENCE_SIZE];
    int tries = session_setup(fuzzing->session)->scenario.moves_a_turn + 1;
    for (int i = 0; i < tries && !fuzzing->out->what[0]; i++) {
        const struct move *move = pick(fuzzing, side);
        if (i == 0) count_idle(fuzzing, side, move != NULL);
        if (!move) break;
        try_move(fuzzing, side, move);
        take_back(fuzzing, side);
    }
    if (fuzzing->out->what[0]) return;
    if (!play_seal(fuzzing->session, side, "", reason)) {
        complain(fuzzing, side, "the plan could not be sealed", reason);
    }
}

/* Opponents sit nowhere in these games, but must be able to plan in any turn of them; as they look
 * ahead, which costs as much as a turn or more, they are asked now and then, and play nothing. */
static void try_opponent(struct fuzzing *fuzzing)
{
    const struct script_library *scripts = session_setup(fuzzing->session)->scripts;
    int64_t count = (int64_t)script_opponent_count(scripts);
    char reason[SESSION_SENTENCE_SIZE];
    if (count == 0 || draw(fuzzing, 1, OPPONENT_EACH) != 1) return;
    const struct opponent *opponent = script_opponent(scripts, (size_t)draw(fuzzing, 0, count - 1));
    if (player_ask(fuzzing->session, opponent, reason)) return;
    complain(fuzzing, opponent->side, "an opponent's plan failed", reason);
}

/* What a screen would say of the turn, to each viewer. */
static void read_reports(struct fuzzing *fuzzing)
{
    static struct digest digest;
    int turn = session_turn(fuzzing->session) - 1;
    for (int viewer = 0; viewer < VIEWER_COUNT; viewer++) {
        digest_make(&digest, fuzzing->session, turn, (enum viewer)viewer);
        for (size_t i = 0; i < digest.count; i++) {
            if (digest.lines[i].text[0]) continue;
            complain(fuzzing, viewer_side((enum viewer)viewer), "a line of the report is empty",
                     digest.lines[i].figure);
        }
    }
}

/* An event that may happen now must be able to; few are drawn in a game, and so one more is tried
 * each turn, on nothing. */
static void try_event(struct fuzzing *fuzzing)
{
    static struct orders orders;
    const struct script_library *scripts = session_setup(fuzzing->session)->scripts;
    const struct world *world = session_world(fuzzing->session);
    int64_t count = (int64_t)script_event_count(scripts);
    if (count == 0) return;
    const struct event *event = script_event(scripts, (size_t)draw(fuzzing, 0, count - 1));
    char reason[SCRIPT_REASON_SIZE];
    orders.count = 0;
    if (!script_event_ready(scripts, event, world, reason)) {
        if (reason[0]) complain(fuzzing, SIDE_NONE, "an event's when failed", reason);
        return;
    }
    if (script_event_play(&orders, scripts, event, world, reason)) return;
    complain(fuzzing, SIDE_NONE, "an event failed where it may happen", reason);
}

static void play_turn(struct fuzzing *fuzzing)
{
    char reason[SESSION_SENTENCE_SIZE] = "";
    const char *unsound = "";
    bool failed = false;
    int turn = session_turn(fuzzing->session);
    enum side first = session_first(fuzzing->session);
    try_event(fuzzing);
    try_opponent(fuzzing);
    plan(fuzzing, first);
    if (!fuzzing->out->what[0]) plan(fuzzing, (enum side)(SIDE_COUNT - 1 - (int)first));
    if (fuzzing->out->what[0]) return;
    if (!advance_turn(fuzzing->session, &failed, reason) || failed ||
        session_turn(fuzzing->session) != turn + 1) {
        complain(fuzzing, SIDE_NONE, "the turn did not resolve", reason);
    } else if (!world_sound(session_world(fuzzing->session), &unsound)) {
        complain(fuzzing, SIDE_NONE, "the world is not sound", unsound);
    } else if (session_fault_count(fuzzing->session, turn) > 0) {
        complain(fuzzing, SIDE_NONE, "a script failed",
                 session_fault(fuzzing->session, turn, 0)->text);
    } else {
        read_reports(fuzzing);
    }
}

/* The journal alone, without scripts, must come to the same world. */
static void replay(struct fuzzing *fuzzing, const char *save)
{
    struct diag_list list;
    diag_init(&list);
    const struct setup *setup = session_setup(fuzzing->session);
    struct session *again = session_resume(&setup->places, save, false, &list);
    char message[FUZZ_WHAT_SIZE / 2] = "";
    if (list.count) diag_format(message, sizeof message, &list.items[0]);
    if (!again || session_turn(again) != session_turn(fuzzing->session) ||
        world_hash(session_world(again)) != world_hash(session_world(fuzzing->session))) {
        complain(fuzzing, SIDE_NONE, "the journal replays to another game", message);
    }
    session_delete(again);
    diag_free(&list);
}

void fuzz_game_play(struct fuzz_game *out, struct setup *setup, uint64_t seed, const char *save)
{
    struct session_options options = {.places = &setup->places,
                                      .scenario = setup->scenario.id,
                                      .save = save,
                                      .who = {"human", "human"},
                                      .seed = seed};
    struct fuzzing fuzzing = {.out = out};
    struct diag_list list;
    diag_init(&list);
    memset(out, 0, sizeof *out);
    fuzzing.session = session_new(&options, setup, &list);
    if (fuzzing.session) {
        while (!session_over(fuzzing.session) && !out->what[0]) play_turn(&fuzzing);
        if (save && !out->what[0]) replay(&fuzzing, save);
        out->turn = session_turn(fuzzing.session);
    } else if (list.count) {
        diag_format(out->what, sizeof out->what, &list.items[0]);
    }
    session_delete(fuzzing.session);
    diag_free(&list);
}
