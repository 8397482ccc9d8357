/* timeline.c: what was done at a meeting, by the room's clock. */
/* SPDX-License-Identifier: MIT */
#include "brief/timeline.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "brief/ruled.h"
#include "brief/showing.h"
#include "brief/spoken.h"
#include "brief/step.h"

/* A row that may be told, and where it stands. */
struct telling {
    const struct eyes *eyes;
    const struct journal_row *row;
    size_t index;
    bool undone;
    struct text *out;
};

static int64_t number_of(const struct journal_row *row, const char *key, int64_t missing)
{
    char text[32];
    return journal_arg(text, sizeof text, row->args, key) ? strtoll(text, NULL, 10) : missing;
}

/* A row that the game adds to a person's act is of the same moment. */
static int64_t time_of(const struct session *session, size_t index)
{
    int64_t at = -1;
    for (size_t i = index + 1; i-- > 0 && at < 0;)
        at = number_of(session_row(session, i), "at", -1);
    return at;
}

/* Is the row one of the practice, which leaves no trace? */
static bool of_practice(const struct session *session, size_t index)
{
    for (size_t i = index; i-- > 0;) {
        const struct journal_row *row = session_row(session, i);
        if (row->kind == JOURNAL_BACK && strcmp(row->name, "practice") == 0) return false;
        if (row->kind == JOURNAL_PHASE && strcmp(row->name, phase_name(PHASE_PRACTICE)) == 0)
            return true;
    }
    return false;
}

/* Planning that takes the practice back bears the practice's turn; the step back bears the room's.
 */
static int turn_of(const struct telling *telling)
{
    const struct journal_row *before =
        telling->index > 0 ? session_row(telling->eyes->session, telling->index - 1) : NULL;
    bool back = before && before->kind == JOURNAL_BACK && before->more;
    return back ? before->turn : telling->row->turn;
}

/* A meeting is in its briefing from its first row on, and says so once its clock runs. */
static bool opens_again(const struct telling *telling)
{
    const struct session *session = telling->eyes->session;
    for (size_t i = telling->index + 1; i < session_row_count(session); i++) {
        const struct journal_row *row = session_row(session, i);
        if (row->kind == JOURNAL_PHASE) return phase_named(row->name) == (int)PHASE_BRIEFING;
    }
    return false;
}

static void phase_tell(struct telling *telling)
{
    const struct session *session = telling->eyes->session;
    char dates[STEP_SIZE];
    int turn = turn_of(telling), number = step_number(session, turn);
    int phase = phase_named(telling->row->name);
    step_dates(dates, session, turn);
    switch (phase) {
    case PHASE_BRIEFING:
        if (!opens_again(telling)) text_append(telling->out, "Welcome.");
        break;
    case PHASE_PRACTICE:
        text_append(telling->out, "A practice turn, which leaves no trace.");
        break;
    case PHASE_PLANNING: text_format(telling->out, "Turn %d, %s: planning.", number, dates); break;
    case PHASE_CLOSED:
        text_format(telling->out, "Planning of turn %d is closed; the umpire looks.", number);
        break;
    case PHASE_REVEAL: text_format(telling->out, "Turn %d is revealed.", number); break;
    case PHASE_TALK: text_append(telling->out, "The talk begins."); break;
    default: break;
    }
}

static void clock_tell(struct telling *telling)
{
    static const char *const words[][2] = {{"pause", "The planning clock stands."},
                                           {"go", "The planning clock runs on."},
                                           {"skip", "The planning time is over."}};
    const char *name = telling->row->name;
    char time[SPOKEN_TIME_SIZE];
    spoken_time(time, number_of(telling->row, "seconds", 0), true);
    if (strcmp(name, "extend") == 0)
        text_format(telling->out, "The planning time is longer by %s.", time);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(name, words[i][0]) == 0) text_append(telling->out, words[i][1]);
    }
}

static void seal_tell(struct telling *telling)
{
    text_format(telling->out, "%s seals its plan.",
                words_side(words_side_named(telling->row->seat)));
}

/* Why a plan was opened is between its side and the umpire. */
static void unseal_tell(struct telling *telling)
{
    const struct journal_row *row = telling->row;
    int32_t side = words_side_named(row->name);
    char why[RULING_WHY_SIZE] = "";
    text_format(telling->out, "The umpire opens %s's plan again", words_side(side));
    if (viewer_knows(telling->eyes->viewer, side)) journal_arg(why, sizeof why, row->args, "why");
    text_format(telling->out, "%s%s.", why[0] ? ": " : "", why);
}

