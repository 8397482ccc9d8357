/* plain_plan.c: the plan of the coming turn: shown, taken back, done again, sealed. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_plan.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/digest.h"
#include "brief/hint.h"
#include "brief/standing.h"
#include "brief/step.h"
#include "game/play.h"
#include "ui/line/plain_intent.h"

void plain_plan_means(const struct plain_seat *seat)
{
    char money[NUMBER_SAID_SIZE];
    int limit = session_setup(seat->eyes.session)->scenario.moves_a_turn;
    int planned = (int)session_plan_count(seat->eyes.session, eyes_side(&seat->eyes));
    words_money(money, sizeof money,
                session_budget_left(seat->eyes.session, eyes_side(&seat->eyes)));
    plain_io_say(seat->io, "%d political capital and %s left. %d of %d moves planned.",
                 session_capital_left(seat->eyes.session, eyes_side(&seat->eyes)), money, planned,
                 limit);
}

void plain_plan_hint(const struct plain_seat *seat)
{
    struct hint hint;
    if (!hint_find(&hint, seat->eyes.session, eyes_side(&seat->eyes))) return;
    plain_io_say(seat->io, "Step %d of %d: %s", hint.step, hint.steps, hint.text);
}

static void plans_say(const struct plain_seat *seat)
{
    enum side owner = eyes_side(&seat->eyes);
    size_t count = session_plan_count(seat->eyes.session, owner);
    for (size_t i = 0; i < count; i++) {
        const struct plan *plan = session_plan(seat->eyes.session, owner, i);
        char price[2 * NUMBER_SAID_SIZE];
        plain_seat_price(price, plan->capital, plan->budget_musd);
        plain_io_say(seat->io, "%zu. %s%s%s. Costs %s.", i + 1, plan->title,
                     plan->choice_words[0] ? ": " : "", plan->choice_words, price);
        for (int32_t k = 0; k < plan->instrument_count; k++) {
            char words[256];
            words_instrument(words, sizeof words, eyes_world(&seat->eyes),
                             session_plan_instrument(seat->eyes.session, owner, plan, k),
                             step_time(seat->eyes.session));
            plain_io_say(seat->io, "Sets: %s.", words);
        }
    }
}

void plain_plan_ahead(const struct plain_seat *seat)
{
    struct digest *digest = memory_new(sizeof *digest);
    digest_ahead(digest, seat->eyes.session, seat->eyes.viewer);
    for (size_t i = 0; i < digest->count; i++) plain_io_say(seat->io, "%s", digest->lines[i].text);
    free(digest);
}

void plain_plan_show(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    if (session_plan_count(seat->eyes.session, eyes_side(&seat->eyes)) == 0) {
        plain_io_say(seat->io, "Nothing is planned yet. Ending the turn now would mean to wait.");
    }
    plans_say(seat);
    plain_intent_say(seat);
    plain_plan_means(seat);
    plain_plan_ahead(seat);
}

/* Which planned move the words name, the last if they name none; -1 with a sentence if unknown. */
static int undo_index(const struct plain_seat *seat, const struct plain_words *words, size_t count)
{
    struct name names[SESSION_PLAN_MAX];
    char text[PLAIN_LINE_SIZE];
    if (words->count < 2) return (int)count - 1;
    name_plans(names, &seat->eyes);
    plain_words_join(text, sizeof text, words, 1, words->count);
    int found = name_one(text, names, count);
    if (found < 0) plain_words_explain(seat->io, text, "planned move", names, count);
    return found;
}

void plain_plan_undo(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    size_t count = session_plan_count(seat->eyes.session, eyes_side(&seat->eyes));
    if (count == 0) {
        plain_io_say(seat->io, "There is nothing to take back: no move is planned this turn.");
        return;
    }
    int index = undo_index(seat, words, count);
    if (index < 0) return;
    const struct plan *plan =
        session_plan(seat->eyes.session, eyes_side(&seat->eyes), (size_t)index);
    struct plain_undone undone;
    char title[SCRIPT_TITLE_SIZE];
    memcpy(undone.move, plan->move, sizeof undone.move);
    memcpy(title, plan->title, sizeof title);
    undone.choice = plan->choice;
    if (!play_take_back(seat->eyes.session, eyes_side(&seat->eyes), (size_t)index, reason)) {
        plain_seat_refuse(seat, "Not taken back", reason);
        return;
    }
    if (seat->own.undone_count == SESSION_PLAN_MAX) {
        memmove(seat->own.undone, seat->own.undone + 1,
                (SESSION_PLAN_MAX - 1) * sizeof seat->own.undone[0]);
        seat->own.undone_count--;
    }
    seat->own.undone[seat->own.undone_count++] = undone;
    plain_io_say(seat->io, "Taken back: %s. redo plans it again.", title);
    plain_plan_means(seat);
    plain_plan_hint(seat);
}

