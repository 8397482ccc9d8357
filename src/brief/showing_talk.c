/* showing_talk.c: what a room's screen says in the talk: the steps of the hot wash, none before its
 * time. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/expected.h"
#include "brief/lead.h"
#include "brief/number.h"
#include "brief/road.h"
#include "brief/showing.h"
#include "brief/signpost.h"
#include "brief/step.h"
#include "brief/turning.h"
#include "brief/words.h"

/* What was made fit to be one sentence is told whole, though dots stand where it was cut. */
enum { WHOLE = SHOWING_SENTENCES };

enum {
    MOMENTS = 3,
    ROADS = 3,
    FORK_SECONDS = 10,
    MOMENT_BYTES = SHOWING_TEXT_SIZE - 54,
    MOVES = SHOWING_SENTENCES - 2
};

static const enum showing_part parts[WASH_STEPS] = {
    [WASH_RECALL] = SHOWING_RECALL, [WASH_MOMENTS] = SHOWING_MOMENTS,
    [WASH_ROLES] = SHOWING_ROLES,   [WASH_EXPECTED] = SHOWING_EXPECTED,
    [WASH_FORK] = SHOWING_FORK,     [WASH_COMMITMENTS] = SHOWING_LESSONS,
    [WASH_FREEZE] = SHOWING_WATCH,
};

/* What is told of, and where the hot wash is. */
struct talk {
    struct showing *out;
    const struct eyes *eyes;
    const struct session *session;
    const struct seminar *seminar;
    struct wash wash;
    struct lead now;
};

/* ------------------------------------------------------------ recall */

/* Where a text of so many bytes is cut: behind a whole word, or else a whole letter. */
static size_t cut_at(const char *typed, size_t most)
{
    size_t length = most;
    while (length > 0 && typed[length] != ' ') length--;
    if (length == 0) length = most;
    while (length > 0 && ((unsigned char)typed[length] & 0xC0) == 0x80) length--;
    return length;
}

/* What a person typed, as a part of a sentence of the screen's: without a stop at its end, and none
 * in it that would end the sentence; what is longer than `most` bytes is cut, and says so. */
static void typed_append(struct text *out, const char *typed, size_t most)
{
    static const char more[] = " ...";
    size_t length = strlen(typed), cut = most - (sizeof more - 1);
    bool longer = length > most;
    if (longer) length = cut_at(typed, cut);
    while (length > 0 && strchr(longer ? " .;,!?" : " .;,", typed[length - 1])) length--;
    for (size_t i = 0; i < length; i++) {
        bool stop = strchr(".?!", typed[i]) && i + 1 < length && typed[i + 1] == ' ';
        text_format(out, "%c", stop ? ';' : typed[i]);
    }
    if (longer) text_append(out, more);
}

/* The stop of a sentence; what was cut has its dots. */
static void stop_append(struct text *out, const char *said)
{
    size_t length = strlen(said);
    bool cut = length >= 3 && strcmp(said + length - 3, "...") == 0;
    text_append(out, cut ? "" : ".");
}

/* How many a team has named; or, once the recall is over, which: the other's are no hint before. */
static void named_tell(const struct talk *talk, enum showing_part part, enum side side)
{
    char told[3 * JOURNAL_NOTE_SIZE];
    struct text text;
    size_t rows[WASH_NAMED];
    bool open = talk->wash.step > WASH_RECALL;
    int count = wash_moments(rows, talk->session, side);
    text_init(&text, told, sizeof told);
    if (!open)
        text_format(&text, "%s has named %d of %d", words_side(side),
                    wash_count(talk->session, &talk->wash, side), wash_wanted(&talk->wash));
    for (int i = 0; open && i < count; i++) {
        struct speech speech;
        if (!speech_read(&speech, talk->session, rows[i], talk->eyes->viewer)) continue;
        text_format(&text, "%s%s", i == 0 ? words_side(side) : "", i == 0 ? ": " : "; ");
        if (speech.moment > 0) text_format(&text, "turn %d, ", speech.moment);
        typed_append(&text, speech.text, (size_t)(MOMENT_BYTES / count));
    }
    if (text.length == 0) return;
    stop_append(&text, told);
    showing_add(talk->out, part, told, WHOLE);
}

static void recall_tell(const struct talk *talk)
{
    bool names = !session_umpired(talk->session) || talk->wash.step == WASH_RECALL;
    showing_add(talk->out, SHOWING_RECALL, wash_words(WASH_RECALL, talk->wash.is_short), 1);
    for (int side = 0; names && side < SIDE_COUNT; side++) {
        if (strcmp(session_who(talk->session, (enum side)side), "human") == 0)
            named_tell(talk, SHOWING_RECALL, (enum side)side);
    }
}

/* Did a team name a moment of that turn of the room? */
static bool is_named(const struct talk *talk, enum side side, int number)
{
    size_t rows[WASH_NAMED];
    int count = wash_moments(rows, talk->session, side);
    for (int i = 0; i < count; i++) {
        struct speech speech;
        bool read = speech_read(&speech, talk->session, rows[i], talk->eyes->viewer);
        if (read && speech.moment == number) return true;
    }
    return false;
}

