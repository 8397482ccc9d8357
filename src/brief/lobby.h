/* lobby.h: what can be begun or resumed, and who can sit where. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_LOBBY_H
#define BRIEF_LOBBY_H

#include "game/save.h"
#include "game/session.h"

enum { LOBBY_SCENARIOS_MAX = 32, LOBBY_SEATINGS_MAX = 48, LOBBY_LABEL_SIZE = 160 };

/* The scenarios, and the saved games. */
struct lobby {
    struct scenario scenarios[LOBBY_SCENARIOS_MAX];
    size_t scenario_count;
    struct save saves[SAVE_MAX];
    size_t save_count;
};

/* One way to fill both seats, as it is offered. */
struct lobby_seating {
    char who[SIDE_COUNT][SESSION_WHO_SIZE];
    char label[LOBBY_LABEL_SIZE];
};

void lobby_fill(struct lobby *out, const struct places *places);

/* Two teams; you against each opponent, and against chance; nobody. How many. */
size_t lobby_seatings(struct lobby_seating out[LOBBY_SEATINGS_MAX],
                      const struct script_library *library);

#endif
