/* lint_order.c: order.NAME { field = value }, held against the table of instruments. */
/* SPDX-License-Identifier: MIT */
#include "script/lint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "engine/aim.h"
#include "script/vocabulary.h"

enum { WORD_SIZE = 48, FIELDS_MAX = 32 };

/* One field of a table of fields, as it stands in the text. */
struct entry {
    size_t name;  /* the token of its name; where there is none, that of its value */
    size_t value; /* the first token of its value */
    size_t end;   /* past the last */
    bool named;
};

/* A table of fields; not `whole` where names are worked out, or values hold whole functions. */
struct entries {
    struct entry items[FIELDS_MAX];
    size_t count;
    bool whole;
};

/* The end of the value that begins at `at`: a comma, a semicolon or the table's end. */
static size_t value_end(const struct lex *lex, size_t at, size_t close)
{
    while (at < close && !lex_is(lex, at, ",") && !lex_is(lex, at, ";")) {
        bool opens = lex_is(lex, at, "{") || lex_is(lex, at, "(") || lex_is(lex, at, "[");
        at = opens ? lex_close(lex, at) + 1 : at + 1;
    }
    return at < close ? at : close;
}

/* Reads the table that opens at `open`. */
static void entries_read(struct entries *out, const struct lex *lex, size_t open)
{
    size_t close = lex_close(lex, open), at = open + 1;
    *out = (struct entries){.whole = close < lex->count};
    for (size_t i = open; i < close; i++) {
        if (lex_is(lex, i, "function")) out->whole = false;
    }
    while (out->whole && at < close) {
        struct entry entry = {.name = at, .value = at};
        entry.named = lex_token(lex, at)->kind == LEX_NAME && lex_is(lex, at + 1, "=");
        if (entry.named) entry.value = at + 2;
        if (lex_is(lex, at, "[") || out->count == FIELDS_MAX) out->whole = false;
        entry.end = value_end(lex, entry.value, close);
        if (out->whole) out->items[out->count++] = entry;
        at = entry.end + 1;
    }
}

/* A value that is one text, or one whole number, can be judged where it stands. */
static void check_text(const struct lint *lint, const struct lex_token *token, const char *what,
                       const struct instrument_field_spec *field)
{
    char word[WORD_SIZE], list[256];
    lex_copy(word, sizeof word, token);
    if (field->type == FIELD_TYPE_INTEGER) {
        lint_error(lint, token, "%s: got \"%s\", expected an integer from %d to %d", what, word,
                   (int)field->low, (int)field->high);
    } else if (field->type != FIELD_TYPE_CHOICE) {
        lint_figure_id(lint, token, field->type, what, word);
    } else {
        struct text text;
        text_init(&text, list, sizeof list);
        for (size_t i = 0; i < INSTRUMENT_CHOICES_MAX && field->choices[i]; i++) {
            if (strcmp(field->choices[i], word) == 0) return;
            text_format(&text, "%s%s", i ? ", " : "", field->choices[i]);
        }
        lint_error(lint, token, "%s: got \"%s\", expected one of: %s", what, word, list);
    }
}

static void check_number(const struct lint *lint, const struct entry *entry, const char *what,
                         const struct instrument_field_spec *field)
{
    char digits[WORD_SIZE], *end;
    const struct lex_token *token = lex_token(lint->lex, entry->end - 1);
    bool minus = entry->end - entry->value == 2;
    lex_copy(digits, sizeof digits, token);
    long long value = strtoll(digits, &end, 10);
    if (minus) value = -value;
    if (field->type == FIELD_TYPE_INTEGER && *end == '\0' && value >= field->low &&
        value <= field->high) {
        return;
    }
    if (field->type == FIELD_TYPE_INTEGER) {
        lint_error(lint, token, "%s: got %s%s, expected an integer from %d to %d", what,
                   minus ? "-" : "", digits, (int)field->low, (int)field->high);
    } else {
        lint_error(lint, token, "%s: got %s, expected a text in quotes", what, digits);
    }
}

