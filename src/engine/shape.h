/* shape.h: the few curves that the model's answers have: bounded, and ever less for more. */
/* SPDX-License-Identifier: MIT */
#ifndef ENGINE_SHAPE_H
#define ENGINE_SHAPE_H

/* The value, or the bound that it passes. */
double shape_clamp(double value, double low, double high);

/* x/(1+|x|): 0 at 0, 1/2 at 1, never 1; the engine may take no exponentials. */
double shape_soft(double value);

/* part/whole, or 0 where there is no whole. */
double shape_share(double part, double whole);

#endif
