/* balance.c: cards tried on top of recorded games: what each is worth, and where. */
/* SPDX-License-Identifier: MIT */
#include "sim/balance.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/program.h"
#include "base/text.h"
#include "brief/words.h"
#include "engine/rng.h"
#include "sim/balance_inner.h"
#include "sim/progress.h"
#include "sim/statistic.h"
#include "sim/workers.h"

const struct study_form balance_form = {
    .name = "balance",
    .columns = "scenario,side,move,capital,budget,chances,plays,games,setting,turn,choice,worth,"
               "worth_low,worth_high,rival,rival_low,rival_high,lead_setting,lead_turn,lead_choice,"
               "lead,lead_low,lead_high,quiet_first,quiet_middle,quiet_last,war_first,war_middle,"
               "war_last,tried,small,turned",
    .things = "cards"};

enum { TRIES = 4 * BALANCE_CHOICES, SOON = 4 };

/* A change of the own result that nobody would notice; and a sign that can be seen. */
static const double small = 0.1, seen = 0.05;

struct balance {
    struct balance_options options;
    struct setup *setup;
    struct recorded **games; /* options.games + 1 of them: the first is for choosing */
    size_t game_count;
    int32_t cards[DECK_MAX]; /* of the deck, that are tried */
    size_t card_count;
    int turns[BALANCE_TURNS]; /* in which they are tried, from 1 */
    const char *lost;         /* of a game: why; NULL: none was */
    struct study_work work;
};

/* For which of two ends a choice is the best. */
enum aim { AIM_OWN, AIM_LEAD, AIM_COUNT };

/* A card in one setting and turn. */
struct trial {
    bool found; /* the card was allowed there */
    struct choice choice[AIM_COUNT];
    char words[AIM_COUNT][160];
    double best[AIM_COUNT]; /* on the first game */
    struct statistic_sum own[AIM_COUNT], rival[AIM_COUNT], lead[AIM_COUNT];
};

/* A card that is tried. */
struct trying {
    const struct balance *balance;
    const struct card *card;
    const struct move *move;
    struct trial trials[SETTING_COUNT][BALANCE_TURNS];
    int tried, small, turned; /* choices, on the first game */
};

/* A choice drawn from what each ask offers in that world; false where one offers nothing. */
static bool choice_draw(struct choice *out, const struct move *move, const struct world *world,
                        uint64_t draw)
{
    memset(out, 0, sizeof *out);
    for (int32_t i = 0; i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        uint64_t bits = rng_bits(draw, (uint64_t)i, RNG_SCRIPT, (uint64_t)move->side);
        if (ask->kind == ASK_AMOUNT) {
            int64_t steps = rng_range(bits, 0, (ask->high - ask->low) / ask->step);
            snprintf(out->value[i], CHOICE_SIZE, "%" PRId64, ask->low + ask->step * steps);
            continue;
        }
        struct option options[OPTION_MAX];
        size_t count = script_options(options, move, (size_t)i, world, out);
        if (count == 0) return false;
        memcpy(out->value[i], options[rng_range(bits, 0, (int64_t)count - 1)].id, CHOICE_SIZE);
    }
    return true;
}

/* Different choices that the script allows in that world; how many. */
static size_t choices_find(struct choice out[BALANCE_CHOICES], const struct trying *trying,
                           const struct world *world)
{
    size_t count = 0;
    char reason[SCRIPT_REASON_SIZE];
    for (uint64_t draw = 0; draw < TRIES && count < BALANCE_CHOICES; draw++) {
        struct choice *choice = &out[count];
        bool known = !choice_draw(choice, trying->move, world, draw);
        for (size_t i = 0; i < count && !known; i++) {
            known = memcmp(&out[i], choice, sizeof *choice) == 0;
        }
        if (known) continue;
        count +=
            script_allowed(trying->balance->setup->scripts, trying->move, world, choice, reason);
        if (trying->move->ask_count == 0) break;
    }
    return count;
}

/* What the card orders; false where its script does not do it there. */
static bool card_order(struct orders *out, const struct trying *trying, const struct world *world,
                       const struct choice *choice)
{
    char reason[SCRIPT_REASON_SIZE];
    const struct card *card = trying->card;
    const struct script_library *scripts = trying->balance->setup->scripts;
    memset(out, 0, sizeof *out);
    out->capital_spent[card->side] = card->capital;
    out->budget_spent[card->side] = card->budget_musd;
    return script_allowed(scripts, trying->move, world, choice, reason) &&
           script_play(out, scripts, trying->move, world, choice, card->budget_musd, reason);
}

/* What each side's result changes by with the card played in the rerun's next turn, and its total
 * after the turn that is marked, of which `from` has what it is without; false where the card is
 * not allowed. */
