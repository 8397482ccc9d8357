/* spoken.h: what people said in a meeting, in a line, for those who may hear it. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_SPOKEN_H
#define BRIEF_SPOKEN_H

#include "brief/eyes.h"
#include "game/speech.h"

enum { SPOKEN_SIZE = JOURNAL_NOTE_SIZE + 320 };

/* "0:38 Washington asks (2): is tungsten under licence?", "0:36 PRIVATE: ..."; false where row
 * `index` says nothing to these eyes. */
bool spoken_line(char out[SPOKEN_SIZE], const struct eyes *eyes, size_t index);

/* The same without the time, for who has it already. */
void spoken_words(char out[SPOKEN_SIZE], const struct speech *speech);

/* "1:04", "1:04:20" with seconds; of the room clock. */
enum { SPOKEN_TIME_SIZE = 16 };
void spoken_time(char out[SPOKEN_TIME_SIZE], int64_t seconds, bool with_seconds);

#endif
