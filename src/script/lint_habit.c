/* lint_habit.c: what Lua takes without a word and nobody means: keys twice, refusals without a
 * reason, colons for dots, words that the template left. */
/* SPDX-License-Identifier: MIT */
#include "script/lint.h"

#include <stdio.h>
#include <string.h>

enum { WORD_SIZE = 48, KEYS_MAX = 256 };

/* How much deeper blocks are behind the token: what `end` and `until` close. */
static int block_step(const struct lex *lex, size_t at)
{
    static const char *const opening[] = {"function", "if", "do", "repeat"};
    if (lex_token(lex, at)->kind != LEX_KEYWORD) return 0;
    for (size_t i = 0; i < sizeof opening / sizeof opening[0]; i++) {
        if (lex_is(lex, at, opening[i])) return 1;
    }
    return lex_is(lex, at, "end") || lex_is(lex, at, "until") ? -1 : 0;
}

/* The token that closes the function whose word is at `at`. */
static size_t function_end(const struct lex *lex, size_t at)
{
    int depth = 0;
    for (size_t i = at; i < lex->count; i++) {
        depth += block_step(lex, i);
        if (depth == 0) return i;
    }
    return lex->count;
}

/* The token of a key that begins an entry there, `key =` or `["key"] =`; NULL where none does. */
static const struct lex_token *key_at(const struct lex *lex, size_t at)
{
    if (lex_token(lex, at)->kind == LEX_NAME && lex_is(lex, at + 1, "=")) return lex_token(lex, at);
    bool bracket = lex_is(lex, at, "[") && lex_token(lex, at + 1)->kind == LEX_TEXT &&
                   lex_is(lex, at + 2, "]") && lex_is(lex, at + 3, "=");
    return bracket ? lex_token(lex, at + 1) : NULL;
}

static bool same_text(const struct lex_token *one, const struct lex_token *other)
{
    return one->length == other->length && memcmp(one->at, other->at, one->length) == 0;
}

/* Of two equal keys the second wins, which nobody sees. */
static void check_keys(const struct lint *lint, size_t open)
{
    const struct lex *lex = lint->lex;
    const struct lex_token *keys[KEYS_MAX];
    size_t count = 0, close = lex_close(lex, open);
    if (close == lex->count) return;
    for (size_t i = open + 1; i < close;) {
        const struct lex_token *key = key_at(lex, i);
        for (size_t k = 0; key && k < count; k++) {
            char word[WORD_SIZE];
            if (!same_text(keys[k], key)) continue;
            lex_copy(word, sizeof word, key);
            lint_error(lint, key,
                       "found the key %s a second time, the first is in line %d, expected each "
                       "once; take one out",
                       word, keys[k]->line);
            break;
        }
        if (key && count < KEYS_MAX) keys[count++] = key;
        /* On to the next entry, past brackets and functions. */
        while (i < close && !lex_is(lex, i, ",") && !lex_is(lex, i, ";")) {
            bool opens = lex_is(lex, i, "{") || lex_is(lex, i, "(") || lex_is(lex, i, "[");
            if (lex_is(lex, i, "function")) i = function_end(lex, i);
            else if (opens) i = lex_close(lex, i);
            i++;
        }
        i++;
    }
}

/* Is the value that a return at `at` gives a no that says nothing: one value, false or compared? */
static bool refuses_mutely(const struct lex *lex, size_t at, size_t end)
{
    static const char *const compared[] = {"not", "==", "~=", "<", ">", "<=", ">="};
    bool mute = lex_is(lex, at + 1, "false"), told = false;
    for (size_t i = at + 1; i < end; i++) {
        bool opens = lex_is(lex, i, "{") || lex_is(lex, i, "(") || lex_is(lex, i, "[");
        if (block_step(lex, i) != 0 || lex_is(lex, i, "else") || lex_is(lex, i, "elseif")) break;
        for (size_t k = 0; k < sizeof compared / sizeof compared[0]; k++) {
            mute = mute || lex_is(lex, i, compared[k]);
        }
        if (lex_is(lex, i, ",")) {
            const struct lex_token *reason = lex_token(lex, i + 1);
            told = !lex_is(lex, i + 1, "nil") && (reason->kind != LEX_TEXT || reason->length > 0);
            break;
        }
        if (opens) i = lex_close(lex, i);
    }
    return mute && !told;
}

/* A move that cannot be played says why: the player reads it. */
static void check_refusals(const struct lint *lint, size_t at)
{
    const struct lex *lex = lint->lex;
    bool allowed =
        lex_is(lex, at, "allowed") && lex_is(lex, at + 1, "=") && lex_is(lex, at + 2, "function");
    if (!allowed || strncmp(lex->source->name, "moves/", 6) != 0) return;
    size_t end = function_end(lex, at + 2);
    for (size_t i = at + 3; i < end; i++) {
        if (lex_is(lex, i, "function")) i = function_end(lex, i);
        else if (lex_is(lex, i, "return") && refuses_mutely(lex, i, end)) {
            lint_error(lint, lex_token(lex, i + 1), "found %s",
                       lex_is(lex, i + 1, "false")
                           ? "false without a reason, expected a sentence for the player; write "
                             "false, \"why not\""
                           : "a yes or no without a reason, expected a sentence for the player; "
                             "write , \"why not\" behind it");
        }
    }
}

