/* stop.c: Ctrl-C ends long work, and leaves what it has so far to be told. */
/* SPDX-License-Identifier: MIT */
#include "sim/stop.h"

#include <string.h>

static volatile sig_atomic_t wanted;

static void on_stop(int number)
{
    (void)number;
    wanted = 1;
}

static void take(int number, struct sigaction *before)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_stop;
    sigemptyset(&action.sa_mask);
    if (sigaction(number, NULL, before) == 0 && before->sa_handler != SIG_IGN) {
        sigaction(number, &action, NULL);
    }
}

void stop_take(struct stop *out)
{
    wanted = 0;
    take(SIGINT, &out->interrupt);
    take(SIGTERM, &out->terminate);
}

void stop_leave(const struct stop *stop)
{
    sigaction(SIGINT, &stop->interrupt, NULL);
    sigaction(SIGTERM, &stop->terminate, NULL);
}

bool stop_wanted(void)
{
    return wanted;
}

void stop_want(void)
{
    wanted = 1;
}
