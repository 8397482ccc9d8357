/* console_next.c: the umpire's next step: the run sheet held against the phase and the journal. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "brief/console_inside.h"
#include "brief/lead.h"
#include "brief/spoken.h"
#include "game/words.h"

enum { SHOWN = 3, SPARE = 9, QUIET_SECONDS = 120, LATE_MINUTES = 2 };

/* What the run sheet does in words, as a row of the console has it. */
static const struct {
    const char *action, *words;
} rows_said[] = {
    {"phase briefing", "welcome, briefing; the room clock starts"},
    {"phase practice", "practice turn, on other dice, taken back whole"},
    {"phase planning", "open planning"},
    {"phase closed", "close planning; a late team is asked, not cut"},
    {"phase reveal", "look at the result, rule, REVEAL"},
    {"phase talk", "the talk begins: event recall"},
};

/* Where the room stands in the run sheet. */
struct stand {
    const struct session *session;
    const struct seminar *seminar; /* may be NULL */
    int64_t began;                 /* the row of the journal by which the phase did; -1: none */
    int32_t first;                 /* the row of the run sheet behind the phase's own */
};

static const char *phase_action(char out[SEMINAR_ACTION_SIZE], enum phase phase)
{
    snprintf(out, SEMINAR_ACTION_SIZE, "phase %s", phase_name(phase));
    return out;
}

static bool is_phase(const struct seminar_row *row)
{
    return strncmp(row->action, "phase ", 6) == 0;
}

/* The step of the hot wash to which a row leads; WASH_NONE: to none. */
static enum wash_step row_wash(const struct seminar_row *row)
{
    return strncmp(row->action, "wash ", 5) == 0 ? wash_named(row->action + 5) : WASH_NONE;
}

/* The run sheet's row of a phase in a turn of the room; -1: it has none. */
static int32_t row_of(const struct seminar *seminar, enum phase phase, int turn)
{
    char action[SEMINAR_ACTION_SIZE];
    phase_action(action, phase);
    for (int32_t i = 0; seminar && i < seminar->row_count; i++) {
        const struct seminar_row *row = &seminar->rows[i];
        if (strcmp(row->action, action) == 0 && (row->turn == 0 || row->turn == turn)) return i;
    }
    return -1;
}

/* Has the umpire opened the meeting? Its first phase is there from when its folder was made. */
static bool welcomed(const struct session *session)
{
    int phases = 0;
    for (size_t i = 0; i < session_row_count(session); i++)
        phases += session_row(session, i)->kind == JOURNAL_PHASE;
    return phases > 1;
}

static void stand_find(struct stand *out, const struct session *session,
                       const struct meeting *meeting)
{
    enum phase phase = session_practises(session) ? PHASE_PRACTICE : session_phase(session);
    *out = (struct stand){session, console_seminar(meeting), console_phase_row(session), 0};
    if (!welcomed(session)) return;
    int32_t row = row_of(out->seminar, phase, console_turn(session));
    out->first = row >= 0 ? row + 1 : out->seminar ? out->seminar->row_count : 0;
}

static bool all_sealed(const struct session *session)
{
    return session_sealed(session, SIDE_WASHINGTON) && session_sealed(session, SIDE_BEIJING);
}

/* Has somebody written such a row since the phase began? */
static bool done_since(const struct stand *stand, enum journal_kind kind, const char *name,
                       const char *note)
{
    for (size_t i = session_row_count(stand->session); i-- > 0;) {
        const struct journal_row *row = session_row(stand->session, i);
        if ((int64_t)i <= stand->began) return false;
        bool fits = row->kind == kind && strcmp(row->name, name) == 0;
        if (fits && (!note || strcmp(row->note, note) == 0)) return true;
    }
    return false;
}

