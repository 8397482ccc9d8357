/* showing.c: what a screen for the whole room says: where the meeting stands, and nothing that a
 * side keeps to itself. */
/* SPDX-License-Identifier: MIT */
#include "brief/showing.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "brief/digest.h"
#include "brief/headline.h"
#include "brief/number.h"
#include "brief/step.h"
#include "brief/words.h"
#include "game/speech.h"

enum {
    NEWS_AT_MOST = 5, /* sentences each */
    NOW_AT_MOST = 2,
    NOW_IN_TALK = 1,
    SHARED = 3,      /* the results, what they come to together, and how tense it is */
    DATE_LENGTH = 20 /* "January 2025. " is told with what follows */
};

/* What a phase says besides, and which of the run sheet's steps belong to it. */
static const struct {
    const char *notice, *question; /* NULL: the scenario's own */
    enum timetable_what first, last;
} phases[PHASE_COUNT] = {
    [PHASE_BRIEFING] = {"", NULL, TIMETABLE_WELCOME, TIMETABLE_WELCOME},
    [PHASE_PRACTICE] = {"A practice turn: nothing of it counts.", NULL, TIMETABLE_PRACTICE,
                        TIMETABLE_PRACTICE},
    [PHASE_PLANNING] = {"", NULL, TIMETABLE_PLANNING_STEP, TIMETABLE_PLANNING_STEP},
    [PHASE_CLOSED] = {"Planning is closed, and nobody has seen the result yet.",
                      "What do you expect to read in a moment?", TIMETABLE_LOOK, TIMETABLE_LOOK},
    [PHASE_REVEAL] = {"", "What surprises you, and who could have told you?", TIMETABLE_REVEAL,
                      TIMETABLE_BREAK},
    [PHASE_TALK] = {"", "What counted most, and when did you see it?", TIMETABLE_RECALL,
                    TIMETABLE_END},
};

struct showing_line *showing_add(struct showing *out, enum showing_part part, const char *text,
                                 int sentences)
{
    char cut[SHOWING_TEXT_SIZE];
    size_t rank = 0;
    showing_cut(cut, text, sentences);
    if (!cut[0] || out->count == SHOWING_LINES) return NULL;
    for (size_t i = 0; i < out->count; i++) rank += out->lines[i].part == part;
    struct showing_line *line = &out->lines[out->count++];
    *line = (struct showing_line){.part = part, .rank = rank};
    memcpy(line->text, cut, sizeof line->text);
    return line;
}

/* ------------------------------------------------------------ rows of the journal */

/* The last row of a phase that stands, and of that name if one is given; rows are counted from 1,
 * and 0 is none. */
static size_t phase_row(const struct session *session, const char *name)
{
    for (size_t i = session_row_count(session); i > 0; i--) {
        const struct journal_row *row = session_row(session, i - 1);
        bool fits = row->kind == JOURNAL_PHASE && (!name || strcmp(row->name, name) == 0);
        if (fits && !session_row_undone(session, i - 1)) return i;
    }
    return 0;
}

/* Where what is said of this turn begins: closing the planning begins nothing anew. */
static size_t rows_begin(const struct session *session)
{
    if (session_phase(session) != PHASE_CLOSED) return phase_row(session, NULL);
    size_t planning = phase_row(session, phase_name(PHASE_PLANNING));
    size_t practice = phase_row(session, phase_name(PHASE_PRACTICE));
    return planning > practice ? planning : practice;
}

/* What the umpire does while looking at the result is told with it. */
static size_t rows_end(const struct session *session)
{
    return session_phase(session) == PHASE_CLOSED ? phase_row(session, NULL)
                                                  : session_row_count(session);
}

static const struct journal_row *opening_row(const struct session *session)
{
    for (size_t i = 0; i < session_row_count(session); i++) {
        if (session_row(session, i)->kind == JOURNAL_OPEN) return session_row(session, i);
    }
    return NULL;
}

