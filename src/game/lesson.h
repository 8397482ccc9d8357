/* lesson.h: a commitment from the hot wash: what, who, by when; as it is typed in one line. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_LESSON_H
#define GAME_LESSON_H

#include "game/session.h"

enum { LESSON_WHO_SIZE = 96, LESSON_DUE_SIZE = 64 };

struct lesson {
    char what[JOURNAL_NOTE_SIZE];
    char who[LESSON_WHO_SIZE]; /* or empty: nobody was named */
    char due[LESSON_DUE_SIZE]; /* by when, in anybody's words; or empty */
};

/* What of it was typed; the others may be asked for. */
struct lesson_typed {
    bool what, who, due;
};

/* "when prices double, I will wait; Ms Ito; by March": the last two parts are who and by when, in
 * either order where one begins with `by` or with a date; a part that is there and empty is left
 * open, and one that begins as a deed ("I will") is of the first. With one part behind the first it
 * is by when if it looks like that, else who. Too long a name or date is cut at a letter. */
struct lesson_typed lesson_read(struct lesson *out, const char *typed);

/* One part as it was typed for it alone, without a label ("who:", "by"). */
void lesson_who(struct lesson *out, const char *typed);
void lesson_due(struct lesson *out, const char *typed);

#endif
