/* journey.c: games on the real map and the presses that lead to each screen, for the tests of
 * frames. */
/* SPDX-License-Identifier: MIT */
#include "ui/journey.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/memory.h"
#include "game/advance.h"
#include "game/play.h"
#include "game/ruling.h"
#include "game/speech.h"
#include "game/umpire.h"

enum {
    DOWN = KEYS_DOWN,
    ENTER = KEYS_ENTER,
    ESCAPE = KEYS_ESCAPE,
    TAB = '\t',
    SEED = 7,
    LATER_TURNS = 4,
    ROOT_SIZE = 4096
};

static const struct journey journeys[] = {
    {"title", JOURNEY_TITLE, {DOWN}, true, false},
    {"title-help", JOURNEY_TITLE, {'?'}, true, false},
    {"hand-over", JOURNEY_COVER, {'x'}, false, true},
    {"hand-over-once", JOURNEY_COVER, {'w'}, false, true},
    {"briefing", JOURNEY_LATER, {'1', 'b'}, true, false},
    {"board-first", JOURNEY_FIRST, {'?', ESCAPE}, true, false},
    {"board", JOURNEY_LATER, {'1', DOWN, DOWN}, true, false},
    {"board-hint", JOURNEY_LESSON, {'?', ESCAPE}, true, false},
    {"board-plan", JOURNEY_PLANNED, {'?', ESCAPE}, true, false},
    {"board-map", JOURNEY_LATER, {'1', TAB, KEYS_RIGHT}, false, false},
    {"map", JOURNEY_LATER, {'1', '+', KEYS_LEFT, KEYS_LEFT, KEYS_LEFT}, false, false},
    {"map-blocked", JOURNEY_LATER, {'1', DOWN, '+'}, false, false},
    {"board-command", JOURNEY_LATER, {'1', ':', 'g', 'a'}, false, false},
    {"text",
     JOURNEY_LATER,
     {'1', ':', 'i', 'n', 's', 't', 'r', 'u', 'm', 'e', 'n', 't', 's', ENTER, DOWN},
     false,
     false},
    {"board-leave", JOURNEY_LATER, {ESCAPE, ESCAPE}, false, false},
    {"hand", JOURNEY_FIRST, {'2', DOWN}, true, false},
    {"hand-law", JOURNEY_FIRST, {'2', DOWN, DOWN, DOWN, 'r'}, true, false},
    {"hand-found", JOURNEY_FIRST, {'2', '/', 't', 'a', 'r', ENTER}, true, false},
    {"hand-plan", JOURNEY_PLANNED, {'2', DOWN}, true, false},
    {"forecast", JOURNEY_PLANNED, {'2', 'f'}, false, false},
    {"target-good", JOURNEY_FIRST, {'2', DOWN, ENTER, DOWN}, true, false},
    {"target-amount", JOURNEY_FIRST, {'2', DOWN, ENTER, ENTER, DOWN}, true, false},
    {"target-confirm", JOURNEY_FIRST, {'2', DOWN, ENTER, ENTER, ENTER}, true, false},
    {"countries", JOURNEY_LATER, {'3', 's', DOWN}, true, false},
    {"country", JOURNEY_LATER, {'3', '/', 'm', 'a', 'l', 'a', ENTER, ENTER}, true, false},
    {"country-player",
     JOURNEY_LATER,
     {'3', '/', 'c', 'h', 'i', 'n', 'a', ENTER, ENTER},
     false,
     false},
    {"goods", JOURNEY_LATER, {'4', 's', DOWN}, true, false},
    {"compare", JOURNEY_LATER, {'4', 's', ' ', DOWN, ' ', DOWN}, true, false},
    {"compare-countries", JOURNEY_LATER, {'3', 's', DOWN, DOWN, ' ', DOWN, ' '}, true, false},
    {"good", JOURNEY_LATER, {'4', '/', 'g', 'a', 'l', 'l', ENTER, ENTER, '['}, true, false},
    {"good-table",
     JOURNEY_LATER,
     {'4', '/', 'g', 'a', 'l', 'l', ENTER, ENTER, 't', 's'},
     true,
     false},
    {"good-all",
     JOURNEY_LATER,
     {'4', '/', 'g', 'a', 'l', 'l', ENTER, ENTER, '[', TAB, TAB},
     false,
     false},
    {"country-turn",
     JOURNEY_LATER,
     {'3', '/', 'm', 'a', 'l', 'a', ENTER, ENTER, '[', '[', 't'},
     false,
     false},
    {"industries-chart",
     JOURNEY_LATER,
     {'5', KEYS_END, KEYS_UP, KEYS_UP, KEYS_UP, KEYS_UP, 't'},
     false,
     false},
    {"compare-industries", JOURNEY_LATER, {'5', ' ', DOWN, DOWN, ' '}, true, false},
    {"countries-beside", JOURNEY_LATER, {'3', '/', 'm', 'a', 'l', 'a', ENTER}, true, false},
    {"country-sources", JOURNEY_LATER, {'3', '/', 'm', 'a', 'l', 'a', ENTER, 'r'}, true, false},
    {"industries", JOURNEY_LATER, {'5', DOWN, TAB, DOWN}, true, false},
    {"log", JOURNEY_LATER, {'6', DOWN}, true, false},
    {"scores", JOURNEY_LATER, {'7'}, true, false},
    {"scores-table", JOURNEY_LATER, {'7', 't', DOWN}, true, false},
    {"report", JOURNEY_LATER, {'8', DOWN}, true, false},
    {"why", JOURNEY_LATER, {'7', 'w', DOWN}, true, false},
    {"why-chain", JOURNEY_LATER, {'8', DOWN, DOWN, DOWN, DOWN, 'w', ENTER, DOWN}, true, false},
    {"why-rule",
     JOURNEY_LATER,
     {'8', DOWN, DOWN, DOWN, DOWN, 'w', ENTER, ENTER, DOWN},
     true,
     false},
    {"seal", JOURNEY_PLANNED, {'e', 'f', 'o', 'r', ' ', 'c', 'h', 'i', 'p', 's'}, false, false},
    {"seal-empty", JOURNEY_FIRST, {'e'}, false, false},
    {"help", JOURNEY_FIRST, {'2', '?', DOWN}, true, false},
    {"glossary", JOURNEY_LATER, {'9', DOWN}, true, false},
    {"glossary-find", JOURNEY_FIRST, {'9', '/', 'f', 'l', 'o', 'o', 'd', ENTER}, true, false},
    {"glossary-sources", JOURNEY_FIRST, {'7', 'r', '/', 'l', 'e', 'a', 'k', ENTER}, true, false},
    {"help-word", JOURNEY_FIRST, {'?', '/', 'c', 'h', 'o', 'k', 'e', ENTER}, true, false},
    {"end", JOURNEY_OVER, {DOWN}, true, false},
    {"end-talk", JOURNEY_OVER, {TAB, DOWN}, true, false},
    {"end-log", JOURNEY_OVER, {'6', DOWN}, true, false},
    {"end-scores", JOURNEY_OVER, {'7'}, true, false},
    {"console-planning", JOURNEY_CONSOLE_PLANNING, {' '}, false, false},
    {"console-closed", JOURNEY_CONSOLE_CLOSED, {'?', ESCAPE}, false, false},
    {"console-talk", JOURNEY_CONSOLE_TALK, {'?', ESCAPE}, false, false},
    {"end-good", JOURNEY_OVER, {'4', 's', ENTER, '[', '[', '['}, false, false},
};

