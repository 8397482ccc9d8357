/* match.c: one game between automatic seats, and what it came to as a row of a study. */
/* SPDX-License-Identifier: MIT */
#include "sim/match.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "brief/headline.h"
#include "brief/words.h"
#include "data/csv.h"
#include "game/advance.h"
#include "game/clock.h"
#include "game/player.h"

/* In this order; each column of a side stands for Washington first. */
const char match_columns[] =
    "scenario,draw,seed,washington,beijing,washington_result,beijing_result,washington_band,"
    "beijing_band,washington_half_band,beijing_half_band,together,washington_start,beijing_start,"
    "washington_total,beijing_total,washington_security,washington_technology,"
    "washington_prosperity,washington_coalition,washington_stability,beijing_security,"
    "beijing_technology,beijing_prosperity,beijing_coalition,beijing_stability,escalation,hash,"
    "washington_aims,beijing_aims,washington_capital_capped,beijing_capital_capped,"
    "washington_budget_capped,beijing_budget_capped,washington_moves,beijing_moves,faults";

enum {
    SCENARIO,
    DRAW,
    SEED,
    WHO,
    RESULT = WHO + SIDE_COUNT,
    BAND = RESULT + SIDE_COUNT,
    HALF_BAND = BAND + SIDE_COUNT,
    TOGETHER = HALF_BAND + SIDE_COUNT,
    START,
    TOTAL = START + SIDE_COUNT,
    SCORE = TOTAL + SIDE_COUNT,
    ESCALATION = SCORE + SIDE_COUNT * (int)SCORE_COUNT,
    HASH,
    AIMS
};

/* Quarters in which a side could not save any more. */
struct capped {
    int capital[SIDE_COUNT], budget[SIDE_COUNT];
};

/* As far as a thousandth may be lost on the way there. */
static const double nearly = 0.999;

static void capped_add(struct capped *capped, const struct world *world)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct side_state *state = &world->sides[side];
        double keep = nearly * world->parameters.capital_keep;
        capped->capital[side] += state->capital >= keep * state->capital_income;
        capped->budget[side] += state->budget_musd >= keep * state->budget_income;
    }
}

/* Each seat plans by itself, so that its time can be told from the other's and the turn's. */
static void sides_plan(struct study_told *out, struct session *session)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum side first = session_first(session);
    out->beside[MATCH_TURNS] += 1.0;
    for (int i = 0; i < SIDE_COUNT; i++) {
        enum side side = i == 0 ? first : (enum side)(SIDE_COUNT - 1 - (int)first);
        double start = clock_processor();
        bool planned = player_plan(session, side, reason);
        assert(planned);
        out->beside[MATCH_SECONDS_WASHINGTON + (int)side] += clock_processor() - start;
    }
}

/* A game without a journal cannot fail to be written; its seats were checked before. */
static void play(struct study_told *out, struct capped *capped, struct session *session)
{
    while (!session_over(session)) {
        char reason[SESSION_SENTENCE_SIZE];
        bool failed;
        if (session_plans_now(session)) sides_plan(out, session);
        bool resolved = advance_turn(session, &failed, reason);
        assert(resolved && !failed);
        capped_add(capped, session_world(session));
    }
}

static void aims_append(struct text *row, const struct verdict *verdict, int side)
{
    text_append(row, ",");
    for (size_t i = 0; i < verdict->aim_count[side]; i++) {
        const struct verdict_aim *judged = &verdict->aim[side][i];
        text_format(row, "%s%s:%s:%s", i ? " " : "", judged->aim->id,
                    judged->standing == VERDICT_MET ? "met" : "lost",
                    judged->calm == VERDICT_MET ? "met" : "lost");
    }
}

/* Moves with blanks between, turns with slashes. */
static void moves_append(struct text *row, const struct session *session, enum side side)
{
    char moves[MATCH_MOVES_SIZE];
    struct text text;
    text_init(&text, moves, sizeof moves);
    for (int turn = 1; turn < session_turn(session); turn++) {
        text_append(&text, turn > 1 ? "/" : "");
        for (size_t i = 0; i < session_past_count(session, turn, side); i++) {
            text_format(&text, "%s%s", i ? " " : "",
                        session_past_plan(session, turn, side, i)->move);
        }
    }
    text_format(row, ",%s", moves);
}

static void bands_append(struct text *row, const struct verdict *verdict)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        text_format(row, ",%s", headline_band(verdict->band[side]));
    }
}

