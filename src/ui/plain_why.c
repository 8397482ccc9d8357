/* plain_why.c: why a figure moved, in sentences: the parts, which add up. */
/* SPDX-License-Identifier: MIT */
#include "ui/plain_why.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/why.h"
#include "game/words.h"
#include "ui/plain_io.h"

/* A part as it is spoken: "Plus 1.18, ban on ..., without it 2.9." */
static void part_say(const struct plain_seat *seat, const struct why_row *part)
{
    char without[48] = "";
    if (part->has_without) snprintf(without, sizeof without, "; without it %.4g", part->without);
    plain_io_say(seat->io, "%s %.3g: %s%s.", part->amount < 0 ? "Minus" : "Plus",
                 part->amount < 0 ? -part->amount : part->amount, part->name, without);
}

void plain_why_say(const struct plain_seat *seat, const char *figure)
{
    int turn = session_turn(seat->session) - 1;
    struct why *why = memory_new(sizeof *why);
    char reason[SESSION_SENTENCE_SIZE], label[160];
    struct why_question question = {
        .session = seat->session,
        .scripts = session_setup(seat->session)->scripts,
        .since = turn - 1,
        .turn = turn,
        .figure = figure,
        .viewer = seat->side,
    };
    if (turn < 1) {
        plain_io_say(seat->io, "No turn has been played yet: nothing moved.");
    } else if (!why_run(why, &question, reason)) {
        plain_io_say(seat->io, "%s.", reason);
    } else {
        words_figure(label, sizeof label, plain_seat_world(seat), figure);
        plain_io_say(seat->io, "%s in turn %d: %.4g to %.4g. The parts of it add up:", label, turn,
                     why->before, why->after);
        why_gather_small(why);
        for (size_t i = 0; i < why->count; i++) part_say(seat, &why->rows[i]);
        plain_io_say(seat->io, "Sum: %+.3g.", why->after - why->before);
    }
    free(why);
}

bool plain_why_figure(char out[FIGURE_NAME_SIZE], const struct plain_seat *seat, const char *words)
{
    static const char *const scores[] = {"security", "technology", "prosperity", "coalition",
                                         "stability"};
    enum side side = seat->side == SIDE_NONE ? SIDE_WASHINGTON : seat->side;
    struct figure found;
    snprintf(out, FIGURE_NAME_SIZE, "%.90s", words);
    if (strcmp(words, "total") == 0) {
        snprintf(out, FIGURE_NAME_SIZE, "score.%s", words_side_id((int32_t)side));
    }
    for (size_t i = 0; i < sizeof scores / sizeof scores[0]; i++) {
        if (strcmp(words, scores[i]) != 0) continue;
        snprintf(out, FIGURE_NAME_SIZE, "score.%s.%s", words_side_id((int32_t)side), scores[i]);
    }
    return figure_find(&found, plain_seat_world(seat), out);
}
