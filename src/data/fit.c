/* fit.c: flows of a good between countries, from what each makes and uses and the trade on record.
 */
/* SPDX-License-Identifier: MIT */
#include "data/fit.h"

#include <math.h>
#include <string.h>

/*
 * Iterative proportional fitting (Deming and Stephan 1940): starting from supply times demand, rows
 * and columns are scaled in turn to their sums. Recorded shares are further margins in the same
 * cycle: the recorded cells of an importer are set to their shares of its imports, and the others
 * take what is left. Where records contradict the sums the last cycles, which know only the sums,
 * have the last word: the world must be in balance, and the records lose.
 */
enum { ANCHOR_CYCLES = 40, MARGIN_CYCLES = 300 };

static const double margin_precision = 1e-11;

/* A seller or buyer of less than this share of the world does not count as a miss. */
static const double margin_counts = 0.002;

/* Leaving small flows out may leave no way to keep the sums; then fewer are left out, by a quarter
 * of the threshold at a time, until no sum is missed by more than this. */
static const double drop_precision = 1e-3;
enum { DROP_TRIES = 4 };

/* Flows that differ by less than this factor are equals. */
static const double same = 1.0 - 1e-6;

/* What a seller sells, at home and abroad. */
static double row_sum(const struct fit *fit, int32_t count, int32_t seller)
{
    double sum = 0.0;
    for (int32_t j = 0; j < count; j++) sum += fit->flow[seller][j];
    return sum;
}

/* What a buyer buys. */
static double column_sum(const struct fit *fit, int32_t count, int32_t buyer)
{
    double sum = 0.0;
    for (int32_t i = 0; i < count; i++) sum += fit->flow[i][buyer];
    return sum;
}

/* Where nothing is known trade goes as supply times demand, with a preference for home; only the
 * ratios of the seed last. */
static void seed(struct fit *out, const struct fit_problem *problem)
{
    memset(out, 0, sizeof *out);
    for (int32_t i = 0; i < problem->count; i++) {
        for (int32_t j = 0; j < problem->count; j++) {
            double prefer = i == j ? problem->home : 1.0;
            out->flow[i][j] = problem->supply[i] * problem->demand[j] * prefer;
        }
    }
    for (int32_t k = 0; k < problem->anchor_count; k++) {
        out->recorded[problem->anchors[k].from][problem->anchors[k].to] = true;
    }
}

/* Every seller sells what it makes. A seller without any flow left is passed over; so is, first of
 * all, who makes nothing, as two in three countries of a good: its flows are nought from the seed
 * on. */
static void rows_scale(struct fit *fit, const struct fit_problem *problem)
{
    for (int32_t i = 0; i < problem->count; i++) {
        if (!(problem->supply[i] > 0.0)) continue;
        double sum = row_sum(fit, problem->count, i);
        if (!(sum > 0.0)) continue;
        double factor = problem->supply[i] / sum;
        for (int32_t j = 0; j < problem->count; j++) fit->flow[i][j] *= factor;
    }
}

/* Rows are gone through at their full breadth, as a compiler does many cells at once where it knows
 * how many there are; past the last country they are nought. */
static void row_add(double *restrict sums, const double *restrict row)
{
    for (int32_t j = 0; j < COUNTRY_MAX; j++) sums[j] += row[j];
}

static void row_scale(double *restrict row, const double *restrict factors)
{
    for (int32_t j = 0; j < COUNTRY_MAX; j++) row[j] *= factors[j];
}

/* The greatest relative miss of a column before it was scaled. */
static double columns_scale(struct fit *fit, const struct fit_problem *problem)
{
    double sums[COUNTRY_MAX] = {0}, worst = 0.0;
    for (int32_t i = 0; i < problem->count; i++) {
        if (problem->supply[i] > 0.0) row_add(sums, fit->flow[i]);
    }
    for (int32_t j = 0; j < problem->count; j++) {
        double factor = sums[j] > 0.0 ? problem->demand[j] / sums[j] : 1.0;
        if (fabs(factor - 1.0) > worst) worst = fabs(factor - 1.0);
        sums[j] = factor;
    }
    for (int32_t i = 0; i < problem->count; i++) {
        if (problem->supply[i] > 0.0) row_scale(fit->flow[i], sums);
    }
    return worst;
}

/* The cells across a border of one importer's column, or one exporter's row. */
struct border {
    double *cells[COUNTRY_MAX];
    bool anchored[COUNTRY_MAX];
    double share[COUNTRY_MAX];
    int32_t count;
};

/* Collects the cells of one importer's column, or exporter's row, with the records that name them.
 * The home flow is no trade and stays out. */
static void border_take(struct border *out, struct fit *fit, const struct fit_problem *problem,
                        int32_t country, bool of_exports)
{
    memset(out, 0, sizeof *out);
    for (int32_t other = 0; other < problem->count; other++) {
        if (other == country) continue;
        out->cells[out->count++] =
            of_exports ? &fit->flow[country][other] : &fit->flow[other][country];
    }
    for (int32_t k = 0; k < problem->anchor_count; k++) {
        const struct fit_anchor *anchor = &problem->anchors[k];
        int32_t own = of_exports ? anchor->from : anchor->to;
        int32_t far = of_exports ? anchor->to : anchor->from;
        if (anchor->of_exports != of_exports || own != country || far == country) continue;
        int32_t cell = far - (far > country);
        out->anchored[cell] = true;
        out->share[cell] = anchor->share;
    }
}

