/* inject_form.c: an inject that is written on the spot: a form over the table of instruments. */
/* SPDX-License-Identifier: MIT */
#include "brief/inject_form.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "brief/words.h"

/* The rows before the instrument's own fields. */
enum { ROW_TITLE, ROW_TEXT, ROW_KIND, ROW_ISSUER, ROW_FIELDS };

/* A number with a wide range goes by larger steps. */
enum { STEPS = 40 };

void inject_form_begin(struct inject_form *out)
{
    *out = (struct inject_form){.kind = -1};
}

static const struct instrument_field_spec *field_at(const struct inject_form *form, size_t row)
{
    return &instrument_spec((enum instrument_kind)form->kind)->fields[row - ROW_FIELDS];
}

size_t inject_form_count(const struct inject_form *form)
{
    if (form->kind < 0) return ROW_ISSUER;
    size_t row = ROW_FIELDS;
    while (field_at(form, row)->name) row++;
    return row;
}

/* How many values a field may have, counted from 0; of a number none. */
static int32_t choice_count(const struct instrument_field_spec *field, const struct world *world)
{
    int32_t count = 0;
    switch (field->type) {
    case FIELD_TYPE_COUNTRY: return world->country_count;
    case FIELD_TYPE_GOOD: return world->good_count;
    case FIELD_TYPE_INDUSTRY: return world->industry_count;
    case FIELD_TYPE_FIRM: return world->firm_count;
    case FIELD_TYPE_CHOICE:
        while (count < INSTRUMENT_CHOICES_MAX && field->choices[count]) count++;
        return count;
    default: return 0;
    }
}

static const char *choice_name(const struct instrument_field_spec *field, const struct world *world,
                               int32_t value)
{
    switch (field->type) {
    case FIELD_TYPE_COUNTRY: return world->countries[value].name;
    case FIELD_TYPE_GOOD: return world->goods[value].name;
    case FIELD_TYPE_INDUSTRY: return world->industries[value].name;
    case FIELD_TYPE_FIRM: return world->firms[value].name;
    default: return field->choices[value];
    }
}

static void field_row(struct inject_form_row *out, const struct inject_form *form,
                      const struct eyes *eyes, size_t row)
{
    const struct instrument_field_spec *field = field_at(form, row);
    int32_t value = form->instrument.value[field->field];
    snprintf(out->label, sizeof out->label, "%s", field->name);
    snprintf(out->help, sizeof out->help, "%s", field->help);
    if (field->type == FIELD_TYPE_INTEGER)
        snprintf(out->value, sizeof out->value, "%d", (int)value);
    else if (value < 0)
        snprintf(out->value, sizeof out->value, "%s", field->required ? "(choose)" : "all");
    else snprintf(out->value, sizeof out->value, "%s", choice_name(field, eyes_world(eyes), value));
}

static void typed_row(struct inject_form_row *out, const char *label, const char *help, char *typed,
                      size_t size)
{
    snprintf(out->label, sizeof out->label, "%s", label);
    snprintf(out->help, sizeof out->help, "%s", help);
    snprintf(out->value, sizeof out->value, "%.*s", (int)sizeof out->value - 1, typed);
    out->typed = typed;
    out->size = size;
}

static void kind_row(struct inject_form_row *out, const struct inject_form *form)
{
    const struct instrument_spec *spec =
        form->kind < 0 ? NULL : instrument_spec((enum instrument_kind)form->kind);
    snprintf(out->label, sizeof out->label, "it sets");
    snprintf(out->value, sizeof out->value, "%s", spec ? spec->name : "nothing: words alone");
    snprintf(out->help, sizeof out->help, "%s",
             spec ? spec->help : "What it does to the world, beside what is read.");
}

static void issuer_row(struct inject_form_row *out, const struct inject_form *form)
{
    int32_t issuer = form->instrument.issuer;
    snprintf(out->label, sizeof out->label, "whose");
    snprintf(out->value, sizeof out->value, "%s",
             issuer == SIDE_NONE ? "nobody's: an event" : words_side(issuer));
    snprintf(out->help, sizeof out->help, "Whose measure it is; what nobody orders is an event.");
}

void inject_form_row(struct inject_form_row *out, struct inject_form *form, const struct eyes *eyes,
                     size_t row)
{
    *out = (struct inject_form_row){0};
    switch (row) {
    case ROW_TITLE:
        typed_row(out, "title", "A few words: what the record calls it.", form->title,
                  sizeof form->title);
        return;
    case ROW_TEXT:
        typed_row(out, "text", "What both teams and the room read.", form->text, sizeof form->text);
        return;
    case ROW_KIND: kind_row(out, form); return;
    case ROW_ISSUER: issuer_row(out, form); return;
    default: field_row(out, form, eyes, row); return;
    }
}

/* From `low` on round a circle of so many. */
static int32_t around(int32_t value, int by, int32_t low, int32_t count)
{
    int32_t at = (value - low + (by < 0 ? -1 : 1) + count) % count;
    return low + at;
}

