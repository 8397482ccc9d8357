/* digest_inside.h: the inside of a digest, while it is told; for the digest*.c files alone. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_DIGEST_INSIDE_H
#define BRIEF_DIGEST_INSIDE_H

#include "brief/digest.h"

enum { DIGEST_CAUSE_SIZE = 96, DIGEST_NEWS_MAX = 3 * NEWS_MAX };

/* A piece of news of a quarter; what went on the same way in several is one, from where the first
 * found it to where the last left it. */
struct digest_news {
    struct news news;
    const struct world *world; /* after its last quarter */
    int turn;                  /* that quarter */
};

struct digest_telling {
    struct digest *out;
    const struct session *session;
    const struct world *world, *before; /* after the turn, and when it began */
    const struct world *planned;        /* after its first quarter, in which moves are made */
    struct orders *orders; /* of each quarter: both sides', then events', in the order of play */
    enum viewer viewer;    /* the reader */
    bool more;             /* there is news that has no room */
    size_t news_count;
    struct digest_news news[DIGEST_NEWS_MAX];
};

/* A new last line, empty. */
struct digest_line *digest_add(struct digest *out, enum digest_part part);

/* The words of a line for what happened in a quarter: where its turn has several, they begin with
 * the date, "2025 Q4: ", unless it is the last, at whose end the turn is told. */
void digest_say(struct digest_line *line, const struct digest_telling *telling, int turn,
                const char *words);

/* The orders of a quarter of the turn. */
const struct orders *digest_orders(const struct digest_telling *telling, int turn);

/* Takes in the news of all quarters. */
void digest_news_find(struct digest_telling *telling);

/* Is the country the reader's own? To a reader on no side both powers are. */
bool digest_home(const struct digest_telling *telling, int32_t country);

/* The part in which a side's decisions are told; of SIDE_NONE events. */
enum digest_part digest_part_of(const struct digest_telling *telling, int32_t side);

/* What one side decided, a card a line, with its measures and what came of them. */
void digest_card_tell(const struct digest_telling *telling, enum side side);

/* What the rival plans for the coming turn, where the scenario's order of initiative opens it. */
void digest_card_open(const struct digest_telling *telling);

/* What nobody decided: events with their measures, and what the scenario had set. */
void digest_card_events(const struct digest_telling *telling);

/* What the rival hides, as far as estimates give it away. */
void digest_rumour_tell(const struct digest_telling *telling);

/* The news of a part, the weightiest first, each with its cause. */
void digest_news_tell(const struct digest_telling *telling, enum digest_part part);

/* Why it came so, as far as the reader may know, in a sentence after a blank; empty where that is
 * not to be said. */
void digest_cause_words(char out[DIGEST_CAUSE_SIZE], const struct digest_telling *telling,
                        const struct digest_news *told);

/* Puts a piece of news behind a line that tells of another, where both say the same of another
 * good or country. False if it needs a line of its own. */
bool digest_join(struct digest_line *line, const struct world *world, const struct news *first,
                 const struct news *news);

#endif
