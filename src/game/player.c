/* player.c: seats that no person holds: scripted opponents, and the random player. */
/* SPDX-License-Identifier: MIT */
#include "game/player.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/rng.h"
#include "game/belief.h"
#include "game/hand.h"
#include "game/play.h"
#include "game/verdict.h"
#include "game/words.h"

enum { RANDOM_TRIES = 12 };

static uint64_t draw_bits(const struct session *session, enum side side, uint64_t index)
{
    return rng_bits(session_seed(session), (uint64_t)session_turn(session), RNG_OPPONENT,
                    index * SIDE_COUNT + (uint64_t)side);
}

bool player_choose(struct choice *out, const struct session *session, const struct move *move,
                   uint64_t draw)
{
    memset(out, 0, sizeof *out);
    for (int32_t i = 0; i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        uint64_t bits = draw_bits(session, move->side, draw * ASK_MAX + (uint64_t)i + 1000);
        if (ask->kind == ASK_AMOUNT) {
            int64_t steps = (ask->high - ask->low) / ask->step;
            snprintf(out->value[i], CHOICE_SIZE, "%" PRId64,
                     ask->low + ask->step * rng_range(bits, 0, steps));
            continue;
        }
        struct option options[OPTION_MAX];
        size_t count = script_options(options, move, (size_t)i, session_world(session), out);
        if (count == 0) return false;
        int64_t pick = rng_range(bits, 0, (int64_t)count - 1);
        memcpy(out->value[i], options[pick].id, CHOICE_SIZE);
    }
    return true;
}

/* An automatic seat at its plan, and what scripts did not do for it. */
struct seat {
    struct session *session;
    enum side side;
    int failures; /* of saving, before it began: one more ends its plan */
    char *reason; /* the caller's: why it could not be saved */
    struct fault faults[SESSION_FAULT_MAX];
    size_t fault_count;
};

/* A move that could not be saved ends the plan, which is made again when there is room. */
static bool is_cut_short(const struct seat *seat)
{
    return session_failures(seat->session) > seat->failures;
}

/* A script is told of once a turn. */
static void fault_add(struct seat *seat, const struct fault *fault)
{
    for (size_t i = 0; i < seat->fault_count; i++) {
        if (strcmp(seat->faults[i].script, fault->script) == 0) return;
    }
    if (seat->fault_count < SESSION_FAULT_MAX) seat->faults[seat->fault_count++] = *fault;
}

static void opponent_fault(struct seat *seat, const char *who, bool refused, const char *format,
                           ...)
{
    struct fault fault = {.refused = refused};
    va_list arguments;
    snprintf(fault.script, sizeof fault.script, "lua/opponents/%s.lua", who);
    va_start(arguments, format);
    vsnprintf(fault.text, sizeof fault.text, format, arguments);
    va_end(arguments);
    fault_add(seat, &fault);
}

static void move_fault(struct seat *seat, const struct move *move, const char *reason)
{
    struct fault fault = {.refused = false};
    const char *side = words_side_id((int32_t)seat->side);
    snprintf(fault.script, sizeof fault.script, "lua/moves/%s/%s.lua", side, move->id);
    snprintf(fault.text, sizeof fault.text,
             "%s could not play %s, as the script of the move failed: %s.",
             words_side((int32_t)seat->side), move->title, reason);
    fault_add(seat, &fault);
}

/* The hand, in which a card whose script fails cannot be played. */
static size_t hand_look(struct hand_entry hand[DECK_MAX], struct seat *seat)
{
    size_t count = hand_list(hand, seat->session, seat->side);
    for (size_t i = 0; i < count; i++) {
        if (hand[i].failed) move_fault(seat, hand[i].move, hand[i].reason);
    }
    return count;
}

/* Plays up to the turn's limit of moves picked at random, with random answers. */
static void play_random(struct seat *seat)
{
    struct session *session = seat->session;
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    for (uint64_t try = 0; try < RANDOM_TRIES && !is_cut_short(seat); try++) {
        size_t count = hand_look(hand, seat);
        if (count == 0) break;
        int64_t pick = rng_range(draw_bits(session, seat->side, try), 0, (int64_t)count - 1);
        const struct move *move = hand[pick].move;
        struct choice choice;
        if (hand[pick].playable && player_choose(&choice, session, move, try) &&
            play_answer(session, seat->side, move, &choice, seat->reason) == ANSWER_FAILED) {
            move_fault(seat, move, seat->reason);
        }
    }
    free(hand);
}

/* The hand as an opponent is given it: its plan asks the moves' scripts where it needs to. */
static size_t hand_cards(struct hand_card out[DECK_MAX], struct seat *seat)
{
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_held(hand, seat->session, seat->side);
    for (size_t i = 0; i < count; i++) {
        out[i] = (struct hand_card){
            .move = hand[i].move,
            .capital = hand[i].capital,
            .budget_musd = hand[i].budget_musd,
            .open = hand_open(seat->session, seat->side, hand[i].move, hand[i].reason)};
    }
    free(hand);
    return count;
}

