/* shape.c: the few curves that the model's answers have: bounded, and ever less for more. */
/* SPDX-License-Identifier: MIT */
#include "engine/shape.h"

double shape_clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

double shape_soft(double value)
{
    return value >= 0.0 ? value / (1.0 + value) : value / (1.0 - value);
}

double shape_share(double part, double whole)
{
    return whole > 0.0 ? part / whole : 0.0;
}
