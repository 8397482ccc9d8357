/* session_state.c: a row of the journal becomes part of the game: the same for new rows and old. */
/* SPDX-License-Identifier: MIT */
#include "game/session_state.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/session_row.h"
#include "game/session_ruling.h"
#include "game/words.h"

void session_state_begin(struct session *session)
{
    const struct setup *setup = session->setup;
    if (session->turns == 0) session->turns = setup->scenario.turns;
    if (session->rounds == 0) session_rounds_make(session, session->turns);
    size_t turns = (size_t)session->turns;
    session->worlds = memory_new((turns + 1) * sizeof *session->worlds);
    session->orders = memory_new((turns + 1) * sizeof *session->orders);
    session->calm = memory_new((turns + 1) * sizeof *session->calm);
    session->past = memory_new((turns + 1) * sizeof *session->past);
    session->worlds[0] = setup->start;
    session->worlds[0].seed = session->seed;
    session->worlds[0].turns = session->turns;
    session->meeting = (struct session_meeting){.phase = PHASE_PLANNING, .reasons = REASONS_TURN};
    session->ledger =
        memory_new(sizeof *session->ledger + (turns + 1) * sizeof session->ledger->pages[0]);
    session->ledger->pages[0].calm = session->worlds[0];
    session->turn = 1;
    session->next_seq = 1;
}

void session_state_free(struct session *session)
{
    free(session->worlds);
    free(session->orders);
    free(session->calm);
    free(session->ledger);
    free(session->past);
    free(session->meeting.strikes);
    free(session->meeting.asks);
    free(session->meeting.pending);
    session_ruling_free(session);
}

bool session_state_rewind(struct session *session, struct diag_list *list)
{
    session_state_free(session);
    memset(session->drafts, 0, sizeof session->drafts);
    memset(session->played, 0, sizeof session->played);
    memset(&session->injects, 0, sizeof session->injects);
    session->resolved_ahead = false;
    session->turns = session->round_end[session->rounds];
    int64_t began = session->meeting.began;
    session_state_begin(session);
    session->meeting.began = began;
    bool good = true;
    for (size_t i = 1; good && i < session->rows_applied; i++) {
        struct journal_row row = *journal_row(session->journal, i);
        good = row.kind == JOURNAL_BACK || session_state_apply(session, &row, list);
    }
    return good;
}

bool session_state_refuse(const struct session *session, const struct journal_row *row,
                          struct diag_list *list, const char *what)
{
    diag_error(
        list, session->path[0] ? session->path : "game", (int)row->seq + 1, 0,
        "%s; this journal was changed, or saved by another version: resume it with the version "
        "that saved it, or from before this row with resume and --to-turn %d",
        what, (int)row->turn);
    return false;
}

/* What a move costs; a row made by hand may say anything. */
static int32_t cost_read(const struct journal_row *row, const char *key)
{
    static const int64_t most = 10000000;
    int64_t cost = session_row_number(row, key, 0);
    return (int32_t)(cost < 0 ? 0 : cost > most ? most : cost);
}

static void count_play(struct session *session, enum side side, const char *move, int32_t by)
{
    const struct card *card = deck_card(&session->setup->deck, side, move);
    if (card) session->played[side][card - session->setup->deck.cards] += by;
}

static void choice_read(struct choice *out, const struct journal_row *row)
{
    for (size_t i = 0; i < ASK_MAX; i++) {
        char key[24];
        snprintf(key, sizeof key, "choice%zu", i + 1);
        journal_arg(out->value[i], sizeof out->value[i], row->args, key);
    }
}

/* What is said with a move that stands already: the move stays as and where it is, so that no word
 * changes a world. */
static bool apply_amendment(struct session *session, enum side side, int64_t seq,
                            const struct journal_row *row, struct diag_list *list)
{
    struct session_draft *draft = &session->drafts[side];
    for (size_t i = 0; i < draft->count && !draft->sealed; i++) {
        if (draft->plans[i].seq != seq) continue;
        intent_read(&draft->plans[i].intent, row);
        memset(&draft->half_words, 0, sizeof draft->half_words);
        return true;
    }
    return session_state_refuse(session, row, list,
                                "found words on a move that was not planned, or was sealed");
}