static char root[ROOT_SIZE]; /* the repository: the tests run in an empty folder */
static char folder[] = "/tmp/chokepoint-journey-XXXXXX";
static struct places places;
static struct setup *setup;
static struct session *first, *planned, *later, *over;
static struct session *lesson;
static struct sitting sittings[JOURNEY_CONSOLE_TALK - JOURNEY_CONSOLE_PLANNING + 1];

size_t journey_all(const struct journey **out)
{
    *out = journeys;
    return sizeof journeys / sizeof journeys[0];
}

const char *journey_root(void)
{
    return root;
}

/* A game of a scenario; without its setup it is loaded for the session alone. */
static struct session *session_make(const struct session_options *options, struct setup *with)
{
    struct diag_list list;
    diag_init(&list);
    struct session *session = session_new(options, with, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    assert_non_null(session);
    return session;
}

struct session *journey_seated(const char *washington, const char *beijing, uint64_t seed)
{
    struct session_options options = {.places = &places,
                                      .scenario = "rocks-and-chips",
                                      .who = {washington, beijing},
                                      .seed = seed};
    return session_make(&options, setup);
}

struct session *journey_session(void)
{
    return journey_seated("human", "human", SEED);
}

static struct session *lesson_make(void)
{
    struct session_options options = {
        .places = &places, .scenario = "first-turn", .who = {"human", "human"}, .seed = SEED};
    return session_make(&options, NULL);
}

void journey_play(struct session *session, enum side side, const char *move, struct choice choice)
{
    char reason[SESSION_SENTENCE_SIZE];
    const struct move *found = script_move_named(setup->scripts, side, move);
    bool played = found && play_move(session, side, found, &choice, reason);
    if (!played) print_error("%s: %s\n", move, found ? reason : "no such move");
    assert_true(played);
}

static void turn_end(struct session *session)
{
    char reason[SESSION_SENTENCE_SIZE];
    bool failed;
    assert_true(play_seal(session, SIDE_WASHINGTON, "", reason));
    assert_true(play_seal(session, SIDE_BEIJING, "", reason));
    assert_true(advance_turn(session, &failed, reason));
}

/* Washington controls tools and courts Malaysia; Beijing denies Japan its gallium. */
static struct session *game_after(int turns)
{
    struct session *session = journey_session();
    journey_play(session, SIDE_WASHINGTON, "tool_control", (struct choice){{"duv_lithography"}});
    turn_end(session);
    journey_play(session, SIDE_WASHINGTON, "partner_offer", (struct choice){{"MYS", "market"}});
    journey_play(session, SIDE_BEIJING, "mineral_ban",
                 (struct choice){{"gallium", "JPN", "extraterritorial"}});
    for (int turn = 1; turn < turns; turn++) turn_end(session);
    return session;
}

int journey_open(void **state)
{
    (void)state;
    struct diag_list list;
    diag_init(&list);
    if (!getcwd(root, sizeof root) || !mkdtemp(folder) || chdir(folder) != 0) return -1;
    place_init(&places, root);
    setup = setup_new(&places, "rocks-and-chips", true, &list);
    diag_print(&list, stderr);
    diag_free(&list);
    if (!setup) return -1;
    first = journey_session();
    planned = journey_session();
    journey_play(planned, SIDE_WASHINGTON, "mineral_project",
                 (struct choice){{"gallium", "AUS", "refinery"}});
    lesson = lesson_make();
    later = game_after(LATER_TURNS);
    over = game_after(session_world(first)->turns);
    return 0;
}

int journey_close(void **state)
{
    (void)state;
    session_delete(first);
    session_delete(planned);
    session_delete(lesson);
    session_delete(later);
    session_delete(over);
    for (size_t i = 0; i < sizeof sittings / sizeof sittings[0]; i++) sitting_close(&sittings[i]);
    setup_delete(setup);
    char command[sizeof folder + 16];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return chdir(root) == 0 ? system(command) : -1;
}

struct stack *journey_stack(struct session *session, bool ascii)
{
    struct stack *stack = memory_new(sizeof *stack);
    stack->desk.places = &places;
    stack->desk.eyes.session = session;
    stack->desk.seed = SEED;
    stack->desk.ascii = ascii;
    stack_open(stack);
    return stack;
}

/* Of what was half done on the way nothing stays in the game, which the journeys share. */
static void drafts_forget(struct session *session)
{
    char reason[SESSION_SENTENCE_SIZE];
    for (int side = 0; side < SIDE_COUNT; side++) {
        play_draft(session, (enum side)side, "", reason);
        play_draft_move(session, (enum side)side, &(struct half_move){.move = ""}, reason);
    }
}

void journey_finish(struct stack *stack)
{
    struct session *session = stack->desk.begun ? NULL : stack->desk.eyes.session;
    stack_close(stack);
    if (session) drafts_forget(session);
    free(stack);
}

static struct session *session_of(enum journey_game game)
{
    switch (game) {
    case JOURNEY_TITLE: return NULL;
    case JOURNEY_COVER:
    case JOURNEY_FIRST: return first;
    case JOURNEY_PLANNED: return planned;
    case JOURNEY_LATER: return later;
    case JOURNEY_LESSON: return lesson;
    case JOURNEY_OVER: return over;
    default: return NULL;
    }
}

/* Two teams that plan; one seals, with a reason. */
static void sitting_plan(struct sitting *sitting, const char *move, struct choice washington,
                         struct choice beijing)
{
    char reason[SESSION_SENTENCE_SIZE];
    sitting_go(sitting, PHASE_PLANNING);
    journey_play(sitting->session, SIDE_WASHINGTON, move, washington);
    journey_play(sitting->session, SIDE_BEIJING, "mineral_ban", beijing);
    assert_true(play_seal(sitting->session, SIDE_WASHINGTON, "deny training runs", reason));
}

static void sitting_talk(struct sitting *sitting)
{
    char reason[SESSION_SENTENCE_SIZE];
    assert_true(
        speech_ask(sitting->session, SIDE_WASHINGTON, "is tungsten under licence?", reason));
    assert_true(speech_note(sitting->session, VIEWER_UMPIRE, SPEECH_PRIVATE, SIDE_NONE,
                            "Beijing's lead decides alone", reason));
}

/* So far as the journey begins. */
static void sitting_play(struct sitting *sitting, enum journey_game game)
{
    char reason[SESSION_SENTENCE_SIZE];
    static const enum phase to_reveal[] = {PHASE_CLOSED, PHASE_REVEAL};
    sitting_go(sitting, PHASE_BRIEFING);
    sitting_clock(folder, 16);
    sitting_plan(sitting, "tool_control", (struct choice){{"duv_lithography"}},
                 (struct choice){{"gallium", "JPN", "extraterritorial"}});
    for (size_t i = 0; i < 2; i++) sitting_go(sitting, to_reveal[i]);
    assert_true(
        ruling_set(sitting->session, "compliance.JPN.beijing", 0.2, "no re-export", reason));
    sitting_clock(folder, 34);
    sitting_plan(sitting, "partner_offer", (struct choice){{"MYS", "market"}},
                 (struct choice){{"gallium", "KOR", "extraterritorial"}});
    sitting_talk(sitting);
    sitting_clock(folder, 42);
    if (game == JOURNEY_CONSOLE_PLANNING) return;
    sitting_go(sitting, PHASE_CLOSED);
    if (game == JOURNEY_CONSOLE_CLOSED) return;
    sitting_go(sitting, PHASE_REVEAL);
    assert_true(umpire_last(sitting->session, 2, reason));
    sitting_go(sitting, PHASE_TALK);
}

static struct stack *umpire_sits(struct sitting *sitting, bool ascii)
{
    struct stack *stack = memory_new(sizeof *stack);
    stack->desk.places = &places;
    stack->desk.eyes.session = sitting->session;
    stack->desk.seat = (struct seat){
        .fixed = true, .viewer = VIEWER_UMPIRE, .may_write = true, .meeting = &sitting->meeting};
    stack->desk.ascii = ascii;
    stack_open(stack);
    return stack;
}

struct stack *journey_console(struct sitting *sitting, const char *name, bool ascii)
{
    sitting_open(sitting, &places, setup, folder, name);
    return umpire_sits(sitting, ascii);
}

/* They are made when they are asked for, as few tests do. */
static struct stack *sitting_stack(enum journey_game game, bool ascii)
{
    struct sitting *sitting = &sittings[game - JOURNEY_CONSOLE_PLANNING];
    if (!sitting->session) {
        char name[16];
        snprintf(name, sizeof name, "sitting%d", (int)game);
        sitting_open(sitting, &places, setup, folder, name);
        sitting_play(sitting, game);
    }
    sitting_clock(folder, 42);
    return umpire_sits(sitting, ascii);
}

struct stack *journey_begin(const struct journey *journey, struct frame *scratch, bool ascii)
{
    struct stack *stack = journey->game < JOURNEY_CONSOLE_PLANNING
                            ? journey_stack(session_of(journey->game), ascii)
                            : sitting_stack(journey->game, ascii);
    if (stack_top(stack)->screen == &screen_handover && journey->game != JOURNEY_COVER) {
        stack_press(stack, 'w');
        stack_press(stack, 'w');
    }
    if (stack_top(stack)->screen == &screen_briefing) stack_press(stack, ESCAPE);
    stack_draw(stack, scratch);
    for (size_t i = 0; journey->presses[i]; i++) stack_press(stack, journey->presses[i]);
    if (!stack->asking) stack->desk.message[0] = '\0';
    return stack;
}

struct stack *journey_later(void)
{
    struct stack *stack = journey_stack(later, true);
    stack_press(stack, 'w');
    stack_press(stack, 'w');
    return stack;
}

void journey_go(struct frame *out, const struct journey *journey, int rows, int columns, bool ascii)
{
    frame_init(out, rows, columns);
    struct stack *stack = journey_begin(journey, out, ascii);
    frame_init(out, rows, columns);
    while (stack_idle(stack)) {
    }
    stack_draw(stack, out);
    journey_finish(stack);
}
