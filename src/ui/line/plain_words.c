/* plain_words.c: a typed line in words, and which names they make. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_words.h"

#include <string.h>

#include "base/text.h"

void plain_words_split(struct plain_words *out, const char *line)
{
    memset(out, 0, sizeof *out);
    size_t first = strcspn(line, " \t");
    out->forced = first > 1 && line[first - 1] == '!';
    /* '?' and '/' alone are commands; all else that is not a letter only parts words. */
    if (line[0] == '?' || line[0] == '/') out->word[out->count++] = *line++ == '?' ? "?" : "/";
    name_fold(out->text, sizeof out->text, line);
    for (char *at = out->text; *at && out->count < PLAIN_WORD_MAX;) {
        out->word[out->count++] = at;
        at += strcspn(at, " ");
        if (*at) *at++ = '\0';
    }
}

const char *plain_words_rest(const char *line, size_t skip)
{
    const char *at = line + strspn(line, " ");
    for (; skip > 0 && *at; skip--) {
        at += strcspn(at, " ");
        at += strspn(at, " ");
    }
    return at;
}

void plain_words_join(char *out, size_t size, const struct plain_words *words, size_t first,
                      size_t last)
{
    struct text text;
    text_init(&text, out, size);
    for (size_t i = first; i < last && i < words->count; i++) {
        if (i > first) text_append(&text, " ");
        text_append(&text, words->word[i]);
    }
}

int plain_words_name(size_t *at, const struct plain_words *words, const struct name *names,
                     size_t count)
{
    int result = NAME_NONE;
    /* The longest run of words first: "heavy rare earths" before "heavy". */
    for (size_t last = words->count; last > *at; last--) {
        char text[PLAIN_LINE_SIZE];
        plain_words_join(text, sizeof text, words, *at, last);
        int found = name_one(text, names, count);
        if (found >= 0) {
            *at = last;
            return found;
        }
        if (found == NAME_SEVERAL) result = found;
    }
    return result;
}

bool plain_words_pair(int pair[2], const struct plain_words *words, const struct name *names,
                      size_t count)
{
    size_t at = 1;
    for (int i = 0; i < 2; i++) {
        bool joins = i > 0 && at < words->count &&
                     (strcmp(words->word[at], "and") == 0 || strcmp(words->word[at], "with") == 0);
        if (joins) at++;
        pair[i] = at < words->count ? plain_words_name(&at, words, names, count) : NAME_NONE;
        if (pair[i] < 0) return false;
    }
    return at == words->count;
}

void plain_words_explain(struct plain_io *io, const char *text, const char *what,
                         const struct name *names, size_t count)
{
    char said[PLAIN_SENTENCE_SIZE];
    name_explain(said, sizeof said, text, what, names, count);
    plain_io_say(io, "%s", said);
}
