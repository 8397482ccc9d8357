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

/* Plays up to the turn's limit of moves picked at random, with random answers. */
static void play_random(struct session *session, enum side side)
{
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    char reason[SESSION_SENTENCE_SIZE];
    for (uint64_t try = 0; try < RANDOM_TRIES; try++) {
        size_t count = hand_list(hand, session, side);
        if (count == 0) break;
        int64_t pick = rng_range(draw_bits(session, side, try), 0, (int64_t)count - 1);
        struct choice choice;
        if (hand[pick].playable && player_choose(&choice, session, hand[pick].move, try)) {
            play_move(session, side, hand[pick].move, &choice, reason);
        }
    }
    free(hand);
}

static size_t hand_cards(struct hand_card out[DECK_MAX], const struct session *session,
                         enum side side)
{
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_list(hand, session, side);
    for (size_t i = 0; i < count; i++) {
        out[i] = (struct hand_card){.move = hand[i].move,
                                    .capital = hand[i].capital,
                                    .budget_musd = hand[i].budget_musd,
                                    .playable = hand[i].playable};
    }
    free(hand);
    return count;
}

/* What the rules or its script kept an opponent from doing; the first such thing of a plan. */
static void fault_note(struct fault *fault, const char *who, const char *format, ...)
{
    va_list arguments;
    if (fault->text[0]) return;
    snprintf(fault->script, sizeof fault->script, "%s", who);
    va_start(arguments, format);
    vsnprintf(fault->text, sizeof fault->text, format, arguments);
    va_end(arguments);
}

static void play_scripted(struct session *session, enum side side, const struct opponent *opponent,
                          struct fault *fault)
{
    struct hand_card hand[DECK_MAX];
    size_t hand_count = hand_cards(hand, session, side);
    struct planned planned[PLAN_MAX];
    char reason[SESSION_SENTENCE_SIZE] = "";
    const struct script_library *scripts = session_setup(session)->scripts;
    struct world *belief = memory_new(sizeof *belief);
    struct lookahead lookahead;
    struct verdict_seat seat = {session, side};
    belief_make(belief, session_world(session), side);
    verdict_lookahead(&lookahead, &seat, belief);
    size_t count = script_plan(planned, scripts, opponent, session_world(session), hand, hand_count,
                               &lookahead, reason);
    free(belief);
    if (reason[0]) {
        fault_note(fault, opponent->id,
                   "%s passed, as the script of its opponent \"%s\" failed: %s",
                   words_side((int32_t)side), opponent->title, reason);
    }
    for (size_t i = 0; i < count; i++) {
        if (play_move(session, side, planned[i].move, &planned[i].choice, reason)) continue;
        if (!fault->text[0]) fault->refused = !strstr(reason, ".lua:");
        fault_note(fault, opponent->id,
                   "%s could not play a move that its opponent \"%s\" planned: %s",
                   words_side((int32_t)side), opponent->title, reason);
    }
}

/* A game that was killed while this seat planned goes on as it would have gone: half a plan would
 * be chosen on top of otherwise, and the same dice would tell another story. */
static void half_plan_drop(struct session *session, enum side side)
{
    char reason[SESSION_SENTENCE_SIZE];
    while (!session_sealed(session, side) && session_plan_count(session, side) > 0) {
        if (!play_take_back(session, side, 0, reason)) break; /* sealing will say why */
    }
}

bool player_plan(struct session *session, enum side side, char *reason)
{
    const char *who = session_who(session, side);
    struct fault fault = {.text = ""};
    int turn = session_turn(session);
    half_plan_drop(session, side);
    if (strcmp(who, "random") == 0) {
        play_random(session, side);
    } else {
        const struct opponent *opponent =
            script_opponent_named(session_setup(session)->scripts, who);
        if (opponent) play_scripted(session, side, opponent, &fault);
        else {
            fault_note(&fault, who, "%s passed, as there is no opponent \"%s\" any more",
                       words_side((int32_t)side), who);
        }
    }
    /* Another process of the same game may have been quicker. */
    return session_sealed(session, side) ||
           play_seal_faulted(session, side, "", fault.text[0] ? &fault : NULL, reason) ||
           session_sealed(session, side) || session_turn(session) != turn;
}
