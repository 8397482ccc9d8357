/* lint.c: names that are not there, and what scripts may not use, found in the text alone. */
/* SPDX-License-Identifier: MIT */
#include "script/lint.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "script/api.h"
#include "script/withheld.h"

enum { WORD_SIZE = 48, MESSAGE_SIZE = 512 };

/* What a run has told of the line, without a column. */
static struct diag *told_by_run(const struct lint *lint, int line)
{
    const char *path = lint->lex->source->path;
    struct diag *found = NULL, *diag = NULL;
    while ((diag = diag_of(lint->diags, path, diag))) {
        if (diag->level == DIAG_ERROR && diag->line == line && diag->column == 0) found = diag;
    }
    return found;
}

void lint_error(const struct lint *lint, const struct lex_token *token, const char *format, ...)
{
    char message[MESSAGE_SIZE], safe[MESSAGE_SIZE];
    struct diag *told = told_by_run(lint, token->line);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    text_escape(safe, sizeof safe, message);
    if (!told) {
        diag_error(lint->diags, lint->lex->source->path, token->line, token->column, "%s", safe);
    } else if (strncmp(told->text, "undefined name", 14) == 0 ||
               strncmp(told->text, "attempt to", 10) == 0) {
        told->column = token->column;
        snprintf(told->text, sizeof told->text, "%s", safe);
    }
}

/* Every name that the text declares anywhere: locals, parameters, loop variables. Blocks are not
 * followed: a name used outside its own is left to the run. */
struct names {
    const struct lex_token **items;
    size_t count;
};

static void names_add(struct names *names, const struct lex_token *token)
{
    if (names->count % 64 == 0) {
        size_t size = (names->count + 64) * sizeof *names->items;
        names->items = memory_resize(names->items, size);
    }
    names->items[names->count++] = token;
}

static bool names_have(const struct names *names, const struct lex_token *token)
{
    for (size_t i = 0; i < names->count; i++) {
        if (names->items[i]->length == token->length &&
            memcmp(names->items[i]->at, token->at, token->length) == 0) {
            return true;
        }
    }
    return false;
}

/* Names joined by commas from `at` on: of a local, a loop, or parameters. <const> is passed over.
 */
static void list_declared(struct names *names, const struct lex *lex, size_t at)
{
    while (lex_token(lex, at)->kind == LEX_NAME) {
        names_add(names, lex_token(lex, at++));
        if (lex_is(lex, at, "<")) at += 3;
        if (!lex_is(lex, at, ",")) return;
        at++;
    }
}

/* function (a, b), local function f(a), function t.f(a). */
static void function_declared(struct names *names, const struct lex *lex, size_t at)
{
    bool local = at > 0 && lex_is(lex, at - 1, "local");
    at++;
    if (local) names_add(names, lex_token(lex, at));
    while (at < lex->count && !lex_is(lex, at, "(")) at++;
    list_declared(names, lex, at + 1);
}

static void names_gather(struct names *out, const struct lex *lex)
{
    for (size_t i = 0; i < lex->count; i++) {
        if (lex->tokens[i].kind != LEX_KEYWORD) continue;
        if (lex_is(lex, i, "function")) function_declared(out, lex, i);
        else if (lex_is(lex, i, "local") || lex_is(lex, i, "for")) list_declared(out, lex, i + 1);
    }
}

bool lint_stands_alone(const struct lex *lex, size_t index)
{
    if (lex_token(lex, index)->kind != LEX_NAME) return false;
    if (index == 0) return true;
    if (lex_is(lex, index - 1, ".") || lex_is(lex, index - 1, ":")) return false;
    if (lex_is(lex, index - 1, "::") || lex_is(lex, index - 1, "goto")) return false;
    if (lex_is(lex, index - 1, "<")) return !lex_is(lex, index + 1, ">");
    bool opens =
        lex_is(lex, index - 1, "{") || lex_is(lex, index - 1, ",") || lex_is(lex, index - 1, ";");
    return !(opens && lex_is(lex, index + 1, "="));
}

static size_t list_length(const char *const *list)
{
    size_t count = 0;
    while (list[count]) count++;
    return count;
}

static bool in_list(const char *const *list, const char *word)
{
    for (; *list; list++) {
        if (strcmp(*list, word) == 0) return true;
    }
    return false;
}

/* A word of three or four letters is near to too many for more than one slip to count. */
static bool is_meant(const char *word, const char *candidate)
{
    return strlen(word) > 4 ? text_closest(word, &candidate, 1) != NULL
                            : text_slip(word, candidate);
}

/* A name that the text declares, or else that every script has, which may have been meant. */
static const char *closest_to(char *out, const struct names *names, const char *word)
{
    for (size_t i = 0; i < names->count; i++) {
        lex_copy(out, WORD_SIZE, names->items[i]);
        if (is_meant(word, out)) return out;
    }
    const char *near = text_closest(word, withheld_globals(), list_length(withheld_globals()));
    return near && is_meant(word, near) ? near : NULL;
}

