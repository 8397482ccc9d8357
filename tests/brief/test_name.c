/* test_name.c: a typed word means one thing, or a sentence says which it could be. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "brief/name.h"
#include "game/table.h"

static const struct map_aliases aliases = {
    3, {{"USA", "us"}, {"GBR", "uk"}, {"GBR", "great britain"}}};

static const struct name names[] = {
    {"gallium", "Gallium", NULL},
    {"germanium", "Germanium", NULL},
    {"light_rare_earths", "Light rare earths", NULL},
    {"heavy_rare_earths", "Heavy rare earths", NULL},
    {"USA", "United States", &aliases},
    {"GBR", "United Kingdom", &aliases},
    {"DEU", "Germany", &aliases},
};
enum { NAMES = sizeof names / sizeof names[0] };

static void names_are_found_by_number_id_name_and_start(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        int meant;
    } cases[] = {
        {"1", 0},
        {"7", 6},
        {"gallium", 0},
        {"GALL", 0},
        {"Light Rare Earths", 2},
        {"light-rare-earths", 2},
        {"heavy", 3},
        {"kingdom", 5},
        {"usa", 4},
        {"us", 4},
        {"uk", 5},
        {"UK", 5},
        {"great-britain", 5},
        {"deu", 6},
        {"germani", 1},
        {"germany", 6},
        {"  united states ", 4},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(name_one(cases[i].typed, names, NAMES), cases[i].meant);
    }
}

static void what_is_shared_or_unknown_is_not_guessed(void **state)
{
    (void)state;
    static const char *const several[] = {"g", "germ", "united", "rare earths", "rare"};
    static const char *const none[] = {"",      " ",        "0", "8",    "99999999999",
                                       "xenon", "galliums", ",", "great"};
    for (size_t i = 0; i < sizeof several / sizeof several[0]; i++) {
        assert_int_equal(name_one(several[i], names, NAMES), NAME_SEVERAL);
    }
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        assert_int_equal(name_one(none[i], names, NAMES), NAME_NONE);
    }
}

static void an_id_beats_a_number(void **state)
{
    (void)state;
    static const struct name amounts[] = {{"10", "10 percent", NULL}, {"1", "1 percent", NULL}};
    assert_int_equal(name_one("1", amounts, 2), 1);
    assert_int_equal(name_one("2", amounts, 2), 1);
}

static void the_reader_is_told_what_it_could_be(void **state)
{
    (void)state;
    char said[512];
    assert_true(name_explain(said, sizeof said, "germ", "thing", names, NAMES));
    assert_string_equal(said, "\"germ\" may mean Germanium, Germany. Please type more of it.");
    assert_false(name_explain(said, sizeof said, "galium", "thing", names, NAMES));
    assert_non_null(strstr(said, "Did you mean Gallium?"));
    assert_false(name_explain(said, sizeof said, "zzzzzz", "thing", names, NAMES));
    assert_string_equal(said, "There is no thing \"zzzzzz\" here.");
}

/* On the real map: what a name alone asks for. */
static void a_name_alone_means_one_thing(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        enum name_kind kind;
        const char *id;
    } cases[] = {
        {"gallium", NAME_GOOD, "gallium"},   {"gall", NAME_GOOD, "gallium"},
        {"holland", NAME_COUNTRY, "NLD"},    {"prc", NAME_COUNTRY, "CHN"},
        {"congo", NAME_COUNTRY, "COD"},      {"us", NAME_COUNTRY, "USA"},
        {"uk", NAME_COUNTRY, "GBR"},         {"mala", NAME_COUNTRY, "MYS"},
        {"autos", NAME_INDUSTRY, "autos"},   {"prosperity", NAME_SCORE, "prosperity"},
        {"smic", NAME_FIRM, "smic"},         {"germ", NAME_KIND_COUNT, NULL},
        {"nonsense", NAME_KIND_COUNT, NULL},
    };
    struct session *session = table_session("human", "random", 7, NULL);
    const struct eyes eyes = {session, VIEWER_WASHINGTON, 0};
    static struct name_book book;
    name_book_fill(&book, &eyes);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int index;
        enum name_kind kind = name_thing(&index, &book, cases[i].typed);
        if (kind != cases[i].kind) print_error("%s\n", cases[i].typed);
        assert_int_equal(kind, cases[i].kind);
        if (cases[i].id)
            assert_string_equal(book.names[book.first[kind] + (size_t)index].id, cases[i].id);
    }
    session_delete(session);
}

/* The moves of the hand are the reader's own: the rival's are not to be found by asking. */
static void only_the_own_hand_has_names(void **state)
{
    (void)state;
    struct session *session = table_session("human", "human", 7, NULL);
    static struct name_book own, rival, nobody;
    name_book_fill(&own, &(struct eyes){session, VIEWER_WASHINGTON, 0});
    name_book_fill(&rival, &(struct eyes){session, VIEWER_BEIJING, 0});
    name_book_fill(&nobody, &(struct eyes){session, VIEWER_UMPIRE, 0});
    assert_int_equal(nobody.first[NAME_MOVE], nobody.first[NAME_MOVE + 1]);
    for (size_t i = own.first[NAME_MOVE]; i < own.first[NAME_MOVE + 1]; i++) {
        const struct name *rivals = &rival.names[rival.first[NAME_MOVE]];
        int found = name_whole(own.names[i].id, rivals,
                               rival.first[NAME_MOVE + 1] - rival.first[NAME_MOVE]);
        if (found >= 0) assert_string_equal(rivals[found].id, own.names[i].id);
    }
    session_delete(session);
}

static void figures_are_found_by_what_people_type(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"gallium", "price.gallium.USA"},
        {"japan", "alignment.JPN"},
        {"us", "output.USA"},
        {"autos", "output.USA.autos"},
        {"total", "score.washington"},
        {"security", "score.washington.security"},
        {"escalation", "escalation"},
        {"price gallium usa", "price.gallium.USA"},
        {"price.gallium.USA", "price.gallium.USA"},
    };
    struct session *session = table_session("human", "random", 7, NULL);
    const struct eyes eyes = {session, VIEWER_WASHINGTON, 0};
    char figure[FIGURE_NAME_SIZE];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_true(name_figure(figure, &eyes, cases[i][0]));
        assert_string_equal(figure, cases[i][1]);
    }
    assert_false(name_figure(figure, &eyes, "nonsense"));
    session_delete(session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found_by_number_id_name_and_start),
        cmocka_unit_test(what_is_shared_or_unknown_is_not_guessed),
        cmocka_unit_test(an_id_beats_a_number),
        cmocka_unit_test(the_reader_is_told_what_it_could_be),
        cmocka_unit_test(a_name_alone_means_one_thing),
        cmocka_unit_test(only_the_own_hand_has_names),
        cmocka_unit_test(figures_are_found_by_what_people_type),
    };
    return cmocka_run_group_tests_name("brief/name", tests, NULL, table_teardown);
}
