/* console_ahead.c: what a reveal would bring, tried on a copy that nobody else sees. */
/* SPDX-License-Identifier: MIT */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/console_inside.h"
#include "brief/expected.h"
#include "brief/headline.h"
#include "brief/number.h"
#include "brief/thing.h"
#include "game/umpire.h"
#include "game/words.h"

enum { MOVED_SIZE = 2 * NUMBER_SIZE + 8, MOST = 4, NAME_COLUMNS = 16 };

/* A figure of some family, before and as it would be. */
struct most {
    char figure[FIGURE_NAME_SIZE];
    int32_t thing, country;
    enum side side;
    double before, after, moved;
};

/* What is compared: the game as it stands, and revealed. */
struct pair {
    struct eyes now, then;
};

/* Into the list of those that move most, the most first. */
static void most_take(struct most most[MOST], const struct pair *pair, const struct most *tried,
                      bool relative)
{
    struct most one = *tried;
    struct band before, after;
    if (!eyes_band(&before, &pair->now, eyes_world(&pair->now), "%s", one.figure) ||
        !eyes_band(&after, &pair->then, eyes_world(&pair->then), "%s", one.figure))
        return;
    one.before = before.value;
    one.after = after.value;
    if (number_moved(one.figure, one.before, one.after) == 0.0) return;
    one.moved = fabs(one.after - one.before);
    if (relative && one.before > 0) one.moved /= one.before;
    for (int i = 0; i < MOST; i++) {
        struct most less = most[i];
        if (one.moved <= less.moved) continue;
        most[i] = one;
        one = less;
    }
}

static void prices_try(struct most most[MOST], const struct pair *pair)
{
    const struct eyes *eyes = &pair->now;
    for (int32_t good = 0; good < thing_count(eyes, THING_GOOD); good++) {
        for (int32_t country = 0; country < thing_count(eyes, THING_COUNTRY); country++) {
            struct most one = {.thing = good, .country = country};
            snprintf(one.figure, sizeof one.figure, "price.%s.%s", thing_id(eyes, THING_GOOD, good),
                     thing_id(eyes, THING_COUNTRY, country));
            most_take(most, pair, &one, true);
        }
    }
}

static void compliance_try(struct most most[MOST], const struct pair *pair)
{
    const struct eyes *eyes = &pair->now;
    for (int32_t country = 0; country < thing_count(eyes, THING_COUNTRY); country++) {
        for (int side = 0; side < SIDE_COUNT; side++) {
            struct most one = {.country = country, .side = (enum side)side};
            snprintf(one.figure, sizeof one.figure, "compliance.%s.%s",
                     thing_id(eyes, THING_COUNTRY, country), words_side_id(side));
            most_take(most, pair, &one, false);
        }
    }
}

static void moved_words(char out[MOVED_SIZE], const struct most *most)
{
    char before[NUMBER_SIZE], after[NUMBER_SIZE];
    number_figure(before, most->figure, most->before);
    number_figure(after, most->figure, most->after);
    snprintf(out, MOVED_SIZE, "%s -> %s", before, after);
}

/* Both results, and beside them escalation, where it moves. */
static void results_add(struct console *out, const struct pair *pair)
{
    struct verdict verdict;
    struct most tension[MOST] = {0};
    const struct most escalation = {.figure = "escalation"};
    char words[HEADLINE_SIZE], moved[MOVED_SIZE] = "";
    headline_verdict(&verdict, &pair->then);
    most_take(tension, pair, &escalation, false);
    if (tension[0].moved > 0) moved_words(moved, &tension[0]);
    headline_short(words, &verdict);
    struct console_line *line =
        console_add(out, CONSOLE_AHEAD, "%s%s%s", words, moved[0] ? "; escalation " : "", moved);
    headline_pair(words, &verdict);
    console_say(line, "%s%s%s%s", words, moved[0] ? " Escalation " : "", moved,
                moved[0] ? "." : "");
}

static void price_add(struct console *out, const struct eyes *eyes, const struct most *price,
                      bool spare)
{
    char moved[MOVED_SIZE];
    moved_words(moved, price);
    struct console_line *line =
        console_add(out, CONSOLE_AHEAD, "%s, %s %s", thing_name(eyes, THING_GOOD, price->thing),
                    thing_name_within(eyes, THING_COUNTRY, price->country, NAME_COLUMNS), moved);
    if (line) line->spare = spare;
}

static void partner_add(struct console *out, const struct eyes *eyes, const struct most *partner,
                        bool spare)
{
    char moved[MOVED_SIZE];
    moved_words(moved, partner);
    struct console_line *line =
        console_add(out, CONSOLE_AHEAD, "%s follows %s %s of 100%s",
                    thing_name_within(eyes, THING_COUNTRY, partner->country, NAME_COLUMNS),
                    words_side((int32_t)partner->side), moved, spare ? "" : "; o rules it");
    if (line) line->spare = spare;
}

