/* test_ruled.c: a ruling is a cause like any other: it is named, and all parts add up to what the
 * screens show. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "brief/digest.h"
#include "brief/ruled.h"
#include "brief/story.h"
#include "brief/turning.h"
#include "brief/why.h"
#include "engine/rng.h"
#include "game/advance.h"
#include "game/ruling.h"
#include "game/table.h"
#include "soak.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static struct setup *squeeze;
static struct why why;
static char reason[SESSION_SENTENCE_SIZE];

static struct session *squeeze_game(uint64_t seed)
{
    struct diag_list list;
    diag_init(&list);
    if (!squeeze) squeeze = setup_new(&here, "gallium-squeeze", true, &list);
    assert_non_null(squeeze);
    const struct session_options options = {
        .places = &here, .scenario = "gallium-squeeze", .who = {"human", "human"}, .seed = seed};
    struct session *session = session_new(&options, squeeze, &list);
    assert_non_null(session);
    diag_free(&list);
    return session;
}

static int teardown(void **state)
{
    setup_delete(squeeze);
    return table_teardown(state);
}

static void turn_pass(struct session *session)
{
    table_seal(session, session_first(session));
    assert_true(table_seal(session, (enum side)world_rival((int32_t)session_first(session))));
}

static void rule(struct session *session, const char *figure, double value)
{
    if (!ruling_set(session, figure, value, "for the test", reason)) fail_msg("%s", reason);
}

static double shown(const struct session *session, int turn, const char *name)
{
    struct figure figure;
    assert_true(figure_find(&figure, session_world_at(session, turn), name));
    return figure.value;
}

static void explain(const struct session *session, const char *figure, int since, int turn)
{
    const struct why_question question = {.session = session,
                                          .since = since,
                                          .turn = turn,
                                          .figure = figure,
                                          .viewer = VIEWER_UMPIRE};
    if (!why_run(&why, &question, reason)) fail_msg("%s", reason);
    double sum = 0.0;
    for (size_t i = 0; i < why.count; i++) sum += why.rows[i].amount;
    assert_true(why.before == shown(session, since, figure));
    assert_true(why.after == shown(session, turn, figure));
    double scale = 1.0 + fabs(why.before) + fabs(why.after);
    if (!(fabs(sum - (why.after - why.before)) <= 1e-9 * scale)) {
        fail_msg("%s from %d to %d: %g, not %g", figure, since, turn, sum, why.after - why.before);
    }
}

/* The row of a ruling, NULL where there is none. */
static const struct why_row *row_ruled(const char *words)
{
    for (size_t i = 0; i < why.count; i++) {
        if (why.rows[i].kind == WHY_RULING && strstr(why.rows[i].name, words)) return &why.rows[i];
    }
    return NULL;
}

/* One turn is played, then a price and the tension are ruled. */
static void a_ruling_is_named_with_what_it_changed(void **state)
{
    (void)state;
    struct session *session = squeeze_game(7);
    turn_pass(session);
    double price = shown(session, 1, "price.gallium.USA");
    double tension = shown(session, 1, "escalation");
    uint64_t hash = world_hash(session_world(session));
    rule(session, "price.gallium.USA", 3.0);
    rule(session, "escalation", 0.9);
    assert_true(world_hash(session_world_resolved(session, 1)) == hash);
    assert_true(world_hash(session_world_at(session, 1)) != hash);
    assert_ptr_equal(session_world_resolved(session, 0), session_world_at(session, 0));

    explain(session, "price.gallium.USA", 0, 1);
    const struct why_row *row = row_ruled("Gallium price in United States");
    assert_non_null(row);
    assert_true(row->amount == 3.0 - price && row->error == 0.0);
    assert_true(row->without == price);
    assert_non_null(strstr(row->name, "Ruled by the umpire: "));
    assert_non_null(strstr(row->name, " -> 300, \"for the test\""));
    assert_true(why.exact);
    explain(session, "escalation", 0, 1);
    row = row_ruled("Escalation");
    assert_non_null(row);
    assert_true(row->amount == 0.9 - tension);

    turn_pass(session);
    for (int since = 0; since < 2; since++) {
        explain(session, "price.gallium.USA", since, 2);
        assert_true((row_ruled("Gallium price") != NULL) == (since == 0));
        explain(session, "escalation", since, 2);
        explain(session, "score.washington", since, 2);
        assert_non_null(row_ruled("Escalation")); /* it did not change the score at once */
    }
    session_delete(session);
}

