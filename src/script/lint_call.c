/* lint_call.c: what a script asks of `order`, `view` and `choice`, found in the text alone. */
/* SPDX-License-Identifier: MIT */
#include "script/lint.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "script/api.h"
#include "script/ask.h"

enum { WORD_SIZE = 96 };

/* The word behind NAME at an index, as in `view.figure`: its index, or 0 where there is none. */
static size_t member_at(const struct lint *lint, size_t at, const char *name)
{
    bool found = lex_is(lint->lex, at, name) && lint_stands_alone(lint->lex, at) &&
                 lex_is(lint->lex, at + 1, ".") && lex_token(lint->lex, at + 2)->kind == LEX_NAME;
    return found ? at + 2 : 0;
}

/* The text that a call begins with, NAME("text" or NAME "text"; the token behind it is at *after.
 * NULL where it begins with something else. */
static const struct lex_token *first_text(const struct lint *lint, size_t name, size_t *after)
{
    size_t at = name + 1 + lex_is(lint->lex, name + 1, "(");
    *after = at + 1;
    return lex_token(lint->lex, at)->kind == LEX_TEXT ? lex_token(lint->lex, at) : NULL;
}

/* view.country("JPN") and its like: the id is a whole text, or is passed over. */
static void check_atlas(const struct lint *lint, size_t name, enum field_type type)
{
    char id[WORD_SIZE], what[WORD_SIZE], word[24];
    size_t after;
    const struct lex_token *text = first_text(lint, name, &after);
    if (!text || lex_is(lint->lex, after, "..")) return;
    lex_copy(id, sizeof id, text);
    lex_copy(word, sizeof word, lex_token(lint->lex, name));
    snprintf(what, sizeof what, "view.%s", word);
    lint_figure_id(lint, text, type, what, id);
}

static void check_figure(const struct lint *lint, size_t name)
{
    char figure[FIGURE_NAME_SIZE];
    size_t after;
    const struct lex_token *text = first_text(lint, name, &after);
    if (!text) return;
    lex_copy(figure, sizeof figure, text);
    /* string.format's signs stand for what is not known yet. */
    if (strchr(figure, '%')) return;
    lint_figure_name(lint, text, figure, lex_is(lint->lex, after, ".."));
}

static void check_view(const struct lint *lint, size_t name)
{
    static const struct {
        const char *word;
        enum field_type type;
    } atlas[] = {{"country", FIELD_TYPE_COUNTRY},
                 {"good", FIELD_TYPE_GOOD},
                 {"industry", FIELD_TYPE_INDUSTRY},
                 {"firm", FIELD_TYPE_FIRM}};
    char word[WORD_SIZE];
    const struct lex_token *token = lex_token(lint->lex, name);
    const char *const *names = view_api_names();
    size_t count = 0;
    bool known = false;
    lex_copy(word, sizeof word, token);
    for (; names[count]; count++) known = known || strcmp(names[count], word) == 0;
    if (!known) {
        const char *closest = text_closest(word, names, count);
        lint_error(lint, token, "there is no view.%s%s%s%s", word,
                   closest ? "; did you mean view." : "", closest ? closest : "",
                   closest ? "?" : "");
        return;
    }
    for (size_t i = 0; i < sizeof atlas / sizeof atlas[0]; i++) {
        if (strcmp(atlas[i].word, word) == 0) check_atlas(lint, name, atlas[i].type);
    }
    if (strcmp(word, "figure") == 0) check_figure(lint, name);
    if (strcmp(word, "instrument") == 0 || strcmp(word, "instruments") == 0) {
        lint_order_wanted(lint, name);
    }
}

static const struct ask *ask_named(const struct move *move, const char *name)
{
    for (int32_t i = 0; i < move->ask_count; i++) {
        if (strcmp(move->asks[i].name, name) == 0) return &move->asks[i];
    }
    return NULL;
}

