/* plain.c: the line mode: seats in turn, the cover between them, and the way to the end. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain.h"

#include <string.h>

#include "base/ascii.h"
#include "brief/step.h"
#include "brief/words.h"
#include "game/play.h"
#include "ui/line/plain_board.h"
#include "ui/line/plain_briefing.h"
#include "ui/line/plain_command.h"
#include "ui/line/plain_game.h"
#include "ui/line/plain_news.h"
#include "ui/line/plain_plan.h"
#include "ui/line/plain_report.h"
#include "ui/line/plain_set.h"
#include "ui/line/plain_story.h"
#include "ui/line/plain_title.h"
#include "ui/line/verb.h"

/* The way in is told for as many turns as it takes to learn it. A seat looks each second whether
 * others did anything. */
enum { HINT_TURNS = 2, TICK_MS = 1000 };

static bool is_human(const struct session *session, enum side side)
{
    return strcmp(session_who(session, side), "human") == 0;
}

/* Does the line name the side, by as few letters as you like? */
static bool names_side(const char *line, enum side side)
{
    return line[0] && ascii_begins(words_side_id(side), line);
}

/* The cover between two teams. What the one has read is wiped before the other is called; a stray
 * word from the keyboard reveals nothing. From a pipe, a command counts as having come. */
static bool hand_over(struct plain_seat *seat, enum side side, enum side before, int turn)
{
    char prompt[96];
    if (before != SIDE_NONE) {
        plain_io_wipe(seat->io);
        plain_io_say(seat->io, "Hand over. %s has finished turn %d.", words_side(before),
                     step_number(seat->eyes.session, turn));
    }
    plain_io_say(seat->io, "%s: come to the keyboard alone. What follows is for you only.",
                 words_side(side));
    snprintf(prompt, sizeof prompt, "Press Enter when only %s can read this: ", words_side(side));
    while (plain_io_read(seat->io, prompt)) {
        if (seat->io->line[0] == '\0' || names_side(seat->io->line, side)) return true;
        if (seat->io->in_terminal) continue;
        plain_io_unread(seat->io);
        return true;
    }
    return false;
}

/* The first things a side hears: what the game is about, or what happened since its last turn; then
 * what it can do. */
static void turn_open(struct plain_seat *seat)
{
    int resolved = step_done(seat->eyes.session);
    plain_io_pause(seat->io);
    if (resolved > 0) {
        plain_io_say(seat->io, "Turn %d is done. What you know of it:",
                     step_number(seat->eyes.session, resolved));
        size_t more = plain_report_headlines(seat, resolved);
        if (more > 0) plain_io_say(seat->io, "%zu more lines: type report.", more);
        plain_io_pause(seat->io);
    } else {
        plain_briefing_say(seat);
        plain_io_pause(seat->io);
    }
    plain_board_heading(seat);
    if (eyes_side(&seat->eyes) == SIDE_NONE) {
        plain_plan_ahead(seat);
        return;
    }
    if (session_plan_count(seat->eyes.session, eyes_side(&seat->eyes)) > 0) {
        struct plain_words none = {.count = 0};
        plain_plan_show(seat, &none);
    } else {
        plain_plan_means(seat);
        plain_plan_ahead(seat);
    }
    if (resolved < HINT_TURNS) {
        plain_io_say(seat->io, "hand lists your moves, board says how things stand, end ends your "
                               "turn, help lists all commands.");
    }
    plain_plan_hint(seat);
}

/* Commands of one side until its plan is sealed, the game is left, or the input ends. */
static void turn_play(struct plain_seat *seat)
{
    char prompt[32];
    snprintf(prompt, sizeof prompt, "%s> ", words_side(eyes_side(&seat->eyes)));
    while (!seat->left && !session_sealed(seat->eyes.session, eyes_side(&seat->eyes))) {
        if (!plain_io_read(seat->io, prompt)) break;
        plain_command_run(seat, seat->io->line);
    }
}

/* After the end all is open, and everything but planning can still be asked; until an umpire takes
 * it back. */
static void end_play(struct plain_seat *seat)
{
    struct session *session = seat->eyes.session;
    plain_story_end(seat);
    plain_io_say(seat->io, "You can still look: report and a number, log, scores, why, quit.");
    while (!seat->left && session_over(session) && plain_io_read(seat->io, "Over> ")) {
        if (seat->seat.fixed) seat_follow(&seat->seat, session);
        plain_command_run(seat, seat->io->line);
    }
}