int64_t showing_bell(const struct session *session)
{
    for (size_t i = session_row_count(session); i > 0; i--) {
        const struct journal_row *row = session_row(session, i - 1);
        if (row->kind == JOURNAL_CLOCK && strcmp(row->name, "bell") == 0) return row->seq;
    }
    return 0;
}

/* ------------------------------------------------------------ where the meeting stands */

static void opening_read(struct showing *out, const struct session *session)
{
    char minutes[16];
    const struct journal_row *row = opening_row(session);
    const char *title = session_setup(session)->scenario.title;
    snprintf(out->title, sizeof out->title, "%.*s", SHOWING_LABEL_SIZE - 1,
             row && row->note[0] ? row->note : title);
    if (!row) return;
    journal_arg(out->join, sizeof out->join, row->args, "join");
    seminar_marking(out->marking, session);
    if (journal_arg(minutes, sizeof minutes, row->args, "minutes")) out->minutes = atoi(minutes);
}

/* The turn that is planned, or after its reveal the one that was. */
static int turn_shown(const struct session *session, enum phase phase)
{
    int turn = session_turn(session);
    bool past = phase == PHASE_REVEAL || phase == PHASE_TALK;
    return past && turn > 1 ? turn - 1 : turn > session_turns(session) ? turn - 1 : turn;
}

static void round_read(struct showing *out, const struct eyes *eyes)
{
    char first[SHOWING_LABEL_SIZE / 4], last[SHOWING_LABEL_SIZE / 4] = "";
    const struct session *session = eyes->session;
    out->round = session_round(session, turn_shown(session, out->phase));
    out->rounds = session_rounds(session);
    int begin = session_round_first(session, out->round);
    int end = out->round < out->rounds ? session_round_first(session, out->round + 1) - 1
                                       : session_turns(session);
    eyes_date(first, sizeof first, eyes, begin);
    if (end > begin) eyes_date(last, sizeof last, eyes, end);
    bool same_year = strncmp(first, last, 5) == 0;
    snprintf(out->quarters, sizeof out->quarters, "%s%s%s", first, end > begin ? " to " : "",
             same_year ? last + 5 : last);
}

static enum showing_plan plan_of(const struct session *session, enum side side)
{
    enum phase phase = session_phase(session);
    if (session_over(session)) return SHOWING_NO_PLAN;
    if (phase != PHASE_CLOSED && !phase_allows(phase, PHASE_ACT_PLAN)) return SHOWING_NO_PLAN;
    if (session_sealed(session, side)) return SHOWING_SEALED;
    if (phase == PHASE_CLOSED) return SHOWING_CLOSED;
    if (strcmp(session_who(session, side), "human") != 0) return SHOWING_SCRIPT;
    return session_may_plan(session, side) ? SHOWING_PLANS : SHOWING_WAITS;
}

void showing_tick(struct showing *showing, const struct session *session)
{
    showing->at = session_at(session);
    if (showing->until > 0) {
        showing->timed = true;
        showing->left = showing->until - showing->at;
        return;
    }
    showing->timed = session_planning_left(&showing->left, &showing->paused, session, showing->at);
}

/* The last turn's quarters. */
static void played_read(struct showing *out, const struct eyes *eyes, int first)
{
    struct eyes before = eyes_at(eyes, first - 1);
    out->played = true;
    headline_verdict(&out->verdict, eyes);
    out->escalation =
        number_shown("escalation", eyes_value(eyes, eyes_world(eyes), 0, "escalation"));
    out->escalation_before =
        number_shown("escalation", eyes_value(&before, eyes_world(&before), 0, "escalation"));
    out->brake = number_shown("escalation", eyes_world(eyes)->parameters.miscalculation_from);
}

/* ------------------------------------------------------------ what is told */