static void world_append(struct text *row, const struct session *session)
{
    const struct world *start = session_world_at(session, 0), *world = session_world(session);
    for (int side = 0; side < SIDE_COUNT; side++) {
        text_format(row, ",%.3f", world_total(start, side));
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        text_format(row, ",%.3f", world_total(world, side));
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (int i = 0; i < SCORE_COUNT; i++) {
            text_format(row, ",%.3f", world->sides[side].score[i]);
        }
    }
    text_format(row, ",%.3f,%016" PRIx64, world->escalation, world_hash(world));
}

/* What became of it, from the result on. */
static void end_append(struct text *row, const struct session *session, const struct capped *capped)
{
    struct verdict verdict, half;
    verdict_find(&half, session, session_turns(session) / 2, VIEWER_UMPIRE);
    verdict_find(&verdict, session, session_turns(session), VIEWER_UMPIRE);
    for (int side = 0; side < SIDE_COUNT; side++) {
        text_format(row, ",%.1f", verdict.result[side]);
    }
    bands_append(row, &verdict);
    bands_append(row, &half);
    text_format(row, ",%.1f", verdict.together);
    world_append(row, session);
    for (int side = 0; side < SIDE_COUNT; side++) aims_append(row, &verdict, side);
    text_format(row, ",%d,%d,%d,%d", capped->capital[0], capped->capital[1], capped->budget[0],
                capped->budget[1]);
    for (int side = 0; side < SIDE_COUNT; side++) moves_append(row, session, (enum side)side);
}

void match_play(struct study_told *out, struct setup *setup, const struct match_seats *seats)
{
    struct session_options options = {.places = &setup->places,
                                      .scenario = setup->scenario.id,
                                      .who = {seats->who[0], seats->who[1]},
                                      .seed = seats->seed};
    struct diag_list list;
    struct capped capped = {0};
    struct text row;
    diag_init(&list);
    struct session *session = session_new(&options, setup, &list);
    assert(session);
    play(out, &capped, session);
    text_init(&row, out->row, sizeof out->row);
    text_format(&row, "%s,%zu,%" PRIu64 ",%s,%s", setup->scenario.id, seats->draw, seats->seed,
                seats->who[0], seats->who[1]);
    end_append(&row, session, &capped);
    out->fault_count = fault_sums(out->faults, session);
    int faults = 0;
    for (size_t i = 0; i < out->fault_count; i++) faults += out->faults[i].count;
    text_format(&row, ",%d", faults);
    session_delete(session);
    diag_free(&list);
}

static double number(const struct study_cells *cells, int column)
{
    double value = 0.0;
    csv_number(&value, cells->cell[column]);
    return value;
}

static enum verdict_band band(const struct study_cells *cells, int column)
{
    for (int i = 0; i < VERDICT_BANDS; i++) {
        if (strcmp(headline_band((enum verdict_band)i), cells->cell[column]) == 0) {
            return (enum verdict_band)i;
        }
    }
    return VERDICT_HELD;
}

static void side_read(struct match *out, const struct study_cells *cells, int side)
{
    snprintf(out->who[side], sizeof out->who[side], "%s", cells->cell[WHO + side]);
    snprintf(out->aims[side], sizeof out->aims[side], "%s", cells->cell[AIMS + side]);
    out->result[side] = number(cells, RESULT + side);
    out->band[side] = band(cells, BAND + side);
    out->half[side] = band(cells, HALF_BAND + side);
    out->start[side] = number(cells, START + side);
    out->total[side] = number(cells, TOTAL + side);
    for (int i = 0; i < SCORE_COUNT; i++) {
        out->score[side][i] = number(cells, SCORE + side * (int)SCORE_COUNT + i);
    }
}

bool match_read(struct match *out, const struct study *study, size_t job)
{
    struct study_cells cells;
    if (!study_row(&cells, study, job)) return false;
    memset(out, 0, sizeof *out);
    snprintf(out->scenario, sizeof out->scenario, "%s", cells.cell[SCENARIO]);
    out->draw = (size_t)strtoull(cells.cell[DRAW], NULL, 10);
    out->seed = strtoull(cells.cell[SEED], NULL, 10);
    for (int side = 0; side < SIDE_COUNT; side++) side_read(out, &cells, side);
    out->together = number(&cells, TOGETHER);
    out->escalation = number(&cells, ESCALATION);
    out->hash = strtoull(cells.cell[HASH], NULL, 16);
    return true;
}
