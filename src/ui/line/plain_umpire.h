/* plain_umpire.h: the commands of a meeting: the umpire's, and what teams and observers say. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_LINE_PLAIN_UMPIRE_H
#define UI_LINE_PLAIN_UMPIRE_H

#include "ui/line/plain_seat.h"

/* Each carries out a line as it was typed, and says in a sentence what was done, or why not. */
void plain_umpire_phase(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_clock(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_alarm(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_rule(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_inject(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_strike(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_unseal(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_back(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_last(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_branch(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_answer(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_mark(struct plain_seat *seat, const struct plain_words *words);

/* Of everyone who holds a pen. */
void plain_umpire_note(struct plain_seat *seat, const struct plain_words *words);
void plain_umpire_ask(struct plain_seat *seat, const struct plain_words *words);

/* A shared keyboard goes on to another place. */
void plain_umpire_pass(struct plain_seat *seat, const struct plain_words *words);

/* What was said so far that these eyes may hear. */
void plain_umpire_notes(struct plain_seat *seat, const struct plain_words *words);

#endif
