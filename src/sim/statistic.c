/* statistic.c: means, shares and ratings with the interval that so few games leave. */
/* SPDX-License-Identifier: MIT */
#include "sim/statistic.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

/* Standard errors on either side, and rounds after which strengths stand still. */
static const double width = 2.0;
enum { ROUNDS = 2000 };

void statistic_add(struct statistic_sum *sum, double value)
{
    if (sum->count++ == 0) sum->first = value;
    double off = value - sum->first;
    sum->sum += off;
    sum->squares += off * off;
}

double statistic_deviation(const struct statistic_sum *sum)
{
    if (sum->count < 2) return 0.0;
    double count = (double)sum->count;
    double variance = (sum->squares - sum->sum * sum->sum / count) / (count - 1.0);
    return variance > 0.0 ? sqrt(variance) : 0.0;
}

struct statistic statistic_mean(const struct statistic_sum *sum)
{
    if (sum->count == 0) return (struct statistic){0.0, 0.0, 0.0};
    double mean = sum->first + sum->sum / (double)sum->count;
    if (sum->count == 1) return (struct statistic){mean, -INFINITY, INFINITY};
    double error = width * statistic_deviation(sum) / sqrt((double)sum->count);
    return (struct statistic){mean, mean - error, mean + error};
}

struct statistic statistic_share(size_t hits, size_t count)
{
    if (count == 0) return (struct statistic){0.0, 0.0, 1.0};
    static const double z = 1.959964;
    double n = (double)count, share = (double)hits / n;
    double scale = 1.0 + z * z / n, middle = (share + z * z / (2.0 * n)) / scale;
    double half = z * sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n)) / scale;
    /* At either end the sum is the end itself, but for the last digit. */
    double low = hits == 0 ? 0.0 : middle - half, high = hits == count ? 1.0 : middle + half;
    return (struct statistic){share, low, high};
}

double statistic_quantile(const double *sorted, size_t count, double share)
{
    assert(count > 0);
    return sorted[(size_t)((double)(count - 1) * share + 0.5)];
}

static int compare(const void *left, const void *right)
{
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

void statistic_sort(double *values, size_t count)
{
    if (count > 1) qsort(values, count, sizeof *values, compare);
}

/* Games of a pair, the one that all are given among them; 0: they never met. */
static double met(const double *points, size_t count, size_t a, size_t b)
{
    double games = a == b ? 0.0 : points[a * count + b] + points[b * count + a];
    return games > 0.0 ? games + 1.0 : 0.0;
}

static double won(const double *points, size_t count, size_t a)
{
    double sum = 0.0;
    for (size_t b = 0; b < count; b++) {
        if (met(points, count, a, b) > 0.0) sum += points[a * count + b] + 0.5;
    }
    return sum;
}

/* What the model expects of a's games at these strengths, over its own strength. */
static double expected(const double *points, const double *strength, size_t count, size_t a)
{
    double sum = 0.0;
    for (size_t b = 0; b < count; b++) {
        sum += met(points, count, a, b) / (strength[a] + strength[b]);
    }
    return sum;
}

static void strengths_find(double *strength, const double *points, size_t count)
{
    for (size_t a = 0; a < count; a++) strength[a] = 1.0;
    for (int round = 0; round < ROUNDS; round++) {
        for (size_t a = 0; a < count; a++) {
            double games = expected(points, strength, count, a);
            if (games > 0.0) strength[a] = won(points, count, a) / games;
        }
    }
}

void statistic_rate(struct statistic *out, const double *points, size_t count)
{
    double strength[STATISTIC_RATED_MAX], mean = 0.0;
    assert(count <= STATISTIC_RATED_MAX);
    strengths_find(strength, points, count);
    for (size_t a = 0; a < count; a++) mean += 400.0 * log10(strength[a]) / (double)count;
    for (size_t a = 0; a < count; a++) {
        double known = 0.0, rating = 400.0 * log10(strength[a]) - mean;
        for (size_t b = 0; b < count; b++) {
            double sum = strength[a] + strength[b];
            known += met(points, count, a, b) * strength[a] * strength[b] / (sum * sum);
        }
        double error = known > 0.0 ? width * 400.0 / log(10.0) / sqrt(known) : INFINITY;
        out[a] = (struct statistic){rating, rating - error, rating + error};
    }
}
