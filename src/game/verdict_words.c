/* verdict_words.c: a verdict in sentences: the pair first, then what both came to together, and
 * last who came out less hurt. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>

#include "base/text.h"
#include "game/verdict.h"
#include "game/words.h"

static const struct {
    const char *name, *verb;
} bands[VERDICT_BANDS] = {[VERDICT_RUIN] = {"ruin", "came to ruin"},
                          [VERDICT_LOSS] = {"loss", "lost"},
                          [VERDICT_HELD] = {"held", "held"},
                          [VERDICT_GAIN] = {"gain", "gained"},
                          [VERDICT_TRIUMPH] = {"triumph", "triumphed"}};

const char *verdict_band_name(enum verdict_band band)
{
    return bands[band].name;
}

/* Which way a band goes: 1 up, -1 down, 0 held. */
static int way_of(enum verdict_band band)
{
    return band >= VERDICT_GAIN ? 1 : band <= VERDICT_LOSS ? -1 : 0;
}

/* "Both gained.", "Both gained, and Beijing triumphed.", "Washington held, Beijing lost." */
static void pair_say(struct text *text, const enum verdict_band band[SIDE_COUNT])
{
    int way = way_of(band[SIDE_WASHINGTON]);
    if (band[SIDE_WASHINGTON] == band[SIDE_BEIJING]) {
        text_format(text, "Both %s.", bands[band[SIDE_BEIJING]].verb);
        return;
    }
    if (way != way_of(band[SIDE_BEIJING])) {
        text_format(text, "Washington %s, Beijing %s.", bands[band[SIDE_WASHINGTON]].verb,
                    bands[band[SIDE_BEIJING]].verb);
        return;
    }
    enum verdict_band farther = way > 0 ? VERDICT_TRIUMPH : VERDICT_RUIN;
    text_format(text, "Both %s, and %s %s.", bands[way > 0 ? VERDICT_GAIN : VERDICT_LOSS].verb,
                words_side(band[SIDE_BEIJING] == farther ? SIDE_BEIJING : SIDE_WASHINGTON),
                bands[farther].verb);
}

/* What the two results come to for both, whoever had the greater. */
static const char *together_words(const struct verdict *verdict)
{
    int washington = way_of(verdict->band[SIDE_WASHINGTON]);
    int beijing = way_of(verdict->band[SIDE_BEIJING]);
    if (washington > 0 && beijing > 0) return "both are better off than if nobody had moved";
    if (verdict->together < 0 && washington == 0 && beijing == 0) {
        return "little came of it, and that little was a loss";
    }
    if (verdict->together < 0) return "the quarrel cost more than it won";
    if (washington == 0 && beijing == 0) return "little came of it";
    return verdict->together > 0 ? "more was won than the quarrel cost"
                                 : "what was won is what it cost";
}

void verdict_headline(char *out, size_t size, const struct verdict *verdict)
{
    struct text text;
    text_init(&text, out, size);
    pair_say(&text, verdict->band);
    text_format(&text, " Together %+.1f: %s.", verdict->together, together_words(verdict));
}

void verdict_rank(char *out, size_t size, const struct verdict *verdict)
{
    double lead = fabs(verdict->result[SIDE_WASHINGTON] - verdict->result[SIDE_BEIJING]);
    enum side better = verdict->less_hurt;
    if (better == SIDE_NONE) {
        snprintf(out, size, "Neither came out better than the other.");
        return;
    }
    snprintf(out, size, "%s came out %s, by %.1f.", words_side(better),
             verdict->result[world_rival((int32_t)better)] < 0 ? "less hurt" : "better", lead);
}

void verdict_side(char *out, size_t size, const struct verdict *verdict, enum side side)
{
    struct text text;
    text_init(&text, out, size);
    text_format(&text, "%s %+.1f, %s: %+.1f by its quarters, %+.1f by the aftermath",
                words_side(side), verdict->result[side], bands[verdict->band[side]].name,
                verdict->mean[side], verdict->aftermath[side]);
    if (verdict->aim_count[side] > 0) {
        text_format(&text, ", %+.1f by its aims", verdict->aims[side]);
    }
    text_append(&text, ".");
}

void verdict_aim_say(char *out, size_t size, const struct verdict_aim *aim)
{
    static const char *const words[] = {
        [VERDICT_OPEN] = "Open", [VERDICT_MET] = "Met", [VERDICT_LOST] = "Lost"};
    struct text text;
    text_init(&text, out, size);
    text_format(&text, "%s, %+.1f", words[aim->standing], aim->points);
    if (aim->standing == aim->calm && aim->standing != VERDICT_OPEN) {
        text_append(&text, " (as on the calm line)");
    }
    text_format(&text, ": %s", aim->aim->text);
}