static void number_step(int32_t *value, const struct instrument_field_spec *field, int by)
{
    int64_t span = (int64_t)field->high - field->low;
    int64_t step = span > 4 * STEPS ? span / STEPS : 1, next = *value + by * step;
    /* Hundredths of a percent go by whole percent. */
    if (step > 100) next = (next / 100) * 100;
    *value = (int32_t)(next < field->low ? field->low : next > field->high ? field->high : next);
}

static void field_step(struct inject_form *form, const struct eyes *eyes, size_t row, int by)
{
    const struct instrument_field_spec *field = field_at(form, row);
    int32_t *value = &form->instrument.value[field->field];
    int32_t low = field->required ? 0 : -1, count = choice_count(field, eyes_world(eyes)) - low;
    if (field->type == FIELD_TYPE_INTEGER) number_step(value, field, by);
    else if (field->type == FIELD_TYPE_CHOICE) *value = around(*value, by, 0, count + low);
    else *value = around(*value, by, low, count);
}

void inject_form_step(struct inject_form *form, const struct eyes *eyes, size_t row, int by)
{
    switch (row) {
    case ROW_KIND:
        form->kind = around(form->kind, by, -1, INSTRUMENT_KIND_COUNT + 1);
        if (form->kind >= 0)
            instrument_init(&form->instrument, (enum instrument_kind)form->kind, SIDE_NONE);
        return;
    case ROW_ISSUER:
        form->instrument.issuer = around(form->instrument.issuer, by, SIDE_NONE, SIDE_COUNT + 1);
        return;
    case ROW_TITLE:
    case ROW_TEXT: return;
    default: field_step(form, eyes, row, by); return;
    }
}

/* Goes through the values until one is called so; each has another name. */
static bool named(struct inject_form *form, const struct eyes *eyes, size_t row, const char *typed)
{
    enum { MOST = INSTRUMENT_KIND_COUNT + FIRM_MAX + GOOD_MAX };
    struct inject_form before = *form;
    for (int i = 0; i < MOST; i++) {
        struct inject_form_row now;
        inject_form_row(&now, form, eyes, row);
        if (ascii_begins(now.value, typed)) return true;
        inject_form_step(form, eyes, row, 1);
    }
    *form = before;
    return false;
}

static bool number_set(struct inject_form *form, size_t row, const char *typed)
{
    const struct instrument_field_spec *field = field_at(form, row);
    char *end;
    long number = strtol(typed, &end, 10);
    if (end == typed || *end || number < field->low || number > field->high) return false;
    form->instrument.value[field->field] = (int32_t)number;
    return true;
}

bool inject_form_set(struct inject_form *form, const struct eyes *eyes, size_t row,
                     const char *typed)
{
    struct inject_form_row now;
    inject_form_row(&now, form, eyes, row);
    if (now.typed) {
        snprintf(now.typed, now.size, "%s", typed);
        return true;
    }
    bool number = row >= ROW_FIELDS && field_at(form, row)->type == FIELD_TYPE_INTEGER;
    return number ? number_set(form, row, typed) : named(form, eyes, row, typed);
}

/* "summit_in_seoul": a name as ids are written. */
static void name_make(char *out, size_t size, const char *title)
{
    size_t length = 0;
    for (; *title && length + 1 < size; title++) {
        bool letter = ascii_is_alphanumeric(*title);
        if (letter) out[length++] = ascii_lower(*title);
        else if (length > 0 && out[length - 1] != '_') out[length++] = '_';
    }
    while (length > 0 && out[length - 1] == '_') length--;
    out[length] = '\0';
}

/* What it sets, in the words of injects.csv. */
static void orders_make(char *out, size_t size, const struct inject_form *form,
                        const struct world *world)
{
    struct journal_row row;
    char gone[32];
    out[0] = '\0';
    if (form->kind < 0) return;
    journal_from_instrument(&row, world, &form->instrument);
    /* These are of the turn in which it happens. */
    journal_arg_take(gone, sizeof gone, row.args, "move");
    journal_arg_take(gone, sizeof gone, row.args, "announced");
    journal_arg_take(gone, sizeof gone, row.args, "effective");
    journal_arg_take(gone, sizeof gone, row.args, "expiry");
    snprintf(out, size, "%.90s;%.400s", row.name, row.args);
}

bool inject_form_make(struct seminar_inject *out, const struct inject_form *form,
                      const struct eyes *eyes, char *reason)
{
    struct instrument read;
    const struct world *world = eyes_world(eyes);
    *out = (struct seminar_inject){0};
    name_make(out->name, sizeof out->name, form->title);
    snprintf(out->text, sizeof out->text, "%s. %s", form->title, form->text);
    snprintf(reason, SESSION_SENTENCE_SIZE, "it needs a title, and a text that the teams read");
    if (!out->name[0] || !form->text[0]) return false;
    orders_make(out->instruments, sizeof out->instruments, form, world);
    return form->kind < 0 || seminar_order(&read, out, 0, world, session_turn(eyes->session),
                                           reason, SESSION_SENTENCE_SIZE);
}
