/* plain_umpire.c: the commands of a meeting: the umpire's, and what teams and observers say. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_umpire.h"

#include <stdlib.h>
#include <string.h>

#include "base/program.h"
#include "brief/inject_form.h"
#include "brief/ruled.h"
#include "brief/spoken.h"
#include "brief/step.h"
#include "game/meeting.h"
#include "game/ruling.h"
#include "game/umpire.h"
#include "ui/line/plain_history.h"

static const char *rest(const struct plain_seat *seat, size_t skip)
{
    return plain_words_rest(seat->io->line, skip);
}

/* One word of it, as it was typed: names of figures have their own capitals. */
static void raw_word(char *out, size_t size, const struct plain_seat *seat, size_t index)
{
    const char *at = rest(seat, index);
    snprintf(out, size, "%.*s", (int)strcspn(at, " "), at);
}

static bool word_is(const struct plain_words *words, size_t index, const char *word)
{
    return words->count > index && strcmp(words->word[index], word) == 0;
}

static void done_say(struct plain_seat *seat, bool done, const char *said, const char *reason)
{
    if (done) plain_io_say(seat->io, "%s", said);
    else plain_seat_refuse(seat, "Not done", reason);
}

void plain_umpire_phase(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE], said[128];
    struct session *session = seat->eyes.session;
    int phase = words->count > 1 ? phase_named(words->word[1]) : -1;
    if (phase < 0) {
        plain_io_say(seat->io,
                     "The room is in phase %s. Type phase and one of briefing, practice, planning, "
                     "closed, reveal, talk.",
                     phase_name(session_phase(session)));
        return;
    }
    bool done = meeting_phase(seat->seat.meeting, session, (enum phase)phase, reason);
    if (done && reason[0]) plain_io_say(seat->io, "Take note: %s.", reason);
    snprintf(said, sizeof said, "The room is in phase %s%s.", phase_name(session_phase(session)),
             session_over(session) ? ", and the last turn is done" : "");
    done_say(seat, done, said, reason);
}

/* "+2", "2" and "2:30" are minutes; 0: no such time. */
static int seconds_read(const char *word)
{
    char *end;
    long minutes = strtol(word + (word[0] == '+'), &end, 10), seconds = 0;
    if (*end == ':') seconds = strtol(end + 1, &end, 10);
    bool good = *end == '\0' && minutes >= 0 && minutes <= 600 && seconds >= 0 && seconds < 60;
    return good ? (int)(minutes * 60 + seconds) : 0;
}

void plain_umpire_clock(struct plain_seat *seat, const struct plain_words *words)
{
    static const struct {
        const char *word;
        enum umpire_clock act;
        const char *said;
    } acts[] = {{"pause", CLOCK_PAUSE, "The clock stands still."},
                {"go", CLOCK_GO, "The clock runs."},
                {"skip", CLOCK_SKIP, "The time to plan is over; you are asked, nothing is closed."},
                {"start", CLOCK_START, "The clock runs from the start."}};
    char reason[SESSION_SENTENCE_SIZE], word[16];
    raw_word(word, sizeof word, seat, 1);
    for (size_t i = 0; i < sizeof acts / sizeof acts[0]; i++) {
        if (!word_is(words, 1, acts[i].word)) continue;
        char minutes[16];
        raw_word(minutes, sizeof minutes, seat, 2);
        done_say(seat, umpire_clock(seat->eyes.session, acts[i].act, seconds_read(minutes), reason),
                 acts[i].said, reason);
        return;
    }
    if (seconds_read(word) > 0) {
        done_say(seat, umpire_clock(seat->eyes.session, CLOCK_EXTEND, seconds_read(word), reason),
                 "The time to plan is longer; the room and both teams see it.", reason);
        return;
    }
    plain_io_say(seat->io, "Type clock and one of pause, go, skip, start, or minutes such as +2.");
}

void plain_umpire_alarm(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    (void)words;
    done_say(seat, umpire_clock(seat->eyes.session, CLOCK_BELL, 0, reason), "The bell has rung.",
             reason);
}

/* What cannot be seen at a glance is shown first; a line of the same figure and value that says why
 * then signs it. Without a meeting there is nothing that remembers: it is signed at once. */
