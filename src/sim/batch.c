/* batch.c: many games between automatic seats, over scenarios, seats, seeds and constants. */
/* SPDX-License-Identifier: MIT */
#include "sim/batch.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/words.h"

const struct study_form batch_form = {.name = "sim", .columns = match_columns, .things = "games"};

enum { NO_DRAW = -1 };

/* A scenario as it is made with some draw's constants: only that of the last game is kept. */
struct stage {
    struct setup *setup;
    struct parameters parameters; /* the map's own */
    int64_t draw;
};

struct batch {
    struct batch_options options;
    struct setup_stock stock;
    struct script_library *scripts;
    struct stage stages[BATCH_SCENARIOS_MAX];
    struct batch *self; /* a job's context: it may change the stages */
    double seconds[SIDE_COUNT][BATCH_SEATS_MAX], turns[SIDE_COUNT][BATCH_SEATS_MAX];
    struct study_work work;
};

/* Which game a job is. */
struct game {
    size_t scenario, draw;
    struct match_seats seats;
    size_t seat[SIDE_COUNT]; /* of the options' */
};

static size_t draws_of(const struct batch *batch)
{
    return batch->options.draws > 0 ? batch->options.draws : 1;
}

/* Games of one draw follow each other, so that a worker seldom makes its world anew. */
static struct game game_of(const struct batch *batch, size_t job)
{
    const struct batch_options *options = &batch->options;
    struct game game = {0};
    game.seats.seed = options->seed + job % options->games;
    job /= options->games;
    for (int side = SIDE_COUNT; side-- > 0;) {
        game.seat[side] = job % options->who_count[side];
        game.seats.who[side] = options->who[side][game.seat[side]];
        job /= options->who_count[side];
    }
    game.draw = game.seats.draw = job % draws_of(batch) + (options->draws > 0);
    game.scenario = job / draws_of(batch);
    return game;
}

static size_t jobs_of(const struct batch *batch)
{
    const struct batch_options *options = &batch->options;
    return options->scenario_count * draws_of(batch) * options->who_count[0] *
           options->who_count[1] * options->games;
}

/* The scenario with the constants of a draw. */
static struct setup *stage_set(struct batch *batch, const struct game *game)
{
    struct stage *stage = &batch->stages[game->scenario];
    if (stage->draw == (int64_t)game->draw) return stage->setup;
    struct parameters parameters;
    struct diag_list list;
    diag_init(&list);
    draw_make(&parameters, &stage->parameters, batch->options.sets, game->draw);
    batch->stock.parameters = &parameters;
    batch->stock.folder[0] = '\0';
    setup_delete(stage->setup);
    stage->setup = setup_from(&batch->stock, batch->options.scenarios[game->scenario], &list);
    stage->draw = (int64_t)game->draw;
    batch->stock.parameters = NULL;
    assert(stage->setup);
    diag_free(&list);
    return stage->setup;
}

static void run(const void *context, size_t job, struct study_told *out)
{
    struct batch *batch = *(struct batch *const *)context;
    struct game game = game_of(batch, job);
    match_play(out, stage_set(batch, &game), &game.seats);
}

static void name(const void *context, size_t job, char *out, size_t size)
{
    const struct batch *batch = *(struct batch *const *)context;
    struct game game = game_of(batch, job);
    struct text text;
    text_init(&text, out, size);
    text_format(&text, "seed %" PRIu64, game.seats.seed);
    if (game.draw > 0) text_format(&text, " and draw %zu", game.draw);
}

static void heard(const void *context, size_t job, const double beside[STUDY_BESIDE])
{
    struct batch *batch = *(struct batch *const *)context;
    struct game game = game_of(batch, job);
    for (int side = 0; side < SIDE_COUNT; side++) {
        batch->seconds[side][game.seat[side]] += beside[MATCH_SECONDS_WASHINGTON + side];
        batch->turns[side][game.seat[side]] += beside[MATCH_TURNS];
    }
}

