/* test_chain.c: a figure's chain holds what it is worked out from, and of the rival no more than a
 * side may know. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "brief/chain.h"
#include "engine/view.h"
#include "game/advance.h"
#include "game/table.h"

enum { TURNS = 4 };

static struct session *session;
static struct chain chain;

static int game_play(void **state)
{
    (void)state;
    bool failed;
    char reason[SESSION_SENTENCE_SIZE];
    session = table_session("fence", "dam", 1, NULL);
    for (int turn = 1; turn <= TURNS; turn++) assert_true(advance_turn(session, &failed, reason));
    return 0;
}

static int game_clear(void **state)
{
    (void)state;
    session_delete(session);
    table_clear();
    return 0;
}

static void find(const char *figure, enum viewer viewer)
{
    chain_find(&chain, session, viewer, TURNS - 1, TURNS, figure);
}

static bool holds(const char *start)
{
    for (size_t i = 0; i < chain.count; i++) {
        if (strncmp(chain.rows[i].figure, start, strlen(start)) == 0) return true;
    }
    return false;
}

static void a_price_comes_from_stocks_and_flows_of_its_good(void **state)
{
    (void)state;
    find("price.gallium.JPN", VIEWER_UMPIRE);
    assert_true(holds("stock.JPN.gallium"));
    assert_true(holds("trade."));
    for (size_t i = 0; i < chain.count; i++) {
        assert_non_null(strstr(chain.rows[i].figure, "gallium"));
    }
}

static void a_total_comes_from_the_five_scores_of_that_side(void **state)
{
    (void)state;
    find("score.beijing", VIEWER_UMPIRE);
    assert_in_range(chain.count, 1, SCORE_COUNT);
    for (size_t i = 0; i < chain.count; i++) {
        assert_int_equal(strncmp(chain.rows[i].figure, "score.beijing.", 14), 0);
    }
}

/* Every figure of every chain can be asked for its own chain, and tells what the viewer may know.
 */
static void rows_are_figures_as_the_viewer_sees_them(void **state)
{
    (void)state;
    static const char *const figures[] = {"price.gallium",
                                          "price.gallium.USA",
                                          "score.washington.security",
                                          "score.beijing.coalition",
                                          "output.USA",
                                          "compliance.JPN.washington",
                                          "leak.washington",
                                          "score.beijing.stability",
                                          "stock.USA.gallium",
                                          "score.beijing.technology"};
    for (size_t f = 0; f < sizeof figures / sizeof figures[0]; f++) {
        find(figures[f], VIEWER_WASHINGTON);
        assert_true(chain.count > 0);
        for (size_t i = 0; i < chain.count; i++) {
            const struct chain_row *row = &chain.rows[i];
            struct band band;
            assert_true(view_figure(&band, session_world_at(session, TURNS), VIEWER_WASHINGTON,
                                    row->figure));
            assert_true(band.value == row->after);
            if (band.low < band.high) assert_true(row->estimate);
        }
    }
}

static void a_figure_without_a_chain_has_none(void **state)
{
    (void)state;
    find("escalation", VIEWER_UMPIRE);
    assert_int_equal(chain.count, 0);
    find("no.such.figure", VIEWER_UMPIRE);
    assert_int_equal(chain.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_price_comes_from_stocks_and_flows_of_its_good),
        cmocka_unit_test(a_total_comes_from_the_five_scores_of_that_side),
        cmocka_unit_test(rows_are_figures_as_the_viewer_sees_them),
        cmocka_unit_test(a_figure_without_a_chain_has_none),
    };
    return cmocka_run_group_tests(tests, game_play, game_clear);
}