static bool effect_find(double effect[SIDE_COUNT], double soon[SIDE_COUNT],
                        const struct trying *trying, const struct rerun *from,
                        const struct choice *choice, const double without[SIDE_COUNT])
{
    struct orders *orders = memory_new(sizeof *orders);
    bool allowed = card_order(orders, trying, &from->world, choice);
    if (allowed) {
        struct rerun *with = memory_new(sizeof *with);
        *with = *from;
        rerun_end(with, orders, effect);
        for (int side = 0; side < SIDE_COUNT; side++) {
            effect[side] -= without[side];
            soon[side] = with->marked[side] - from->marked[side];
        }
        free(with);
    }
    free(orders);
    return allowed;
}

static void choice_count(struct trying *trying, double end, double soon)
{
    trying->tried++;
    trying->small += end > -small && end < small;
    trying->turned += (end >= seen && soon <= -seen) || (end <= -seen && soon >= seen);
}

/* The best choices of all, on the first game. */
static void trial_choose(struct trial *trial, struct trying *trying, const struct rerun *from,
                         const double without[SIDE_COUNT])
{
    struct choice choices[BALANCE_CHOICES];
    size_t count = choices_find(choices, trying, &from->world);
    for (size_t i = 0; i < count; i++) {
        double effect[SIDE_COUNT], soon[SIDE_COUNT], gain[AIM_COUNT];
        if (!effect_find(effect, soon, trying, from, &choices[i], without)) continue;
        gain[AIM_OWN] = effect[trying->card->side];
        choice_count(trying, gain[AIM_OWN], soon[trying->card->side]);
        gain[AIM_LEAD] = gain[AIM_OWN] - effect[SIDE_COUNT - 1 - trying->card->side];
        for (int aim = 0; aim < AIM_COUNT; aim++) {
            if (trial->found && gain[aim] <= trial->best[aim]) continue;
            trial->best[aim] = gain[aim];
            trial->choice[aim] = choices[i];
            words_choice(trial->words[aim], sizeof trial->words[aim], &from->world, trying->move,
                         &choices[i]);
        }
        trial->found = true;
    }
}

static void trial_measure(struct trial *trial, const struct trying *trying,
                          const struct rerun *from, const double without[SIDE_COUNT])
{
    double effect[SIDE_COUNT], soon[SIDE_COUNT];
    bool same = memcmp(&trial->choice[0], &trial->choice[1], sizeof trial->choice[0]) == 0;
    for (int aim = 0; aim < AIM_COUNT; aim++) {
        if (aim == AIM_OWN || !same) {
            if (!effect_find(effect, soon, trying, from, &trial->choice[aim], without)) {
                if (same) return;
                continue;
            }
        }
        double own = effect[trying->card->side];
        double rival = effect[SIDE_COUNT - 1 - trying->card->side];
        statistic_add(&trial->own[aim], own);
        statistic_add(&trial->rival[aim], rival);
        statistic_add(&trial->lead[aim], own - rival);
    }
}

/* Finds out what the totals are some turns on, without the card; `run` is room for it. */
static void mark(struct rerun *from, struct rerun *run)
{
    int turn = from->world.turn + SOON;
    from->mark = turn < from->game->turns ? turn : from->game->turns;
    *run = *from;
    while (run->world.turn < from->mark) rerun_turn(run, NULL);
    memcpy(from->marked, run->marked, sizeof from->marked);
}

/* A recorded game in one setting: the card in each of the turns, against the same without it. */
static void game_try(struct trying *trying, const struct recorded *game, enum setting setting,
                     bool choosing)
{
    const struct balance *balance = trying->balance;
    struct rerun *from = memory_new(BALANCE_TURNS * sizeof *from), *run = memory_new(sizeof *run);
    double without[SIDE_COUNT];
    rerun_begin(run, game, setting, balance->setup);
    for (int i = 0; i < BALANCE_TURNS; i++) {
        while (run->world.turn < balance->turns[i] - 1) rerun_turn(run, NULL);
        from[i] = *run;
    }
    rerun_end(run, NULL, without);
    for (int i = 0; i < BALANCE_TURNS; i++) {
        struct trial *trial = &trying->trials[setting][i];
        if (balance->turns[i] < trying->card->first_turn) continue;
        if (choosing) mark(&from[i], run);
        if (choosing) trial_choose(trial, trying, &from[i], without);
        else if (trial->found) trial_measure(trial, trying, &from[i], without);
    }
    free(run);
    free(from);
}