static bool ruling_shown(struct plain_seat *seat, const char *figure, const char *number)
{
    char words[PLAIN_LINE_SIZE];
    struct meeting *meeting = seat->seat.meeting;
    snprintf(words, sizeof words, "rule %s %s ", figure, number);
    const char *why = rest(seat, 3);
    if (!meeting) return why[0] != '\0';
    bool shown = why[0] && strncmp(meeting->asked, words, strlen(words)) == 0;
    snprintf(meeting->asked, sizeof meeting->asked, "%s%s", shown ? "" : words, shown ? "" : why);
    return shown;
}

static void ruling_show(struct plain_seat *seat, const char *figure, double value)
{
    struct ruling_preview preview;
    char reason[SESSION_SENTENCE_SIZE], said[RULED_SIZE];
    if (!ruling_preview(&preview, seat->eyes.session, figure, value, reason)) {
        if (seat->seat.meeting) seat->seat.meeting->asked[0] = '\0';
        plain_seat_refuse(seat, "Not done", reason);
        return;
    }
    ruled_preview(said, seat->eyes.session, figure, &preview);
    plain_io_say(seat->io, "%s %s signs it.", said,
                 *rest(seat, 3) ? "The same line again" : "The line with a reason behind it");
}

void plain_umpire_rule(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE], figure[FIGURE_NAME_SIZE], number[32], *end;
    raw_word(figure, sizeof figure, seat, 1);
    raw_word(number, sizeof number, seat, 2);
    double value = strtod(number, &end);
    if (words->count < 3 || end == number || *end) {
        plain_io_say(seat->io, "Type rule, a figure, its value and why, such as: rule "
                               "compliance.JPN.washington 0.4 Tokyo will not go further.");
        return;
    }
    if (!ruling_shown(seat, figure, number)) {
        ruling_show(seat, figure, value);
        return;
    }
    bool closed = session_phase(seat->eyes.session) == PHASE_CLOSED;
    done_say(seat, ruling_set(seat->eyes.session, figure, value, rest(seat, 3), reason),
             closed ? "Ruled, of the turn that will be revealed." : "Ruled, and it holds from now.",
             reason);
}

/* All that could be injected, and which was. */
static void injects_say(struct plain_seat *seat)
{
    const struct seminar *seminar = seat->seat.meeting ? seat->seat.meeting->seminar : NULL;
    for (int32_t i = 0; seminar && i < seminar->inject_count; i++) {
        const struct seminar_inject *inject = &seminar->injects[i];
        int turn = meeting_injected(seat->eyes.session, meeting_inject_row(inject));
        if (turn > 0)
            plain_io_say(seat->io, "%s: shown in turn %d.", inject->name,
                         step_number(seat->eyes.session, turn));
        else plain_io_say(seat->io, "%s: %s", inject->name, inject->text);
    }
    plain_io_say(seat->io, "Type inject and a name; strike takes one out again before the reveal.");
}

/* Row by row; an empty answer keeps what stands, and a name or number is taken where it fits. */
static bool form_ask(struct plain_seat *seat, struct inject_form *form, size_t index)
{
    struct inject_form_row row;
    char prompt[INJECT_FORM_LABEL + INJECT_FORM_VALUE + 8];
    inject_form_row(&row, form, &seat->eyes, index);
    plain_io_say(seat->io, "%s", row.help);
    snprintf(prompt, sizeof prompt, "%s [%s]: ", row.label, row.value);
    if (!plain_io_read(seat->io, prompt)) return false;
    if (!seat->io->line[0]) return true;
    if (inject_form_set(form, &seat->eyes, index, seat->io->line)) return true;
    plain_io_say(seat->io, "Nothing here is called %s; it stays as it was.", seat->io->line);
    return form_ask(seat, form, index);
}

static void inject_write(struct plain_seat *seat)
{
    struct inject_form form;
    struct seminar_inject inject;
    struct ruling_effect effect;
    char reason[SESSION_SENTENCE_SIZE], said[RULED_SIZE];
    inject_form_begin(&form);
    for (size_t i = 0; i < inject_form_count(&form); i++) {
        if (!form_ask(seat, &form, i)) return;
    }
    struct session *session = seat->eyes.session;
    bool good = inject_form_make(&inject, &form, &seat->eyes, reason) &&
                meeting_inject_preview(&effect, session, &inject, reason);
    if (good) {
        ruled_effect(said, session, "escalation", &effect);
        plain_io_say(seat->io, "By the end of the turn: %s", said);
        if (plain_io_ask(seat->io, "Let it happen? yes or no: ") != PLAIN_YES) return;
        good = meeting_inject(session, &inject, reason);
    }
    done_say(seat, good, "It happens in this turn; both teams and the room read it.", reason);
}

