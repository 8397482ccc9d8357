/* timeline.h: what was done at a meeting, by the room's clock: a line for each row that people may
 * be told of. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_TIMELINE_H
#define BRIEF_TIMELINE_H

#include "brief/eyes.h"

enum { TIMELINE_SIZE = JOURNAL_NOTE_SIZE + 384 };

struct timeline_line {
    int64_t at; /* seconds of the room's clock; -1: the journal does not say */
    bool said;  /* a note, a question, an observation, a commitment; else something that was done */
    bool stands; /* not taken back, nor a moment whose place a later one took */
    char text[TIMELINE_SIZE];
};

/* What row `index` of the journal tells these eyes; false where it tells nothing. What a side
 * planned is not told, but that it sealed; what was drawn or let happen, once it is shown. Of
 * practice it is told that it was. */
bool timeline_line(struct timeline_line *out, const struct eyes *eyes, size_t index);

#endif