/* The trial whose mean is the highest; NULL: the card was never allowed. */
static const struct trial *best_find(const struct trying *trying, enum aim aim, int *setting,
                                     int *turn)
{
    const struct trial *best = NULL;
    double most = 0.0;
    for (int s = 0; s < SETTING_COUNT; s++) {
        for (int i = 0; i < BALANCE_TURNS; i++) {
            const struct trial *trial = &trying->trials[s][i];
            const struct statistic_sum *sum = aim == AIM_OWN ? trial->own : trial->lead;
            double mean = statistic_mean(&sum[aim]).value;
            if (sum[aim].count == 0 || (best && mean <= most)) continue;
            best = trial;
            most = mean;
            *setting = s;
            *turn = trying->balance->turns[i];
        }
    }
    return best;
}

static void statistic_append(struct text *row, const struct statistic_sum *sum)
{
    struct statistic mean = statistic_mean(sum);
    if (sum->count < 2) text_format(row, ",%.3f,,", mean.value);
    else text_format(row, ",%.3f,%.3f,%.3f", mean.value, mean.low, mean.high);
}

static void best_append(struct text *row, const struct trying *trying, enum aim aim)
{
    static const char *const settings[SETTING_COUNT] = {"quiet", "war"};
    int setting = 0, turn = 0;
    const struct trial *best = best_find(trying, aim, &setting, &turn);
    if (!best) {
        text_append(row, aim == AIM_OWN ? ",,,,,,,,," : ",,,,,,");
        return;
    }
    /* A row's cells are parted by commas, and so are a choice's words. */
    char words[sizeof best->words[aim]];
    snprintf(words, sizeof words, "%s", best->words[aim]);
    for (char *at = words; *at; at++) *at = *at == ',' ? ';' : *at == '"' ? '\'' : *at;
    text_format(row, ",%s,%d,%s", settings[setting], turn, words);
    statistic_append(row, aim == AIM_OWN ? &best->own[aim] : &best->lead[aim]);
    if (aim == AIM_OWN) statistic_append(row, &best->rival[aim]);
}

static void row_write(struct study_told *out, const struct trying *trying)
{
    const struct balance *balance = trying->balance;
    const struct card *card = trying->card;
    size_t index = (size_t)(card - balance->setup->deck.cards);
    int chances = 0, plays = 0;
    struct text row;
    for (size_t i = 0; i < balance->game_count; i++) {
        chances += balance->games[i]->chances[index];
        plays += balance->games[i]->plays[index];
    }
    text_init(&row, out->row, sizeof out->row);
    text_format(&row, "%s,%s,%s,%d,%d,%d,%d,%zu", balance->setup->scenario.id,
                words_side_id(card->side), card->move, card->capital, card->budget_musd, chances,
                plays, balance->options.games);
    best_append(&row, trying, AIM_OWN);
    best_append(&row, trying, AIM_LEAD);
    for (int s = 0; s < SETTING_COUNT; s++) {
        for (int i = 0; i < BALANCE_TURNS; i++) {
            const struct statistic_sum *sum = &trying->trials[s][i].own[AIM_OWN];
            if (sum->count > 0) text_format(&row, ",%.3f", statistic_mean(sum).value);
            else text_append(&row, ",");
        }
    }
    text_format(&row, ",%d,%d,%d", trying->tried, trying->small, trying->turned);
}

static void run(const void *context, size_t job, struct study_told *out)
{
    const struct balance *balance = context;
    struct trying *trying = memory_new(sizeof *trying);
    trying->balance = balance;
    trying->card = &balance->setup->deck.cards[balance->cards[job]];
    trying->move = script_move_named(balance->setup->scripts, (enum side)trying->card->side,
                                     trying->card->move);
    for (size_t i = 0; i < balance->game_count; i++) {
        for (int s = 0; s < SETTING_COUNT; s++) {
            game_try(trying, balance->games[i], (enum setting)s, i == 0);
        }
    }
    row_write(out, trying);
    free(trying);
}

static void name(const void *context, size_t job, char *out, size_t size)
{
    const struct balance *balance = context;
    snprintf(out, size, "%s", balance->setup->deck.cards[balance->cards[job]].move);
}

static size_t recorded_size(const struct balance *balance)
{
    size_t turns = (size_t)balance->setup->scenario.turns;
    return sizeof(struct recorded) + turns * sizeof(struct orders);
}

static void game_run(const void *context, size_t index, void *result)
{
    const struct balance *balance = context;
    rerun_record(result, balance->setup, balance->options.who, balance->options.seed + index);
}

static void game_take(void *context, size_t index, const void *result, const char *crash)
{
    struct balance *balance = context;
    if (crash) {
        balance->lost = "a game between the opponents was lost";
        return;
    }
    balance->games[index] = memory_new(recorded_size(balance));
    memcpy(balance->games[index], result, recorded_size(balance));
}

