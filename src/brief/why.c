/* why.c: why a figure of a game moved: every cause with its share, its rule and its source. */
/* SPDX-License-Identifier: MIT */
#include "brief/why.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/program.h"
#include "brief/step.h"
#include "brief/why_cause.h"
#include "brief/words.h"
#include "engine/names.h"
#include "engine/view.h"

/* Turns that may be resolved beyond the two pairs of orders that an error needs; a turn takes
 * about a millisecond. A count, not a clock: the same question has the same answer everywhere. */
enum { BUDGET_TURN = 72, BUDGET_GAME = 720, WITHOUT_ROWS = 4 };

/* An exact account of an estimate would end the estimate. */
static bool may_know(const struct why_question *asked, char *reason)
{
    struct band band = {0};
    view_figure(&band, session_world_at(asked->session, asked->turn), asked->viewer, asked->figure);
    if (band.low == band.high) return true;
    snprintf(reason, SESSION_SENTENCE_SIZE,
             "%.90s is an estimate to you; what moved it is told when the game is over",
             asked->figure);
    return false;
}

/* Can the question be asked of this game? */
static bool may_ask(const struct why_question *asked, char *reason)
{
    int last = session_turn(asked->session) - 1;
    struct figure figure;
    if (asked->turn < 1 || asked->turn > last) {
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 last < 1 ? "found turn %d, but no turn of this game is resolved yet"
                          : "found turn %d, expected one from 1 to %d",
                 step_number(asked->session, asked->turn), step_number(asked->session, last));
        return false;
    }
    if (asked->since < 0 || asked->since >= asked->turn) {
        snprintf(reason, SESSION_SENTENCE_SIZE,
                 "found turn %d to begin after, expected one from 0 "
                 "(the start) to %d",
                 step_number(asked->session, asked->since),
                 step_number(asked->session, asked->turn) - 1);
        return false;
    }
    if (!figure_find(&figure, session_world_at(asked->session, asked->turn), asked->figure)) {
        char command[PROGRAM_COMMAND_SIZE];
        snprintf(reason, SESSION_SENTENCE_SIZE, "found no figure \"%.90s\"; %.300s names them all",
                 asked->figure,
                 program_command(command, sizeof command, "explain --list", NULL, NULL));
        return false;
    }
    return may_know(asked, reason);
}

/* What was ruled when the account begins is a cause like another, unless the figure itself was
 * ruled: then the account begins with it. */
static bool starts_resolved(const struct why_question *asked)
{
    struct figure resolved, ruled;
    return figure_find(&resolved, session_world_resolved(asked->session, asked->since),
                       asked->figure) &&
           figure_find(&ruled, session_world_at(asked->session, asked->since), asked->figure) &&
           resolved.value == ruled.value;
}

static struct why_study *study_new(const struct why_question *asked)
{
    struct why_study *study = memory_new(sizeof *study);
    size_t turns = (size_t)(asked->turn - asked->since);
    study->asked = asked;
    study->turns = memory_new(turns * sizeof *study->turns);
    study->orders = memory_new(turns * sizeof *study->orders);
    study->scratch.worlds = memory_new((turns + 1) * sizeof *study->scratch.worlds);
    for (size_t t = 0; t < turns; t++) {
        session_orders_at(&study->orders[t], asked->session, asked->since + (int)t + 1);
        study->turns[t].orders = &study->orders[t];
    }
    struct explain_question *question = &study->question;
    question->start = session_world_at(asked->session, asked->since);
    study->past_rulings = starts_resolved(asked);
    if (study->past_rulings) question->start = session_world_resolved(asked->session, asked->since);
    question->turns = study->turns;
    question->turn_count = (int32_t)turns;
    question->figure = asked->figure;
    question->seed = session_seed(asked->session);
    question->budget = asked->exact ? 0 : turns == 1 ? BUDGET_TURN : BUDGET_GAME;
    return study;
}

static void study_delete(struct why_study *study)
{
    free(study->turns);
    free(study->rulings);
    free(study->orders);
    free(study->scratch.worlds);
    free(study);
}

static void row_fill(struct why_row *out, const struct why_study *study, int32_t cause)
{
    why_words_row(out, study, cause < 0 ? NULL : &study->causes[cause]);
    out->amount =
        cause < 0 ? study->answer.base - study->answer.before : study->answer.amount[cause];
    out->error = cause < 0 ? 0.0 : study->answer.error[cause];
}

/* The largest first; among equals the one that came first. */
static void order_by_size(int32_t order[EXPLAIN_CAUSE_MAX], const struct why_study *study)
{
    const double *amount = study->answer.amount;
    for (int32_t i = 0; i < study->count; i++) {
        int32_t at = i;
        for (; at > 0 && fabs(amount[order[at - 1]]) < fabs(amount[i]); at--) {
            order[at] = order[at - 1];
        }
        order[at] = i;
    }
}

