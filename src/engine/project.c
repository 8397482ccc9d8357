/* project.c: plants and mines on their way: founding, building, stopping, coming on line. */
/* SPDX-License-Identifier: MIT */
#include "engine/project.h"

#include <string.h>

#include "engine/news.h"
#include "engine/phase.h"

/* A text of bounded size being written. */
struct text {
    char *to;
    int32_t size;
    int32_t length;
};

static void text_add(struct text *text, const char *from, int32_t most)
{
    for (int32_t i = 0; i < most && from[i] && text->length < text->size - 1; i++) {
        text->to[text->length++] = from[i];
    }
    text->to[text->length] = '\0';
}

static void text_number(struct text *text, int32_t number)
{
    char digits[12];
    int32_t count = 0;
    do {
        digits[count++] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (count > 0) text_add(text, &digits[--count], 1);
}

static bool id_taken(const struct world *world, const struct project *project)
{
    const char *id = project->id;
    for (int32_t i = 0; i < world->project_count; i++) {
        const char *other = world->projects[i].id;
        int32_t at = 0;
        if (&world->projects[i] == project) continue;
        while (id[at] && id[at] == other[at]) at++;
        if (id[at] == other[at]) return true;
    }
    return false;
}

/* An id like gallium_can_3: the good, the country, and the first number that is free. */
static void id_make(struct project *project, const struct world *world)
{
    const char *country = world->countries[project->country].id;
    for (int32_t number = 1; number <= PROJECT_MAX + 1; number++) {
        struct text text = {project->id, HISTORY_ID_SIZE, 0};
        memset(project->id, 0, sizeof project->id);
        text_add(&text, world->goods[project->good].id, 26);
        text_add(&text, "_", 1);
        for (int32_t i = 0; country[i] && i < 3; i++) {
            char letter = country[i];
            if (letter >= 'A' && letter <= 'Z') letter = (char)(letter - 'A' + 'a');
            text_add(&text, &letter, 1);
        }
        text_add(&text, "_", 1);
        text_number(&text, number);
        if (!id_taken(world, project)) return;
    }
}

static void name_make(struct project *project, const struct world *world, const char *what)
{
    struct text text = {project->name, NAME_SIZE, 0};
    memset(project->name, 0, sizeof project->name);
    text_add(&text, world->goods[project->good].name, 30);
    text_add(&text, what, 16);
}

static bool over(const struct project *project)
{
    return project->state == PROJECT_DEAD || project->state == PROJECT_RUNNING;
}

int32_t project_room(const struct world *world)
{
    int32_t room = PROJECT_MAX - world->project_count;
    for (int32_t i = 0; i < world->project_count; i++) room += over(&world->projects[i]);
    return room;
}

/* A free place, or that of the oldest project which is over: given up, or else built, when it is no
 * longer followed by name but part of its country's capacity for good. NULL if all are alive. */
static struct project *place_find(struct world *world)
{
    if (world->project_count < PROJECT_MAX) return &world->projects[world->project_count++];
    for (int32_t state = PROJECT_DEAD; state >= PROJECT_RUNNING; state -= 2) {
        for (int32_t i = 0; i < world->project_count; i++) {
            if (world->projects[i].state == state) return &world->projects[i];
        }
    }
    return NULL;
}

/* The share that permits in force at home take off (or add to) the lag of a new project. */
static double permit_rate(const struct world *world, int32_t good, int32_t country)
{
    double left = 1.0;
    for (int32_t i = 0; i < world->instrument_count; i++) {
        const struct instrument *permit = &world->instruments[i];
        if (permit->kind != INSTRUMENT_PERMIT || permit->issuer < 0) continue;
        /* One that comes into force this turn is applied to all at once, by project_permit. */
        if (!instrument_active(permit, world->turn)) continue;
        if (permit->effective_turn == world->turn) continue;
        if (world->sides[permit->issuer].country != country) continue;
        if (permit->value[FIELD_GOOD] >= 0 && permit->value[FIELD_GOOD] != good) continue;
        left *= 1.0 - permit->value[FIELD_RATE_BP] / 10000.0;
    }
    return left;
}

static int32_t turns_of(double turns)
{
    if (turns < 1.0) return 1;
    return turns > 80.0 ? 80 : (int32_t)(turns + 0.5);
}

/* Quarters from now to first output. */
static int32_t lead_find(const struct world *world, const struct project *project, bool mine)
{
    const struct parameters *parameters = &world->parameters;
    double lead = world->goods[project->good].lead_turns;
    if (mine) lead *= parameters->mine_lead;
    if (world->nodes[project->good][project->country].capacity_base > 0.0) {
        lead *= parameters->brownfield_lead;
    }
    return turns_of(lead * permit_rate(world, project->good, project->country));
}

/* Public money buys down a plant's break-even, from that of a newcomer to that of the cheapest. */
static double cost_find(const struct world *world, const struct project *project, double musd)
{
    const struct parameters *parameters = &world->parameters;
    const struct good *good = &world->goods[project->good];
    double capex = project->capacity * 12.0 * good->price_usd / 1e6 * parameters->capex_years;
    double funded = musd > 0.0 ? musd / (musd + capex) : 0.0;
    return 1.0 - good->cost_margin + parameters->invest_premium * (1.0 - 2.0 * funded);
}

static void tell(struct world *world, enum news_kind kind, int32_t index)
{
    const struct project *project = &world->projects[index];
    struct news news = {.kind = (int32_t)kind,
                        .side = project->funder,
                        .country = project->country,
                        .good = project->good,
                        .industry = -1,
                        .index = index,
                        .seen_by = SIDE_NONE,
                        .instrument = INSTRUMENT_INVEST,
                        .after = project->capacity};
    world_news_add(world, &news);
}

void project_found(struct world *world, const struct instrument *instrument)
{
    static const char *const nouns[] = {" mine", " refinery", " fab", " toolmaker"};
    const int32_t *value = instrument->value;
    struct project *project = place_find(world);
    if (!project) {
        news_instrument(world, NEWS_NO_ROOM, instrument, -1);
        return;
    }
    memset(project, 0, sizeof *project);
    project->good = value[FIELD_GOOD];
    project->country = value[FIELD_COUNTRY];
    project->funder = instrument->issuer;
    project->state = PROJECT_BUILDING;
    project->capacity =
        value[FIELD_SHARE_BP] / 10000.0 * world->goods[project->good].world_per_month;
    project->cost = cost_find(world, project, value[FIELD_BUDGET_MUSD]);
    project->ready_turn = world->turn + lead_find(world, project, value[FIELD_MODE] == INVEST_MINE);
    id_make(project, world);
    name_make(project, world, nouns[value[FIELD_MODE]]);
    tell(world, NEWS_PROJECT_STARTED, (int32_t)(project - world->projects));
}

void project_expand(struct world *world, int32_t good, int32_t country, double share)
{
    struct project *project = place_find(world);
    if (!project) return;
    memset(project, 0, sizeof *project);
    project->good = good;
    project->country = country;
    project->funder = SIDE_NONE;
    project->state = PROJECT_BUILDING;
    project->capacity = share * world->nodes[good][country].capacity;
    project->cost = 1.0 - world->goods[good].cost_margin + world->parameters.invest_premium;
    project->ready_turn = world->turn + lead_find(world, project, false);
    id_make(project, world);
    name_make(project, world, " expansion");
    tell(world, NEWS_PROJECT_STARTED, (int32_t)(project - world->projects));
}

void project_permit(struct world *world, const struct instrument *permit)
{
    double left = 1.0 - permit->value[FIELD_RATE_BP] / 10000.0;
    for (int32_t i = 0; i < world->project_count; i++) {
        struct project *project = &world->projects[i];
        bool waiting = project->state == PROJECT_BUILDING || project->state == PROJECT_STALLED;
        int32_t turns = project->ready_turn - world->turn;
        if (project->country != world->sides[permit->issuer].country || !waiting || turns < 1) {
            continue;
        }
        if (permit->value[FIELD_GOOD] >= 0 && permit->value[FIELD_GOOD] != project->good) continue;
        project->ready_turn = world->turn + turns_of(turns * left);
    }
}

/* How far floods in force, weighted by the flooder's share of capacity, are feared. */
static double flood_feared(const struct world *world, int32_t good)
{
    double flooded = 0.0;
    double capacity = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        const struct node *node = &world->nodes[good][c];
        flooded += node->flood * node->capacity;
        capacity += node->capacity;
    }
    return capacity > 0.0 ? world->parameters.flood_fear * flooded / capacity : 0.0;
}

