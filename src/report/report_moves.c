/* report_moves.c: what was played and why, what was ruled and what happened, roads not taken. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/doctrine.h"
#include "brief/expected.h"
#include "brief/headline.h"
#include "brief/number.h"
#include "brief/reason.h"
#include "brief/road.h"
#include "brief/ruled.h"
#include "brief/showing.h"
#include "brief/step.h"
#include "game/meeting.h"
#include "report/chart.h"
#include "report/report_inside.h"

/* Of so many rulings it is worked out how things would stand without them. */
enum { WITHOUT = 6, COST_SIZE = 80, NAME = SCRIPT_TITLE_SIZE + 192, LABEL = 240, POINTS = 64 };

/* Calls with each move that is open, in the order of play, and its number in it from 1. */
static void moves_each(const struct report *report,
                       void (*tell)(void *context, const struct expected *move, int turn,
                                    enum side side, int number),
                       void *context)
{
    int number = 0;
    for (int turn = 1; turn <= report->last; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            struct expected move;
            for (size_t i = 0; expected_find(&move, &report->eyes, turn, (enum side)side, i); i++)
                tell(context, &move, turn, (enum side)side, ++number);
        }
    }
}

/* The table of moves, while it is filled. */
struct moves {
    const struct report *report;
    const struct page_table *table;
    int count;
    bool said; /* something was said of some move */
    size_t point_count;
    struct chart_point points[POINTS];
};

/* What was expected, and what came, as the figure is shown. */
static void expectation_words(char expected[LABEL], char came[NUMBER_SIZE],
                              const struct report *report, const struct expected *move)
{
    const struct intent *intent = &move->plan->intent;
    char label[LABEL - NUMBER_SIZE - 2], value[NUMBER_SIZE];
    const struct number_form *form = number_form(intent->figure);
    expected[0] = came[0] = '\0';
    if (!intent->figure[0]) return;
    words_figure(label, sizeof label, eyes_world(&report->eyes), intent->figure);
    number_figure(value, intent->figure, intent->value);
    snprintf(expected, LABEL, "%s: %s", label, value);
    if (move->came) number_band(came, &move->result, form->scale, form->decimals);
}

static void move_row(void *context, const struct expected *move, int turn, enum side side,
                     int number)
{
    struct moves *moves = context;
    const struct plan *plan = move->plan;
    char shown[NUMBER_SIZE], when[NUMBER_SIZE], name[NAME], cost[COST_SIZE];
    char money[NUMBER_SIZE] = "", expected[LABEL], came[NUMBER_SIZE];
    char typed[HIDE_SIZE];
    snprintf(shown, sizeof shown, "%d", number);
    snprintf(when, sizeof when, "%d", step_number(moves->report->session, turn));
    snprintf(name, sizeof name, "%s%s%s", plan->title, plan->choice_words[0] ? ": " : "",
             plan->choice_words);
    if (plan->budget_musd > 0) number_money(money, plan->budget_musd);
    snprintf(cost, sizeof cost, "%d%s%s", (int)plan->capital, money[0] ? ", " : "", money);
    expectation_words(expected, came, moves->report, move);
    page_row(moves->report->out, moves->table,
             (const char *const[]){shown, when, words_side((int32_t)side), name, cost,
                                   report_typed(typed, moves->report, plan->intent.why), expected,
                                   came});
}

/* Of figures of one kind of size alone: a stock of tonnes would leave no room for a score. */
static void move_note(void *context, const struct expected *move, int turn, enum side side,
                      int number)
{
    struct moves *moves = context;
    const struct intent *intent = &move->plan->intent;
    const struct number_form *form = number_form(intent->figure);
    bool alike =
        form->unit == NUMBER_POINTS || form->unit == NUMBER_INDEX || form->unit == NUMBER_PERCENT;
    (void)turn;
    moves->count = number;
    moves->said = moves->said || intent->why[0] || intent->figure[0];
    if (!move->came || !alike || moves->point_count == POINTS) return;
    moves->points[moves->point_count++] =
        (struct chart_point){number, side, number_shown(intent->figure, intent->value),
                             number_shown(intent->figure, move->result.value)};
}

