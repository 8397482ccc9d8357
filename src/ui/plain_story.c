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
#include "ui/turning.h"

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

void plain_story_tell(struct plain_seat *seat)
{
    seat->side = SIDE_NONE;
    while (!session_over(seat->session)) {
        if (plain_seat_advance(seat)) turn_tell(seat, plain_seat_world(seat)->turn);
        else if (seat->left || seat->io->ended) return;
    }
    plain_story_end(seat);
}

/* The turn, which way it moved the lead, by which score, and the measures that were set in it. */
static void turning_point_say(const struct plain_seat *seat, const struct turning *turning)
{
    struct bulletin *bulletin = memory_new(sizeof *bulletin);
    char moves[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    size_t count = 0;
    text_init(&text, moves, sizeof moves);
    bulletin_make(bulletin, seat->session, turning->turn, seat->side);
    for (size_t i = 0; i < bulletin->count && count < MEASURES; i++) {
        if (bulletin->lines[i].section != BULLETIN_MOVES) continue;
        text_format(&text, " %s", bulletin->lines[i].text);
        count++;
    }
    plain_io_say(seat->io, "Turn %d moved it %.1f toward %s%s%s.%s", turning->turn,
                 fabs(turning->swing),
                 words_side(turning->swing > 0 ? SIDE_WASHINGTON : SIDE_BEIJING),
                 turning->cause[0] ? ", most by " : "", turning->cause, moves);
    free(bulletin);
}

/* The turns in which the lead moved most, greatest first. */
static void turning_points_say(const struct plain_seat *seat)
{
    struct turning points[TURNING_POINTS];
    size_t count = turning_find(points, TURNING_POINTS, seat->session);
    plain_io_say(seat->io, "The turns that moved the balance most, with their measures:");
    for (size_t i = 0; i < count; i++) turning_point_say(seat, &points[i]);
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
