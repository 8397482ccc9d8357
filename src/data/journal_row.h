/* journal_row.h: one row of a saved game. */
/* SPDX-License-Identifier: MIT */
#ifndef DATA_JOURNAL_ROW_H
#define DATA_JOURNAL_ROW_H

#include <stdbool.h>
#include <stdint.h>

/* Columns: seq,turn,seat,kind,name,args,note,check. */
enum journal_kind {
    JOURNAL_GAME,
    JOURNAL_PLAN,
    JOURNAL_UNPLAN,
    JOURNAL_SEAL,
    JOURNAL_INSTRUMENT,
    JOURNAL_TURN,
    JOURNAL_INJECT,
    JOURNAL_OVERRIDE,
    JOURNAL_CLOCK,
    JOURNAL_NOTE,
    JOURNAL_LESSON,
    JOURNAL_KIND_COUNT
};

enum { JOURNAL_NAME_SIZE = 96, JOURNAL_ARGS_SIZE = 1024, JOURNAL_NOTE_SIZE = 1024 };

struct journal_row {
    int64_t seq;   /* 1, 2, 3 ...; set by journal_append */
    int32_t turn;  /* the turn being planned, 1 is the first */
    char seat[16]; /* washington, beijing, facilitator, game */
    enum journal_kind kind;
    char name[JOURNAL_NAME_SIZE];
    char args[JOURNAL_ARGS_SIZE]; /* key=value;key=value */
    char note[JOURNAL_NOTE_SIZE];
    uint64_t check; /* set by journal_append */
    bool more;      /* set too: the row's act has more rows */
};

/* The word that stands for a kind in the file. */
const char *journal_kind_name(enum journal_kind kind);

#endif
