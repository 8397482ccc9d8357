/* hall.c: a meeting with an umpire, two teams and a clock that stands, for tests of what its room
 * is shown. */
/* SPDX-License-Identifier: MIT */
#include "brief/hall.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "game/play.h"
#include "game/table.h"

enum { BEGAN = 1700000000 };

const char hall_marker[] = "zqxsecret";

static const struct places here = {.count = 1, .items = {{.path = "."}}};
static char reason[SESSION_SENTENCE_SIZE];

void hall_clock(int64_t seconds)
{
    const char *path = table_path("clock");
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "%" PRId64 "\n", BEGAN + seconds);
    fclose(file);
    setenv("CHOKEPOINT_CLOCK", path, 1);
}

static void opening_fill(struct journal_row *out)
{
    static const char *const args[][2] = {{"minutes", "120"},
                                          {"planning", "600"},
                                          {"marking", "HANDLING: participants only"},
                                          {"sponsor", "The Ministry of Trade"},
                                          {"join", "ssh room@10.0.0.5, word MAPLE"}};
    *out = (struct journal_row){.kind = JOURNAL_OPEN, .turn = 1, .seat = "facilitator"};
    snprintf(out->note, sizeof out->note, "Rocks and chips");
    for (size_t i = 0; i < sizeof args / sizeof args[0]; i++)
        assert_true(journal_arg_add(out->args, sizeof out->args, args[i][0], args[i][1]));
}

struct session *hall_open(const char *save, int rounds, uint64_t seed)
{
    struct diag_list list;
    struct journal_row opening;
    hall_clock(0);
    opening_fill(&opening);
    diag_init(&list);
    struct session_options options = {.places = &here,
                                      .scenario = "rocks-and-chips",
                                      .save = table_path(save),
                                      .who = {"human", "human"},
                                      .seed = seed,
                                      .rounds = rounds,
                                      .opening = &opening};
    struct session *session = session_new(&options, table_setup(), &list);
    if (!session) diag_print(&list, stderr);
    assert_non_null(session);
    diag_free(&list);
    return session;
}

void hall_go(struct session *session, enum phase phase)
{
    if (!umpire_phase(session, phase, reason)) fail_msg("%s", reason);
}

void hall_plan(struct session *session, uint64_t draw, bool both)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (uint64_t i = 0; i < 2; i++)
            table_play_any(session, (enum side)side, draw + 13 * i + (uint64_t)side);
        assert_true(play_draft(session, (enum side)side, hall_marker, reason));
        if (side == 0 || both)
            assert_true(play_seal(session, (enum side)side, hall_marker, reason));
    }
}

void hall_round(struct session *session, uint64_t draw)
{
    if (session_phase(session) != PHASE_PLANNING) hall_go(session, PHASE_PLANNING);
    hall_plan(session, draw, true);
    hall_go(session, PHASE_CLOSED);
    hall_go(session, PHASE_REVEAL);
}
