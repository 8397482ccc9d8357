/* screen_glossary.c: the words of the game and where its facts come from, in one list to search. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "brief/glossary.h"
#include "brief/origin.h"
#include "ui/screen/screen.h"
#include "ui/screen/sheet.h"
#include "ui/widget/menu.h"
#include "ui/widget/passage.h"

enum { ENTRIES_MAX = 768, NAME_COLUMNS = 26 };

/* A line of either kind; texts are borrowed from the words and from the game. */
struct entry {
    const char *name;
    const char *text;
    bool source;
};

struct shelf {
    struct glossary words;
    size_t selected;
    bool sources; /* t: where the facts come from, not what words mean */
    size_t count;
    struct entry entries[ENTRIES_MAX];
};

/* The entries that the choice and the filter leave. */
struct shown {
    const struct shelf *shelf;
    size_t count;
    size_t index[ENTRIES_MAX];
};

static void enter(struct desk *desk, void *state)
{
    struct shelf *shelf = state;
    const struct glossary_entry *words = shelf->words.entries;
    glossary_open(&shelf->words, desk->places);
    for (size_t i = 0; i < shelf->words.count && shelf->count < ENTRIES_MAX; i++) {
        shelf->entries[shelf->count++] = (struct entry){words[i].word, words[i].text, false};
    }
    if (!desk->eyes.session) return;
    struct origin origins[ORIGIN_MAX];
    size_t count = origin_list(origins, desk->eyes.session);
    for (size_t i = 0; i < count && shelf->count < ENTRIES_MAX; i++) {
        shelf->entries[shelf->count++] = (struct entry){origins[i].name, origins[i].source, true};
    }
}

static void shown_find(struct shown *out, const struct desk *desk, const struct shelf *shelf)
{
    out->shelf = shelf;
    out->count = 0;
    for (size_t i = 0; i < shelf->count; i++) {
        const struct entry *entry = &shelf->entries[i];
        bool holds = widget_menu_matches(desk->filter, entry->name) ||
                     widget_menu_matches(desk->filter, entry->text);
        if (entry->source == shelf->sources && holds) out->index[out->count++] = i;
    }
}

static void passage(struct widget_passage *out, size_t index, const void *context)
{
    const struct shown *shown = context;
    const struct entry *entry = &shown->shelf->entries[shown->index[index]];
    out->lead = entry->name;
    out->indent = NAME_COLUMNS;
    out->text = entry->text;
}

static struct widget_passages passages_of(const struct shown *shown)
{
    return (struct widget_passages){shown->count, shown->shelf->selected, "nothing here holds that",
                                    passage, shown};
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct shelf *shelf = state;
    struct shown shown;
    char title[96];
    shown_find(&shown, desk, shelf);
    snprintf(title, sizeof title, "%s: %zu of them; / finds, t shows the %s",
             shelf->sources ? "Sources" : "Words", shown.count,
             shelf->sources ? "words" : "sources");
    struct area inside = frame_box(area, title, true);
    struct widget_passages passages = passages_of(&shown);
    widget_passage_draw(&passages, &inside);
}

static bool act(struct desk *desk, void *state, enum action action)
{
    struct shelf *shelf = state;
    struct shown shown;
    if (action == ACTION_TABLE) {
        shelf->sources = !shelf->sources;
        shelf->selected = 0;
        return true;
    }
    if (!widget_menu_moves(action)) return false;
    shown_find(&shown, desk, shelf);
    shelf->selected = widget_menu_move(shelf->selected, shown.count, action);
    return true;
}

static bool click(struct desk *desk, void *state, int row, int column)
{
    struct shelf *shelf = state;
    struct shown shown;
    struct area area = {NULL, 0, 0, desk->rows, desk->columns};
    struct area inside = sheet_inside(&area);
    shown_find(&shown, desk, shelf);
    struct widget_passages passages = passages_of(&shown);
    size_t index = widget_passage_click(&passages, &inside, row, column);
    if (index == shown.count) return false;
    shelf->selected = index;
    return true;
}

const struct screen screen_glossary = {
    .name = "glossary",
    .title = "9 Words",
    .state_size = sizeof(struct shelf),
    .actions = {ACTION_FIND, ACTION_TABLE, ACTION_BACK, ACTION_UP, ACTION_DOWN, ACTION_PAGE_UP,
                ACTION_PAGE_DOWN, ACTION_FIRST, ACTION_LAST},
    .enter = enter,
    .draw = draw,
    .act = act,
    .click = click,
};