/* Was the inject of that name let happen? One that the tables have no more is an event's. */
static bool inject_done(const struct stand *stand, const char *name)
{
    const char *row = name;
    for (int32_t i = 0; i < stand->seminar->inject_count; i++) {
        const struct seminar_inject *inject = &stand->seminar->injects[i];
        if (strcmp(inject->name, name) == 0) row = meeting_inject_row(inject);
    }
    return meeting_injected(stand->session, row) > 0;
}

/* Is the hot wash at that step, or beyond, or is its form without it? */
static bool wash_done(const struct session *session, enum wash_step step)
{
    struct wash now;
    wash_find(&now, session);
    return now.step >= step || !wash_has(step, now.is_short);
}

/* Is nothing of that row left to do? */
static bool row_done(const struct stand *stand, const struct seminar_row *row)
{
    const char *word = strchr(row->action, ' ');
    bool say = strcmp(row->action, "say") == 0;
    bool plans = phase_allows(session_phase(stand->session), PHASE_ACT_PLAN);
    if (row_wash(row) != WASH_NONE) return wash_done(stand->session, row_wash(row));
    if (!row->action[0] || (say && plans && all_sealed(stand->session))) return true;
    if (say) return done_since(stand, JOURNAL_NOTE, "all", row->text);
    if (strcmp(row->action, "last") == 0)
        return session_round(stand->session, session_turns(stand->session)) ==
               console_turn(stand->session);
    if (!word) return false;
    if (strncmp(row->action, "clock ", 6) == 0)
        return done_since(stand, JOURNAL_CLOCK, word + 1, NULL);
    if (strncmp(row->action, "inject ", 7) == 0) return inject_done(stand, word + 1);
    return false;
}

/* Where the game itself goes from here; -1: nowhere. */
static int phase_next(const struct stand *stand)
{
    const struct session *session = stand->session;
    bool practises = session_practises(session);
    switch (session_phase(session)) {
    case PHASE_BRIEFING:
        if (!welcomed(session)) return PHASE_BRIEFING;
        return row_of(stand->seminar, PHASE_PRACTICE, 0) >= 0 ? PHASE_PRACTICE : PHASE_PLANNING;
    case PHASE_PRACTICE:
    case PHASE_PLANNING: return PHASE_CLOSED;
    case PHASE_CLOSED:
        return practises && session_rounds(session) == 1 ? PHASE_PLANNING : PHASE_REVEAL;
    case PHASE_REVEAL: return session_over(session) && !practises ? PHASE_TALK : PHASE_PLANNING;
    default: return -1;
    }
}

/* The turn of the room that a phase would be of. */
static int phase_turn(const struct session *session, enum phase phase)
{
    bool next = phase == PHASE_PLANNING && !session_practises(session);
    return next ? session_round(session, session_turn(session)) : console_turn(session);
}

/* Its command; what is said goes to all. */
static void row_command(char out[CONSOLE_COMMAND_SIZE], const struct seminar_row *row)
{
    if (strcmp(row->action, "say") == 0)
        snprintf(out, CONSOLE_COMMAND_SIZE, "note all %s", row->text);
    else snprintf(out, CONSOLE_COMMAND_SIZE, "%s", row->action);
}

/* Does a row say something of a step of the hot wash that is still to come? */
static bool is_later(const struct stand *stand, const struct seminar_row *row)
{
    static const enum wash_step steps[TIMETABLE_WHAT_COUNT] = {
        [TIMETABLE_ROLES] = WASH_ROLES,
        [TIMETABLE_EXPECTED] = WASH_EXPECTED,
        [TIMETABLE_COMMITMENTS] = WASH_COMMITMENTS,
        [TIMETABLE_FREEZE] = WASH_FREEZE,
    };
    struct wash now;
    wash_find(&now, stand->session);
    return now.step != WASH_NONE && row_wash(row) == WASH_NONE && steps[row->step] > now.step;
}