static void moments_tell(const struct talk *talk)
{
    struct turning found[MOMENTS];
    size_t count = turning_find(found, MOMENTS, talk->session);
    for (size_t i = 0; i < count; i++) {
        char told[2 * SHOWING_TEXT_SIZE], dates[STEP_SIZE];
        struct text text;
        const struct turning *at = &found[i];
        bool washington = is_named(talk, SIDE_WASHINGTON, at->number);
        bool beijing = is_named(talk, SIDE_BEIJING, at->number);
        text_init(&text, told, sizeof told);
        step_dates(dates, talk->session, at->turn);
        text_format(&text, "Turn %d, %s: %.1f toward %s%s%s", at->number, dates, fabs(at->swing),
                    words_side(at->swing > 0 ? SIDE_WASHINGTON : SIDE_BEIJING),
                    at->cause[0] ? ", most by " : "", at->cause);
        if (session_umpired(talk->session))
            text_format(&text, "; %s named it",
                        washington && beijing ? "both"
                        : washington          ? words_side(SIDE_WASHINGTON)
                        : beijing             ? words_side(SIDE_BEIJING)
                                              : "nobody");
        text_append(&text, ".");
        showing_add(talk->out, SHOWING_MOMENTS, told, 1);
    }
    for (int side = 0; side < SIDE_COUNT; side++)
        named_tell(talk, SHOWING_MOMENTS, (enum side)side);
    if (talk->wash.step != WASH_MOMENTS) return;
    char asked[SHOWING_TEXT_SIZE];
    showing_question(asked, talk->wash.text);
    showing_add(talk->out, SHOWING_QUESTION, asked, 1);
}

/* ------------------------------------------------------------ the other steps */

static void roles_tell(const struct talk *talk)
{
    char next[SHOWING_TEXT_SIZE];
    struct lead follows;
    bool at = talk->wash.step == WASH_ROLES && talk->now.part > 0;
    showing_add(talk->out, SHOWING_ROLES,
                at ? talk->wash.text : wash_words(WASH_ROLES, talk->wash.is_short), 1);
    lead_next(&follows, talk->session, talk->seminar);
    if (!at || follows.step != WASH_ROLES) return;
    const char *role = strstr(follows.title, ": ");
    snprintf(next, sizeof next, "Next: %s.", role ? role + 2 : follows.title);
    showing_add(talk->out, SHOWING_ROLES, next, 1);
}

static void move_tell(const struct talk *talk, const struct expected *expected, enum side side,
                      int turn)
{
    char result[EXPECTED_SIZE], text[EXPECTED_SIZE + 320];
    expected_result(result, talk->eyes, expected);
    snprintf(text, sizeof text, "%s, turn %d, %s: %s", words_side(side),
             session_round(talk->session, turn), expected->plan->title, result);
    showing_add(talk->out, SHOWING_EXPECTED, text, 1);
}

/* The moves of a turn of which something was expected; of no turn (0) those of all, the last where
 * there is no room. */
static void expected_tell_turn(const struct talk *talk, int round)
{
    int left = MOVES;
    for (int turn = session_turn(talk->session) - 1; turn > 0; turn--) {
        if (round > 0 && session_round(talk->session, turn) != round) continue;
        for (int i = 0; i < SIDE_COUNT * SESSION_PLAN_MAX && left > 0; i++) {
            struct expected expected;
            enum side side = (enum side)(i / SESSION_PLAN_MAX);
            bool there =
                expected_find(&expected, talk->eyes, turn, side, (size_t)(i % SESSION_PLAN_MAX));
            if (!there || !expected.plan->intent.figure[0]) continue;
            move_tell(talk, &expected, side, turn);
            left--;
        }
    }
}

static void results_tell(const struct talk *talk)
{
    bool at = talk->wash.step == WASH_EXPECTED;
    showing_add(talk->out, SHOWING_EXPECTED,
                "Each team: what did you expect of your best move, and what came?", 1);
    expected_tell_turn(talk, at ? lead_turn(talk->session, talk->now.part) : 0);
}

/* "turn 3 otherwise, 4 of 4 turns played: Washington -1.2, Beijing +0.3, together -0.9." */
static void road_tell(const struct talk *talk, const char *name, const struct verdict *verdict)
{
    char text[SHOWING_TEXT_SIZE], shown[SIDE_COUNT + 1][NUMBER_SIZE];
    for (int side = 0; side < SIDE_COUNT; side++)
        number_change(shown[side], 0, verdict->result[side], 1);
    number_change(shown[SIDE_COUNT], 0, verdict->together, 1);
    snprintf(text, sizeof text, "%s: Washington %s, Beijing %s, together %s.", name,
             shown[SIDE_WASHINGTON], shown[SIDE_BEIJING], shown[SIDE_COUNT]);
    showing_add(talk->out, SHOWING_FORK, text, 1);
}

