/* console_note.c: what was said in a meeting, for the umpire: questions that wait, then the rest.
 */
/* SPDX-License-Identifier: MIT */
#include "brief/console_inside.h"
#include "brief/spoken.h"

/* The number of a question without an answer; 0: the row is none. */
static int waits(const struct console_view *view, size_t index)
{
    struct speech speech;
    bool said = speech_read(&speech, view->session, index, view->eyes->viewer);
    return said && speech.kind == SPEECH_ASK && !speech.answered ? speech.number : 0;
}

static void line_add(struct console *out, const struct console_view *view, size_t index, bool now)
{
    char words[SPOKEN_SIZE];
    if (!spoken_line(words, view->eyes, index)) return;
    struct console_line *line = console_add(out, CONSOLE_NOTES, "%s", words);
    if (line) line->now = now;
}

/* Questions that wait come first, the oldest first of all; then what was said, backwards. */
void console_note_lines(struct console *out, const struct console_view *view)
{
    size_t count = session_row_count(view->session);
    out->question = 0;
    for (size_t i = 0; i < count; i++) {
        int number = waits(view, i);
        if (number == 0) continue;
        line_add(out, view, i, true);
        if (out->question == 0) out->question = number;
    }
    for (size_t i = count; i-- > 0;) {
        if (waits(view, i) == 0) line_add(out, view, i, false);
    }
    if (out->blocks[CONSOLE_NOTES].count == 0) console_add(out, CONSOLE_NOTES, "none yet");
}