static void play_planned(struct seat *seat, const struct opponent *opponent,
                         const struct planned *planned)
{
    char *reason = seat->reason;
    const struct move *move = planned->move;
    switch (play_answer(seat->session, seat->side, move, &planned->choice, reason)) {
    case ANSWER_ALLOWED: break;
    case ANSWER_FAILED: move_fault(seat, move, reason); break;
    case ANSWER_REFUSED:
        opponent_fault(seat, opponent->id, true,
                       "%s could not play %s, which its opponent \"%s\" planned: %s.",
                       words_side((int32_t)seat->side), move->title, opponent->title, reason);
    }
}

/* What its opponent plans; `reason` is empty unless the script fails. */
static size_t opponent_ask(struct planned planned[PLAN_MAX], struct seat *seat,
                           const struct opponent *opponent, char *reason)
{
    struct hand_card hand[DECK_MAX];
    const struct world *world = session_world(seat->session);
    struct world *belief = memory_new(sizeof *belief);
    struct lookahead lookahead;
    struct verdict_seat eyes = {seat->session, seat->side};
    size_t hand_count = hand_cards(hand, seat);
    belief_make(belief, world, seat->side);
    verdict_lookahead(&lookahead, &eyes, belief);
    reason[0] = '\0';
    size_t count = script_plan(planned, session_setup(seat->session)->scripts, opponent, world,
                               hand, hand_count, &lookahead, reason);
    free(belief);
    for (size_t i = 0; i < hand_count; i++) {
        if (hand[i].failed[0]) move_fault(seat, hand[i].move, hand[i].failed);
    }
    return count;
}

bool player_ask(struct session *session, const struct opponent *opponent, char *reason)
{
    struct seat seat = {.session = session, .side = opponent->side};
    struct planned planned[PLAN_MAX];
    opponent_ask(planned, &seat, opponent, reason);
    return reason[0] == '\0';
}

static void play_scripted(struct seat *seat, const struct opponent *opponent)
{
    struct planned planned[PLAN_MAX];
    char reason[SESSION_SENTENCE_SIZE];
    size_t count = opponent_ask(planned, seat, opponent, reason);
    if (reason[0]) {
        opponent_fault(seat, opponent->id, false,
                       "%s passed, as the script of its opponent \"%s\" failed: %s.",
                       words_side((int32_t)seat->side), opponent->title, reason);
    }
    for (size_t i = 0; i < count && !is_cut_short(seat); i++) {
        play_planned(seat, opponent, &planned[i]);
    }
}

bool player_follow(struct session *session, const struct opponent *opponent, char *reason)
{
    struct seat seat = {.session = session,
                        .side = opponent->side,
                        .failures = session_failures(session),
                        .reason = reason};
    play_scripted(&seat, opponent);
    if (is_cut_short(&seat)) return false;
    for (size_t i = 0; i < seat.fault_count; i++) {
        if (seat.faults[i].refused) continue;
        snprintf(reason, SESSION_SENTENCE_SIZE, "%s", seat.faults[i].text);
        return false;
    }
    return true;
}

/* A game that was killed while this seat planned goes on as it would have gone: half a plan would
 * be chosen on top of otherwise, and the same dice would tell another story. */
static void half_plan_drop(struct session *session, enum side side, char *reason)
{
    while (!session_sealed(session, side) && session_plan_count(session, side) > 0) {
        if (!play_take_back(session, side, 0, reason)) break;
    }
}

bool player_plan(struct session *session, enum side side, char *reason)
{
    const char *who = session_who(session, side);
    struct seat seat = {
        .session = session, .side = side, .failures = session_failures(session), .reason = reason};
    int turn = session_turn(session);
    half_plan_drop(session, side, reason);
    if (is_cut_short(&seat)) return false;
    if (strcmp(who, "random") == 0) {
        play_random(&seat);
    } else {
        const struct opponent *opponent =
            script_opponent_named(session_setup(session)->scripts, who);
        if (opponent) play_scripted(&seat, opponent);
        else {
            opponent_fault(&seat, who, false, "%s passed, as there is no opponent \"%s\" any more.",
                           words_side((int32_t)side), who);
        }
    }
    /* A plan that a full disk cut short is not sealed: it is made again when there is room. */
    if (is_cut_short(&seat)) return false;
    /* Another process of the same game may have been quicker. */
    return session_sealed(session, side) ||
           play_seal_faulted(session, side, "", seat.faults, seat.fault_count, reason) ||
           session_sealed(session, side) || session_turn(session) != turn;
}
