/* speech.c: what people say in a meeting, and who may hear it. */
/* SPDX-License-Identifier: MIT */
#include "game/speech.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "game/session_row.h"
#include "game/words.h"

/* Of notes: their row's name. */
static const char *const whom_names[] = {
    [SPEECH_ALL] = "all", [SPEECH_TEAM] = "team", [SPEECH_PRIVATE] = "private"};

static const struct {
    const char *word, *told;
} ratings[RATING_COUNT] = {
    [RATING_NONE] = {"", "not rated"},
    [RATING_PERFORMED] = {"performed", "performed without challenges"},
    [RATING_SOME] = {"some", "performed with some challenges"},
    [RATING_MAJOR] = {"major", "performed with major challenges"},
    [RATING_UNABLE] = {"unable", "unable to perform"},
};

const char *speech_rating_name(enum speech_rating rating)
{
    return ratings[rating].told;
}

enum speech_rating speech_rating_named(const char *word)
{
    for (int i = RATING_PERFORMED; i < RATING_COUNT; i++) {
        char digit[2] = {(char)('0' + i), '\0'};
        if (strcmp(word, ratings[i].word) == 0 || strcmp(word, digit) == 0)
            return (enum speech_rating)i;
    }
    return RATING_NONE;
}

/* What is said can follow whatever others say at the same moment. */
static bool say(struct session *session, struct journal_row *row, const char *text, char *reason)
{
    enum journal_result result;
    if (!text[0] || strlen(text) >= sizeof row->note) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "found %s, expected 1 to %zu bytes of text",
                 text[0] ? "a longer text" : "nothing to say", sizeof row->note - 1);
        return false;
    }
    snprintf(row->note, sizeof row->note, "%s", text);
    do {
        result = session_state_commit(session, row, 1, reason);
    } while (result == JOURNAL_BEHIND);
    return result == JOURNAL_DONE;
}

/* A row of a kind, signed by who speaks: whoever sees what the room sees is an observer. */
static void row_by(struct journal_row *out, const struct session *session, enum viewer by,
                   enum journal_kind kind)
{
    enum side side = viewer_side(by);
    if (viewer_sees_all(by)) session_row_umpire(out, session, kind);
    else
        session_row_person(out, session,
                           side == SIDE_NONE ? "observer" : words_side_id((int32_t)side), kind);
}

bool speech_note(struct session *session, enum viewer by, enum speech_for whom, enum side side,
                 const char *text, char *reason)
{
    struct journal_row row;
    row_by(&row, session, by, JOURNAL_NOTE);
    snprintf(row.name, sizeof row.name, "%s", whom_names[whom]);
    if (whom == SPEECH_TEAM)
        journal_arg_add(row.args, sizeof row.args, "to", words_side_id((int32_t)side));
    return say(session, &row, text, reason);
}

bool speech_ask(struct session *session, enum side side, const char *text, char *reason)
{
    struct journal_row row;
    session_row_person(&row, session, words_side_id((int32_t)side), JOURNAL_ASK);
    return say(session, &row, text, reason);
}

/* The row of a question by its number; NULL: there is none. */
static const struct journal_row *ask_row(const struct session *session, int number)
{
    const struct session_meeting *meeting = &session->meeting;
    bool asked = number >= 1 && (size_t)number <= meeting->ask_count;
    if (!session->journal || !asked) return NULL;
    return session_row(session, (size_t)(meeting->asks[number - 1].seq - 1));
}

bool speech_answer(struct session *session, int number, const char *text, char *reason)
{
    struct journal_row row;
    session_follow(session);
    if (!ask_row(session, number)) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "no question has the number %d", number);
        return false;
    }
    session_row_umpire(&row, session, JOURNAL_ANSWER);
    snprintf(row.name, sizeof row.name, "%d", number);
    return say(session, &row, text, reason);
}

bool speech_mark(struct session *session, bool observer, const char *objective,
                 enum speech_rating rating, const char *text, char *reason)
{
    struct journal_row row;
    if (observer) session_row_person(&row, session, "observer", JOURNAL_MARK);
    else session_row_umpire(&row, session, JOURNAL_MARK);
    snprintf(row.name, sizeof row.name, "%s", objective);
    journal_arg_add(row.args, sizeof row.args, "rating", ratings[rating].word);
    return say(session, &row, text, reason);
}

