/* screen_title.c: the first screen: a scenario or a saved game, who plays, and the dice. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/program.h"
#include "base/text.h"
#include "brief/lobby.h"
#include "game/clock.h"
#include "game/session_seat.h"
#include "ui/screen/screen.h"
#include "ui/widget/menu.h"
#include "ui/widget/paragraph.h"

enum title_pane { PANE_GAMES, PANE_SEATS, PANE_ABOUT, PANE_COUNT };

enum { SETTINGS_ROWS = 5, FIRST_ROWS = 7 };

struct title {
    enum title_pane pane;
    size_t game; /* scenarios, then saved games */
    size_t seating;
    size_t seating_count;
    int above;    /* lines of the text that are scrolled out of its box */
    bool reading; /* the doctrine's page lies over all */
    char seated[SAVE_MAX][LOBBY_LABEL_SIZE];
    char results[SAVE_MAX][HEADLINE_SIZE]; /* of games that are over; empty: not worked out yet */
    bool asked[SAVE_MAX];
    struct lobby lobby;
    struct lobby_seating seatings[LOBBY_SEATINGS_MAX];
};

/* The boxes; what is drawn and what is clicked must agree. */
struct layout {
    struct area games, seats, settings, about, first;
};

static struct layout layout_of(const struct area *area)
{
    struct layout out;
    struct area right = *area;
    struct area left = frame_cut_left(&right, 3 * area->columns / 5);
    int rows = left.rows - SETTINGS_ROWS;
    out.games = frame_cut_top(&left, rows / 2);
    out.seats = frame_cut_top(&left, rows - rows / 2);
    out.settings = left;
    out.about = frame_cut_top(&right, right.rows - FIRST_ROWS);
    out.first = right;
    return out;
}

static size_t game_count(const struct title *title)
{
    return title->lobby.scenario_count + title->lobby.save_count;
}

/* The saved game that is marked, or NULL where it is a scenario. */
static const struct save *save_marked(const struct title *title)
{
    size_t scenarios = title->lobby.scenario_count;
    return title->game >= scenarios && title->game < game_count(title)
             ? &title->lobby.saves[title->game - scenarios]
             : NULL;
}

/* A pack's scripts that are left out would be looked for in vain. */
static void mistakes_say(struct desk *desk, const struct diag_list *list)
{
    char line[DIAG_LINE_SIZE], command[PROGRAM_COMMAND_SIZE];
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].level != DIAG_ERROR) continue;
        diag_format(line, sizeof line, &list->items[i]);
        snprintf(desk->message, sizeof desk->message,
                 "%zu mistake%s left out of the game; %.80s names %s. %.*s", list->errors,
                 list->errors == 1 ? " is" : "s are",
                 program_command(command, sizeof command, "check", NULL, NULL),
                 list->errors == 1 ? "it" : "all", 300, line);
        return;
    }
}

static void enter(struct desk *desk, void *state)
{
    struct title *title = state;
    struct diag_list list;
    diag_init(&list);
    lobby_fill(&title->lobby, desk->places);
    struct script_library *library = setup_scripts(desk->places, &list);
    if (library) title->seating_count = lobby_seatings(title->seatings, library);
    for (size_t i = 0; i < title->lobby.save_count; i++) {
        lobby_seated(title->seated[i], library, &title->lobby.saves[i]);
    }
    if (library) script_library_delete(library);
    mistakes_say(desk, &list);
    diag_free(&list);
    if (game_count(title) == 0) {
        char command[PROGRAM_COMMAND_SIZE];
        snprintf(desk->message, sizeof desk->message,
                 "There is no scenario in %.200s/maps. %.200s says why.",
                 desk->places->items[0].path,
                 program_command(command, sizeof command, "check", NULL, NULL));
    }
}

static void game_draw(const struct area *row, size_t index, const void *context)
{
    const struct title *title = context;
    char turns[LOBBY_STATE_SIZE];
    if (index < title->lobby.scenario_count) {
        const struct scenario *scenario = &title->lobby.scenarios[index];
        frame_put_fit(row, 0, 0, row->columns - 10, FRAME_PLAIN, scenario->title);
        snprintf(turns, sizeof turns, "%d turns", scenario->turns);
        frame_put_right(row, 0, row->columns, FRAME_DIM, turns);
    } else {
        const struct save *save = &title->lobby.saves[index - title->lobby.scenario_count];
        lobby_state(turns, save);
        frame_put_right(row, 0, row->columns, FRAME_DIM, turns);
        frame_put_fit(row, 0, 0, row->columns - 1 - text_width(turns), FRAME_PLAIN,
                      strrchr(save->path, '/') + 1);
    }
}