/* What a prepared one would change by the end of the turn, on a copy. */
static void inject_try(struct plain_seat *seat, const struct seminar_inject *inject)
{
    struct ruling_effect effect;
    char reason[SESSION_SENTENCE_SIZE], said[RULED_SIZE];
    if (!meeting_inject_preview(&effect, seat->eyes.session, inject, reason)) {
        plain_seat_refuse(seat, "It cannot happen", reason);
        return;
    }
    ruled_effect(said, seat->eyes.session, "escalation", &effect);
    plain_io_say(seat->io, "By the end of the turn: %s Not done: inject %s lets it happen.", said,
                 inject->name);
}

void plain_umpire_inject(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE], name[ID_SIZE];
    bool tries = word_is(words, 1, "try");
    raw_word(name, sizeof name, seat, tries ? 2 : 1);
    const struct seminar_inject *inject = meeting_inject_named(seat->seat.meeting, name);
    if (word_is(words, 1, "new")) {
        inject_write(seat);
        return;
    }
    if (tries && inject) {
        inject_try(seat, inject);
        return;
    }
    if (words->count < 2 || !inject) {
        if (words->count > 1) plain_io_say(seat->io, "No inject is called %s.", name);
        injects_say(seat);
        return;
    }
    done_say(seat, meeting_inject(seat->eyes.session, inject, reason),
             "It happens in this turn; both teams and the room read it.", reason);
}

void plain_umpire_strike(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE], name[MOVE_ID_SIZE];
    struct session *session = seat->eyes.session;
    raw_word(name, sizeof name, seat, 1);
    if (words->count < 2) {
        plain_io_say(seat->io, "Type strike and the name of an event of this turn.");
        return;
    }
    int turn = umpire_drawn_turn(session, name, reason);
    done_say(seat, turn > 0 && umpire_strike(session, turn, name, rest(seat, 2), reason),
             "Struck: it does not happen.", reason);
}

/* The side that a word names, or SIDE_NONE with a sentence. */
static enum side side_said(struct plain_seat *seat, const struct plain_words *words, size_t index)
{
    int32_t side = words->count > index ? words_side_named(words->word[index]) : SIDE_NONE;
    if (side == SIDE_NONE)
        plain_io_say(seat->io, "Which team? Type %s %s washington or beijing.", words->word[0],
                     index > 1 ? words->word[1] : "");
    return (enum side)side;
}

void plain_umpire_unseal(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum side side = side_said(seat, words, 1);
    if (side == SIDE_NONE) return;
    done_say(seat, umpire_unseal(seat->eyes.session, side, rest(seat, 2), reason),
             "The plan is open again.", reason);
}

void plain_umpire_back(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct session *session = seat->eyes.session;
    if (word_is(words, 1, "turn")) {
        done_say(seat, umpire_back_turn(session, reason),
                 "The reveal is taken back: the plans stand as they were closed, and the same dice "
                 "fall. Unseal a team to let it plan anew.",
                 reason);
    } else if (word_is(words, 1, "act")) {
        done_say(seat, umpire_back_act(session, reason), "Your last act is taken back.", reason);
    } else {
        plain_history_back(seat, words);
    }
}

void plain_umpire_last(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE], said[96];
    struct session *session = seat->eyes.session;
    int round =
        words->count > 1 ? atoi(words->word[1]) : session_round(session, session_turn(session));
    bool done = umpire_last(session, round, reason);
    snprintf(said, sizeof said, "Turn %d is the last%s.", session_rounds(session),
             session_over(session) ? ", and it is done" : "");
    done_say(seat, done, said, reason);
}

