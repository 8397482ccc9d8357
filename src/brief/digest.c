/* digest.c: a turn told to a side in the order of what it means to it. */
/* SPDX-License-Identifier: MIT */
#include "brief/digest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/digest_inside.h"
#include "brief/expected.h"
#include "brief/fact.h"
#include "brief/reason.h"
#include "brief/ruled.h"
#include "brief/standing.h"
#include "brief/step.h"

struct digest_line *digest_add(struct digest *out, enum digest_part part)
{
    /* A turn of a year or more may have more to tell: the last line says so. */
    if (out->count == DIGEST_MAX) out->count--;
    struct digest_line *line = &out->lines[out->count++];
    memset(line, 0, sizeof *line);
    line->part = part;
    return line;
}

void digest_say(struct digest_line *line, const struct digest_telling *telling, int turn,
                const char *words)
{
    struct text text;
    text_init(&text, line->text, sizeof line->text);
    if (turn < telling->out->turn) {
        char when[STEP_SIZE];
        step_when(when, telling->session, turn);
        text_format(&text, "%s: ", when);
    }
    line->dated = text.length;
    text_append(&text, words);
}

const struct orders *digest_orders(const struct digest_telling *telling, int turn)
{
    return &telling->orders[turn - telling->out->first];
}

bool digest_home(const struct digest_telling *telling, int32_t country)
{
    const struct side_state *sides = telling->world->sides;
    enum side side = viewer_side(telling->viewer);
    if (side != SIDE_NONE) return country == sides[side].country;
    return country == sides[SIDE_WASHINGTON].country || country == sides[SIDE_BEIJING].country;
}

/* Of short news what says least comes last. */
enum { RANK_WAITS = 9 };

static enum side own_side(enum viewer viewer)
{
    return viewer_side(viewer) == SIDE_NONE ? SIDE_BEIJING : viewer_side(viewer);
}

enum digest_part digest_part_of(const struct digest_telling *telling, int32_t side)
{
    if (side < 0) return DIGEST_EVENTS;
    return side == (int32_t)own_side(telling->viewer) ? DIGEST_OWN : DIGEST_RIVAL;
}

static void faults_tell(const struct digest_telling *telling)
{
    for (int turn = telling->out->first; turn <= telling->out->turn; turn++) {
        for (size_t i = 0; i < session_fault_count(telling->session, turn); i++) {
            digest_say(digest_add(telling->out, DIGEST_FAULTS), telling, turn,
                       session_fault(telling->session, turn, i)->text);
        }
    }
}

/* "Washington: Security 85.1 (-0.6), Technology 75.5, ...": the facts of the board, but the total.
 */
static void scores_words(char *out, size_t size, const struct eyes *eyes, enum side side)
{
    struct facts facts;
    struct text text;
    text_init(&text, out, size);
    standing_scores(&facts, eyes, side);
    text_format(&text, "%s:", words_side((int32_t)side));
    for (size_t i = 1; i < facts.count; i++) {
        char value[NUMBER_SIZE], change[NUMBER_SIZE];
        fact_value(value, &facts.list[i], false);
        fact_change(change, &facts.list[i]);
        text_format(&text, "%s %s %s", i > 1 ? "," : "", facts.list[i].label, value);
        if (change[0]) text_format(&text, " (%s)", change);
    }
    text_append(&text, ".");
}

/* Both sides' scores, the reader's first. */
static void scores_tell(struct digest *out, const struct eyes *eyes)
{
    enum side first = eyes_first(eyes);
    for (int i = 0; i < SIDE_COUNT; i++) {
        enum side side = i == 0 ? first : eyes_rival(first);
        struct digest_line *line = digest_add(out, DIGEST_YOU);
        line->scores = true;
        scores_words(line->text, sizeof line->text, eyes, side);
        snprintf(line->figure, sizeof line->figure, "score.%s", words_side_id((int32_t)side));
    }
}

