/* plain_plan.h: the plan of the coming turn: shown, taken back, done again, sealed. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_PLAN_H
#define UI_LINE_PLAIN_PLAN_H

#include "ui/line/plain_seat.h"

/* Says what is left to spend and how many moves are planned. */
void plain_plan_means(const struct plain_seat *seat);

/* Says what is known of the turn being planned: the rival's open plan, and what has happened. */
void plain_plan_ahead(const struct plain_seat *seat);

/* Says what the scenario advises next, where it does. */
void plain_plan_hint(const struct plain_seat *seat);

/* "end yes because allies wavered": what follows is the team's reason, in its own letters. */
void plain_plan_note(char *out, size_t size, const char *line);

/* Verbs of verb.c. */
void plain_plan_show(struct plain_seat *seat, const struct plain_words *words);
void plain_plan_undo(struct plain_seat *seat, const struct plain_words *words);
void plain_plan_redo(struct plain_seat *seat, const struct plain_words *words);
void plain_plan_seal(struct plain_seat *seat, const struct plain_words *words);

#endif
