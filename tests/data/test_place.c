/* test_place.c: packs add to the home; what could lead out of a pack, or be changed under it, is
 * told. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/file.h"
#include "data/place.h"
#include "temporary.h"

/* A folder that holds packs, a home beside them, and what was told. */
struct fixture {
    char folder[TEMPORARY_PATH_SIZE];
    struct places places;
    struct diag_list list;
};

static void put(const struct fixture *it, const char *path, const char *text)
{
    char folder[TEMPORARY_PATH_SIZE], reason[FILE_REASON_SIZE];
    temporary_path(folder, it->folder, path);
    *strrchr(folder, '/') = '\0';
    assert_true(file_make_folder(folder, reason));
    temporary_text(it->folder, path, text);
}

static bool add(struct fixture *it, const char *pack)
{
    char path[TEMPORARY_PATH_SIZE];
    temporary_path(path, it->folder, pack);
    return place_add(&it->places, path, &it->list);
}

static int take(void **state)
{
    struct fixture *it = calloc(1, sizeof *it);
    char home[TEMPORARY_PATH_SIZE];
    temporary_folder(it->folder);
    temporary_path(home, it->folder, "house");
    put(it, "house/maps/world/countries.csv", "id\n");
    put(it, "house/cards/seminar.csv", "side\n");
    put(it, "titanium/cards/seminar.csv", "side\n");
    put(it, "titanium/lua/moves/beijing/quota.lua", "return {}\n");
    place_init(&it->places, home);
    diag_init(&it->list);
    *state = it;
    return 0;
}

static int drop(void **state)
{
    struct fixture *it = *state;
    temporary_remove(it->folder);
    diag_free(&it->list);
    free(it);
    return 0;
}

static void the_home_comes_first(void **state)
{
    struct fixture *it = *state;
    char path[TEMPORARY_PATH_SIZE];
    assert_true(add(it, "titanium/"));
    assert_int_equal(it->list.count, 0);
    assert_string_equal(it->places.items[1].name, "titanium");
    assert_int_equal(place_find(path, sizeof path, &it->places, "cards/seminar.csv"), 0);
    assert_non_null(strstr(path, "/house/cards/seminar.csv"));
    assert_int_equal(place_find(path, sizeof path, &it->places, "lua/moves/beijing/quota.lua"), 1);
    assert_int_equal(place_find(path, sizeof path, &it->places, "cards/other.csv"), -1);
}

static void scenarios_alone_are_no_map(void **state)
{
    struct fixture *it = *state;
    char folder[TEMPORARY_PATH_SIZE];
    put(it, "titanium/maps/world/scenarios/spring.csv", "key\n");
    put(it, "titanium/maps/moon/countries.csv", "id\n");
    assert_true(add(it, "titanium"));
    assert_true(place_map(folder, sizeof folder, &it->places, "world"));
    assert_non_null(strstr(folder, "/house/maps/world"));
    assert_true(place_map(folder, sizeof folder, &it->places, "moon"));
    assert_non_null(strstr(folder, "/titanium/maps/moon"));
    char **maps = place_maps(&it->places);
    assert_non_null(strstr(maps[0], "/house/maps/world"));
    assert_non_null(strstr(maps[1], "/titanium/maps/moon"));
    assert_null(maps[2]);
    file_list_free(maps);
}

/* Journals keep the hash: it must follow each file's text and name, and nothing else. */
static void the_hash_follows_the_files(void **state)
{
    struct fixture *it = *state;
    struct places other = it->places, third = it->places;
    assert_true(add(it, "titanium"));
    put(it, "titanium/notes.txt", "not the game's");
    char path[TEMPORARY_PATH_SIZE];
    temporary_path(path, it->folder, "titanium");
    assert_true(place_add(&other, path, &it->list));
    assert_true(other.items[1].hash == it->places.items[1].hash);
    put(it, "titanium/lua/moves/beijing/quota.lua", "return { }\n");
    assert_true(place_add(&third, path, &it->list));
    assert_false(third.items[1].hash == it->places.items[1].hash);
}

static void links_and_devices_are_told_and_not_found(void **state)
{
    struct fixture *it = *state;
    char path[TEMPORARY_PATH_SIZE];
    temporary_path(path, it->folder, "titanium/cards/passwd.csv");
    assert_int_equal(symlink("/etc/passwd", path), 0);
    temporary_path(path, it->folder, "titanium/cards/pipe.csv");
    assert_int_equal(mkfifo(path, 0600), 0);
    temporary_path(path, it->folder, "titanium/maps");
    assert_int_equal(symlink("/etc", path), 0);
    assert_true(add(it, "titanium"));
    assert_int_equal(it->list.errors, 3);
    assert_true(temporary_told(&it->list, "passwd.csv:", "is a link or a device"));
    assert_true(temporary_told(&it->list, "pipe.csv:", "is a link or a device"));
    assert_true(temporary_told(&it->list, "maps:", "is no folder, or a link"));
    const struct place *pack = &it->places.items[1];
    assert_false(place_has(pack, "cards/passwd.csv"));
    assert_false(place_has(pack, "cards/pipe.csv"));
    assert_false(place_has(pack, "maps/passwd"));
    assert_true(place_has(pack, "cards/seminar.csv"));
}