void batch_times(const struct batch *batch, FILE *stream)
{
    fprintf(stream, "Processor time of a turn's plan:");
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (size_t i = 0; i < batch->options.who_count[side]; i++) {
            double turns = batch->turns[side][i] > 0.0 ? batch->turns[side][i] : 1.0;
            fprintf(stream, "%s %s %s %.1f ms", (size_t)side + i > 0 ? "," : "", words_side(side),
                    batch->options.who[side][i], 1000.0 * batch->seconds[side][i] / turns);
        }
    }
    fprintf(stream, "\n");
}

/* The first opponent of a side, or the random player where there is none. */
static const char *first_opponent(const struct script_library *scripts, enum side side)
{
    for (size_t i = 0; i < script_opponent_count(scripts); i++) {
        const struct opponent *opponent = script_opponent(scripts, i);
        if (opponent->side == side) return opponent->id;
    }
    return "random";
}

/* Begins a game and drops it: a wrong name is then said once, and not by every process. */
static bool seats_exist(const struct batch *batch, struct diag_list *list)
{
    bool good = true;
    for (int side = 0; side < SIDE_COUNT; side++) {
        for (size_t i = 0; good && i < batch->options.who_count[side]; i++) {
            struct session_options options = {.places = batch->options.places,
                                              .scenario = batch->options.scenarios[0],
                                              .who = {"random", "random"}};
            options.who[side] = batch->options.who[side][i];
            if (strcmp(options.who[side], "human") == 0) {
                diag_error(list, "chokepoint", 0, 0,
                           "%s: found human, expected an opponent or random: a batch "
                           "is played without people",
                           words_side_id(side));
                return false;
            }
            struct session *session = session_new(&options, batch->stages[0].setup, list);
            good = session != NULL;
            session_delete(session);
        }
    }
    return good;
}

static bool stages_load(struct batch *batch, struct diag_list *list)
{
    const struct batch_options *options = &batch->options;
    for (size_t i = 0; i < options->scenario_count; i++) {
        struct stage *stage = &batch->stages[i];
        stage->setup = setup_from(&batch->stock, options->scenarios[i], list);
        if (!stage->setup) return false;
        stage->parameters = stage->setup->start.parameters;
        stage->draw = options->sets->count > 0 ? NO_DRAW : 0;
    }
    return true;
}

/* Is the name among those that were asked for? */
static bool seat_asked(const char *only, const char *name)
{
    size_t length = strlen(name);
    for (const char *at = only; at && *at;) {
        size_t word = strcspn(at, ",");
        if (word == length && memcmp(at, name, word) == 0) return true;
        at += word + (at[word] == ',');
    }
    return !only;
}

static void seat_add(struct batch *batch, enum side side, const char *name)
{
    size_t *count = &batch->options.who_count[side];
    if (!seat_asked(batch->options.only, name) || *count == BATCH_SEATS_MAX) return;
    batch->options.who[side][(*count)++] = name;
}

static void name_check(const char *name, const char *const *names, size_t count,
                       struct diag_list *list)
{
    size_t i = 0;
    while (i < count && strcmp(names[i], name) != 0) i++;
    if (i < count) return;
    const char *close = text_closest(name, names, count);
    diag_error(list, "--seats", 0, 0,
               "found \"%s\", expected opponents or random with commas between%s%s%s", name,
               close ? "; did you mean " : "", close ? close : "", close ? "?" : "");
}

/* Every name that was asked for is somebody's. */
static bool names_check(const struct batch *batch, struct diag_list *list)
{
    const char *names[2 * BATCH_SEATS_MAX + 1];
    size_t all = script_opponent_count(batch->scripts), count = 0, errors = list->errors;
    for (size_t i = 0; i < all && count < 2 * BATCH_SEATS_MAX; i++) {
        names[count++] = script_opponent(batch->scripts, i)->id;
    }
    names[count++] = "random";
    for (const char *at = batch->options.only; at && *at;) {
        char name[SESSION_WHO_SIZE];
        size_t word = strcspn(at, ",");
        snprintf(name, sizeof name, "%.*s", (int)word, at);
        name_check(name, names, count, list);
        at += word + (at[word] == ',');
    }
    return list->errors == errors;
}

