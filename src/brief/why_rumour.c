/* why_rumour.c: what a cause that a side may not know of probably was, from its own estimates. */
/* SPDX-License-Identifier: MIT */
#include "brief/why_rumour.h"

#include <math.h>
#include <stdio.h>

#include "base/text.h"
#include "brief/number.h"
#include "brief/thing.h"
#include "brief/words.h"

enum { TOLD = 2 };

/* What a side does in secret, and the figure by which the other guesses at it: * is the country or
 * the good, @ the rival, ! its home. */
static const struct {
    enum thing kind;
    const char *words;
    const char *family;
} guesses[] = {
    {THING_COUNTRY, "offers to", "offered"},
    {THING_COUNTRY, "pressure on", "pressed"},
    {THING_GOOD, "purchases for its reserve of", "state_stock"},
};

/* A guess that speaks of a thing, with the estimate that it rests on. */
struct guess {
    double moved; /* in the turn, as it is shown */
    char words[NUMBER_SAID_SIZE + 96];
};

static void figure_of(char out[FIGURE_NAME_SIZE], const struct eyes *eyes, size_t kind,
                      int32_t index)
{
    enum side rival = eyes_rival(eyes_side(eyes));
    if (guesses[kind].kind == THING_COUNTRY)
        snprintf(out, FIGURE_NAME_SIZE, "%s.%s.%s", guesses[kind].family,
                 thing_id(eyes, THING_COUNTRY, index), words_side_id((int32_t)rival));
    else
        snprintf(out, FIGURE_NAME_SIZE, "%s.%s.%s", guesses[kind].family,
                 thing_id(eyes, THING_COUNTRY, thing_home(eyes, rival)),
                 thing_id(eyes, THING_GOOD, index));
}

/* By how much the estimate rose in the turn; not by what it cannot tell from nought. */
static bool guess_find(struct guess *out, const struct eyes *then, size_t kind, int32_t index)
{
    char figure[FIGURE_NAME_SIZE], said[NUMBER_SAID_SIZE];
    struct band now, before;
    figure_of(figure, then, kind, index);
    if (!eyes_band(&now, then, eyes_world(then), "%s", figure) ||
        !eyes_band(&before, then, eyes_before(then), "%s", figure))
        return false;
    out->moved = number_moved(figure, before.value, now.value);
    if (out->moved <= 0.0 || number_shown(figure, now.value) <= 0.0) return false;
    number_said_unit(said, &now, number_form(figure));
    snprintf(out->words, sizeof out->words, "%s's %s %s, %s",
             words_side((int32_t)eyes_rival(eyes_side(then))), guesses[kind].words,
             thing_name(then, guesses[kind].kind, index), said);
    return true;
}

/* Keeps the TOLD that moved most. */
static void guess_add(struct guess list[TOLD], size_t *count, const struct guess *guess)
{
    size_t at = *count;
    while (at > 0 && list[at - 1].moved < guess->moved) at--;
    if (at == TOLD) return;
    if (*count < TOLD) (*count)++;
    for (size_t i = *count - 1; i > at; i--) list[i] = list[i - 1];
    list[at] = *guess;
}

/* Of a figure that names a country or a good, what is guessed of that; of others, of all. */
static size_t guesses_find(struct guess list[TOLD], const struct eyes *then, const char *figure)
{
    size_t count = 0;
    int32_t named = -1;
    enum thing kind = thing_of(&named, then, figure);
    if (kind == THING_COUNTRY && thing_side(then, named) != SIDE_NONE) kind = THING_NONE;
    for (size_t i = 0; i < sizeof guesses / sizeof guesses[0]; i++) {
        if (kind != THING_NONE && guesses[i].kind != kind) continue;
        for (int32_t k = 0; k < thing_count(then, guesses[i].kind); k++) {
            struct guess guess;
            if (kind != THING_NONE && k != named) continue;
            if (guess_find(&guess, then, i, k)) guess_add(list, &count, &guess);
        }
    }
    return count;
}

void why_rumour(struct why *why, const struct eyes *eyes)
{
    struct guess list[TOLD];
    struct eyes then = eyes_at(eyes, why->turn);
    for (size_t i = 0; i < why->count && eyes_side(eyes) != SIDE_NONE; i++) {
        struct why_row *row = &why->rows[i];
        struct text text;
        if (!row->hidden) continue;
        size_t count = guesses_find(list, &then, why->figure);
        text_init(&text, row->name, sizeof row->name);
        text_append(&text, "what you do not know of");
        for (size_t k = 0; k < count; k++) {
            text_format(&text, "%s %s", k == 0 ? "; perhaps" : "; or", list[k].words);
        }
        if (count == 0) text_append(&text, ": none of your estimates moved with it");
        snprintf(row->rule, sizeof row->rule,
                 "what a side keeps to itself moves figures too; what you may guess stands on the "
                 "sheets of countries and goods as estimates, and the rest is told after the game");
        snprintf(row->source, sizeof row->source, "your own estimates of that turn");
    }
}
