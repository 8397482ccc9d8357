/* plain_wash.c: the hot wash in lines: its steps, moments that teams name, commitments. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_wash.h"

#include <stdlib.h>
#include <string.h>

#include "brief/lead.h"
#include "brief/spoken.h"
#include "brief/words.h"

static const struct seminar *tables(const struct plain_seat *seat)
{
    return seat->seat.meeting ? seat->seat.meeting->seminar : NULL;
}

/* Where it is, how long that has, who lacks what, and what comes next. */
static void stand_say(struct plain_seat *seat)
{
    struct lead now, next;
    struct lead_clock clock;
    char left[LEAD_TIME_SIZE], all[LEAD_TIME_SIZE], lacks[LEAD_LACKS_SIZE];
    const struct session *session = seat->eyes.session;
    lead_now(&now, session, tables(seat));
    lead_next(&next, session, tables(seat));
    if (now.step == WASH_NONE) {
        plain_io_say(seat->io, "The hot wash begins with the talk: phase talk, behind the last "
                               "turn.");
        return;
    }
    lead_clock(&clock, session, tables(seat), session_at(session));
    lead_time(left, clock.left);
    lead_time(all, clock.all);
    if (clock.all == 0) plain_io_say(seat->io, "%s.", now.title);
    else
        plain_io_say(seat->io, "%s. %s %s of %s minutes.", now.title,
                     clock.left < 0 ? "Over by" : "Left:", left, all);
    lead_lacks(lacks, session);
    if (now.step == WASH_RECALL && lacks[0]) plain_io_say(seat->io, "%s.", lacks);
    if (next.step == WASH_NONE)
        plain_io_say(seat->io, "Nothing follows: report and export write the papers.");
    else plain_io_say(seat->io, "Next: %s. Type wash next.", next.title);
    if (lead_hurries(session, tables(seat), session_at(session)))
        plain_io_say(seat->io, "Time is short: type short for the form of five minutes.");
}

static void lead_do(struct plain_seat *seat, const struct lead *lead)
{
    char reason[SESSION_SENTENCE_SIZE];
    if (lead_go(seat->eyes.session, lead, reason))
        plain_io_say(seat->io, "%s. Said to all: %s", lead->title, lead->text);
    else plain_seat_refuse(seat, "Not done", reason);
}

/* Who types `next` by habit does not cut a team's recall off. */
static void next_do(struct plain_seat *seat)
{
    struct lead next;
    char lacks[LEAD_LACKS_SIZE];
    lead_next(&next, seat->eyes.session, tables(seat));
    lead_lacks(lacks, seat->eyes.session);
    if (next.step == WASH_NONE) stand_say(seat);
    else if (next.step == WASH_MOMENTS && lacks[0])
        plain_io_say(seat->io,
                     "%s: the screen names none before. Ask them, or type wash moments, which "
                     "shows its own all the same.",
                     lacks);
    else lead_do(seat, &next);
}

/* The step stays, where that form has it; else the form begins with its next. */
static void form_do(struct plain_seat *seat, bool is_short)
{
    struct wash wash;
    struct lead lead;
    wash_find(&wash, seat->eyes.session);
    int step = wash.step == WASH_NONE ? (int)WASH_RECALL : (int)wash.step;
    while (!wash_has((enum wash_step)step, is_short)) step++;
    lead_step(&lead, seat->eyes.session, tables(seat), (enum wash_step)step, is_short);
    lead_do(seat, &lead);
}

void plain_wash_short(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    form_do(seat, true);
}

void plain_wash_run(struct plain_seat *seat, const struct plain_words *words)
{
    struct wash wash;
    struct lead lead;
    const char *word = words->count > 1 ? words->word[1] : "";
    wash_find(&wash, seat->eyes.session);
    if (!word[0]) {
        stand_say(seat);
    } else if (strcmp(word, "next") == 0) {
        next_do(seat);
    } else if (strcmp(word, "short") == 0 || strcmp(word, "long") == 0) {
        form_do(seat, word[0] == 's');
    } else if (wash_named(word) != WASH_NONE) {
        lead_step(&lead, seat->eyes.session, tables(seat), wash_named(word), wash.is_short);
        lead_do(seat, &lead);
    } else {
        plain_io_say(seat->io,
                     "Found %s, expected next, short, long, or a step: recall, moments, "
                     "roles, expected, fork, commitments, freeze.",
                     word);
    }
}

/* "2", "T2": a turn of the room, if there is one of that number or not; false: it is none. */
static bool turn_read(int *out, const char *word)
{
    char *end;
    const char *digits = word + (word[0] == 't');
    long turn = strtol(digits, &end, 10);
    *out = end > digits && *end == '\0' && turn > -1000 && turn < 1000 ? (int)turn : 0;
    return *out != 0 || (end > digits && *end == '\0' && turn == 0);
}

