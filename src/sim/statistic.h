/* statistic.h: means, shares and ratings with the interval that so few games leave. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_STATISTIC_H
#define SIM_STATISTIC_H

#include <stddef.h>

/* What a study found, and between what it lies in 95 of 100 such studies. */
struct statistic {
    double value, low, high;
};

/* Takes values one by one; zeroed at first. Their sums are taken from the first value, so that
 * nothing is lost where they lie close together. */
struct statistic_sum {
    size_t count;
    double first, sum, squares;
};
void statistic_add(struct statistic_sum *sum, double value);

/* Mean, and two standard errors about it; of one value alone the interval is open: -INFINITY to
 * INFINITY. Of none all are 0. */
struct statistic statistic_mean(const struct statistic_sum *sum);
double statistic_deviation(const struct statistic_sum *sum);

/* A share of `count`, by Wilson's interval (Journal of the American Statistical Association 22,
 * 1927), which stays within 0 and 1 and is not nought wide at either end. Of none: 0, 0 to 1. */
struct statistic statistic_share(size_t hits, size_t count);

/* What lies at a share of sorted values: that of the nearest rank. */
double statistic_quantile(const double *sorted, size_t count, double share);

/* Sorts numbers, the least first. */
void statistic_sort(double *values, size_t count);

/*
 * Ratings by the model of Bradley and Terry (Biometrika 39, 1952): a beats b with chance
 * s(a) / (s(a) + s(b)). points[a * count + b] is what a won against b, a draw half. Each pair that
 * met is given one drawn game more, so that who never lost has a rating too. The strengths are
 * found by s(a) = points of a / sum over b of games(a, b) / (s(a) + s(b)), again and again. A
 * rating is 400 log10 s: 400 points are ten wins to one. Their mean is nought. The interval is two
 * standard errors of the rating with the others held: 400 / ln 10 / sqrt(sum of games p (1 - p)).
 */
enum { STATISTIC_RATED_MAX = 64 };
void statistic_rate(struct statistic *out, const double *points, size_t count);

#endif
