/* plain_intent.c: what is said of a planned move, in the line mode: why, and what is expected. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_intent.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "brief/expected.h"
#include "brief/unfinished.h"
#include "game/play.h"

static const char because[] = "because";

/* Where the word stands in a line, as a word of its own; NULL: nowhere. */
static const char *because_find(const char *line)
{
    for (const char *at = line; *at; at++) {
        size_t i = 0;
        while (because[i] && ascii_lower(at[i]) == because[i]) i++;
        if (!because[i] && at > line && at[-1] == ' ' && (at[i] == ' ' || !at[i])) return at;
    }
    return NULL;
}

bool plain_intent_because(struct intent *out, struct plain_words *words, struct plain_seat *seat)
{
    char reason[SESSION_SENTENCE_SIZE];
    const char *at = because_find(seat->io->line);
    memset(out, 0, sizeof *out);
    if (!at) return true;
    for (size_t i = 0; i < words->count; i++) {
        if (strcmp(words->word[i], because) == 0) words->count = i;
    }
    at += sizeof because - 1;
    if (expected_why(out, at + strspn(at, " "), reason)) return true;
    plain_seat_refuse(seat, "Not planned", reason);
    return false;
}

static const struct plan *plan_of(const struct plain_seat *seat, size_t index)
{
    return session_plan(seat->eyes.session, eyes_side(&seat->eyes), index);
}

void plain_intent_ask(const struct plain_seat *seat, size_t index)
{
    const struct intent *intent = &plan_of(seat, index)->intent;
    if (session_reasons(seat->eyes.session) != REASONS_MOVE) return;
    if (!intent->why[0]) plain_io_say(seat->io, "Why? Type reason %zu and why.", index + 1);
    if (!intent->figure[0]) {
        plain_io_say(seat->io,
                     "What do you expect? Type expect %zu, a thing and its number when the turn is "
                     "over, such as: expect %zu gallium 150.",
                     index + 1, index + 1);
    }
}

void plain_intent_say(const struct plain_seat *seat)
{
    char told[EXPECTED_SIZE], lines[UNFINISHED_MAX][UNFINISHED_SIZE];
    enum side side = eyes_side(&seat->eyes);
    for (size_t i = 0; i < session_plan_count(seat->eyes.session, side); i++) {
        if (expected_tell(told, &seat->eyes, session_turn(seat->eyes.session), side, i))
            plain_io_say(seat->io, "%s.", told);
    }
    size_t count = unfinished_lines(lines, &seat->eyes);
    for (size_t i = 0; i < count; i++) plain_io_say(seat->io, "%s", lines[i]);
}

/* The planned move that the words name by its number; -1 with a sentence. */
static int index_said(const struct plain_seat *seat, const struct plain_words *words)
{
    size_t count = session_plan_count(seat->eyes.session, eyes_side(&seat->eyes));
    int number = words->count > 1 ? atoi(words->word[1]) : 0;
    if (number >= 1 && (size_t)number <= count) return number - 1;
    if (count == 0) plain_io_say(seat->io, "No move is planned: plan one first.");
    else
        plain_io_say(seat->io, "Of which planned move? Type %s and its number, 1 to %zu, then %s.",
                     words->word[0], count,
                     strcmp(words->word[0], "expect") == 0
                         ? "a thing and its number, such as: gallium 150"
                         : "why");
    return -1;
}

static void mean(struct plain_seat *seat, size_t index, const struct intent *intent)
{
    char reason[SESSION_SENTENCE_SIZE], told[EXPECTED_SIZE];
    enum side side = eyes_side(&seat->eyes);
    if (!play_mean(seat->eyes.session, side, index, intent, reason)) {
        plain_seat_refuse(seat, "Not kept", reason);
    } else if (expected_tell(told, &seat->eyes, session_turn(seat->eyes.session), side, index)) {
        plain_io_say(seat->io, "Kept: %s.", told);
    } else {
        plain_io_say(seat->io, "Nothing is said of it any more.");
    }
}

void plain_intent_reason(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    int index = index_said(seat, words);
    if (index < 0) return;
    struct intent intent = plan_of(seat, (size_t)index)->intent;
    if (expected_why(&intent, plain_words_rest(seat->io->line, 2), reason))
        mean(seat, (size_t)index, &intent);
    else plain_seat_refuse(seat, "Not kept", reason);
}

void plain_intent_expect(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    int index = index_said(seat, words);
    if (index < 0) return;
    struct intent intent = plan_of(seat, (size_t)index)->intent;
    const char *typed = plain_words_rest(seat->io->line, 2);
    if (!typed[0]) intent.figure[0] = '\0';
    if (!typed[0] || expected_read(&intent, &seat->eyes, typed, reason))
        mean(seat, (size_t)index, &intent);
    else plain_seat_refuse(seat, "Not kept", reason);
}
