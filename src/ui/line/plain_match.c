/* plain_match.c: what a typed word means among a list of names: number, name or unique start. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_match.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

/* Lower case, and one blank for each run of blanks, underscores, hyphens and other marks; a comma
 * or point between digits is dropped or kept, so that "1,000" and "2.5" stay one word. */
static void fold(char *out, size_t size, const char *text)
{
    size_t length = 0;
    for (size_t i = 0; text[i] && length < size - 1; i++) {
        unsigned char c = (unsigned char)text[i];
        bool between =
            i > 0 && isdigit((unsigned char)text[i - 1]) && isdigit((unsigned char)text[i + 1]);
        if (c == ',' && between) continue;
        if (isalnum(c) || c >= 0x80 || (c == '.' && between)) {
            out[length++] = (char)tolower(c);
        } else if (c == '-' && isdigit((unsigned char)text[i + 1]) &&
                   (length == 0 || out[length - 1] == ' ')) {
            out[length++] = '-';
        } else if (length > 0 && out[length - 1] != ' ') {
            out[length++] = ' ';
        }
    }
    while (length > 0 && out[length - 1] == ' ') length--;
    out[length] = '\0';
}

void plain_match_split(struct plain_words *out, const char *line)
{
    memset(out, 0, sizeof *out);
    size_t first = strcspn(line, " \t");
    out->forced = first > 1 && line[first - 1] == '!';
    /* '?' alone is a command; everything else that is not a letter only parts words. */
    if (line[0] == '?') {
        out->word[out->count++] = "?";
        line++;
    }
    fold(out->text, sizeof out->text, line);
    for (char *at = out->text; *at && out->count < PLAIN_WORD_MAX;) {
        out->word[out->count++] = at;
        at += strcspn(at, " ");
        if (*at) *at++ = '\0';
    }
}

void plain_match_join(char *out, size_t size, const struct plain_words *words, size_t first,
                      size_t last)
{
    struct text text;
    text_init(&text, out, size);
    for (size_t i = first; i < last && i < words->count; i++) {
        if (i > first) text_append(&text, " ");
        text_append(&text, words->word[i]);
    }
}

/* The one that people call by a name which no table holds, or none. */
static int by_alias(const char *text, const struct plain_name *names, size_t count)
{
    static const char *const pairs[][2] = {{"us", "USA"},      {"america", "USA"}, {"uk", "GBR"},
                                           {"britain", "GBR"}, {"holland", "NLD"}, {"prc", "CHN"},
                                           {"congo", "COD"}};
    for (size_t pair = 0; pair < sizeof pairs / sizeof pairs[0]; pair++) {
        if (strcmp(text, pairs[pair][0]) != 0) continue;
        for (size_t i = 0; i < count; i++) {
            if (strcmp(names[i].id, pairs[pair][1]) == 0) return (int)i;
        }
    }
    return PLAIN_MATCH_NONE;
}

/* How well it fits: 3 the whole, 2 the start, 1 the start of a word inside, 0 not at all. */
static int fit(const char *text, const char *name)
{
    char folded[PLAIN_LINE_SIZE];
    fold(folded, sizeof folded, name);
    if (strcmp(text, folded) == 0) return 3;
    size_t length = strlen(text);
    if (strncmp(text, folded, length) == 0) return 2;
    for (const char *at = strchr(folded, ' '); at; at = strchr(at + 1, ' ')) {
        if (strncmp(text, at + 1, length) == 0) return 1;
    }
    return 0;
}

static int fit_of(const char *text, const struct plain_name *name)
{
    int by_id = fit(text, name->id), by_name = fit(text, name->name);
    return by_id > by_name ? by_id : by_name;
}

static int by_number(const char *text, size_t count)
{
    size_t digits = strspn(text, "0123456789");
    if (digits == 0 || digits > 6 || text[digits]) return PLAIN_MATCH_NONE;
    long number = strtol(text, NULL, 10);
    return number >= 1 && number <= (long)count ? (int)number - 1 : PLAIN_MATCH_NONE;
}

int plain_match_one(const char *text, const struct plain_name *names, size_t count)
{
    char folded[PLAIN_LINE_SIZE];
    fold(folded, sizeof folded, text);
    if (folded[0] == '\0') return PLAIN_MATCH_NONE;
    int best = 0, found = PLAIN_MATCH_NONE;
    for (size_t i = 0; i < count; i++) {
        int now = fit_of(folded, &names[i]);
        if (now == 0 || now < best) continue;
        /* Two that fit wholly are one thing with two numbers: the first will do. */
        if (now == best) found = best == 3 ? found : PLAIN_MATCH_SEVERAL;
        else found = (int)i;
        best = now;
    }
    /* An exact id beats a number, because amounts and years are ids in some lists. */
    if (best == 3) return found;
    int number = by_number(folded, count);
    if (number >= 0) return number;
    int alias = by_alias(folded, names, count);
    if (alias >= 0) return alias;
    return found;
}

int plain_match_words(size_t *at, const struct plain_words *words, const struct plain_name *names,
                      size_t count)
{
    int result = PLAIN_MATCH_NONE;
    /* The longest run of words first: "heavy rare earths" before "heavy". */
    for (size_t last = words->count; last > *at; last--) {
        char text[PLAIN_LINE_SIZE];
        plain_match_join(text, sizeof text, words, *at, last);
        int found = plain_match_one(text, names, count);
        if (found >= 0) {
            *at = last;
            return found;
        }
        if (found == PLAIN_MATCH_SEVERAL) result = found;
    }
    return result;
}

void plain_match_explain(struct plain_io *io, const char *text, const char *what,
                         const struct plain_name *names, size_t count)
{
    char folded[PLAIN_LINE_SIZE], list[PLAIN_SENTENCE_SIZE / 2];
    struct text said;
    size_t several = 0;
    const char *candidates[PLAIN_NAME_MAX];
    assert(count <= PLAIN_NAME_MAX);
    fold(folded, sizeof folded, text);
    text_init(&said, list, sizeof list);
    for (size_t i = 0; i < count; i++) {
        candidates[i] = names[i].name;
        if (folded[0] == '\0' || fit_of(folded, &names[i]) == 0) continue;
        text_format(&said, "%s%s", several ? ", " : "", names[i].name);
        several++;
    }
    if (several > 1) {
        plain_io_say(io, "\"%s\" may mean %s. Please type more of it.", text, list);
        return;
    }
    const char *near = text_closest(text, candidates, count);
    if (near) plain_io_say(io, "There is no %s \"%s\" here. Did you mean %s?", what, text, near);
    else plain_io_say(io, "There is no %s \"%s\" here.", what, text);
}
