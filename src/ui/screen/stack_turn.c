/* stack_turn.c: whose turn it is: seats called in order, the cover between teams, undo and redo. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/fault.h"
#include "brief/number.h"
#include "brief/step.h"
#include "brief/waiting.h"
#include "game/advance.h"
#include "game/play.h"
#include "ui/screen/stack.h"

enum { ARRIVALS_SIZE = 8 * SPOKEN_SIZE };

static bool is_human(const struct session *session, enum side side)
{
    return strcmp(session_who(session, side), "human") == 0;
}

bool stack_turn_watched(const struct session *session)
{
    return !is_human(session, SIDE_WASHINGTON) && !is_human(session, SIDE_BEIJING);
}

/* Do two teams sit at this keyboard in turn? */
static bool shared(const struct desk *desk)
{
    const struct session *session = desk->eyes.session;
    return !desk->seat.fixed && is_human(session, SIDE_WASHINGTON) &&
           is_human(session, SIDE_BEIJING);
}

/* The first screen of a seat: the board, and on it what the last turn brought, or what the game is
 * about. */
static void seat_show(struct stack *stack)
{
    int resolved = step_done(stack->desk.eyes.session);
    /* What was typed for a turn that others closed went with it. */
    if (stack->desk.seat.fixed && stack->desk.shown != resolved) stack->desk.note[0] = '\0';
    stack->desk.shown = resolved;
    stack_restart(stack, &screen_board);
    if (resolved > 0) {
        stack->desk.report_turn = resolved;
        stack_push(stack, &screen_report);
    } else {
        stack_push(stack, &screen_briefing);
    }
}

/* Puts away what is the side's that sat here; nothing of it is left. */
static void own_keep(struct stack *stack, enum side side)
{
    struct desk *desk = &stack->desk;
    struct stack_own own = {desk->good, desk->country, desk->industry, .mark = desk->mark};
    memcpy(own.figure, desk->figure, sizeof own.figure);
    memcpy(own.note, desk->note, sizeof own.note);
    memcpy(own.sought, stack->sought, sizeof own.sought);
    own.prompt = stack->prompt;
    if (side != SIDE_NONE) stack->kept[side] = own;
}

/* Lays it before the side again; SIDE_NONE: what nobody has asked for yet. */
static void own_give(struct stack *stack, enum side side)
{
    static const struct stack_own nobody;
    const struct stack_own *own = side == SIDE_NONE ? &nobody : &stack->kept[side];
    struct desk *desk = &stack->desk;
    desk->good = own->good;
    desk->country = own->country;
    desk->industry = own->industry;
    desk->mark = own->mark;
    memcpy(desk->figure, own->figure, sizeof desk->figure);
    memcpy(desk->note, own->note, sizeof desk->note);
    memcpy(stack->sought, own->sought, sizeof stack->sought);
    stack->prompt = own->prompt;
}

/* Where the room is, and what a team waits for. */
static void waiting_say(struct stack *stack)
{
    char words[WAITING_SIZE];
    struct desk *desk = &stack->desk;
    desk->phase = session_phase(desk->eyes.session);
    waiting_words(words, &desk->eyes);
    if (words[0] && eyes_side(&desk->eyes) != SIDE_NONE) stack_say(stack, "%s", words);
}

/* What was half chosen when the game was left is said, and goes on where it stood. */
static void half_say(struct stack *stack)
{
    const struct eyes *eyes = &stack->desk.eyes;
    enum side side = eyes_side(eyes);
    if (side == SIDE_NONE || session_over(eyes->session)) return;
    const struct half_move *half = session_half_move(eyes->session, side);
    const struct move *move =
        script_move_named(session_setup(eyes->session)->scripts, side, half->move);
    if (!half->move[0] || !move) return;
    stack_say(stack, "%s is half chosen: {hand} and Enter on it go on with it.", move->title);
}

void stack_turn_seat(struct stack *stack, enum side side)
{
    desk_eyes(&stack->desk, viewer_of_side(side));
    if (shared(&stack->desk)) own_give(stack, side);
    stack_turn_forget(stack);
    seat_show(stack);
    waiting_say(stack);
    half_say(stack);
}

/* All private is gone from the screens before the other team is called. */
static void cover(struct stack *stack, enum side next)
{
    struct desk *desk = &stack->desk;
    desk->before = eyes_side(&desk->eyes);
    desk->next = next;
    own_keep(stack, eyes_side(&desk->eyes));
    own_give(stack, SIDE_NONE);
    desk_eyes(desk, VIEWER_ROOM);
    desk->move = NULL;
    stack_turn_forget(stack);
    stack->wipe = true;
    stack_restart(stack, &screen_handover);
}

