/* pool.c: independent jobs on several cores; the only user of threads. */
/* SPDX-License-Identifier: MIT */
#include "sim/pool.h"

#include <pthread.h>

enum { THREADS_MAX = 256 };

struct pool {
    pthread_mutex_t lock;
    size_t next;
    size_t count;
    void (*work)(void *context, size_t index);
    void *context;
};

static void *take_jobs(void *argument)
{
    struct pool *pool = argument;
    for (;;) {
        pthread_mutex_lock(&pool->lock);
        size_t index = pool->next++;
        pthread_mutex_unlock(&pool->lock);
        if (index >= pool->count) return NULL;
        pool->work(pool->context, index);
    }
}

void pool_run(size_t threads, size_t count, void (*work)(void *context, size_t index),
              void *context)
{
    struct pool pool = {.count = count, .work = work, .context = context};
    pthread_t ids[THREADS_MAX];
    size_t started = 0;
    pthread_mutex_init(&pool.lock, NULL);
    if (threads > count) threads = count;
    while (started + 1 < threads && started < THREADS_MAX &&
           pthread_create(&ids[started], NULL, take_jobs, &pool) == 0) {
        started++;
    }
    take_jobs(
        &pool); /* this thread works too, so that a machine that refuses threads still plays */
    for (size_t i = 0; i < started; i++) pthread_join(ids[i], NULL);
    pthread_mutex_destroy(&pool.lock);
}