bool speech_lesson(struct session *session, enum viewer by, const struct lesson *lesson,
                   char *reason)
{
    struct journal_row row;
    row_by(&row, session, by, JOURNAL_LESSON);
    if (lesson->who[0]) journal_arg_add(row.args, sizeof row.args, "who", lesson->who);
    if (lesson->due[0]) journal_arg_add(row.args, sizeof row.args, "due", lesson->due);
    return say(session, &row, lesson->what, reason);
}

/* A moment is named before the screen names its own: later it would be no recall. */
static bool moment_allowed(const struct session *session, enum side side, int round, char *reason)
{
    struct wash wash;
    int last = session_rounds(session);
    wash_find(&wash, session);
    if (wash.step == WASH_NONE)
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 "moments are named in the talk, behind the last turn");
    else if (wash.step != WASH_RECALL)
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 "the recall is over, and the screen has named its own: say it aloud");
    else if (strcmp(session_who(session, side), "human") != 0)
        snprintf(reason, SESSION_SENTENCE_SIZE, "no team plays %s, and it names nothing",
                 words_side((int32_t)side));
    else if (round < 0 || round > last)
        snprintf(reason, SESSION_SENTENCE_SIZE, "found turn %d, expected 1 to %d", round, last);
    else return true;
    return false;
}

bool speech_moment(struct session *session, enum viewer by, enum side side, int round,
                   const char *text, char *reason)
{
    struct journal_row row;
    session_follow(session);
    if (!moment_allowed(session, side, round, reason)) return false;
    row_by(&row, session, by, JOURNAL_NOTE);
    snprintf(row.name, sizeof row.name, "%s", whom_names[SPEECH_TEAM]);
    journal_arg_add(row.args, sizeof row.args, "to", words_side_id((int32_t)side));
    session_row_add(&row, "moment", round);
    return say(session, &row, text, reason);
}

/* May that speaker take row `index` back? */
static bool unsayable(const struct session *session, enum viewer by, size_t index)
{
    struct speech speech;
    enum side side = viewer_side(by);
    if (!speech_read(&speech, session, index, by) || !speech.stands) return false;
    if (speech.kind != SPEECH_MOMENT && speech.kind != SPEECH_LESSON) return false;
    if (viewer_sees_all(by)) return true;
    if (side == SIDE_NONE) return strcmp(speech.by, "observer") == 0;
    return speech.side == (int32_t)side && (speech.kind == SPEECH_LESSON || !wash_open(session));
}

size_t speech_unsayable(size_t *rows, size_t most, const struct session *session, enum viewer by)
{
    size_t count = 0, first = session_row_count(session);
    while (first > 0 && count < most) count += unsayable(session, by, --first);
    count = 0;
    for (size_t i = first; i < session_row_count(session); i++) {
        if (unsayable(session, by, i)) rows[count++] = i;
    }
    return count;
}

bool speech_unsay(struct session *session, enum viewer by, size_t index, char *reason)
{
    struct journal_row row;
    session_follow(session);
    const struct journal_row *said = session_row(session, index);
    if (!unsayable(session, by, index)) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "it was taken back already, or stands by now");
        return false;
    }
    row_by(&row, session, by, JOURNAL_NOTE);
    int32_t side = wash_moment_side(said);
    snprintf(row.name, sizeof row.name, "%s",
             whom_names[side == SIDE_NONE ? SPEECH_ALL : SPEECH_TEAM]);
    if (side != SIDE_NONE) journal_arg_add(row.args, sizeof row.args, "to", words_side_id(side));
    session_row_add(&row, "unsay", said->seq);
    return say(session, &row, said->note, reason);
}

bool speech_step(struct session *session, const struct speech_wish *wish, char *reason)
{
    struct journal_row row;
    session_follow(session);
    if (session_phase(session) != PHASE_TALK) {
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 "the talk has not begun: phase talk opens it behind the last turn");
        return false;
    }
    session_row_umpire(&row, session, JOURNAL_NOTE);
    snprintf(row.name, sizeof row.name, "%s", whom_names[SPEECH_ALL]);
    journal_arg_add(row.args, sizeof row.args, "wash", wash_name(wish->step));
    if (wish->part > 0) session_row_add(&row, "part", wish->part);
    if (wish->is_short) journal_arg_add(row.args, sizeof row.args, "form", "short");
    return say(session, &row, wish->text, reason);
}