static double price_world(const struct world *world, int32_t good)
{
    double value = 0.0;
    double use = 0.0;
    for (int32_t c = 0; c < world->country_count; c++) {
        const struct node *node = &world->nodes[good][c];
        value += node->price * node->use_base;
        use += node->use_base;
    }
    return use > 0.0 ? value / use : 1.0;
}

/* Members of a minerals regime finance each other's rocks. */
static double club_discount(const struct world *world, const struct project *project)
{
    const struct country *country = &world->countries[project->country];
    if (world->goods[project->good].family != FAMILY_ROCK) return 1.0;
    return 1.0 - world->parameters.club_relief * country->accord[REGIME_MINERALS];
}

double project_margin(const struct world *world, const struct project *project)
{
    const struct node *node = &world->nodes[project->good][project->country];
    double price = 0.5 * (node->price + price_world(world, project->good));
    price *= 1.0 - flood_feared(world, project->good);
    double revenue = price > node->floor ? price : node->floor;
    revenue += node->support * price;
    double cost = project->cost * club_discount(world, project);
    return cost > 0.0 ? revenue / cost - 1.0 : 1.0;
}

/* Who gets what a new maker cannot sell at home: buyers by their use, but not the power against
 * whom the other one builds. */
static double route_weight(const struct world *world, const struct edge *edge)
{
    int32_t seller = world->countries[edge->seller].side;
    int32_t buyer = world->countries[edge->buyer].side;
    if (edge->seller == edge->buyer) return 0.0;
    if (seller != SIDE_NONE && buyer != SIDE_NONE) return 0.0;
    return world->nodes[edge->good][edge->buyer].use_base * edge->passage;
}