void plain_umpire_branch(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE], path[FILE_PATH_SIZE],
        said[FILE_PATH_SIZE + PROGRAM_COMMAND_SIZE];
    struct session *session = seat->eyes.session;
    int now = session_round(session, session_turn(session));
    int round = words->count > 1 ? atoi(words->word[1]) : now;
    if (seat_locked(&seat->seat)) {
        plain_io_say(seat->io, "A locked seat writes no file but the game: branch at the host.");
        return;
    }
    bool done = meeting_branch(path, session, round, reason);
    snprintf(
        said, sizeof said,
        "The game as it stood before turn %d is in %s, to sit down at; here it goes on. On one "
        "keyboard:",
        round, done ? path : "");
    done_say(seat, done, said, reason);
    if (done)
        plain_io_show(seat->io, program_command(said, sizeof said, "seat", path,
                                                "--as umpire,washington,beijing"));
}

void plain_umpire_answer(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    int number = words->count > 1 ? atoi(words->word[1]) : 0;
    if (number == 0) {
        plain_io_say(seat->io, "Type answer, the question's number and the answer.");
        return;
    }
    done_say(seat, speech_answer(seat->eyes.session, number, rest(seat, 2), reason),
             "Answered; the team that asked reads it.", reason);
}

void plain_umpire_mark(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE], objective[ID_SIZE];
    enum speech_rating rating =
        words->count > 2 ? speech_rating_named(words->word[2]) : RATING_NONE;
    if (rating == RATING_NONE) {
        if (eyes_side(&seat->eyes) == SIDE_NONE && words->count < 3)
            plain_history_mark(seat, words);
        plain_io_say(seat->io, "Of an objective: type mark, its name, 1 to 4 or performed, some, "
                               "major, unable, and what you saw.");
        return;
    }
    raw_word(objective, sizeof objective, seat, 1);
    bool observer = !eyes_see_all(&seat->eyes);
    done_say(seat,
             speech_mark(seat->eyes.session, observer, objective, rating, rest(seat, 3), reason),
             "Marked.", reason);
}

/* A team's own is its side's and the umpire's. */
static bool note_of_team(struct plain_seat *seat, enum side side, char *reason)
{
    return speech_note(seat->eyes.session, seat->eyes.viewer, SPEECH_TEAM, side, rest(seat, 2),
                       reason);
}

static bool note_of_umpire(struct plain_seat *seat, const struct plain_words *words, char *reason)
{
    struct session *session = seat->eyes.session;
    if (word_is(words, 1, "team")) {
        enum side side = side_said(seat, words, 2);
        snprintf(reason, SESSION_SENTENCE_SIZE, "no team was named");
        return side != SIDE_NONE &&
               speech_note(session, VIEWER_UMPIRE, SPEECH_TEAM, side, rest(seat, 3), reason);
    }
    enum speech_for whom = word_is(words, 1, "all") ? SPEECH_ALL : SPEECH_PRIVATE;
    bool named = whom == SPEECH_ALL || word_is(words, 1, "private");
    return speech_note(session, VIEWER_UMPIRE, whom, SIDE_NONE, rest(seat, named ? 2 : 1), reason);
}

void plain_umpire_note(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum side side = eyes_side(&seat->eyes);
    bool good = side == SIDE_NONE ? note_of_umpire(seat, words, reason)
                                  : word_is(words, 1, "team") && note_of_team(seat, side, reason);
    if (side != SIDE_NONE && !word_is(words, 1, "team"))
        snprintf(reason, sizeof reason,
                 "type note team and a text: your side and the umpire read it");
    done_say(seat, good, "Noted.", reason);
}

void plain_umpire_ask(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    (void)words;
    done_say(seat, speech_ask(seat->eyes.session, eyes_side(&seat->eyes), rest(seat, 1), reason),
             "Asked; the umpire's answer comes here.", reason);
}

void plain_umpire_pass(struct plain_seat *seat, const struct plain_words *words)
{
    char reason[SESSION_SENTENCE_SIZE];
    const char *place = words->count > 1 ? words->word[1] : "";
    if (meeting_pass(seat->seat.meeting, place, reason)) seat->left = true;
    else plain_seat_refuse(seat, "Not passed", reason);
}

void plain_umpire_notes(struct plain_seat *seat, const struct plain_words *words)
{
    char line[SPOKEN_SIZE];
    size_t said = 0;
    (void)words;
    for (size_t i = 0; i < session_row_count(seat->eyes.session); i++) {
        if (!spoken_line(line, &seat->eyes, i)) continue;
        plain_io_say(seat->io, "%s", line);
        said++;
    }
    if (said == 0) plain_io_say(seat->io, "Nothing was said yet.");
}