static void note_read(struct speech *out, const struct journal_row *row)
{
    char to[24];
    out->kind = SPEECH_NOTE;
    out->step = journal_arg(to, sizeof to, row->args, "wash");
    for (int i = SPEECH_ALL; i <= SPEECH_PRIVATE; i++) {
        if (strcmp(row->name, whom_names[i]) == 0) out->whom = (enum speech_for)i;
    }
    journal_arg(to, sizeof to, row->args, "to");
    if (out->whom == SPEECH_TEAM) out->side = words_side_named(to);
    if (session_row_number(row, "unsay", 0) > 0) out->kind = SPEECH_UNSAY;
    if (wash_moment_side(row) == SIDE_NONE) return;
    out->kind = SPEECH_MOMENT;
    out->moment = (int)session_row_number(row, "moment", 0);
}

static void lesson_fill(struct speech *out, const struct journal_row *row)
{
    out->kind = SPEECH_LESSON;
    journal_arg(out->who, sizeof out->who, row->args, "who");
    journal_arg(out->due, sizeof out->due, row->args, "due");
}

/* Which number a question has, and whether it was answered. */
static void ask_read(struct speech *out, const struct session *session,
                     const struct journal_row *row)
{
    const struct session_meeting *meeting = &session->meeting;
    size_t low = 0, high = meeting->ask_count;
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        if (meeting->asks[middle].seq <= row->seq) low = middle;
        else high = middle;
    }
    out->kind = SPEECH_ASK;
    out->number = (int)low + 1;
    out->answered = meeting->asks[low].answered;
}

static void answer_read(struct speech *out, const struct session *session,
                        const struct journal_row *row)
{
    out->kind = SPEECH_ANSWER;
    out->number = atoi(row->name);
    const struct journal_row *ask = ask_row(session, out->number);
    if (ask) out->side = words_side_named(ask->seat);
}

static void mark_read(struct speech *out, const struct journal_row *row)
{
    char word[16];
    out->kind = SPEECH_MARK;
    out->about = row->name;
    journal_arg(word, sizeof word, row->args, "rating");
    out->rating = speech_rating_named(word);
}

static bool may_hear(const struct speech *speech, const struct session *session, enum viewer viewer)
{
    bool team = speech->side != SIDE_NONE && viewer_knows(viewer, speech->side);
    if (viewer_sees_all(viewer)) return true;
    switch (speech->kind) {
    case SPEECH_NOTE: return speech->whom == SPEECH_ALL || (speech->whom == SPEECH_TEAM && team);
    case SPEECH_ASK:
    case SPEECH_ANSWER: return team;
    case SPEECH_MARK: return false;
    case SPEECH_LESSON: return true;
    case SPEECH_MOMENT: return team || wash_open(session);
    case SPEECH_UNSAY: return speech->whom == SPEECH_ALL || team || wash_open(session);
    }
    return false;
}

static bool stands(const struct speech *speech, const struct session *session, size_t index)
{
    size_t rows[WASH_NAMED];
    bool found = false;
    if (speech->kind == SPEECH_LESSON) return !wash_unsaid(session, index);
    if (speech->kind != SPEECH_MOMENT) return true;
    for (int i = wash_moments(rows, session, (enum side)speech->side); i > 0 && !found; i--)
        found = rows[i - 1] == index;
    return found;
}

/* Is the row one of a person's, and what kind of speech? */
static bool row_read(struct speech *out, const struct session *session, size_t index)
{
    const struct journal_row *row = session_row(session, index);
    switch (row->kind) {
    case JOURNAL_NOTE: note_read(out, row); break;
    case JOURNAL_ASK: ask_read(out, session, row); break;
    case JOURNAL_ANSWER: answer_read(out, session, row); break;
    case JOURNAL_MARK: mark_read(out, row); break;
    case JOURNAL_LESSON: lesson_fill(out, row); break;
    default: return false;
    }
    return true;
}

bool speech_read(struct speech *out, const struct session *session, size_t index,
                 enum viewer viewer)
{
    const struct journal_row *row = session_row(session, index);
    bool game = strcmp(row->seat, words_side_id(SIDE_NONE)) == 0;
    if (game || session_row_is_draft(row)) return false;
    *out = (struct speech){.side = words_side_named(row->seat),
                           .by = row->seat,
                           .at = session_row_at(row),
                           .turn = row->turn,
                           .about = "",
                           .text = row->note};
    if (!row_read(out, session, index) || !may_hear(out, session, viewer)) return false;
    out->stands = stands(out, session, index);
    return true;
}
