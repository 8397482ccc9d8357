/* bulletin.h: what a side learns when a turn has resolved: headlines first, each with its cause. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_BULLETIN_H
#define BRIEF_BULLETIN_H

#include "game/session.h"

/* Every event and piece of news has its place, and so have the scores and a last word. */
enum { BULLETIN_MAX = SESSION_HAPPENING_MAX + NEWS_MAX + SIDE_COUNT + 1, BULLETIN_LINE_SIZE = 480 };

enum bulletin_section {
    BULLETIN_FAULTS,
    BULLETIN_EVENTS,
    BULLETIN_MOVES,
    BULLETIN_PARTNERS,
    BULLETIN_MARKETS,
    BULLETIN_INDUSTRIES,
    BULLETIN_CAPACITY,
    BULLETIN_POLITICS,
    BULLETIN_SCORES,
    BULLETIN_SECTION_COUNT
};

struct bulletin_line {
    enum bulletin_section section;
    char text[BULLETIN_LINE_SIZE];
    char figure[FIGURE_NAME_SIZE]; /* what to explain; may be empty */
};

struct bulletin {
    int turn;
    size_t count;
    struct bulletin_line lines[BULLETIN_MAX];
};

/* The bulletin of a resolved turn (1 is the first) for a side; SIDE_NONE: all that happened. */
void bulletin_make(struct bulletin *out, const struct session *session, int turn, enum side side);

const char *bulletin_section_title(enum bulletin_section section);

#endif