static void seating_draw(const struct area *row, size_t index, const void *context)
{
    const struct title *title = context;
    frame_put(row, 0, 0, FRAME_PLAIN, index == title->seating ? "(*)" : "( )");
    frame_put_fit(row, 0, 4, row->columns, FRAME_PLAIN, title->seatings[index].label);
}

/* A saved game goes on with whom it was left with. */
static void seats_draw(const struct title *title, const struct area *box)
{
    const struct save *save = save_marked(title);
    struct area inside = frame_box(box, save ? "Who plays: as it was saved" : "Who plays?",
                                   title->pane == PANE_SEATS);
    if (save) {
        frame_put_fit(&inside, 0, 2, inside.columns - 2, FRAME_PLAIN,
                      title->seated[title->game - title->lobby.scenario_count]);
        if (title->pane == PANE_SEATS) frame_cursor(&inside, 0, 2);
        return;
    }
    struct widget_menu seats = {
        title->seating_count, title->seating, title->pane == PANE_SEATS, NULL, seating_draw, title};
    widget_menu_draw(&seats, &inside);
}

/* The text from its line `above` on; what does not fit is told, with the keys that bring it. */
static void text_draw(const struct title *title, const struct area *area, const char *text)
{
    struct area inside = *area;
    int rows = widget_paragraph_rows(text, inside.columns);
    struct area shown = frame_cut_top(&inside, inside.rows - (rows > inside.rows));
    widget_paragraph_draw(&shown, -title->above, FRAME_PLAIN, text);
    if (rows > area->rows) {
        frame_put(&inside, 0, 0, FRAME_DIM,
                  title->pane == PANE_ABOUT ? "Up and Down: read on" : "Tab: read on");
    }
}

/* How far the text of the marked scenario can be scrolled in a box of that size. */
static int above_most(const struct title *title, const struct area *box)
{
    if (title->game >= title->lobby.scenario_count) return 0;
    int rows = widget_paragraph_rows(title->lobby.scenarios[title->game].text, box->columns - 4);
    int room = box->rows - 4;
    return rows > room ? rows - room + 1 : 0;
}

/* Who sits there, how far it is, what came of it, when and where. */
static void save_draw(const struct title *title, const struct save *save, const struct area *inside)
{
    size_t index = title->game - title->lobby.scenario_count;
    char state[LOBBY_STATE_SIZE];
    lobby_state(state, save);
    frame_put_fit(inside, 0, 0, inside->columns, FRAME_BOLD, save->title);
    int row = widget_paragraph_draw(inside, 2, FRAME_PLAIN, title->seated[index]);
    if (save->foreign) {
        row = widget_paragraph_draw(inside, row, FRAME_PLAIN, "Enter says what is wrong with it.");
    } else if (save->damaged) {
        row = widget_paragraph_draw(inside, row, FRAME_PLAIN, "Damaged; Enter tells what to do.");
    } else if (save->over) {
        row = widget_paragraph_draw(inside, row, FRAME_PLAIN, "Finished; Enter looks at it.");
        if (title->results[index][0])
            row = widget_paragraph_draw(inside, row, FRAME_PLAIN, title->results[index]);
    } else {
        frame_format(inside, row++, 0, FRAME_PLAIN, "In %s.", state);
    }
    if (save->day[0])
        frame_format(inside, row++, 0, FRAME_PLAIN, "Last %s %s.",
                     save->foreign ? "written" : "played", save->day);
    widget_paragraph_draw(inside, row + 1, FRAME_DIM, save->path);
}

/* The opponent of the marked seating in two sentences, and the key to the rest. */
static void opponent_draw(const struct lobby_seating *seating, const struct area *inside)
{
    char line[96];
    frame_put_fit(inside, 0, 0, inside->columns, FRAME_BOLD, seating->opponent);
    int row = widget_paragraph_draw(inside, 1, FRAME_PLAIN, seating->doctrine);
    keys_text(line, sizeof line, "{rule}: its whole page");
    if (row < inside->rows) frame_put_fit(inside, row, 0, inside->columns, FRAME_DIM, line);
}

static const struct lobby_seating *opponent_marked(const struct title *title)
{
    bool there = title->seating < title->seating_count && !save_marked(title);
    return there && title->seatings[title->seating].opponent[0] ? &title->seatings[title->seating]
                                                                : NULL;
}

