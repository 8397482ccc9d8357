/* table.c: a shipped scenario, sessions on it, and a folder for their journals, for the game's
 * tests. */
/* SPDX-License-Identifier: MIT */
#include "game/table.h"
#include "game/advance.h"
#include "game/play.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "base/memory.h"
#include "game/hand.h"
#include "game/player.h"

static const struct places here = {.count = 1, .items = {{.path = "."}}};

static struct setup *setup;
static char folder[64];

static void print_and_fail(struct diag_list *list)
{
    diag_print(list, stderr);
    diag_free(list);
    fail();
}

struct setup *table_setup(void)
{
    struct diag_list list;
    if (setup) return setup;
    diag_init(&list);
    setup = setup_new(&here, "rocks-and-chips", true, &list);
    if (!setup || list.errors) print_and_fail(&list);
    diag_free(&list);
    return setup;
}

const char *table_path(const char *name)
{
    static char path[256];
    if (!folder[0]) {
        snprintf(folder, sizeof folder, "/tmp/chokepoint-game-XXXXXX");
        assert_non_null(mkdtemp(folder));
    }
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

const char *table_pack(const char *name)
{
    static const char *const folders[] = {"", "/lua", "/lua/events"};
    static char pack[256];
    snprintf(pack, sizeof pack, "%s", table_path(name));
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        char path[300];
        snprintf(path, sizeof path, "%s%s", pack, folders[i]);
        mkdir(path, 0755);
    }
    return pack;
}

void table_clear(void)
{
    char command[128];
    setup_delete(setup);
    setup = NULL;
    if (!folder[0]) return;
    snprintf(command, sizeof command, "rm -rf %s", folder);
    assert_int_equal(system(command), 0);
    folder[0] = '\0';
}

int table_teardown(void **state)
{
    (void)state;
    table_clear();
    return 0;
}

struct session *table_session(const char *washington, const char *beijing, uint64_t seed,
                              const char *save)
{
    struct diag_list list;
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "rocks-and-chips",
                                      .save = save,
                                      .who = {washington, beijing},
                                      .seed = seed};
    struct session *session = session_new(&options, table_setup(), &list);
    if (!session) print_and_fail(&list);
    diag_free(&list);
    return session;
}

bool table_play_any(struct session *session, enum side side, uint64_t draw)
{
    struct hand_entry *hand = memory_new(DECK_MAX * sizeof *hand);
    size_t count = hand_list(hand, session, side);
    bool played = false;
    for (size_t i = 0; i < count && !played; i++) {
        size_t at = (i + (size_t)draw) % count;
        struct choice choice;
        char reason[SESSION_SENTENCE_SIZE];
        played = hand[at].playable && player_choose(&choice, session, hand[at].move, draw) &&
                 play_move(session, side, hand[at].move, &choice, reason);
    }
    free(hand);
    return played;
}

bool table_seal(struct session *session, enum side side)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    assert_true(play_seal(session, side, "", reason));
    bool resolved = advance_turn(session, &failed, reason);
    assert_false(failed);
    return resolved;
}
