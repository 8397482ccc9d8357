/* seminar_inner.h: the tables of a seminar's folder, for those who read and write them. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_SEMINAR_INNER_H
#define GAME_SEMINAR_INNER_H

#include "data/table.h"
#include "game/seminar.h"

enum seminar_table {
    SEMINAR_RUNSHEET,
    SEMINAR_INJECT,
    SEMINAR_OBJECTIVE,
    SEMINAR_PERSON,
    SEMINAR_TABLE_COUNT
};

/* A table, and where in struct seminar its rows stand, how many there are, and how many may be. */
struct seminar_table_spec {
    struct table_spec spec;
    size_t rows, count;
    int32_t most;
};
const struct seminar_table_spec *seminar_table(enum seminar_table which);

enum { SEMINAR_PATH_SIZE = FILE_PATH_SIZE + 16 };
void seminar_table_path(char out[SEMINAR_PATH_SIZE], const char *folder, enum seminar_table which);

/* What was read of a folder, before it is held against the game. */
struct seminar_reading {
    struct table tables[SEMINAR_TABLE_COUNT];
    const struct setup *setup;
    struct diag_list *list;
};

/* Copies the rows of an open table that have no mistake. */
void seminar_take(struct seminar *out, enum seminar_table which, const struct table *table);

/* seminar_write.c: writes a table into the seminar's folder, as a new file. False with a message.
 */
bool seminar_write(const struct seminar *seminar, enum seminar_table which, struct diag_list *list);

/* seminar_inject.c: is an inject, a row of its table, one that the game can follow? */
bool seminar_inject_check(const struct seminar_reading *reading, size_t index);

/* seminar_runsheet.c: the rows that follow from a timetable. */
void seminar_runsheet_make(struct seminar *out, const struct timetable *timetable);

/* Is a row of the run sheet one that the console can follow? */
bool seminar_runsheet_check(const struct seminar_reading *reading, size_t index);

#endif
