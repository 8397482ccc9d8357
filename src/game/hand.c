/* hand.c: which of the deck's moves a side may play now, and why not. */
/* SPDX-License-Identifier: MIT */
#include "game/hand.h"

#include <stdio.h>
#include <string.h>

#include "engine/rng.h"
#include "game/words.h"

/* A dealt hand holds the cards whose draw is among the smallest: the same for everyone who asks. */
static bool dealt(const struct session *session, const struct card *card)
{
    const struct setup *setup = session_setup(session);
    if (setup->scenario.hand <= 0) return true;
    uint64_t seed = session_seed(session);
    size_t index = (size_t)(card - setup->deck.cards);
    uint64_t mine = rng_bits(seed, 0, RNG_HAND, index);
    int smaller = 0;
    for (int32_t i = 0; i < setup->deck.count; i++) {
        bool same_side = setup->deck.cards[i].side == card->side;
        if (same_side && rng_bits(seed, 0, RNG_HAND, (uint64_t)i) < mine) smaller++;
    }
    return smaller < setup->scenario.hand;
}

static bool card_in_time(const struct session *session, const struct card *card, char *reason)
{
    if (session_turn(session) < card->first_turn) {
        int round = session_round(session, card->first_turn);
        bool begins = session_round_first(session, round) >= card->first_turn;
        snprintf(reason, SCRIPT_REASON_SIZE, "from turn %d on", begins ? round : round + 1);
        return false;
    }
    enum side side = (enum side)card->side;
    if (card->copies > 0 && session_played(session, side, card) >= card->copies) {
        snprintf(reason, SCRIPT_REASON_SIZE, "played out: %d of %d", card->copies, card->copies);
        return false;
    }
    return true;
}

static bool card_within_means(const struct session *session, const struct card *card, char *reason)
{
    enum side side = (enum side)card->side;
    int limit = session_setup(session)->scenario.moves_a_turn;
    int32_t capital = session_capital_left(session, side);
    int32_t budget = session_budget_left(session, side);
    if (session_plan_count(session, side) >= (size_t)limit) {
        snprintf(reason, SCRIPT_REASON_SIZE, "%d moves are planned, which is all a turn allows",
                 limit);
        return false;
    }
    if (card->capital > capital) {
        snprintf(reason, SCRIPT_REASON_SIZE, "needs %d political capital, %d left", card->capital,
                 capital > 0 ? capital : 0);
        return false;
    }
    if (card->budget_musd > budget) {
        char needs[48], left[48];
        words_money(needs, sizeof needs, card->budget_musd);
        words_money(left, sizeof left, budget > 0 ? budget : 0);
        snprintf(reason, SCRIPT_REASON_SIZE, "needs %s, %s left", needs, left);
        return false;
    }
    return true;
}

/* What the rules say, before the move's script is asked. */
static bool within_rules(const struct session *session, enum side side, const struct card *card,
                         char *reason)
{
    const char *why = session_refusal(session, side);
    snprintf(reason, SCRIPT_REASON_SIZE, "%s", why ? why : "");
    if (why) return false;
    if (!card || !dealt(session, card)) {
        snprintf(reason, SCRIPT_REASON_SIZE, "not in this game's hand");
        return false;
    }
    return card_in_time(session, card, reason) && card_within_means(session, card, reason);
}

bool hand_open(const struct session *session, enum side side, const struct move *move, char *reason)
{
    const struct deck *deck = &session_setup(session)->deck;
    return within_rules(session, side, deck_card(deck, side, move->id), reason);
}

enum script_answer hand_answer(const struct session *session, enum side side,
                               const struct move *move, const struct choice *choice, char *reason)
{
    if (!hand_open(session, side, move, reason)) return ANSWER_REFUSED;
    return script_judge(session_setup(session)->scripts, move, session_world(session), choice,
                        reason);
}

bool hand_playable(const struct session *session, enum side side, const struct move *move,
                   const struct choice *choice, char *reason)
{
    return hand_answer(session, side, move, choice, reason) == ANSWER_ALLOWED;
}

size_t hand_held(struct hand_entry out[DECK_MAX], const struct session *session, enum side side)
{
    const struct setup *setup = session_setup(session);
    size_t count = 0;
    for (int32_t i = 0; i < setup->deck.count; i++) {
        const struct card *card = &setup->deck.cards[i];
        if (card->side != (int32_t)side || !dealt(session, card)) continue;
        struct hand_entry *entry = &out[count++];
        memset(entry, 0, sizeof *entry);
        entry->move = script_move_named(setup->scripts, side, card->move);
        entry->capital = card->capital;
        entry->budget_musd = card->budget_musd;
        entry->left = card->copies ? card->copies - session_played(session, side, card) : -1;
    }
    return count;
}

void hand_judge(struct hand_entry *entry, const struct session *session, enum side side)
{
    enum script_answer answer = hand_answer(session, side, entry->move, NULL, entry->reason);
    entry->playable = answer == ANSWER_ALLOWED;
    entry->failed = answer == ANSWER_FAILED;
}

size_t hand_list(struct hand_entry out[DECK_MAX], const struct session *session, enum side side)
{
    size_t count = hand_held(out, session, side);
    for (size_t i = 0; i < count; i++) hand_judge(&out[i], session, side);
    return count;
}