static void check_value(const struct lint *lint, const struct entry *entry,
                        const struct instrument_spec *spec,
                        const struct instrument_field_spec *field)
{
    char what[2 * WORD_SIZE];
    const struct lex_token *token = lex_token(lint->lex, entry->value);
    size_t length = entry->end - entry->value;
    snprintf(what, sizeof what, "%s.%s", spec->name, field->name);
    if (token->kind == LEX_TEXT && length == 1) check_text(lint, token, what, field);
    bool negative = lex_is(lint->lex, entry->value, "-") && length == 2;
    if ((token->kind == LEX_NUMBER && length == 1) ||
        (negative && lex_token(lint->lex, entry->value + 1)->kind == LEX_NUMBER)) {
        check_number(lint, entry, what, field);
    }
}

static bool in_words(const char *const *words, const char *word)
{
    for (; *words; words++) {
        if (strcmp(*words, word) == 0) return true;
    }
    return false;
}

/* A name that the instrument does not have, the closest it has beside it. */
static void tell_field(const struct lint *lint, const struct lex_token *token,
                       const struct instrument_spec *spec, const char *word)
{
    const char *names[INSTRUMENT_FIELDS_MAX];
    char list[256];
    size_t count = 0;
    struct text text;
    text_init(&text, list, sizeof list);
    for (; count < INSTRUMENT_FIELDS_MAX && spec->fields[count].name; count++) {
        names[count] = spec->fields[count].name;
        text_format(&text, "%s%s", count ? ", " : "", names[count]);
    }
    const char *closest = text_closest(word, names, count);
    if (closest) {
        lint_error(lint, token, "%s: has no field %s; did you mean %s?", spec->name, word, closest);
    } else {
        lint_error(lint, token, "%s: has no field %s; it has: %s", spec->name, word, list);
    }
}

/* Is the value without a name the second half of 0,5? Then that is told. */
static bool tell_decimal(const struct lint *lint, const struct entry *entry)
{
    const struct lex_token *part = lex_token(lint->lex, entry->value);
    const struct lex_token *whole = lex_token(lint->lex, entry->value - 2);
    bool touch = part->kind == LEX_NUMBER && whole->kind == LEX_NUMBER &&
                 part->at == whole->at + whole->length + 1;
    if (!touch) return false;
    lint_error(lint, whole,
               "found %.*s,%.*s, which is two values, expected one; write a whole number",
               (int)whole->length, whole->at, (int)part->length, part->at);
    return true;
}

/* Each field by its name; `others` are names that are allowed beside the instrument's own. False
 * where a name is none of them: a needed one may have been meant. */
static bool check_entries(const struct lint *lint, const struct entries *entries, int32_t kind,
                          const char *const *others)
{
    const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
    bool known = true;
    for (size_t i = 0; i < entries->count; i++) {
        const struct entry *entry = &entries->items[i];
        const struct lex_token *token = lex_token(lint->lex, entry->name);
        char word[WORD_SIZE];
        lex_copy(word, sizeof word, token);
        if (!entry->named && tell_decimal(lint, entry)) {
            known = false;
            continue;
        }
        if (!entry->named) {
            lint_error(lint, token, "%s: got a value without a name; write field = value",
                       spec->name);
            known = false;
            continue;
        }
        if (in_words(others, word)) continue;
        const struct instrument_field_spec *field =
            instrument_field_named((enum instrument_kind)kind, word);
        if (field) check_value(lint, entry, spec, field);
        else tell_field(lint, token, spec, word);
        known = known && field;
    }
    return known;
}

/* Is an id that is on some map one that the field may name on none? */
static bool misaimed(const struct lint *lint, const struct instrument_field_spec *field,
                     const char *id)
{
    bool known = false;
    for (size_t i = 0; i < lint->world_count; i++) {
        int32_t index = vocabulary_index(lint->worlds[i], field->type, id);
        if (index < 0) continue;
        if (aim_fits(lint->worlds[i], (int32_t)lint->move->side, field, index)) return false;
        known = true;
    }
    return known;
}

/* A move's own side is known, so that ids can be held against the fields' aims. What hangs on the
 * measures of the day is left to the run. */