/* How many sentences are still free. */
static int room_left(const struct showing *showing)
{
    int used = showing->played ? SHARED : 0;
    for (size_t i = 0; i < showing->count; i++) used += showing_sentences(showing->lines[i].text);
    return SHOWING_SENTENCES - used;
}

/* Does an event of the turn being planned still stand? */
static bool stands(const struct session *session, const struct journal_row *row)
{
    int turn = session_turn(session);
    for (size_t i = 0; i < session_happening_count(session, turn); i++) {
        if (strcmp(session_happening(session, turn, i)->id, row->name) == 0) return true;
    }
    return false;
}

/* What the umpire lets happen is known before anybody plans; what was drawn is not. */
static const char *inject_text(const struct session *session, size_t index)
{
    const struct journal_row *row = session_row(session, index);
    bool injected = row->kind == JOURNAL_INJECT && strcmp(row->seat, "facilitator") == 0;
    if (!injected || session_row_undone(session, index) || session_over(session)) return NULL;
    return row->turn == session_turn(session) && stands(session, row) ? row->note : NULL;
}

/* Is it the run sheet that speaks there? In the talk its steps say as much. */
static const struct seminar_row *runsheet_row(const struct seminar *seminar, const char *text)
{
    for (int32_t i = seminar ? seminar->row_count : 0; i-- > 0;) {
        if (strcmp(seminar->rows[i].text, text) == 0) return &seminar->rows[i];
    }
    return NULL;
}

static const char *note_text(const struct showing *showing, const struct session *session,
                             const struct seminar *seminar, size_t index)
{
    struct speech speech;
    if (!speech_read(&speech, session, index, VIEWER_ROOM) || speech.kind != SPEECH_NOTE)
        return NULL;
    if (showing->phase == PHASE_TALK && (speech.step || runsheet_row(seminar, speech.text)))
        return NULL;
    return speech.text;
}

/* The newest of both, of which there may be many, and then in the order of time. */
static void now_read(struct showing *out, const struct session *session,
                     const struct seminar *seminar)
{
    const char *told[NOW_AT_MOST];
    int count = 0;
    int most = out->phase == PHASE_TALK ? NOW_IN_TALK : NOW_AT_MOST;
    size_t begin = rows_begin(session);
    for (size_t i = rows_end(session); i > 0 && count < most; i--) {
        const char *text = inject_text(session, i - 1);
        if (!text && i > begin) text = note_text(out, session, seminar, i - 1);
        if (text) told[count++] = text;
    }
    while (count-- > 0) showing_add(out, SHOWING_NOW, told[count], 1);
}

/* What the run sheet asks at that minute of this phase and turn. */
static bool runsheet_question(char out[SHOWING_TEXT_SIZE], const struct showing *showing,
                              const struct seminar *seminar)
{
    char asked[SHOWING_TEXT_SIZE];
    bool found = false;
    for (int32_t i = 0; seminar && i < seminar->row_count; i++) {
        const struct seminar_row *row = &seminar->rows[i];
        enum timetable_what step = (enum timetable_what)row->step;
        bool due = !found || row->minute * 60 <= showing->at;
        bool here = step >= phases[showing->phase].first && step <= phases[showing->phase].last;
        bool leads = strncmp(row->action, "wash ", 5) == 0; /* asks at its own step */
        if (!due || !here || leads || (row->turn > 0 && row->turn != showing->round)) continue;
        showing_question(asked, row->text);
        if (!asked[0]) continue;
        memcpy(out, asked, sizeof asked);
        found = true;
    }
    return found;
}

static void question_read(struct showing *out, const struct session *session,
                          const struct seminar *seminar)
{
    char asked[SHOWING_TEXT_SIZE] = "";
    const char *text = session_setup(session)->scenario.text;
    const char *own = phases[out->phase].question, *last = strrchr(text, '\n');
    if (!runsheet_question(asked, out, seminar)) {
        if (!own) showing_question(asked, last ? last + 1 : text);
        if (!asked[0])
            snprintf(asked, sizeof asked, "%s",
                     own ? own : "Who will pay for it, and who decides whether it holds?");
    }
    showing_add(out, SHOWING_QUESTION, asked, 1);
}