/* What is said of it; one more than stand has taken the place of the oldest. */
static void moment_said(struct plain_seat *seat, enum side side, bool full)
{
    struct wash wash;
    wash_find(&wash, seat->eyes.session);
    plain_io_say(seat->io, "Named, %d of %d%s; the others read it when the recall is over.",
                 wash_count(seat->eyes.session, &wash, side), wash_wanted(&wash),
                 full ? ", in place of the oldest" : "");
}

void plain_wash_moment(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum side side = eyes_side(&seat->eyes);
    size_t at = 1;
    if (side == SIDE_NONE && words->count > 1)
        side = (enum side)words_side_named(words->word[at++]);
    if (side == SIDE_NONE || words->count <= at) {
        plain_io_say(seat->io, eyes_side(&seat->eyes) == SIDE_NONE
                                   ? "Type moment, washington or beijing, the turn, and what "
                                     "happened."
                                   : "Type moment, the turn, and what happened, such as: moment 2 "
                                     "Tokyo said no.");
        return;
    }
    if (strcmp(words->word[at], "turn") == 0 && words->count > at + 1) at++;
    int round;
    bool turn = turn_read(&round, words->word[at]);
    size_t rows[WASH_NAMED];
    bool full = wash_moments(rows, seat->eyes.session, side) == WASH_NAMED;
    if (turn && round == 0)
        plain_io_say(seat->io, "Not done: found turn 0, expected 1 to %d.",
                     session_rounds(seat->eyes.session));
    else if (speech_moment(seat->eyes.session, seat->eyes.viewer, side, round,
                           plain_words_rest(seat->io->line, at + turn), reason))
        moment_said(seat, side, full);
    else plain_seat_refuse(seat, "Not done", reason);
}

/* One part, where it was not typed; what is left empty stays open. False: the input has ended. */
static bool part_ask(struct plain_seat *seat, struct lesson *lesson, const char *prompt,
                     void (*take)(struct lesson *out, const char *typed))
{
    if (!plain_io_read(seat->io, prompt)) return false;
    take(lesson, seat->io->line);
    return true;
}

void plain_wash_lesson(struct plain_seat *seat, const struct plain_words *words)
{
    struct lesson lesson;
    char reason[SESSION_SENTENCE_SIZE];
    (void)words;
    struct lesson_typed typed = lesson_read(&lesson, plain_words_rest(seat->io->line, 1));
    bool asked = typed.what || plain_io_read(seat->io, "When ..., I will ...: ");
    if (asked && !typed.what) typed = lesson_read(&lesson, seat->io->line);
    if (!lesson.what[0]) {
        plain_io_say(seat->io, "Nothing was said, and nothing is kept.");
        return;
    }
    if (asked && !typed.who) asked = part_ask(seat, &lesson, "Who: ", lesson_who);
    if (asked && !typed.due) part_ask(seat, &lesson, "By when: ", lesson_due);
    if (!speech_lesson(seat->eyes.session, seat->eyes.viewer, &lesson, reason)) {
        plain_seat_refuse(seat, "Not done", reason);
        return;
    }
    plain_io_say(seat->io, "Kept, for everyone to read. Who: %s. By when: %s.",
                 lesson.who[0] ? lesson.who : "open", lesson.due[0] ? lesson.due : "open");
}

/* What this seat may take back, with the numbers by which it does. */
static void unsay_list(struct plain_seat *seat, const size_t *rows, size_t count)
{
    if (count == 0)
        plain_io_say(seat->io, "Nothing said here can be taken back: moments can while the recall "
                               "lasts, and commitments.");
    for (size_t i = 0; i < count; i++) {
        char line[SPOKEN_SIZE];
        if (spoken_line(line, &seat->eyes, rows[i])) plain_io_say(seat->io, "%zu. %s", i + 1, line);
    }
    if (count > 0) plain_io_say(seat->io, "unsay and its number takes one back.");
}

void plain_wash_unsay(struct plain_seat *seat, const struct plain_words *words)
{
    enum { MOST = 99 };
    size_t rows[MOST];
    char reason[SESSION_SENTENCE_SIZE], line[SPOKEN_SIZE], *end = NULL;
    size_t count = speech_unsayable(rows, MOST, seat->eyes.session, seat->eyes.viewer);
    if (words->count < 2 || count == 0) {
        unsay_list(seat, rows, count);
        return;
    }
    long number = strtol(words->word[1], &end, 10);
    if (*end || number < 1 || (size_t)number > count) {
        plain_io_say(seat->io, "Found %s, expected a number from 1 to %zu; unsay alone lists them.",
                     words->word[1], count);
        return;
    }
    spoken_line(line, &seat->eyes, rows[number - 1]);
    if (speech_unsay(seat->eyes.session, seat->eyes.viewer, rows[number - 1], reason))
        plain_io_say(seat->io, "Taken back: %s", line);
    else plain_seat_refuse(seat, "Not done", reason);
}
