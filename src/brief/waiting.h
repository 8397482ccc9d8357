/* waiting.h: where a meeting is, and what a seat waits for. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_WAITING_H
#define BRIEF_WAITING_H

#include "brief/eyes.h"

enum { WAITING_SIZE = 160 };

/* "CLOSED: the umpire looks; what the turn brings opens here." Empty where no umpire is needed. */
void waiting_words(char out[WAITING_SIZE], const struct eyes *eyes);

/* "CLOSED"; empty likewise. */
enum { WAITING_PHASE_SIZE = 16 };
void waiting_phase(char out[WAITING_PHASE_SIZE], const struct session *session);

#endif
