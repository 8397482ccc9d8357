/* sheet_card.h: a move as people read it: what it does, what it asks, its law and its source. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SCREEN_SHEET_CARD_H
#define UI_SCREEN_SHEET_CARD_H

#include "brief/card.h"
#include "ui/screen/desk.h"
#include "ui/terminal/frame.h"

/* What the move does and what is to be chosen; with `rule`, on what law and source it stands. */
void sheet_card_draw(const struct desk *desk, const struct hand_entry *entry, bool rule,
                     const struct area *area);

/* One line of a list of moves: "x Price floor  PC 1 $2bn", x where it cannot be played now. */
void sheet_card_line(const struct hand_entry *entry, const struct area *row);

/* Picks the move to be aimed and forecast. False, and why in the desk's message, if not now. */
bool sheet_card_pick(struct desk *desk, const struct hand_entry *entry);

/* The plan so far, a move a line, with what it costs. */
void sheet_card_plan(const struct desk *desk, const struct area *area);

#endif
