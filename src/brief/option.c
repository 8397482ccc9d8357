/* option.c: what one should know of an answer that a move asks for, in a few words beside it. */
/* SPDX-License-Identifier: MIT */
#include "brief/option.h"

#include <stdio.h>
#include <string.h>

#include "brief/country.h"
#include "brief/good.h"

static void country_note(char out[OPTION_NOTE_SIZE], const struct eyes *eyes, int32_t country)
{
    struct facts facts;
    char lean[8], washington[NUMBER_SIZE], beijing[NUMBER_SIZE];
    if (thing_side(eyes, country) != SIDE_NONE) return;
    country_facts(&facts, eyes, country);
    const struct fact *own = fact_find(&facts, "compliance", SIDE_WASHINGTON);
    const struct fact *other = fact_find(&facts, "compliance", SIDE_BEIJING);
    if (!own || !other) return;
    country_leaning_sign(lean, eyes, country);
    fact_value(washington, own, true);
    fact_value(beijing, other, true);
    snprintf(out, OPTION_NOTE_SIZE, "%s  W %s B %s", lean, washington, beijing);
}

static void good_note(char out[OPTION_NOTE_SIZE], const struct eyes *eyes, int32_t good)
{
    struct facts facts;
    char share[NUMBER_SIZE] = "0%", stock[NUMBER_SIZE] = "";
    enum side own = eyes_first(eyes), rival = eyes_rival(own);
    good_facts(&facts, eyes, good);
    const struct fact *part = fact_find(&facts, "share", rival);
    const struct fact *held = fact_find(&facts, "stock", own);
    if (part) fact_value(share, part, true);
    if (held) fact_value(stock, held, false);
    snprintf(out, OPTION_NOTE_SIZE, "%s %3s%s%s%s",
             thing_id(eyes, THING_COUNTRY, thing_home(eyes, rival)), share, held ? "  " : "", stock,
             held ? " months" : "");
}

static void firm_note(char out[OPTION_NOTE_SIZE], const struct eyes *eyes, int32_t index)
{
    const struct firm *firm = &eyes_world(eyes)->firms[index];
    snprintf(out, OPTION_NOTE_SIZE, "%s %.24s", firm->user ? "uses" : "makes",
             thing_name(eyes, THING_GOOD, firm->good));
}

void option_note(char out[OPTION_NOTE_SIZE], const struct eyes *eyes, enum ask_kind kind,
                 const char *id)
{
    const struct world *world = eyes_world(eyes);
    int32_t length = (int32_t)strlen(id), index;
    out[0] = '\0';
    switch (kind) {
    case ASK_COUNTRY:
        if ((index = world_country(world, id, length)) >= 0) country_note(out, eyes, index);
        break;
    case ASK_GOOD:
        if ((index = world_good(world, id, length)) >= 0) good_note(out, eyes, index);
        break;
    case ASK_FIRM:
        if ((index = world_firm(world, id, length)) >= 0) firm_note(out, eyes, index);
        break;
    default: break;
    }
}
