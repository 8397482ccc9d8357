/* console.c: what the umpire of a meeting has before him, block by block. */
/* SPDX-License-Identifier: MIT */
#include "brief/console_inside.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "brief/spoken.h"
#include "game/words.h"

static const struct {
    const char *title;
    void (*lines)(struct console *out, const struct console_view *view);
    bool kept; /* worked out only where the game itself has changed: it takes long */
} blocks[CONSOLE_BLOCKS] = {
    [CONSOLE_NEXT] = {"Do next", console_next_lines, false},
    [CONSOLE_AHEAD] = {"If revealed now (nobody has seen it)", console_ahead_lines, true},
    [CONSOLE_RULINGS] = {"Rulings (all stand in the report)", console_ruling_lines, false},
    [CONSOLE_GAPS] = {"Gaps in the record", console_gap_lines, false},
    [CONSOLE_SEATS] = {"Seats", console_seat_lines, false},
    [CONSOLE_INJECTS] = {"Injects", console_inject_lines, false},
    [CONSOLE_NOTES] = {"Notes, questions", console_note_lines, false},
};

const char *console_title(enum console_block block)
{
    return blocks[block].title;
}

struct console_line *console_add(struct console *out, enum console_block block, const char *format,
                                 ...)
{
    struct console_lines *lines = &out->blocks[block];
    if (lines->count == CONSOLE_LINES) return NULL;
    struct console_line *line = &lines->list[lines->count++];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line->text, sizeof line->text, format, arguments);
    va_end(arguments);
    line->said[0] = '\0';
    line->now = line->spare = false;
    return line;
}

void console_say(struct console_line *line, const char *format, ...)
{
    va_list arguments;
    if (!line) return;
    va_start(arguments, format);
    vsnprintf(line->said, sizeof line->said, format, arguments);
    va_end(arguments);
}

const struct seminar *console_seminar(const struct meeting *meeting)
{
    return meeting ? meeting->seminar : NULL;
}

char console_letter(int side)
{
    return words_side(side)[0];
}

bool console_human(const struct session *session, enum side side)
{
    return strcmp(session_who(session, side), "human") == 0;
}

int console_turn(const struct session *session)
{
    enum phase phase = session_phase(session);
    int turn = session_turn(session);
    bool behind = phase == PHASE_REVEAL || phase == PHASE_TALK || session_over(session);
    return session_round(session, behind && turn > 1 ? turn - 1 : turn);
}

int64_t console_phase_row(const struct session *session)
{
    for (size_t i = session_row_count(session); i-- > 0;) {
        if (session_row(session, i)->kind == JOURNAL_PHASE && !session_row_undone(session, i))
            return (int64_t)i;
    }
    return -1;
}

/* The minutes that there are, as the meeting was opened with; 0: nobody said. */
static int minutes_of(const struct session *session)
{
    char text[16];
    return seminar_opening(text, sizeof text, session, "minutes") ? atoi(text) : 0;
}

void console_clock(char out[CONSOLE_HEAD_SIZE], const struct session *session)
{
    int64_t at = session_at(session), left;
    int minutes = minutes_of(session);
    bool paused;
    char now[SPOKEN_TIME_SIZE], of[SPOKEN_TIME_SIZE], clock[48] = "";
    spoken_time(now, at, true);
    spoken_time(of, 60 * (int64_t)minutes, false);
    if (session_planning_left(&left, &paused, session, at)) {
        int shown = (int)(left < 0 ? -left : left) % 360000;
        snprintf(clock, sizeof clock, "  clock %s%02d:%02d%s", paused ? "PAUSED " : "", shown / 60,
                 shown % 60, left < 0 ? " OVER" : "");
    }
    snprintf(out, CONSOLE_HEAD_SIZE, "room %s%s%s%s", now, minutes > 0 ? " of " : "",
             minutes > 0 ? of : "", clock);
}

void console_try(struct console *console)
{
    memcpy(console->refused, console->next.command, sizeof console->refused);
    console->at = -1;
}

/* Do rows behind the first `rows` change what would be revealed? What people say, where they sit,
 * and how long they have, does not. */
static bool game_changed(const struct session *session, size_t rows)
{
    for (size_t i = rows; i < session_row_count(session); i++) {
        switch (session_row(session, i)->kind) {
        case JOURNAL_CLOCK:
        case JOURNAL_NOTE:
        case JOURNAL_LESSON:
        case JOURNAL_SEAT:
        case JOURNAL_DRAFT:
        case JOURNAL_ASK:
        case JOURNAL_ANSWER:
        case JOURNAL_MARK: break;
        default: return true;
        }
    }
    return false;
}

bool console_look(struct console *out, const struct eyes *eyes, const struct meeting *meeting)
{
    size_t rows = session_row_count(eyes->session);
    struct console_view view = {eyes, eyes->session, meeting, session_at(eyes->session)};
    bool acted = !out->looked || rows != out->rows;
    bool changed = !out->looked || game_changed(eyes->session, out->rows);
    if (!acted && view.at == out->at && !out->unfinished) return false;
    if (rows != out->rows) out->refused[0] = '\0';
    out->looked = true;
    out->rows = rows;
    out->at = view.at;
    for (int i = 0; i < CONSOLE_BLOCKS; i++) {
        if (blocks[i].kept && !changed) continue;
        out->blocks[i].count = 0;
        blocks[i].lines(out, &view);
    }
    return true;
}
