/* keys.c: one table of keys: what they are called, what they do, where they work. */
/* SPDX-License-Identifier: MIT */
#include "ui/terminal/keys.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "ui/terminal/frame.h"

/* Keys with Control held. */
enum {
    CONTROL_C = 3,
    CONTROL_D = 4,
    CONTROL_L = 12,
    CONTROL_R = 18,
    CONTROL_U = 21,
    CONTROL_X = 24,
    CONTROL_BACKSLASH = 28
};

/* clang-format off */
static const struct key table[ACTION_COUNT] = {
    [ACTION_HELP] = {ACTION_HELP, "help", {'?'}, "?", "Explains this screen and lists its keys",
      "help", NULL, KEYS_ALWAYS},
    [ACTION_OPEN] = {ACTION_OPEN, "open", {KEYS_ENTER, '\r'}, "Enter",
      "Opens what is marked; confirms", "open", NULL, KEYS_HERE},
    [ACTION_BACK] = {ACTION_BACK, "back", {KEYS_ESCAPE, 'q'}, "Esc, q",
      "Back by one step; on the board it asks whether to leave", "back", "Esc", KEYS_ALWAYS},
    [ACTION_UP] = {ACTION_UP, "up", {KEYS_UP, 'k'}, "up, k", "Moves the mark up", NULL, NULL,
      KEYS_HERE},
    [ACTION_DOWN] = {ACTION_DOWN, "down", {KEYS_DOWN, 'j'}, "down, j", "Moves the mark down",
      NULL, NULL, KEYS_HERE},
    [ACTION_LEFT] = {ACTION_LEFT, "left", {KEYS_LEFT, 'h'}, "left, h",
      "Moves the mark to the left", NULL, NULL, KEYS_HERE},
    [ACTION_RIGHT] = {ACTION_RIGHT, "right", {KEYS_RIGHT, 'l'}, "right, l",
      "Moves the mark to the right", NULL, NULL, KEYS_HERE},
    [ACTION_PAGE_UP] = {ACTION_PAGE_UP, "page-up", {KEYS_PAGE_UP, CONTROL_U}, "PgUp, Ctrl-U",
      "A page up", NULL, NULL, KEYS_HERE},
    [ACTION_PAGE_DOWN] = {ACTION_PAGE_DOWN, "page-down", {KEYS_PAGE_DOWN, CONTROL_D},
      "PgDn, Ctrl-D", "A page down", NULL, NULL, KEYS_HERE},
    [ACTION_FIRST] = {ACTION_FIRST, "first", {KEYS_HOME, 'g'}, "Home, g", "To the first", NULL,
      NULL, KEYS_HERE},
    [ACTION_LAST] = {ACTION_LAST, "last", {KEYS_END, 'G'}, "End, G", "To the last", NULL, NULL,
      KEYS_HERE},
    [ACTION_MARK] = {ACTION_MARK, "mark", {' '}, "Space",
      "Marks it, then compares it with the next one that is marked", "compare", NULL, KEYS_HERE},
    [ACTION_NEXT_PANE] = {ACTION_NEXT_PANE, "next-pane", {'\t'}, "Tab", "To the next pane",
      "pane", NULL, KEYS_HERE},
    [ACTION_PREVIOUS_PANE] = {ACTION_PREVIOUS_PANE, "previous-pane", {KEYS_BACK_TAB}, "Shift-Tab",
      "To the pane before", NULL, NULL, KEYS_HERE},
    [ACTION_BRIEFING] = {ACTION_BRIEFING, "briefing", {'b'}, "b",
      "The briefing: who you are, what counts, your aims, your rival", "briefing", NULL,
      KEYS_GAME},
    [ACTION_BOARD] = {ACTION_BOARD, "board", {'1'}, "1",
      "The board: the map and how things stand", "board", NULL, KEYS_GAME},
    [ACTION_HAND] = {ACTION_HAND, "hand", {'2'}, "2", "Your hand: the moves you may play",
      "hand", NULL, KEYS_GAME},
    [ACTION_COUNTRIES] = {ACTION_COUNTRIES, "countries", {'3'}, "3",
      "All countries, and a sheet for each", "countries", NULL, KEYS_GAME},
    [ACTION_GOODS] = {ACTION_GOODS, "goods", {'4'}, "4", "All goods, and a sheet for each",
      "goods", NULL, KEYS_GAME},
    [ACTION_INDUSTRIES] = {ACTION_INDUSTRIES, "industries", {'5'}, "5",
      "Industries and what they still make", "industries", NULL, KEYS_GAME},
    [ACTION_LOG] = {ACTION_LOG, "log", {'6'}, "6", "The log of all turns", "log", NULL,
      KEYS_GAME},
    [ACTION_SCORES] = {ACTION_SCORES, "scores", {'7'}, "7", "Scores, turn by turn", "scores",
      NULL, KEYS_GAME},
    [ACTION_REPORT] = {ACTION_REPORT, "report", {'8'}, "8",
      "The report of a turn: what happened and why", "report", NULL, KEYS_GAME},
    [ACTION_GLOSSARY] = {ACTION_GLOSSARY, "glossary", {'9'}, "9",
      "The words of the game, and where its facts come from", "words", NULL, KEYS_GAME},
    [ACTION_FIND] = {ACTION_FIND, "find", {'/'}, "/",
      "Shows only rows that hold what you type; Esc ends it", "find", NULL, KEYS_HERE},
    [ACTION_FOUND_NEXT] = {ACTION_FOUND_NEXT, "found-next", {'n'}, "n",
      "To the next row that / found; looks again for what Esc gave up", NULL, NULL, KEYS_HERE},
    [ACTION_FOUND_BEFORE] = {ACTION_FOUND_BEFORE, "found-before", {'N'}, "N",
      "To the row before that / found", NULL, NULL, KEYS_HERE},
    [ACTION_COMMAND] = {ACTION_COMMAND, "command", {':'}, ":",
      "Type a command, a country, a good or a move; Tab completes, up and down recall", "command"
      , NULL, KEYS_GAME},
    [ACTION_FORECAST] = {ACTION_FORECAST, "forecast", {'f'}, "f",
      "Forecasts your plan against doing nothing", "forecast", NULL, KEYS_GAME},
    [ACTION_MAP_GOOD] = {ACTION_MAP_GOOD, "map-good", {'m'}, "m",
      "Shows this good on the board's map", "on map", NULL, KEYS_HERE},
    [ACTION_ZOOM] = {ACTION_ZOOM, "zoom", {'+', '_'}, "+, _",
      "The map as large as the screen, and back", "zoom", "+", KEYS_HERE},
    [ACTION_UNDO] = {ACTION_UNDO, "undo", {'u', 'z'}, "u, z",
      "Takes back the last move of your plan", "undo", "u", KEYS_GAME},
    [ACTION_REDO] = {ACTION_REDO, "redo", {CONTROL_R, 'Z'}, "Ctrl-R, Z",
      "Plans again what was taken back", NULL, NULL, KEYS_GAME},
    [ACTION_END_TURN] = {ACTION_END_TURN, "end-turn", {'e'}, "e",
      "Ends your turn; asks before it does", "end turn", NULL, KEYS_GAME},
    [ACTION_SEAL] = {ACTION_SEAL, "seal", {CONTROL_X}, "Ctrl-X",
      "Seals the plan of this turn, which cannot be changed afterwards", "seal it", NULL,
      KEYS_HERE},
    [ACTION_EARLIER] = {ACTION_EARLIER, "earlier", {'['}, "[", "A turn back", "[ ] turn", "",
      KEYS_HERE},
    [ACTION_LATER] = {ACTION_LATER, "later", {']'}, "]", "A turn on", NULL, NULL, KEYS_HERE},
    [ACTION_NEXT_SHEET] = {ACTION_NEXT_SHEET, "next-sheet", {'J'}, "J", "The next sheet",
      "J K next", "", KEYS_HERE},
    [ACTION_PREVIOUS_SHEET] = {ACTION_PREVIOUS_SHEET, "previous-sheet", {'K'}, "K",
      "The sheet before", NULL, NULL, KEYS_HERE},
    [ACTION_TABLE] = {ACTION_TABLE, "table", {'t'}, "t", "The chart as a table, and back",
      "table", NULL, KEYS_HERE},
    [ACTION_SORT] = {ACTION_SORT, "sort", {'s'}, "s", "Sorts the list another way", "sort",
      NULL, KEYS_HERE},
    [ACTION_RULE] = {ACTION_RULE, "rule", {'r'}, "r",
      "Where facts and rules come from; on the title what the opponent plays by", "sources",
      NULL, KEYS_GAME},
    [ACTION_WHY] = {ACTION_WHY, "why", {'w'}, "w", "Why: what moved what is marked", "why",
      NULL, KEYS_HERE},
    [ACTION_LOAD] = {ACTION_LOAD, "load", {'L'}, "L", "Lists saved games and goes on with one",
      "load", NULL, KEYS_HERE},
    [ACTION_RESEED] = {ACTION_RESEED, "reseed", {'R'}, "R", "Draws a new seed", "new seed",
      NULL, KEYS_HERE},
    [ACTION_COPY] = {ACTION_COPY, "copy", {'y'}, "y",
      "Copies what is shown, as text: into a file, and to the clipboard if it may", "copy", NULL,
      KEYS_GAME},
    [ACTION_LOOK] = {ACTION_LOOK, "look", {'T'}, "T",
      "The look: UTF-8, ASCII, or no colour; :set look, theme and chart say it exactly", "look",
      NULL, KEYS_ALWAYS},
    [ACTION_PLAIN] = {ACTION_PLAIN, "plain", {'P'}, "P",
      "Goes on in plain lines, for screen readers", "plain", NULL, KEYS_ALWAYS},
    [ACTION_REPAINT] = {ACTION_REPAINT, "repaint", {CONTROL_L}, "Ctrl-L",
      "Paints the screen anew", NULL, NULL, KEYS_ALWAYS},
    [ACTION_QUIT] = {ACTION_QUIT, "quit", {CONTROL_C, CONTROL_BACKSLASH}, "Ctrl-C, Ctrl-\\",
      "Asks whether to leave; the game is kept at every step", "leave", "Ctrl-C", KEYS_ALWAYS},
    [ACTION_STEP] = {ACTION_STEP, "step", {' '}, "Space",
      "The next step of the run sheet: says what it is, and does it when pressed again", "next",
      NULL, KEYS_OWN},
    [ACTION_REVEAL] = {ACTION_REVEAL, "reveal", {'R'}, "R",
      "Reveals the turn to both teams and the room; asks before it does", "reveal", NULL,
      KEYS_OWN},
    [ACTION_PAUSE] = {ACTION_PAUSE, "pause", {'P'}, "P",
      "Stops the planning clock, and lets it go on", "pause", NULL, KEYS_OWN},
    [ACTION_RULING] = {ACTION_RULING, "ruling", {'o'}, "o",
      "Rules a figure: its name, its value, and why", "rule", NULL, KEYS_OWN},
    [ACTION_INJECT] = {ACTION_INJECT, "inject", {'i'}, "i", "Lets an inject of the tables happen"
      , "inject", NULL, KEYS_OWN},
    [ACTION_UNSEAL] = {ACTION_UNSEAL, "unseal", {'u'}, "u",
      "Opens a sealed plan again; asks which", "unseal", NULL, KEYS_OWN},
    [ACTION_STEP_BACK] = {ACTION_STEP_BACK, "step-back", {'z'}, "z",
      "Takes back the last reveal, or your own last act; asks which", "back", NULL, KEYS_OWN},
    [ACTION_NOTE] = {ACTION_NOTE, "note", {'n'}, "n",
      "Writes a note: to all, to a team, or private", "note", NULL, KEYS_OWN},
    [ACTION_ANSWER] = {ACTION_ANSWER, "answer", {'a'}, "a",
      "Answers the first question that waits", "answer", NULL, KEYS_OWN},
    [ACTION_LAST_TURN] = {ACTION_LAST_TURN, "last-turn", {'L'}, "L",
      "Calls the last turn; asks before it does", "last turn", NULL, KEYS_OWN},
    [ACTION_STRIKE] = {ACTION_STRIKE, "strike", {'x'}, "x",
      "Strikes an event that was drawn, before the reveal", "strike", NULL, KEYS_OWN},
    [ACTION_PLANS] = {ACTION_PLANS, "plans", {'v'}, "v",
      "All that both teams have planned, and why", "plans", NULL, KEYS_OWN},
    [ACTION_BRANCH] = {ACTION_BRANCH, "branch", {'f'}, "f",
      "Forks the game into a file of its own, from this turn on", "fork", NULL, KEYS_OWN},
};
/* clang-format on */

