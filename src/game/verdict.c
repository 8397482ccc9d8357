/* verdict.c: what a game has made of each side: its own result, counted from the calm line. */
/* SPDX-License-Identifier: MIT */
#include "game/verdict.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "game/session_state.h"

static const struct orders nothing;

/* An aim through the quarters that were looked at, none behind its turn. */
struct watch {
    int quarters;
    bool ever, always, last;
};

/* One way that things went, quarter by quarter. */
struct line {
    int quarters;
    double sum[SIDE_COUNT];   /* of the totals of its quarters */
    double after[SIDE_COUNT]; /* the total at its end, or at that of its tail */
    struct watch watches[SIDE_COUNT][SESSION_AIMS];
};

static bool aim_in_bounds(const struct scenario_aim *aim, const struct world *world)
{
    for (int32_t i = 0; i < aim->figure_count; i++) {
        struct figure figure;
        if (!figure_find(&figure, world, aim->figures[i])) return false;
        if (aim->least ? figure.value < aim->bound : figure.value > aim->bound) return false;
    }
    return true;
}

static void step_take(struct session_step *out, const struct session *session,
                      const struct world *world)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        out->total[side] = world_total(world, side);
        for (size_t i = 0; i < session->aim_count[side]; i++) {
            out->in_bounds[side][i] =
                aim_in_bounds(session_aim(session, (enum side)side, i), world);
        }
    }
}

static void watch_add(struct watch *watch, const struct scenario_aim *aim, int turn, bool in_bounds)
{
    if (turn > aim->turn) return;
    watch->always = in_bounds && (watch->always || watch->quarters == 0);
    watch->ever = watch->ever || in_bounds;
    watch->last = in_bounds;
    watch->quarters = turn;
}

static enum verdict_standing standing_of(const struct scenario_aim *aim, const struct watch *watch,
                                         bool over)
{
    bool due = over || watch->quarters == aim->turn;
    if (watch->quarters == 0) return VERDICT_OPEN;
    switch (aim->when) {
    case SCENARIO_AIM_EVERY: return watch->always ? VERDICT_MET : VERDICT_LOST;
    case SCENARIO_AIM_BY: return watch->ever ? VERDICT_MET : due ? VERDICT_LOST : VERDICT_OPEN;
    default: return watch->last ? VERDICT_MET : due ? VERDICT_LOST : VERDICT_OPEN;
    }
}

/* A quarter of the game. */
static void line_play(struct line *line, const struct session *session,
                      const struct session_step *step, int turn)
{
    line->quarters++;
    for (int side = 0; side < SIDE_COUNT; side++) {
        line->sum[side] += step->total[side];
        line->after[side] = step->total[side];
        for (size_t i = 0; i < session->aim_count[side]; i++) {
            watch_add(&line->watches[side][i], session_aim(session, (enum side)side, i), turn,
                      step->in_bounds[side][i]);
        }
    }
}

/* A quarter behind it. */
static void line_idle(struct line *line, const struct session_step *step)
{
    memcpy(line->after, step->total, sizeof line->after);
}

static double mean_of(const struct line *line, int side)
{
    return line->quarters > 0 ? line->sum[side] / line->quarters : line->after[side];
}

const struct world *verdict_calm(const struct session *session, int turn)
{
    struct session_ledger *ledger = session->ledger;
    assert(turn >= 0 && turn < session->turn);
    while (ledger->turns < turn) {
        struct session_page *page = &ledger->pages[++ledger->turns];
        world_copy(&page->calm, &page[-1].calm);
        turn_resolve(&page->calm, &session->calm[ledger->turns]);
    }
    return &ledger->pages[turn].calm;
}

/* Makes at least `turns` quarters behind a world known, which so many rulings have made what it is.
 */
static void tail_make(struct session_tail *tail, const struct session *session,
                      const struct world *from, int turns, int rulings)
{
    if (tail->known >= turns && tail->rulings == rulings) return;
    struct world *world = memory_new(sizeof *world);
    world_copy(world, from);
    for (int i = 0; i < turns; i++) {
        turn_resolve(world, &nothing);
        step_take(&tail->steps[i], session, world);
    }
    tail->known = turns;
    tail->rulings = rulings;
    free(world);
}

void verdict_aftermath(struct world *out, const struct session *session)
{
    *out = *session_world_at(session, session_turn(session) - 1);
    for (int i = 0; i < SESSION_AFTER; i++) turn_resolve(out, &nothing);
}

/* The quarters behind a turn, of the game or of the calm line. */
static const struct session_tail *tail_find(const struct session *session, int turn, bool calm)
{
    const struct world *from = verdict_calm(session, turn);
    struct session_page *page = &session->ledger->pages[turn];
    if (calm) tail_make(&page->calm_tail, session, from, SESSION_AFTER, 0);
    else
        tail_make(&page->tail, session, session_world_at(session, turn), SESSION_AFTER,
                  session->rulings);
    return calm ? &page->calm_tail : &page->tail;
}

double verdict_after(const struct session *session, int turn, enum side side, bool calm)
{
    return tail_find(session, turn, calm)->steps[SESSION_AFTER - 1].total[side];
}

/* The game's quarters up to a turn, or the calm line's. */
static void line_make(struct line *out, const struct session *session, int turn, bool calm)
{
    struct session_step step;
    *out = (struct line){0};
    verdict_calm(session, turn);
    for (int i = 0; i <= turn; i++) {
        step_take(&step, session, calm ? verdict_calm(session, i) : session_world_at(session, i));
        if (i == 0) line_idle(out, &step);
        else line_play(out, session, &step, i);
    }
}

