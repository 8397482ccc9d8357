/* measure.c: the measures in force that given eyes may know of, numbered, with who set them. */
/* SPDX-License-Identifier: MIT */
#include "brief/measure.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/setter.h"
#include "brief/step.h"

static const struct instrument *at(const struct eyes *eyes, int32_t place)
{
    return &eyes_world(eyes)->instruments[place];
}

static bool known(const struct eyes *eyes, int32_t place)
{
    return view_instrument(eyes_world(eyes), eyes->viewer, at(eyes, place));
}

/* A firm's place on an entity list has no number: a dozen of them are one line. */
static bool counted(const struct eyes *eyes, int32_t place)
{
    return at(eyes, place)->kind != INSTRUMENT_LISTING && known(eyes, place);
}

static bool concerns(const struct eyes *eyes, int32_t place, const struct measure_about *about)
{
    const int32_t *value = at(eyes, place)->value;
    switch (about->kind) {
    case THING_GOOD: return counted(eyes, place) && value[FIELD_GOOD] == about->index;
    case THING_COUNTRY:
        return known(eyes, place) &&
               (value[FIELD_COUNTRY] == about->index || value[FIELD_TO] == about->index ||
                value[FIELD_FROM] == about->index);
    default: return counted(eyes, place);
    }
}

/* The world counts turns from 0, people from 1. */
static void when_say(char out[MEASURE_WHEN_SIZE], const struct eyes *eyes,
                     const struct instrument *instrument)
{
    char when[STEP_SIZE];
    out[0] = '\0';
    if (instrument->suspended) {
        snprintf(out, MEASURE_WHEN_SIZE, "Suspended by a truce.");
    } else if (instrument->effective_turn >= eyes_played(eyes)) {
        step_when(when, eyes->session, instrument->effective_turn + 1);
        snprintf(out, MEASURE_WHEN_SIZE, "From %s on.", when);
    } else if (instrument->expiry_turn > 0) {
        step_when(when, eyes->session, instrument->expiry_turn);
        snprintf(out, MEASURE_WHEN_SIZE, "Until the end of %s.", when);
    }
}

static void fill(struct measure *out, const struct eyes *eyes, int32_t place)
{
    const struct instrument *instrument = at(eyes, place);
    *out = (struct measure){.place = place, .issuer = (enum side)instrument->issuer};
    for (int32_t i = 0; counted(eyes, place) && i <= place; i++) out->number += counted(eyes, i);
    words_instrument(out->words, sizeof out->words, eyes_world(eyes), instrument,
                     step_time(eyes->session));
    if (setter_event(eyes->session, instrument)) {
        size_t length = strlen(out->words);
        snprintf(out->words + length, sizeof out->words - length, ", ordered by an event");
    }
    when_say(out->when, eyes, instrument);
}

static bool step(struct measure *out, const struct eyes *eyes, const struct measure_about *about,
                 int32_t place, int32_t by)
{
    for (; place >= 0 && place < eyes_world(eyes)->instrument_count; place += by) {
        if (!concerns(eyes, place, about)) continue;
        fill(out, eyes, place);
        return true;
    }
    return false;
}

bool measure_next(struct measure *out, const struct eyes *eyes, const struct measure_about *about,
                  const struct measure *previous)
{
    return step(out, eyes, about, previous ? previous->place + 1 : 0, 1);
}

bool measure_before(struct measure *out, const struct eyes *eyes, const struct measure_about *about,
                    const struct measure *next)
{
    int32_t last = eyes_world(eyes)->instrument_count - 1;
    return step(out, eyes, about, next ? next->place - 1 : last, -1);
}

bool measure_numbered(struct measure *out, const struct eyes *eyes, size_t number)
{
    const struct measure_about all = {THING_NONE, -1};
    bool found = measure_next(out, eyes, &all, NULL);
    while (found && out->number != number) found = measure_next(out, eyes, &all, out);
    return found;
}

size_t measure_listed(char out[MEASURE_FIRMS_SIZE], const struct eyes *eyes, enum side side)
{
    struct text text;
    size_t count = 0;
    text_init(&text, out, MEASURE_FIRMS_SIZE);
    for (int32_t i = 0; i < eyes_world(eyes)->instrument_count; i++) {
        const struct instrument *instrument = at(eyes, i);
        if (instrument->kind != INSTRUMENT_LISTING || instrument->issuer != (int32_t)side) continue;
        if (!known(eyes, i)) continue;
        bool wide = instrument->value[FIELD_MODE] == LISTING_AFFILIATES;
        text_format(&text, "%s%s%s", count ? ", " : "",
                    thing_name(eyes, THING_FIRM, instrument->value[FIELD_FIRM]),
                    wide ? " with affiliates" : "");
        count++;
    }
    return count;
}

bool measure_withholds(const struct eyes *eyes, enum side side, int32_t good)
{
    for (int32_t i = 0; i < eyes_world(eyes)->instrument_count; i++) {
        const struct instrument *instrument = at(eyes, i);
        bool control = instrument_withholds(instrument, SUBJECT_GOOD) &&
                       instrument->issuer == (int32_t)side && instrument->value[FIELD_GOOD] == good;
        if (control && known(eyes, i)) return true;
    }
    return false;
}

int32_t measure_contested(const struct eyes *eyes)
{
    int count[GOOD_MAX] = {0};
    int32_t best = 0;
    for (int32_t i = 0; i < eyes_world(eyes)->instrument_count; i++) {
        int32_t good = at(eyes, i)->value[FIELD_GOOD];
        bool control = at(eyes, i)->kind == INSTRUMENT_EXPORT_CONTROL && good >= 0;
        if (control && known(eyes, i)) count[good]++;
    }
    for (int32_t i = 0; i < thing_count(eyes, THING_GOOD); i++) {
        if (count[i] > count[best]) best = i;
    }
    return best;
}