/* The rows that a player's table changed, with the names of their keys. */
static struct {
    bool is;
    struct key key;
    char name[KEYS_NAME_SIZE], hint_name[KEYS_NAME_SIZE];
} changed[ACTION_COUNT];

/* Keys that have a name and no sign. */
static const struct {
    const char *name;
    int press;
} named[] = {
    {"Enter", KEYS_ENTER},
    {"Esc", KEYS_ESCAPE},
    {"Tab", '\t'},
    {"Space", ' '},
    {"Shift-Tab", KEYS_BACK_TAB},
    {"Backspace", KEYS_BACKSPACE},
    {"Delete", KEYS_DELETE},
    {"Up", KEYS_UP},
    {"Down", KEYS_DOWN},
    {"Left", KEYS_LEFT},
    {"Right", KEYS_RIGHT},
    {"PgUp", KEYS_PAGE_UP},
    {"PgDn", KEYS_PAGE_DOWN},
    {"Home", KEYS_HOME},
    {"End", KEYS_END},
};

enum { NAMED = sizeof named / sizeof named[0], CONTROL_Z = 26 };

const struct key *keys_table(void)
{
    return &table[ACTION_HELP];
}

const struct key *keys_of(enum action action)
{
    return changed[action].is ? &changed[action].key : &table[action];
}