static bool apply_plan(struct session *session, enum side side, const struct journal_row *row,
                       struct diag_list *list)
{
    struct session_draft *draft = &session->drafts[side];
    int64_t amends = session_row_number(row, "amends", 0);
    if (amends > 0) return apply_amendment(session, side, amends, row, list);
    if (draft->sealed || draft->count == SESSION_PLAN_MAX) {
        return session_state_refuse(session, row, list,
                                    "found a move planned after the plan was sealed or full");
    }
    struct plan *plan = &draft->plans[draft->count++];
    memset(plan, 0, sizeof *plan);
    plan->seq = row->seq;
    snprintf(plan->move, sizeof plan->move, "%.*s", MOVE_ID_SIZE - 1, row->name);
    snprintf(plan->title, sizeof plan->title, "%.*s", SCRIPT_TITLE_SIZE - 1, row->note);
    journal_arg(plan->choice_words, sizeof plan->choice_words, row->args, "words");
    plan->capital = cost_read(row, "capital");
    plan->budget_musd = cost_read(row, "budget_musd");
    plan->instrument_first = draft->instrument_count;
    intent_read(&plan->intent, row);
    choice_read(&plan->choice, row);
    memset(&draft->half_move, 0, sizeof draft->half_move);
    count_play(session, side, plan->move, 1);
    return true;
}

/* An event: its instruments follow, and its words are for the report. Old journals say of none that
 * moves brought it about. */
static bool apply_inject(struct session *session, const struct journal_row *row,
                         struct diag_list *list)
{
    if (session_over(session)) {
        return session_state_refuse(session, row, list, "found an event after the last turn");
    }
    struct session_past *now = &session->past[session->turn];
    if (now->happening_count == SESSION_HAPPENING_MAX) {
        return session_state_refuse(session, row, list, "found more events than a turn can hold");
    }
    struct happening *happening = &now->happenings[now->happening_count++];
    snprintf(happening->id, sizeof happening->id, "%.*s", MOVE_ID_SIZE - 1, row->name);
    snprintf(happening->note, sizeof happening->note, "%s", row->note);
    happening->injected = strcmp(row->seat, "facilitator") == 0;
    char calm[8] = "";
    happening->calm = !journal_arg(calm, sizeof calm, row->args, "calm") || strcmp(calm, "no") != 0;
    return true;
}

/* Who plays on from here. False where the row names nobody. */
static bool seats_take(struct session *session, const struct journal_row *row)
{
    bool taken = false;
    for (int side = 0; side < SIDE_COUNT; side++) {
        char who[SESSION_WHO_SIZE];
        if (!journal_arg(who, sizeof who, row->args, words_side_id(side))) continue;
        memcpy(session->who[side], who, sizeof who);
        taken = true;
    }
    return taken;
}

/* What a side has not done yet, by what it is of: its reason, as all were once; a move; words. */
static void apply_draft(struct session_draft *draft, const struct journal_row *row)
{
    if (strcmp(row->name, "move") == 0) {
        struct half_move *half = &draft->half_move;
        memset(half, 0, sizeof *half);
        journal_arg(half->move, sizeof half->move, row->args, "move");
        int64_t answered = session_row_number(row, "answered", 0);
        half->answered = answered > 0 && answered <= ASK_MAX ? (int32_t)answered : 0;
        choice_read(&half->choice, row);
    } else if (strcmp(row->name, "words") == 0) {
        struct half_words *half = &draft->half_words;
        half->seq = session_row_number(row, "of", 0);
        snprintf(half->why, sizeof half->why, "%.*s", INTENT_WHY_SIZE - 1, row->note);
        journal_arg(half->expects, sizeof half->expects, row->args, "expects");
    } else {
        memcpy(draft->reason, row->note, sizeof row->note);
    }
}

/* A note of the game's own may say who plays on, or that a script failed. Of faults, what is more
 * than a turn has places for stands in the journal alone: that scripts failed is told. */