/* To a tenth; never -0. */
static double tenth(double points)
{
    return floor(points * 10 + 0.5) / 10 + 0.0;
}

enum verdict_band verdict_band_of(const struct scenario *scenario, double result)
{
    if (result < scenario->bounds[SCENARIO_RUIN]) return VERDICT_RUIN;
    if (result < scenario->bounds[SCENARIO_LOSS]) return VERDICT_LOSS;
    if (result >= scenario->bounds[SCENARIO_TRIUMPH]) return VERDICT_TRIUMPH;
    return result >= scenario->bounds[SCENARIO_GAIN] ? VERDICT_GAIN : VERDICT_HELD;
}

bool verdict_aims_known(const struct session *session, enum side side, enum viewer viewer)
{
    return viewer_knows(viewer, (int32_t)side) || session_over(session);
}

/* How a side's aims stand in both lines, into out[]; the sum of their points. */
static double aims_judge(struct verdict_aim *out, const struct session *session, enum side side,
                         const struct line *game, const struct line *calm, bool over)
{
    double sum = 0;
    for (size_t i = 0; i < session->aim_count[side]; i++) {
        struct verdict_aim *judged = &out[i];
        judged->aim = session_aim(session, side, i);
        judged->standing = standing_of(judged->aim, &game->watches[side][i], over);
        judged->calm = standing_of(judged->aim, &calm->watches[side][i], over);
        judged->points = tenth(judged->aim->worth *
                               ((judged->standing == VERDICT_MET) - (judged->calm == VERDICT_MET)));
        sum += judged->points;
    }
    return sum;
}

static void side_judge(struct verdict *out, const struct session *session, enum side side,
                       const struct line *game, const struct line *calm, bool aims_known)
{
    double calm_mean = mean_of(calm, (int)side);
    out->calm[side] = tenth((calm_mean + calm->after[side]) / 2);
    out->mean[side] = tenth((mean_of(game, (int)side) - calm_mean) / 2);
    out->aftermath[side] = tenth((game->after[side] - calm->after[side]) / 2);
    if (aims_known) {
        out->aim_count[side] = session->aim_count[side];
        out->aims[side] = tenth(aims_judge(out->aim[side], session, side, game, calm, out->over));
    }
    out->result[side] = tenth(out->mean[side] + out->aftermath[side] + out->aims[side]);
    out->band[side] = verdict_band_of(&session->setup->scenario, out->result[side]);
}

void verdict_find(struct verdict *out, const struct session *session, int turn, enum viewer viewer)
{
    struct line game, calm;
    *out = (struct verdict){.turn = turn, .over = turn == session->turns};
    line_make(&game, session, turn, false);
    line_make(&calm, session, turn, true);
    line_idle(&game, &tail_find(session, turn, false)->steps[SESSION_AFTER - 1]);
    line_idle(&calm, &tail_find(session, turn, true)->steps[SESSION_AFTER - 1]);
    for (int side = 0; side < SIDE_COUNT; side++) {
        bool known = verdict_aims_known(session, (enum side)side, viewer);
        side_judge(out, session, (enum side)side, &game, &calm, known);
        out->together = tenth(out->together + out->result[side]);
    }
    double lead = out->result[SIDE_WASHINGTON] - out->result[SIDE_BEIJING];
    out->less_hurt = lead > 0.05 ? SIDE_WASHINGTON : lead < -0.05 ? SIDE_BEIJING : SIDE_NONE;
}

/* A quarter that is looked ahead to is one of the game's while the game lasts. */
static void line_ahead(struct line *line, const struct session *session,
                       const struct session_step *step, int turn)
{
    if (turn <= session->turns) line_play(line, session, step, turn);
    else line_idle(line, step);
}

static void lookahead_run(const struct lookahead *lookahead, struct world *world,
                          const struct orders *orders, int32_t turns, double result[SIDE_COUNT])
{
    const struct verdict_seat *seat = lookahead->context;
    const struct session *session = seat->session;
    struct line game, calm;
    int now = session->turn - 1;
    line_make(&game, session, now, false);
    line_make(&calm, session, now, true);
    struct session_tail *tail = &session->ledger->pages[now].calm_tail;
    tail_make(tail, session, &session->ledger->pages[now].calm, turns, 0);
    for (int32_t i = 0; i < turns; i++) {
        struct session_step step;
        turn_resolve(world, i == 0 ? orders : &nothing);
        step_take(&step, session, world);
        line_ahead(&game, session, &step, now + 1 + i);
        line_ahead(&calm, session, &tail->steps[i], now + 1 + i);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct verdict_aim aims[SESSION_AIMS];
        bool over = game.quarters == session->turns;
        bool own = verdict_aims_known(session, (enum side)side, viewer_of_side(seat->side));
        result[side] = (mean_of(&game, side) - mean_of(&calm, side)) / 2 +
                       (game.after[side] - calm.after[side]) / 2;
        if (own) result[side] += aims_judge(aims, session, (enum side)side, &game, &calm, over);
    }
}

void verdict_lookahead(struct lookahead *out, const struct verdict_seat *seat,
                       const struct world *belief)
{
    *out = (struct lookahead){.belief = belief, .run = lookahead_run, .context = seat};
}