/* The engine keeps so many pieces of news and no more: what came later was not told. */
static void end_tell(const struct digest_telling *telling)
{
    if (!telling->more && telling->out->count < DIGEST_MAX) return;
    struct digest_line *line = digest_add(telling->out, DIGEST_REST);
    snprintf(line->text, sizeof line->text,
             "More happened than a report holds, which is %d pieces of news: look at the board for "
             "prices and industries.",
             NEWS_MAX);
}

/* What was ruled when so many turns had been played. */
static void rulings_tell(const struct digest_telling *telling, const struct eyes *eyes, int turn)
{
    const struct ruling *ruling;
    size_t told = 0, more = 0;
    for (; (ruling = ruled_next(eyes, turn, NULL, told + more)) != NULL;) {
        if (told == DIGEST_RULINGS - 1) {
            more++;
            continue;
        }
        struct digest_line *line = digest_add(telling->out, DIGEST_EVENTS);
        ruled_words(line->text, eyes->session, ruling);
        snprintf(line->figure, sizeof line->figure, "%s", ruling->figure);
        told++;
    }
    if (more == 0) return;
    snprintf(digest_add(telling->out, DIGEST_EVENTS)->text, DIGEST_LINE_SIZE,
             "Ruled by the umpire: %zu more figures.", more);
}

/* What the side of that part gave as its reason, if the reader may know it. */
static void reason_add(const struct digest_telling *telling, enum digest_part part)
{
    char told[DIGEST_LINE_SIZE];
    enum side side = own_side(telling->viewer);
    if (part == DIGEST_RIVAL) side = (enum side)world_rival((int32_t)side);
    if (!reason_tell(told, sizeof told, telling->session, telling->out->first, side,
                     telling->viewer))
        return;
    memcpy(digest_add(telling->out, part)->text, told, sizeof told);
}

/* The same of each of its moves, with what it expected and what came. */
static void expectations_add(const struct digest_telling *telling, const struct eyes *eyes,
                             enum side side, enum digest_part part)
{
    char told[EXPECTED_SIZE];
    size_t count = session_past_count(eyes->session, telling->out->first, side);
    for (size_t i = 0; i < count; i++) {
        if (!expected_tell(told, eyes, telling->out->first, side, i)) continue;
        struct digest_line *line = digest_add(telling->out, part);
        line->meant = true;
        snprintf(line->text, sizeof line->text, "%s", told);
    }
}

static void decisions_tell(const struct digest_telling *telling, const struct eyes *eyes)
{
    enum side own = own_side(telling->viewer), rival = (enum side)world_rival((int32_t)own);
    digest_card_tell(telling, rival);
    reason_add(telling, DIGEST_RIVAL);
    expectations_add(telling, eyes, rival, DIGEST_RIVAL);
    digest_news_tell(telling, DIGEST_RIVAL);
    if (viewer_side(telling->viewer) != SIDE_NONE) digest_rumour_tell(telling);
    digest_card_tell(telling, own);
    reason_add(telling, DIGEST_OWN);
    expectations_add(telling, eyes, own, DIGEST_OWN);
    digest_news_tell(telling, DIGEST_OWN);
}

void digest_make(struct digest *out, struct session *session, int turn, enum viewer viewer)
{
    int before = step_before(session, turn), last = step_end(session, turn);
    const struct eyes eyes = {session, viewer, last};
    struct digest_telling *telling = memory_new(sizeof *telling);
    out->count = 0;
    out->first = before + 1;
    out->turn = last;
    out->viewer = viewer;
    telling->out = out;
    telling->session = session;
    telling->world = session_world_at(session, last);
    telling->before = session_world_at(session, before);
    telling->planned = session_world_at(session, before + 1);
    telling->viewer = viewer;
    telling->orders = memory_new((size_t)(last - before) * sizeof *telling->orders);
    for (int at = before; at < last; at++)
        session_orders_at(&telling->orders[at - before], session, at + 1);
    digest_news_find(telling);
    faults_tell(telling);
    decisions_tell(telling, &eyes);
    scores_tell(out, &eyes);
    digest_news_tell(telling, DIGEST_YOU);
    digest_news_tell(telling, DIGEST_PARTNERS);
    if (before == 0) rulings_tell(telling, &eyes, 0);
    digest_card_events(telling);
    digest_news_tell(telling, DIGEST_EVENTS);
    for (int at = before + 1; at <= last; at++) rulings_tell(telling, &eyes, at);
    digest_news_tell(telling, DIGEST_REST);
    end_tell(telling);
    free(telling->orders);
    free(telling);
}