/* Adds the rows that the viewer may not know of into one, so that their number tells nothing. */
static void rows_hide(struct why *out)
{
    struct why_row *nameless = NULL;
    size_t kept = 0;
    for (size_t i = 0; i < out->count; i++) {
        struct why_row *row = &out->rows[i];
        if (row->hidden && nameless) {
            nameless->amount += row->amount;
            nameless->error += row->error;
            continue;
        }
        if (kept != i) out->rows[kept] = *row;
        row = &out->rows[kept++];
        if (!row->hidden) continue;
        nameless = row;
        row->has_without = false;
        snprintf(row->name, sizeof row->name, "what you do not know of");
        row->rule[0] = row->source[0] = row->file[0] = '\0';
        row->instrument = -1;
    }
    out->count = kept;
}

static void rows_make(struct why *out, struct why_study *study)
{
    int32_t order[EXPLAIN_CAUSE_MAX];
    order_by_size(order, study);
    row_fill(&out->rows[out->count++], study, -1);
    for (int32_t i = 0; i < study->count; i++) {
        struct why_row *row = &out->rows[out->count++];
        row_fill(row, study, order[i]);
        if (study->asked->parts_only || i >= WITHOUT_ROWS || row->amount == 0.0) continue;
        row->without = explain_without(&study->question, &study->scratch, order[i]);
        row->has_without = true;
    }
}

bool why_run(struct why *out, const struct why_question *question, char *reason)
{
    if (!may_ask(question, reason)) return false;
    struct why_study *study = study_new(question);
    memset(out, 0, sizeof *out);
    why_cause_collect(study);
    explain_run(&study->answer, &study->question, &study->scratch);
    snprintf(out->figure, sizeof out->figure, "%s", question->figure);
    out->unit = words_unit(question->figure);
    out->since = question->since;
    out->turn = question->turn;
    out->before = study->answer.before;
    out->after = study->answer.after;
    out->exact = study->answer.exact;
    out->pairs = study->answer.pairs;
    out->players = study->answer.players + study->question.last_count;
    rows_make(out, study);
    rows_hide(out);
    out->turns_run = study->scratch.turns_run;
    study_delete(study);
    return true;
}

static double largest_amount(const struct why *why)
{
    double largest = 0.0;
    for (size_t i = 0; i < why->count; i++) {
        if (fabs(why->rows[i].amount) > largest) largest = fabs(why->rows[i].amount);
    }
    return largest;
}

void why_gather_small(struct why *why, double least)
{
    double share = 0.005 * largest_amount(why), sum = 0.0;
    size_t kept = 0;
    int small = 0;
    if (least < share) least = share;
    for (size_t i = 0; i < why->count; i++) {
        if (i == 0 || fabs(why->rows[i].amount) >= least) {
            if (kept != i) why->rows[kept] = why->rows[i];
            kept++;
        } else {
            sum += why->rows[i].amount;
            small++;
        }
    }
    why->count = kept;
    if (small == 0) return;
    struct why_row *rest = &why->rows[why->count++];
    memset(rest, 0, sizeof *rest);
    rest->kind = WHY_OTHERS;
    rest->side = SIDE_NONE;
    rest->country = rest->instrument = -1;
    rest->amount = sum;
    snprintf(rest->name, sizeof rest->name, "%d smaller cause%s together", small,
             small == 1 ? "" : "s");
}

const char *why_kind_name(enum why_kind kind)
{
    static const char *const names[WHY_KIND_COUNT] = {"base",   "start",   "instrument", "event",
                                                      "ruling", "partner", "others"};
    return names[kind];
}

const char *why_pull_name(enum pull pull)
{
    return names_pulls[pull];
}

/* A term as the viewer may know it. */
static double pull_seen(const struct world *world, const struct country *country, enum side side,
                        int pull, enum viewer viewer)
{
    char name[FIGURE_NAME_SIZE];
    struct band band;
    snprintf(name, sizeof name, "pull.%s.%s.%s", country->id, words_side_id((int32_t)side),
             names_pulls[pull]);
    return view_figure(&band, world, viewer, name) ? band.value : 0.0;
}

/* How far it keeps a side's controls, or is heading for, as the viewer may know it. */
static double heeded(const struct world *world, const struct country *country, const char *family,
                     enum side side, enum viewer viewer)
{
    char name[FIGURE_NAME_SIZE];
    struct band band;
    snprintf(name, sizeof name, "%s.%s.%s", family, country->id, words_side_id((int32_t)side));
    return view_figure(&band, world, viewer, name) ? band.value : 0.0;
}

void why_pulls(struct why_ledger *out, const struct session *session, int32_t country,
               enum side side, int since, int turn, enum viewer viewer)
{
    const struct world *first = session_world_at(session, since);
    const struct world *last = session_world_at(session, turn);
    const struct country *before = &first->countries[country], *after = &last->countries[country];
    for (int pull = 0; pull < PULL_COUNT; pull++) {
        out->before[pull] = pull_seen(first, before, side, pull, viewer);
        out->after[pull] = pull_seen(last, after, side, pull, viewer);
    }
    out->compliance_before = heeded(first, before, "compliance", side, viewer);
    out->compliance_after = heeded(last, after, "compliance", side, viewer);
    out->target_before = heeded(first, before, "compliance_target", side, viewer);
    out->target = heeded(last, after, "compliance_target", side, viewer);
}