void plain_plan_redo(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    char reason[SESSION_SENTENCE_SIZE];
    if (seat->own.undone_count == 0) {
        plain_io_say(seat->io, "There is nothing to do again.");
        return;
    }
    const struct plain_undone *undone = &seat->own.undone[seat->own.undone_count - 1];
    const struct move *move = script_move_named(session_setup(seat->eyes.session)->scripts,
                                                eyes_side(&seat->eyes), undone->move);
    if (!move ||
        !play_move(seat->eyes.session, eyes_side(&seat->eyes), move, &undone->choice, reason)) {
        plain_seat_refuse(seat, "Not planned", move ? reason : "the move is no longer there");
        return;
    }
    seat->own.undone_count--;
    plain_io_say(seat->io, "Planned again: %s.", move->title);
    plain_plan_means(seat);
    plain_plan_hint(seat);
}

/* What a side saves is kept up to a limit; said where the next income would go above it. */
static void waste_say(const struct plain_seat *seat)
{
    struct standing_means means;
    standing_means(&means, &seat->eyes, eyes_side(&seat->eyes));
    int32_t left = session_capital_left(seat->eyes.session, eyes_side(&seat->eyes));
    if (left + means.capital_income <= means.capital) return;
    plain_io_say(seat->io,
                 "At most %.0f political capital can be held: some of what comes in will be "
                 "lost.",
                 means.capital);
}

/* Asks; a word that is no answer is a command to come. */
static bool yes_ask(struct plain_seat *seat, const char *question)
{
    switch (plain_io_ask(seat->io, question)) {
    case PLAIN_YES: return true;
    case PLAIN_OTHER:
        if (seat->io->line[0]) plain_io_unread(seat->io);
        break;
    default: break;
    }
    if (!seat->io->ended) plain_io_say(seat->io, "Not ended.");
    return false;
}

/* Is the turn really to be ended? Nothing more can be changed after it. */
static bool seal_sure(struct plain_seat *seat)
{
    size_t count = session_plan_count(seat->eyes.session, eyes_side(&seat->eyes));
    if (count == 0) plain_io_say(seat->io, "No move is planned: you would wait this turn.");
    plans_say(seat);
    waste_say(seat);
    for (size_t i = 0; i < count; i++) plain_intent_ask(seat, i);
    return yes_ask(seat, session_umpired(seat->eyes.session)
                             ? "End the turn? Only the umpire can open it again."
                             : "End the turn? It cannot be changed afterwards.");
}

/* A whole turn goes by without a move: whoever types is asked once more. A pipe was written by
 * someone who meant it. */
static bool wait_sure(struct plain_seat *seat)
{
    size_t count = session_plan_count(seat->eyes.session, eyes_side(&seat->eyes));
    return count > 0 || !seat->io->in_terminal ||
           yes_ask(seat, "Nothing is planned: wait the whole turn?");
}

void plain_plan_note(char *out, size_t size, const char *line)
{
    const char *at = line + strcspn(line, " ");
    at += strspn(at, " ");
    bool yes = (at[0] == 'y' || at[0] == 'Y') && strcspn(at, " ") == 3;
    if (yes) at += 3;
    snprintf(out, size, "%s", at + strspn(at, " "));
}

/* Where none is given, the reason that was typed on the full screen and not sealed yet. */
static void reason_take(const struct plain_seat *seat, char note[PLAIN_LINE_SIZE])
{
    const char *typed = session_reason_draft(seat->eyes.session, eyes_side(&seat->eyes));
    if (note[0] || !typed[0]) return;
    snprintf(note, PLAIN_LINE_SIZE, "%s", typed);
    plain_io_say(seat->io, "Your reason, as it was typed before: %s", note);
}

void plain_plan_seal(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE], note[PLAIN_LINE_SIZE];
    bool sure = words->forced || (words->count > 1 && strcmp(words->word[1], "yes") == 0);
    plain_plan_note(note, sizeof note, seat->io->line);
    reason_take(seat, note);
    if ((!sure && !seal_sure(seat)) || !wait_sure(seat)) return;
    if (!play_seal(seat->eyes.session, eyes_side(&seat->eyes), note, reason)) {
        plain_seat_refuse(seat, "Not sealed", reason);
        return;
    }
    seat->own.undone_count = 0;
    plain_io_say(seat->io, "%s's plan is sealed.", words_side(eyes_side(&seat->eyes)));
}