static void apply_note(struct session *session, const struct journal_row *row)
{
    struct fault fault;
    int32_t side = words_side_named(row->seat);
    bool own = strcmp(row->seat, words_side_id(SIDE_NONE)) == 0;
    if (side != SIDE_NONE && session_row_is_draft(row)) {
        apply_draft(&session->drafts[side], row);
        return;
    }
    bool seats = row->kind == JOURNAL_SEAT || strcmp(row->name, "seat") == 0;
    if (own && seats && seats_take(session, row)) return;
    if (session_over(session) || !session_row_is_fault(&fault, row)) return;
    struct session_past *now = &session->past[session->turn];
    if (now->fault_count < SESSION_FAULT_MAX) now->faults[now->fault_count++] = fault;
}

/* An event's instrument, for the calm line too unless moves brought the event about. */
static void calm_take(struct session *session, const struct instrument *instrument)
{
    const struct session_past *now = &session->past[session->turn];
    struct orders *calm = &session->calm[session->turn];
    if (now->happening_count == 0 || !now->happenings[now->happening_count - 1].calm) return;
    if (calm->count < ORDERS_MAX) calm->items[calm->count++] = *instrument;
}

/* An instrument belongs to the plan or inject whose row came before it. */
static bool apply_instrument(struct session *session, int32_t side, const struct journal_row *row,
                             struct diag_list *list)
{
    struct instrument instrument;
    char reason[SESSION_SENTENCE_SIZE];
    const struct world *world = &session->worlds[session->turn - 1];
    if (!journal_to_instrument(&instrument, world, row, reason, sizeof reason)) {
        return session_state_refuse(session, row, list, reason);
    }
    if (side == SIDE_NONE) {
        if (session->injects.count == ORDERS_MAX) {
            return session_state_refuse(session, row, list,
                                        "found more injected instruments than a turn can hold");
        }
        session->injects.items[session->injects.count++] = instrument;
        calm_take(session, &instrument);
        return true;
    }
    struct session_draft *draft = &session->drafts[side];
    if (draft->count == 0) {
        return session_state_refuse(session, row, list,
                                    "found an instrument without a move that set it");
    }
    if (draft->instrument_count == ORDERS_SIDE_MAX) {
        return session_state_refuse(session, row, list,
                                    "found more instruments than a side may set in a turn");
    }
    draft->instruments[draft->instrument_count++] = instrument;
    draft->plans[draft->count - 1].instrument_count++;
    return true;
}

/* Made now, or, while the umpire looks at a turn that is closed, on what will come of it. */
static bool apply_override(struct session *session, const struct journal_row *row,
                           struct diag_list *list)
{
    struct session_meeting *meeting = &session->meeting;
    bool later = session_row_number(row, "after", 0) >= session->turn;
    if (later) {
        size_t count = meeting->pending_count + 1;
        meeting->pending = memory_resize(meeting->pending, count * sizeof *meeting->pending);
        meeting->pending[meeting->pending_count++] = *row;
        return true;
    }
    return session_ruling_apply(session, row) ||
           session_state_refuse(session, row, list,
                                "found a ruling that cannot be made in this world");
}

/* What was ruled of the turn before it was revealed. It may have come to nothing. */
static void pending_make(struct session *session, struct diag_list *list)
{
    const struct session_meeting *meeting = &session->meeting;
    for (size_t i = 0; i < meeting->pending_count; i++) {
        const struct journal_row *row = &meeting->pending[i];
        bool now = session_row_number(row, "after", 0) == session->turn - 1;
        if (!now || session_ruling_apply(session, row)) continue;
        diag_warning(list, session->path, (int)row->seq + 1, 0,
                     "%s was ruled before the reveal and has no place in the world that came of "
                     "the turn; the ruling is left out",
                     row->name);
    }
}

