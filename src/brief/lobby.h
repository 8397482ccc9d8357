/* lobby.h: what can be begun or resumed, and who can sit where. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_LOBBY_H
#define BRIEF_LOBBY_H

#include "brief/doctrine.h"
#include "brief/headline.h"
#include "game/save.h"
#include "game/session.h"

enum {
    LOBBY_SCENARIOS_MAX = 32,
    LOBBY_SEATINGS_MAX = 48,
    LOBBY_LABEL_SIZE = 160,
    LOBBY_STATE_SIZE = 40,
    LOBBY_TOLD_SIZE = 640
};

/* The scenarios, and the saved games. */
struct lobby {
    struct scenario scenarios[LOBBY_SCENARIOS_MAX];
    size_t scenario_count;
    struct save saves[SAVE_MAX];
    size_t save_count;
};

/* One way to fill both seats, as it is offered, with what the opponents play by. */
struct lobby_seating {
    char who[SIDE_COUNT][SESSION_WHO_SIZE];
    char label[LOBBY_LABEL_SIZE];
    char opponent[LOBBY_LABEL_SIZE];    /* whose doctrine it is; empty: there is none */
    char doctrine[DOCTRINE_SHORT_SIZE]; /* in two sentences */
    char page[DOCTRINE_SIZE];           /* whole */
};

void lobby_fill(struct lobby *out, const struct places *places);

/* You against each opponent, and against chance; two teams; nobody. The first is for who comes
 * alone: it is what is begun where nothing else was chosen. How many. */
size_t lobby_seatings(struct lobby_seating out[LOBBY_SEATINGS_MAX],
                      const struct script_library *library);

/* "You are Washington, against The dam": who sits where. */
void lobby_seated(char out[LOBBY_LABEL_SIZE], const struct script_library *library,
                  const struct save *save);

/* "turn 3 of 12", "finished", "damaged", "no game", "empty". */
void lobby_state(char out[LOBBY_STATE_SIZE], const struct save *save);

/* All of it in a line: "Rocks and chips, turn 3 of 12, in saves/x.csv. You are Washington, against
 * The dam. Last played 2026-11-30." */
void lobby_told(char out[LOBBY_TOLD_SIZE], const struct script_library *library,
                const struct save *save);

/* What a game that is over has come to: "Washington held, Beijing lost. Together ...". It is played
 * over again for that, which takes a while. False if it is not over or cannot be. */
bool lobby_result(char out[HEADLINE_SIZE], const struct places *places, const struct save *save);

#endif
