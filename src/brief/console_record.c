/* console_record.c: what stands in the record of a meeting: the rulings; and what it lacks. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/console_inside.h"
#include "brief/number.h"
#include "brief/ruled.h"
#include "game/speech.h"
#include "game/words.h"

/* Those that wait for the reveal are rows of the journal alone. */
static void pending_add(struct console *out, const struct console_view *view,
                        const struct journal_row *row)
{
    char value[32] = "", why[RULING_WHY_SIZE] = "", shown[NUMBER_SIZE];
    double number = 0;
    journal_arg(value, sizeof value, row->args, "value");
    journal_arg(why, sizeof why, row->args, "why");
    if (sscanf(value, "%lf", &number) != 1) return;
    number_figure(shown, row->name, number);
    struct console_line *line =
        console_add(out, CONSOLE_RULINGS, "T%d %s -> %s at the reveal \"%s\"",
                    session_round(view->session, row->turn), row->name, shown, why);
    console_say(line, "At the reveal: %s is ruled to %s, %s", row->name, shown, why);
}

static int rulings_all(const struct session *session)
{
    size_t count = 0;
    for (int turn = 0; turn < session_turn(session); turn++)
        count += session_ruling_count(session, turn);
    return (int)count;
}

/* What a ruling did is worked out again when a turn was played or another was made, for one ruling
 * at a look. NULL: not yet. */
static const char *without_find(struct console *out, const struct session *session,
                                const struct ruling *ruling, size_t place)
{
    struct console_without *kept = &out->without[place];
    int turn = session_turn(session), rulings = rulings_all(session);
    if (kept->seq == ruling->seq && kept->turn == turn && kept->rulings == rulings)
        return kept->words;
    bool busy = out->unfinished;
    out->unfinished = true;
    if (busy) return NULL;
    char words[RULED_SIZE];
    ruled_without(words, session, ruling);
    *kept = (struct console_without){ruling->seq, turn, rulings, ""};
    snprintf(kept->words, sizeof kept->words, "%.*s", CONSOLE_TEXT_SIZE - 1, words);
    return kept->words;
}

static void ruling_add(struct console *out, const struct session *session,
                       const struct ruling *ruling, size_t place)
{
    char before[NUMBER_SIZE], after[NUMBER_SIZE], said[RULED_SIZE];
    number_figure(before, ruling->figure, ruling->before);
    number_figure(after, ruling->figure, ruling->after);
    int turn = ruling->turn > 0 ? session_round(session, ruling->turn) : 0;
    struct console_line *line = console_add(out, CONSOLE_RULINGS, "T%d %s %s -> %s \"%s\"", turn,
                                            ruling->figure, before, after, ruling->why);
    ruled_words(said, session, ruling);
    console_say(line, "%s.", said);
    const char *without =
        place < CONSOLE_WITHOUT ? without_find(out, session, ruling, place) : NULL;
    if (without) console_add(out, CONSOLE_RULINGS, "  %s", without);
}

/* The newest first. */
void console_ruling_lines(struct console *out, const struct console_view *view)
{
    const struct session *session = view->session;
    bool closed = session_phase(session) == PHASE_CLOSED;
    size_t place = 0;
    out->unfinished = false;
    for (size_t i = session_row_count(session); closed && i-- > 0;) {
        char after[16];
        const struct journal_row *row = session_row(session, i);
        if (row->turn != session_turn(session)) break;
        if (row->kind == JOURNAL_OVERRIDE && !session_row_undone(session, i) &&
            journal_arg(after, sizeof after, row->args, "after"))
            pending_add(out, view, row);
    }
    for (int turn = session_turn(session) - 1; turn >= 0; turn--) {
        for (size_t i = session_ruling_count(session, turn); i-- > 0;)
            ruling_add(out, session, session_ruling(session, turn, i), place++);
    }
    if (out->blocks[CONSOLE_RULINGS].count == 0)
        console_add(out, CONSOLE_RULINGS, "none: o rules a figure, with a reason");
}

static bool reason_lacks(const struct session *session, int turn, enum side side)
{
    return !session_reason(session, turn, side)[0];
}

static bool forecast_lacks(const struct session *session, int turn, enum side side)
{
    for (size_t i = 0; i < session_past_count(session, turn, side); i++) {
        if (!session_past_plan(session, turn, side, i)->intent.figure[0]) return true;
    }
    return false;
}