/* Both ways stay, and are shown beside each other, as far as they were played. */
static void fork_tell(const struct talk *talk)
{
    showing_add(talk->out, SHOWING_FORK,
                talk->wash.step == WASH_FORK ? talk->wash.text : wash_words(WASH_FORK, false), 1);
    if (talk->wash.step != WASH_FORK) return;
    struct road *roads = memory_new(ROAD_MAX * sizeof *roads);
    size_t count = road_find(roads, talk->eyes);
    if (count > 0) road_tell(talk, "As it was played", &talk->out->verdict);
    for (size_t i = 0; i < count && i < ROADS; i++) {
        char name[64];
        bool over = roads[i].verdict.over, begun = roads[i].played >= roads[i].turn;
        snprintf(name, sizeof name, "Turn %d otherwise%s", roads[i].turn,
                 over    ? ""
                 : begun ? ", as far as it was played"
                         : ": being played.");
        if (begun) road_tell(talk, name, &roads[i].verdict);
        else showing_add(talk->out, SHOWING_FORK, name, 1);
    }
    free(roads);
}

static void lessons_tell(const struct talk *talk)
{
    const struct session *session = talk->session;
    size_t first = session_row_count(session);
    showing_add(talk->out, SHOWING_LESSONS, "When what happens, who will do what, and by when?", 1);
    for (int left = MOVES; first > 0 && left > 0; first--) {
        bool lesson = session_row(session, first - 1)->kind == JOURNAL_LESSON;
        left -= lesson && !wash_unsaid(session, first - 1);
    }
    for (size_t i = first; i < session_row_count(session); i++) {
        char told[2 * SHOWING_TEXT_SIZE], whose[LESSON_WHO_SIZE + LESSON_DUE_SIZE + 8] = "";
        struct speech speech;
        struct text text;
        bool read = speech_read(&speech, session, i, talk->eyes->viewer);
        if (!read || speech.kind != SPEECH_LESSON || !speech.stands) continue;
        if (speech.who[0] || speech.due[0])
            snprintf(whose, sizeof whose, " (%s%s%s)", speech.who,
                     speech.who[0] && speech.due[0] ? ", " : "", speech.due);
        text_init(&text, told, sizeof told);
        typed_append(&text, speech.text, SHOWING_TEXT_SIZE - 2 - strlen(whose));
        text_append(&text, whose);
        stop_append(&text, told);
        showing_add(talk->out, SHOWING_LESSONS, told, WHOLE);
    }
}

/* What there is to watch when the game is over: the first of each kind, as it stands. */
static void watch_tell(const struct talk *talk)
{
    struct signpost *posts = memory_new(SIGNPOST_MOST * sizeof *posts);
    size_t count = signpost_find(posts, talk->eyes, SIGNPOST_NOTHING);
    for (size_t i = 0; i < count; i++) {
        char said[SIGNPOST_SAID_SIZE];
        if (i > 0 && posts[i].kind == posts[i - 1].kind) continue;
        signpost_said(said, &posts[i]);
        showing_add(talk->out, SHOWING_WATCH, said, 1);
    }
    free(posts);
    if (talk->wash.step == WASH_FREEZE)
        showing_add(talk->out, SHOWING_QUESTION, "Which of these will you look at, and when?", 1);
}

static void (*const tellers[SHOWING_PART_COUNT])(const struct talk *talk) = {
    [SHOWING_RECALL] = recall_tell, [SHOWING_MOMENTS] = moments_tell,
    [SHOWING_ROLES] = roles_tell,   [SHOWING_EXPECTED] = results_tell,
    [SHOWING_FORK] = fork_tell,     [SHOWING_LESSONS] = lessons_tell,
    [SHOWING_WATCH] = watch_tell,
};

/* A game that nobody leads has them all at once. */
static bool is_due(const struct talk *talk, int part)
{
    return !session_umpired(talk->session) || part <= (int)talk->out->step;
}

void showing_talk(struct showing *out, const struct eyes *eyes, const struct seminar *seminar)
{
    struct talk talk = {.out = out, .eyes = eyes, .session = eyes->session, .seminar = seminar};
    struct lead_clock clock;
    wash_find(&talk.wash, eyes->session);
    lead_now(&talk.now, eyes->session, seminar);
    out->step = talk.wash.step == WASH_NONE ? SHOWING_RECALL : parts[talk.wash.step];
    if (talk.wash.step != WASH_NONE) {
        lead_clock(&clock, eyes->session, seminar, talk.wash.since);
        snprintf(out->step_name, sizeof out->step_name, "%s", wash_title(talk.wash.step));
        out->until = clock.all > 0 ? talk.wash.since + clock.all : 0;
    }
    for (int part = SHOWING_RECALL; part < SHOWING_PART_COUNT; part++) {
        if (is_due(&talk, part)) tellers[part](&talk);
    }
}

bool showing_ages(const struct showing *showing, double seconds)
{
    bool fork = showing->phase == PHASE_TALK && showing->step == SHOWING_FORK;
    return fork && seconds >= FORK_SECONDS;
}

bool showing_asks(const struct showing *showing)
{
    for (size_t i = 0; i < showing->count; i++) {
        const struct showing_line *line = &showing->lines[i];
        size_t length = strlen(line->text);
        bool here = line->part == showing->step || line->part == SHOWING_QUESTION;
        if (here && length > 0 && line->text[length - 1] == '?') return true;
    }
    return false;
}
