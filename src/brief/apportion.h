/* apportion.h: rounds parts so that what is shown of them adds up to what is shown of their sum. */
/* SPDX-License-Identifier: MIT */
#ifndef BRIEF_APPORTION_H
#define BRIEF_APPORTION_H

#include <stddef.h>

enum { APPORTION_MAX = 128, APPORTION_DECIMALS = 3 };

/* So many decimals, 0 to 3, that the largest of the parts has three digits that count. */
int apportion_decimals(const double parts[], size_t count);

/* The parts to `decimals`, each within one of its last digit, with `sum` as their sum: those that
 * lose most by being cut get the digits that are left. At most APPORTION_MAX parts; `sum` is a
 * multiple of the last digit and within `count` of the parts' own sum. */
void apportion_parts(double out[], const double parts[], size_t count, double sum, int decimals);

#endif