/* What a side should say of each turn, where it is asked for as much. */
static const struct {
    const char *name;
    enum reasons asked;
    bool (*lacks)(const struct session *session, int turn, enum side side);
} wanted[] = {{"reason", REASONS_TURN, reason_lacks}, {"forecast", REASONS_MOVE, forecast_lacks}};

/* The turns of the room in which it did not: "T1, T3". False: it always did. */
static bool turns_lacking(char *out, size_t size, const struct session *session, enum side side,
                          size_t what)
{
    struct text text;
    text_init(&text, out, size);
    for (int round = 1; round <= session_rounds(session); round++) {
        int turn = session_round_first(session, round);
        if (turn >= session_turn(session)) break;
        if (wanted[what].lacks(session, turn, side))
            text_format(&text, "%sT%d", text.length ? ", " : "", round);
    }
    return text.length > 0;
}

static void sayings_add(struct console *out, const struct session *session, size_t what)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        char turns[CONSOLE_TEXT_SIZE / 2];
        if (!console_human(session, (enum side)side) ||
            !turns_lacking(turns, sizeof turns, session, (enum side)side, what))
            continue;
        struct console_line *line = console_add(out, CONSOLE_GAPS, "no %s of %c in %s",
                                                wanted[what].name, console_letter(side), turns);
        console_say(line, "No %s of %s in %s.", wanted[what].name, words_side(side), turns);
    }
}

/* The room's turn in which such a mark was last written; 0: never. */
static int marked_last(const struct session *session, const char *seat, const char *objective)
{
    for (size_t i = session_row_count(session); i-- > 0;) {
        const struct journal_row *row = session_row(session, i);
        if (row->kind != JOURNAL_MARK || (seat && strcmp(row->seat, seat) != 0)) continue;
        if (!objective || strcmp(row->name, objective) == 0)
            return session_round(session, row->turn);
    }
    return 0;
}

static void observers_add(struct console *out, const struct console_view *view)
{
    struct chair_presence there;
    const char *name = chair_name(CHAIR_OBSERVER);
    const struct chair *own = view->meeting ? &view->meeting->chair : NULL;
    chair_presence(&there, view->session, own, CHAIR_OBSERVER);
    int last = marked_last(view->session, name, NULL), now = console_turn(view->session);
    if (there.since < 0 || last >= now || session_turn(view->session) == 1) return;
    if (last == 0) console_add(out, CONSOLE_GAPS, "the observers have marked nothing yet");
    else console_add(out, CONSOLE_GAPS, "the observers have marked nothing since T%d", last);
}

static void objectives_add(struct console *out, const struct console_view *view)
{
    const struct seminar *seminar = console_seminar(view->meeting);
    char names[CONSOLE_TEXT_SIZE - 16];
    struct text text;
    text_init(&text, names, sizeof names);
    if (session_turn(view->session) == 1) return;
    for (int32_t i = 0; seminar && i < seminar->objective_count; i++) {
        const char *name = seminar->objectives[i].objective;
        if (marked_last(view->session, NULL, name) == 0)
            text_format(&text, "%s%s", text.length ? ", " : "", name);
    }
    if (text.length) console_add(out, CONSOLE_GAPS, "no mark on %s", names);
}

/* Commitments that say not who, or not by when. */
static void lessons_add(struct console *out, const struct console_view *view)
{
    int who = 0, due = 0;
    for (size_t i = 0; i < session_row_count(view->session); i++) {
        struct speech speech;
        bool lesson = speech_read(&speech, view->session, i, VIEWER_UMPIRE) &&
                      speech.kind == SPEECH_LESSON && speech.stands;
        who += lesson && !speech.who[0];
        due += lesson && !speech.due[0];
    }
    if (who + due == 0) return;
    struct console_line *line =
        console_add(out, CONSOLE_GAPS, "commitments: %d without who, %d without by when", who, due);
    console_say(line, "Of the commitments %d do not say who, and %d not by when.", who, due);
}

void console_gap_lines(struct console *out, const struct console_view *view)
{
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        if (session_reasons(view->session) >= wanted[i].asked) sayings_add(out, view->session, i);
    }
    observers_add(out, view);
    objectives_add(out, view);
    lessons_add(out, view);
    if (out->blocks[CONSOLE_GAPS].count == 0) console_add(out, CONSOLE_GAPS, "none");
}