/* A game in which a script failed is not the game that was meant. The rest is told on the way out.
 */
static void faults_say(struct stack *stack)
{
    struct fault_sum sums[FAULT_SUMS_MAX];
    char line[DESK_MESSAGE_SIZE];
    size_t count = fault_sums(sums, stack->desk.eyes.session);
    if (count == 0) return;
    fault_words(line, sizeof line, stack->desk.eyes.session, &sums[0]);
    stack_say(stack, "%s", line);
}

void stack_turn_end(struct stack *stack)
{
    desk_eyes(&stack->desk, VIEWER_UMPIRE);
    if (shared(&stack->desk)) own_give(stack, SIDE_NONE);
    stack_turn_forget(stack);
    stack_restart(stack, &screen_end);
    faults_say(stack);
}

/* Goes on until a person is to move. False with the reason said if the game could not be written.
 */
static bool advance(struct stack *stack)
{
    struct session *session = stack->desk.eyes.session;
    char reason[SESSION_SENTENCE_SIZE];
    bool failed = false, once = stack_turn_watched(session);
    while (!session_over(session) && advance_turn(session, &failed, reason)) {
        if (once) break;
    }
    if (failed)
        stack_say(stack, "The game could not be written: %s. {end-turn} tries again.", reason);
    return !failed;
}

/* A game that nobody plays is watched: nothing moves until e is pressed. */
static void watch(struct stack *stack)
{
    bool opened = stack->count > 0 && stack->places[0].screen == &screen_board;
    if (opened && !advance(stack)) return;
    if (session_over(stack->desk.eyes.session)) {
        stack_turn_end(stack);
        return;
    }
    desk_eyes(&stack->desk, VIEWER_UMPIRE);
    seat_show(stack);
    stack_say(stack, "Nobody sits here: {end-turn} plays the next turn.");
}

bool stack_turn_console(const struct stack *stack)
{
    const struct desk *desk = &stack->desk;
    return desk->seat.fixed && eyes_see_all(&desk->eyes) && session_umpired(desk->eyes.session);
}

/* The umpire stays where he is, whatever others do. */
static void console_settle(struct stack *stack)
{
    stack->desk.shown = eyes_played(&stack->desk.eyes);
    if (stack->count == 0 || stack->places[0].screen != &screen_console)
        stack_restart(stack, &screen_console);
}

/* May a card lie down on what is there? Not on what is being typed or answered. */
static bool is_free(const struct stack *stack)
{
    const struct screen *top = stack_top(stack)->screen;
    return !stack->small && !stack_waits(stack) && !top->modal && !top->field &&
           stack->count < SCREEN_DEPTH;
}

/* What came for a team opens once, by itself. */
static void arrivals_open(struct stack *stack)
{
    struct desk *desk = &stack->desk;
    char said[ARRIVALS_SIZE], line[SPOKEN_SIZE];
    struct text text;
    if (!desk->seat.meeting || eyes_side(&desk->eyes) == SIDE_NONE || !is_free(stack)) return;
    text_init(&text, said, sizeof said);
    while (text.length + sizeof line < sizeof said &&
           arrival_next(line, &desk->arrivals, &desk->seat, &desk->eyes))
        text_format(&text, "%s%s", text.length ? "\n\n" : "", line);
    if (text.length == 0) return;
    desk->text = said;
    desk->text_title = "This came for you; :notes shows all of it again";
    stack_push(stack, &screen_text);
    desk->text = desk->text_title = NULL;
}

/* A seat of its own waits for no other side, and calls none: it shows what a turn has brought, and
 * between turns the board. Those that plan let the game go on. */
static void fixed_settle(struct stack *stack)
{
    struct desk *desk = &stack->desk;
    const struct session *session = desk->eyes.session;
    bool plans = seat_writes(&desk->seat) && eyes_side(&desk->eyes) != SIDE_NONE;
    desk->phase = session_phase(session);
    if (stack_turn_console(stack)) {
        console_settle(stack);
    } else if (plans && !session_over(session) && !advance(stack)) {
        stack_restart(stack, &screen_board);
    } else if (session_over(session)) {
        stack_turn_end(stack);
    } else if (step_done(session) != desk->shown) {
        stack_turn_seat(stack, eyes_side(&desk->eyes));
    } else {
        stack_restart(stack, &screen_board);
        if (session_umpired(session)) waiting_say(stack);
        else if (plans && session_sealed(session, eyes_side(&desk->eyes)))
            stack_say(stack, "Sealed. What the turn brings opens here when it is played.");
    }
}