/* The prices and the partners that the turn moves most; one of each in any case. */
static void most_add(struct console *out, const struct pair *pair)
{
    struct most prices[MOST] = {0}, partners[MOST] = {0};
    prices_try(prices, pair);
    compliance_try(partners, pair);
    for (int i = 0; i < MOST && prices[i].moved > 0; i++)
        price_add(out, &pair->now, &prices[i], i > 0);
    for (int i = 0; i < MOST && partners[i].moved > 0; i++)
        partner_add(out, &pair->now, &partners[i], i > 0);
}

/* The event's title: its words begin with it. */
static void title_words(char *out, size_t size, const struct happening *happening)
{
    snprintf(out, size, "%.*s", (int)strcspn(happening->note, "."), happening->note);
}

/* What would happen in the quarters that the reveal resolves. */
static void events_add(struct console *out, const struct pair *pair)
{
    const struct session *now = pair->now.session, *then = pair->then.session;
    for (int turn = session_turn(now); turn < session_turn(then); turn++) {
        for (size_t i = 0; i < session_happening_count(then, turn); i++) {
            const struct happening *happening = session_happening(then, turn, i);
            char title[96], date[16];
            int sent = meeting_injected(now, happening->id);
            title_words(title, sizeof title, happening);
            eyes_date(date, sizeof date, &pair->now, turn);
            if (sent > 0 && session_round(now, sent) == console_turn(now)) {
                console_add(out, CONSOLE_AHEAD, "Sent: %s", title);
                continue;
            }
            console_add(out, CONSOLE_AHEAD, "Drawn for %s: %s (x strikes it)", date, title);
            if (!out->strike[0]) memcpy(out->strike, happening->id, sizeof out->strike);
        }
    }
}

/* "Ban exports (gallium)"; with what the team says of it, and what would come of that. */
static void move_words(struct text *text, const struct pair *pair, enum side side, size_t index)
{
    char said[EXPECTED_SIZE];
    int turn = session_turn(pair->now.session);
    const struct plan *plan = session_past_plan(pair->then.session, turn, side, index);
    bool choice = plan->choice_words[0] != '\0';
    if (expected_tell(said, &pair->then, turn, side, index)) text_append(text, said);
    else
        text_format(text, "%s%s%s%s", plan->title, choice ? " (" : "", plan->choice_words,
                    choice ? ")" : "");
}

/* What a side has planned, and why. */
static void plans_add(struct console *out, const struct pair *pair)
{
    int turn = session_turn(pair->now.session);
    for (int side = 0; side < SIDE_COUNT; side++) {
        char words[CONSOLE_TEXT_SIZE - 16];
        struct text text;
        text_init(&text, words, sizeof words);
        size_t count = session_past_count(pair->then.session, turn, (enum side)side);
        const char *reason = session_reason(pair->then.session, turn, (enum side)side);
        for (size_t i = 0; i < count; i++) {
            if (i > 0) text_append(&text, "; ");
            move_words(&text, pair, (enum side)side, i);
        }
        if (count == 0) text_append(&text, "no move");
        if (reason[0]) text_format(&text, ", \"%s\"", reason);
        else if (count > 0 && console_human(pair->now.session, (enum side)side))
            text_append(&text, ", no reason given");
        struct console_line *line =
            console_add(out, CONSOLE_AHEAD, "%c: %s", console_letter(side), words);
        console_say(line, "%s: %s", words_side(side), words);
    }
}

/* Where nothing waits to be revealed, how things stand. */
static void stands_add(struct console *out, const struct console_view *view)
{
    struct pair same = {*view->eyes, *view->eyes};
    console_add(out, CONSOLE_AHEAD, "%s",
                session_over(view->session)       ? "The last turn is revealed. The result:"
                : session_turn(view->session) > 1 ? "Nothing is planned yet. The result so far:"
                                                  : "Nothing is planned yet.");
    if (session_turn(view->session) > 1) results_add(out, &same);
}

void console_ahead_lines(struct console *out, const struct console_view *view)
{
    char reason[SESSION_SENTENCE_SIZE];
    enum phase phase = session_phase(view->session);
    out->strike[0] = '\0';
    if (phase != PHASE_PLANNING && phase != PHASE_CLOSED) {
        stands_add(out, view);
        return;
    }
    struct session *copy = umpire_ahead(view->session, reason);
    if (!copy) {
        console_add(out, CONSOLE_AHEAD, "Cannot be worked out: %s", reason);
        return;
    }
    struct pair pair = {{view->eyes->session, view->eyes->viewer, EYES_NOW},
                        {copy, view->eyes->viewer, EYES_NOW}};
    results_add(out, &pair);
    most_add(out, &pair);
    events_add(out, &pair);
    plans_add(out, &pair);
    session_delete(copy);
}
