/* apportion.c: rounds parts so that what is shown of them adds up to what is shown of their sum. */
/* SPDX-License-Identifier: MIT */
#include "brief/apportion.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>

static double power_of(int decimals)
{
    double power = 1.0;
    for (int i = 0; i < decimals; i++) power *= 10.0;
    return power;
}

int apportion_decimals(const double parts[], size_t count)
{
    double largest = 0.0;
    for (size_t i = 0; i < count; i++) {
        if (fabs(parts[i]) > largest) largest = fabs(parts[i]);
    }
    int decimals = 0;
    while (decimals < APPORTION_DECIMALS && largest * power_of(decimals) < 100.0) decimals++;
    return decimals;
}

/* The part that lost most by the cut, or least, among those not yet given a digit; `count`: none.
 */
static size_t pick(const double out[], const double parts[], size_t count, double power,
                   const bool given[], bool most)
{
    size_t found = count;
    double best = 0.0;
    for (size_t i = 0; i < count; i++) {
        double rest = parts[i] * power - out[i];
        bool better = most ? rest > best : rest < best;
        if (given[i] || (found < count && !better)) continue;
        found = i;
        best = rest;
    }
    return found;
}

/* The method of largest remainders: all are cut down to a whole digit, and the digits that are then
 * missing from the sum go to those with most behind the cut; one too many is taken where least is.
 */
void apportion_parts(double out[], const double parts[], size_t count, double sum, int decimals)
{
    double power = power_of(decimals), missing = floor(sum * power + 0.5);
    bool given[APPORTION_MAX] = {false};
    assert(count <= APPORTION_MAX);
    for (size_t i = 0; i < count; i++) {
        out[i] = floor(parts[i] * power);
        missing -= out[i];
    }
    while (missing != 0.0) {
        double step = missing > 0.0 ? 1.0 : -1.0;
        size_t found = pick(out, parts, count, power, given, step > 0.0);
        if (found == count) break;
        given[found] = true;
        out[found] += step;
        missing -= step;
    }
    for (size_t i = 0; i < count; i++) out[i] = out[i] == 0.0 ? 0.0 : out[i] / power;
}