/* False where it was stopped, or a game was lost: then with a message. */
static bool games_record(struct balance *balance, struct diag_list *list)
{
    struct progress progress;
    balance->game_count = balance->options.games + 1;
    balance->games = memory_new(balance->game_count * sizeof(struct recorded *));
    struct workers workers = {.processes = balance->options.jobs,
                              .count = balance->game_count,
                              .size = recorded_size(balance),
                              .work = game_run,
                              .done = game_take,
                              .context = balance,
                              .things = "games",
                              .progress = &progress};
    bool whole = workers_run(&workers);
    if (!balance->lost) return whole;
    diag_error(
        list, "chokepoint", 0, 0,
        "%s, expected all to end; `chokepoint sim %s --games %zu --seed %" PRIu64 "` says which",
        balance->lost, balance->setup->scenario.id, balance->game_count, balance->options.seed);
    return false;
}

/* The cards that are asked for; a name that no card has is told. */
static bool cards_find(struct balance *balance, struct diag_list *list)
{
    const struct deck *deck = &balance->setup->deck;
    const char *move = balance->options.move, *names[DECK_MAX];
    for (int32_t i = 0; i < deck->count; i++) {
        names[i] = deck->cards[i].move;
        if (!move || strcmp(deck->cards[i].move, move) == 0) {
            balance->cards[balance->card_count++] = i;
        }
    }
    if (balance->card_count > 0) return true;
    const char *close = text_closest(move ? move : "", names, (size_t)deck->count);
    char command[PROGRAM_COMMAND_SIZE];
    program_command(command, sizeof command, "list moves", NULL, NULL);
    diag_error(list, "--move", 0, 0, "found no card of \"%s\" in %s of scenario %s; %s%s%s",
               move ? move : "", balance->setup->scenario.deck, balance->setup->scenario.id,
               close ? "did you mean " : command, close ? close : " names all moves",
               close ? "?" : "");
    return false;
}

static bool seats_exist(struct balance *balance, struct diag_list *list)
{
    const struct script_library *scripts = balance->setup->scripts;
    for (size_t i = 0; i < script_opponent_count(scripts); i++) {
        const struct opponent *opponent = script_opponent(scripts, i);
        const char **who = &balance->options.who[opponent->side];
        if (!*who) *who = opponent->id;
    }
    struct session_options options = {.places = balance->options.places,
                                      .scenario = balance->options.scenario};
    for (int side = 0; side < SIDE_COUNT; side++) {
        const char **who = &balance->options.who[side];
        if (!*who) *who = "random";
        options.who[side] = *who;
        if (strcmp(*who, "human") != 0) continue;
        diag_error(list, "chokepoint", 0, 0,
                   "%s: found human, expected an opponent or random: games are played without "
                   "people",
                   words_side_id(side));
        return false;
    }
    struct session *session = session_new(&options, balance->setup, list);
    session_delete(session);
    return session != NULL;
}

static bool shards_fit(const struct balance *balance, struct diag_list *list)
{
    if (balance->options.shard.count <= balance->card_count) return true;
    diag_error(list, "--shard", 0, 0, "found %zu shards of %zu cards, expected as many at most",
               balance->options.shard.count, balance->card_count);
    return false;
}

struct balance *balance_new(const struct balance_options *options, struct diag_list *list)
{
    struct balance *balance = memory_new(sizeof *balance);
    balance->options = *options;
    balance->setup = setup_new(options->places, options->scenario, true, list);
    bool good = balance->setup && cards_find(balance, list) && shards_fit(balance, list) &&
                seats_exist(balance, list);
    for (int i = 0; good && i < BALANCE_TURNS; i++) {
        balance->turns[i] = 1 + i * balance->setup->scenario.turns / BALANCE_TURNS;
    }
    if (good && games_record(balance, list)) return balance;
    balance_delete(balance);
    return NULL;
}

void balance_delete(struct balance *balance)
{
    if (!balance) return;
    for (size_t i = 0; i < balance->game_count; i++) free(balance->games[i]);
    free(balance->games);
    setup_delete(balance->setup);
    free(balance);
}

struct study *balance_run(struct balance *balance)
{
    const struct balance_options *options = &balance->options;
    struct study_question question = {.jobs = balance->card_count, .shard = options->shard};
    struct text text;
    text_init(&text, question.asked, sizeof question.asked);
    text_format(&text, "%s --washington %s --beijing %s --games %zu --seed %" PRIu64,
                options->scenario, options->who[0], options->who[1], options->games, options->seed);
    if (options->move) text_format(&text, " --move %s", options->move);
    question.rules = study_rules(0, balance->setup);
    balance->work = (struct study_work){
        .processes = options->jobs, .context = balance, .run = run, .name = name};
    return study_run(&balance_form, &question, &balance->work);
}
