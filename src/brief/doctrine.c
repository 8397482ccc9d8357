/* doctrine.c: what a seat that no person holds plays by: in two sentences, and as a page. */
/* SPDX-License-Identifier: MIT */
#include "brief/doctrine.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"

_Static_assert(DOCTRINE_SIZE >= sizeof((struct opponent *)0)->doctrine, "a page holds it");

enum { SENTENCES = 2 };

static const char *skip_breaks(const char *at)
{
    return at + strspn(at, " \n");
}

void doctrine_page(char out[DOCTRINE_SIZE], const struct opponent *opponent)
{
    size_t length = 0;
    const char *at = skip_breaks(opponent->doctrine);
    while (*at && length < DOCTRINE_SIZE - 2) {
        const char *after = skip_breaks(at);
        if (*at != '\n') {
            out[length++] = *at++;
            continue;
        }
        bool paragraph = at[1] == '\n';
        at = after;
        if (!*at) break;
        out[length++] = paragraph ? '\n' : ' ';
        if (paragraph) out[length++] = '\n';
    }
    out[length] = '\0';
}

/* The length of the first sentences: up to a stop with a blank, a line's end or nothing behind. */
static size_t sentences_length(const char *text)
{
    int count = 0;
    size_t i = 0;
    for (; text[i] && text[i] != '\n'; i++) {
        bool stop = strchr(".!?", text[i]) && (text[i + 1] == ' ' || text[i + 1] == '\0');
        if (stop && ++count == SENTENCES) return i + 1;
    }
    return i;
}

void doctrine_short(char out[DOCTRINE_SHORT_SIZE], const struct opponent *opponent)
{
    char page[DOCTRINE_SIZE];
    struct text text;
    doctrine_page(page, opponent);
    page[sentences_length(page)] = '\0';
    text_init(&text, out, DOCTRINE_SHORT_SIZE);
    text_append(&text, page);
}

static const struct opponent *opponent_of(const struct script_library *scripts, const char *who)
{
    return scripts ? script_opponent_named(scripts, who) : NULL;
}

void doctrine_of(char out[DOCTRINE_SHORT_SIZE], const struct script_library *scripts,
                 const char *who)
{
    const struct opponent *opponent = opponent_of(scripts, who);
    if (opponent) doctrine_short(out, opponent);
    else if (strcmp(who, "human") == 0) {
        snprintf(out, DOCTRINE_SHORT_SIZE, "People play it. What they are after is theirs to say.");
    } else if (strcmp(who, "random") == 0) {
        snprintf(out, DOCTRINE_SHORT_SIZE,
                 "It plays whatever the dice pick of its hand. There is no plan behind it.");
    } else {
        snprintf(out, DOCTRINE_SHORT_SIZE, "Its script is not at hand: nothing is known of it.");
    }
}

const char *doctrine_name(const struct script_library *scripts, const char *who)
{
    const struct opponent *opponent = opponent_of(scripts, who);
    if (opponent) return opponent->title;
    if (strcmp(who, "human") == 0) return "a human team";
    return strcmp(who, "random") == 0 ? "mere chance" : who;
}