/* The first row before the next phase that is left to do; -1: none. */
static int32_t row_next(const struct stand *stand, const char *refused)
{
    const struct seminar *seminar = stand->seminar;
    for (int32_t i = stand->first; seminar && i < seminar->row_count; i++) {
        char command[CONSOLE_COMMAND_SIZE];
        if (is_phase(&seminar->rows[i])) return -1;
        if (is_later(stand, &seminar->rows[i])) continue;
        row_command(command, &seminar->rows[i]);
        if (!row_done(stand, &seminar->rows[i]) && strcmp(command, refused) != 0) return i;
    }
    return -1;
}

/* The first inject of the tables that is due before the teams plan, or while they do; NULL: none.
 */
static const struct seminar_inject *inject_next(const struct stand *stand, const char *refused)
{
    const struct session *session = stand->session;
    bool now = session_phase(session) == PHASE_PLANNING || phase_next(stand) == PHASE_PLANNING;
    if (!stand->seminar || !now || session_practises(session)) return NULL;
    for (int32_t i = 0; i < stand->seminar->inject_count; i++) {
        int turn;
        char command[CONSOLE_COMMAND_SIZE];
        const struct seminar_inject *inject = &stand->seminar->injects[i];
        snprintf(command, sizeof command, "inject %s", inject->name);
        bool ready = console_inject_state(&turn, stand->session, inject) == CONSOLE_INJECT_READY;
        if (ready && strcmp(command, refused) != 0) return inject;
    }
    return NULL;
}

/* Who has not sealed, and what becomes of what they have planned. */
static void late_words(struct text *text, const struct session *session)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t count = session_plan_count(session, (enum side)side);
        if (session_sealed(session, (enum side)side) || !console_human(session, (enum side)side))
            continue;
        text_format(text,
                    " %s has not sealed: ask it; else it plays what it has planned, %zu move%s.",
                    words_side(side), count, count == 1 ? "" : "s");
    }
}

static void phase_will(struct text *text, const struct session *session, enum phase phase)
{
    int turn = phase_turn(session, phase);
    bool practises = session_practises(session);
    switch (phase) {
    case PHASE_BRIEFING:
        text_append(text, "Opens the meeting: the room clock starts at 0:00.");
        break;
    case PHASE_PRACTICE:
        text_append(text, "Opens a practice turn: teams plan and seal; what they do is taken back "
                          "when turn 1 opens.");
        break;
    case PHASE_PLANNING:
        text_format(text, "Opens turn %d of %d for planning%s.", turn, session_rounds(session),
                    practises ? "; the practice turn is taken back" : "");
        break;
    case PHASE_CLOSED:
        text_format(text, "Closes planning%s: you look first, nobody else sees anything yet.",
                    practises ? " of the practice turn" : "");
        late_words(text, session);
        break;
    case PHASE_REVEAL:
        if (practises) text_append(text, "Reveals the practice turn to both teams and the room.");
        else
            text_format(text,
                        "Reveals turn %d to both teams and the room. Rule before it, if you "
                        "will.",
                        turn);
        break;
    case PHASE_TALK:
        text_append(text, "Ends the game and opens the talk: each team names its moments before "
                          "any turn is called the one that decided.");
        break;
    default: break;
    }
}

static void row_will(struct text *text, const struct seminar_row *row)
{
    const char *word = strchr(row->action, ' ');
    if (strcmp(row->action, "say") == 0) text_format(text, "Says to all: \"%s\"", row->text);
    else if (strncmp(row->action, "inject ", 7) == 0)
        text_format(text, "Lets the inject %s happen: both teams read it.", word + 1);
    else if (strcmp(row->action, "last") == 0)
        text_append(text, "Makes this the last turn: its result is the game's.");
    else text_format(text, "The planning clock: %s.", word ? word + 1 : row->action);
}

/* Space takes a step whenever it is pressed: what has its minute yet to come says so. */
static void early_will(struct text *text, const struct session *session,
                       const struct seminar_row *row)
{
    char minute[SPOKEN_TIME_SIZE];
    if (session_at(session) / 60 >= row->minute) return;
    spoken_time(minute, 60 * row->minute, false);
    text_format(text, " The run sheet has it at %s.", minute);
}

