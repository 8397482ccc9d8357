/* plain_report.h: what turns brought and why, in sentences. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_REPORT_H
#define UI_LINE_PLAIN_REPORT_H

#include "ui/line/plain_seat.h"

/* The headlines of a resolved turn: its measures, then at most `most` lines of each other section.
 * How many more there are. */
size_t plain_report_headlines(const struct plain_seat *seat, int turn, size_t most);

/* The five scores of both sides after a resolved turn. */
void plain_report_scores(const struct plain_seat *seat, int turn);

/* Verbs of verb.c. */
void plain_report_show(struct plain_seat *seat, const struct plain_words *words);
void plain_report_news(struct plain_seat *seat, const struct plain_words *words);
void plain_report_log(struct plain_seat *seat, const struct plain_words *words);
void plain_report_why(struct plain_seat *seat, const struct plain_words *words);

#endif