/* Everybody, or those of them that were asked for, to the side that each is of. */
static bool all_deal(struct batch *batch, struct diag_list *list)
{
    const struct batch_options *options = &batch->options;
    if (!names_check(batch, list)) return false;
    for (size_t i = 0; i < script_opponent_count(batch->scripts); i++) {
        const struct opponent *opponent = script_opponent(batch->scripts, i);
        seat_add(batch, opponent->side, opponent->id);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        seat_add(batch, (enum side)side, "random");
        if (options->who_count[side] > 0) continue;
        diag_error(list, "--seats", 0, 0, "found nobody for %s in \"%s\", expected one at least",
                   words_side(side), options->only);
        return false;
    }
    return true;
}

/* Who plays each side. */
static bool seats_deal(struct batch *batch, struct diag_list *list)
{
    struct batch_options *options = &batch->options;
    if (options->all) return all_deal(batch, list);
    for (int side = 0; side < SIDE_COUNT; side++) {
        if (options->who_count[side] > 0) continue;
        options->who[side][0] = first_opponent(batch->scripts, (enum side)side);
        options->who_count[side] = 1;
    }
    return true;
}

struct batch *batch_new(const struct batch_options *options, struct diag_list *list)
{
    struct batch *batch = memory_new(sizeof *batch);
    batch->options = *options;
    batch->scripts = setup_scripts(options->places, list);
    batch->stock.places = options->places;
    batch->stock.scripts = batch->scripts;
    bool good = batch->scripts && seats_deal(batch, list) && stages_load(batch, list) &&
                seats_exist(batch, list);
    if (good && options->shard.count > jobs_of(batch)) {
        diag_error(list, "--shard", 0, 0, "found %zu shards of %zu games, expected as many at most",
                   options->shard.count, jobs_of(batch));
        good = false;
    }
    if (good) return batch;
    batch_delete(batch);
    return NULL;
}

void batch_delete(struct batch *batch)
{
    if (!batch) return;
    for (size_t i = 0; i < batch->options.scenario_count; i++) {
        setup_delete(batch->stages[i].setup);
    }
    script_library_delete(batch->scripts);
    free(batch);
}

/* As the command line has it. */
static void asked_write(char out[STUDY_ASKED_SIZE], const struct batch *batch)
{
    const struct batch_options *options = &batch->options;
    struct text text;
    text_init(&text, out, STUDY_ASKED_SIZE);
    for (size_t i = 0; i < options->scenario_count; i++) {
        text_format(&text, "%s%s", i ? " " : "", options->scenarios[i]);
    }
    for (int side = 0; side < SIDE_COUNT; side++) {
        text_format(&text, " --%s", words_side_id(side));
        for (size_t i = 0; i < options->who_count[side]; i++) {
            text_format(&text, " %s", options->who[side][i]);
        }
    }
    text_format(&text, " --games %zu --seed %" PRIu64, options->games, options->seed);
    if (options->draws > 0) text_format(&text, " --spread %zu", options->draws);
    for (size_t i = 0; i < options->sets->count; i++) {
        text_format(&text, " --set %s=%.15g", parameter_spec(options->sets->index[i])->name,
                    options->sets->value[i]);
    }
}

struct study *batch_run(struct batch *batch, const struct study_form *form)
{
    struct study_question question = {.jobs = jobs_of(batch), .shard = batch->options.shard};
    asked_write(question.asked, batch);
    for (size_t i = 0; i < batch->options.scenario_count; i++) {
        question.rules = study_rules(question.rules, batch->stages[i].setup);
    }
    batch->self = batch;
    batch->work = (struct study_work){.processes = batch->options.jobs,
                                      .context = &batch->self,
                                      .run = run,
                                      .name = name,
                                      .heard = heard};
    return study_run(form, &question, &batch->work);
}
