/* test_pack.c: a journal names the packs of its game, and a resume asks for them. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "game/pack.h"

static const struct place home = {.path = "."};

/* The home and packs of those names, whose hashes are 16, 17 and so on. */
static struct places with(const char *first, const char *second)
{
    struct places places = {.count = 1, .items = {home}};
    const char *names[] = {first, second};
    for (size_t i = 0; i < 2 && names[i]; i++) {
        struct place *place = &places.items[places.count++];
        snprintf(place->name, sizeof place->name, "%s", names[i]);
        snprintf(place->path, sizeof place->path, "/nowhere/%s", names[i]);
        place->hash = 16 + i;
    }
    return places;
}

static struct journal_row row_of(const struct places *places)
{
    struct journal_row row = {.kind = JOURNAL_GAME, .name = "rocks-and-chips", .args = "format=1"};
    pack_note(&row, places);
    return row;
}

/* What is told when a game of `begun` goes on with `now`; the number of errors and warnings. */
static void check(struct places begun, struct places now, bool with_scripts, size_t errors,
                  size_t warnings, const char *words)
{
    struct journal_row row = row_of(&begun);
    struct diag_list list;
    diag_init(&list);
    bool good = pack_check(&now, &row, with_scripts, "game.csv", &list);
    assert_int_equal(good, errors == 0);
    assert_int_equal(list.errors, errors);
    assert_int_equal(list.warnings, warnings);
    if (words) assert_non_null(strstr(list.items[0].text, words));
    diag_free(&list);
}

static void names_and_hashes_are_kept_and_no_paths(void **state)
{
    (void)state;
    struct places none = with(NULL, NULL), two = with("titanium", "coal-2");
    assert_string_equal(row_of(&none).args, "format=1");
    assert_string_equal(row_of(&two).args,
                        "format=1;packs=titanium:0000000000000010,coal-2:0000000000000011");
}

static void a_missing_pack_is_asked_for_by_name(void **state)
{
    (void)state;
    check(with("titanium", "coal"), with("titanium", "coal"), true, 0, 0, NULL);
    check(with("titanium", "coal"), with("titanium", NULL), true, 1, 0,
          "begun with the pack coal; add --pack DIR");
    check(with("titanium", "coal"), with(NULL, NULL), true, 2, 0, "the pack titanium");
    /* A name that is the end of another's is not that one. */
    check(with("new-coal", NULL), with("coal", NULL), true, 1, 1, "without the pack coal");
}

static void a_replay_needs_a_pack_only_for_its_scenario(void **state)
{
    (void)state;
    check(with("titanium", NULL), with(NULL, NULL), false, 0, 0, NULL);
    struct places begun = with("titanium", NULL), now = with(NULL, NULL);
    struct journal_row row = row_of(&begun);
    struct diag_list list;
    diag_init(&list);
    snprintf(row.name, sizeof row.name, "sponge");
    assert_false(pack_check(&now, &row, false, "game.csv", &list));
    assert_non_null(strstr(list.items[0].text, "begun with the pack titanium"));
    diag_free(&list);
}

static void a_pack_that_changed_or_came_is_told(void **state)
{
    (void)state;
    check(with("titanium", "coal"), with("coal", "titanium"), true, 0, 2, "has changed since");
    check(with("titanium", NULL), with("titanium", "coal"), true, 0, 1, "without the pack coal");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_and_hashes_are_kept_and_no_paths),
        cmocka_unit_test(a_missing_pack_is_asked_for_by_name),
        cmocka_unit_test(a_replay_needs_a_pack_only_for_its_scenario),
        cmocka_unit_test(a_pack_that_changed_or_came_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
