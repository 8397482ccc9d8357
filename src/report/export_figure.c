/* export_figure.c: the figures of a session, quarter by quarter: true, and as each side saw them.
 */
/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "brief/thing.h"
#include "report/export_inside.h"

/* The figures that are told, in the order of the engine's list, which is the same in each quarter.
 */
struct choice_of {
    const struct export_job *job;
    size_t count, capacity;
    struct told {
        char name[FIGURE_NAME_SIZE];
        const char *unit;
    } * list;
};

static bool is_home(const struct export_job *job, const char *id, size_t length)
{
    for (int side = 0; side < SIDE_COUNT; side++) {
        int32_t home = thing_home(&job->eyes, (enum side)side);
        const char *own = thing_id(&job->eyes, THING_COUNTRY, home);
        if (strlen(own) == length && memcmp(own, id, length) == 0) return true;
    }
    return false;
}

static bool is_word(const char *at, size_t length, const char *const *words)
{
    for (; *words; words++) {
        if (strlen(*words) == length && memcmp(*words, at, length) == 0) return true;
    }
    return false;
}

/* What a good or an industry does in a third country, and what two sell each other, is nine tenths
 * of all figures: it is left to who asks for all of them. */
static bool is_studied(const struct export_job *job, const char *name, const char *pattern)
{
    static const char *const things[] = {"GOOD", "INDUSTRY", NULL};
    static const char *const places[] = {"COUNTRY", "FROM", "TO", NULL};
    bool thing = false, home = true;
    while (*pattern) {
        size_t form = strcspn(pattern, "."), own = strcspn(name, ".");
        thing = thing || is_word(pattern, form, things);
        if (is_word(pattern, form, places)) home = home && is_home(job, name, own);
        pattern += form + (pattern[form] == '.');
        name += own + (name[own] == '.');
    }
    return !thing || home;
}

static void choose(void *context, const char *name, const struct figure_spec *spec)
{
    struct choice_of *choice = context;
    if (!choice->job->set->wish.all && !is_studied(choice->job, name, spec->pattern)) return;
    if (choice->count == choice->capacity) {
        choice->capacity = choice->capacity ? 2 * choice->capacity : 1024;
        choice->list = memory_resize(choice->list, choice->capacity * sizeof *choice->list);
    }
    struct told *told = &choice->list[choice->count++];
    snprintf(told->name, sizeof told->name, "%s", name);
    told->unit = spec->unit;
}

static void figure_put(const struct export_job *job, int quarter, const struct told *told,
                       const char *viewer, const struct band *band)
{
    struct grid *grid = &job->set->grids[EXPORT_FIGURES];
    export_row(grid, job, quarter);
    grid_text(grid, told->name);
    grid_text(grid, viewer);
    grid_number(grid, band->low);
    grid_number(grid, band->value);
    grid_number(grid, band->high);
    grid_text(grid, told->unit);
    grid_end(grid);
}

/* To who sees all the truth, and beside it what a side had to guess; to others what they see. */
static void views_put(const struct export_job *job, int quarter, const struct world *world,
                      const struct told *told)
{
    struct band band;
    bool all = eyes_see_all(&job->eyes);
    if (!view_figure(&band, world, job->eyes.viewer, told->name)) return;
    figure_put(job, quarter, told, all ? "true" : viewer_name(job->eyes.viewer), &band);
    for (int side = 0; all && side < SIDE_COUNT; side++) {
        enum viewer viewer = viewer_of_side((enum side)side);
        if (view_figure(&band, world, viewer, told->name) && band.low < band.high)
            figure_put(job, quarter, told, viewer_name(viewer), &band);
    }
}

void export_figures(const struct export_job *job)
{
    struct choice_of choice = {.job = job};
    figure_list(session_world(job->eyes.session), choose, &choice);
    for (int quarter = 0; quarter < session_turn(job->eyes.session); quarter++) {
        const struct world *world = session_world_at(job->eyes.session, quarter);
        for (size_t i = 0; i < choice.count; i++) views_put(job, quarter, world, &choice.list[i]);
    }
    free(choice.list);
}
