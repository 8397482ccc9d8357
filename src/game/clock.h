/* clock.h: the only reader of the clock: a seed for a new game, and the planning time. */
/* SPDX-License-Identifier: MIT */
#ifndef GAME_CLOCK_H
#define GAME_CLOCK_H

#include <stdint.h>

/* A seed that differs from one call to the next, small enough to be read aloud. */
uint64_t clock_seed(void);

/* The day on which a file was last written, where the reader is: "2026-11-30"; empty if that cannot
 * be told. */
enum { CLOCK_DAY_SIZE = 16 };
void clock_file_day(char out[CLOCK_DAY_SIZE], const char *path);

/* Seconds that only ever grow; for measuring how long something takes. */
double clock_seconds(void);

#endif
