/* hide.h: what people typed, without the names of people. */
/* SPDX-License-Identifier: MIT */
#ifndef REPORT_HIDE_H
#define REPORT_HIDE_H

#include "game/seminar.h"

enum { HIDE_SIZE = 2 * JOURNAL_NOTE_SIZE };

/*
 * Copies what a person typed with each word of a name of people.csv replaced by the person's team
 * and role: "[beijing, head]". A word is one in whatever case, with accents or without, composed or
 * not, as one's own or of many ("tanakas", "Tanaka's"); an initial before it goes with it. In
 * scripts without spaces a name's part is found wherever it stands.
 *
 * Names are words too. One that is an ordinary word (May, Price) counts with a capital letter; one
 * that is a little word or names a country, a side or a good (An, von, Jordan) only beside another
 * part of the same name, or behind a title.
 */
void hide_names(char out[HIDE_SIZE], struct session *session, const struct seminar *seminar,
                const char *text);

#endif
