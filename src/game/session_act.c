/* session_act.c: what a seat does: plan a move, take it back, seal; and the turn that follows. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/rng.h"
#include "game/hand.h"
#include "game/player.h"
#include "game/session_state.h"
#include "game/words.h"

/* Whose row it is, and when. */
static void row_sign(struct journal_row *out, const struct session *session, int32_t side)
{
    out->turn = session->turn;
    snprintf(out->seat, sizeof out->seat, "%s", words_side_id(side));
}

static void row_init(struct journal_row *out, const struct session *session, int32_t side,
                     enum journal_kind kind)
{
    memset(out, 0, sizeof *out);
    out->kind = kind;
    row_sign(out, session, side);
}

static void add_number(struct journal_row *row, const char *key, int64_t value)
{
    char text[32];
    snprintf(text, sizeof text, "%" PRId64, value);
    journal_arg_add(row->args, sizeof row->args, key, text);
}

static void plan_row(struct journal_row *out, const struct session *session,
                     const struct move *move, const struct choice *choice)
{
    const struct card *card = deck_card(&session->setup->deck, (int32_t)move->side, move->id);
    row_init(out, session, (int32_t)move->side, JOURNAL_PLAN);
    snprintf(out->name, sizeof out->name, "%s", move->id);
    snprintf(out->note, sizeof out->note, "%s", move->title);
    add_number(out, "capital", card->capital);
    add_number(out, "budget_musd", card->budget_musd);
    for (int32_t i = 0; i < move->ask_count; i++) {
        char key[24];
        snprintf(key, sizeof key, "choice%d", i + 1);
        journal_arg_add(out->args, sizeof out->args, key, choice->value[i]);
    }
    char words[160];
    words_choice(words, sizeof words, session_world(session), move, choice);
    if (words[0]) journal_arg_add(out->args, sizeof out->args, "words", words);
}

static void instrument_rows(struct journal_row *rows, const struct session *session, int32_t side,
                            const struct orders *orders)
{
    for (int32_t i = 0; i < orders->count; i++) {
        journal_from_instrument(&rows[i], session_world(session), &orders->items[i]);
        row_sign(&rows[i], session, side);
    }
}

/* A turn of both sides must fit in struct orders, or the last move's effects would be cut off. */
static bool orders_have_room(const struct session *session, enum side side, int32_t more,
                             char *reason)
{
    enum { SIDE_SHARE = (ORDERS_MAX - 16) / SIDE_COUNT };
    if (session->drafts[side].instrument_count + more <= SIDE_SHARE) return true;
    snprintf(reason, SESSION_SENTENCE_SIZE,
             "the plan would set %d instruments; a side may set %d a turn, so choose fewer",
             session->drafts[side].instrument_count + more, SIDE_SHARE);
    return false;
}

bool session_play(struct session *session, enum side side, const struct move *move,
                  const struct choice *choice, char *reason)
{
    struct orders *orders = memory_new(sizeof *orders);
    bool good = hand_playable(session, side, move, choice, reason) &&
                script_play(orders, session->setup->scripts, move, session_world(session), choice,
                            reason) &&
                orders_have_room(session, side, orders->count, reason);
    if (good) {
        size_t count = (size_t)orders->count + 1;
        struct journal_row *rows = memory_new(count * sizeof *rows);
        plan_row(&rows[0], session, move, choice);
        instrument_rows(rows + 1, session, (int32_t)side, orders);
        enum journal_result result = session_state_commit(session, rows, count, reason);
        if (result == JOURNAL_BEHIND) {
            snprintf(reason, SESSION_SENTENCE_SIZE,
                     "another seat acted at the same moment; look again, then repeat the move");
        }
        good = result == JOURNAL_DONE;
        free(rows);
    }
    free(orders);
    return good;
}

/* Acts that another seat's rows cannot make wrong are simply tried again behind those rows. */
static bool commit_again(struct session *session, struct journal_row *row, char *reason)
{
    enum journal_result result;
    do {
        result = session_state_commit(session, row, 1, reason);
    } while (result == JOURNAL_BEHIND && row->turn == session->turn);
    if (result == JOURNAL_BEHIND) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "the turn was resolved meanwhile");
    }
    return result == JOURNAL_DONE;
}

bool session_unplan(struct session *session, enum side side, size_t index, char *reason)
{
    const struct session_draft *draft = &session->drafts[side];
    if (index >= draft->count || draft->sealed) {
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 draft->sealed ? "the plan is sealed and can no longer be changed"
                               : "there is no planned move to take back");
        return false;
    }
    struct journal_row row;
    row_init(&row, session, (int32_t)side, JOURNAL_UNPLAN);
    snprintf(row.name, sizeof row.name, "%" PRId64, draft->plans[index].seq);
    return commit_again(session, &row, reason);
}

