/* tournament.h: everybody against everybody: what came of it, with intervals, and who is better. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_TOURNAMENT_H
#define SIM_TOURNAMENT_H

#include "sim/study.h"

/* A batch over scenarios and pairs. */
extern const struct study_form tournament_form;

/* A row a scenario and pair, and a rating of every player in its seat, for people; or tab-separated
 * with a header: washington, beijing, games, mean result of either side with its interval, share of
 * games that both lost; of more than one scenario also its name. A rating counts who had the better
 * own result of a game (statistic_rate). */
void tournament_write(const struct study *study, bool table, FILE *stream);

#endif
