/* why_cause.c: the causes that were at work between two turns, and what belongs to each. */
/* SPDX-License-Identifier: MIT */
#include "brief/why_cause.h"

#include <stdio.h>
#include <string.h>

#include "base/memory.h"
#include "brief/setter.h"

/* So many moves each stand for themselves; where more were played, all plays of one move are one
 * cause. So many partners that moved most are named, the others are one cause. */
enum { PLAYS_APART = 12, PARTNERS_NAMED = 3 };

/* So many of what was ruled after the last turn are told apart. */
enum { LAST_APART = 16 };

/* A compliance that moved by less than this is no decision worth a name. */
static const double decision_least = 0.01;

static int32_t cause_add(struct why_study *study, enum why_kind kind, int32_t side,
                         const char *move)
{
    /* A game with more causes than there is room for lumps the last ones together. */
    if (study->count == study->room) {
        study->causes[study->room - 1].kind = WHY_OTHERS;
        return study->room - 1;
    }
    struct why_cause *cause = &study->causes[study->count];
    memset(cause, 0, sizeof *cause);
    cause->kind = kind;
    cause->side = side;
    cause->country = -1;
    snprintf(cause->move, sizeof cause->move, "%s", move);
    return study->count++;
}

static int32_t cause_named(const struct why_study *study, int32_t side, const char *move,
                           bool standing)
{
    for (int32_t i = 0; i < study->count; i++) {
        const struct why_cause *cause = &study->causes[i];
        if ((cause->kind == WHY_INSTRUMENT || cause->kind == WHY_EVENT) && cause->side == side &&
            cause->standing == standing && strcmp(cause->move, move) == 0)
            return i;
    }
    return -1;
}

static void cause_take(struct why_cause *cause, const struct instrument *instrument)
{
    if (cause->instruments == 0) cause->sample = *instrument;
    cause->instruments++;
}

/* What stood before: the scenario's own measures are one cause, then each side's and each event's
 * by the move. */
static int32_t cause_standing(struct why_study *study, const struct instrument *instrument)
{
    enum setter setter = setter_find(study->asked->session, instrument);
    bool scenario = setter == SETTER_SCENARIO;
    int32_t side = (int32_t)setter_side(setter);
    for (int32_t i = 0; scenario && i < study->count; i++) {
        if (study->causes[i].kind == WHY_START) return i;
    }
    if (scenario) return cause_add(study, WHY_START, SIDE_NONE, "");
    int32_t at = cause_named(study, side, instrument->move, true);
    if (at >= 0) return at;
    at = cause_add(study, side < 0 ? WHY_EVENT : WHY_INSTRUMENT, side, instrument->move);
    study->causes[at].standing = true;
    study->causes[at].first_turn = instrument->announced_turn + 1;
    return at;
}

static void standing_collect(struct why_study *study)
{
    const struct world *start = study->question.start;
    for (int32_t i = 0; i < start->instrument_count; i++) {
        const struct instrument *instrument = &start->instruments[i];
        int32_t at = cause_standing(study, instrument);
        cause_take(&study->causes[at], instrument);
        study->causes[at].last_turn = instrument->announced_turn + 1;
        study->question.start_owner[i] = at;
    }
}

static int32_t cause_of_play(struct why_study *study, const struct plan *plan, int32_t side,
                             bool apart)
{
    int32_t at = apart ? -1 : cause_named(study, side, plan->move, false);
    return at >= 0 ? at : cause_add(study, WHY_INSTRUMENT, side, plan->move);
}

static void play_note(struct why_cause *cause, const struct plan *plan, int turn)
{
    if (cause->plays == 0) {
        cause->first_turn = turn;
        snprintf(cause->title, sizeof cause->title, "%s", plan->title);
        snprintf(cause->words, sizeof cause->words, "%s", plan->choice_words);
    } else if (strcmp(cause->words, plan->choice_words) != 0) {
        cause->words[0] = '\0';
    }
    cause->plays++;
    cause->last_turn = turn;
}

/* A plan's instruments follow each other in the orders. Its price goes with the first of them. */
static int32_t plan_collect(struct why_study *study, int32_t index, int32_t item,
                            const struct plan *plan, int32_t cause)
{
    struct explain_turn *turn = &study->turns[index];
    play_note(&study->causes[cause], plan, study->asked->since + index + 1);
    for (int32_t i = 0; i < plan->instrument_count && item < turn->orders->count; i++) {
        if (i == 0) {
            turn->capital[item] = plan->capital;
            turn->budget[item] = plan->budget_musd;
        }
        cause_take(&study->causes[cause], &turn->orders->items[item]);
        turn->owner[item++] = cause;
    }
    return item;
}

static void turn_collect(struct why_study *study, int32_t index, bool apart)
{
    const struct session *session = study->asked->session;
    struct explain_turn *turn = &study->turns[index];
    int number = study->asked->since + index + 1;
    int32_t item = 0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        size_t plans = session_past_count(session, number, (enum side)side);
        for (size_t i = 0; i < plans; i++) {
            const struct plan *plan = session_past_plan(session, number, (enum side)side, i);
            int32_t cause = cause_of_play(study, plan, side, apart);
            item = plan_collect(study, index, item, plan, cause);
        }
    }
    for (; item < turn->orders->count; item++) {
        const struct instrument *order = &turn->orders->items[item];
        int32_t at = cause_named(study, SIDE_NONE, order->move, false);
        if (at < 0) at = cause_add(study, WHY_EVENT, SIDE_NONE, order->move);
        struct why_cause *cause = &study->causes[at];
        if (cause->instruments == 0) cause->first_turn = number;
        cause->last_turn = number;
        cause_take(cause, order);
        turn->owner[item] = at;
    }
}

