/* pool.h: independent jobs on several cores. */
/* SPDX-License-Identifier: MIT */
#ifndef SIM_POOL_H
#define SIM_POOL_H

#include <stddef.h>

/* Calls work(context, index) once for each index below count, on up to `threads` threads. Which
 * thread takes which index is not fixed: a job may write only what belongs to its index. */
void pool_run(size_t threads, size_t count, void (*work)(void *context, size_t index),
              void *context);

#endif
