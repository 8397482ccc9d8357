/* card.c: a card of a side's hand as people read it: what it asks, what it can be aimed at, when it
 * works. */
/* SPDX-License-Identifier: MIT */
#include "brief/card.h"

#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "brief/step.h"

/* A move that words no question gets "name (kind)", which reads badly: the kind alone will do where
 * it says the same, and the name where the kind says nothing. */
void card_prompt(char out[CARD_PROMPT_SIZE], const struct ask *ask)
{
    static const char *const kinds[ASK_KIND_COUNT] = {"country", "good",   "industry", "firm",
                                                      "choice",  "amount", "measure"};
    const char *kind = kinds[ask->kind];
    const char *bracket = strstr(ask->prompt, " (");
    bool worded = !bracket || strncmp(ask->prompt, ask->name, strlen(ask->name)) != 0;
    bool plain_kind = ask->kind == ASK_CHOICE || ask->kind == ASK_AMOUNT;
    if (worded) snprintf(out, CARD_PROMPT_SIZE, "%s", ask->prompt);
    else if (plain_kind) snprintf(out, CARD_PROMPT_SIZE, "%s", ask->name);
    else if (strcmp(kind, ask->name) == 0) snprintf(out, CARD_PROMPT_SIZE, "%s", kind);
    else if (strcmp(ask->name, "to") == 0) snprintf(out, CARD_PROMPT_SIZE, "%s aimed at", kind);
    else if (strcmp(ask->name, "from") == 0) snprintf(out, CARD_PROMPT_SIZE, "%s of origin", kind);
    else snprintf(out, CARD_PROMPT_SIZE, "%s, %s", kind, ask->name);
    for (char *at = out; *at; at++) {
        if (*at == '_') *at = ' ';
    }
    ascii_capital(out);
}

void card_delay(char out[CARD_DELAY_SIZE], const struct session *session, const struct move *move)
{
    int turns = (int)move->delay_turns;
    if (turns == 0) snprintf(out, CARD_DELAY_SIZE, "It works at once.");
    else
        snprintf(out, CARD_DELAY_SIZE,
                 "Announced at once, it works %d %s later: others can prepare.", turns,
                 words_lag(turns, step_time(session)));
}

bool card_aims(const struct eyes *eyes, const struct move *move, const char *id)
{
    struct option options[OPTION_MAX];
    struct choice none = {0};
    for (int32_t i = 0; i < move->ask_count; i++) {
        size_t count = script_options(options, move, (size_t)i, eyes_world(eyes), &none);
        for (size_t k = 0; k < count; k++) {
            if (strcmp(options[k].id, id) == 0) return true;
        }
    }
    return false;
}
