/* play.c: what a seat does: plan a move, take it back, seal. */
/* SPDX-License-Identifier: MIT */
#include "game/play.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/clock.h"
#include "game/hand.h"
#include "game/room.h"
#include "game/session_row.h"
#include "game/words.h"

static void add_choice(struct journal_row *row, const struct choice *choice, int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        char key[24];
        snprintf(key, sizeof key, "choice%d", i + 1);
        journal_arg_add(row->args, sizeof row->args, key, choice->value[i]);
    }
}

static void plan_row(struct journal_row *out, const struct session *session,
                     const struct move *move, const struct choice *choice)
{
    const struct card *card = deck_card(&session->setup->deck, (int32_t)move->side, move->id);
    session_row_init(out, session, (int32_t)move->side, JOURNAL_PLAN);
    snprintf(out->name, sizeof out->name, "%s", move->id);
    snprintf(out->note, sizeof out->note, "%s", move->title);
    session_row_add(out, "capital", card->capital);
    session_row_add(out, "budget_musd", card->budget_musd);
    add_choice(out, choice, move->ask_count);
    char words[160];
    words_choice(words, sizeof words, session_world(session), move, choice);
    if (words[0]) journal_arg_add(out->args, sizeof out->args, "words", words);
}

/* A move, what it is aimed at, and what is said of it, or NULL. */
struct wish {
    const struct move *move;
    const struct choice *choice;
    const struct intent *intent;
};

static bool words_fit(struct journal_row *row, const struct intent *intent, char *reason)
{
    if (intent_write(row, intent)) return true;
    snprintf(reason, SESSION_SENTENCE_SIZE,
             "the reason has no room in the saved game, where each ; = and %% takes three places; "
             "leave some of them out");
    return false;
}

/* Plans it, in one act: the move, then its instruments. */
static enum journal_result plan_write(struct session *session, const struct wish *wish,
                                      const struct orders *orders, char *reason)
{
    size_t count = (size_t)orders->count + 1;
    struct journal_row *rows = memory_new(count * sizeof *rows);
    enum journal_result result = JOURNAL_FAILED;
    plan_row(&rows[0], session, wish->move, wish->choice);
    session_row_instruments(rows + 1, session, (int32_t)wish->move->side, orders);
    if (!wish->intent || words_fit(&rows[0], wish->intent, reason))
        result = session_state_commit(session, rows, count, reason);
    free(rows);
    return result;
}

/* As things stand now. `behind` is set where others acted at the same moment. */
static enum script_answer plan_try(struct session *session, enum side side, const struct wish *wish,
                                   bool *behind, char *reason)
{
    const struct move *move = wish->move;
    const struct choice *choice = wish->choice;
    struct orders *orders = memory_new(sizeof *orders);
    const struct card *card = deck_card(&session->setup->deck, (int32_t)side, move->id);
    enum script_answer answer = hand_answer(session, side, move, choice, reason);
    if (answer == ANSWER_ALLOWED &&
        !script_play(orders, session->setup->scripts, move, session_world(session), choice,
                     card->budget_musd, reason)) {
        answer = ANSWER_FAILED;
    }
    if (answer == ANSWER_ALLOWED && !room_for_move(session, side, orders, reason)) {
        answer = ANSWER_REFUSED;
    }
    *behind = false;
    if (answer == ANSWER_ALLOWED) {
        enum journal_result result = plan_write(session, wish, orders, reason);
        *behind = result == JOURNAL_BEHIND;
        if (result != JOURNAL_DONE) answer = ANSWER_REFUSED;
    }
    free(orders);
    return answer;
}

/* What others did is taken in before anything is refused: it is decided anew behind their rows. */
static enum script_answer plan(struct session *session, enum side side, const struct wish *wish,
                               char *reason)
{
    enum script_answer answer;
    bool behind;
    do {
        answer = plan_try(session, side, wish, &behind, reason);
    } while (behind || (answer == ANSWER_REFUSED && session_follow(session) > 0));
    return answer;
}

enum script_answer play_answer(struct session *session, enum side side, const struct move *move,
                               const struct choice *choice, char *reason)
{
    return plan(session, side, &(struct wish){move, choice, NULL}, reason);
}

