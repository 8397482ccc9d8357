/* scenario_hint.c: what a scenario tells a learner to do next, turn by turn and step by step. */
/* SPDX-License-Identifier: MIT */
#include "data/scenario_hint.h"

#include <string.h>

#include "data/csv.h"
#include "engine/world.h"

bool scenario_hint_key(int32_t *side, int32_t *turn, const char *key)
{
    static const char *const starts[SIDE_COUNT] = {"hint.washington.", "hint.beijing."};
    for (int32_t i = 0; i < SIDE_COUNT; i++) {
        double value;
        size_t length = strlen(starts[i]);
        if (strncmp(key, starts[i], length) != 0) continue;
        if (!csv_number(&value, key + length)) return false;
        *side = i;
        *turn = value >= 1 && value <= 40 ? (int32_t)value : 0;
        return *turn > 0 && (double)*turn == value;
    }
    return false;
}
