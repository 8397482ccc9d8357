/* clock.c: the only reader of the clock: a seed for a new game, the room's time. */
/* SPDX-License-Identifier: MIT */
#include "game/clock.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
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

int64_t clock_file_written(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 ? (int64_t)status.st_mtime : 0;
}

/* False where no file says the time. */
static bool file_time(int64_t *out)
{
    const char *path = getenv("CHOKEPOINT_CLOCK");
    FILE *file = path && *path ? fopen(path, "r") : NULL;
    char text[32] = "", *end = text;
    if (!file) return false;
    if (fgets(text, sizeof text, file)) *out = strtoll(text, &end, 10);
    fclose(file);
    return end != text;
}

int64_t clock_now(void)
{
    int64_t now = 0;
    if (file_time(&now)) return now;
    struct timespec read = {0};
    clock_gettime(CLOCK_REALTIME, &read);
    return (int64_t)read.tv_sec;
}

double clock_seconds(void)
{
    struct timespec now = {0};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

double clock_processor(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}
