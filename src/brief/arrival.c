/* arrival.c: what came for a seat and was not told there yet. */
/* SPDX-License-Identifier: MIT */
#include "brief/arrival.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"

/* How the rows of these eyes' own place are signed. */
static const char *signs(const struct eyes *eyes)
{
    enum side side = eyes_side(eyes);
    if (side != SIDE_NONE) return words_side_id((int32_t)side);
    return eyes_see_all(eyes) ? "facilitator" : "observer";
}

static bool looks_on(const struct seat *seat)
{
    return seat->fixed && !seat->may_write;
}

void arrival_begin(struct arrivals *out, const struct seat *seat, const struct session *session)
{
    struct eyes eyes = {NULL, seat->viewer, EYES_NOW};
    size_t at = session_row_count(session);
    int64_t own = seat->meeting ? seat->meeting->chair.seq : 0;
    for (; at > 0; at--) {
        const struct journal_row *row = session_row(session, at - 1);
        bool there = row->seq < own && strcmp(row->seat, signs(&eyes)) == 0;
        if (looks_on(seat) ? row->kind == JOURNAL_PHASE : there) break;
    }
    out->read = at;
}

/* An event that the umpire let happen in the turn that is not played yet. */
static bool inject_line(char out[SPOKEN_SIZE], const struct eyes *eyes, size_t index)
{
    const struct session *session = eyes->session;
    const struct journal_row *row = session_row(session, index);
    char said[SPOKEN_SIZE];
    bool now = row->kind == JOURNAL_INJECT && strcmp(row->seat, "facilitator") == 0 &&
               row->turn >= session_turn(session) && !session_row_undone(session, index);
    if (!now || eyes_see_all(eyes)) return false;
    snprintf(said, sizeof said, "It happens in this turn: %s", row->note);
    text_escape(out, SPOKEN_SIZE, said);
    return true;
}

/* Whoever drove hears that somebody else does. */
static bool pen_line(char out[SPOKEN_SIZE], const struct seat *seat, const struct eyes *eyes,
                     size_t index)
{
    if (!seat->meeting || !chair_lost(&seat->meeting->chair, eyes->session, index)) return false;
    snprintf(out, SPOKEN_SIZE,
             "Another terminal has taken the pen: this one looks on. To drive here again, leave "
             "and sit down anew.");
    return true;
}

static bool line(char out[SPOKEN_SIZE], const struct seat *seat, const struct eyes *eyes,
                 size_t index)
{
    const struct journal_row *row = session_row(eyes->session, index);
    bool own = strcmp(row->seat, signs(eyes)) == 0 && !looks_on(seat);
    return pen_line(out, seat, eyes, index) || inject_line(out, eyes, index) ||
           (!own && spoken_line(out, eyes, index));
}

size_t arrival_count(const struct arrivals *arrivals, const struct seat *seat,
                     const struct eyes *eyes)
{
    char out[SPOKEN_SIZE];
    size_t count = 0;
    for (size_t i = arrivals->read; i < session_row_count(eyes->session); i++)
        count += line(out, seat, eyes, i);
    return count;
}

bool arrival_next(char out[SPOKEN_SIZE], struct arrivals *arrivals, const struct seat *seat,
                  const struct eyes *eyes)
{
    while (arrivals->read < session_row_count(eyes->session)) {
        if (line(out, seat, eyes, arrivals->read++)) return true;
    }
    return false;
}

bool arrival_act(char out[SPOKEN_SIZE], const struct seat *seat, const struct eyes *eyes,
                 size_t index)
{
    const struct journal_row *row = session_row(eyes->session, index);
    char words[160], amends[32], said[SPOKEN_SIZE];
    struct text text;
    bool own =
        looks_on(seat) && eyes_side(eyes) != SIDE_NONE && strcmp(row->seat, signs(eyes)) == 0;
    if (!own) return false;
    bool again = journal_arg(amends, sizeof amends, row->args, "amends");
    journal_arg(words, sizeof words, row->args, "words");
    text_init(&text, said, sizeof said);
    if (row->kind == JOURNAL_PLAN)
        text_format(&text, "%s: %s%s%s", again ? "Words on it" : "Planned", row->note,
                    words[0] ? ": " : "", words);
    else if (row->kind == JOURNAL_UNPLAN) text_append(&text, "A move was taken back.");
    else if (row->kind == JOURNAL_SEAL) text_append(&text, "The plan is sealed.");
    else return false;
    text_escape(out, SPOKEN_SIZE, said);
    return true;
}