static void a_folder_that_is_no_pack_is_refused(void **state)
{
    struct fixture *it = *state;
    char path[TEMPORARY_PATH_SIZE];
    put(it, "empty/readme.txt", "");
    put(it, "a=b/lua/events/x.lua", "");
    put(it, "open/lua/events/x.lua", "");
    temporary_path(path, it->folder, "open");
    assert_int_equal(chmod(path, 0777), 0);
    assert_false(add(it, "absent"));
    assert_false(add(it, "empty"));
    assert_false(add(it, "a=b"));
    assert_false(add(it, "open"));
    assert_int_equal(it->places.count, 1);
    assert_true(temporary_told(&it->list, "absent:", "is no folder"));
    assert_true(temporary_told(&it->list, "empty:", "holds no folder lua, cards or maps"));
    assert_true(temporary_told(&it->list, "a=b:", "a journal cannot keep"));
    assert_true(temporary_told(&it->list, "open:", "chmod o-w"));
}

static void names_that_cannot_be_shown_are_told(void **state)
{
    struct fixture *it = *state;
    static const char *const names[] = {"\033]0;owned\007.csv", "a\nb.csv", "a b.csv",
                                        "\xC2\x9B.csv",         "\xFF.csv", "caf\xC3\xA9.csv",
                                        "\xE2\x80\xAE.csv"};
    char path[TEMPORARY_PATH_SIZE];
    enum { COUNT = sizeof names / sizeof names[0] };
    for (size_t i = 0; i < COUNT; i++) {
        snprintf(path, sizeof path, "odd/maps/world/scenarios/%s", names[i]);
        put(it, path, "key\n");
    }
    put(it, "odd/maps/s\033[31m/countries.csv", "id\n");
    put(it, "odd/maps/world/scenarios/october-2025.v2_x.csv", "key\n");
    put(it, "odd/cards/What I thought.txt", "");
    assert_true(add(it, "odd"));
    assert_int_equal(it->list.errors, COUNT + 1);
    assert_true(
        temporary_told(&it->list, "\\x1B]0;owned\\x07.csv:", "letters a to z, digits, dots"));
    assert_true(temporary_told(&it->list, "s\\x1B[31m:", "letters a to z, digits, dots"));
    assert_false(place_has(&it->places.items[1], "maps/world/scenarios/\033]0;owned\007.csv"));
    assert_false(place_has(&it->places.items[1], "maps/world/scenarios/a\nb.csv"));
    assert_true(place_has(&it->places.items[1], "maps/world/scenarios/a b.csv"));
    /* The home's are told too, where somebody asks. */
    put(it, "house/maps/world/scenarios/a b.csv", "key\n");
    size_t before = it->list.errors;
    place_look_over(&it->places.items[0], &it->list);
    assert_int_equal(it->list.errors, before + 1);
}

static void a_pack_counts_once_and_seven_are_the_most(void **state)
{
    struct fixture *it = *state;
    char name[64];
    put(it, "deep/titanium/cards/x.csv", "");
    assert_true(add(it, "titanium"));
    assert_true(add(it, "titanium/"));
    assert_true(add(it, "house"));
    assert_int_equal(it->places.count, 2);
    assert_false(add(it, "deep/titanium"));
    assert_true(temporary_told(&it->list, "titanium:", "has the name of a pack"));
    for (int i = 2; i < PLACE_MAX; i++) {
        snprintf(name, sizeof name, "p%d/cards/x.csv", i);
        put(it, name, "");
        snprintf(name, sizeof name, "p%d", i);
        assert_true(add(it, name));
    }
    put(it, "last/cards/x.csv", "");
    assert_false(add(it, "last"));
    assert_true(temporary_told(&it->list, "last:", "one pack more than 7"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(names_that_cannot_be_shown_are_told, take, drop),
        cmocka_unit_test_setup_teardown(the_home_comes_first, take, drop),
        cmocka_unit_test_setup_teardown(scenarios_alone_are_no_map, take, drop),
        cmocka_unit_test_setup_teardown(the_hash_follows_the_files, take, drop),
        cmocka_unit_test_setup_teardown(links_and_devices_are_told_and_not_found, take, drop),
        cmocka_unit_test_setup_teardown(a_folder_that_is_no_pack_is_refused, take, drop),
        cmocka_unit_test_setup_teardown(a_pack_counts_once_and_seven_are_the_most, take, drop),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