/* Has it come to happen, as all could see? What is closed and not revealed is the umpire's. */
static bool is_shown(const struct telling *telling)
{
    const struct session *session = telling->eyes->session;
    int turn = telling->row->turn;
    bool closed = session_phase(session) == PHASE_CLOSED && turn >= session_turn(session);
    for (size_t i = 0; !closed && i < session_happening_count(session, turn); i++) {
        if (strcmp(session_happening(session, turn, i)->id, telling->row->name) == 0) return true;
    }
    return false;
}

static void inject_tell(struct telling *telling)
{
    char note[SHOWING_TEXT_SIZE];
    bool umpire = strcmp(telling->row->seat, "facilitator") == 0;
    if (!eyes_see_all(telling->eyes) && !is_shown(telling)) return;
    showing_cut(note, telling->row->note, 1);
    text_format(telling->out, "%s: %s", umpire ? "The umpire lets happen" : "It happens", note);
}

static void strike_tell(struct telling *telling)
{
    char why[RULING_WHY_SIZE] = "";
    if (!eyes_see_all(telling->eyes)) return;
    journal_arg(why, sizeof why, telling->row->args, "why");
    text_format(telling->out, "The umpire strikes %s%s%s.", telling->row->name, why[0] ? ": " : "",
                why);
}

static void ruling_tell(struct telling *telling)
{
    const struct session *session = telling->eyes->session;
    for (int turn = 0; turn < session_turn(session); turn++) {
        for (size_t i = 0; i < session_ruling_count(session, turn); i++) {
            char words[RULED_SIZE];
            const struct ruling *ruling = session_ruling(session, turn, i);
            if (ruling->seq != telling->row->seq) continue;
            if (!ruled_known(session, ruling, telling->eyes->viewer)) return;
            ruled_words(words, session, ruling);
            text_format(telling->out, "%s.", words);
        }
    }
}

static void back_tell(struct telling *telling)
{
    const char *what = telling->row->name;
    if (strcmp(what, "practice") == 0) return;
    text_format(telling->out, "The umpire takes back the last %s.", what);
}

static void last_tell(struct telling *telling)
{
    text_format(telling->out, "The umpire calls turn %d the last.",
                step_number(telling->eyes->session, (int)number_of(telling->row, "turn", 0)));
}

static void branch_tell(struct telling *telling)
{
    text_format(telling->out, "From here on the game goes another way than %s.",
                telling->row->name);
}

static void fault_tell(struct telling *telling)
{
    char script[16] = "";
    journal_arg(script, sizeof script, telling->row->args, "script");
    if (strcmp(script, "refused") == 0 && !eyes_see_all(telling->eyes)) return;
    text_append(telling->out, telling->row->note);
}

/* What has a teller stands in the timeline. */
static void (*const tellers[JOURNAL_KIND_COUNT])(struct telling *) = {
    [JOURNAL_PHASE] = phase_tell,     [JOURNAL_CLOCK] = clock_tell,
    [JOURNAL_SEAL] = seal_tell,       [JOURNAL_UNSEAL] = unseal_tell,
    [JOURNAL_INJECT] = inject_tell,   [JOURNAL_STRIKE] = strike_tell,
    [JOURNAL_OVERRIDE] = ruling_tell, [JOURNAL_BACK] = back_tell,
    [JOURNAL_LAST] = last_tell,       [JOURNAL_BRANCH] = branch_tell,
    [JOURNAL_FAULT] = fault_tell,
};

/* What was taken back is told by the step back, and to the umpire row by row. */
static bool is_told(const struct telling *telling)
{
    const struct session *session = telling->eyes->session;
    bool phase = telling->row->kind == JOURNAL_PHASE;
    if (of_practice(session, telling->index)) return false;
    if (phase && strcmp(telling->row->name, phase_name(PHASE_PRACTICE)) == 0) return true;
    return !telling->undone || phase || eyes_see_all(telling->eyes);
}

bool timeline_line(struct timeline_line *out, const struct eyes *eyes, size_t index)
{
    const struct session *session = eyes->session;
    struct text text;
    struct speech speech;
    char told[TIMELINE_SIZE] = "";
    struct telling telling = {eyes, session_row(session, index), index,
                              session_row_undone(session, index), &text};
    *out = (struct timeline_line){.at = time_of(session, index), .stands = !telling.undone};
    text_init(&text, told, sizeof told);
    if (speech_read(&speech, session, index, eyes->viewer)) {
        char said[SPOKEN_SIZE];
        out->said = true;
        out->stands = speech.stands;
        spoken_words(said, &speech);
        text_append(&text, said);
    } else if (tellers[telling.row->kind] && is_told(&telling)) {
        bool practice = strcmp(telling.row->name, phase_name(PHASE_PRACTICE)) == 0;
        tellers[telling.row->kind](&telling);
        if (telling.undone && text.length > 0 && !practice) text_append(&text, " Taken back.");
    }
    text_escape(out->text, sizeof out->text, told);
    return text.length > 0;
}