/* Sets anchored cells to their shares of all that crosses; the others share what is left. */
static void border_scale(const struct border *border)
{
    double all = 0.0, loose = 0.0, share = 0.0;
    for (int32_t i = 0; i < border->count; i++) {
        all += *border->cells[i];
        if (border->anchored[i] && *border->cells[i] > 0.0) share += border->share[i];
        else if (!border->anchored[i]) loose += *border->cells[i];
    }
    if (share > 1.0) share = 1.0;
    double left = (1.0 - share) * all;
    for (int32_t i = 0; i < border->count; i++) {
        if (border->anchored[i]) {
            if (*border->cells[i] > 0.0) *border->cells[i] = border->share[i] * all;
        } else if (loose > 0.0) {
            /* Records of 100% must not shut a cell for good: later ones may need it. */
            double factor = left / loose;
            *border->cells[i] *= factor > 1e-6 ? factor : 1e-6;
        }
    }
}

/* One cycle of all records: first of exports, then of imports. */
static void anchors_scale(struct fit *fit, const struct fit_problem *problem)
{
    bool imports[COUNTRY_MAX] = {false}, exports[COUNTRY_MAX] = {false};
    for (int32_t k = 0; k < problem->anchor_count; k++) {
        const struct fit_anchor *anchor = &problem->anchors[k];
        if (anchor->of_exports) exports[anchor->from] = true;
        else imports[anchor->to] = true;
    }
    /* Rows share no cell, nor do columns: so the order of the countries does not matter. */
    struct border border;
    for (int32_t c = 0; c < problem->count; c++) {
        if (!exports[c]) continue;
        border_take(&border, fit, problem, c, true);
        border_scale(&border);
    }
    for (int32_t c = 0; c < problem->count; c++) {
        if (!imports[c]) continue;
        border_take(&border, fit, problem, c, false);
        border_scale(&border);
    }
}

/* Rows and columns in turn until the columns were right before they were scaled. */
static void margins_fit(struct fit *fit, const struct fit_problem *problem)
{
    for (int32_t cycle = 0; cycle < MARGIN_CYCLES; cycle++) {
        rows_scale(fit, problem);
        if (columns_scale(fit, problem) < margin_precision) return;
    }
}

/* Leaves out flows that tell nothing, but never all of a seller's or buyer's. */
static void drop_small(struct fit *fit, const struct fit_problem *problem, double share)
{
    double total = 0.0, most_bought[COUNTRY_MAX] = {0}, most_sold[COUNTRY_MAX] = {0};
    for (int32_t i = 0; i < problem->count; i++) {
        total += problem->supply[i];
        for (int32_t j = 0; j < problem->count; j++) {
            if (fit->flow[i][j] > most_bought[j]) most_bought[j] = fit->flow[i][j];
            if (fit->flow[i][j] > most_sold[i]) most_sold[i] = fit->flow[i][j];
        }
    }
    for (int32_t i = 0; i < problem->count; i++) {
        for (int32_t j = 0; j < problem->count; j++) {
            double flow = fit->flow[i][j];
            /* Equals are kept together, or the order of the countries would choose among them. */
            bool most = flow >= same * most_bought[j] || flow >= same * most_sold[i];
            bool keep = i == j || fit->recorded[i][j] || most;
            if (!keep && flow < share * total) fit->flow[i][j] = 0.0;
        }
    }
}

/* How far the result is from the sums and from the records. */
static void misses_find(struct fit *fit, const struct fit_problem *problem)
{
    double total = 0.0;
    for (int32_t i = 0; i < problem->count; i++) total += problem->supply[i];
    for (int32_t c = 0; c < problem->count; c++) {
        double made = problem->supply[c], used = problem->demand[c];
        double out = fabs(row_sum(fit, problem->count, c) - made);
        double in = fabs(column_sum(fit, problem->count, c) - used);
        if (made > margin_counts * total && out / made > fit->correction)
            fit->correction = out / made;
        if (used > margin_counts * total && in / used > fit->correction)
            fit->correction = in / used;
    }
    for (int32_t k = 0; k < problem->anchor_count; k++) {
        double miss =
            fabs(fit_share(fit, problem->count, &problem->anchors[k]) - problem->anchors[k].share);
        if (miss > fit->miss) fit->miss = miss;
    }
}

void fit_flows(struct fit *out, const struct fit_problem *problem)
{
    seed(out, problem);
    for (int32_t cycle = 0; cycle < ANCHOR_CYCLES; cycle++) {
        rows_scale(out, problem);
        columns_scale(out, problem);
        if (problem->anchor_count == 0) break;
        anchors_scale(out, problem);
    }
    margins_fit(out, problem);
    struct fit whole = *out;
    double share = problem->drop;
    for (int try = 0; try < DROP_TRIES; try++) {
        *out = whole;
        drop_small(out, problem, share);
        margins_fit(out, problem);
        misses_find(out, problem);
        if (out->correction < drop_precision) return;
        share /= 4.0;
    }
}

double fit_share(const struct fit *fit, int32_t count, const struct fit_anchor *anchor)
{
    double all =
        anchor->of_exports ? row_sum(fit, count, anchor->from) : column_sum(fit, count, anchor->to);
    int32_t own = anchor->of_exports ? anchor->from : anchor->to;
    all -= fit->flow[own][own];
    return all > 0.0 ? fit->flow[anchor->from][anchor->to] / all : 0.0;
}