/* What an ask of that kind chooses from; FIELD_TYPE_COUNT where it is no id of the map. */
static enum field_type asked_type(enum ask_kind kind)
{
    switch (kind) {
    case ASK_COUNTRY: return FIELD_TYPE_COUNTRY;
    case ASK_GOOD: return FIELD_TYPE_GOOD;
    case ASK_INDUSTRY: return FIELD_TYPE_INDUSTRY;
    case ASK_FIRM: return FIELD_TYPE_FIRM;
    default: return FIELD_TYPE_COUNT;
    }
}

/* choice.good == "galium" is never true. */
static void check_compared(const struct lint *lint, size_t name, const struct ask *ask)
{
    char id[WORD_SIZE], what[WORD_SIZE];
    const struct lex_token *text = lex_token(lint->lex, name + 2);
    bool compared = lex_is(lint->lex, name + 1, "==") || lex_is(lint->lex, name + 1, "~=");
    if (!compared || text->kind != LEX_TEXT) return;
    lex_copy(id, sizeof id, text);
    snprintf(what, sizeof what, "choice.%s", ask->name);
    if (asked_type(ask->kind) != FIELD_TYPE_COUNT) {
        lint_figure_id(lint, text, asked_type(ask->kind), what, id);
        return;
    }
    if (ask->kind != ASK_CHOICE) return;
    size_t count = 0;
    for (; count < sizeof ask->among / sizeof ask->among[0] && ask->among[count][0]; count++) {
        if (strcmp(ask->among[count], id) == 0) return;
    }
    lint_error(lint, text, "%s: \"%s\" is none of the %zu words that are asked for", what, id,
               count);
}

static void check_choice(const struct lint *lint, size_t name)
{
    char word[WORD_SIZE];
    const struct lex_token *token = lex_token(lint->lex, name);
    if (!lint->move) return;
    lex_copy(word, sizeof word, token);
    const struct ask *ask = ask_named(lint->move, word);
    if (ask) {
        check_compared(lint, name, ask);
        return;
    }
    const char *names[ASK_MAX];
    for (int32_t i = 0; i < lint->move->ask_count; i++) names[i] = lint->move->asks[i].name;
    const char *closest = text_closest(word, names, (size_t)lint->move->ask_count);
    lint_error(lint, token, "choice.%s: the move does not ask for that%s%s%s", word,
               closest ? "; did you mean choice." : "", closest ? closest : "", closest ? "?" : "");
}

/* The token that holds exactly that text, for messages about a field that was read already. */
static const struct lex_token *text_token(const struct lint *lint, const char *text)
{
    for (size_t i = 0; i < lint->lex->count; i++) {
        const struct lex_token *token = &lint->lex->tokens[i];
        if (token->kind == LEX_TEXT && token->length == strlen(text) &&
            memcmp(token->at, text, token->length) == 0) {
            return token;
        }
    }
    return lex_token(lint->lex, 0);
}

/* Ids among which an ask lets choose, and figures that its forecast shows. */
static void check_record(const struct lint *lint)
{
    const struct move *move = lint->move;
    for (int32_t i = 0; move && i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        enum field_type type = asked_type(ask->kind);
        char what[WORD_SIZE];
        snprintf(what, sizeof what, "ask[%d].among", (int)i + 1);
        for (size_t k = 0; k < sizeof ask->among / sizeof ask->among[0] && ask->among[k][0]; k++) {
            const char *const *words;
            if (type == FIELD_TYPE_COUNT || ask_knows_word(&words, ask->kind, ask->among[k])) {
                continue;
            }
            lint_figure_id(lint, text_token(lint, ask->among[k]), type, what, ask->among[k]);
        }
    }
    for (size_t i = 0; move && i < SCRIPT_FIGURE_MAX && move->figures[i][0]; i++) {
        lint_figure_name(lint, text_token(lint, move->figures[i]), move->figures[i], false);
    }
}

void lint_call_check(const struct lint *lint)
{
    for (size_t i = 0; i < lint->lex->count; i++) {
        size_t order = member_at(lint, i, "order"), view = member_at(lint, i, "view"),
               choice = member_at(lint, i, "choice");
        if (order) lint_order_check(lint, order);
        if (view) check_view(lint, view);
        if (choice) check_choice(lint, choice);
    }
    check_record(lint);
}
