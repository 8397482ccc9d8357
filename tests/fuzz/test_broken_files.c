/* test_broken_files.c: whatever bytes a file holds, reading it ends in a game or in a message. */
/* SPDX-License-Identifier: MIT */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/memory.h"
#include "data/deck.h"
#include "data/map.h"
#include "data/scenario.h"
#include "engine/rng.h"
#include "game/advance.h"
#include "game/session.h"
#include "game/table.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

enum { RUNS = 60, CHANGES_MAX = 6 };

/* FUZZ_RUNS asks for more than `make test` has time for. */
static uint64_t runs(void)
{
    const char *asked = getenv("FUZZ_RUNS");
    return asked ? strtoull(asked, NULL, 10) : RUNS;
}

static uint64_t draw(uint64_t run, uint64_t index)
{
    return rng_bits(99, run, RNG_SCRIPT, index);
}

static char *read_whole(const char *path, size_t *length)
{
    char reason[FILE_REASON_SIZE], *bytes;
    assert_true(file_read(&bytes, length, path, 1u << 24, reason));
    return bytes;
}

static void write_whole(const char *path, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    fclose(file);
}

/* Bytes that mean something to a CSV reader are tried more often than others. */
static char telling_byte(uint64_t bits)
{
    static const char bytes[] = "\",\n\r;=\0-.0919eE+@\xFF\xC3 %";
    return bits % 4 ? bytes[bits / 4 % (sizeof bytes - 1)] : (char)(bits / 4);
}

/* Changes, drops or doubles a few places; the length after it. `bytes` has room for twice `length`.
 */
static size_t mutate(char *bytes, size_t length, uint64_t run)
{
    uint64_t changes = 1 + draw(run, 0) % CHANGES_MAX;
    for (uint64_t i = 1; i <= changes && length > 2; i++) {
        uint64_t bits = draw(run, 3 * i);
        size_t at = (size_t)(draw(run, 3 * i + 1) % length);
        size_t span = (size_t)(draw(run, 3 * i + 2) % 40);
        if (span > length - at) span = length - at;
        switch (bits % 4) {
        case 0: bytes[at] = telling_byte(bits / 4); break;
        case 1:
            memmove(bytes + at, bytes + at + span, length - at - span);
            length -= span;
            break;
        case 2:
            memmove(bytes + at + span, bytes + at, length - at);
            length += span;
            break;
        default: length = at + 1; break;
        }
    }
    return length;
}

/* Each run breaks one file in its own way and hands it to `load`. */
static void break_file(const char *from, const char *to, void (*load)(struct diag_list *list))
{
    size_t length;
    char *bytes = read_whole(from, &length);
    char *changed = memory_new(length * (CHANGES_MAX + 2) + 400);
    for (uint64_t run = 0; run < runs(); run++) {
        memcpy(changed, bytes, length);
        write_whole(to, changed, mutate(changed, length, run));
        struct diag_list list;
        diag_init(&list);
        load(&list);
        diag_free(&list);
    }
    write_whole(to, bytes, length);
    free(changed);
    free(bytes);
}

static char target[512];
static char folder[512];

static void load_journal(struct diag_list *list)
{
    char command[600];
    struct session *session = session_resume(&here, target, false, list);
    assert_true(session || list->errors > 0);
    session_delete(session);
    snprintf(command, sizeof command, "%s.torn", target);
    unlink(command);
}

static void broken_journals_are_games_or_messages(void **state)
{
    (void)state;
    char whole[512];
    snprintf(whole, sizeof whole, "%s", table_path("whole.csv"));
    snprintf(target, sizeof target, "%s", table_path("broken.csv"));
    struct session *session = table_session("random", "random", 1, whole);
    for (int turn = 0; turn < 2; turn++) {
        bool failed;
        char reason[SESSION_SENTENCE_SIZE];
        assert_true(advance_turn(session, &failed, reason));
    }
    session_delete(session);
    break_file(whole, target, load_journal);
}

static void load_deck(struct diag_list *list)
{
    struct deck *deck = memory_new(sizeof *deck);
    assert_true(deck_load(deck, target, list) == (list->errors == 0));
    free(deck);
}

static void broken_decks_are_decks_or_messages(void **state)
{
    (void)state;
    snprintf(target, sizeof target, "%s", table_path("deck.csv"));
    break_file("cards/seminar.csv", target, load_deck);
}

static void load_map(struct diag_list *list)
{
    struct world *world = memory_new(sizeof *world);
    struct map *map = memory_new(sizeof *map);
    bool loaded = map_load(world, map, folder, list);
    assert_true(loaded == (list->errors == 0));
    const char *what = "";
    if (loaded && !world_sound(world, &what)) fail_msg("%s", what);
    free(map);
    free(world);
}

static void broken_maps_are_maps_or_messages(void **state)
{
    (void)state;
    static const char *const tables[] = {"countries", "goods", "supply",    "trade",     "recipes",
                                         "projects",  "firms", "relations", "parameters"};
    char command[1200];
    snprintf(folder, sizeof folder, "%s", table_path("map"));
    snprintf(command, sizeof command, "cp -R maps/world-2025 %s", folder);
    assert_int_equal(system(command), 0);
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        char from[256];
        snprintf(from, sizeof from, "maps/world-2025/%s.csv", tables[i]);
        snprintf(target, sizeof target, "%.400s/%s.csv", folder, tables[i]);
        break_file(from, target, load_map);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(broken_journals_are_games_or_messages),
        cmocka_unit_test(broken_decks_are_decks_or_messages),
        cmocka_unit_test(broken_maps_are_maps_or_messages),
    };
    return cmocka_run_group_tests(tests, NULL, table_teardown);
}