/* A figure ruled twice is one cause: from where it stood to where it was left. */
static void a_ruling_put_right_is_one_cause(void **state)
{
    (void)state;
    struct session *session = squeeze_game(3);
    turn_pass(session);
    double before = shown(session, 1, "escalation");
    rule(session, "escalation", 0.9);
    rule(session, "escalation", 0.4);
    explain(session, "escalation", 0, 1);
    size_t rulings = 0;
    for (size_t i = 0; i < why.count; i++) rulings += why.rows[i].kind == WHY_RULING;
    assert_int_equal(rulings, 1);
    assert_true(fabs(row_ruled("-> 40")->amount - (0.4 - before)) < 1e-12);
    session_delete(session);
}

/* What a side may not know of is ruled in secret from it. */
static void a_secret_figure_is_ruled_in_secret(void **state)
{
    (void)state;
    char line[RULED_SIZE];
    struct session *session = squeeze_game(3);
    turn_pass(session);
    rule(session, "stock.CHN.gallium", 4.0);
    rule(session, "compliance.JPN.washington", 0.1);
    static const bool known[2][SIDE_COUNT] = {{false, true}, {true, false}};
    for (size_t i = 0; i < 2; i++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            assert_true(ruled_known(session, session_ruling(session, 1, i),
                                    viewer_of_side((enum side)side)) == known[i][side]);
        }
    }
    const struct eyes eyes = {session, VIEWER_WASHINGTON, EYES_NOW};
    assert_true(ruled_line(line, &eyes, 1, NULL, 0));
    assert_non_null(strstr(line, "-> 10, held in turn 2, \"for the test\""));
    assert_false(ruled_line(line, &eyes, 1, NULL, 1));
    session_delete(session);
}

static size_t digest_rulings(const struct digest *digest)
{
    size_t count = 0;
    for (size_t i = 0; i < digest->count; i++) {
        count += strstr(digest->lines[i].text, "uled by the umpire") != NULL;
    }
    return count;
}

/* The turn's report, what is known of the coming one, the story of a good and the end say it. */
static void what_was_ruled_is_told_everywhere(void **state)
{
    (void)state;
    char marks[2];
    struct turning points[4];
    struct story_line line;
    struct digest *digest = memory_new(sizeof *digest);
    struct session *session = squeeze_game(3);
    rule(session, "escalation", 0.5);
    turn_pass(session);
    rule(session, "price.cobalt.USA", 2.0);
    rule(session, "stock.CHN.gallium", 1.0);
    digest_make(digest, session, 1, VIEWER_WASHINGTON);
    assert_int_equal(digest_rulings(digest), 2); /* the first at the start, and no secret */
    digest_make(digest, session, 1, VIEWER_UMPIRE);
    assert_int_equal(digest_rulings(digest), 3);
    digest_ahead(digest, session, VIEWER_BEIJING);
    assert_int_equal(digest_rulings(digest), 2);

    const struct world *world = session_world(session);
    const struct story cobalt = {world_good(world, "cobalt", 6), -1, -1};
    const struct story japan = {-1, world_country(world, "JPN", 3), -1};
    const struct eyes eyes = {session, VIEWER_WASHINGTON, EYES_NOW};
    story_marks(marks, 2, &eyes, &cobalt);
    assert_int_equal(marks[0], ' ');
    assert_int_equal(marks[1], '!');
    size_t at = 0, told = 0;
    while (story_line(&line, &eyes, &cobalt, 1, at++)) told += strstr(line.text, "-> 200") != NULL;
    assert_int_equal(told, 1);
    for (at = 0; story_line(&line, &eyes, &japan, 1, at); at++) {
        assert_null(strstr(line.text, "umpire"));
    }
    assert_int_equal(turning_rulings(points, 4, &eyes), 2);
    assert_int_equal(points[0].turn, 0);
    assert_string_equal(points[1].figure, "price.cobalt.USA");

    for (int i = 0; i < 100; i++) rule(session, "escalation", i % 2 ? 0.3 : 0.6);
    digest_make(digest, session, 1, VIEWER_UMPIRE);
    assert_int_equal(digest_rulings(digest), 1 + DIGEST_RULINGS);
    explain(session, "escalation", 0, 1);
    free(digest);
    session_delete(session);
}

