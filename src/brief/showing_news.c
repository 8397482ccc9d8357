/* showing_news.c: what a turn brought, chosen for a room: what it did to people first, then who had
 * done it. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/digest.h"
#include "brief/reason.h"
#include "brief/showing.h"

/* In the order in which they are told. */
enum topic {
    TOPIC_HARM,   /* to either power */
    TOPIC_MIDDLE, /* to those between them */
    TOPIC_EVENT,
    TOPIC_WASHINGTON,
    TOPIC_BEIJING,
    TOPIC_PARTNER,
    TOPIC_COUNT
};

/* In the order in which they are chosen, as long as there is room: so that a line of each comes
 * before a second of any. */
static const enum topic choice[] = {TOPIC_HARM,   TOPIC_WASHINGTON, TOPIC_BEIJING,    TOPIC_EVENT,
                                    TOPIC_MIDDLE, TOPIC_HARM,       TOPIC_WASHINGTON, TOPIC_BEIJING,
                                    TOPIC_EVENT,  TOPIC_PARTNER,    TOPIC_HARM};

struct piece {
    char text[SHOWING_TEXT_SIZE];
    char figure[FIGURE_NAME_SIZE]; /* what it is about; may be empty */
    size_t rank;                   /* when it was chosen, from 0 */
};

enum { TOPIC_MOST = SHOWING_SENTENCES };

struct pieces {
    size_t count[TOPIC_COUNT];
    struct piece list[TOPIC_COUNT][TOPIC_MOST];
};

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

/* TOPIC_COUNT: nothing for the room. A script that failed is the umpire's to know. */
static enum topic topic_of(const struct digest_line *line)
{
    bool tension = strcmp(line->figure, "escalation") == 0; /* it has a line of its own */
    if (line->folded || line->scores || line->waits) return TOPIC_COUNT;
    switch (line->part) {
    case DIGEST_RIVAL: return TOPIC_WASHINGTON;
    case DIGEST_OWN: return TOPIC_BEIJING;
    case DIGEST_YOU: return line->harms && !tension ? TOPIC_HARM : TOPIC_COUNT;
    case DIGEST_PARTNERS: return TOPIC_PARTNER;
    case DIGEST_EVENTS: return TOPIC_EVENT;
    case DIGEST_REST: return begins(line->figure, "output.") ? TOPIC_MIDDLE : TOPIC_COUNT;
    default: return TOPIC_COUNT;
    }
}

/* Reasons are the teams' own to tell, even when all of them are open. */
static bool is_reason(const struct digest_line *line, const struct session *session, int turn)
{
    char told[DIGEST_LINE_SIZE];
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (reason_tell(told, sizeof told, session, turn, (enum side)side, VIEWER_UMPIRE) &&
            strcmp(told, line->text) == 0)
            return true;
    }
    return false;
}

static void piece_add(struct pieces *out, enum topic topic, const char *text, const char *figure)
{
    struct piece *list = out->list[topic];
    if (topic == TOPIC_COUNT || out->count[topic] == TOPIC_MOST) return;
    for (size_t i = 0; i < out->count[topic]; i++) {
        if (figure[0] && strcmp(list[i].figure, figure) == 0) return;
    }
    struct piece *piece = &list[out->count[topic]++];
    showing_cut(piece->text, text, 1);
    snprintf(piece->figure, sizeof piece->figure, "%s", figure);
}

/* "Gallium in United States: 161, up from 100." says what it is only beside a list of prices. */
static void line_add(struct pieces *out, const struct digest_line *line)
{
    char text[DIGEST_LINE_SIZE + 16];
    bool price = begins(line->figure, "price.") && topic_of(line) == TOPIC_HARM;
    snprintf(text, sizeof text, "%.*s%s%s", (int)line->dated, line->text, price ? "Price of " : "",
             line->text + line->dated);
    piece_add(out, topic_of(line), text, line->figure);
}

/* Of a turn of several quarters all is told once. */
static void turn_collect(struct pieces *out, const struct eyes *eyes, int last)
{
    struct digest *digest = memory_new(sizeof *digest);
    digest_make(digest, eyes->session, last, eyes->viewer);
    for (size_t i = 0; i < digest->count; i++) {
        if (!is_reason(&digest->lines[i], eyes->session, digest->first))
            line_add(out, &digest->lines[i]);
    }
    free(digest);
}

void showing_news(struct showing *out, const struct eyes *eyes, int last, size_t most)
{
    struct pieces *pieces = memory_new(sizeof *pieces);
    size_t chosen[TOPIC_COUNT] = {0}, count = 0;
    turn_collect(pieces, eyes, last);
    for (size_t i = 0; i < sizeof choice / sizeof choice[0] && count < most; i++) {
        enum topic topic = choice[i];
        if (chosen[topic] == pieces->count[topic]) continue;
        pieces->list[topic][chosen[topic]++].rank = count++;
    }
    for (int topic = 0; topic < TOPIC_COUNT; topic++) {
        for (size_t i = 0; i < chosen[topic]; i++) {
            const struct piece *piece = &pieces->list[topic][i];
            struct showing_line *line = showing_add(out, SHOWING_NEWS, piece->text, 1);
            if (line) line->rank = piece->rank;
        }
    }
    free(pieces);
}
