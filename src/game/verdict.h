/* verdict.h: what a game has made of each side: its own result, counted from the calm line. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_VERDICT_H
#define GAME_VERDICT_H

#include "engine/viewer.h"
#include "game/session.h"

/*
 * A side's result is half the mean of its total over the quarters played, and half the aftermath:
 * its total SESSION_AFTER quarters after the last, if nobody does anything more. Each is less the
 * same of the calm line, and the aims come on top:
 *
 *   result = (mean - calm mean) / 2 + (after - calm after) / 2 + aims     points of a total
 *
 * The calm line is the same scenario and seed in which nobody moves. It has the game's events but
 * those that moves brought about (their row says `calm=no`), and no ruling. Where nobody moved, all
 * of it is nought for both.
 */
enum verdict_band {
    VERDICT_RUIN,
    VERDICT_LOSS,
    VERDICT_HELD,
    VERDICT_GAIN,
    VERDICT_TRIUMPH,
    VERDICT_BANDS
};

/* An aim that can still be lost counts as met while it is kept. When a game is over none is open.
 */
enum verdict_standing { VERDICT_OPEN, VERDICT_MET, VERDICT_LOST };

struct verdict_aim {
    const struct scenario_aim *aim;
    enum verdict_standing standing;
    enum verdict_standing calm; /* the calm line's */
    double points; /* its worth if met here alone, that taken away if met there alone, else 0 */
};

/* All points are in tenths, as they are shown, so that the parts add up to what stands below. */
struct verdict {
    int turn;  /* so many have been played */
    bool over; /* they were all; else it is how things stand so far */
    double mean[SIDE_COUNT];
    double aftermath[SIDE_COUNT];
    double aims[SIDE_COUNT];
    double result[SIDE_COUNT]; /* the sum of these three */
    double calm[SIDE_COUNT];   /* what the calm line's two halves come to */
    double together;           /* the sum of both results */
    enum verdict_band band[SIDE_COUNT];
    enum side less_hurt; /* the greater result; SIDE_NONE: the same */
    size_t aim_count[SIDE_COUNT];
    struct verdict_aim aim[SIDE_COUNT][SESSION_AIMS];
};

/* The verdict after `turn` turns, as the viewer may know it: aims that it may not know are left out
 * of the list and of its result until the game is over. Kept in the session: only the first asking
 * in a turn takes time, some 16 turns' worth. */
void verdict_find(struct verdict *out, const struct session *session, int turn, enum viewer viewer);

/* May the viewer know the aims of `side`? All may when the game is over. Nothing else decides it.
 */
bool verdict_aims_known(const struct session *session, enum side side, enum viewer viewer);

/* The calm line's world after `turn` turns. Borrowed, as long as the session lasts. */
const struct world *verdict_calm(const struct session *session, int turn);

/* The aftermath itself: the world SESSION_AFTER quarters after the last that was played, if nobody
 * does anything more. */
void verdict_aftermath(struct world *out, const struct session *session);

/* A side's total when SESSION_AFTER quarters have passed behind that turn in which nobody moves; of
 * the calm line, or of the game. */
double verdict_after(const struct session *session, int turn, enum side side, bool calm);

/* The band of a result. */
enum verdict_band verdict_band_of(const struct scenario *scenario, double result);

/* How an opponent of `side` looks ahead from `belief`: results are those of the game's end, but
 * that the aftermath is the total where the look ahead ends, and the rival's is without its aims.
 * Both are borrowed. */
struct verdict_seat {
    const struct session *session;
    enum side side;
};
void verdict_lookahead(struct lookahead *out, const struct verdict_seat *seat,
                       const struct world *belief);

#endif
