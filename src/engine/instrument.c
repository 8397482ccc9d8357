/* instrument.c: what can be read off the table of instruments, and off one instrument. */
/* SPDX-License-Identifier: MIT */
#include "engine/instrument.h"

#include <stddef.h>
#include <string.h>

/* The engine takes nothing from libc but memory moves, so it compares its few names itself. */
static bool same_text(const char *a, const char *b)
{
    while (*a && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

int32_t instrument_kind_named(const char *name)
{
    for (int32_t kind = 0; kind < INSTRUMENT_KIND_COUNT; kind++) {
        if (same_text(instrument_spec((enum instrument_kind)kind)->name, name)) return kind;
    }
    return -1;
}

const struct instrument_field_spec *instrument_field_named(enum instrument_kind kind,
                                                           const char *name)
{
    const struct instrument_field_spec *field = instrument_spec(kind)->fields;
    for (; field->name; field++) {
        if (same_text(field->name, name)) return field;
    }
    return NULL;
}

void instrument_init(struct instrument *out, enum instrument_kind kind, int32_t issuer)
{
    memset(out, 0, sizeof *out);
    out->kind = (int32_t)kind;
    out->issuer = issuer;
    for (int32_t i = 0; i < FIELD_COUNT; i++) out->value[i] = -1;
    out->value[FIELD_TURNS] = 0;
    const struct instrument_field_spec *field = instrument_spec(kind)->fields;
    for (; field->name; field++) out->value[field->field] = field->fallback;
}

static int32_t choice_count(const struct instrument_field_spec *field)
{
    int32_t count = 0;
    while (count < INSTRUMENT_CHOICES_MAX && field->choices[count]) count++;
    return count;
}

static bool field_valid(const struct instrument_field_spec *field, int32_t value,
                        const int32_t counts[4])
{
    if (field->type == FIELD_TYPE_INTEGER) return value >= field->low && value <= field->high;
    int32_t count = field->type == FIELD_TYPE_CHOICE ? choice_count(field) : counts[field->type];
    return value < count && (value >= 0 || (value == -1 && !field->required));
}

bool instrument_valid(const struct instrument *instrument, const int32_t counts[4],
                      const struct instrument_field_spec **bad)
{
    const struct instrument_field_spec *field =
        instrument_spec((enum instrument_kind)instrument->kind)->fields;
    for (; field->name; field++) {
        if (!field_valid(field, instrument->value[field->field], counts)) {
            *bad = field;
            return false;
        }
    }
    return true;
}

bool instrument_same_key(const struct instrument *a, const struct instrument *b)
{
    if (a->kind != b->kind || a->issuer != b->issuer) return false;
    const struct instrument_field_spec *field =
        instrument_spec((enum instrument_kind)a->kind)->fields;
    for (; field->name; field++) {
        if (field->key && a->value[field->field] != b->value[field->field]) return false;
    }
    return true;
}

bool instrument_lifts(const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    switch (instrument->kind) {
    case INSTRUMENT_TARIFF:
    case INSTRUMENT_FLOOD: return value[FIELD_RATE_BP] == 0;
    case INSTRUMENT_CARVE_OUT: return value[FIELD_SHARE_BP] == 0;
    case INSTRUMENT_EXPORT_CONTROL:
    case INSTRUMENT_LISTING:
    case INSTRUMENT_IMPORT_BAN: return value[FIELD_MODE] == 0;
    default: return false;
    }
}

bool instrument_unbounded(const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    return instrument->kind == INSTRUMENT_STOCKPILE && value[FIELD_MODE] != STOCKPILE_RELEASE &&
           value[FIELD_MONTHS] > 0 && value[FIELD_BUDGET_MUSD] <= 0;
}

bool instrument_withholds(const struct instrument *instrument, enum subject subject)
{
    return instrument->kind == INSTRUMENT_EXPORT_CONTROL &&
           instrument->value[FIELD_SUBJECT] == (int32_t)subject &&
           instrument->value[FIELD_MODE] != CONTROL_OPEN;
}

bool instrument_active(const struct instrument *instrument, int32_t turn)
{
    return instrument->effective_turn <= turn && !instrument->suspended &&
           (instrument->expiry_turn == 0 || turn < instrument->expiry_turn);
}

/* Severity orders measures as the record does: tariffs and listings are routine, a ban with
 * extraterritorial reach is the hardest (December 2024 and October 2025 drew answers in a day).
 * What withholds know-how or money hurts later and drew no blow in return (the magnet know-how ban
 * of December 2023, the outbound order of August 2023). */
static double control_severity(const int32_t *value)
{
    static const double subjects[] = {
        [SUBJECT_GOOD] = 1.0, [SUBJECT_TECHNOLOGY] = 0.5, [SUBJECT_CAPITAL] = 0.3};
    double severity = value[FIELD_MODE] == CONTROL_BAN     ? 0.5
                    : value[FIELD_MODE] == CONTROL_LICENCE ? 0.25
                                                           : 0.0;
    if (value[FIELD_MODE] != CONTROL_OPEN && value[FIELD_REACH] == REACH_EXTRATERRITORIAL) {
        severity += 0.2;
    }
    return severity * subjects[value[FIELD_SUBJECT]];
}

double instrument_severity(const struct instrument *instrument)
{
    const int32_t *value = instrument->value;
    if (instrument_lifts(instrument)) return 0.0;
    switch (instrument->kind) {
    case INSTRUMENT_TARIFF: {
        double rate = value[FIELD_RATE_BP] / 10000.0;
        double breadth = value[FIELD_GOOD] < 0 ? 0.6 : 0.2;
        return breadth * rate / (0.5 + rate);
    }
    case INSTRUMENT_EXPORT_CONTROL: return control_severity(value);
    case INSTRUMENT_LISTING: return value[FIELD_MODE] == LISTING_AFFILIATES ? 0.3 : 0.15;
    case INSTRUMENT_IMPORT_BAN: return 0.1;
    case INSTRUMENT_FLOOD: return 0.1;
    case INSTRUMENT_LITIGATE: return 0.05;
    default: return 0.0;
    }
}
