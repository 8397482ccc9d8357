/* screen_handover.c: the cover between two teams: nothing of either is shown. */
/* SPDX-License-Identifier: MIT */
#include <stdio.h>

#include "base/ascii.h"
#include "brief/words.h"
#include "ui/screen/screen.h"
#include "ui/widget/paragraph.h"

enum { BOX_ROWS = 13, PRESSES = 2 };

struct handover {
    int pressed; /* how often the called side's letter was, in a row */
};

/* The letter that the called side presses: the first of its name. */
static char letter_of(enum side side)
{
    return words_side(side)[0];
}

static struct area middle(const struct area *area, int rows, int columns)
{
    return (struct area){area->frame, area->row + (area->rows - rows) / 2,
                         area->column + (area->columns - columns) / 2, rows, columns};
}

static void name_draw(const struct area *area, int row, enum side side)
{
    char name[64];
    snprintf(name, sizeof name, "%s: come to the keyboard alone.", words_side(side));
    for (char *at = name; *at && *at != ':'; at++) *at = ascii_upper(*at);
    frame_put(area, row, 1,
              FRAME_BOLD | (side == SIDE_WASHINGTON ? FRAME_WASHINGTON : FRAME_BEIJING), name);
}

static void draw(const struct desk *desk, const void *state, const struct area *area)
{
    const struct handover *handover = state;
    char letter = letter_of(desk->next);
    struct area box = middle(area, BOX_ROWS, area->columns >= 100 ? 76 : 64);
    struct area inside = frame_box(&box, "HAND OVER", false);
    if (desk->before != SIDE_NONE) {
        frame_format(&inside, 0, 1, FRAME_PLAIN, "%s has finished its turn.",
                     words_side(desk->before));
    }
    struct area text = {inside.frame, inside.row + 2, inside.column + 1, 3, inside.columns - 2};
    widget_paragraph_draw(&text, 0, FRAME_PLAIN,
                          "Screen and scroll-back are cleared. Nothing of either "
                          "side is shown, not even after a resize.");
    name_draw(&inside, 6, desk->next);
    int at = 1 + frame_format(&inside, 8, 1, FRAME_PLAIN, "Press %c twice: ", letter);
    for (int i = 0; i < PRESSES; i++) {
        frame_format(&inside, 8, at + 2 * i, FRAME_BOLD, "%c",
                     i < handover->pressed ? letter : '_');
    }
    frame_cursor(&inside, 8, at + 2 * handover->pressed);
    frame_put(&inside, 10, 1, FRAME_DIM,
              "The game is kept: Esc or q leaves it, and it can be resumed.");
}

/* Twice, so that a key hit in passing shows nothing. */
static bool press(struct desk *desk, void *state, int press)
{
    struct handover *handover = state;
    int letter = letter_of(desk->next);
    if (press != letter && press != ascii_lower((char)letter)) {
        handover->pressed = 0;
        return false;
    }
    if (++handover->pressed < PRESSES) return true;
    desk->arrived = desk_sure(desk);
    handover->pressed = 0;
    return true;
}

const struct screen screen_handover = {
    .name = "handover",
    .title = "Hand over",
    .state_size = sizeof(struct handover),
    .draw = draw,
    .press = press,
    .modal = true,
};
