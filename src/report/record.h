/* record.h: a saved game or a seminar's folder, opened to be read and told as a whole. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_RECORD_H
#define REPORT_RECORD_H

#include "base/diag.h"
#include "game/seminar.h"

enum { RECORD_NAME_SIZE = 128 };

/* Owned by whoever opened it, until record_close. */
struct record {
    struct session *session;
    struct seminar *seminar;     /* a plain saved game has one without tables */
    char name[RECORD_NAME_SIZE]; /* "monday" of monday/session.csv, "rocks-1" of saves/rocks-1.csv:
                                    never where it lies */
};

/* Opens what a path names, with its moves' scripts where they are asked for. False and messages
 * where it cannot be replayed; mistakes of a folder's tables are told, and what is without one is
 * there all the same. */
bool record_open(struct record *out, const struct places *places, const char *path,
                 bool with_scripts, struct diag_list *list);
void record_close(struct record *record);

#endif
