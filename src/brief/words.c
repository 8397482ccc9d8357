/* words.c: the names of sides, scores, dates, leanings and figures. */
/* SPDX-License-Identifier: MIT */
#include "brief/words.h"

#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/ascii.h"
#include "base/text.h"
#include "engine/figure.h"
#include "engine/names.h"

const char *words_viewer(enum viewer viewer)
{
    static const char *const words[VIEWER_COUNT] = {[VIEWER_WASHINGTON] = "Washington",
                                                    [VIEWER_BEIJING] = "Beijing",
                                                    [VIEWER_UMPIRE] = "all sides",
                                                    [VIEWER_ROOM] = "the room"};
    return words[viewer];
}

void words_date(char *out, size_t size, const struct world *world, int turn)
{
    int quarter = world->start_quarter - 1 + turn - 1;
    snprintf(out, size, "%d Q%d", world->start_year + quarter / 4, quarter % 4 + 1);
}

const char *words_lag(int count, enum words_time time)
{
    if (time == WORDS_QUARTER) return count == 1 ? "quarter" : "quarters";
    return count == 1 ? "turn" : "turns";
}

void words_when(char *out, size_t size, const struct world *world, int turn, enum words_time time)
{
    if (time == WORDS_QUARTER) words_date(out, size, world, turn);
    else snprintf(out, size, "turn %d", turn);
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

const char *words_pull(enum pull pull)
{
    static const char *const words[PULL_COUNT] = {"leaning", "exports at stake", "alliance",
                                                  "accords", "offers",           "pressure",
                                                  "peers",   "policing",         "resentment"};
    return words[pull];
}

const char *words_score_id(enum score score)
{
    return names_scores[score];
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
    index = world_firm(world, id, size);
    if (index >= 0) return world->firms[index].name;
    for (int side = 0; side < SIDE_COUNT; side++) {
        const char *name = words_side_id(side);
        if (strlen(name) == length && memcmp(name, id, length) == 0) return words_side(side);
    }
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

static int part_count(const char *figure)
{
    int count = 1;
    for (; *figure; figure++) count += *figure == '.';
    return count;
}

/* How a figure is said: @1, @2, @3 are the parts of its name after the first. */
static const struct {
    const char *family;
    int parts;
    const char *phrase;
} phrases[] = {
    {"price", 2, "@1 price"},
    {"price", 3, "@1 price in @2"},
    {"cost", 3, "@2 costs in @1"},
    {"trade", 4, "@3, @1 to @2"},
    {"exports", 3, "@2 exported by @1"},
    {"imports", 3, "@2 imported by @1"},
    {"passage", 4, "Way open for @3, @1 to @2"},
    {"tariff", 4, "Tariff on @3, @1 to @2"},
    {"trust", 4, "Trust in @3, @1 to @2"},
    {"reliance", 4, "@3 that @1 buys from @2"},
    {"stock", 3, "@2 stock in @1"},
    {"state_stock", 3, "@2 state stock in @1"},
    {"capacity", 3, "@2 capacity in @1"},
    {"share", 3, "@2, world share of @1"},
    {"supply", 3, "@2 made in @1"},
    {"use", 3, "@2 used in @1"},
    {"shortage", 3, "@2 lacking in @1"},
    {"output", 2, "Output of @1"},
    {"output", 3, "@2 output in @1"},
    {"demand", 3, "@2 demand in @1"},
    {"compliance", 3, "How far @1 follows @2"},
    {"compliance_target", 3, "How far @1 will follow @2"},
    {"alignment", 2, "Alignment of @1"},
    {"pull", 4, "Pull of @2 on @1, @3"},
    {"accord", 3, "@1 in the @2 accord"},
    {"offered", 3, "Offers of @2 to @1"},
    {"pressed", 3, "Pressure of @2 on @1"},
    {"resentment", 3, "Resentment of @2 in @1"},
    {"leak", 2, "Leak through @1's controls"},
    {"leak", 3, "@2 leak past @1"},
    {"indigenisation", 3, "@2 from own makers, @1"},
    {"substitution", 3, "@2 done without, @1"},
    {"project", 2, "@1, part built"},
    {"listing", 3, "@2 on @1's entity list"},
    {"shells", 2, "Shells of @1"},
    {"capital", 2, "@1's political capital"},
    {"budget", 2, "@1's budget"},
    {"legitimacy", 2, "@1's legitimacy"},
    {"law", 2, "@1's legal readiness"},
    {"technology", 2, "@1's frontier computing"},
    {"efficiency", 2, "@1's chip efficiency"},
    {"knowledge", 2, "@1's knowledge of buyers"},
    {"enforcement", 2, "@1's enforcement"},
    {"lobbying", 2, "@1's lobbies"},
    {"threat", 2, "Belief in @1's threats"},
    {"score", 2, "@1's total"},
    {"score", 3, "@1's @2"},
};

static const char *figure_phrase(const char *figure)
{
    size_t length = strcspn(figure, ".");
    int parts = part_count(figure);
    for (size_t i = 0; i < sizeof phrases / sizeof phrases[0]; i++) {
        bool same =
            strlen(phrases[i].family) == length && memcmp(phrases[i].family, figure, length) == 0;
        if (same && phrases[i].parts == parts) return phrases[i].phrase;
    }
    return parts == 1 ? "@0" : parts == 2 ? "@0, @1" : parts == 3 ? "@0, @1, @2" : "@0, @1, @2, @3";
}

void words_figure(char *out, size_t size, const struct world *world, const char *figure)
{
    struct text text;
    text_init(&text, out, size);
    for (const char *at = figure_phrase(figure); *at; at++) {
        char letter[2] = {*at, '\0'};
        if (*at != '@') {
            text_append(&text, letter);
            continue;
        }
        const char *part = figure;
        for (int skip = *++at - '0'; skip > 0; skip--) part += strcspn(part, ".") + 1;
        append_part(&text, world, part, strcspn(part, "."));
    }
    ascii_capital(out);
}

void words_figure_to(char *out, size_t size, const struct world *world, const char *figure,
                     int32_t side)
{
    char own[FIGURE_NAME_SIZE];
    int length = snprintf(own, sizeof own, "score.%s", words_side_id(side));
    bool mine = strncmp(figure, own, (size_t)length) == 0;
    if (mine && figure[length] == '\0') snprintf(out, size, "Your total");
    else if (mine && figure[length] == '.') {
        int32_t score = names_find(names_scores, figure + length + 1);
        snprintf(out, size, "Your %s", words_score_short((enum score)score));
    } else words_figure(out, size, world, figure);
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
