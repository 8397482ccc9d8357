/* clock.h: the only reader of the clock: a seed for a new game, the room's time. */
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

/* When a file was last written, in seconds since 1970; 0 if that cannot be told. */
int64_t clock_file_written(const char *path);

/* Seconds since 1970, for the room clock. Where the environment names a file in CHOKEPOINT_CLOCK,
 * they are the number in it: a rehearsal moves two hours on in a second. */
int64_t clock_now(void);

/* Seconds that only ever grow; for measuring how long something takes. */
double clock_seconds(void);

/* Seconds of a processor that this process has taken; likewise. */
double clock_processor(void);

#endif