/* What else is to be done about a name that is none; NULL where nothing is known. */
static const char *cure_of(char out[MESSAGE_SIZE], const struct lint *lint, size_t at,
                           const char *word)
{
    static const char *const given[] = {"order", "choice", "view", NULL};
    const struct lex *lex = lint->lex;
    const char *meant = withheld_meant(word);
    bool entry = at > 0 &&
                 (lex_is(lex, at - 1, "{") || lex_is(lex, at - 1, ",") || lex_is(lex, at - 1, ";"));
    bool value = lex_is(lex, at + 1, "==") || lex_token(lex, at + 1)->kind == LEX_TEXT;
    if (meant) {
        snprintf(out, MESSAGE_SIZE, "write %s", meant);
    } else if (entry && value) {
        snprintf(out, MESSAGE_SIZE, "a field is given with one \"=\": write %s = value", word);
    } else if (in_list(given, word)) {
        snprintf(out, MESSAGE_SIZE,
                 "name it among what the function is given, as in play = function (order, choice, "
                 "view)");
    } else if (in_list(view_api_names(), word)) {
        snprintf(out, MESSAGE_SIZE, "did you mean view.%s?", word);
    } else if (instrument_kind_named(word) >= 0) {
        snprintf(out, MESSAGE_SIZE, "did you mean order.%s?", word);
    } else {
        return NULL;
    }
    return out;
}

/* Is it all that a field is given? */
static bool is_lone_value(const struct lex *lex, size_t at)
{
    return at > 0 && lex_is(lex, at - 1, "=") &&
           (lex_is(lex, at + 1, ",") || lex_is(lex, at + 1, "}"));
}

/* One that is not declared is told once, at its first place; `told` holds those. */
static void check_global(const struct lint *lint, const struct names *names, struct names *told,
                         size_t at)
{
    char word[WORD_SIZE], near[WORD_SIZE], cure[MESSAGE_SIZE];
    const struct lex_token *token = lex_token(lint->lex, at);
    lex_copy(word, sizeof word, token);
    if (in_list(withheld_globals(), word)) return;
    const char *hint = withheld_hint(word);
    if (hint) {
        lint_error(lint, token, "%s is withheld from scripts; %s", word, hint);
        return;
    }
    if (names_have(told, token)) return;
    names_add(told, token);
    if (cure_of(cure, lint, at, word)) {
        lint_error(lint, token, "undefined name %s; %s", word, cure);
        return;
    }
    const char *closest = closest_to(near, names, word);
    if (closest) {
        lint_error(lint, token, "undefined name %s; did you mean %s?", word, closest);
    } else {
        lint_error(lint, token, "undefined name %s; declare it with local, or %s", word,
                   is_lone_value(lint->lex, at) ? "write quotes round it if it is a text"
                                                : "require it");
    }
}

/* string.NAME, math.NAME, table.NAME. */
static void check_member(const struct lint *lint, size_t at)
{
    char library[WORD_SIZE], member[WORD_SIZE], whole[2 * WORD_SIZE];
    lex_copy(library, sizeof library, lex_token(lint->lex, at));
    const char *const *members = withheld_members(library);
    const struct lex_token *token = lex_token(lint->lex, at + 2);
    if (!members || !lex_is(lint->lex, at + 1, ".") || token->kind != LEX_NAME) return;
    lex_copy(member, sizeof member, token);
    if (in_list(members, member)) return;
    snprintf(whole, sizeof whole, "%s.%s", library, member);
    const char *hint = withheld_hint(whole);
    const char *closest = text_closest(member, members, list_length(members));
    if (hint) {
        lint_error(lint, token, "%s is withheld from scripts; %s", whole, hint);
    } else if (closest) {
        lint_error(lint, token, "there is no %s; did you mean %s.%s?", whole, library, closest);
    } else {
        lint_error(lint, token, "there is no %s for scripts; docs/designers.md lists what there is",
                   whole);
    }
}

/* text:find(...) reaches the library through the text itself. */
static void check_method(const struct lint *lint, size_t at)
{
    char word[WORD_SIZE];
    const struct lex_token *token = lex_token(lint->lex, at);
    if (at == 0 || token->kind != LEX_NAME || !lex_is(lint->lex, at - 1, ":")) return;
    lex_copy(word, sizeof word, token);
    const char *hint = withheld_method_hint(word);
    if (hint) lint_error(lint, token, "string.%s is withheld from scripts; %s", word, hint);
}

void lint_names(const struct lint *lint)
{
    struct names names = {0}, told = {0};
    names_gather(&names, lint->lex);
    for (size_t i = 0; i < lint->lex->count; i++) {
        check_method(lint, i);
        if (!lint_stands_alone(lint->lex, i)) continue;
        if (names_have(&names, &lint->lex->tokens[i])) continue;
        check_global(lint, &names, &told, i);
        check_member(lint, i);
    }
    free(names.items);
    free(told.items);
}
