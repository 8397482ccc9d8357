/* arrival.h: what came for a seat and was not told there yet: notes, answers, questions, an event
 * of the turn being planned, another terminal that took its pen. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_ARRIVAL_H
#define BRIEF_ARRIVAL_H

#include "brief/seat.h"
#include "brief/spoken.h"

/* So many rows of the journal were looked at, and what they bring was told. */
struct arrivals {
    size_t read;
};

/* Where a seat that is just taken begins: behind the last act from its place, so that what came
 * while its terminal was dead is told; one that looks on, with the phase that the room is in. */
void arrival_begin(struct arrivals *out, const struct seat *seat, const struct session *session);

/* How much waits to be told to these eyes at that seat. What one's own side says is no news to it,
 * but to a seat that looks on beside it. */
size_t arrival_count(const struct arrivals *arrivals, const struct seat *seat,
                     const struct eyes *eyes);

/* The next of it, which is told from now on; false: there is none. */
bool arrival_next(char out[SPOKEN_SIZE], struct arrivals *arrivals, const struct seat *seat,
                  const struct eyes *eyes);

/* What a row says that the own side's driver did, for a seat that looks on beside it; false:
 * nothing.
 */
bool arrival_act(char out[SPOKEN_SIZE], const struct seat *seat, const struct eyes *eyes,
                 size_t index);

#endif
