/* progress.c: how far long work has come: a line on a terminal, and nothing anywhere else. */
/* SPDX-License-Identifier: MIT */
#include "sim/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"
#include "game/clock.h"

enum { BAR = 20, MINUTE = 60, HOUR = 3600 };

/* Seconds between two drawings: fast enough to be seen moving, too slow to cost anything. */
static const double rest = 0.2;

static void time_append(struct text *out, double seconds)
{
    unsigned left = seconds < 360000.0 ? (unsigned)(seconds + 0.5) : 360000U;
    if (left >= HOUR) {
        text_format(out, ", %u:%02u:%02u left", left / HOUR, left % HOUR / MINUTE, left % MINUTE);
    } else {
        text_format(out, ", %u:%02u left", left / MINUTE, left % MINUTE);
    }
}

void progress_line(char out[PROGRESS_LINE_SIZE], const char *things, size_t done, size_t all,
                   double seconds)
{
    double share = all > 0 ? (double)done / (double)all : 1.0;
    char bar[BAR + 1];
    struct text text;
    for (int i = 0; i < BAR; i++) bar[i] = i < (int)(share * BAR) ? '#' : '.';
    bar[BAR] = '\0';
    text_init(&text, out, PROGRESS_LINE_SIZE);
    text_format(&text, "%zu of %zu %s [%s] %3d%%", done, all, things, bar, (int)(100.0 * share));
    if (done > 0) time_append(&text, seconds / share - seconds);
}

void progress_begin(struct progress *out, const char *things, size_t all)
{
    const char *terminal = getenv("TERM");
    bool writable = terminal && *terminal && strcmp(terminal, "dumb") != 0;
    *out = (struct progress){.things = things,
                             .all = all,
                             .shown_at_all = writable && isatty(STDERR_FILENO),
                             .start = clock_seconds()};
}

static void draw(struct progress *progress, const char *line)
{
    size_t length = strlen(line);
    fprintf(stderr, "\r%s", line);
    for (size_t i = length; i < progress->shown; i++) fputc(' ', stderr);
    if (length == 0) fputc('\r', stderr);
    fflush(stderr);
    progress->shown = length;
}

void progress_step(struct progress *progress)
{
    progress->done++;
    if (!progress->shown_at_all) return;
    double now = clock_seconds();
    char line[PROGRESS_LINE_SIZE];
    if (progress->shown > 0 && now - progress->drawn < rest) return;
    progress->drawn = now;
    progress_line(line, progress->things, progress->done, progress->all, now - progress->start);
    draw(progress, line);
}

void progress_wipe(struct progress *progress)
{
    if (progress->shown > 0) draw(progress, "");
}
