/* words.c: the few words that the rules of play need for their reasons: sides, money, a choice. */
/* SPDX-License-Identifier: MIT */
#include "game/words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "engine/names.h"

const char *words_side(int32_t side)
{
    return side == SIDE_WASHINGTON ? "Washington" : side == SIDE_BEIJING ? "Beijing" : "Events";
}

const char *words_side_id(int32_t side)
{
    return side >= 0 && side < SIDE_COUNT ? names_sides[side] : "game";
}

int32_t words_side_named(const char *name)
{
    return names_find(names_sides, name);
}

void words_money(char *out, size_t size, double million_dollars)
{
    double million = floor(million_dollars + 0.5);
    double tenths = floor(million_dollars / 100.0 + 0.5);
    if (million > -1000.0 && million < 1000.0) {
        snprintf(out, size, "%.0f million dollars", million == 0.0 ? 0.0 : million);
    } else {
        snprintf(out, size, "%g billion dollars", tenths / 10.0);
    }
}

/* The last option that bears the answer's id; an amount, which has no options, stands as it is. */
static const char *answer_label(const struct option *options, size_t count, const char *answer)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(options[i].id, answer) == 0) return options[i].label;
    }
    return answer;
}

void words_choice(char *out, size_t size, const struct world *world, const struct move *move,
                  const struct choice *choice)
{
    struct text text;
    text_init(&text, out, size);
    for (int32_t i = 0; i < move->ask_count; i++) {
        struct option options[OPTION_MAX];
        size_t count = script_options(options, move, (size_t)i, world, choice);
        if (i > 0) text_append(&text, ", ");
        text_append(&text, answer_label(options, count, choice->value[i]));
        const struct ask *ask = &move->asks[i];
        if (ask->kind == ASK_AMOUNT && ask->unit[0]) text_format(&text, " %s", ask->unit);
    }
}
