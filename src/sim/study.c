/* study.c: the jobs of a study, run in processes that may crash. */
/* SPDX-License-Identifier: MIT */
#include "sim/study.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "engine/rng.h"
#include "engine/turn.h"
#include "sim/progress.h"
#include "sim/study_inner.h"

/* By which one engine is told from another. */
enum { QUIET_TURNS = 4 };

struct study *study_new(const struct study_form *form, const struct study_question *question)
{
    struct study *study = memory_new(sizeof *study);
    study->form = form;
    study->question = *question;
    study->lines = memory_new(question->jobs * sizeof *study->lines);
    return study;
}

void study_delete(struct study *study)
{
    if (!study) return;
    for (size_t i = 0; i < study->question.jobs; i++) free(study->lines[i].row);
    free(study->lines);
    free(study->faults);
    free(study);
}

size_t study_share(const struct study_question *question)
{
    const struct study_shard *shard = &question->shard;
    if (shard->index > question->jobs) return 0;
    return (question->jobs - shard->index) / shard->count + 1;
}

static size_t job_of(const struct study *study, size_t index)
{
    const struct study_shard *shard = &study->question.shard;
    return shard->index - 1 + index * shard->count;
}

static void run(const void *context, size_t index, void *result)
{
    const struct study *study = context;
    study->work->run(study->work->context, job_of(study, index), result);
}

/* Jobs end in no fixed order: the first is that of the lowest number. */
static void fault_take(struct study *study, size_t job, const struct fault_sum *sum)
{
    size_t at = 0;
    while (at < study->fault_count &&
           strcmp(study->faults[at].sum.first.script, sum->first.script) != 0) {
        at++;
    }
    if (at == study->fault_count) {
        study->faults = memory_resize(study->faults, ++study->fault_count * sizeof *study->faults);
        study->faults[at] = (struct study_fault){.jobs = 0};
    }
    struct study_fault *fault = &study->faults[at];
    if (fault->jobs++ == 0 || job < fault->job) {
        fault->job = job;
        fault->sum = *sum;
    }
    fault->times += (size_t)sum->count;
}

static void take(void *context, size_t index, const void *result, const char *crash)
{
    struct study *study = context;
    const struct study_told *told = result;
    size_t job = job_of(study, index);
    struct study_line *line = &study->lines[job];
    if (crash) {
        snprintf(line->lost, sizeof line->lost, "%s", crash);
        return;
    }
    assert(memchr(told->row, '\0', sizeof told->row) && strlen(told->row) < sizeof told->row - 1);
    line->row = memory_copy(told->row);
    study->count++;
    for (size_t i = 0; i < told->fault_count; i++) fault_take(study, job, &told->faults[i]);
    if (study->work->heard) study->work->heard(study->work->context, job, told->beside);
}

/* By name, so that it is the same whoever was quicker. */
static int fault_compare(const void *left, const void *right)
{
    const struct study_fault *a = left, *b = right;
    return strcmp(a->sum.first.script, b->sum.first.script);
}

struct study *study_run(const struct study_form *form, const struct study_question *question,
                        const struct study_work *work)
{
    struct study *study = study_new(form, question);
    struct progress progress;
    study->work = work;
    struct workers workers = {.processes = work->processes,
                              .count = study_share(question),
                              .size = sizeof(struct study_told),
                              .work = run,
                              .done = take,
                              .context = study,
                              .things = form->things,
                              .progress = &progress};
    study->stopped = !workers_run(&workers);
    if (study->fault_count > 1) {
        qsort(study->faults, study->fault_count, sizeof *study->faults, fault_compare);
    }
    return study;
}

uint64_t study_rules(uint64_t sum, const struct setup *setup)
{
    static const struct orders nothing;
    struct world *world = memory_new(sizeof *world);
    *world = setup->start;
    for (int i = 0; i < QUIET_TURNS; i++) turn_resolve(world, &nothing);
    sum = rng_bits(sum, setup->map.hash, setup->scenario.hash, setup->deck.hash);
    sum = rng_bits(sum, world_hash(world), script_library_hash(setup->scripts), 0);
    free(world);
    return sum;
}

size_t study_jobs(const struct study *study)
{
    return study->question.jobs;
}

const char *study_asked(const struct study *study)
{
    return study->question.asked;
}

size_t study_count(const struct study *study)
{
    return study->count;
}

static void fault_tell(const struct study *study, const struct study_fault *fault, FILE *stream)
{
    char name[128];
    study->work->name(study->work->context, fault->job, name, sizeof name);
    fprintf(stream, "The script %s failed %zu times in %zu of %zu %s, first with %s, turn %d: %s\n",
            fault->sum.first.script, fault->times, fault->jobs, study->count, study->form->things,
            name, fault->sum.turn, fault->sum.first.text);
}

/* How many were lost; they are told by the first. */
static size_t lost_tell(const struct study *study, FILE *stream)
{
    size_t lost = 0, first = 0;
    for (size_t i = study->question.jobs; i-- > 0;) {
        if (!study->lines[i].lost[0]) continue;
        lost++;
        first = i;
    }
    if (lost == 0) return 0;
    char name[128];
    if (study->work) study->work->name(study->work->context, first, name, sizeof name);
    else snprintf(name, sizeof name, "job %zu", first + 1);
    fprintf(stream,
            "%zu of %zu %s were lost, the first with %s: %s; the others stand. Please report it, "
            "with what was asked.\n",
            lost, study_share(&study->question), study->form->things, name,
            study->lines[first].lost);
    return lost;
}

bool study_remarks(const struct study *study, FILE *stream)
{
    for (size_t i = 0; i < study->fault_count; i++) fault_tell(study, &study->faults[i], stream);
    size_t lost = lost_tell(study, stream);
    if (study->stopped) {
        fprintf(stream, "Stopped: %zu of %zu %s were played.\n", study->count,
                study_share(&study->question), study->form->things);
    }
    return study->fault_count > 0 || lost > 0 || study->stopped;
}