static void inject_will(struct text *text, const struct seminar_inject *inject)
{
    text_format(text, "Lets the inject %s happen: both teams read it as they plan.", inject->name);
    if (inject->expectation[0]) text_format(text, " Expected: %s", inject->expectation);
}

/* What the next step of the hot wash does; of the recall who has not named all that is asked. */
static void lead_will(struct text *text, const struct session *session, const struct lead *lead)
{
    char lacks[LEAD_LACKS_SIZE];
    lead_lacks(lacks, session);
    if (lead->step == WASH_MOMENTS) {
        text_append(text, "Shows the turns that moved most, and what both teams named.");
        if (lacks[0]) text_format(text, " %s: ask first.", lacks);
        return;
    }
    text_format(text, "Says to all: \"%s\"", lead->text);
    if (lead->step == WASH_FORK)
        text_append(text, " Then :branch N forks before turn N, to be sat down at.");
}

/* The next of the hot wash, which goes by itself; `row` is the run sheet's next, and -1 is given
 * where that is another. Where there is none more the command is empty. */
static int32_t wash_next(struct console_step *out, struct text *text, const struct stand *stand,
                         int32_t row)
{
    struct lead lead;
    lead_next(&lead, stand->session, stand->seminar);
    if (lead.step == WASH_NONE) return -1;
    snprintf(out->command, sizeof out->command, "wash %s",
             lead.step == WASH_MOMENTS ? wash_name(lead.step) : "next");
    snprintf(out->title, sizeof out->title, "%s", lead.title);
    lead_will(text, stand->session, &lead);
    bool same = row >= 0 && lead.part <= 1 && row_wash(&stand->seminar->rows[row]) == lead.step;
    if (!same) return -1;
    early_will(text, stand->session, &stand->seminar->rows[row]);
    return row;
}

/* The step, and the row of the run sheet that it is; -1: of none. */
static int32_t step_find(struct console_step *out, const struct stand *stand, const char *refused)
{
    struct text text;
    memset(out, 0, sizeof *out);
    text_init(&text, out->will, sizeof out->will);
    int32_t row = row_next(stand, refused);
    const struct seminar_inject *inject = inject_next(stand, refused);
    /* The rows behind a reveal are of it, a break perhaps; those behind planning are its end. */
    if (inject && (row < 0 || session_phase(stand->session) == PHASE_PLANNING)) {
        snprintf(out->command, sizeof out->command, "inject %s", inject->name);
        inject_will(&text, inject);
        return -1;
    }
    bool washes = row < 0 || row_wash(&stand->seminar->rows[row]) != WASH_NONE;
    if (session_phase(stand->session) == PHASE_TALK && washes) {
        row = wash_next(out, &text, stand, row);
        if (out->command[0]) return row;
        row = -1;
    }
    if (row >= 0) {
        row_command(out->command, &stand->seminar->rows[row]);
        row_will(&text, &stand->seminar->rows[row]);
        early_will(&text, stand->session, &stand->seminar->rows[row]);
        return row;
    }
    int phase = phase_next(stand);
    if (phase < 0) {
        text_append(&text, "The run sheet is done. report and export write the papers.");
        return -1;
    }
    phase_action(out->command, (enum phase)phase);
    phase_will(&text, stand->session, (enum phase)phase);
    /* Closing and revealing a practice turn are no rows of their own. */
    if (session_practises(stand->session) && phase != PHASE_PLANNING) return -1;
    row = row_of(stand->seminar, (enum phase)phase, phase_turn(stand->session, (enum phase)phase));
    if (row >= 0) early_will(&text, stand->session, &stand->seminar->rows[row]);
    return row;
}

void console_next(struct console_step *out, const struct session *session,
                  const struct meeting *meeting, const char *refused)
{
    struct stand stand;
    stand_find(&stand, session, meeting);
    step_find(out, &stand, refused);
}