enum action keys_action(int press)
{
    if (press <= 0) return ACTION_NONE;
    for (int i = ACTION_HELP; i < ACTION_COUNT; i++) {
        const struct key *key = keys_of((enum action)i);
        if (key->scope == KEYS_OWN) continue;
        for (size_t j = 0; j < KEYS_PRESSES; j++) {
            if (key->presses[j] == press) return key->action;
        }
    }
    return ACTION_NONE;
}

/* Two have keys of their own on every keyboard, and come as these. */
static int control_press(int byte)
{
    return byte == '\r' ? KEYS_ENTER : byte == '\b' ? KEYS_BACKSPACE : byte;
}

int keys_press_named(const char *word)
{
    uint32_t character;
    for (size_t i = 0; i < NAMED; i++) {
        if (strcmp(named[i].name, word) == 0) return named[i].press;
    }
    bool control = strncmp(word, "Ctrl-", 5) == 0 && word[5] >= 'A' && word[5] <= '_' && !word[6];
    if (control) return control_press(word[5] - '@');
    if (!word[0] || word[text_decode(&character, word)]) return KEYS_NONE;
    return text_columns(character) > 0 ? (int)character : KEYS_NONE;
}

void keys_press_name(char *out, size_t size, int press)
{
    for (size_t i = 0; i < NAMED; i++) {
        if (named[i].press != press) continue;
        snprintf(out, size, "%s", named[i].name);
        return;
    }
    if (press > 0 && press < ' ') {
        snprintf(out, size, "Ctrl-%c", '@' + press);
        return;
    }
    char bytes[FRAME_BYTES_SIZE];
    frame_bytes(bytes, (uint32_t)press, false);
    snprintf(out, size, "%s", bytes);
}