static void about_draw(const struct title *title, const struct area *area)
{
    const struct save *save = save_marked(title);
    bool opponent = title->pane == PANE_SEATS && opponent_marked(title);
    struct area inside = frame_box(area,
                                   save       ? "Saved game"
                                   : opponent ? "Opponent"
                                              : "Scenario",
                                   title->pane == PANE_ABOUT);
    inside.column++;
    inside.columns -= 2;
    if (game_count(title) == 0) return;
    if (save) {
        save_draw(title, save, &inside);
        return;
    }
    if (opponent) {
        opponent_draw(opponent_marked(title), &inside);
        return;
    }
    const struct scenario *scenario = &title->lobby.scenarios[title->game];
    frame_put_fit(&inside, 0, 0, inside.columns, FRAME_BOLD, scenario->title);
    frame_cut_top(&inside, 2);
    text_draw(title, &inside, scenario->text);
}

/* The doctrine whole, over everything: it fits the smallest screen. */
static void page_draw(const struct title *title, const struct area *area)
{
    const struct lobby_seating *seating = opponent_marked(title);
    struct area inside = frame_box(area, seating->opponent, true);
    inside.column++;
    inside.columns -= 2;
    widget_paragraph_draw(&inside, 0, FRAME_PLAIN, seating->page);
    frame_cursor(&inside, 0, 0);
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct title *title = state;
    struct layout layout = layout_of(area);
    if (title->reading) {
        page_draw(title, area);
        return;
    }
    struct area inside =
        frame_box(&layout.games, "Scenarios and saved games", title->pane == PANE_GAMES);
    struct widget_menu games = {game_count(title), title->game, title->pane == PANE_GAMES,
                                "no scenario",     game_draw,   title};
    widget_menu_draw(&games, &inside);
    seats_draw(title, &layout.seats);
    inside = frame_box(&layout.settings, "Settings", false);
    char key[KEYS_NAME_SIZE];
    keys_text(key, sizeof key, "{reseed}");
    frame_format(&inside, 0, 1, FRAME_PLAIN, "Seed  %" PRIu64 "  (%s: other dice)", desk->seed,
                 key);
    keys_text(key, sizeof key, "{look}");
    frame_format(&inside, 1, 1, FRAME_PLAIN, "Look  %s, %s  (%s: other lines)",
                 desk->ascii ? "ASCII" : "UTF-8", desk->color ? "colour" : "no colour", key);
    frame_put(&inside, 2, 1, FRAME_PLAIN, "Each step is saved as you make it.");
    about_draw(title, &layout.about);
    inside = frame_box(&layout.first, "First time?", false);
    inside.column++;
    inside.columns -= 2;
    widget_paragraph_draw(&inside, 0, FRAME_PLAIN,
                          "Take First turn: it teaches, and needs nobody else. Tab: who plays. ? "
                          "explains. Nothing is "
                          "final until you end a turn. P: plain text.");
}

/* The last message of a list of mistakes: what to do comes last. */
static void diags_say(struct desk *desk, struct diag_list *list)
{
    char line[DIAG_LINE_SIZE];
    if (list->count > 0) {
        diag_format(line, sizeof line, &list->items[list->count - 1]);
        snprintf(desk->message, sizeof desk->message, "%.*s", (int)sizeof desk->message - 1, line);
    }
    diag_free(list);
}

static void begin(struct desk *desk, const struct title *title)
{
    char path[FILE_PATH_SIZE], reason[FILE_REASON_SIZE];
    const struct scenario *scenario = &title->lobby.scenarios[title->game];
    const struct lobby_seating *seating = &title->seatings[title->seating];
    struct diag_list list;
    if (!desk->save && !save_next_name(path, sizeof path, scenario->id, reason)) {
        snprintf(desk->message, sizeof desk->message, "The game cannot be saved: %s.", reason);
        return;
    }
    struct session_options options = {
        .places = desk->places,
        .scenario = scenario->id,
        .save = desk->save ? desk->save : path,
        .who = {seating->who[SIDE_WASHINGTON], seating->who[SIDE_BEIJING]},
        .seed = desk->seed,
    };
    diag_init(&list);
    desk->eyes.session = session_new(&options, NULL, &list);
    desk->begun = desk->eyes.session != NULL;
    diags_say(desk, &list);
}

static void start(struct desk *desk, const struct title *title)
{
    const struct save *save = save_marked(title);
    if (game_count(title) == 0 || !desk_sure(desk)) return;
    if (!save) {
        if (title->seating_count > 0) begin(desk, title);
        return;
    }
    struct diag_list list;
    diag_init(&list);
    desk->eyes.session = session_resume(desk->places, save->path, true, &list);
    desk->begun = desk->eyes.session != NULL;
    if (desk->begun) save_resumed(desk->message, sizeof desk->message, desk->eyes.session);
    diags_say(desk, &list);
    if (desk->begun && (save_is_meeting(desk->message, sizeof desk->message, desk->eyes.session) ||
                        session_seat_gone(desk->message, desk->eyes.session) != SIDE_NONE)) {
        session_delete(desk->eyes.session);
        desk->eyes.session = NULL;
        desk->begun = false;
    }
}