/* view:figure would hand view over as the figure's name. */
static void check_colon(const struct lint *lint, size_t at)
{
    static const char *const tables[] = {"view", "order", "choice"};
    char word[WORD_SIZE];
    const struct lex *lex = lint->lex;
    if (!lex_is(lex, at + 1, ":") || lex_token(lex, at + 2)->kind != LEX_NAME) return;
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        if (!lex_is(lex, at, tables[i]) || !lint_stands_alone(lex, at)) continue;
        lex_copy(word, sizeof word, lex_token(lex, at + 2));
        lint_error(lint, lex_token(lex, at), "found %s:%s, expected a dot; write %s.%s", tables[i],
                   word, tables[i], word);
    }
}

/* What each name of a view is, where something is asked of it as if it were another thing. */
enum view_kind { VIEW_TEXT, VIEW_NUMBER, VIEW_LIST, VIEW_FUNCTION, VIEW_KIND_COUNT };

static const struct {
    const char *name;
    enum view_kind kind;
} view_kinds[] = {{"side", VIEW_TEXT},
                  {"rival", VIEW_TEXT},
                  {"turn", VIEW_NUMBER},
                  {"turns", VIEW_NUMBER},
                  {"year", VIEW_NUMBER},
                  {"quarter", VIEW_NUMBER},
                  {"capital", VIEW_NUMBER},
                  {"budget", VIEW_NUMBER},
                  {"countries", VIEW_LIST},
                  {"goods", VIEW_LIST},
                  {"industries", VIEW_LIST},
                  {"firms", VIEW_LIST},
                  {"country", VIEW_FUNCTION},
                  {"good", VIEW_FUNCTION},
                  {"industry", VIEW_FUNCTION},
                  {"firm", VIEW_FUNCTION},
                  {"figure", VIEW_FUNCTION},
                  {"instrument", VIEW_FUNCTION},
                  {"instruments", VIEW_FUNCTION},
                  {"random", VIEW_FUNCTION},
                  {"allowed", VIEW_FUNCTION},
                  {"forecast", VIEW_FUNCTION}};

/* Is the sign at `at` one that a thing of that kind has nothing for? */
static bool misused(const struct lex *lex, size_t at, enum view_kind kind)
{
    bool field = lex_is(lex, at, "."), index = lex_is(lex, at, "["), call = lex_is(lex, at, "(");
    switch (kind) {
    case VIEW_TEXT:
    case VIEW_NUMBER: return field || index || call;
    case VIEW_LIST: return field || call;
    default: return field || index;
    }
}

static void check_view(const struct lint *lint, size_t at)
{
    static const char *const what[VIEW_KIND_COUNT] = {
        "a text, \"washington\" or \"beijing\"; compare it as it is",
        "a number; use it as it is",
        "a list of ids; ask view.country, view.good, view.industry or view.firm of one",
        "a function; call it: ",
    };
    const struct lex *lex = lint->lex;
    if (!lex_is(lex, at, "view") || !lex_is(lex, at + 1, ".") || !lint_stands_alone(lex, at))
        return;
    for (size_t i = 0; i < sizeof view_kinds / sizeof view_kinds[0]; i++) {
        const char *name = view_kinds[i].name;
        enum view_kind kind = view_kinds[i].kind;
        if (!lex_is(lex, at + 2, name) || !misused(lex, at + 3, kind)) continue;
        bool call = kind == VIEW_FUNCTION, call_of_id = call && i < 16;
        lint_error(lint, lex_token(lex, at + 3), "found \"%s\" behind view.%s, which is %s%s%s%s",
                   lex_is(lex, at + 3, ".")   ? "."
                   : lex_is(lex, at + 3, "[") ? "["
                                              : "(",
                   name, what[kind], call ? "view." : "", call ? name : "",
                   call_of_id ? "(id)"
                   : call     ? "(...)"
                              : "");
    }
}

size_t lint_habit_placeholder(const char **phrase, const char *text, size_t length)
{
    static const char *const phrases[] = {"name the law",
                                          "name the paper",
                                          "name the source",
                                          "say here",
                                          "describe here",
                                          "write here",
                                          "text here",
                                          "lorem ipsum",
                                          "to be written",
                                          "TO"
                                          "DO",
                                          "FIX"
                                          "ME",
                                          "TBD"};
    *phrase = text;
    for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; i++) {
        size_t size = strlen(phrases[i]);
        for (size_t at = 0; at + size <= length; at++) {
            if (memcmp(text + at, phrases[i], size) != 0) continue;
            *phrase = text + at;
            while (at + size < length && size < WORD_SIZE && !strchr(",;\"\n\r", text[at + size])) {
                size++;
            }
            return size;
        }
    }
    return 0;
}

static void check_placeholder(const struct lint *lint, size_t at)
{
    const struct lex_token *token = lex_token(lint->lex, at);
    const char *phrase;
    if (token->kind != LEX_TEXT) return;
    size_t length = lint_habit_placeholder(&phrase, token->at, token->length);
    if (length == 0) return;
    diag_warning(lint->diags, lint->lex->source->path, token->line, token->column,
                 "found \"%.*s\", which a template left, expected your own words; write them, or "
                 "take the field out",
                 (int)length, phrase);
}

void lint_habit_check(const struct lint *lint)
{
    for (size_t i = 0; i < lint->lex->count; i++) {
        if (lex_is(lint->lex, i, "{")) check_keys(lint, i);
        check_refusals(lint, i);
        check_colon(lint, i);
        check_view(lint, i);
        check_placeholder(lint, i);
    }
}