/* The action whose word stands in braces at the start of a text; ACTION_NONE: none does. */
static enum action braced(const char *text)
{
    const char *end = strchr(text, '}');
    if (text[0] != '{' || !end) return ACTION_NONE;
    size_t length = (size_t)(end - text) - 1;
    for (int i = ACTION_HELP; i < ACTION_COUNT; i++) {
        const char *word = table[i].word;
        if (strlen(word) == length && strncmp(word, text + 1, length) == 0) return (enum action)i;
    }
    return ACTION_NONE;
}

void keys_text(char *out, size_t size, const char *text)
{
    struct text copy;
    text_init(&copy, out, size);
    while (*text) {
        char name[KEYS_NAME_SIZE];
        enum action action = braced(text);
        if (action == ACTION_NONE) {
            size_t length = strcspn(text + 1, "{") + 1;
            text_format(&copy, "%.*s", (int)length, text);
            text += length;
            continue;
        }
        keys_press_name(name, sizeof name, keys_of(action)->presses[0]);
        text_append(&copy, name);
        text = strchr(text, '}') + 1;
    }
}

/* What keeps its action whatever a table says; 0 for an action without such a key. */
static int kept_press(enum action action)
{
    switch (action) {
    case ACTION_HELP: return '?';
    case ACTION_OPEN: return KEYS_ENTER;
    case ACTION_BACK: return KEYS_ESCAPE;
    case ACTION_QUIT: return CONTROL_C;
    default: return 0;
    }
}

