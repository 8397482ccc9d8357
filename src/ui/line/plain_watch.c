/* plain_watch.c: what to watch, in lines. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_watch.h"

#include <stdlib.h>

#include "base/memory.h"
#include "brief/signpost.h"

void plain_watch_show(struct plain_seat *seat, const struct plain_words *words)
{
    struct signpost *posts = memory_new(SIGNPOST_MOST * sizeof *posts);
    bool back = seat->eyes.turn != EYES_NOW;
    (void)words;
    size_t count = signpost_find(posts, &seat->eyes, back ? SIGNPOST_NOW : SIGNPOST_NOTHING);
    plain_io_say(seat->io, back ? "What there was to watch then, and what came of it:"
                                : "What to watch from here on:");
    for (size_t i = 0; i < count; i++) {
        char said[SIGNPOST_SAID_SIZE];
        signpost_said(said, &posts[i]);
        plain_io_say(seat->io, "%s", said);
    }
    free(posts);
}
