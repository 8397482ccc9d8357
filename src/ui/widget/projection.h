/* projection.h: degrees of the globe made into dots of a flat map. */
/* SPDX-License-Identifier: MIT */
#ifndef UI_WIDGET_PROJECTION_H
#define UI_WIDGET_PROJECTION_H

#include <stdbool.h>

/* A map of so many dots, between two latitudes. */
struct projection {
    int width, height;
    double north, south;
};

/* Equal steps of degrees are equal steps of dots. The map is cut through the Atlantic, so that the
 * Pacific lies between the two sides, and at the two latitudes. */
double projection_x(const struct projection *map, double longitude); /* 0 to width - 1 */
double projection_y(const struct projection *map, double latitude);  /* 0 to height - 1 */

/* Is a latitude on the map? Those beyond are put on its edge. */
bool projection_holds(const struct projection *map, double latitude);

#endif
