/* why_told.c: an answer to why as it is told: its parts in the digits that the figure is shown in,
 * adding up as shown. */
/* SPDX-License-Identifier: MIT */
#include "brief/why_told.h"

#include <math.h>
#include <stdio.h>

#include "brief/apportion.h"
#include "brief/number.h"
#include "brief/step.h"
#include "brief/why_rumour.h"

/* Where no part has so many units of the last digit, a digit more is shown. */
enum { SMALL = 3 };

/* Nobody reads "0.00987" with pleasure, or eight rows of nought: parts are told in the digits that
 * the figure itself is told in, one more where all are small, and what is nought by that goes into
 * one last part. */
static void round_parts(struct why_told *told)
{
    struct why *why = &told->why;
    double parts[WHY_ROW_MAX], largest = 0.0, unit = 1.0;
    told->scale = number_form(why->figure)->scale;
    told->decimals = number_form(why->figure)->decimals;
    for (size_t i = 0; i < why->count; i++) {
        double size = told->scale * fabs(why->rows[i].amount);
        if (size > largest) largest = size;
    }
    for (int i = 0; i < told->decimals; i++) unit /= 10.0;
    if (largest < SMALL * unit && largest >= unit / 20.0) {
        told->decimals++;
        unit /= 10.0;
    }
    why_gather_small(why, unit / 2.0 / told->scale);
    for (size_t i = 0; i < why->count; i++) parts[i] = told->scale * why->rows[i].amount;
    told->before = number_round(told->scale * why->before, told->decimals);
    told->after = number_round(told->scale * why->after, told->decimals);
    apportion_parts(told->shown, parts, why->count, told->after - told->before, told->decimals);
}

static bool stands_still(const struct why_told *told)
{
    for (size_t i = 0; i < told->why.count; i++) {
        if (told->shown[i] != 0.0) return false;
    }
    return true;
}

static bool find(struct why_told *out, const struct eyes *eyes, int turn, const char *figure,
                 bool parts_only, char *reason)
{
    const struct why_question question = {
        .session = eyes->session,
        .scripts = session_setup(eyes->session)->scripts,
        .since = step_before(eyes->session, turn),
        .turn = turn,
        .figure = figure,
        .viewer = eyes->viewer,
        .parts_only = parts_only,
    };
    if (turn < 1) {
        snprintf(reason, SESSION_SENTENCE_SIZE, "No turn has been played yet: nothing moved");
        return false;
    }
    if (!why_run(&out->why, &question, reason)) return false;
    round_parts(out);
    out->still = stands_still(out);
    why_rumour(&out->why, eyes);
    return true;
}

bool why_told_find(struct why_told *out, const struct eyes *eyes, int turn, const char *figure,
                   char *reason)
{
    return find(out, eyes, turn, figure, false, reason);
}

bool why_told_parts(struct why_told *out, const struct eyes *eyes, int turn, const char *figure,
                    char *reason)
{
    return find(out, eyes, turn, figure, true, reason);
}

void why_told_title(char out[WHY_TOLD_SIZE], const struct eyes *eyes, const struct why_told *told)
{
    char label[160];
    int turn = step_number(eyes->session, told->why.turn);
    words_figure(label, sizeof label, eyes_world(eyes), told->why.figure);
    if (told->still)
        snprintf(out, WHY_TOLD_SIZE, "%s did not move in turn %d: %.*f", label, turn,
                 told->decimals, told->after);
    else
        snprintf(out, WHY_TOLD_SIZE, "%s in turn %d: %.*f to %.*f", label, turn, told->decimals,
                 told->before, told->decimals, told->after);
}
