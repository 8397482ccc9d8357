/* source_scan.c: finds places in the text of a script, past its comments and strings. */
/* SPDX-License-Identifier: MIT */
#include <ctype.h>
#include <string.h>

#include "script/source_scan.h"

/* A walk over the code of a text; `at` is never inside a comment or a string. */
struct scan {
    const char *text, *at, *end;
};

/* Past a long bracket that opens at `at`, or NULL where none does. */
static const char *past_long(const struct scan *scan, const char *at)
{
    const char *level = at + 1;
    while (level < scan->end && *level == '=') level++;
    if (level >= scan->end || *at != '[' || *level != '[') return NULL;
    size_t signs = (size_t)(level - at) - 1;
    for (const char *close = level + 1; close < scan->end; close++) {
        if (*close != ']') continue;
        const char *tail = close + 1;
        while (tail < scan->end && *tail == '=') tail++;
        bool same_level = (size_t)(tail - close) - 1 == signs;
        if (same_level && tail < scan->end && *tail == ']') return tail + 1;
    }
    return scan->end;
}

/* Past a quoted string, or past its line where it is not finished. */
static const char *past_quoted(const struct scan *scan)
{
    char quote = *scan->at;
    for (const char *at = scan->at + 1; at < scan->end; at++) {
        if (*at == '\\') at++;
        else if (*at == quote || *at == '\n') return at + 1;
    }
    return scan->end;
}

/* Moves `at` past what is not code; false at the end. */
static bool skip_dull(struct scan *scan)
{
    while (scan->at < scan->end) {
        const char *next = NULL;
        if (*scan->at == '-' && scan->at + 1 < scan->end && scan->at[1] == '-') {
            const char *body = scan->at + 2;
            next = body < scan->end ? past_long(scan, body) : NULL;
            if (!next) next = memchr(body, '\n', (size_t)(scan->end - body));
            if (!next) next = scan->end;
        } else if (*scan->at == '"' || *scan->at == '\'') {
            next = past_quoted(scan);
        } else if (*scan->at == '[') {
            next = past_long(scan, scan->at);
        }
        if (!next) return true;
        scan->at = next > scan->end ? scan->end : next;
    }
    return false;
}

static void place_of(int *line, int *column, const struct scan *scan)
{
    *line = *column = 1;
    for (const char *at = scan->text; at < scan->at; at++) {
        ++*column;
        if (*at == '\n') {
            ++*line;
            *column = 1;
        }
    }
}

static bool in_word(char letter)
{
    return isalnum((unsigned char)letter) || letter == '_';
}

/* Does `key =` start here: a whole word, not a field of something, not a comparison? */
static bool starts_key(const struct scan *scan, const char *key, size_t length)
{
    const char *at = scan->at;
    if ((size_t)(scan->end - at) <= length || memcmp(at, key, length) != 0) return false;
    if (at > scan->text && (in_word(at[-1]) || at[-1] == '.')) return false;
    for (at += length; at < scan->end && isspace((unsigned char)*at);) at++;
    return at < scan->end && *at == '=' && (at + 1 == scan->end || at[1] != '=');
}

void source_scan_place(int *line, int *column, const struct source *source, const char *key)
{
    struct scan scan = {source->text, source->text, source->text + source->length};
    *line = *column = 0;
    for (size_t length = strlen(key); skip_dull(&scan); scan.at++) {
        if (!starts_key(&scan, key, length)) continue;
        place_of(line, column, &scan);
        return;
    }
}

void source_scan_lint(const struct source *source, struct diag_list *diags)
{
    struct scan scan = {source->text, source->text, source->text + source->length};
    for (; skip_dull(&scan); scan.at++) {
        if (*scan.at != '^') continue;
        const char *next = scan.at + 1;
        while (next < scan.end && isspace((unsigned char)*next)) next++;
        bool square = next < scan.end && *next == '2' &&
                      (next + 1 == scan.end || !(in_word(next[1]) || next[1] == '.'));
        if (square) continue;
        int line, column;
        place_of(&line, &column, &scan);
        diag_warning(diags, source->path, line, column, "found a power other than ^2, expected "
                     "products: powers differ between machines; multiply instead");
    }
}
