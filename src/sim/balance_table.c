/* balance_table.c: what cards are worth, worked out from their rows alone. */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/print.h"
#include "data/csv.h"
#include "sim/balance_inner.h"
#include "sim/statistic.h"

/* Below the first a card is dead; above the second, or played in more than that share of its
 * chances, it is always right; and below that share it is as good as never played. */
static const double dead_below = 0.15, dominant_above = 1.5, always_above = 0.7, never_below = 0.02;

struct line {
    struct study_cells cells; /* whose cells point into it: a line stays where it was read */
    size_t job;
    const char *side;
    bool tried; /* it was allowed somewhere */
    double worth, low, high, rival, lead;
    size_t chances, plays;
};

/* Without a sign where it would be shown as nothing. */
static double number(const struct line *line, int column)
{
    double value = 0.0;
    csv_number(&value, line->cells.cell[column]);
    return value > -0.005 && value < 0.0 ? 0.0 : value;
}

static bool line_read(struct line *out, const struct study *study, size_t job)
{
    if (!study_row(&out->cells, study, job)) return false;
    out->job = job;
    out->side = out->cells.cell[BALANCE_SIDE];
    out->tried = out->cells.cell[BALANCE_SETTING][0] != '\0';
    out->worth = number(out, BALANCE_WORTH);
    out->low = number(out, BALANCE_WORTH + 1);
    out->high = number(out, BALANCE_WORTH + 2);
    out->rival = number(out, BALANCE_RIVAL);
    out->lead = number(out, BALANCE_LEAD);
    out->chances = (size_t)number(out, BALANCE_CHANCES);
    out->plays = (size_t)number(out, BALANCE_PLAYS);
    return true;
}

static double share_of(const struct line *line)
{
    return line->chances > 0 ? (double)line->plays / (double)line->chances : 0.0;
}

static bool is_dead(const struct line *line)
{
    return !line->tried || line->worth < dead_below;
}

static bool is_dominant(const struct line *line)
{
    return line->worth > dominant_above || share_of(line) > always_above;
}

static void row_print(const struct line *line, FILE *stream)
{
    char played[16] = "-";
    const char *const *cell = line->cells.cell;
    if (line->chances > 0) snprintf(played, sizeof played, "%.3f", share_of(line));
    print_line(stream, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s", cell[BALANCE_SIDE], cell[BALANCE_MOVE],
               cell[BALANCE_WORTH], cell[BALANCE_WORTH + 1], cell[BALANCE_WORTH + 2],
               cell[BALANCE_CHOICE], played, cell[BALANCE_CAPITAL], cell[BALANCE_BUDGET]);
}

/* "dead" is a finding where its whole interval is below; else it may be chance. */
static const char *verdict_of(const struct line *line)
{
    if (is_dominant(line)) return "always";
    if (!line->tried) return "not allowed where tried";
    if (!is_dead(line)) return "";
    return line->cells.cell[BALANCE_WORTH + 2][0] && line->high < dead_below ? "dead" : "dead?";
}

static void line_print(const struct line *line, FILE *stream)
{
    char played[32] = "no chance", range[32] = "", when[32] = "";
    const char *const *cell = line->cells.cell;
    if (line->chances > 0) {
        struct statistic share = statistic_share(line->plays, line->chances);
        snprintf(played, sizeof played, "%3.0f%% %.0f to %.0f", 100.0 * share.value,
                 100.0 * share.low, 100.0 * share.high);
    }
    if (cell[BALANCE_WORTH + 1][0]) {
        snprintf(range, sizeof range, "%+.2f to %+.2f", line->low, line->high);
    }
    if (line->tried) {
        snprintf(when, sizeof when, "%s %s", cell[BALANCE_SETTING], cell[BALANCE_TURN]);
    }
    print_line(stream, "%-22s %2s %6s  %+6.2f %-14s %+6.2f %+6.2f  %-8s %-13s %-13s %s",
               cell[BALANCE_MOVE], cell[BALANCE_CAPITAL], cell[BALANCE_BUDGET], line->worth, range,
               line->rival, line->lead, when, played, verdict_of(line), cell[BALANCE_CHOICE]);
}

/* Washington's first, and of a side the card that is worth most. */
static int line_compare(const void *left, const void *right)
{
    const struct line *a = *(struct line *const *)left, *b = *(struct line *const *)right;
    int side = strcmp(b->side, a->side);
    if (side != 0) return side;
    if (a->worth < b->worth || a->worth > b->worth) return a->worth < b->worth ? 1 : -1;
    return a->job < b->job ? -1 : 1;
}

static void counts_print(const struct line *lines, size_t count, FILE *stream)
{
    size_t dead = 0, useless = 0, dominant = 0, never = 0, had = 0;
    for (size_t i = 0; i < count; i++) {
        dead += is_dead(&lines[i]);
        useless += is_dead(&lines[i]) && !(lines[i].lead >= dead_below);
        dominant += is_dominant(&lines[i]);
        had += lines[i].chances > 0;
        never += lines[i].chances > 0 && share_of(&lines[i]) < never_below;
    }
    fprintf(stream,
            "\n%zu of %zu cards are worth under %.2f to their own side wherever they were tried; "
            "%zu of "
            "these gain under %.2f on the rival too.\n%zu are worth over %.1f or played in over "
            "%.0f%% of their chances; %zu of the %zu that had a chance in under %.0f%%.\n",
            dead, count, dead_below, useless, dead_below, dominant, dominant_above,
            100.0 * always_above, never, had, 100.0 * never_below);
}

static void table_print(const struct line *lines, size_t count, FILE *stream)
{
    const struct line **sorted = memory_new((count + 1) * sizeof(const struct line *));
    for (size_t i = 0; i < count; i++) sorted[i] = &lines[i];
    qsort(sorted, count, sizeof *sorted, line_compare);
    for (size_t i = 0; i < count; i++) {
        const char *side = sorted[i]->side;
        if (i == 0 || strcmp(side, sorted[i - 1]->side) != 0) {
            fprintf(stream, "%s%-22s %2s %6s  %6s %-14s %6s %6s  %-8s %-13s %-13s %s\n",
                    i ? "\n" : "", side, "PC", "M$", "worth", "", "rival", "lead", "best in",
                    "played", "", "with");
        }
        line_print(sorted[i], stream);
    }
    counts_print(lines, count, stream);
    free(sorted);
}

void balance_write(const struct study *study, bool table, FILE *stream)
{
    struct line *lines = memory_new((study_count(study) + 1) * sizeof *lines);
    size_t count = 0;
    for (size_t job = 0; job < study_jobs(study); job++) {
        count += line_read(&lines[count], study, job);
    }
    if (table) table_print(lines, count, stream);
    else {
        fprintf(stream, "side\tmove\tworth\tlow\thigh\tchoice\tplayed\tcapital\tbudget\n");
        for (size_t i = 0; i < count; i++) row_print(&lines[i], stream);
    }
    free(lines);
}
