/* parameter_table.h: the two halves of the table of constants, in the order of the struct. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_PARAMETER_TABLE_H
#define ENGINE_PARAMETER_TABLE_H

#include "engine/parameter.h"

/* front_load_cover is the first constant of the second half. */
enum {
    PARAMETER_TRADE_COUNT = offsetof(struct parameters, front_load_cover) / sizeof(double),
    PARAMETER_POLITICS_COUNT = PARAMETER_COUNT - PARAMETER_TRADE_COUNT
};

extern const struct parameter_spec parameter_trade[PARAMETER_TRADE_COUNT];
extern const struct parameter_spec parameter_politics[PARAMETER_POLITICS_COUNT];

#endif
