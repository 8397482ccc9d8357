/* words.h: the sentences of the game: news, instruments, figures, dates. One voice for every
 * screen. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_WORDS_H
#define BRIEF_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "engine/viewer.h"
#include "game/words.h"

enum { WORDS_DATE_SIZE = 32 };

/* How a quarter is named: by its number, where each is a turn of its own, or by its date. */
enum words_time { WORDS_TURN, WORDS_QUARTER };

/* "2025 Q1" for the quarter that is planned in a turn (1 is the first). */
void words_date(char *out, size_t size, const struct world *world, int turn);

/* "turn", "turns", "quarter", "quarters": what so many of them are called. */
const char *words_lag(int count, enum words_time time);

/* "turn 4", or by its date "2025 Q4". */
void words_when(char *out, size_t size, const struct world *world, int turn, enum words_time time);

const char *words_score(enum score score);       /* "Security of supply", ... */
const char *words_score_short(enum score score); /* "Security", ... */
const char *words_score_id(enum score score);    /* "security", ... */

/* "Ban on exports of gallium to the United States, extraterritorial"; of what is still to come also
 * ", from turn 5" or ", from 2026 Q1". */
void words_instrument(char *out, size_t size, const struct world *world,
                      const struct instrument *instrument, enum words_time time);

/* A phrase for `previous` that is to speak of `next` too, where the two differ in the good alone:
 * its name is put behind the other's, "substitution of Gallium, Germanium". False if it cannot be.
 */
bool words_instrument_join(char *out, size_t size, const struct world *world,
                           const struct instrument *previous, const struct instrument *next);

/* A sentence of news for the viewer; false if it may not read it. What
 * only one side knows for certain, how far a partner follows it or what it can compute, others are
 * told without the figures. */
bool words_news(char *out, size_t size, const struct world *world, const struct news *news,
                enum viewer viewer, enum words_time time);

/* "Washington", "Beijing", "all sides", "the room": who looks. */
const char *words_viewer(enum viewer viewer);

/* "leaning", "exports at stake": what pulls a partner to a side's controls. */
const char *words_pull(enum pull pull);

/* "W2", "-0", "B1": leaning in a letter and a digit 0 to 3. */
void words_leaning(char out[8], double alignment);

/* A figure's unit, "index" or "t a quarter"; empty if there is no such figure. */
const char *words_unit(const char *figure);

/* A figure's name in words: "Gallium price in Japan". */
void words_figure(char *out, size_t size, const struct world *world, const char *figure);

/* The same to a side, whose own scores are "Your Security", "Your total". */
void words_figure_to(char *out, size_t size, const struct world *world, const char *figure,
                     int32_t side);

#endif
