/* projection.c: degrees of the globe made into dots of a flat map. */
/* SPDX-License-Identifier: MIT */
#include "ui/widget/projection.h"

#include <math.h>

/* The left edge is west of Iceland and Africa, and east of Brazil. */
static const double west = -30, circle = 360;

double projection_x(const struct projection *map, double longitude)
{
    double east = fmod(longitude - west + circle, circle);
    return east / circle * (map->width - 1);
}

double projection_y(const struct projection *map, double latitude)
{
    double below = fmin(fmax(map->north - latitude, 0), map->north - map->south);
    return below / (map->north - map->south) * (map->height - 1);
}

bool projection_holds(const struct projection *map, double latitude)
{
    return latitude >= map->south && latitude <= map->north;
}
