/* eyes.c: whose view is told, of which game, at which turn. */
/* SPDX-License-Identifier: MIT */
#include "brief/eyes.h"

#include <stdarg.h>
#include <stdio.h>

#include "brief/step.h"

/* A hundredth of what is needed is no shortage to speak of. */
static const double shortage_told = 0.01;

const struct world *eyes_world(const struct eyes *eyes)
{
    if (eyes->turn == EYES_NOW) return session_world(eyes->session);
    return session_world_at(eyes->session, eyes->turn > 0 ? eyes->turn : 0);
}

const struct world *eyes_before(const struct eyes *eyes)
{
    return session_world_at(eyes->session, step_before(eyes->session, eyes_played(eyes)));
}

struct eyes eyes_at(const struct eyes *eyes, int turn)
{
    return (struct eyes){eyes->session, eyes->viewer, turn > 0 ? turn : EYES_START};
}

void eyes_date(char *out, size_t size, const struct eyes *eyes, int turn)
{
    words_date(out, size, eyes_world(eyes), turn);
}

int eyes_first_quarter(const struct eyes *eyes)
{
    const struct world *world = eyes_world(eyes);
    return 4 * world->start_year + world->start_quarter - 1;
}

enum side eyes_side(const struct eyes *eyes)
{
    return viewer_side(eyes->viewer);
}

bool eyes_see_all(const struct eyes *eyes)
{
    return viewer_sees_all(eyes->viewer);
}

bool eyes_know(const struct eyes *eyes, enum side side)
{
    return viewer_knows(eyes->viewer, (int32_t)side);
}

int32_t eyes_home(const struct eyes *eyes)
{
    enum side side = eyes_side(eyes);
    return side == SIDE_NONE ? -1 : eyes_world(eyes)->sides[side].country;
}

enum side eyes_first(const struct eyes *eyes)
{
    return eyes_side(eyes) == SIDE_NONE ? SIDE_WASHINGTON : eyes_side(eyes);
}

enum side eyes_rival(enum side side)
{
    return side == SIDE_NONE ? SIDE_NONE : (enum side)world_rival((int32_t)side);
}

int eyes_played(const struct eyes *eyes)
{
    return eyes_world(eyes)->turn;
}

bool eyes_secret(const struct eyes *eyes, const char *figure)
{
    struct figure found;
    return figure_find(&found, eyes_world(eyes), figure) && found.owner != SIDE_NONE;
}

static bool band_named(struct band *out, const struct eyes *eyes, const struct world *world,
                       const char *format, va_list arguments)
{
    char name[FIGURE_NAME_SIZE];
    int length = vsnprintf(name, sizeof name, format, arguments);
    return length > 0 && (size_t)length < sizeof name &&
           view_figure(out, world, eyes->viewer, name);
}

bool eyes_band(struct band *out, const struct eyes *eyes, const struct world *world,
               const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    bool found = band_named(out, eyes, world, format, arguments);
    va_end(arguments);
    return found;
}

double eyes_value(const struct eyes *eyes, const struct world *world, double missing,
                  const char *format, ...)
{
    struct band band;
    va_list arguments;
    va_start(arguments, format);
    bool found = band_named(&band, eyes, world, format, arguments);
    va_end(arguments);
    return found ? band.value : missing;
}

int32_t eyes_short_input(const struct eyes *eyes, int32_t industry, int32_t country)
{
    const struct world *world = eyes_world(eyes);
    int32_t worst = -1;
    double most = shortage_told;
    for (int32_t i = 0; i < world->recipe_count; i++) {
        if (world->recipes[i].industry != industry) continue;
        int32_t good = world->recipes[i].input;
        double lack = eyes_value(eyes, world, 0, "shortage.%s.%s", world->countries[country].id,
                                 world->goods[good].id);
        if (lack <= most) continue;
        most = lack;
        worst = good;
    }
    return worst;
}
