/* rerun.c: games recorded as orders, and gone through again with something added. */
/* SPDX-License-Identifier: MIT */
#include "sim/rerun.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/advance.h"
#include "game/hand.h"
#include "game/player.h"

static const struct orders nothing;

/* The cards that a side could play now, whatever it plans. */
static void chances_count(struct recorded *out, const struct session *session, enum side side)
{
    const struct deck *deck = &session_setup(session)->deck;
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_list(hand, session, side);
    for (size_t i = 0; i < count; i++) {
        const struct card *card = deck_card(deck, (int32_t)side, hand[i].move->id);
        if (card && hand[i].playable) out->chances[card - deck->cards]++;
    }
    free(hand);
}

static void plays_count(struct recorded *out, const struct session *session, int turn,
                        enum side side)
{
    const struct deck *deck = &session_setup(session)->deck;
    bool played[DECK_MAX] = {false};
    for (size_t i = 0; i < session_past_count(session, turn, side); i++) {
        const struct plan *plan = session_past_plan(session, turn, side, i);
        const struct card *card = deck_card(deck, (int32_t)side, plan->move);
        if (card) played[card - deck->cards] = true;
    }
    for (int32_t i = 0; i < deck->count; i++) out->plays[i] += played[i];
}

static void turn_play(struct recorded *out, struct session *session)
{
    char reason[SESSION_SENTENCE_SIZE];
    int turn = session_turn(session);
    enum side first = session_first(session);
    bool failed;
    for (int i = 0; i < SIDE_COUNT; i++) {
        enum side side = i == 0 ? first : (enum side)(SIDE_COUNT - 1 - (int)first);
        chances_count(out, session, side);
        bool planned = player_plan(session, side, reason);
        assert(planned);
    }
    bool resolved = advance_turn(session, &failed, reason);
    assert(resolved && !failed);
    session_orders_at(&out->orders[turn - 1], session, turn);
    for (int side = 0; side < SIDE_COUNT; side++) plays_count(out, session, turn, (enum side)side);
}

void rerun_record(struct recorded *out, struct setup *setup, const char *const who[SIDE_COUNT],
                  uint64_t seed)
{
    struct session_options options = {.places = &setup->places,
                                      .scenario = setup->scenario.id,
                                      .who = {who[0], who[1]},
                                      .seed = seed};
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(&options, setup, &list);
    assert(session);
    while (!session_over(session)) turn_play(out, session);
    out->seed = seed;
    out->turns = session_turns(session);
    out->hash = world_hash(session_world(session));
    session_delete(session);
    diag_free(&list);
}

void rerun_begin(struct rerun *out, const struct recorded *game, enum setting setting,
                 const struct setup *setup)
{
    out->game = game;
    out->setting = setting;
    out->world = setup->start;
    out->world.seed = game->seed;
    out->world.turns = game->turns;
    memset(out->sum, 0, sizeof out->sum);
    out->mark = 0;
}

/* Events are nobody's. */
static void moves_drop(struct orders *orders)
{
    int32_t kept = 0;
    for (int32_t i = 0; i < orders->count; i++) {
        if (orders->items[i].issuer == SIDE_NONE) orders->items[kept++] = orders->items[i];
    }
    orders->count = kept;
    memset(orders->capital_spent, 0, sizeof orders->capital_spent);
    memset(orders->budget_spent, 0, sizeof orders->budget_spent);
}

static void extra_add(struct orders *orders, const struct orders *extra)
{
    for (int32_t i = 0; i < extra->count && orders->count < ORDERS_MAX; i++) {
        orders->items[orders->count++] = extra->items[i];
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        orders->capital_spent[side] += extra->capital_spent[side];
        orders->budget_spent[side] += extra->budget_spent[side];
    }
}

void rerun_turn(struct rerun *rerun, const struct orders *extra)
{
    struct orders *orders = memory_new(sizeof *orders);
    *orders = rerun->game->orders[rerun->world.turn];
    if (rerun->setting == SETTING_QUIET) moves_drop(orders);
    if (extra) extra_add(orders, extra);
    turn_resolve(&rerun->world, orders);
    for (int side = 0; side < SIDE_COUNT; side++) {
        double total = world_total(&rerun->world, side);
        rerun->sum[side] += total;
        if (rerun->world.turn == rerun->mark) rerun->marked[side] = total;
    }
    free(orders);
}

void rerun_end(struct rerun *rerun, const struct orders *extra, double result[SIDE_COUNT])
{
    double turns = rerun->game->turns;
    while (rerun->world.turn < rerun->game->turns) {
        rerun_turn(rerun, extra);
        extra = NULL;
    }
    for (int i = 0; i < SESSION_AFTER; i++) turn_resolve(&rerun->world, &nothing);
    for (int side = 0; side < SIDE_COUNT; side++) {
        result[side] = (rerun->sum[side] / turns + world_total(&rerun->world, side)) / 2.0;
    }
}
