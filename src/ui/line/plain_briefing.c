/* plain_briefing.c: the briefing, in sentences. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_briefing.h"

#include <stdlib.h>

#include "base/memory.h"
#include "brief/briefing.h"

/* The subject stands before its first line alone. */
void plain_briefing_say(const struct plain_seat *seat)
{
    struct briefing *briefing = memory_new(sizeof *briefing);
    briefing_make(briefing, &seat->eyes);
    for (size_t i = 0; i < briefing->count; i++) {
        const struct briefing_line *line = &briefing->lines[i];
        bool first = i == 0 || briefing->lines[i - 1].subject != line->subject;
        plain_io_say(seat->io, "%s%s%s", first ? briefing_subject(line->subject) : "",
                     first ? ". " : "", line->text);
    }
    free(briefing);
}

void plain_briefing_show(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    plain_briefing_say(seat);
}