/* How far a partner's compliance moved, by the size of its economy; 0 for a power, for one that
 * hardly moved, and for the one whose compliance is the question: it cannot be its own reason. */
static double decision_size(const struct why_study *study, int32_t c)
{
    const struct why_question *asked = study->asked;
    const struct country *before = &study->question.start->countries[c];
    const struct country *after =
        &session_world_resolved(asked->session, asked->turn)->countries[c];
    double size = 0.0;
    char own[FIGURE_NAME_SIZE];
    snprintf(own, sizeof own, "compliance.%s.", before->id);
    if (before->side != SIDE_NONE || strncmp(asked->figure, own, strlen(own)) == 0) return 0.0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        double moved = after->compliance[side] - before->compliance[side];
        if (moved < 0.0) moved = -moved;
        if (moved >= decision_least) size += moved * before->gdp_busd;
    }
    return size;
}

static void partners_collect(struct why_study *study)
{
    const struct world *start = study->question.start;
    double size[COUNTRY_MAX];
    int32_t left = 0;
    for (int32_t c = 0; c < start->country_count; c++) {
        size[c] = decision_size(study, c);
        if (size[c] > 0.0) left++;
    }
    for (int named = 0; named < PARTNERS_NAMED && left > 0; named++, left--) {
        int32_t most = 0;
        for (int32_t c = 1; c < start->country_count; c++) {
            if (size[c] > size[most]) most = c;
        }
        int32_t cause = cause_add(study, WHY_PARTNER, SIDE_NONE, "");
        study->causes[cause].country = most;
        study->question.partner_owner[most] = cause;
        size[most] = 0.0;
    }
    if (left == 0) return;
    int32_t others = cause_add(study, WHY_PARTNER, SIDE_NONE, "");
    for (int32_t c = 0; c < start->country_count; c++) {
        if (size[c] <= 0.0) continue;
        study->question.partner_owner[c] = others;
        study->causes[others].plays++;
    }
}

/* Of one turn all rulings of a figure are one cause: the last of them puts right the others. */
static int32_t cause_of_ruling(struct why_study *study, const struct ruling *ruling)
{
    for (int32_t i = 0; i < study->count; i++) {
        struct why_cause *cause = &study->causes[i];
        if (cause->kind != WHY_RULING || cause->first_turn != ruling->turn) continue;
        if (strcmp(cause->ruling.figure, ruling->figure) != 0) continue;
        double before = cause->ruling.before;
        cause->ruling = *ruling;
        cause->ruling.before = before;
        return i;
    }
    int32_t at = cause_add(study, WHY_RULING, SIDE_NONE, "");
    study->causes[at].first_turn = study->causes[at].last_turn = ruling->turn;
    study->causes[at].ruling = *ruling;
    return at;
}

static void rulings_collect(struct why_study *study, int turn)
{
    const struct session *session = study->asked->session;
    for (size_t i = 0; i < session_ruling_count(session, turn); i++) {
        const struct ruling *ruling = session_ruling(session, turn, i);
        study->rulings[study->question.ruling_count++] =
            (struct explain_ruling){session_ruling_figure(ruling), turn - study->asked->since,
                                    cause_of_ruling(study, ruling)};
    }
}

/* Room for all rulings, and for the causes that those after the last turn are. */
static void rulings_begin(struct why_study *study)
{
    const struct why_question *asked = study->asked;
    size_t count = 0, last = session_ruling_count(asked->session, asked->turn);
    for (int turn = asked->since; turn <= asked->turn; turn++) {
        count += session_ruling_count(asked->session, turn);
    }
    study->rulings = memory_new((count + 1) * sizeof *study->rulings);
    study->question.rulings = study->rulings;
    study->room = EXPLAIN_CAUSE_MAX - (int32_t)(last < LAST_APART ? last : LAST_APART);
}

/* What was ruled after the last turn stands behind all other causes. */
static void rulings_last(struct why_study *study)
{
    study->question.cause_count = study->count;
    study->room = study->count + EXPLAIN_CAUSE_MAX - study->room;
    rulings_collect(study, study->asked->turn);
    study->question.last_count = study->count - study->question.cause_count;
}

static void owners_clear(struct why_study *study)
{
    for (int32_t i = 0; i < INSTRUMENT_MAX; i++) study->question.start_owner[i] = -1;
    for (int32_t c = 0; c < COUNTRY_MAX; c++) study->question.partner_owner[c] = -1;
    for (int32_t t = 0; t < study->question.turn_count; t++) {
        for (int32_t i = 0; i < ORDERS_MAX; i++) study->turns[t].owner[i] = -1;
    }
}

void why_cause_collect(struct why_study *study)
{
    const struct why_question *asked = study->asked;
    size_t plays = 0;
    owners_clear(study);
    rulings_begin(study);
    for (int turn = asked->since + 1; turn <= asked->turn; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            plays += session_past_count(asked->session, turn, (enum side)side);
        }
    }
    standing_collect(study);
    if (study->past_rulings) rulings_collect(study, asked->since);
    for (int32_t t = 0; t < study->question.turn_count; t++) {
        turn_collect(study, t, plays <= PLAYS_APART);
        if (t + 1 < study->question.turn_count) rulings_collect(study, asked->since + t + 1);
    }
    partners_collect(study);
    rulings_last(study);
}