void digest_title(char out[DIGEST_TITLE_SIZE], enum digest_part part, enum viewer viewer)
{
    static const char *const titles[DIGEST_PART_COUNT] = {
        [DIGEST_FAULTS] = "Scripts",
        [DIGEST_OWN] = "What you decided, and what came of it",
        [DIGEST_YOU] = "What happened to you",
        [DIGEST_PARTNERS] = "Partners, and why",
        [DIGEST_EVENTS] = "Events",
        [DIGEST_REST] = "The rest"};
    bool both = viewer_side(viewer) == SIDE_NONE;
    if (part == DIGEST_RIVAL || (both && part == DIGEST_OWN)) {
        int32_t told = (int32_t)own_side(viewer);
        if (part == DIGEST_RIVAL) told = world_rival(told);
        snprintf(out, DIGEST_TITLE_SIZE, "What %s decided", words_side(told));
    } else {
        snprintf(out, DIGEST_TITLE_SIZE, "%s",
                 both && part == DIGEST_YOU ? "What happened to both" : titles[part]);
    }
}

void digest_ahead(struct digest *out, struct session *session, enum viewer viewer)
{
    struct digest_telling *telling = memory_new(sizeof *telling);
    out->count = 0;
    out->first = out->turn = session_turn(session);
    out->viewer = viewer;
    telling->out = out;
    telling->session = session;
    telling->world = telling->before = telling->planned = session_world(session);
    telling->viewer = viewer;
    digest_card_open(telling);
    rulings_tell(telling, &(struct eyes){session, viewer, EYES_NOW}, out->turn - 1);
    for (size_t i = 0; i < session_happening_count(session, out->turn); i++) {
        struct digest_line *line = digest_add(out, DIGEST_EVENTS);
        snprintf(line->text, sizeof line->text, "%s",
                 session_happening(session, out->turn, i)->note);
    }
    free(telling);
}

/* In short news, the worst that happened to the reader is told before all else. */
static int rank_of(const struct digest *digest, size_t index)
{
    static const int ranks[DIGEST_PART_COUNT] = {
        [DIGEST_FAULTS] = 0, [DIGEST_RIVAL] = 2,    [DIGEST_YOU] = 5, [DIGEST_EVENTS] = 4,
        [DIGEST_OWN] = 7,    [DIGEST_PARTNERS] = 6, [DIGEST_REST] = 8};
    const struct digest_line *line = &digest->lines[index];
    if (line->waits) return RANK_WAITS;
    if (!line->harms) return ranks[line->part];
    return digest->lines[index - 1].scores ? 1 : 3;
}

size_t digest_short(size_t out[DIGEST_MAX], const struct digest *digest)
{
    size_t count = 0;
    for (int rank = 0; rank <= RANK_WAITS; rank++) {
        for (size_t i = 0; i < digest->count; i++) {
            const struct digest_line *line = &digest->lines[i];
            if (line->folded || line->scores || rank_of(digest, i) != rank) continue;
            out[count++] = i;
        }
    }
    return count;
}

size_t digest_count(const struct digest *digest, enum digest_part part)
{
    size_t count = 0;
    for (size_t i = 0; i < digest->count; i++) {
        count += digest->lines[i].part == part && !digest->lines[i].folded;
    }
    return count;
}
