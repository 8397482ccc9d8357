/* clock.c: the only reader of the clock: a seed for a new game, and the planning time. */
/* SPDX-License-Identifier: MIT */
#include "game/clock.h"

#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "engine/rng.h"

uint64_t clock_seed(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t bits = rng_bits((uint64_t)now.tv_sec, (uint64_t)now.tv_nsec, (uint64_t)getpid(), 0);
    return bits % 1000000;
}

void clock_file_day(char out[CLOCK_DAY_SIZE], const char *path)
{
    struct stat status;
    struct tm day;
    out[0] = '\0';
    if (stat(path, &status) != 0 || !localtime_r(&status.st_mtime, &day)) return;
    if (strftime(out, CLOCK_DAY_SIZE, "%Y-%m-%d", &day) == 0) out[0] = '\0';
}

double clock_seconds(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}
