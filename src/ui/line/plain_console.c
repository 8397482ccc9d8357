/* plain_console.c: the umpire's console in sentences. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_console.h"

#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/memory.h"
#include "brief/console.h"
#include "brief/expected.h"
#include "brief/words.h"

static void block_say(const struct plain_seat *seat, const struct console *console,
                      enum console_block block)
{
    const struct console_lines *lines = &console->blocks[block];
    plain_io_say(seat->io, "%s:", console_title(block));
    for (size_t i = 0; i < lines->count; i++) {
        const struct console_line *line = &lines->list[i];
        plain_io_say(seat->io, "  %s", line->said[0] ? line->said : line->text);
    }
}

void plain_console_show(struct plain_seat *seat, const struct plain_words *words)
{
    char clock[CONSOLE_HEAD_SIZE];
    struct console *console = memory_new(sizeof *console);
    const struct session *session = seat->eyes.session;
    const char *word = words->count > 1 ? words->word[1] : "";
    do console_look(console, &seat->eyes, seat->seat.meeting);
    while (console->unfinished);
    console_clock(clock, session);
    plain_io_say(seat->io, "Phase %s, turn %d of %d, %s.", phase_name(session_phase(session)),
                 console_turn(session), session_rounds(session), clock);
    for (int i = 0; i < CONSOLE_BLOCKS; i++) {
        if (ascii_begins(console_title((enum console_block)i), word))
            block_say(seat, console, (enum console_block)i);
    }
    if (console->next.command[0])
        plain_io_say(seat->io, "Next: %s Type next yes.", console->next.will);
    free(console);
}

static void plan_say(const struct plain_seat *seat, enum side side)
{
    const struct session *session = seat->eyes.session;
    const char *name = words_side((int32_t)side), *reason = session_reason_draft(session, side);
    size_t count = session_plan_count(session, side);
    plain_io_say(seat->io, "%s, %s:", name,
                 session_sealed(session, side) ? "sealed" : "not sealed");
    for (size_t i = 0; i < count; i++) {
        char said[EXPECTED_SIZE];
        const struct plan *plan = session_plan(session, side, i);
        if (expected_tell(said, &seat->eyes, session_turn(session), side, i))
            plain_io_say(seat->io, "  %s", said);
        else
            plain_io_say(seat->io, "  %s%s%s", plan->title, plan->choice_words[0] ? ": " : "",
                         plan->choice_words);
    }
    if (count == 0) plain_io_say(seat->io, "  no move");
    if (reason[0]) plain_io_say(seat->io, "  because: %s", reason);
    else plain_io_say(seat->io, "  no reason yet");
}

void plain_console_plans(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    plan_say(seat, SIDE_WASHINGTON);
    plan_say(seat, SIDE_BEIJING);
}