static bool apply_unplan(struct session *session, enum side side, const struct journal_row *row,
                         struct diag_list *list)
{
    struct session_draft *draft = &session->drafts[side];
    int64_t seq = strtoll(row->name, NULL, 10);
    size_t at = 0;
    while (at < draft->count && draft->plans[at].seq != seq) at++;
    if (at == draft->count || draft->sealed) {
        return session_state_refuse(session, row, list,
                                    "found a move taken back that was not planned");
    }
    struct plan gone = draft->plans[at];
    int32_t after = gone.instrument_first + gone.instrument_count;
    memmove(&draft->instruments[gone.instrument_first], &draft->instruments[after],
            (size_t)(draft->instrument_count - after) * sizeof draft->instruments[0]);
    draft->instrument_count -= gone.instrument_count;
    memmove(&draft->plans[at], &draft->plans[at + 1],
            (draft->count - at - 1) * sizeof draft->plans[0]);
    draft->count--;
    for (size_t i = at; i < draft->count; i++) {
        draft->plans[i].instrument_first -= gone.instrument_count;
    }
    count_play(session, side, gone.move, -1);
    return true;
}

/* Washington's orders stand before Beijing's, and events last, whoever was quicker at the keyboard.
 * Each part has its own share of the places; only a journal of 0.2.0 may hold more events than fit
 * beside two full plans, and the last of them were left out then too. */
static void gather(struct orders *out, const struct session *session)
{
    memset(out, 0, sizeof *out);
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct session_draft *draft = &session->drafts[side];
        for (size_t i = 0; i < draft->count; i++) {
            out->capital_spent[side] += draft->plans[i].capital;
            out->budget_spent[side] += draft->plans[i].budget_musd;
        }
        for (int32_t i = 0; i < draft->instrument_count; i++) {
            out->items[out->count++] = draft->instruments[i];
        }
    }
    for (int32_t i = 0; i < session->injects.count && out->count < ORDERS_MAX; i++) {
        out->items[out->count++] = session->injects.items[i];
    }
}

void session_state_resolve(struct session *session)
{
    struct orders *orders = &session->orders[session->turn];
    gather(orders, session);
    world_copy(&session->worlds[session->turn], &session->worlds[session->turn - 1]);
    turn_resolve(&session->worlds[session->turn], orders);
    session->resolved_ahead = true;
}

/* What a side played is asked again later: by reports, and by whoever wants to know why. */
static void remember(struct session *session)
{
    struct session_past *past = &session->past[session->turn];
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct session_draft *draft = &session->drafts[side];
        memcpy(past->plans[side], draft->plans, sizeof draft->plans);
        past->count[side] = draft->count;
        memcpy(past->reasons[side], draft->reason, sizeof draft->reason);
    }
}

static bool apply_turn(struct session *session, const struct journal_row *row,
                       struct diag_list *list)
{
    if (session_over(session)) {
        return session_state_refuse(session, row, list, "found a turn after the last");
    }
    if (!session->resolved_ahead) session_state_resolve(session);
    char text[32], expected[32];
    uint64_t hash = world_hash(&session->worlds[session->turn]);
    snprintf(expected, sizeof expected, "%016" PRIx64, hash);
    if (!journal_arg(text, sizeof text, row->args, "hash") || strcmp(text, expected) != 0) {
        char what[SESSION_SENTENCE_SIZE];
        snprintf(what, sizeof what, "turn %d: found the hash %s, expected %s", session->turn, text,
                 expected);
        return session_state_refuse(session, row, list, what);
    }
    session->resolved_ahead = false;
    session->meeting.drawn = false;
    remember(session);
    session->turn++;
    memset(session->drafts, 0, sizeof session->drafts);
    memset(&session->injects, 0, sizeof session->injects);
    pending_make(session, list);
    return true;
}

bool session_state_apply(struct session *session, const struct journal_row *row,
                         struct diag_list *list)
{
    int32_t side = words_side_named(row->seat);
    if (session_row_void(session, row)) return true;
    bool of_side =
        row->kind == JOURNAL_PLAN || row->kind == JOURNAL_UNPLAN || row->kind == JOURNAL_SEAL;
    if (of_side && side == SIDE_NONE) {
        return session_state_refuse(session, row, list,
                                    "found a plan of nobody's, expected washington or beijing");
    }
    switch (row->kind) {
    case JOURNAL_PLAN: return apply_plan(session, (enum side)side, row, list);
    case JOURNAL_UNPLAN: return apply_unplan(session, (enum side)side, row, list);
    case JOURNAL_SEAL:
        session->drafts[side].sealed = true;
        memcpy(session->drafts[side].reason, row->note, sizeof row->note);
        return true;
    case JOURNAL_INSTRUMENT: return apply_instrument(session, side, row, list);
    case JOURNAL_INJECT: return apply_inject(session, row, list);
    case JOURNAL_TURN: return apply_turn(session, row, list);
    case JOURNAL_OVERRIDE: return apply_override(session, row, list);
    case JOURNAL_NOTE:
    case JOURNAL_DRAFT:
    case JOURNAL_SEAT:
    case JOURNAL_FAULT: apply_note(session, row); return true;
    default: return session_meeting_apply(session, row, list);
    }
}

