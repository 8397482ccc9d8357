/* plain_set.c: the settings and the planning clock, in the line mode. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_set.h"

#include <string.h>

#include "base/file.h"
#include "game/play.h"
#include "ui/terminal/settings.h"

/* What the file holds; its mistakes are said, and stop nothing. */
static void settings_take(struct settings *out, const struct plain_seat *seat)
{
    char path[SETTINGS_PATH_SIZE], line[DIAG_LINE_SIZE];
    struct diag_list list;
    memset(out, 0, sizeof *out);
    diag_init(&list);
    if (settings_path(path, sizeof path)) settings_load(out, path, &list);
    for (size_t i = 0; i < list.count; i++) {
        diag_format(line, sizeof line, &list.items[i]);
        plain_io_say(seat->io, "%s.", line);
    }
    diag_free(&list);
}

static void settings_keep(const struct plain_seat *seat, const struct settings *settings)
{
    char path[SETTINGS_PATH_SIZE], reason[FILE_REASON_SIZE];
    if (!settings_path(path, sizeof path)) {
        plain_io_say(seat->io, "It cannot be kept: HOME names no folder.");
    } else if (!settings_save(settings, path, reason)) {
        plain_io_say(seat->io, "It could not be kept in %s: %s.", path, reason);
    }
}

void plain_set_run(struct plain_seat *seat, const struct plain_words *words)
{
    char typed[PLAIN_LINE_SIZE], said[SETTINGS_SENTENCE_SIZE];
    struct settings settings;
    settings_take(&settings, seat);
    plain_words_join(typed, sizeof typed, words, 1, words->count);
    bool set = settings_set(said, &settings, typed);
    plain_io_say(seat->io, "%s", said);
    if (set && !seat_locked(&seat->seat)) settings_keep(seat, &settings);
    if (set && seat_locked(&seat->seat)) plain_io_say(seat->io, "%s", seat_locked_words());
    bool clock = words->count > 1 && strcmp(words->word[1], settings_name(SETTING_CLOCK)) == 0;
    if (!clock && (set || words->count < 2)) {
        plain_io_say(seat->io, "Lines have one look: all but the clock are for the full screen, "
                               "which finds them at its next start.");
    }
}

void plain_set_wind(const struct plain_seat *seat)
{
    if (eyes_side(&seat->eyes) != SIDE_NONE && seat_writes(&seat->seat))
        play_time_begin(seat->eyes.session, eyes_side(&seat->eyes));
}

/* "1 minute", "5 minutes", "40 seconds": to the minute as long as there is one. */
static void minutes_words(char out[NUMBER_SAID_SIZE], int64_t seconds)
{
    bool minutes = seconds >= 60;
    int count = (int)(minutes ? seconds / 60 : seconds);
    snprintf(out, NUMBER_SAID_SIZE, "%d %s%s", count, minutes ? "minute" : "second",
             count == 1 ? "" : "s");
}

/* "About 7 minutes of 8 minutes left to plan."; an umpire's clock has no whole. */
static void left_say(const struct plain_seat *seat, int64_t left, bool paused)
{
    const struct session *session = seat->eyes.session;
    char words[NUMBER_SAID_SIZE], all[NUMBER_SAID_SIZE + 8] = "";
    minutes_words(words, left);
    if (!session_umpired(session)) {
        memcpy(all, " of ", 5);
        minutes_words(all + 4, session_setup(session)->scenario.clock_seconds);
    }
    if (left <= 0)
        plain_io_say(seat->io, "The time to plan is over. Nothing ends your turn but end.");
    else
        plain_io_say(seat->io, "%sbout %s%s left to plan.",
                     paused ? "The clock stands still: a" : "A", words, all);
}

void plain_set_time(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    const struct session *session = seat->eyes.session;
    struct settings settings;
    int64_t left;
    bool paused;
    settings_take(&settings, seat);
    bool timed =
        session_time_left(&left, &paused, session, eyes_side(&seat->eyes), session_at(session));
    if (!session_umpired(session) && session_setup(session)->scenario.clock_seconds <= 0) {
        plain_io_say(seat->io, "This scenario has no planning clock: take your time.");
    } else if (settings.values[SETTING_CLOCK] == SETTINGS_OFF) {
        plain_io_say(seat->io, "The clock is off. set clock on turns it on.");
    } else if (!timed) {
        plain_io_say(seat->io, "No clock runs now: take your time.");
    } else {
        left_say(seat, left, paused);
    }
}
