/* player.c: seats that no person holds: scripted opponents, and the random player. */
/* SPDX-License-Identifier: MIT */
#include "game/player.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/rng.h"
#include "game/hand.h"
#include "game/play.h"

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

/* Plays up to the turn's limit of moves picked at random, with random answers. A move that could
 * not be saved ends it, with the reason. */
static void play_random(struct session *session, enum side side, char *reason)
{
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    int failures = session_failures(session);
    for (uint64_t try = 0; try < RANDOM_TRIES && session_failures(session) == failures; try++) {
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

/* `note` says what of the script's plan the rules did not allow; empty if all of it was played. A
 * move that could not be saved ends it, with the reason. */
static void play_scripted(struct session *session, enum side side, const struct opponent *opponent,
                          char *note, char *reason)
{
    struct hand_card hand[DECK_MAX];
    size_t hand_count = hand_cards(hand, session, side);
    struct planned planned[PLAN_MAX];
    const struct script_library *scripts = session_setup(session)->scripts;
    size_t count =
        script_plan(planned, scripts, opponent, session_world(session), hand, hand_count, note);
    int failures = session_failures(session);
    for (size_t i = 0; i < count && session_failures(session) == failures; i++) {
        if (play_move(session, side, planned[i].move, &planned[i].choice, reason)) continue;
        snprintf(note, SESSION_SENTENCE_SIZE, "%s was not played: %.*s", planned[i].move->title,
                 300, reason);
    }
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
    char note[SESSION_SENTENCE_SIZE] = "";
    int turn = session_turn(session), failures = session_failures(session);
    half_plan_drop(session, side, reason);
    if (session_failures(session) > failures) return false;
    if (strcmp(who, "random") == 0) {
        play_random(session, side, reason);
    } else {
        const struct opponent *opponent =
            script_opponent_named(session_setup(session)->scripts, who);
        if (opponent) play_scripted(session, side, opponent, note, reason);
        else snprintf(note, sizeof note, "no opponent \"%s\" is there any more: passed", who);
    }
    /* A plan that a full disk cut short is not sealed: it is made again when there is room. */
    if (session_failures(session) > failures) return false;
    /* Another process of the same game may have been quicker. */
    return session_sealed(session, side) || play_seal(session, side, note, reason) ||
           session_sealed(session, side) || session_turn(session) != turn;
}