static void points_write(const struct report *report, const struct moves *moves)
{
    static const struct chart_head head = {
        "What was expected against what came",
        "Points by what was expected across and what came upward, each with the number of its move "
        "in the table: on the diagonal both are the same."};
    if (moves->point_count == 0) return;
    page_figure_begin(report->out);
    chart_points(report->out, &head, moves->points, moves->point_count);
    page_figure_end(report->out, "Each point is a move by its number in the table, Washington's "
                                 "round, Beijing's square. Above the diagonal more came than was "
                                 "expected.");
}

/* The moves of both sides, as far as they are open: what they cost, why, and what was expected. */
static void moves_write(const struct report *report)
{
    static const struct page_column columns[] = {{"No.", true},
                                                 {"Turn", true},
                                                 {"Side", false},
                                                 {"Move", false},
                                                 {"Capital, money", false},
                                                 {"Why", false},
                                                 {"Expected", false},
                                                 {"Came", true}};
    struct moves *moves = memory_new(sizeof *moves);
    moves->report = report;
    moves_each(report, move_note, moves);
    const struct page_table table = {"Every move in its turn, with the political capital and the "
                                     "money that it cost; why it was made, what was expected of "
                                     "it, and what that stood at when the turn was over.",
                                     columns, moves->said ? 8 : 5};
    moves->table = &table;
    points_write(report, moves);
    if (moves->count > 0) page_table_begin(report->out, &table);
    moves_each(report, move_row, moves);
    if (moves->count > 0) page_table_end(report->out);
    free(moves);
}

/* Why each side chose so, in the words in which it sealed. */
static void reasons_write(const struct report *report)
{
    char reason[JOURNAL_NOTE_SIZE + 64], typed[HIDE_SIZE];
    bool begun = false;
    for (int turn = 1; turn <= report->last; turn++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            if (!reason_tell(reason, sizeof reason, report->session, turn, (enum side)side,
                             report->eyes.viewer))
                continue;
            if (!begun) page_heading(report->out, 3, NULL, "In their own words");
            if (!begun) page_list_begin(report->out, false);
            begun = true;
            page_item(report->out, "Turn %d. %s", step_number(report->session, turn),
                      report_typed(typed, report, reason));
        }
    }
    if (begun) page_list_end(report->out, false);
    else page_aside(report->out, "Nobody wrote down a reason that these eyes may read.");
}

/* Why an opponent of the game chose so: what it plays by, which is told when all is open. */
static void doctrines_write(const struct report *report)
{
    const struct script_library *scripts = session_setup(report->session)->scripts;
    for (int side = 0; report->over && scripts && side < SIDE_COUNT; side++) {
        char page[DOCTRINE_SIZE], *at, *rest = page;
        const struct opponent *opponent =
            script_opponent_named(scripts, session_who(report->session, (enum side)side));
        if (!opponent) continue;
        doctrine_page(page, opponent);
        page_heading(report->out, 3, NULL, "What %s plays by: %s", words_side(side),
                     opponent->title);
        while ((at = strtok_r(rest, "\n", &rest))) page_paragraph(report->out, "%s", at);
    }
}

void report_moves(const struct report *report)
{
    moves_write(report);
    reasons_write(report);
    doctrines_write(report);
}

/* Has an event happened that is told: injected, or drawn, in a turn that was played? */
static bool has_happened(const struct report *report)
{
    bool found = false;
    for (int turn = 1; turn <= report->last; turn++)
        found = found || session_happening_count(report->session, turn) > 0;
    return found;
}

static bool has_ruled(const struct report *report)
{
    bool found = false;
    for (int turn = 0; turn <= report->last; turn++)
        found = found || ruled_next(&report->eyes, turn, NULL, 0) != NULL;
    return found;
}

bool report_has_rulings(const struct report *report)
{
    return has_ruled(report) || has_happened(report);
}

/* How both would stand without a ruling tells of both: of all, where all is open. */
static void rulings_write(const struct report *report)
{
    bool open = report->over || eyes_see_all(&report->eyes);
    int worked = 0;
    page_list_begin(report->out, false);
    for (int turn = 0; turn <= report->last; turn++) {
        const struct ruling *ruling;
        for (size_t i = 0; (ruling = ruled_next(&report->eyes, turn, NULL, i)); i++) {
            char words[RULED_SIZE], without[RULED_SIZE] = "", typed[HIDE_SIZE];
            ruled_words(words, report->session, ruling);
            if (open && worked++ < WITHOUT) ruled_without(without, report->session, ruling);
            page_item(report->out, "After turn %d. %s. %s", step_number(report->session, turn),
                      report_typed(typed, report, words), without);
        }
    }
    page_list_end(report->out, false);
}

