/* plain_hand.h: the moves a side holds: listed, explained, forecast and planned. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_HAND_H
#define UI_LINE_PLAIN_HAND_H

#include "ui/line/plain_seat.h"

/* Verbs of verb.c; the first word is the command's name. */
void plain_hand_list(struct plain_seat *seat, const struct plain_words *words);
void plain_hand_cards(struct plain_seat *seat, const struct plain_words *words);
void plain_hand_card(struct plain_seat *seat, const struct plain_words *words);

void plain_hand_play(struct plain_seat *seat, const struct plain_words *words);
void plain_hand_forecast(struct plain_seat *seat, const struct plain_words *words);

/* Explains a card: text, questions with their answers, law and source. Number 0: it has none. */
void plain_hand_card_say(const struct plain_seat *seat, size_t number,
                         const struct hand_entry *entry);

#endif
