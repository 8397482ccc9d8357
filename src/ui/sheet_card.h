/* sheet_card.h: a move as people read it: what it does, what it asks, its law and its source. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_SHEET_CARD_H
#define UI_SHEET_CARD_H

#include "game/hand.h"
#include "ui/desk.h"
#include "ui/frame.h"

/* What the move does and what is to be chosen; with `rule`, on what law and source it stands. */
void sheet_card_draw(const struct hand_entry *entry, bool rule, const struct area *area);

/* What an ask wants, for people: "Country aimed at". */
void sheet_card_ask(char *out, size_t size, const struct ask *ask);

/* The plan so far, a move a line, with what it costs. */
void sheet_card_plan(const struct desk *desk, const struct area *area);

#endif
