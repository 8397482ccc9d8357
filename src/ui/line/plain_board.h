/* plain_board.h: how things stand: the board, the scores and the industries, in sentences. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_BOARD_H
#define UI_LINE_PLAIN_BOARD_H

#include "ui/line/plain_seat.h"

/* The turn's first line: "Turn 5 of 12, 2026 Q1. Washington to move." */
void plain_board_heading(const struct plain_seat *seat);

/* What counts: the pair, each side's result and parts, the aims that the reader may know. */
void plain_board_result(const struct plain_seat *seat);

/* How an industry fares at home, or in both powers for one who sees all. */
void plain_board_industry(const struct plain_seat *seat, int32_t industry);

/* Verbs of verb.c. */
void plain_board_show(struct plain_seat *seat, const struct plain_words *words);
void plain_board_scores(struct plain_seat *seat, const struct plain_words *words);
void plain_board_industries(struct plain_seat *seat, const struct plain_words *words);

#endif
