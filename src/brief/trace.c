/* trace.c: a figure through a game, quarter by quarter, as given eyes know it. */
/* SPDX-License-Identifier: MIT */
#include "brief/trace.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "brief/words.h"
#include "game/verdict.h"

bool trace_find(struct trace *out, const struct eyes *eyes, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(out->figure, sizeof out->figure, format, arguments);
    va_end(arguments);
    out->form = number_form(out->figure);
    out->guessed = false;
    out->count = 0;
    int played = eyes_played(eyes);
    for (int turn = 0; turn <= played && out->count < TRACE_MAX; turn++) {
        struct eyes then = eyes_at(eyes, turn);
        struct band band;
        if (!eyes_band(&band, &then, eyes_world(&then), "%s", out->figure)) return false;
        double scale = out->form->scale;
        out->guessed = out->guessed || band.low < band.high;
        out->values[out->count++] =
            (struct band){band.low * scale, band.value * scale, band.high * scale};
    }
    return true;
}

void trace_calm(struct trace *out, const struct eyes *eyes, enum side side)
{
    snprintf(out->figure, sizeof out->figure, "score.%s", words_side_id((int32_t)side));
    out->form = number_form(out->figure);
    out->guessed = false;
    out->count = 0;
    for (int turn = 0; turn <= eyes_played(eyes) && out->count < TRACE_MAX; turn++) {
        double total = world_total(verdict_calm(eyes->session, turn), (int32_t)side);
        out->values[out->count++] = (struct band){total, total, total};
    }
}

void trace_value(char out[NUMBER_SIZE], const struct trace *trace, size_t quarter)
{
    number_band(out, &trace->values[quarter], 1, trace->form->decimals);
}

void trace_range(char out[NUMBER_SIZE], const struct trace *trace, size_t quarter)
{
    number_range(out, &trace->values[quarter], 1, trace->form->decimals);
}

/* How far it went from where it stood at the start. */
static double farthest(const struct trace *trace)
{
    double most = 0;
    for (size_t i = 1; i < trace->count; i++)
        most = fmax(most, fabs(trace->values[i].value - trace->values[0].value));
    return most;
}

void trace_goods(struct ranking *out, const struct eyes *eyes, size_t most)
{
    *out = (struct ranking){0};
    for (int32_t good = 0; good < thing_count(eyes, THING_GOOD); good++) {
        double moved = 0;
        for (int side = 0; side < SIDE_COUNT; side++) {
            struct trace trace;
            int32_t home = thing_home(eyes, (enum side)side);
            if (trace_find(&trace, eyes, "price.%s.%s", thing_id(eyes, THING_GOOD, good),
                           thing_id(eyes, THING_COUNTRY, home)))
                moved = fmax(moved, farthest(&trace));
        }
        if (moved > 0) ranking_add(out, most, good, moved);
    }
}

void trace_partners(struct ranking *out, const struct eyes *eyes, size_t most)
{
    *out = (struct ranking){0};
    for (int32_t country = 0; country < thing_count(eyes, THING_COUNTRY); country++) {
        double moved = 0;
        if (thing_side(eyes, country) != SIDE_NONE) continue;
        for (int side = 0; side < SIDE_COUNT; side++) {
            struct trace trace;
            if (trace_find(&trace, eyes, "compliance.%s.%s", thing_id(eyes, THING_COUNTRY, country),
                           words_side_id(side)))
                moved = fmax(moved, farthest(&trace));
        }
        if (moved > 0) ranking_add(out, most, country, moved);
    }
}
