/* plain_story.c: a game told turn by turn, and how it ended. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_story.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/digest.h"
#include "brief/fault.h"
#include "brief/step.h"
#include "brief/turning.h"
#include "ui/line/plain_board.h"
#include "ui/line/plain_game.h"
#include "ui/line/plain_history.h"
#include "ui/line/plain_report.h"

enum { TURNING_POINTS = 3, DECISIONS = 6 };

static void turn_tell(const struct plain_seat *seat, int turn)
{
    char dates[STEP_SIZE];
    const struct session *session = seat->eyes.session;
    step_dates(dates, session, turn);
    plain_io_pause(seat->io);
    plain_io_say(seat->io, "Turn %d of %d, %s.", step_number(session, turn), step_count(session),
                 dates);
    plain_report_headlines(seat, turn);
}

void plain_story_tell(struct plain_seat *seat)
{
    plain_eyes(seat, VIEWER_UMPIRE);
    while (!session_over(seat->eyes.session)) {
        if (plain_seat_advance(seat)) turn_tell(seat, eyes_played(&seat->eyes));
        else if (seat->left || seat->io->ended) return;
    }
    plain_story_end(seat);
}

/* The turn, which way it moved the lead, by which score, and what was decided in it. */
static void turning_point_say(const struct plain_seat *seat, const struct turning *turning)
{
    struct digest *digest = memory_new(sizeof *digest);
    char moves[PLAIN_SENTENCE_SIZE / 2] = "";
    struct text text;
    size_t count = 0;
    text_init(&text, moves, sizeof moves);
    digest_make(digest, seat->eyes.session, turning->turn, seat->eyes.viewer);
    for (size_t i = 0; i < digest->count && count < DECISIONS; i++) {
        const struct digest_line *line = &digest->lines[i];
        bool decision = line->part == DIGEST_RIVAL || line->part == DIGEST_OWN;
        if (!decision || line->folded) continue;
        bool stops = line->text[0] && strchr(".!?\"", line->text[strlen(line->text) - 1]);
        text_format(&text, " %s%s", line->text, stops ? "" : ".");
        count++;
    }
    plain_io_say(seat->io, "Turn %d moved it %.1f toward %s%s%s.%s", turning->number,
                 fabs(turning->swing),
                 words_side(turning->swing > 0 ? SIDE_WASHINGTON : SIDE_BEIJING),
                 turning->cause[0] ? ", most by " : "", turning->cause, moves);
    free(digest);
}

/* The turns in which the lead moved most, greatest first. */
static void turning_points_say(const struct plain_seat *seat)
{
    struct turning points[TURNING_POINTS];
    if (seat->seat.meeting && turning_held(seat->eyes.session)) {
        plain_io_say(seat->io, "%s", turning_held_words);
        return;
    }
    size_t count = turning_find(points, TURNING_POINTS, seat->eyes.session);
    plain_io_say(seat->io, "The turns that moved the balance most, with what was decided:");
    for (size_t i = 0; i < count; i++) turning_point_say(seat, &points[i]);
}

/* A game in which a script failed is not the game that was meant: whoever judges it should know. */
void plain_story_faults(const struct plain_seat *seat)
{
    struct fault_sum sums[FAULT_SUMS_MAX];
    size_t count = fault_sums(sums, seat->eyes.session);
    for (size_t i = 0; i < count; i++) {
        char line[PLAIN_SENTENCE_SIZE / 2];
        fault_words(line, sizeof line, seat->eyes.session, &sums[i]);
        plain_io_say(seat->io, "%s", line);
    }
}

void plain_story_end(struct plain_seat *seat)
{
    struct plain_words none = {.count = 0};
    plain_eyes(seat, VIEWER_UMPIRE);
    plain_io_pause(seat->io);
    plain_board_heading(seat);
    plain_board_result(seat);
    plain_story_faults(seat);
    turning_points_say(seat);
    plain_history_rulings(seat, NULL);
    plain_board_scores(seat, &none);
    plain_game_save(seat, &none);
}