static const struct event *event_of(const char *id)
{
    for (size_t i = 0; i < script_event_count(squeeze->scripts); i++) {
        const struct event *event = script_event(squeeze->scripts, i);
        if (strcmp(event->id, id) == 0) return event;
    }
    fail_msg("no event %s", id);
    return NULL;
}

/* Washington passes, and an event has it send more inspectors: nothing says that Washington did. */
static void what_an_event_orders_is_no_act_of_a_side(void **state)
{
    (void)state;
    struct session *session = squeeze_game(3);
    const struct eyes eyes = {session, VIEWER_UMPIRE, EYES_NOW};
    const struct story all = {-1, -1, -1};
    struct digest *digest = memory_new(sizeof *digest);
    struct story_line line;
    size_t told = 0, named = 0;
    assert_true(ruling_inject(session, event_of("hearing"), reason));
    assert_true(session_happening(session, 1, 0)->injected);
    turn_pass(session);
    for (size_t i = 0; story_line(&line, &eyes, &all, 1, i); i++) {
        if (strncmp(line.text, "Washington: More inspectors", 27) != 0) continue;
        assert_non_null(strstr(line.text, "ordered by an event"));
        assert_int_equal(line.side, SIDE_NONE);
        told++;
    }
    assert_int_equal(told, 1);
    digest_make(digest, session, 1, VIEWER_UMPIRE);
    for (size_t i = 0; i < digest->count; i++) {
        if (!strstr(digest->lines[i].text, "More inspectors")) continue;
        assert_int_equal(digest->lines[i].part, DIGEST_EVENTS);
        named++;
    }
    assert_int_equal(named, 1);
    explain(session, "score.washington", 0, 1);
    for (size_t i = 0; i < why.count; i++) {
        assert_true(why.rows[i].kind != WHY_INSTRUMENT);
    }
    free(digest);
    session_delete(session);
}

/* The umpire reads what a ruling would do, and what one that was made has done. */
static void what_a_ruling_does_is_said(void **state)
{
    (void)state;
    char line[RULED_SIZE];
    struct ruling_preview preview;
    struct session *session = squeeze_game(7);
    turn_pass(session);
    assert_true(ruling_preview(&preview, session, "escalation", 0.9, reason));
    ruled_preview(line, session, "escalation", &preview);
    assert_non_null(strstr(line, "At once: Escalation "));
    assert_non_null(strstr(line, " -> 90, "));
    assert_non_null(strstr(line, "At the end of the turn: Escalation "));
    rule(session, "escalation", 0.9);
    ruled_without(line, session, session_ruling(session, 1, 0));
    assert_non_null(strstr(line, "Without it: W +0.0 held, B +0.0 held."));
    session_delete(session);
}