bool play_move_meant(struct session *session, enum side side, const struct move *move,
                     const struct choice *choice, const struct intent *intent, char *reason)
{
    return plan(session, side, &(struct wish){move, choice, intent}, reason) == ANSWER_ALLOWED;
}

bool play_move(struct session *session, enum side side, const struct move *move,
               const struct choice *choice, char *reason)
{
    return play_answer(session, side, move, choice, reason) == ANSWER_ALLOWED;
}

/* The planned move that a row takes back or speaks of, by its own row; 0: it is about none. */
static int64_t row_about(const struct journal_row *row)
{
    char seq[32];
    if (row->kind == JOURNAL_UNPLAN) return strtoll(row->name, NULL, 10);
    return journal_arg(seq, sizeof seq, row->args, "amends") ? strtoll(seq, NULL, 10) : 0;
}

/* Does the row still make sense behind the rows that came first? The side may be open in a second
 * window, which has sealed, or taken back the same move. */
static bool still_right(const struct session *session, enum side side,
                        const struct journal_row *row)
{
    const struct session_draft *draft = &session->drafts[side];
    if (row->turn != session->turn || draft->sealed) return false;
    int64_t about = row_about(row);
    size_t at = 0;
    while (at < draft->count && draft->plans[at].seq != about) at++;
    return about == 0 || at < draft->count;
}

/* Acts that the other side's rows cannot make wrong are simply tried again behind those rows. */
static bool commit_again(struct session *session, enum side side, struct journal_row *rows,
                         size_t count, char *reason)
{
    const struct journal_row *row = &rows[count - 1];
    enum journal_result result;
    do {
        result = session_state_commit(session, rows, count, reason);
    } while (result == JOURNAL_BEHIND && still_right(session, side, row));
    if (result == JOURNAL_BEHIND) {
        bool same_turn = row->turn == session->turn;
        snprintf(reason, SESSION_SENTENCE_SIZE, "%s",
                 same_turn ? "this side acted elsewhere at the same moment; look again"
                           : "the turn was resolved meanwhile");
    }
    return result == JOURNAL_DONE;
}

bool play_mean(struct session *session, enum side side, size_t index, const struct intent *intent,
               char *reason)
{
    const char *why = session_refusal(session, side);
    const struct session_draft *draft = &session->drafts[side];
    struct journal_row row;
    if (why || index >= draft->count) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "%s", why ? why : "there is no such planned move");
        return false;
    }
    const struct intent *before = &draft->plans[index].intent;
    bool same = strcmp(before->why, intent->why) == 0 && before->value == intent->value &&
                strcmp(before->figure, intent->figure) == 0;
    if (same) return true;
    session_row_init(&row, session, (int32_t)side, JOURNAL_PLAN);
    snprintf(row.name, sizeof row.name, "%s", draft->plans[index].move);
    snprintf(row.note, sizeof row.note, "%s", draft->plans[index].title);
    session_row_add(&row, "amends", draft->plans[index].seq);
    return words_fit(&row, intent, reason) && commit_again(session, side, &row, 1, reason);
}

bool play_take_back(struct session *session, enum side side, size_t index, char *reason)
{
    const struct session_draft *draft = &session->drafts[side];
    if (index >= draft->count || draft->sealed) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "%s",
                 draft->sealed ? session_refusal(session, side)
                               : "there is no planned move to take back");
        return false;
    }
    struct journal_row row;
    session_row_init(&row, session, (int32_t)side, JOURNAL_UNPLAN);
    snprintf(row.name, sizeof row.name, "%" PRId64, draft->plans[index].seq);
    return commit_again(session, side, &row, 1, reason);
}

/* The row of a kind of draft; false where it would keep nothing. */
static bool draft_row(struct journal_row *out, const struct session *session, enum side side,
                      const char *of)
{
    if (session_refusal(session, side)) return false;
    session_row_init(out, session, (int32_t)side, JOURNAL_DRAFT);
    snprintf(out->name, sizeof out->name, "%s", of);
    return true;
}

bool play_draft(struct session *session, enum side side, const char *note, char *reason)
{
    struct journal_row row;
    if (strcmp(session->drafts[side].reason, note) == 0) return true;
    if (!draft_row(&row, session, side, "reason")) return true;
    snprintf(row.note, sizeof row.note, "%s", note);
    return commit_again(session, side, &row, 1, reason);
}

