/* deck.h: which moves a side holds in a scenario, from when, and what they cost. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_DECK_H
#define DATA_DECK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "engine/world.h"

enum { DECK_MAX = 128 };

struct card {
    int32_t side;
    char move[MOVE_ID_SIZE]; /* "tariffs": the script lua/moves/SIDE/tariffs.lua */
    int32_t copies;          /* how often it may be played in a game; 0: always */
    int32_t first_turn;      /* 1 is the first */
    int32_t capital;
    int32_t budget_musd;
    int32_t place; /* in the order of decks that were read: 0 the first */
    int32_t line;  /* in the file, for messages */
};

struct deck {
    uint64_t hash;
    int32_t files; /* that it was read from */
    int32_t count;
    struct card cards[DECK_MAX];
};

/* Columns: side,move,copies,first_turn,capital,budget_musd,source. On false every mistake is
 * listed. */
bool deck_load(struct deck *out, const char *path, struct diag_list *list);

/* Adds the cards of a pack's deck, which may not hold a move that the deck has already. On false
 * the deck is as it was, and every mistake is listed. */
bool deck_add(struct deck *deck, const char *path, struct diag_list *list);

/* Takes a card out. */
void deck_drop(struct deck *deck, int32_t index);

/* The card of that side and move, or NULL. */
const struct card *deck_card(const struct deck *deck, int32_t side, const char *move);

#endif
