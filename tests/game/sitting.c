/* sitting.c: meetings with the tables of a timetable and a clock that the test moves. */
/* SPDX-License-Identifier: MIT */
#include "game/sitting.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/memory.h"
#include "game/umpire.h"

enum { PATH_SIZE = 300, NOUGHT = 1000000 };

/* Of all sittings; they take long to make. */
static struct seminar tables;

void sitting_clock(const char *folder, int minutes)
{
    char path[PATH_SIZE];
    snprintf(path, sizeof path, "%s/clock", folder);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fprintf(file, "%d\n", NOUGHT + 60 * minutes);
    fclose(file);
    setenv("CHOKEPOINT_CLOCK", path, 1);
}

static void fail_told(struct diag_list *list)
{
    diag_print(list, stderr);
    diag_free(list);
    fail();
}

static void tables_make(const struct places *places, const char *folder, struct diag_list *list)
{
    char path[PATH_SIZE];
    struct timetable timetable;
    snprintf(path, sizeof path, "%s/tables", folder);
    struct seminar_wish wish = {.places = places,
                                .folder = path,
                                .scenario = "rocks-and-chips",
                                .who = {"human", "human"},
                                .minutes = 120,
                                .keyboards = 2};
    struct seminar *seminar = seminar_new(&timetable, &wish, list);
    if (!seminar) fail_told(list);
    tables = *seminar;
    free(seminar);
}

void sitting_open(struct sitting *out, const struct places *places, struct setup *setup,
                  const char *folder, const char *name)
{
    char path[PATH_SIZE];
    struct diag_list list;
    struct journal_row opening = {
        .kind = JOURNAL_OPEN, .turn = 1, .seat = "facilitator", .args = "minutes=120;planning=600"};
    struct session_options options = {.places = places,
                                      .scenario = "rocks-and-chips",
                                      .save = path,
                                      .who = {"human", "human"},
                                      .seed = 5,
                                      .rounds = 4,
                                      .opening = &opening};
    snprintf(path, sizeof path, "%s/%s", folder, name);
    diag_init(&list);
    sitting_clock(folder, 0);
    if (tables.row_count == 0) tables_make(places, folder, &list);
    *out = (struct sitting){.meeting.chair.place = CHAIR_UMPIRE};
    out->meeting.seminar = memory_new(sizeof tables);
    *out->meeting.seminar = tables;
    out->session = session_new(&options, setup, &list);
    if (!out->session) fail_told(&list);
    diag_free(&list);
}

void sitting_close(struct sitting *sitting)
{
    session_delete(sitting->session);
    free(sitting->meeting.seminar);
    *sitting = (struct sitting){0};
}

void sitting_go(struct sitting *sitting, enum phase phase)
{
    char reason[SESSION_SENTENCE_SIZE];
    if (!umpire_phase(sitting->session, phase, reason)) fail_msg("%s", reason);
}