bool play_draft_move(struct session *session, enum side side, const struct half_move *half,
                     char *reason)
{
    struct journal_row row;
    const struct half_move *kept = &session->drafts[side].half_move;
    bool same = strcmp(kept->move, half->move) == 0 && kept->answered == half->answered;
    for (int32_t i = 0; i < half->answered && same; i++)
        same = strcmp(kept->choice.value[i], half->choice.value[i]) == 0;
    if (same || !draft_row(&row, session, side, "move")) return true;
    if (half->move[0]) {
        journal_arg_add(row.args, sizeof row.args, "move", half->move);
        session_row_add(&row, "answered", half->answered);
        add_choice(&row, &half->choice, half->answered);
    }
    return commit_again(session, side, &row, 1, reason);
}

bool play_draft_words(struct session *session, enum side side, const struct half_words *half,
                      char *reason)
{
    struct journal_row row;
    const struct half_words *kept = &session->drafts[side].half_words;
    bool words = half->why[0] || half->expects[0] || kept->why[0] || kept->expects[0];
    bool same = (kept->seq == half->seq || !words) && strcmp(kept->why, half->why) == 0 &&
                strcmp(kept->expects, half->expects) == 0;
    if (same || !draft_row(&row, session, side, "words")) return true;
    if (half->seq > 0) session_row_add(&row, "of", half->seq);
    journal_arg_add(row.args, sizeof row.args, "expects", half->expects);
    snprintf(row.note, sizeof row.note, "%s", half->why);
    return commit_again(session, side, &row, 1, reason);
}

bool play_seal(struct session *session, enum side side, const char *note, char *reason)
{
    return play_seal_faulted(session, side, note, NULL, 0, reason);
}

bool play_seal_faulted(struct session *session, enum side side, const char *note,
                       const struct fault *faults, size_t count, char *reason)
{
    const char *why = session_refusal(session, side);
    if (why && session_follow(session) > 0) why = session_refusal(session, side);
    if (why) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "%s", why);
        return false;
    }
    struct journal_row rows[SESSION_FAULT_MAX + 1];
    for (size_t i = 0; i < count; i++) session_row_fault(&rows[i], session, &faults[i]);
    session_row_init(&rows[count], session, (int32_t)side, JOURNAL_SEAL);
    snprintf(rows[count].name, sizeof rows[count].name, "sealed");
    snprintf(rows[count].note, sizeof rows[count].note, "%s", note);
    return commit_again(session, side, rows, count + 1, reason);
}

/* When the journal was last written by a person who did something, as far as it says. */
static int64_t last_sign(const struct session *session)
{
    for (size_t i = session_row_count(session); i-- > 0;) {
        const struct journal_row *row = session_row(session, i);
        if (row->kind != JOURNAL_SEAT && session_row_at(row) >= 0) return session_row_at(row);
    }
    return session_at(session);
}

static void clock_write(struct session *session, enum side side, const char *name, int64_t seconds)
{
    struct journal_row row;
    char reason[SESSION_SENTENCE_SIZE];
    session_row_init(&row, session, (int32_t)side, JOURNAL_CLOCK);
    snprintf(row.name, sizeof row.name, "%s", name);
    if (seconds != 0) session_row_add(&row, "seconds", seconds);
    commit_again(session, side, &row, 1, reason);
}

void play_time_begin(struct session *session, enum side side)
{
    int seconds = session->setup->scenario.clock_seconds;
    if (session->meeting.umpired || seconds <= 0 || session_refusal(session, side)) return;
    struct session_draft *draft = &session->drafts[side];
    if (draft->clock_here && !draft->clock.paused) return;
    bool killed = draft->clock.set && !draft->clock.paused;
    draft->clock_here = true;
    /* The room clock of a game of before there was one begins now, for this process alone. */
    if (session->meeting.began == 0) session->meeting.began = clock_now();
    if (draft->clock.paused) clock_write(session, side, "go", 0);
    else
        clock_write(session, side, "start",
                    killed ? draft->clock.ends - last_sign(session) : seconds);
}

void play_time_rest(struct session *session, enum side side)
{
    if (side == SIDE_NONE || session_over(session)) return;
    const struct session_draft *draft = &session->drafts[side];
    if (draft->clock_here && !draft->clock.paused && !draft->sealed)
        clock_write(session, side, "pause", 0);
}