void project_route(struct world *world, int32_t good, int32_t country, double units)
{
    int32_t home = world_edge(world, good, country, country);
    double abroad = units;
    if (home >= 0) {
        struct edge *edge = &world->edges[home];
        double most = world->parameters.home_first * units;
        double room = world->nodes[good][country].use_base - edge->base;
        if (most > room) most = room > 0.0 ? room : 0.0;
        edge->base += most;
        abroad -= most;
    }
    double total = 0.0;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        if (world->edges[e].seller == country) total += route_weight(world, &world->edges[e]);
    }
    if (!(total > 0.0)) return;
    for (int32_t e = world->edge_first[good]; e < world->edge_first[good + 1]; e++) {
        struct edge *edge = &world->edges[e];
        if (edge->seller != country) continue;
        edge->base += abroad * route_weight(world, edge) / total;
    }
}

static void arrive(struct world *world, int32_t index)
{
    struct project *project = &world->projects[index];
    struct node *node = &world->nodes[project->good][project->country];
    node->capacity += project->capacity;
    if (project->stalled_turns == 0) {
        project_route(world, project->good, project->country, project->capacity);
    }
    project->state = PROJECT_RUNNING;
    project->stalled_turns = 0;
    tell(world, NEWS_PROJECT_DONE, index);
}

static void plan_step(struct world *world, int32_t index, double margin)
{
    const struct parameters *parameters = &world->parameters;
    struct project *project = &world->projects[index];
    double asked = parameters->project_start + parameters->project_fear * world->escalation;
    int32_t earliest = world->turn + turns_of(0.5 * world->goods[project->good].lead_turns);
    if (margin < asked) return;
    project->state = PROJECT_BUILDING;
    if (project->ready_turn < earliest) project->ready_turn = earliest;
    tell(world, NEWS_PROJECT_STARTED, index);
}

/* What decides whether building goes on: the money was found at the price of the start, whatever
 * the cost, so that only a fall from there takes it away again (Molycorp 2015; cobalt in 2024). */
static double margin_financed(const struct project *project, double margin)
{
    return project->cost > 1.0 ? (margin + 1.0) * project->cost - 1.0 : margin;
}

/* A plant whose makers are kept from know-how or money is built more slowly: whole turns that they
 * lose put off its opening. */
static void slow_down(struct world *world, int32_t index)
{
    struct project *project = &world->projects[index];
    project->late += denial_slows(world, project->good, project->country);
    if (project->late < 1.0) return;
    project->late -= 1.0;
    project->ready_turn++;
    tell(world, NEWS_PROJECT_LATE, index);
}

static void build_step(struct world *world, int32_t index, double margin)
{
    struct project *project = &world->projects[index];
    if (margin_financed(project, margin) < -world->parameters.project_stall) {
        project->state = PROJECT_STALLED;
        project->stalled_turns = 1;
        project->ready_turn++;
        tell(world, NEWS_PROJECT_STALLED, index);
        return;
    }
    slow_down(world, index);
    if (project->ready_turn <= world->turn + 1) {
        project->stalled_turns = 0;
        arrive(world, index);
    }
}

/* A running plant that loses too much is idled: it is then stalled, but built (its ready turn is
 * past), and comes back at once if the price does. */
static void run_step(struct world *world, int32_t index, double margin)
{
    struct project *project = &world->projects[index];
    struct node *node = &world->nodes[project->good][project->country];
    if (margin >= -world->parameters.project_idle) return;
    node->capacity -= project->capacity;
    if (node->capacity < 0.0) node->capacity = 0.0;
    project->state = PROJECT_STALLED;
    project->stalled_turns = 1;
    tell(world, NEWS_PROJECT_STALLED, index);
}

static void stall_step(struct world *world, int32_t index, double margin)
{
    struct project *project = &world->projects[index];
    bool built = project->ready_turn <= world->turn;
    double wanted = built ? margin : margin_financed(project, margin);
    if (wanted >= 0.0) {
        if (built) {
            arrive(world, index);
            return;
        }
        project->state = PROJECT_BUILDING;
        project->stalled_turns = 0;
        tell(world, NEWS_PROJECT_STARTED, index);
        return;
    }
    if (!built) project->ready_turn++;
    project->stalled_turns++;
    if (project->stalled_turns <= world->parameters.project_patience) return;
    project->state = PROJECT_DEAD;
    tell(world, NEWS_PROJECT_DEAD, index);
}

void project_step(struct world *world, int32_t index)
{
    double margin = project_margin(world, &world->projects[index]);
    switch (world->projects[index].state) {
    case PROJECT_PLANNED: plan_step(world, index, margin); break;
    case PROJECT_BUILDING: build_step(world, index, margin); break;
    case PROJECT_RUNNING: run_step(world, index, margin); break;
    case PROJECT_STALLED: stall_step(world, index, margin); break;
    default: break;
    }
}
