/* call.h: what the functions given to a script need to know of the call they serve. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_CALL_H
#define SCRIPT_CALL_H

#include "script/record.h"

enum { CALL_PURPOSE_MAX = 16, CALL_LABEL_SIZE = 96, CALL_FORECASTS = 24, CALL_FORECASTS_KEPT = 4 };

/* How often a purpose has been drawn for in this call. */
struct call_draw {
    uint64_t purpose;
    uint64_t drawn;
};

/* An opponent's turn: its hand, and the worlds that its forecasts have led to. */
struct move_script;
struct source_list;
struct call_plan {
    const struct source_list *sources;
    const struct hand_card *hand;
    const struct move_script *const *scripts; /* of the hand's cards, in their order */
    size_t hand_count;
    const struct lookahead *lookahead;
    int32_t forecasts;                         /* made so far */
    struct world *worlds[CALL_FORECASTS_KEPT]; /* the last ones, allocated when first needed */
};

struct call {
    const struct world *world;
    enum side side;         /* SIDE_NONE: an event, which sees all */
    const char *id;         /* of the move, opponent or event */
    int32_t delay_turns;    /* of the move: from announcement to effect */
    int32_t budget_musd;    /* what its card costs, and so what its instruments may spend */
    struct call_plan *plan; /* NULL unless an opponent plans */
    void *subject;          /* what the caller of the sandbox asks and gets */
    char label[CALL_LABEL_SIZE];
    int32_t draw_count;
    struct call_draw draws[CALL_PURPOSE_MAX];
    int32_t count;
    struct instrument items[CALL_INSTRUMENT_MAX]; /* set so far; taken only if all goes well */
};

/* A call by a side's script (SIDE_NONE: an event's) in a world; no instruments yet. It borrows
 * all that it is given. */
void call_init(struct call *out, const struct world *world, enum side side, const char *id);

#endif
