/* balance_inner.h: a card's row, which a study of balance writes and its table reads. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_BALANCE_INNER_H
#define SIM_BALANCE_INNER_H

#include "sim/balance.h"
#include "sim/rerun.h"

/* The columns of a card's row, in their order. */
enum balance_column {
    BALANCE_SCENARIO,
    BALANCE_SIDE,
    BALANCE_MOVE,
    BALANCE_CAPITAL,
    BALANCE_BUDGET,
    BALANCE_CHANCES,
    BALANCE_PLAYS,
    BALANCE_GAMES,
    BALANCE_SETTING, /* of its best turn; empty: it was never allowed */
    BALANCE_TURN,
    BALANCE_CHOICE,
    BALANCE_WORTH, /* and its low and high */
    BALANCE_RIVAL = BALANCE_WORTH + 3,
    BALANCE_LEAD_SETTING = BALANCE_RIVAL + 3,
    BALANCE_LEAD_TURN,
    BALANCE_LEAD_CHOICE,
    BALANCE_LEAD,                      /* and its low and high */
    BALANCE_TRIALS = BALANCE_LEAD + 3, /* the worth in each setting and turn */
    BALANCE_TRIED = BALANCE_TRIALS + SETTING_COUNT * BALANCE_TURNS, /* choices, on the first game */
    BALANCE_SMALL, /* of these, that change the own result by under a tenth */
    BALANCE_TURNED /* and whose effect four turns on has another sign than at the end */
};

#endif