bool stack_turn_follow(struct stack *stack)
{
    struct desk *desk = &stack->desk;
    struct session *session = desk->eyes.session;
    if (!session || !desk->seat.fixed) return false;
    bool news = seat_follow(&desk->seat, session) > 0;
    bool at_end = stack->places[0].screen == &screen_end, over = session_over(session);
    bool turned = at_end != over && !stack_turn_console(stack);
    bool played = !over && step_done(session) != desk->shown;
    if (turned || played) fixed_settle(stack);
    else if (session_phase(session) != desk->phase && is_free(stack)) waiting_say(stack);
    arrivals_open(stack);
    return news || turned || played;
}

void stack_turn_settle(struct stack *stack)
{
    struct session *session = stack->desk.eyes.session;
    if (stack->desk.seat.fixed) {
        fixed_settle(stack);
        return;
    }
    if (session_over(session)) {
        stack_turn_end(stack);
        return;
    }
    if (stack_turn_watched(session)) {
        watch(stack);
        return;
    }
    if (!advance(stack)) {
        stack_restart(stack, &screen_board);
        return;
    }
    enum side next = session_to_move(session);
    if (session_over(session)) {
        stack_turn_end(stack);
    } else if (next == SIDE_NONE) {
        stack_restart(stack, &screen_board);
        stack_say(stack, "The other seat plans elsewhere. Come back when it has sealed.");
    } else if (shared(&stack->desk)) {
        cover(stack, next);
    } else {
        stack_turn_seat(stack, next);
    }
}

/* The screens say what redo would plan before it is asked for. */
static void again_tell(struct stack *stack)
{
    struct desk *desk = &stack->desk;
    desk->again[0] = '\0';
    if (stack->undone_count == 0) return;
    const struct move *move =
        script_move_named(session_setup(desk->eyes.session)->scripts, eyes_side(&desk->eyes),
                          stack->undone[stack->undone_count - 1].move);
    if (move) snprintf(desk->again, sizeof desk->again, "%s", move->title);
}

void stack_turn_forget(struct stack *stack)
{
    memset(stack->undone, 0, sizeof stack->undone);
    stack->undone_count = 0;
    again_tell(stack);
}

/* What undo gives back shows in what is left. */
static void left_words(char *out, size_t size, const struct desk *desk)
{
    char money[NUMBER_SIZE];
    number_money(money, session_budget_left(desk->eyes.session, eyes_side(&desk->eyes)));
    snprintf(out, size, "Left: PC %d, %s.",
             session_capital_left(desk->eyes.session, eyes_side(&desk->eyes)), money);
}

void stack_turn_undo(struct stack *stack, size_t index)
{
    struct desk *desk = &stack->desk;
    char reason[SESSION_SENTENCE_SIZE], left[64];
    size_t count = eyes_side(&desk->eyes) == SIDE_NONE
                     ? 0
                     : session_plan_count(desk->eyes.session, eyes_side(&desk->eyes));
    if (!desk_writes(desk)) return;
    if (index >= count) {
        stack_say(stack, "There is nothing to take back.");
        return;
    }
    const struct plan *plan = session_plan(desk->eyes.session, eyes_side(&desk->eyes), index);
    struct stack_undone undone = {.choice = plan->choice};
    char what[sizeof plan->title + sizeof plan->choice_words + 4];
    memcpy(undone.move, plan->move, sizeof undone.move);
    snprintf(what, sizeof what, "%s%s%s", plan->title, plan->choice_words[0] ? ": " : "",
             plan->choice_words);
    if (!play_take_back(desk->eyes.session, eyes_side(&desk->eyes), index, reason)) {
        stack_say(stack, "Not taken back: %s.", reason);
        return;
    }
    if (stack->undone_count < SESSION_PLAN_MAX) stack->undone[stack->undone_count++] = undone;
    again_tell(stack);
    left_words(left, sizeof left, desk);
    stack_say(stack, "Taken back: %s. %s {redo} plans it again.", what, left);
}

void stack_turn_redo(struct stack *stack)
{
    struct desk *desk = &stack->desk;
    char reason[SESSION_SENTENCE_SIZE], left[64];
    if (!desk_writes(desk)) return;
    if (stack->undone_count == 0) {
        stack_say(stack, "There is nothing to play again.");
        return;
    }
    const struct stack_undone *undone = &stack->undone[stack->undone_count - 1];
    const struct move *move = script_move_named(session_setup(desk->eyes.session)->scripts,
                                                eyes_side(&desk->eyes), undone->move);
    if (!move ||
        !play_move(desk->eyes.session, eyes_side(&desk->eyes), move, &undone->choice, reason)) {
        stack_say(stack, "Not played: %s.", move ? reason : "the move is no longer there");
        return;
    }
    stack->undone_count--;
    again_tell(stack);
    left_words(left, sizeof left, desk);
    stack_say(stack, "Planned again: %s. %s", move->title, left);
}