/* It stands at the turn's end where it was ruled, and the account of the turn agrees. */
static void a_compliance_that_was_ruled_holds(void **state)
{
    (void)state;
    static const char figure[] = "compliance.JPN.washington";
    struct session *session = squeeze_game(7);
    rule(session, figure, 0.1);
    turn_pass(session);
    assert_true(shown(session, 1, figure) == 0.1);
    explain(session, figure, 0, 1);
    assert_true(why.after == why.before);
    explain(session, "score.washington.coalition", 0, 1);
    assert_non_null(row_ruled("held in turn 1"));
    turn_pass(session);
    assert_true(shown(session, 2, figure) != 0.1);
    explain(session, figure, 0, 2);
    explain(session, "score.washington.coalition", 0, 2);
    session_delete(session);
}

/* A figure is drawn from a family. */
struct draw {
    const struct session *session;
    const struct figure_spec *family;
    uint64_t bits, seen;
    char figure[FIGURE_NAME_SIZE];
};

static void draw_each(void *context, const char *name, const struct figure_spec *spec)
{
    struct draw *draw = context;
    char instead[FIGURE_INSTEAD_MAX][FIGURE_NAME_SIZE];
    if (spec != draw->family) return;
    if (figure_instead(instead, session_world(draw->session), name) > 0) return;
    uint64_t bits = rng_bits(draw->bits, 0, RNG_EXPLAIN, draw->seen++);
    if (bits % draw->seen == 0) snprintf(draw->figure, sizeof draw->figure, "%s", name);
}

/* One that can be ruled, of any family alike. */
static const char *draw_figure(struct draw *draw, const struct session *session, uint64_t bits)
{
    uint64_t families = 0;
    while (figure_specs()[families].pattern) families++;
    *draw = (struct draw){.session = session, .bits = bits};
    for (uint64_t i = 0; draw->seen == 0; i++) {
        draw->family = &figure_specs()[(bits + i) % families];
        figure_list(session_world(session), draw_each, draw);
    }
    return draw->figure;
}

/* Random rulings of random figures after every turn of a random game: over any turns what is asked
 * of the ruled figures and of a score sums to what is shown. */
static void the_parts_add_up_after_any_rulings(void **state)
{
    (void)state;
    enum { TURNS = 3, RULINGS = 2 };
    const int turns = soak_times(2, TURNS);
    for (uint64_t seed = 1; seed <= (uint64_t)soak_times(1, 30); seed++) {
        struct draw drawn[TURNS + 1][RULINGS];
        struct session *session = squeeze_game(seed);
        for (int turn = 0; turn <= turns; turn++) {
            for (uint64_t i = 0; i < RULINGS; i++) {
                uint64_t bits = rng_bits(seed, (uint64_t)turn, RNG_EXPLAIN, i);
                const char *figure = draw_figure(&drawn[turn][i], session, bits >> 8);
                double now = shown(session, turn, figure);
                double value = bits & 1 ? now * 0.5 : now < 0.5 ? now + 0.3 : now * 0.9;
                rule(session, figure, value);
            }
            if (turn == turns) break;
            table_play_any(session, session_first(session), seed + (uint64_t)turn);
            turn_pass(session);
        }
        for (int since = 0; since < turns; since++) {
            for (int turn = since + 1; turn <= turns; turn++) {
                explain(session, "score.beijing", since, turn);
                explain(session, drawn[since][0].figure, since, turn);
                explain(session, drawn[turn][1].figure, since, turn);
            }
        }
        session_delete(session);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_ruling_is_named_with_what_it_changed),
        cmocka_unit_test(a_ruling_put_right_is_one_cause),
        cmocka_unit_test(a_secret_figure_is_ruled_in_secret),
        cmocka_unit_test(what_was_ruled_is_told_everywhere),
        cmocka_unit_test(what_an_event_orders_is_no_act_of_a_side),
        cmocka_unit_test(what_a_ruling_does_is_said),
        cmocka_unit_test(a_compliance_that_was_ruled_holds),
        cmocka_unit_test(the_parts_add_up_after_any_rulings),
    };
    return cmocka_run_group_tests(tests, NULL, teardown);
}
