/* journal_instrument.c: an instrument as a journal row, with ids for indices, and back. */
/* SPDX-License-Identifier: MIT */
#include "data/journal.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "data/csv.h"
#include "data/slip.h"
#include "engine/names.h"

/* Sides by name; "none" issues events and what the facilitator does. */
static const char *issuer_name(int32_t issuer)
{
    return names_parties[issuer >= 0 && issuer < SIDE_COUNT ? issuer : SIDE_COUNT];
}

/* The id behind an index, NULL where the type has none. */
static const char *id_of(const struct world *world, enum field_type type, int32_t index)
{
    switch (type) {
    case FIELD_TYPE_COUNTRY: return world->countries[index].id;
    case FIELD_TYPE_GOOD: return world->goods[index].id;
    case FIELD_TYPE_INDUSTRY: return world->industries[index].id;
    case FIELD_TYPE_FIRM: return world->firms[index].id;
    default: return NULL;
    }
}

/* How many there are to choose from; also the bound of an index. */
static int32_t id_count(const struct world *world, enum field_type type)
{
    switch (type) {
    case FIELD_TYPE_COUNTRY: return world->country_count;
    case FIELD_TYPE_GOOD: return world->good_count;
    case FIELD_TYPE_INDUSTRY: return world->industry_count;
    case FIELD_TYPE_FIRM: return world->firm_count;
    default: return 0;
    }
}

/* For messages. */
static const char *type_name(enum field_type type)
{
    static const char *const names[FIELD_TYPE_COUNT] = {
        [FIELD_TYPE_COUNTRY] = "country",   [FIELD_TYPE_GOOD] = "good",
        [FIELD_TYPE_INDUSTRY] = "industry", [FIELD_TYPE_FIRM] = "firm",
        [FIELD_TYPE_CHOICE] = "choice",     [FIELD_TYPE_INTEGER] = "number",
    };
    return names[type];
}

static void add_integer(struct journal_row *out, const char *key, int32_t value)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%" PRId32, value);
    journal_arg_add(out->args, sizeof out->args, key, digits);
}

void journal_from_instrument(struct journal_row *out, const struct world *world,
                             const struct instrument *instrument)
{
    const struct instrument_spec *spec = instrument_spec((enum instrument_kind)instrument->kind);
    memset(out, 0, sizeof *out);
    out->kind = JOURNAL_INSTRUMENT;
    snprintf(out->seat, sizeof out->seat, "game");
    snprintf(out->name, sizeof out->name, "%s", spec->name);
    journal_arg_add(out->args, sizeof out->args, "issuer", issuer_name(instrument->issuer));
    for (const struct instrument_field_spec *field = spec->fields; field->name; field++) {
        int32_t value = instrument->value[field->field];
        if (field->type == FIELD_TYPE_INTEGER) {
            add_integer(out, field->name, value);
        } else if (value >= 0) {
            const char *word = field->type == FIELD_TYPE_CHOICE ? field->choices[value]
                                                                : id_of(world, field->type, value);
            journal_arg_add(out->args, sizeof out->args, field->name, word);
        }
    }
    journal_arg_add(out->args, sizeof out->args, "move", instrument->move);
    add_integer(out, "announced", instrument->announced_turn);
    add_integer(out, "effective", instrument->effective_turn);
    add_integer(out, "expiry", instrument->expiry_turn);
}

/* What is being read, and where to say why it cannot be. */
struct reading {
    const struct world *world;
    const struct instrument_spec *spec;
    char *reason;
    size_t size;
};

/* Says what was found under a key and what was expected. Always false, to be returned. */
static bool refuse(const struct reading *reading, const char *key, const char *value,
                   const char *expected)
{
    char shown[JOURNAL_NAME_SIZE];
    text_escape(shown, sizeof shown, value);
    snprintf(reading->reason, reading->size, "found %s=%s, expected %s", key, shown, expected);
    return false;
}

/* What a country, a good or an industry is called, which some write instead of its id. */
static const char *name_of(const struct world *world, enum field_type type, int32_t index)
{
    switch (type) {
    case FIELD_TYPE_COUNTRY: return world->countries[index].name;
    case FIELD_TYPE_GOOD: return world->goods[index].name;
    case FIELD_TYPE_INDUSTRY: return world->industries[index].name;
    case FIELD_TYPE_FIRM: return world->firms[index].name;
    default: return "";
    }
}

/* The word that is meant, by its letters, its name or a code of two letters; else a near one. */
static const char *word_meant(const struct world *world, enum field_type type, const char *value,
                              const char *const *words, size_t count)
{
    const char *code = type == FIELD_TYPE_COUNTRY ? slip_country(value) : NULL;
    for (size_t i = 0; i < count; i++) {
        if (csv_same_name(value, words[i]) ||
            csv_same_name(value, name_of(world, type, (int32_t)i)) ||
            (code && strcmp(code, words[i]) == 0)) {
            return words[i];
        }
    }
    return text_closest(value, words, count);
}

/* "expected a country of this map; did you mean USA" */
static bool refuse_word(const struct reading *reading, const struct instrument_field_spec *field,
                        const char *value, const char *const *words, size_t count)
{
    const char *key = field->name;
    char expected[400];
    struct text text;
    text_init(&text, expected, sizeof expected);
    const char *near = word_meant(reading->world, field->type, value, words, count);
    text_append(&text, "one of this map's");
    if (near) text_format(&text, "; did you mean %s?", near);
    else
        for (size_t i = 0; i < count && i < 12; i++) text_format(&text, " %s", words[i]);
    return refuse(reading, key, value, expected);
}

/* A whole number within its bounds; no other notation, so that a row means the same anywhere. */
static bool integer_read(int32_t *out, const char *text, double low, double high)
{
    double number;
    if (!csv_number(&number, text) || strchr(text, '.') || number < low || number > high)
        return false;
    *out = (int32_t)number;
    return true;
}

