/* screen_help.c: the keys of the screen below and of all, what `:` takes, and the game's words. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "brief/glossary.h"
#include "ui/line/verb.h"
#include "ui/screen/screen.h"
#include "ui/widget/menu.h"
#include "ui/widget/passage.h"

enum { LINES_MAX = 384, LINE_SIZE = 256, NAME_COLUMNS = 22 };

struct help_line {
    const char *section;
    const char *name; /* of the key or word */
    char text[LINE_SIZE];
};

struct help {
    struct glossary words; /* lines borrow from it */
    size_t selected;
    const char *section; /* that is being filled */
    size_t count;
    struct help_line lines[LINES_MAX];
};

struct shown {
    const struct help *help;
    size_t count;
    size_t index[LINES_MAX];
};

/* What each screen is for, by its name. */
static const char *const purposes[][2] = {
    {"title", "Pick a scenario or a saved game, and who plays, then press Enter."},
    {"briefing",
     "What the game is about: who you are, what counts and with which weights, your aims, your "
     "rival, how long it takes, and what was in force when it began."},
    {"board", "How things stand: the map, prices, scores, stocks and news. W and B with a digit: "
              "whom a country leans to. Prices are 100 at the start."},
    {"map",
     "A good's flows as lines, the thicker the more, with x where controls block them. W and "
     "B with a digit: whom a country leans to. J and K show other goods."},
    {"hand", "Your moves of this turn, what they cost, and why some cannot be played."},
    {"target", "What the move asks, and what it would do: nothing is played until you confirm."},
    {"countries",
     "All countries: whom they lean to and how far they keep to each side's controls."},
    {"country", "One country: why it follows or not, what it lives on, what moved it."},
    {"goods", "All goods: prices, stocks, and who can make them."},
    {"good", "One good: its price over the turns, and who sells it to whom."},
    {"industries", "What the industries make, of what, and which are short."},
    {"log", "All news of the game so far, as far as your side may read it."},
    {"scores", "The five scores, where they began, what they weigh; the result so far and your "
               "aims. The result is against a game in which nobody moves."},
    {"report", "What a turn brought, and why. Ranges are estimates of what your rival hides."},
    {"handover", "The cover between two teams. Press the letter of your side twice."},
    {"seal", "The end of your turn: {seal} seals your plan, Esc goes back to it."},
    {"glossary", "What the words of the game mean; with t, the source of every good, country, move "
                 "and constant."},
    {"console",
     "The umpire's: what comes next, what a reveal would bring, who is there, what waits. "
     "Space goes on; every key has its command after : too."},
    {"end", "The game is over and all is open: what each side came to, the turns that decided it."},
};

static void line_add(struct help *help, const char *name, const char *text)
{
    if (help->count == LINES_MAX) return;
    struct help_line *line = &help->lines[help->count++];
    line->section = help->section;
    line->name = name;
    snprintf(line->text, sizeof line->text, "%s", text);
}

static void purpose_add(struct help *help, const struct screen *screen)
{
    for (size_t i = 0; screen && i < sizeof purposes / sizeof purposes[0]; i++) {
        char words[sizeof help->lines[0].text];
        if (strcmp(purposes[i][0], screen->name) != 0) continue;
        keys_text(words, sizeof words, purposes[i][1]);
        line_add(help, "this screen", words);
    }
}

/* The keys that the screen names, or those that work on it all the same. */
static void keys_add(struct help *help, const struct desk *desk, bool named)
{
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        enum action action = (enum action)i;
        if (!screen_takes(desk->helped, action, desk->eyes.session != NULL)) continue;
        if (screen_names(desk->helped, action) != named) continue;
        /* Its key may be the screen's own for something else. */
        if (screen_action(desk->helped, keys_of(action)->presses[0]) != action) continue;
        line_add(help, keys_of(action)->name, keys_of(action)->help);
    }
}

/* What may be typed after `:` now, with what it takes. */
static void verbs_add(struct help *help, const struct eyes *eyes)
{
    for (const struct verb *verb = verb_table(); verb->name; verb++) {
        char words[LINE_SIZE];
        if (!verb_works(verb, eyes)) continue;
        snprintf(words, sizeof words, "%s%s%s", verb->arguments ? verb->arguments : "",
                 verb->arguments ? ": " : "", verb->help);
        line_add(help, verb->name, words);
    }
}

static void enter(struct desk *desk, void *state)
{
    struct help *help = state;
    glossary_open(&help->words, desk->places);
    help->section = "ON THIS SCREEN";
    purpose_add(help, desk->helped);
    keys_add(help, desk, true);
    line_add(help, "mouse",
             "A click marks, a second click opens; the wheel moves; hints can be clicked");
    help->section = "KEYS THAT WORK HERE AND ON OTHER SCREENS";
    keys_add(help, desk, false);
    help->section = "AFTER : ON THE FULL SCREEN, AND IN PLAIN LINES";
    verbs_add(help, &desk->eyes);
    help->section = "WORDS OF THE GAME";
    for (size_t i = 0; i < help->words.count; i++)
        line_add(help, help->words.entries[i].word, help->words.entries[i].text);
}

static void shown_find(struct shown *out, const struct desk *desk, const struct help *help)
{
    out->help = help;
    out->count = 0;
    for (size_t i = 0; i < help->count; i++) {
        const struct help_line *line = &help->lines[i];
        bool holds = widget_menu_matches(desk->filter, line->text) ||
                     widget_menu_matches(desk->filter, line->name);
        if (holds) out->index[out->count++] = i;
    }
}

static void passage(struct widget_passage *out, size_t index, const void *context)
{
    const struct shown *shown = context;
    const struct help_line *line = &shown->help->lines[shown->index[index]];
    snprintf(out->section, sizeof out->section, "%s", line->section);
    out->lead = line->name;
    out->indent = NAME_COLUMNS;
    out->text = line->text;
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct help *help = state;
    struct shown shown;
    char title[96];
    snprintf(title, sizeof title, "Help: %s", desk->helped ? desk->helped->title : "Chokepoint");
    shown_find(&shown, desk, help);
    struct area inside = frame_box(area, title, true);
    struct widget_passages passages = {shown.count, help->selected, "no line holds that", passage,
                                       &shown};
    widget_passage_draw(&passages, &inside);
}

static bool act(struct desk *desk, void *state, enum action action)
{
    struct help *help = state;
    struct shown shown;
    if (!widget_menu_moves(action)) return false;
    shown_find(&shown, desk, help);
    help->selected = widget_menu_move(help->selected, shown.count, action);
    return true;
}

const struct screen screen_help = {
    .name = "help",
    .title = "Help",
    .state_size = sizeof(struct help),
    .actions = {ACTION_FIND, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP, ACTION_PAGE_DOWN, ACTION_FIRST,
                ACTION_LAST},
    .enter = enter,
    .draw = draw,
    .act = act,
    .modal = true,
};