static bool has(const int *presses, int press)
{
    for (size_t i = 0; i < KEYS_PRESSES && presses[i]; i++) {
        if (presses[i] == press) return true;
    }
    return false;
}

/* Is it a key that a text may hold, typed or pasted, or that edits one? */
static bool is_of_text(int press)
{
    return press >= ' ' || press == '\t' || press == KEYS_ENTER;
}

static bool change_possible(enum action action, const int *presses, char *reason)
{
    int kept = kept_press(action);
    char name[KEYS_NAME_SIZE];
    if (kept && !has(presses, kept)) {
        keys_press_name(name, sizeof name, kept);
        snprintf(reason, KEYS_REASON_SIZE, "%s must stay among the keys of %s", name,
                 table[action].word);
        return false;
    }
    for (size_t i = 0; i < KEYS_PRESSES && presses[i]; i++) {
        enum action other = keys_action(presses[i]);
        if (action == ACTION_SEAL && is_of_text(presses[i])) {
            keys_press_name(name, sizeof name, presses[i]);
            snprintf(reason, KEYS_REASON_SIZE,
                     "seal needs a key with Ctrl; %s may belong to the reason that is typed", name);
            return false;
        }
        bool taken = presses[i] == CONTROL_Z || (other != ACTION_NONE && other != action);
        if (!taken) continue;
        keys_press_name(name, sizeof name, presses[i]);
        snprintf(reason, KEYS_REASON_SIZE, "%s is the key of %s; give that another one before",
                 name, other == ACTION_NONE ? "the shell" : table[other].word);
        return false;
    }
    return true;
}

bool keys_change(enum action action, const int *presses, char reason[KEYS_REASON_SIZE])
{
    if (!change_possible(action, presses, reason)) return false;
    struct key key = table[action];
    struct text name;
    text_init(&name, changed[action].name, KEYS_NAME_SIZE);
    memset(key.presses, 0, sizeof key.presses);
    for (size_t i = 0; i < KEYS_PRESSES && presses[i]; i++) {
        char one[KEYS_NAME_SIZE];
        keys_press_name(one, sizeof one, presses[i]);
        text_format(&name, "%s%s", i ? ", " : "", one);
        key.presses[i] = presses[i];
    }
    keys_press_name(changed[action].hint_name, KEYS_NAME_SIZE, presses[0]);
    key.name = changed[action].name;
    /* "[ ] turn" names its keys itself, and would name the old ones. */
    if (key.hint_name && !key.hint_name[0]) key.hint = NULL;
    key.hint_name = changed[action].hint_name;
    changed[action].key = key;
    changed[action].is = true;
    return true;
}

void keys_reset(void)
{
    memset(changed, 0, sizeof changed);
}