/* Asks each human side for its plan in turn, and resolves, until the game ends or is left. */
static void game_play(struct plain_seat *seat)
{
    struct session *session = seat->eyes.session;
    bool shared = is_human(session, SIDE_WASHINGTON) && is_human(session, SIDE_BEIJING);
    enum side before = SIDE_NONE;
    int turn = 0;
    struct plain_own kept[SIDE_COUNT] = {0};
    while (!session_over(session) && !seat->left && !seat->io->ended) {
        if (plain_seat_advance(seat)) continue;
        if (seat->left || seat->io->ended) break;
        enum side side = session_to_move(session);
        if (side == SIDE_NONE) {
            plain_io_say(seat->io, "The other seat plans elsewhere. Come back when it has sealed.");
            return;
        }
        if (shared && side != before && !hand_over(seat, side, before, turn)) break;
        /* What one side asked for, the other does not find. */
        if (before != SIDE_NONE) kept[before] = seat->own;
        seat->own = kept[side];
        before = side;
        plain_eyes(seat, viewer_of_side(side));
        turn = session_turn(seat->eyes.session);
        seat->own.undone_count = 0;
        plain_set_wind(seat);
        turn_open(seat);
        turn_play(seat);
    }
}

/* A seat of its own calls no other side: what a turn brings is told when it is played, and between
 * turns all that its eyes may see can be asked for, at each line of the game as it stands then. */
static void fixed_play(struct plain_seat *seat)
{
    struct session *session = seat->eyes.session;
    struct plain_news news;
    bool plans = seat_writes(&seat->seat) && eyes_side(&seat->eyes) != SIDE_NONE, prompted = false;
    char prompt[32];
    int told = -1;
    snprintf(prompt, sizeof prompt, "%s> ", words_viewer(seat->eyes.viewer));
    plain_news_begin(&news, seat);
    while (!session_over(session) && !seat->left && !seat->io->ended) {
        if (seat_follow(&seat->seat, session) > 0 || (plans && plain_seat_advance(seat))) continue;
        if (seat->left || seat->io->ended) break;
        /* Whoever enters a slip knows where the game stands. */
        if (step_done(session) != told && !seat->seat.once) {
            told = step_done(session);
            seat->own.undone_count = 0;
            turn_open(seat);
            prompted = false;
        }
        plain_set_wind(seat);
        if (plain_news_say(&news, seat, prompted)) prompted = false;
        if (!prompted) plain_io_prompt(seat->io, prompt);
        prompted = true;
        if (!plain_io_waits(seat->io, TICK_MS)) continue;
        prompted = false;
        if (!plain_io_read(seat->io, "")) break;
        seat_follow(&seat->seat, session); /* the pen may be gone since the line was begun */
        plain_command_run(seat, seat->io->line);
        if (seat->seat.once && session_sealed(session, eyes_side(&seat->eyes))) break;
    }
}

/* To the end, and from there on where it is taken back. */
static void seat_play(struct plain_seat *seat)
{
    const struct session *session = seat->eyes.session;
    bool ended;
    do {
        fixed_play(seat);
        ended = session_over(session) && !seat->left;
        if (ended) end_play(seat);
    } while (ended && !session_over(session) && !seat->left && !seat->io->ended);
}

/* Whoever comes next at a shared keyboard goes on. */
static bool passes(const struct plain_seat *seat)
{
    return seat->seat.meeting && seat->seat.meeting->passes;
}

static int session_play_plain(struct plain_io *io, struct session *session,
                              const struct seat *place)
{
    struct plain_seat seat = {
        .io = io, .seat = *place, .eyes = {session, VIEWER_UMPIRE, 0}, .is_command = verb_known};
    struct plain_words none = {.count = 0};
    bool watched = !is_human(session, SIDE_WASHINGTON) && !is_human(session, SIDE_BEIJING);
    plain_eyes(&seat, VIEWER_UMPIRE);
    if (place->fixed) watched = false;
    if (watched && eyes_world(&seat.eyes)->turn == 0) plain_briefing_say(&seat);
    if (watched) plain_story_tell(&seat);
    else if (place->fixed) seat_play(&seat);
    else game_play(&seat);
    if (seat_writes(place)) play_time_rest(session, eyes_side(&seat.eyes));
    bool over = session_over(session), ends = over && !watched && !seat.left;
    if (ends && !place->fixed) end_play(&seat);
    else if (!ends && (!over || !watched) && !passes(&seat)) {
        plain_story_faults(&seat);
        plain_game_save(&seat, &none);
    }
    plain_seat_notice(&seat);
    /* Whoever started the program can tell that not all was saved, or not where it was asked for.
     */
    return session_failures(session) == 0 && !session_moved(session) ? 0 : 1;
}

int plain_run(const struct plain_options *options)
{
    struct plain_io io;
    struct plain_game game;
    struct plain_start start = {options->places, options->save, options->seed};
    bool failed;
    plain_io_open(&io, options->in, options->out);
    if (options->said) plain_io_say(&io, "%s", options->said);
    if (options->session) return session_play_plain(&io, options->session, &options->seat);
    if (!plain_title_open(&game, &io, &start, &failed)) return failed ? 1 : 0;
    int status = session_play_plain(&io, game.session, &options->seat);
    plain_title_close(&game);
    return status;
}