static void scenario_tell(struct showing *out, const struct session *session)
{
    char text[SCENARIO_TEXT_SIZE];
    const char *whole = session_setup(session)->scenario.text;
    snprintf(text, sizeof text, "%.*s", (int)strcspn(whole, "\n"), whole);
    for (const char *at = text; *at && room_left(out) > 0;) {
        const char *next = showing_next(at);
        bool date = next - at < DATE_LENGTH;
        showing_add(out, SHOWING_NEWS, at, date ? 2 : 1);
        at = date ? showing_next(next) : next;
    }
}

static void turn_tell(struct showing *out, const struct eyes *eyes, const struct seminar *seminar)
{
    showing_add(out, SHOWING_NOTICE, phases[out->phase].notice, 1);
    now_read(out, eyes->session, seminar);
    question_read(out, eyes->session, seminar);
    int left = room_left(out);
    if (out->played)
        showing_news(out, eyes, session_turn(eyes->session) - 1,
                     (size_t)(left < 0              ? 0
                              : left < NEWS_AT_MOST ? left
                                                    : NEWS_AT_MOST));
    else scenario_tell(out, eyes->session);
}

/* Those that are told under one heading stand together. */
static void lines_sort(struct showing *showing)
{
    for (size_t i = 1; i < showing->count; i++) {
        struct showing_line line = showing->lines[i];
        size_t at = i;
        for (; at > 0 && showing->lines[at - 1].part > line.part; at--)
            showing->lines[at] = showing->lines[at - 1];
        showing->lines[at] = line;
    }
}

void showing_make(struct showing *out, struct session *session, const struct seminar *seminar)
{
    const struct eyes eyes = {session, VIEWER_ROOM, EYES_NOW};
    int turn = session_turn(session);
    int first = turn > 1 ? session_round_first(session, session_round(session, turn - 1)) : 0;
    *out =
        (struct showing){.phase = session_phase(session), .practice = session_practises(session)};
    if (!session_umpired(session) && session_over(session)) out->phase = PHASE_TALK;
    opening_read(out, session);
    round_read(out, &eyes);
    showing_tick(out, session);
    for (int side = 0; side < SIDE_COUNT; side++)
        out->plans[side] = plan_of(session, (enum side)side);
    if (turn > 1) played_read(out, &eyes, first);
    if (out->phase == PHASE_TALK) {
        now_read(out, session, seminar);
        showing_talk(out, &eyes, seminar);
        if (!showing_asks(out)) question_read(out, session, seminar);
    } else {
        turn_tell(out, &eyes, seminar);
    }
    if (out->until > 0) showing_tick(out, session);
    lines_sort(out);
}

static bool lines_same(const struct showing *a, const struct showing *b)
{
    if (a->count != b->count) return false;
    for (size_t i = 0; i < a->count; i++) {
        if (a->lines[i].part != b->lines[i].part || strcmp(a->lines[i].text, b->lines[i].text) != 0)
            return false;
    }
    return true;
}

bool showing_same(const struct showing *a, const struct showing *b)
{
    bool plans = true;
    for (int side = 0; side < SIDE_COUNT; side++) {
        plans = plans && a->plans[side] == b->plans[side] &&
                a->verdict.result[side] == b->verdict.result[side];
    }
    return plans && a->phase == b->phase && a->practice == b->practice && a->step == b->step &&
           strcmp(a->step_name, b->step_name) == 0 && a->round == b->round &&
           a->rounds == b->rounds && a->played == b->played && a->escalation == b->escalation &&
           a->timed == b->timed && a->paused == b->paused &&
           strcmp(a->quarters, b->quarters) == 0 && lines_same(a, b);
}
