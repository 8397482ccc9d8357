/* record.h: what a script says of itself, and what is chosen for it; nothing here knows of Lua. */
/* SPDX-License-Identifier: MIT */
#ifndef SCRIPT_RECORD_H
#define SCRIPT_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "engine/turn.h"
#include "engine/view.h"

enum {
    ASK_MAX = 4,
    OPTION_MAX = INSTRUMENT_MAX, /* of the longest list that is chosen from */
    CHOICE_SIZE = 40,
    SCRIPT_TITLE_SIZE = 64,
    SCRIPT_TEXT_SIZE = 640,
    SCRIPT_REASON_SIZE = 320,
    SCRIPT_FIGURE_MAX = 6,
    MOVE_MAX = 160,
    CALL_INSTRUMENT_MAX = 64,
    PLAN_MAX = 8,
    MECHANISM_SIZE = 41
};

/* The price, in million dollars, of what has no card: its instruments may spend what they like. */
enum { SCRIPT_UNPRICED = INT32_MAX };

enum ask_kind {
    ASK_COUNTRY,
    ASK_GOOD,
    ASK_INDUSTRY,
    ASK_FIRM,
    ASK_CHOICE,
    ASK_AMOUNT,
    ASK_INSTRUMENT,
    ASK_KIND_COUNT
};

/* One thing that a player must choose before a move can be played. */
struct ask {
    char name[24];
    char prompt[SCRIPT_TITLE_SIZE]; /* for people; made from name and kind if not given */
    enum ask_kind kind;
    int64_t low, high, step; /* of an amount */
    char unit[16];
    char among[16][CHOICE_SIZE]; /* words or ids, ended by an empty one */
};

struct move {
    char id[MOVE_ID_SIZE]; /* the file's name without .lua */
    char title[SCRIPT_TITLE_SIZE];
    enum side side;
    char family[32];
    char mechanism[MECHANISM_SIZE]; /* which lever of the contest it puts in a hand */
    char text[SCRIPT_TEXT_SIZE];
    char source[SCRIPT_TEXT_SIZE];
    char legal[SCRIPT_TEXT_SIZE]; /* empty where not given */
    char debrief[SCRIPT_TEXT_SIZE];
    char figures[SCRIPT_FIGURE_MAX][FIGURE_NAME_SIZE]; /* shown in a forecast; {name} is a choice */
    int32_t delay_turns;
    int32_t ask_count;
    struct ask asks[ASK_MAX];
};

struct opponent {
    char id[MOVE_ID_SIZE];
    char title[SCRIPT_TITLE_SIZE];
    enum side side;
    char doctrine[2048];
};

struct event {
    char id[MOVE_ID_SIZE];
    char title[SCRIPT_TITLE_SIZE];
    char text[SCRIPT_TEXT_SIZE];
    char source[SCRIPT_TEXT_SIZE];
    int32_t chance_bp;   /* a turn, where `when` holds; 0: an inject, which
                            only the facilitator lets happen */
    int32_t delay_turns; /* from what becomes known to what takes effect */
};

/* A player's answers to a move's asks, in their order: ids, words, or whole numbers as text. */
struct choice {
    char value[ASK_MAX][CHOICE_SIZE];
};

/* What came of asking a script: it made a mistake, it said no, or yes. */
enum script_answer { ANSWER_FAILED, ANSWER_REFUSED, ANSWER_ALLOWED };

struct option {
    char id[CHOICE_SIZE];
    char label[SCRIPT_TITLE_SIZE];
};

/* One card as an opponent sees it. */
struct hand_card {
    const struct move *move;
    int32_t capital;
    int32_t budget_musd;
    bool open; /* by its cost, its turn and its copies; its script was not asked */
    char failed[SCRIPT_REASON_SIZE]; /* why its script failed when the plan asked it; or empty */
};

/* How an opponent looks ahead. Whoever plays the game knows what its side believes and what counts
 * in the end. */
struct lookahead {
    const struct world *belief; /* the world as the side believes it to be */
    /* Resolves `turns` turns of a copy of it, the first with `orders` and the others without any;
     * then the result of each side, in points. */
    void (*run)(const struct lookahead *lookahead, struct world *world, const struct orders *orders,
                int32_t turns, double result[SIDE_COUNT]);
    const void *context; /* run's own */
};

struct planned {
    const struct move *move;
    struct choice choice;
};

#endif
