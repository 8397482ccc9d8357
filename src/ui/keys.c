/* keys.c: one table of keys: what they are called, what they do, where they work. */
/* SPDX-License-Identifier: MIT */
#include "ui/keys.h"

/* Letters with Control held. */
enum { CONTROL_C = 3, CONTROL_D = 4, CONTROL_L = 12, CONTROL_R = 18, CONTROL_U = 21 };

static const struct key table[ACTION_COUNT] = {
    [ACTION_HELP] =
        {ACTION_HELP, {'?'}, "?", "Explains this screen and lists its keys", "help", NULL},
    [ACTION_OPEN] =
        {ACTION_OPEN, {KEYS_ENTER, '\r'}, "Enter", "Opens what is marked; confirms", "open", NULL},
    [ACTION_BACK] =
        {ACTION_BACK, {KEYS_ESCAPE, 'q'}, "Esc, q",
         "Back by one step; on the board it asks whether to leave", "back", "Esc"},
    [ACTION_UP] = {ACTION_UP, {KEYS_UP, 'k'}, "up, k", "Moves the mark up", NULL, NULL},
    [ACTION_DOWN] = {ACTION_DOWN, {KEYS_DOWN, 'j'}, "down, j", "Moves the mark down", NULL, NULL},
    [ACTION_LEFT] =
        {ACTION_LEFT, {KEYS_LEFT, 'h'}, "left, h", "Moves the mark to the left", NULL, NULL},
    [ACTION_RIGHT] =
        {ACTION_RIGHT, {KEYS_RIGHT, 'l'}, "right, l", "Moves the mark to the right", NULL, NULL},
    [ACTION_PAGE_UP] =
        {ACTION_PAGE_UP, {KEYS_PAGE_UP, CONTROL_U}, "PgUp, Ctrl-U", "A page up", NULL, NULL},
    [ACTION_PAGE_DOWN] =
        {ACTION_PAGE_DOWN, {KEYS_PAGE_DOWN, CONTROL_D, ' '}, "PgDn, Ctrl-D, Space",
         "A page down", NULL, NULL},
    [ACTION_FIRST] = {ACTION_FIRST, {KEYS_HOME, 'g'}, "Home, g", "To the first", NULL, NULL},
    [ACTION_LAST] = {ACTION_LAST, {KEYS_END, 'G'}, "End, G", "To the last", NULL, NULL},
    [ACTION_NEXT_PANE] = {ACTION_NEXT_PANE, {'\t'}, "Tab", "To the next pane", "pane", NULL},
    [ACTION_PREVIOUS_PANE] =
        {ACTION_PREVIOUS_PANE, {KEYS_BACK_TAB}, "Shift-Tab", "To the pane before", NULL, NULL},
    [ACTION_BOARD] =
        {ACTION_BOARD, {'1'}, "1", "The board: the map and how things stand", "board", NULL},
    [ACTION_HAND] = {ACTION_HAND, {'2'}, "2", "Your hand: the moves you may play", "hand", NULL},
    [ACTION_COUNTRIES] =
        {ACTION_COUNTRIES, {'3'}, "3", "All countries, and a sheet for each", "countries", NULL},
    [ACTION_GOODS] = {ACTION_GOODS, {'4'}, "4", "All goods, and a sheet for each", "goods", NULL},
    [ACTION_INDUSTRIES] =
        {ACTION_INDUSTRIES, {'5'}, "5", "Industries and what they still make", "industries", NULL},
    [ACTION_LOG] = {ACTION_LOG, {'6'}, "6", "The log of all turns", "log", NULL},
    [ACTION_SCORES] = {ACTION_SCORES, {'7'}, "7", "Scores, turn by turn", "scores", NULL},
    [ACTION_REPORT] =
        {ACTION_REPORT, {'8'}, "8", "The report of a turn: what happened and why", "report", NULL},
    [ACTION_FIND] =
        {ACTION_FIND, {'/'}, "/",
         "Shows only rows that hold what you type; Esc ends it", "find", NULL},
    [ACTION_COMMAND] =
        {ACTION_COMMAND, {':'}, ":", "Type a command, a country or a good", "command", NULL},
    [ACTION_FORECAST] =
        {ACTION_FORECAST, {'f'}, "f",
         "Forecasts your plan against doing nothing", "forecast", NULL},
    [ACTION_MAP_GOOD] =
        {ACTION_MAP_GOOD, {'m'}, "m", "Shows this good on the board's map", "on map", NULL},
    [ACTION_UNDO] =
        {ACTION_UNDO, {'u', 'z'}, "u, z", "Takes back the last move of your plan", "undo", "u"},
    [ACTION_REDO] =
        {ACTION_REDO, {CONTROL_R, 'Z'}, "Ctrl-R, Z", "Plans again what was taken back", NULL, NULL},
    [ACTION_END_TURN] =
        {ACTION_END_TURN, {'e'}, "e", "Ends your turn; asks before it does", "end turn", NULL},
    [ACTION_EARLIER] = {ACTION_EARLIER, {'['}, "[", "A turn back", "[ ] turn", ""},
    [ACTION_LATER] = {ACTION_LATER, {']'}, "]", "A turn on", NULL, NULL},
    [ACTION_NEXT_SHEET] = {ACTION_NEXT_SHEET, {'J', 'n'}, "J, n", "The next sheet", "J K next", ""},
    [ACTION_PREVIOUS_SHEET] =
        {ACTION_PREVIOUS_SHEET, {'K', 'N'}, "K, N", "The sheet before", NULL, NULL},
    [ACTION_TABLE] = {ACTION_TABLE, {'t'}, "t", "The chart as a table, and back", "table", NULL},
    [ACTION_SORT] = {ACTION_SORT, {'s'}, "s", "Sorts the list another way", "sort", NULL},
    [ACTION_RULE] =
        {ACTION_RULE, {'r'}, "r", "Where the facts and rules come from", "sources", NULL},
    [ACTION_WHY] = {ACTION_WHY, {'w'}, "w", "Why: what moved what is marked", "why", NULL},
    [ACTION_LOAD] =
        {ACTION_LOAD, {'L'}, "L", "Lists saved games and goes on with one", "load", NULL},
    [ACTION_RESEED] = {ACTION_RESEED, {'R'}, "R", "Draws a new seed", "new seed", NULL},
    [ACTION_LOOK] =
        {ACTION_LOOK, {'T'}, "T", "The look: lines in UTF-8 or in ASCII", "look", NULL},
    [ACTION_PLAIN] =
        {ACTION_PLAIN, {'P'}, "P", "Goes on in plain lines, for screen readers", "plain", NULL},
    [ACTION_REPAINT] =
        {ACTION_REPAINT, {CONTROL_L}, "Ctrl-L", "Paints the screen anew", NULL, NULL},
    [ACTION_QUIT] =
        {ACTION_QUIT, {CONTROL_C}, "Ctrl-C",
         "Asks whether to leave; the game is kept at every step", "leave", NULL},
};

const struct key *keys_table(void)
{
    return &table[ACTION_HELP];
}

const struct key *keys_of(enum action action)
{
    return &table[action];
}

enum action keys_action(int press)
{
    if (press <= 0) return ACTION_NONE;
    for (int i = ACTION_HELP; i < ACTION_COUNT; i++) {
        for (size_t j = 0; j < sizeof table[i].presses / sizeof table[i].presses[0]; j++) {
            if (table[i].presses[j] == press) return table[i].action;
        }
    }
    return ACTION_NONE;
}