/* An id or a choice by its word. The words are those of this world: a journal of another map is
 * refused here. */
static bool word_read(int32_t *out, const struct reading *reading,
                      const struct instrument_field_spec *field, const char *value)
{
    const char *words[FIRM_MAX + GOOD_MAX];
    size_t count = 0;
    if (field->type == FIELD_TYPE_CHOICE) {
        while (count < INSTRUMENT_CHOICES_MAX && field->choices[count]) {
            words[count] = field->choices[count];
            count++;
        }
    } else {
        count = (size_t)id_count(reading->world, field->type);
        for (size_t i = 0; i < count; i++) {
            words[i] = id_of(reading->world, field->type, (int32_t)i);
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (strcmp(words[i], value) == 0) {
            *out = (int32_t)i;
            return true;
        }
    }
    return refuse_word(reading, field, value, words, count);
}

/* One field of the kind: what is left out keeps its fallback, unless it is required. */
static bool field_read(struct instrument *out, const struct reading *reading,
                       const struct instrument_field_spec *field, const char *args)
{
    char value[JOURNAL_NAME_SIZE];
    if (!journal_arg(value, sizeof value, args, field->name)) {
        if (!field->required) return true;
        snprintf(reading->reason, reading->size, "%s has no %s=, expected a %s: %s",
                 reading->spec->name, field->name, type_name(field->type), field->help);
        return false;
    }
    int32_t *slot = &out->value[field->field];
    if (field->type != FIELD_TYPE_INTEGER) return word_read(slot, reading, field, value);
    if (integer_read(slot, value, field->low, field->high)) return true;
    char expected[64];
    snprintf(expected, sizeof expected, "a whole number from %" PRId32 " to %" PRId32, field->low,
             field->high);
    return refuse(reading, field->name, value, expected);
}

/* Does the kind, or every row, have that key? */
static bool keys_known(const struct reading *reading, const char *args)
{
    const char *words[INSTRUMENT_FIELDS_MAX + 5] = {"issuer", "move", "announced", "effective",
                                                    "expiry"};
    size_t count = 5;
    for (const struct instrument_field_spec *field = reading->spec->fields; field->name; field++) {
        words[count++] = field->name;
    }
    while (*args) {
        size_t length = strcspn(args, ";"), key_length = strcspn(args, "=;");
        char key[JOURNAL_NAME_SIZE];
        snprintf(key, sizeof key, "%.*s", (int)(key_length < 90 ? key_length : 90), args);
        bool known = false;
        for (size_t i = 0; i < count && !known; i++) known = strcmp(words[i], key) == 0;
        if (!known) {
            char shown[JOURNAL_NAME_SIZE];
            text_escape(shown, sizeof shown, key);
            const char *near = text_closest(key, words, count);
            snprintf(reading->reason, reading->size,
                     "found the field \"%s\", which %s has not%s%s%s", shown, reading->spec->name,
                     near ? "; did you mean " : "", near ? near : "", near ? "?" : "");
            return false;
        }
        args += length;
        if (*args == ';') args++;
    }
    return true;
}

/* Turn numbers may be below zero: what was in force before the game began. */
static bool turn_read(int32_t *out, const struct reading *reading, const char *args,
                      const char *key)
{
    char value[JOURNAL_NAME_SIZE];
    if (!journal_arg(value, sizeof value, args, key)) return true;
    if (integer_read(out, value, -100000, 100000)) return true;
    return refuse(reading, key, value, "a turn's number");
}

/* Every row names its issuer; a default would let a torn row act for somebody. */
static bool issuer_read(int32_t *out, const struct reading *reading, const char *args)
{
    char value[JOURNAL_NAME_SIZE];
    journal_arg(value, sizeof value, args, "issuer");
    for (int32_t side = SIDE_NONE; side < SIDE_COUNT; side++) {
        if (strcmp(issuer_name(side), value) == 0) {
            *out = side;
            return true;
        }
    }
    return refuse(reading, "issuer", value, "washington, beijing or none");
}

bool journal_to_instrument(struct instrument *out, const struct world *world,
                           const struct journal_row *row, char *reason, size_t size)
{
    int32_t kind = instrument_kind_named(row->name), issuer = SIDE_NONE;
    if (kind < 0) {
        const char *words[INSTRUMENT_KIND_COUNT];
        for (int i = 0; i < INSTRUMENT_KIND_COUNT; i++) {
            words[i] = instrument_spec((enum instrument_kind)i)->name;
        }
        char shown[JOURNAL_NAME_SIZE];
        text_escape(shown, sizeof shown, row->name);
        const char *near = text_closest(row->name, words, INSTRUMENT_KIND_COUNT);
        snprintf(reason, size, "found \"%s\", expected the name of an instrument%s%s%s", shown,
                 near ? "; did you mean " : "", near ? near : "", near ? "?" : "");
        return false;
    }
    struct reading reading = {.world = world,
                              .reason = reason,
                              .size = size,
                              .spec = instrument_spec((enum instrument_kind)kind)};
    if (!keys_known(&reading, row->args) || !issuer_read(&issuer, &reading, row->args))
        return false;
    instrument_init(out, (enum instrument_kind)kind, issuer);
    const struct instrument_field_spec *field = reading.spec->fields;
    for (; field->name; field++) {
        if (!field_read(out, &reading, field, row->args)) return false;
    }
    journal_arg(out->move, sizeof out->move, row->args, "move");
    return turn_read(&out->announced_turn, &reading, row->args, "announced") &&
           turn_read(&out->effective_turn, &reading, row->args, "effective") &&
           turn_read(&out->expiry_turn, &reading, row->args, "expiry");
}