static void check_aims(const struct lint *lint, const struct entries *entries, int32_t kind)
{
    const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
    for (size_t i = 0; lint->move && i < entries->count; i++) {
        const struct entry *entry = &entries->items[i];
        const struct lex_token *value = lex_token(lint->lex, entry->value);
        char word[WORD_SIZE];
        if (!entry->named || value->kind != LEX_TEXT || entry->end != entry->value + 1) continue;
        lex_copy(word, sizeof word, lex_token(lint->lex, entry->name));
        const struct instrument_field_spec *field =
            instrument_field_named((enum instrument_kind)kind, word);
        lex_copy(word, sizeof word, value);
        bool judged = field && field->aim != AIM_ANY && field->aim != AIM_RESTRICTED;
        if (!judged || !misaimed(lint, field, word)) continue;
        lint_error(lint, value, "%s.%s: got \"%s\", expected %s", spec->name, field->name, word,
                   aim_words(field));
    }
}

static bool has_entry(const struct lint *lint, const struct entries *entries, const char *name)
{
    for (size_t i = 0; i < entries->count; i++) {
        if (entries->items[i].named && lex_is(lint->lex, entries->items[i].name, name)) return true;
    }
    return false;
}

static void check_missing(const struct lint *lint, const struct entries *entries, int32_t kind,
                          size_t name)
{
    const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
    for (size_t i = 0; i < INSTRUMENT_FIELDS_MAX && spec->fields[i].name; i++) {
        const struct instrument_field_spec *field = &spec->fields[i];
        if (!field->required || has_entry(lint, entries, field->name)) continue;
        lint_error(lint, lex_token(lint->lex, name), "%s: the field %s is missing: %s", spec->name,
                   field->name, field->help);
        return;
    }
}

/* The kind of that name; -1 and a message with the closest where there is none. */
static int32_t kind_named(const struct lint *lint, const struct lex_token *token,
                          const char *before)
{
    const char *names[INSTRUMENT_KIND_COUNT];
    char word[WORD_SIZE];
    lex_copy(word, sizeof word, token);
    int32_t kind = instrument_kind_named(word);
    if (kind >= 0) return kind;
    for (int32_t i = 0; i < INSTRUMENT_KIND_COUNT; i++) {
        names[i] = instrument_spec((enum instrument_kind)i)->name;
    }
    const char *closest = text_closest(word, names, INSTRUMENT_KIND_COUNT);
    lint_error(lint, token, "there is no instrument %s%s%s%s%s", word,
               closest ? "; did you mean " : "; `docs/designers.md` lists them",
               closest ? before : "", closest ? closest : "", closest ? "?" : "");
    return -1;
}

static bool lies_in(const struct lint *lint, const char *folder)
{
    return strncmp(lint->lex->source->name, folder, strlen(folder)) == 0;
}

void lint_order_check(const struct lint *lint, size_t name)
{
    static const char *const event_words[] = {"by", NULL}, *const no_words[] = {NULL};
    const struct lex_token *token = lex_token(lint->lex, name);
    int32_t kind = kind_named(lint, token, "order.");
    if (kind < 0) return;
    const struct instrument_spec *spec = instrument_spec((enum instrument_kind)kind);
    if (spec->facilitator_only && lies_in(lint, "moves/")) {
        lint_error(lint, token, "order.%s is for events and the facilitator only", spec->name);
        return;
    }
    size_t open = name + 1 + lex_is(lint->lex, name + 1, "(");
    struct entries entries;
    if (!lex_is(lint->lex, open, "{")) return;
    entries_read(&entries, lint->lex, open);
    if (!entries.whole) return;
    if (check_entries(lint, &entries, kind, lies_in(lint, "moves/") ? no_words : event_words)) {
        check_missing(lint, &entries, kind, name);
    }
    check_aims(lint, &entries, kind);
}

void lint_order_wanted(const struct lint *lint, size_t name)
{
    static const char *const common[] = {"issuer", "move", "suspended", "in_force", NULL};
    const struct lex_token *token = lex_token(lint->lex, name + 2);
    if (!lex_is(lint->lex, name + 1, "(") || token->kind != LEX_TEXT) return;
    int32_t kind = kind_named(lint, token, "");
    struct entries entries;
    if (kind < 0 || !lex_is(lint->lex, name + 3, ",") || !lex_is(lint->lex, name + 4, "{")) return;
    entries_read(&entries, lint->lex, name + 4);
    if (entries.whole) check_entries(lint, &entries, kind, common);
}
