/* plain_report.h: what turns brought and why, in sentences. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_REPORT_H
#define UI_LINE_PLAIN_REPORT_H

#include "ui/line/plain_seat.h"

/* A resolved turn in short: all that was decided, the scores, and of what followed the first few.
 * How many lines more there are. */
size_t plain_report_headlines(const struct plain_seat *seat, int turn);

/* Verbs of verb.c. */
void plain_report_show(struct plain_seat *seat, const struct plain_words *words);
void plain_report_news(struct plain_seat *seat, const struct plain_words *words);
void plain_report_log(struct plain_seat *seat, const struct plain_words *words);
void plain_report_why(struct plain_seat *seat, const struct plain_words *words);

#endif
