/* plain_story.c: a game told turn by turn, and how it ended. */
/* SPDX-License-Identifier: MIT */
#include "ui/plain_story.h"

#include <math.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/text.h"
#include "game/bulletin.h"
#include "game/words.h"
#include "ui/plain_board.h"
#include "ui/plain_command.h"
#include "ui/plain_report.h"

enum { HEADLINES = 3, TURNING_POINTS = 3, MEASURES = 6 };

static void turn_tell(const struct plain_seat *seat, int turn)
{
    char date[32];
    const struct world *world = plain_seat_world(seat);
    words_date(date, sizeof date, world, turn);
    plain_io_pause(seat->io);
    plain_io_say(seat->io, "Turn %d of %d, %s.", turn, world->turns, date);
    plain_report_headlines(seat, turn, HEADLINES);
    plain_report_scores(seat, turn);
}

bool plain_story_tell(struct plain_seat *seat)
{
    char reason[SESSION_SENTENCE_SIZE];
    seat->side = SIDE_NONE;
    while (!session_over(seat->session)) {
        bool failed;
        if (session_advance(seat->session, &failed, reason)) {
            turn_tell(seat, plain_seat_world(seat)->turn);
        } else if (failed || !session_over(seat->session)) {
            plain_seat_refuse(seat, "The game stopped", reason);
            return false;
        }
    }
    plain_story_end(seat);
    return true;
}

/* Washington's lead after a turn. */
static double lead_after(const struct plain_seat *seat, int turn)
{
    const struct world *world = session_world_at(seat->session, turn);
    return plain_seat_value(seat, world, 0, "score.washington") -
           plain_seat_value(seat, world, 0, "score.beijing");
}

/* The score whose change, weighted as it counts, moved the lead most that way in that turn. */
static void cause_words(char *out, size_t size, const struct plain_seat *seat, int turn,
                        double swing)
{
    const struct world *world = session_world_at(seat->session, turn);
    double most = 0;
    out[0] = '\0';
    for (int side = 0; side < SIDE_COUNT; side++) {
        const struct side_state *state = &world->sides[side];
        double sign = (side == SIDE_WASHINGTON) == (swing > 0) ? 1.0 : -1.0;
        for (int i = 0; i < SCORE_COUNT; i++) {
            double moved = sign * state->weight[i] * (state->score[i] - state->score_last[i]);
            if (moved <= most) continue;
            most = moved;
            snprintf(out, size, ", most by %s's %s, %.0f to %.0f", words_side(side),
                     words_score_short((enum score)i), state->score_last[i], state->score[i]);
        }
    }
}

/* The turn, which way it moved the lead, by which score, and the measures that were set in it. */
static void turning_point_say(const struct plain_seat *seat, int turn, double swing)
{
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    char cause[128], moves[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    size_t count = 0;
    text_init(&text, moves, sizeof moves);
    bulletin_make(bulletin, seat->session, turn, seat->side);
    for (size_t i = 0; i < bulletin->count && count < MEASURES; i++) {
        if (bulletin->lines[i].section != BULLETIN_MOVES) continue;
        text_format(&text, " %s", bulletin->lines[i].text);
        count++;
    }
    cause_words(cause, sizeof cause, seat, turn, swing);
    plain_io_say(seat->io, "Turn %d moved it %.1f toward %s%s.%s", turn, fabs(swing),
                 words_side(swing > 0 ? SIDE_WASHINGTON : SIDE_BEIJING), cause, moves);
    free(bulletin);
}

/* The turns in which the lead moved most, greatest first. */
static void turning_points_say(const struct plain_seat *seat)
{
    int last = plain_seat_world(seat)->turn;
    double bound = INFINITY;
    plain_io_say(seat->io, "The turns that moved the balance most, with their measures:");
    for (int round = 0; round < TURNING_POINTS && round < last; round++) {
        int best = 0;
        double most = 0;
        for (int turn = 1; turn <= last; turn++) {
            double swing = lead_after(seat, turn) - lead_after(seat, turn - 1);
            if (fabs(swing) >= bound || fabs(swing) <= fabs(most)) continue;
            best = turn;
            most = swing;
        }
        if (best == 0 || fabs(most) < 0.05) break;
        bound = fabs(most);
        turning_point_say(seat, best, most);
    }
}

void plain_story_end(struct plain_seat *seat)
{
    char verdict[PLAIN_SENTENCE_SIZE / 2];
    struct plain_words none = {.count = 0};
    seat->side = SIDE_NONE;
    plain_io_pause(seat->io);
    plain_board_heading(seat);
    bulletin_verdict(verdict, sizeof verdict, seat->session);
    plain_io_say(seat->io, "%s", verdict);
    turning_points_say(seat);
    plain_board_scores(seat, &none);
    plain_command_kept(seat);
}