bool session_seal(struct session *session, enum side side, const char *note, char *reason)
{
    const char *why = session_over(session)               ? "the game is over"
                      : session->drafts[side].sealed      ? "the plan is sealed already"
                      : !session_may_plan(session, side) ? "the other side plans first"
                                                          : NULL;
    if (why) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "%s", why);
        return false;
    }
    struct journal_row row;
    row_init(&row, session, (int32_t)side, JOURNAL_SEAL);
    snprintf(row.name, sizeof row.name, "sealed");
    snprintf(row.note, sizeof row.note, "%s", note);
    return commit_again(session, &row, reason);
}

/* Events are drawn once, by the process that resolves the turn; their effects go in the journal. */
static size_t event_rows(struct journal_row *rows, size_t room, struct session *session)
{
    const struct script_library *scripts = session->setup->scripts;
    const struct world *world = session_world(session);
    size_t count = 0;
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        uint64_t name = rng_hash(event->id, (int64_t)strlen(event->id));
        uint64_t bits = rng_bits(session->seed, (uint64_t)session->turn, RNG_EVENT, name);
        if (rng_range(bits, 0, 9999) >= event->chance_bp) continue;
        struct orders *orders = memory_new(sizeof *orders);
        char reason[SESSION_SENTENCE_SIZE];
        if (script_event_ready(scripts, event, world) &&
            script_event_play(orders, scripts, event, world, reason) &&
            count + 1 + (size_t)orders->count <= room) {
            row_init(&rows[count], session, SIDE_NONE, JOURNAL_INJECT);
            snprintf(rows[count].name, sizeof rows[count].name, "%s", event->id);
            snprintf(rows[count].note, sizeof rows[count].note, "%s. %s", event->title, event->text);
            instrument_rows(rows + count + 1, session, SIDE_NONE, orders);
            count += 1 + (size_t)orders->count;
        }
        free(orders);
    }
    return count;
}

static void gather_injects(struct session *session, const struct journal_row *rows, size_t count)
{
    memset(&session->injects, 0, sizeof session->injects);
    for (size_t i = 0; i < count; i++) {
        char reason[SESSION_SENTENCE_SIZE];
        struct instrument instrument;
        bool effect = rows[i].kind == JOURNAL_INSTRUMENT &&
                      journal_to_instrument(&instrument, session_world(session), &rows[i], reason,
                                            sizeof reason);
        if (effect) session->injects.items[session->injects.count++] = instrument;
    }
}

static bool resolve(struct session *session, bool *failed, char *reason)
{
    enum { EVENT_ROWS = 15 };
    struct journal_row *rows = memory_new((EVENT_ROWS + 1) * sizeof *rows);
    size_t count = event_rows(rows, EVENT_ROWS, session);
    gather_injects(session, rows, count);
    session_state_resolve(session);
    memset(&session->injects, 0, sizeof session->injects);
    row_init(&rows[count], session, SIDE_NONE, JOURNAL_TURN);
    snprintf(rows[count].name, sizeof rows[count].name, "resolved");
    char hash[32];
    snprintf(hash, sizeof hash, "%016" PRIx64, world_hash(&session->worlds[session->turn]));
    journal_arg_add(rows[count].args, sizeof rows[count].args, "hash", hash);
    int turn = session->turn;
    enum journal_result result = session_state_commit(session, rows, count + 1, reason);
    *failed = result == JOURNAL_FAILED;
    free(rows);
    return session->turn > turn;
}

bool session_advance(struct session *session, bool *failed, char *reason)
{
    *failed = false;
    reason[0] = '\0';
    enum side first = session_first(session);
    for (int i = 0; i < SIDE_COUNT && !session_over(session); i++) {
        enum side side = i == 0 ? first : (enum side)(SIDE_COUNT - 1 - (int)first);
        bool automatic = strcmp(session->who[side], "human") != 0;
        if (!automatic || session->drafts[side].sealed || !session_may_plan(session, side)) continue;
        if (!player_plan(session, side, reason)) {
            *failed = true;
            return false;
        }
    }
    bool ready = !session_over(session);
    for (int side = 0; side < SIDE_COUNT; side++) ready = ready && session->drafts[side].sealed;
    return ready && resolve(session, failed, reason);
}
