/* seat.c: what a process may see and do for as long as it runs: a shared keyboard, or one seat. */
/* SPDX-License-Identifier: MIT */
#include "brief/seat.h"

enum viewer seat_viewer(const struct seat *seat, enum viewer asked)
{
    return seat->fixed ? seat->viewer : asked;
}

bool seat_writes(const struct seat *seat)
{
    return !seat->fixed || seat->may_write;
}

const char *seat_looks_on(void)
{
    return "This seat looks on: nothing is planned or sealed here.";
}
