/* plain_news.c: what a seat of its own is told in lines by itself: what came, phases, the time. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_news.h"

#include <stdio.h>

#include "brief/waiting.h"

void plain_news_begin(struct plain_news *out, const struct plain_seat *seat)
{
    *out = (struct plain_news){.phase = -1, .acts = session_row_count(seat->eyes.session)};
    arrival_begin(&out->arrivals, &seat->seat, seat->eyes.session);
}

/* A line of its own, after a prompt that nobody has answered. */
static void line_say(struct plain_seat *seat, bool *prompted, const char *line)
{
    if (*prompted) plain_io_pause(seat->io);
    *prompted = false;
    plain_io_say(seat->io, "%s", line);
}

static bool phase_say(struct plain_news *news, struct plain_seat *seat, bool *prompted)
{
    char words[WAITING_SIZE];
    int phase = (int)session_phase(seat->eyes.session);
    if (phase == news->phase) return false;
    news->phase = phase;
    waiting_words(words, &seat->eyes);
    if (words[0]) line_say(seat, prompted, words);
    return words[0] != '\0';
}

/* At two minutes and at nought, with a bell where there is a terminal. */
static bool time_say(struct plain_news *news, struct plain_seat *seat, bool *prompted)
{
    int64_t left = 0;
    bool paused = false;
    const struct session *session = seat->eyes.session;
    bool timed =
        session_time_left(&left, &paused, session, eyes_side(&seat->eyes), session_at(session));
    if (!countdown_rings(&news->countdown, timed && !paused, left)) return false;
    line_say(seat, prompted,
             left > 0 ? "Two minutes are left to plan."
                      : "The time to plan is over; nothing is closed by it.");
    if (seat->io->out_terminal) putc('\a', seat->io->out);
    return true;
}

bool plain_news_say(struct plain_news *news, struct plain_seat *seat, bool prompted)
{
    char line[SPOKEN_SIZE];
    bool said = phase_say(news, seat, &prompted);
    said = time_say(news, seat, &prompted) || said;
    while (arrival_next(line, &news->arrivals, &seat->seat, &seat->eyes)) {
        line_say(seat, &prompted, line);
        said = true;
    }
    for (; news->acts < session_row_count(seat->eyes.session); news->acts++) {
        if (!arrival_act(line, &seat->seat, &seat->eyes, news->acts)) continue;
        line_say(seat, &prompted, line);
        said = true;
    }
    return said;
}
