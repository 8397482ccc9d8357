/* words.c: the names of sides, scores, dates, leanings and figures. */
/* SPDX-License-Identifier: MIT */
#include "game/words.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "engine/figure.h"

void words_date(char *out, size_t size, const struct world *world, int turn)
{
    int quarter = world->start_quarter - 1 + turn - 1;
    snprintf(out, size, "%d Q%d", world->start_year + quarter / 4, quarter % 4 + 1);
}

const char *words_side(int32_t side)
{
    return side == SIDE_WASHINGTON ? "Washington" : side == SIDE_BEIJING ? "Beijing" : "Events";
}

const char *words_side_id(int32_t side)
{
    return side == SIDE_WASHINGTON ? "washington" : side == SIDE_BEIJING ? "beijing" : "game";
}

int32_t words_side_named(const char *name)
{
    if (strcmp(name, "washington") == 0) return SIDE_WASHINGTON;
    if (strcmp(name, "beijing") == 0) return SIDE_BEIJING;
    return SIDE_NONE;
}

const char *words_score(enum score score)
{
    static const char *const names[SCORE_COUNT] = {"Security of supply", "Technology lead",
                                                   "Prosperity", "Coalition", "Stability"};
    assert(score >= 0 && score < SCORE_COUNT);
    return names[score];
}

const char *words_score_short(enum score score)
{
    static const char *const names[SCORE_COUNT] = {"Security", "Technology", "Prosperity",
                                                   "Coalition", "Stability"};
    assert(score >= 0 && score < SCORE_COUNT);
    return names[score];
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
        if (move->asks[i].kind == ASK_AMOUNT) text_format(&text, " %s", move->asks[i].unit);
    }
}

/* Thresholds as the board shows them: a third of the scale a digit, neutral within a tenth. */
void words_leaning(char out[8], double alignment)
{
    double magnitude = alignment < 0 ? -alignment : alignment;
    int degree = magnitude < 0.1 ? 0 : magnitude < 0.35 ? 1 : magnitude < 0.65 ? 2 : 3;
    snprintf(out, 8, "%c%d", degree == 0 ? '-' : alignment > 0 ? 'W' : 'B', degree);
}

static const char *id_name(const struct world *world, const char *id, size_t length)
{
    int32_t size = (int32_t)length;
    int32_t index = world_good(world, id, size);
    if (index >= 0) return world->goods[index].name;
    index = world_country(world, id, size);
    if (index >= 0) return world->countries[index].name;
    index = world_industry(world, id, size);
    if (index >= 0) return world->industries[index].name;
    for (int32_t i = 0; i < world->project_count; i++) {
        const struct project *project = &world->projects[i];
        if (strlen(project->id) == length && memcmp(project->id, id, length) == 0) {
            return project->name;
        }
    }
    return NULL;
}

/* A word of a figure's name: an id by its name, "state_stock" as "state stock". */
static void append_part(struct text *text, const struct world *world, const char *part,
                        size_t length)
{
    const char *name = id_name(world, part, length);
    if (name) {
        text_append(text, name);
        return;
    }
    for (size_t i = 0; i < length; i++) {
        char letter[2] = {part[i] == '_' ? ' ' : part[i], '\0'};
        text_append(text, letter);
    }
}

void words_figure(char *out, size_t size, const struct world *world, const char *figure)
{
    struct text text;
    text_init(&text, out, size);
    for (const char *part = figure;;) {
        size_t length = strcspn(part, ".");
        if (part != figure) text_append(&text, part == strchr(figure, '.') + 1 ? ": " : ", ");
        append_part(&text, world, part, length);
        if (part[length] == '\0') break;
        part += length + 1;
    }
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = (char)(out[0] - 'a' + 'A');
}

static int part_count(const char *figure)
{
    int count = 1;
    for (; *figure; figure++) count += *figure == '.';
    return count;
}

const char *words_unit(const char *figure)
{
    size_t length = strcspn(figure, ".");
    for (const struct figure_spec *spec = figure_specs(); spec->pattern; spec++) {
        bool same = strcspn(spec->pattern, ".") == length &&
                    memcmp(spec->pattern, figure, length) == 0 &&
                    part_count(spec->pattern) == part_count(figure);
        if (same) return spec->unit;
    }
    return "";
}
