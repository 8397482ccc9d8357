/* call.h: what the functions given to a script need to know of the call they serve. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_CALL_H
#define SCRIPT_CALL_H

#include <lua.h>

#include "script/record.h"

enum {
    CALL_PURPOSE_MAX = 16,
    CALL_LABEL_SIZE = 96,
    CALL_FORECASTS = 24,
    CALL_FORECASTS_KEPT = 4,
    CALL_FORECAST_TURNS = 8
};

/* How often a purpose has been drawn for in this call. */
struct call_draw {
    uint64_t purpose;
    uint64_t drawn;
};

/* A card's play is a call of its own: what it costs the opponent's budget of steps. */
enum { CALL_STEPS = 500 };

/* An opponent's turn: its hand, and the worlds that its forecasts have led to. */
struct move_script;
struct source_list;
struct call_plan {
    const struct source_list *sources;
    struct hand_card *hand;
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
    int32_t lines[CALL_INSTRUMENT_MAX];           /* where in the script each was set */
};

/* A call by a side's script (SIDE_NONE: an event's) in a world; no instruments yet. It borrows
 * all that it is given. */
void call_init(struct call *out, const struct world *world, enum side side, const char *id);

/* What its script may see: a side's what the side may, an event's all. */
enum viewer call_viewer(const struct call *call);

/* plan.c: hands and plans as Lua tables. */

/* Pushes the call's hand: a sequence of { move, title, family, capital, budget, delay_turns,
 * playable, ask }, where each ask has name, kind and options (ids), or lo, hi, step and unit. */
void plan_push_hand(lua_State *L, const struct call *call);

/* Reads a sequence of { move = id, choice = { name = value } } at a place of the stack. How many
 * moves. Raises a sentence where it is none, or names a move that is not in the hand. */
size_t plan_read(struct planned out[PLAN_MAX], lua_State *L, int index, const struct call *call);

/* Reads the table of answers to a move's asks at a place of the stack, which may hold nil where the
 * move asks nothing. Raises a sentence that begins with `where`, "plan[2].choice". */
void plan_read_answers(struct choice *out, lua_State *L, int index, const struct move *move,
                       const char *where);

/* The hand's card for a move. Never NULL for a move that plan_read gave. */
struct hand_card *plan_card(const struct call *call, const struct move *move);

/* The script of a card of the hand. */
const struct move_script *plan_script(const struct call *call, const struct hand_card *card);

/* May a card be played with this choice (NULL: with any)? `reason` is SCRIPT_REASON_SIZE. A call of
 * its own, paid by the opponent's; where it fails the card says so. */
bool plan_allowed(lua_State *L, struct hand_card *card, const struct choice *choice, char *reason);

/* lookahead.c: view.forecast and view.allowed: an opponent looks ahead on copies of the world. */

/* Adds `forecast` and `allowed` to the table `view`, at the top of the stack. */
void lookahead_open(lua_State *L);

/* Frees the worlds of a plan. */
void lookahead_free(struct call_plan *plan);

#endif
