/* headline.c: a verdict in sentences: the pair first, then what both came to together, and last who
 * came out less hurt. */
/* SPDX-License-Identifier: MIT */
#include "brief/headline.h"

#include <math.h>
#include <stdio.h>

#include "base/text.h"
#include "brief/step.h"
#include "game/words.h"

static const struct {
    const char *name, *verb;
} bands[VERDICT_BANDS] = {[VERDICT_RUIN] = {"ruin", "came to ruin"},
                          [VERDICT_LOSS] = {"loss", "lost"},
                          [VERDICT_HELD] = {"held", "held"},
                          [VERDICT_GAIN] = {"gain", "gained"},
                          [VERDICT_TRIUMPH] = {"triumph", "triumphed"}};

const char *headline_band(enum verdict_band band)
{
    return bands[band].name;
}

void headline_verdict(struct verdict *out, const struct eyes *eyes)
{
    verdict_find(out, eyes->session, eyes_world(eyes)->turn, eyes->viewer);
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
        return "little came of it, and at a loss";
    }
    if (verdict->together < 0) return "the quarrel cost more than it won";
    if (washington == 0 && beijing == 0) return "little came of it";
    return verdict->together > 0 ? "more was won than the quarrel cost"
                                 : "what was won is what it cost";
}

void headline_pair(char out[HEADLINE_SIZE], const struct verdict *verdict)
{
    struct text text;
    text_init(&text, out, HEADLINE_SIZE);
    if (!verdict->over) text_append(&text, "So far: ");
    pair_say(&text, verdict->band);
    text_format(&text, " Together %+.1f: %s.", verdict->together, together_words(verdict));
}

void headline_short(char out[HEADLINE_SIZE], const struct verdict *verdict)
{
    const double *result = verdict->result;
    snprintf(out, HEADLINE_SIZE, "W %+.1f %s, B %+.1f %s", result[SIDE_WASHINGTON],
             bands[verdict->band[SIDE_WASHINGTON]].name, result[SIDE_BEIJING],
             bands[verdict->band[SIDE_BEIJING]].name);
}

void headline_rank(char out[HEADLINE_SIZE], const struct verdict *verdict)
{
    double lead = fabs(verdict->result[SIDE_WASHINGTON] - verdict->result[SIDE_BEIJING]);
    enum side better = verdict->less_hurt;
    if (better == SIDE_NONE) {
        snprintf(out, HEADLINE_SIZE, "Neither came out better than the other.");
        return;
    }
    snprintf(out, HEADLINE_SIZE, "%s came out %s, by %.1f.", words_side(better),
             verdict->result[better] < 0 ? "less hurt" : "better", lead);
}

void headline_side(char out[HEADLINE_SIZE], const struct verdict *verdict, enum side side)
{
    struct text text;
    text_init(&text, out, HEADLINE_SIZE);
    text_format(&text, "%s %+.1f, %s: %+.1f by its quarters, %+.1f by the aftermath",
                words_side(side), verdict->result[side], bands[verdict->band[side]].name,
                verdict->mean[side], verdict->aftermath[side]);
    if (verdict->aim_count[side] > 0) {
        text_format(&text, ", %+.1f by its aims", verdict->aims[side]);
    }
    text_append(&text, ".");
}

void headline_aim(char out[HEADLINE_SIZE], const struct session *session,
                  const struct verdict_aim *aim)
{
    static const char *const words[] = {
        [VERDICT_OPEN] = "Open", [VERDICT_MET] = "Met", [VERDICT_LOST] = "Lost"};
    bool alike = aim->standing == aim->calm && aim->standing != VERDICT_OPEN;
    char told[STEP_AIM_SIZE];
    struct text text;
    step_aim(told, session, aim->aim);
    text_init(&text, out, HEADLINE_SIZE);
    text_append(&text, words[aim->standing]);
    if (aim->points != 0.0) text_format(&text, ", %+.1f", aim->points);
    text_format(&text, "%s: %s.", alike ? ", calm too" : "", told);
}

size_t headline_lines(char out[HEADLINE_LINES][HEADLINE_SIZE], const struct session *session,
                      const struct verdict *verdict)
{
    size_t count = 0;
    if (verdict->turn > 0) headline_pair(out[count++], verdict);
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (verdict->turn > 0) headline_side(out[count++], verdict, (enum side)side);
        for (size_t i = 0; i < verdict->aim_count[side]; i++) {
            char aim[HEADLINE_SIZE];
            headline_aim(aim, session, &verdict->aim[side][i]);
            snprintf(out[count++], HEADLINE_SIZE, "%s's aim. %.140s", words_side(side), aim);
        }
    }
    if (verdict->over) headline_rank(out[count++], verdict);
    return count;
}

/* How far into an open band, whose neighbour is so wide: 0 at its bound, 1 without end. */
static double beyond(double distance, double wide)
{
    return distance / (distance + wide);
}

double headline_place(const struct eyes *eyes, double result)
{
    const double *bounds = session_setup(eyes->session)->scenario.bounds;
    enum verdict_band band = verdict_band_of(&session_setup(eyes->session)->scenario, result);
    double loss = bounds[SCENARIO_LOSS] - bounds[SCENARIO_RUIN];
    double gain = bounds[SCENARIO_TRIUMPH] - bounds[SCENARIO_GAIN];
    switch (band) {
    case VERDICT_RUIN: return 1 - beyond(bounds[SCENARIO_RUIN] - result, loss);
    case VERDICT_TRIUMPH:
        return VERDICT_BANDS - 1 + beyond(result - bounds[SCENARIO_TRIUMPH], gain);
    default: return (double)band + (result - bounds[band - 1]) / (bounds[band] - bounds[band - 1]);
    }
}