static bool apply_new_rows(struct session *session, struct diag_list *list)
{
    bool good = true;
    while (good && session->rows_applied < journal_count(session->journal)) {
        struct journal_row row = *journal_row(session->journal, session->rows_applied);
        good = session_state_apply(session, &row, list);
        session->rows_applied++;
    }
    return good;
}

/* What befell the file is told by whoever shows the game, and where it is from now on. */
static void notice_take(struct session *session, const struct diag_list *list)
{
    const char *path = journal_place(session->journal);
    for (size_t i = 0; i < list->count; i++) {
        struct diag told = list->items[i];
        if (told.level != DIAG_WARNING) continue;
        told.level = DIAG_ERROR; /* without the word before it */
        diag_format(session->notice, sizeof session->notice, &told);
    }
    session->moved = session->moved || strcmp(session->path, path) != 0;
    snprintf(session->path, sizeof session->path, "%s", path);
}

static void failure_say(char *reason, const struct diag_list *list)
{
    size_t at = 0;
    while (at < list->count && list->items[at].level != DIAG_ERROR) at++;
    if (at < list->count) diag_format(reason, SESSION_SENTENCE_SIZE, &list->items[at]);
    else snprintf(reason, SESSION_SENTENCE_SIZE, "the journal could not be written");
}

/* Others' rows are taken in even where an act of one's own cannot be written. */
static enum journal_result append(struct session *session, struct journal_row *rows, size_t count,
                                  struct diag_list *list)
{
    enum journal_result result = journal_append(session->journal, rows, count, list);
    if (result == JOURNAL_BEHIND) session->resolved_ahead = false;
    notice_take(session, list);
    return apply_new_rows(session, list) ? result : JOURNAL_FAILED;
}

/* Others' rows, where there are any. */
static bool catch_up(struct session *session, struct diag_list *list)
{
    size_t known = session->rows_applied;
    bool good = journal_refresh(session->journal, list);
    if (journal_count(session->journal) > known) session->resolved_ahead = false;
    notice_take(session, list);
    return apply_new_rows(session, list) && good;
}

size_t session_follow(struct session *session)
{
    size_t known = session->rows_applied;
    struct diag_list list;
    if (!session->journal) return 0;
    diag_init(&list);
    if (!catch_up(session, &list)) failure_say(session->notice, &list);
    diag_free(&list);
    return session->rows_applied - known;
}

enum journal_result session_state_commit(struct session *session, struct journal_row *rows,
                                         size_t count, char *reason)
{
    struct diag_list list;
    diag_init(&list);
    enum journal_result result = JOURNAL_DONE;
    if (session->journal) {
        result = append(session, rows, count, &list);
    } else {
        for (size_t i = 0; i < count && result == JOURNAL_DONE; i++) {
            rows[i].seq = session->next_seq++;
            if (!session_state_apply(session, &rows[i], &list)) result = JOURNAL_FAILED;
        }
    }
    if (result == JOURNAL_FAILED) {
        session->failures++;
        failure_say(reason, &list);
    }
    diag_free(&list);
    return result;
}

bool session_state_keep(struct session *session, char *reason)
{
    struct diag_list list;
    diag_init(&list);
    bool good = journal_keep(session->journal, &list);
    notice_take(session, &list);
    good = apply_new_rows(session, &list) && good;
    if (!good) {
        session->failures++;
        failure_say(reason, &list);
    }
    diag_free(&list);
    return good;
}