static const struct seminar_inject *inject_of(const struct report *report, const char *name)
{
    for (int32_t i = 0; i < report->seminar->inject_count; i++) {
        const struct seminar_inject *inject = &report->seminar->injects[i];
        if (strcmp(inject->name, name) == 0 || strcmp(inject->event, name) == 0) return inject;
    }
    return NULL;
}

/* What a happening was; what was expected of the teams is the umpire's to know. */
static void happening_row(const struct report *report, const struct page_table *table, int turn,
                          const struct happening *happening)
{
    char when[NUMBER_SIZE], note[HIDE_SIZE], expectation[HIDE_SIZE];
    const struct seminar_inject *inject = inject_of(report, happening->id);
    bool tells = inject && happening->injected && eyes_see_all(&report->eyes);
    snprintf(when, sizeof when, "%d", step_number(report->session, turn));
    page_row(
        report->out, table,
        (const char *const[]){when, happening->injected ? "the umpire" : "the dice",
                              report_typed(note, report, happening->note),
                              report_typed(expectation, report, tells ? inject->expectation : "")});
}

/* Was something expected of one of those that happened, and may these eyes know it? */
static bool has_expected(const struct report *report)
{
    bool found = false;
    for (int turn = 1; turn <= report->last && eyes_see_all(&report->eyes); turn++) {
        for (size_t i = 0; i < session_happening_count(report->session, turn); i++) {
            const struct happening *happening = session_happening(report->session, turn, i);
            const struct seminar_inject *inject = inject_of(report, happening->id);
            found = found || (inject && happening->injected && inject->expectation[0]);
        }
    }
    return found;
}

static void happenings_write(const struct report *report)
{
    bool expects = has_expected(report);
    static const struct page_column columns[] = {
        {"Turn", false}, {"By", false}, {"What happened", false}, {"Expected of the teams", false}};
    const struct page_table table = {"What nobody planned, in its turn.", columns, expects ? 4 : 3};
    page_table_begin(report->out, &table);
    for (int turn = 1; turn <= report->last; turn++) {
        for (size_t i = 0; i < session_happening_count(report->session, turn); i++)
            happening_row(report, &table, turn, session_happening(report->session, turn, i));
    }
    page_table_end(report->out);
}

void report_rulings(const struct report *report)
{
    if (has_ruled(report)) rulings_write(report);
    if (has_happened(report)) happenings_write(report);
}

static void road_row(const struct report *report, const struct page_table *table,
                     const struct road *road)
{
    char file[HIDE_SIZE], from[NUMBER_SIZE], result[HEADLINE_SIZE], moves[2 * ROAD_MOVES_SIZE + 64];
    struct text text;
    snprintf(from, sizeof from, "turn %d", road->turn);
    text_init(&text, moves, sizeof moves);
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (road->moves[side][0])
            text_format(&text, "%s%s: %s", text.length ? "\n" : "", words_side(side),
                        road->moves[side]);
    }
    if (road->verdict.over && text.length == 0) text_append(&text, "nobody moved in that turn");
    headline_short(result, &road->verdict);
    if (!road->verdict.over && road->played < road->turn)
        snprintf(result, sizeof result, "not played yet");
    else if (!road->verdict.over)
        snprintf(result, sizeof result, "under way, played up to turn %d", road->played);
    page_row(report->out, table,
             (const char *const[]){report_typed(file, report, road->file), from, moves, result});
}

void report_roads(const struct report *report)
{
    static const struct page_column columns[] = {
        {"File", false}, {"Other from", false}, {"Played there", false}, {"Came to", false}};
    const struct page_table table = {"Branches of this game that lie beside its file.", columns, 4};
    struct road *roads = memory_new(ROAD_MAX * sizeof *roads);
    size_t count = road_find(roads, &report->eyes);
    if (count > 0) page_table_begin(report->out, &table);
    for (size_t i = 0; i < count; i++) road_row(report, &table, &roads[i]);
    if (count > 0) page_table_end(report->out);
    else
        page_paragraph(report->out, "No branch of this game lies beside its file. "
                                    "chokepoint branch makes one from any turn.");
    free(roads);
}