/* What a command of the run sheet does, in a few words; with its turn, 0: of none. */
static void command_words(struct text *text, const char *command, int turn)
{
    for (size_t i = 0; i < sizeof rows_said / sizeof rows_said[0]; i++) {
        if (strcmp(rows_said[i].action, command) != 0) continue;
        text_append(text, rows_said[i].words);
        if (turn > 0 && strcmp(command, "phase planning") == 0)
            text_format(text, " of turn %d", turn);
        return;
    }
    text_append(text, command);
}

static void row_words(struct text *text, const struct seminar_row *row)
{
    if (strcmp(row->action, "say") == 0) text_format(text, "say \"%s\"", row->text);
    else if (row_wash(row) != WASH_NONE) text_append(text, wash_title(row_wash(row)));
    else if (row->action[0]) command_words(text, row->action, row->turn);
    else text_append(text, row->text);
}

/* "1:04 say ..., 7 min late" */
static struct console_line *row_add(struct console *out, const struct seminar_row *row)
{
    char minute[SPOKEN_TIME_SIZE], words[CONSOLE_TEXT_SIZE];
    struct text text;
    spoken_time(minute, 60 * row->minute, false);
    text_init(&text, words, sizeof words);
    row_words(&text, row);
    return console_add(out, CONSOLE_NEXT, "%s %s", minute, words);
}

/* A step that no row has: an inject that is due, a phase without a run sheet. */
static struct console_line *step_add(struct console *out, const struct console_step *step)
{
    char words[CONSOLE_TEXT_SIZE];
    struct text text;
    text_init(&text, words, sizeof words);
    if (step->title[0]) text_append(&text, step->title);
    else if (step->command[0]) command_words(&text, step->command, 0);
    else text_append(&text, step->will);
    return console_add(out, CONSOLE_NEXT, "%s", words);
}

static void late_say(struct console_line *line, const struct seminar_row *row, int64_t at)
{
    int64_t late = at / 60 - row->minute;
    size_t length = strlen(line->text);
    if (late < LATE_MINUTES) return;
    snprintf(line->text + length, sizeof line->text - length, " (%" PRId64 " min late)", late);
}

/* When somebody last did anything; -1: nobody has. */
static int64_t acted_last(const struct session *session)
{
    for (size_t i = session_row_count(session); i-- > 0;) {
        int64_t at = session_row_at(session_row(session, i));
        if (at >= 0) return at;
    }
    return -1;
}

/* What says that it is time to go on; one sentence, the most pressing. */
static void prompt_add(struct console *out, const struct console_view *view)
{
    const struct session *session = view->session;
    int64_t left, acted = acted_last(session);
    bool paused, plans = phase_allows(session_phase(session), PHASE_ACT_PLAN);
    bool timed = session_planning_left(&left, &paused, session, view->at) && !paused;
    struct console_line *line = NULL;
    if (!plans) return;
    if (all_sealed(session))
        line = console_add(out, CONSOLE_NEXT, "Both have sealed: time to go on.");
    else if (timed && left <= 0)
        line = console_add(out, CONSOLE_NEXT,
                           "Time is up, nothing is cut: :clock +2 extends, or "
                           "close, or wait.");
    else if (acted >= 0 && view->at - acted >= QUIET_SECONDS)
        line = console_add(out, CONSOLE_NEXT, "Nobody has acted for %d min: ask the teams.",
                           (int)((view->at - acted) / 60));
    else if (timed && left <= QUIET_SECONDS)
        line = console_add(out, CONSOLE_NEXT, "Less than two minutes are left to plan.");
    if (line) line->now = true;
}

/* The minute at which the hot wash begins, and the minutes of the last turn of the run sheet. False
 * where it has neither. */
static bool minutes_find(int *begins, int *turn, const struct seminar *seminar)
{
    int32_t talk = row_of(seminar, PHASE_TALK, 0), planning = -1;
    for (int32_t i = 0; i < talk; i++) {
        if (strcmp(seminar->rows[i].action, "phase planning") == 0) planning = i;
    }
    if (planning < 0) return false;
    *begins = seminar->rows[talk].minute;
    *turn = *begins - seminar->rows[planning].minute;
    return true;
}

