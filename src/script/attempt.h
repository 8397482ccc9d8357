/* attempt.h: runs scripts in a world to see whether they fail; what fails becomes a message. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_ATTEMPT_H
#define SCRIPT_ATTEMPT_H

#include "base/diag.h"
#include "script/script.h"

/* What an attempt works on; nothing of it is owned. */
struct attempt {
    const struct script_library *library;
    const struct world *world;
    struct diag_list *list; /* errors go here, each place once */
    int32_t budget_musd;    /* what the card of the move that is tried costs, or SCRIPT_UNPRICED */
};

/* The path of the file that a move, event or opponent was read from. */
const char *attempt_move_path(const struct attempt *attempt, const struct move *move);
const char *attempt_event_path(const struct attempt *attempt, const struct event *event);
const char *attempt_opponent_path(const struct attempt *attempt, const struct opponent *opponent);

/* Asks whether any choice is allowed and plays the first that is, then up to `samples` more, spread
 * over what may be chosen. `draw` makes it other ones. The first one's instruments are appended to
 * `orders` where they fit. Where nothing is allowed `reason` (SCRIPT_REASON_SIZE) says why. */
enum script_answer attempt_move(const struct attempt *attempt, const struct move *move,
                                size_t samples, uint64_t draw, struct orders *orders, char *reason);

/* Asks `when`, and plays the event whatever it says: a facilitator may inject it at any time. */
void attempt_event(const struct attempt *attempt, const struct event *event);

/* Has it plan a turn with that hand. */
void attempt_opponent(const struct attempt *attempt, const struct opponent *opponent,
                      const struct hand_card *hand, size_t count);

#endif
