/* plain_set.c: the settings and the planning clock, in the line mode. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_set.h"

#include <string.h>

#include "base/file.h"
#include "game/clock.h"
#include "ui/terminal/settings.h"

/* What the file holds; its mistakes are said, and stop nothing. */
static void settings_take(struct settings *out, const struct plain_seat *seat)
{
    char path[SETTINGS_PATH_SIZE], line[DIAG_PLACE_SIZE + DIAG_TEXT_SIZE + 64];
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
    if (set) settings_keep(seat, &settings);
    bool clock = words->count > 1 && strcmp(words->word[1], settings_name(SETTING_CLOCK)) == 0;
    if (!clock && (set || words->count < 2)) {
        plain_io_say(seat->io, "Lines have one look: all but the clock are for the full screen, "
                               "which finds them at its next start.");
    }
}

static int seconds_allowed(const struct plain_seat *seat)
{
    return session_setup(seat->eyes.session)->scenario.clock_seconds;
}

static int seconds_left(struct plain_seat *seat)
{
    return countdown_left(&seat->countdown, session_turn(seat->eyes.session),
                          eyes_side(&seat->eyes), seconds_allowed(seat), clock_seconds());
}

void plain_set_wind(struct plain_seat *seat)
{
    seconds_left(seat);
}

/* "1 minute", "5 minutes", "40 seconds": to the minute as long as there is one. */
static void minutes_words(char out[NUMBER_SAID_SIZE], int seconds)
{
    bool minutes = seconds >= 60;
    int count = minutes ? seconds / 60 : seconds;
    snprintf(out, NUMBER_SAID_SIZE, "%d %s%s", count, minutes ? "minute" : "second",
             count == 1 ? "" : "s");
}

void plain_set_time(struct plain_seat *seat, const struct plain_words *words)
{
    (void)words;
    struct settings settings;
    char left[NUMBER_SAID_SIZE], all[NUMBER_SAID_SIZE];
    int seconds = seconds_left(seat);
    settings_take(&settings, seat);
    if (seconds_allowed(seat) <= 0) {
        plain_io_say(seat->io, "This scenario has no planning clock: take your time.");
        return;
    }
    if (settings.values[SETTING_CLOCK] == SETTINGS_OFF) {
        plain_io_say(seat->io, "The clock is off. set clock on turns it on.");
        return;
    }
    minutes_words(left, seconds);
    minutes_words(all, seconds_allowed(seat));
    if (seconds > 0) plain_io_say(seat->io, "About %s of %s left to plan.", left, all);
    else plain_io_say(seat->io, "The %s to plan are over. Nothing ends your turn but end.", all);
}