static void load_mark(struct desk *desk, struct title *title)
{
    title->pane = PANE_GAMES;
    if (title->lobby.save_count > 0) title->game = title->lobby.scenario_count;
    else
        snprintf(desk->message, sizeof desk->message,
                 "There is no saved game in the folder saves.");
}

static const char *hint(const struct desk *desk, const void *state, enum action action)
{
    (void)desk;
    if (action != ACTION_RULE) return NULL;
    return opponent_marked(state) ? "doctrine" : "";
}

/* The page is opened by its key, and left by any that the screen takes. */
static bool page_act(struct desk *desk, struct title *title, enum action action)
{
    if (title->reading) {
        title->reading = false;
        return true;
    }
    if (action != ACTION_RULE) return false;
    title->reading = opponent_marked(title) != NULL;
    if (!title->reading)
        snprintf(desk->message, sizeof desk->message, "No opponent is marked that has a doctrine.");
    return true;
}

static bool act(struct desk *desk, void *state, enum action action)
{
    struct title *title = state;
    if (page_act(desk, title, action)) return true;
    if (widget_menu_moves(action) && title->pane == PANE_GAMES) {
        title->game = widget_menu_move(title->game, game_count(title), action);
        title->above = 0;
        return true;
    }
    if (widget_menu_moves(action) && title->pane == PANE_ABOUT) {
        struct layout layout = layout_of(&(struct area){NULL, 0, 0, desk->rows, desk->columns});
        size_t lines = (size_t)above_most(title, &layout.about) + 1;
        title->above = (int)widget_menu_move((size_t)title->above, lines, action);
        return true;
    }
    if (widget_menu_moves(action)) {
        title->seating = widget_menu_move(title->seating, title->seating_count, action);
        return true;
    }
    switch (action) {
    case ACTION_NEXT_PANE:
    case ACTION_RIGHT: title->pane = (title->pane + 1) % PANE_COUNT; return true;
    case ACTION_PREVIOUS_PANE:
    case ACTION_LEFT: title->pane = (title->pane + PANE_COUNT - 1) % PANE_COUNT; return true;
    case ACTION_OPEN: start(desk, title); return true;
    case ACTION_RESEED: desk->seed = clock_seed(); return true;
    case ACTION_LOAD: load_mark(desk, title); return true;
    default: return false;
    }
}

/* What came of the marked game, if it is over: worked out while nobody presses a key. */
static bool idle(struct desk *desk, void *state)
{
    struct title *title = state;
    const struct save *save = save_marked(title);
    if (!save) return false;
    size_t index = title->game - title->lobby.scenario_count;
    if (title->asked[index] || !save->over) return false;
    title->asked[index] = true;
    return lobby_result(title->results[index], desk->places, save);
}

static struct area inside_of(const struct area *box)
{
    return (struct area){box->frame, box->row + 1, box->column + 1, box->rows - 2,
                         box->columns - 2};
}

/* Marks what was clicked; a second click on a game begins it. */
static bool click(struct desk *desk, void *state, int row, int column)
{
    struct title *title = state;
    if (title->reading) {
        title->reading = false;
        return true;
    }
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    struct layout layout = layout_of(&area);
    struct area games = inside_of(&layout.games), seats = inside_of(&layout.seats);
    size_t game = widget_menu_click(&games, title->game, game_count(title), row, column);
    size_t seating = widget_menu_click(&seats, title->seating, title->seating_count, row, column);
    if (game < game_count(title)) {
        bool again = title->pane == PANE_GAMES && game == title->game;
        title->pane = PANE_GAMES;
        title->game = game;
        title->above = 0;
        if (again) start(desk, title);
        return true;
    }
    if (seating == title->seating_count) return false;
    title->pane = PANE_SEATS;
    title->seating = seating;
    return true;
}

const struct screen screen_title = {
    .name = "title",
    .title = "Title",
    .state_size = sizeof(struct title),
    .actions = {ACTION_OPEN, ACTION_NEXT_PANE, ACTION_RULE, ACTION_LOAD, ACTION_RESEED,
                ACTION_PLAIN, ACTION_LOOK, ACTION_COMMAND, ACTION_UP, ACTION_DOWN, ACTION_LEFT,
                ACTION_RIGHT, ACTION_PREVIOUS_PANE, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST,
                ACTION_LAST},
    .enter = enter,
    .draw = draw,
    .act = act,
    .click = click,
    .idle = idle,
    .hint = hint,
    .opens = "start",
    .modal = true,
};
