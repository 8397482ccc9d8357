/* lint_figure.c: is there such a figure, or such an id, on any map? */
/* SPDX-License-Identifier: MIT */
#include "script/lint.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "engine/figure.h"
#include "script/vocabulary.h"

enum { PART_SIZE = 40, PARTS_MAX = 6, FAMILIES_MAX = 96 };

/* A name, or a pattern, at its dots. */
struct parts {
    size_t count;
    char text[PARTS_MAX][PART_SIZE];
};

/* False where a part is too long, or there are too many, for any figure. */
static bool split(struct parts *out, const char *name)
{
    out->count = 0;
    for (;;) {
        size_t length = strcspn(name, ".");
        if (out->count == PARTS_MAX || length >= PART_SIZE) return false;
        memcpy(out->text[out->count], name, length);
        out->text[out->count++][length] = '\0';
        if (name[length] == '\0') return true;
        name += length + 1;
    }
}

/* What a variable part of a pattern names; FIELD_TYPE_COUNT for those that no map lists. */
static enum field_type type_of(const char *part)
{
    static const struct {
        const char *word;
        enum field_type type;
    } words[] = {{"GOOD", FIELD_TYPE_GOOD},         {"COUNTRY", FIELD_TYPE_COUNTRY},
                 {"FROM", FIELD_TYPE_COUNTRY},      {"TO", FIELD_TYPE_COUNTRY},
                 {"INDUSTRY", FIELD_TYPE_INDUSTRY}, {"FIRM", FIELD_TYPE_FIRM}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(words[i].word, part) == 0) return words[i].type;
    }
    return FIELD_TYPE_COUNT;
}

static bool id_known(const struct lint *lint, enum field_type type, const char *id)
{
    for (size_t i = 0; i < lint->world_count; i++) {
        if (vocabulary_index(lint->worlds[i], type, id) >= 0) return true;
    }
    return lint->world_count == 0;
}

static const char *id_closest(const struct lint *lint, enum field_type type, const char *id)
{
    const char *closest = NULL;
    for (size_t i = 0; i < lint->world_count && !closest; i++) {
        closest = vocabulary_closest(lint->worlds[i], type, id);
    }
    return closest;
}

void lint_figure_id(const struct lint *lint, const struct lex_token *token, enum field_type type,
                    const char *what, const char *id)
{
    if (id_known(lint, type, id)) return;
    const char *closest = id_closest(lint, type, id);
    if (closest) {
        lint_error(lint, token, "%s: no %s \"%s\"; did you mean \"%s\"?", what,
                   vocabulary_type(type), id, closest);
    } else {
        lint_error(lint, token, "%s: no %s \"%s\" on any map", what, vocabulary_type(type), id);
    }
}

/* Does a part fit its place in the pattern? */
static bool part_fits(const struct lint *lint, const char *pattern, const char *part)
{
    enum field_type type = type_of(pattern);
    if (part[0] == '{') return true;
    if (type != FIELD_TYPE_COUNT) return id_known(lint, type, part);
    if (strcmp(pattern, "SIDE") == 0) return vocabulary_side_named(part) != SIDE_NONE;
    return true;
}

/* The pattern that the name fits best: how many of its parts from the left. */
static size_t fit(const struct lint *lint, const struct parts *name, const struct parts *pattern)
{
    size_t fitting = 0;
    if (strcmp(name->text[0], pattern->text[0]) != 0) return 0;
    while (fitting < name->count && fitting < pattern->count &&
           part_fits(lint, pattern->text[fitting], name->text[fitting])) {
        fitting++;
    }
    return fitting;
}

static void tell_family(const struct lint *lint, const struct lex_token *token,
                        const struct parts *parts, const char *name)
{
    char families[FAMILIES_MAX][PART_SIZE];
    const char *words[FAMILIES_MAX];
    struct parts pattern;
    size_t count = 0;
    for (const struct figure_spec *spec = figure_specs(); spec->pattern; spec++) {
        if (count == FAMILIES_MAX || !split(&pattern, spec->pattern)) continue;
        memcpy(families[count], pattern.text[0], PART_SIZE);
        words[count] = families[count];
        count++;
    }
    const char *closest = text_closest(parts->text[0], words, count);
    lint_error(lint, token, "no figure \"%s\"%s%s%s", name,
               closest ? "; did you mean one that begins with "
                       : "; `chokepoint explain --list` "
                         "names them all",
               closest ? closest : "", closest ? "?" : "");
}

/* The first part that is wrong, with the id that is near it. */
static void tell_part(const struct lint *lint, const struct lex_token *token, const char *name,
                      const struct parts *parts, const char *pattern, size_t wrong)
{
    struct parts form;
    split(&form, pattern);
    if (wrong >= parts->count || wrong >= form.count) {
        lint_error(lint, token, "no figure \"%s\": its name is made as %s", name, pattern);
        return;
    }
    enum field_type type = type_of(form.text[wrong]);
    const char *closest =
        type == FIELD_TYPE_COUNT ? NULL : id_closest(lint, type, parts->text[wrong]);
    lint_error(lint, token, "no figure \"%s\": no %s \"%s\" on any map%s%s%s", name,
               type == FIELD_TYPE_COUNT ? "side" : vocabulary_type(type), parts->text[wrong],
               closest ? "; did you mean \"" : "", closest ? closest : "", closest ? "\"?" : "");
}

void lint_figure_name(const struct lint *lint, const struct lex_token *token, const char *name,
                      bool begun)
{
    struct parts parts, pattern;
    const char *best = NULL;
    size_t most = 0;
    if (!split(&parts, name)) return;
    /* What stands behind the last dot of a name that goes on is not whole. */
    if (begun && --parts.count == 0) return;
    for (const struct figure_spec *spec = figure_specs(); spec->pattern; spec++) {
        if (!split(&pattern, spec->pattern)) continue;
        size_t fitting = fit(lint, &parts, &pattern);
        bool whole = begun ? pattern.count >= parts.count : pattern.count == parts.count;
        if (fitting == parts.count && whole) return;
        /* Of two that fit as far, the one with as many parts is what was meant. */
        if (fitting > most || (fitting == most && fitting > 0 && whole)) {
            most = fitting;
            best = spec->pattern;
        }
    }
    if (best) tell_part(lint, token, name, &parts, best, most);
    else tell_family(lint, token, &parts, name);
}