/* Until when another turn leaves the hot wash whole. */
static void debrief_add(struct console *out, const struct stand *stand, int64_t at)
{
    int begins, turn;
    char minute[SPOKEN_TIME_SIZE];
    const struct session *session = stand->session;
    enum phase phase = session_phase(session);
    if (phase == PHASE_TALK || !minutes_find(&begins, &turn, stand->seminar)) return;
    bool last = session_over(session) || console_turn(session) == session_rounds(session);
    int64_t safe = begins - turn, now = at / 60;
    spoken_time(minute, 60 * (last ? begins : safe), false);
    if (last && now <= begins)
        console_add(out, CONSOLE_NEXT, "The last turn; the debrief begins at %s.", minute);
    else if (last) console_add(out, CONSOLE_NEXT, "The debrief should have begun at %s.", minute);
    else if (now <= safe)
        console_add(out, CONSOLE_NEXT,
                    "Debrief is safe if the next turn opens by %s; else L: last turn.", minute);
    else
        console_add(out, CONSOLE_NEXT,
                    "Another turn would cut the debrief by %" PRId64 " min: L calls the last turn.",
                    now - safe);
}

/* Where the hot wash is, how long it has, and whether the short form would do better. */
static void lead_add(struct console *out, const struct console_view *view)
{
    struct lead now;
    struct lead_clock clock;
    char left[LEAD_TIME_SIZE], all[LEAD_TIME_SIZE], lacks[LEAD_LACKS_SIZE] = "";
    const struct seminar *seminar = console_seminar(view->meeting);
    int64_t end = lead_end(view->session, seminar);
    out->hurries = false;
    lead_now(&now, view->session, seminar);
    if (now.step == WASH_NONE) return;
    lead_clock(&clock, view->session, seminar, view->at);
    if (now.step == WASH_RECALL) lead_lacks(lacks, view->session);
    lead_time(left, clock.left);
    lead_time(all, clock.all);
    if (clock.all == 0) console_add(out, CONSOLE_NEXT, "Now: %s.", now.title);
    else
        console_add(out, CONSOLE_NEXT, "Now: %s, %s%s%s of %s.%s%s%s", now.title,
                    clock.left < 0 ? "over by " : "", left, clock.left < 0 ? "" : " left", all,
                    lacks[0] ? " " : "", lacks, lacks[0] ? "." : "");
    out->hurries = lead_hurries(view->session, seminar, view->at);
    if (!out->hurries) return;
    struct console_line *line = console_add(
        out, CONSOLE_NEXT, "%" PRId64 " min are left: type :short for the form of five.",
        end > view->at ? (end - view->at) / 60 : 0);
    if (line) line->now = true;
}

void console_next_lines(struct console *out, const struct console_view *view)
{
    struct stand stand;
    stand_find(&stand, view->session, view->meeting);
    lead_add(out, view);
    int32_t row = step_find(&out->next, &stand, out->refused);
    struct console_line *line =
        row >= 0 ? row_add(out, &stand.seminar->rows[row]) : step_add(out, &out->next);
    if (row >= 0) late_say(line, &stand.seminar->rows[row], view->at);
    line->now = true;
    prompt_add(out, view);
    debrief_add(out, &stand, view->at);
    /* What follows: of a step that the run sheet lacks the rows that are left. */
    int32_t next = row >= 0 ? row + 1 : stand.first, shown = 1;
    for (; stand.seminar && next < stand.seminar->row_count && shown < SHOWN + SPARE; next++) {
        const struct seminar_row *follows = &stand.seminar->rows[next];
        if (!follows->action[0] && !follows->text[0]) continue;
        if (row_wash(follows) != WASH_NONE && wash_done(view->session, row_wash(follows))) continue;
        line = row_add(out, follows);
        if (line) line->spare = shown >= SHOWN;
        shown++;
    }
}
