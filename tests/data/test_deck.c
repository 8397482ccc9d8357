/* test_deck.c: a deck holds each side's moves; its mistakes are told with their place. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "data/deck.h"
#include "temporary.h"

static const char header[] = "side,move,copies,first_turn,capital,budget_musd,source\n";

struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    struct deck deck;
    struct diag_list list;
    bool good;
};

static void take(struct fixture *out, const char *rows)
{
    char text[16384], path[TEMPORARY_PATH_SIZE];
    snprintf(text, sizeof text, "%s%s", header, rows);
    temporary_folder(out->folder);
    temporary_text(out->folder, "d.csv", text);
    temporary_path(path, out->folder, "d.csv");
    diag_init(&out->list);
    out->good = deck_load(&out->deck, path, &out->list);
}

static void drop(struct fixture *fixture)
{
    diag_free(&fixture->list);
    temporary_remove(fixture->folder);
}

static void cards_are_found_by_side_and_move(void **state)
{
    (void)state;
    struct fixture it;
    take(&it, "washington,tariffs,0,1,2,0,s\nbeijing,tariffs,3,2,1,500,s\n");
    assert_true(it.good);
    assert_int_equal(it.deck.count, 2);
    const struct card *card = deck_card(&it.deck, SIDE_BEIJING, "tariffs");
    assert_int_equal(card->copies, 3);
    assert_int_equal(card->first_turn, 2);
    assert_int_equal(card->capital, 1);
    assert_int_equal(card->budget_musd, 500);
    assert_int_equal(card->line, 3);
    assert_int_equal(deck_card(&it.deck, SIDE_WASHINGTON, "tariffs")->capital, 2);
    assert_null(deck_card(&it.deck, SIDE_WASHINGTON, "floods"));
    drop(&it);
}

static void every_kind_of_mistake_is_told(void **state)
{
    static const struct {
        const char *rows, *place, *words;
    } cases[] = {
        {"", "d.csv:2:1:", "found no card"},
        {"washingtn,tariffs,0,1,2,0,s\n", "d.csv:2:1:", "did you mean washington?"},
        {"washington,../x,0,1,2,0,s\n", "d.csv:2:12:", "expected an id"},
        {"washington,tariffs,-1,1,2,0,s\n", "d.csv:2:20:", "a whole number from 0 to 100"},
        {"washington,tariffs,0,0,2,0,s\n", "d.csv:2:22:", "a whole number from 1 to 40"},
        {"washington,tariffs,0,1,x,0,s\n", "d.csv:2:24:", "write digits only"},
        {"washington,tariffs,0,1,2,1.5,s\n", "d.csv:2:26:", "write digits only"},
        {"washington,tariffs,0,1,2,0,\n", "d.csv:2:28:", "a source"},
        {"beijing,a,0,1,2,0,s\nbeijing,a,0,1,2,0,s\n", "d.csv:3:1:", "the first is in line 2"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct fixture it;
        take(&it, cases[i].rows);
        assert_false(it.good);
        assert_int_equal(it.list.errors, 1);
        assert_true(temporary_told(&it.list, cases[i].place, cases[i].words));
        drop(&it);
    }
}

static void too_many_cards_are_refused(void **state)
{
    (void)state;
    char rows[12000] = "";
    size_t used = 0;
    for (int i = 0; i <= DECK_MAX; i++) {
        used += (size_t)snprintf(rows + used, sizeof rows - used, "beijing,m%d,0,1,2,0,s\n", i);
    }
    struct fixture it;
    take(&it, rows);
    assert_false(it.good);
    assert_true(temporary_told(&it.list, "d.csv:130:1:", "expected at most 128"));
    drop(&it);
}

/* A pack adds its cards or none of them: half a deck would be played unnoticed. */
static void a_pack_adds_cards_or_none(void **state)
{
    (void)state;
    char path[TEMPORARY_PATH_SIZE];
    struct fixture it;
    take(&it, "beijing,a,0,1,2,0,s\n");
    uint64_t hash = it.deck.hash;
    temporary_path(path, it.folder, "p.csv");
    temporary_text(it.folder, "p.csv",
                   "side,move,copies,first_turn,capital,budget_musd,source\n"
                   "beijing,b,0,1,2,0,s\nbeijing,a,0,1,2,0,s\n");
    assert_false(deck_add(&it.deck, path, &it.list));
    assert_true(temporary_told(&it.list, "p.csv:3:", "which the deck holds already"));
    assert_int_equal(it.deck.count, 1);
    assert_true(it.deck.hash == hash);
    temporary_text(it.folder, "p.csv",
                   "side,move,copies,first_turn,capital,budget_musd,source\n"
                   "washington,a,0,1,2,0,s\nbeijing,b,4,1,2,0,s\n");
    assert_true(deck_add(&it.deck, path, &it.list));
    assert_int_equal(it.deck.count, 3);
    assert_int_equal(deck_card(&it.deck, SIDE_BEIJING, "b")->copies, 4);
    assert_int_equal(deck_card(&it.deck, SIDE_BEIJING, "b")->place, 1);
    assert_false(it.deck.hash == hash);
    deck_drop(&it.deck, 1);
    assert_null(deck_card(&it.deck, SIDE_WASHINGTON, "a"));
    assert_non_null(deck_card(&it.deck, SIDE_BEIJING, "b"));
    drop(&it);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cards_are_found_by_side_and_move),
        cmocka_unit_test(every_kind_of_mistake_is_told),
        cmocka_unit_test(too_many_cards_are_refused),
        cmocka_unit_test(a_pack_adds_cards_or_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
