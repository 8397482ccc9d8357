/* clash.c: what a move, before it is planned, would replace, end again, or leave just as it is. */
/* SPDX-License-Identifier: MIT */
#include "brief/clash.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/text.h"
#include "brief/step.h"
#include "game/belief.h"

enum { WORDS_SIZE = 256, PRICE_SIZE = 96 };

/* A move held against a plan; too large for the stack. */
struct held {
    const struct eyes *eyes;
    enum side side;
    int turns;       /* until all of it has taken effect */
    uint64_t before; /* what comes of the plan alone */
    uint64_t whole;  /* ... and with the move */
    struct orders more;
    struct orders orders; /* of a run */
    struct world belief;
    struct world world; /* a run */
};

/* What an instrument of the move meets. */
enum meeting_kind { MEETS_NOTHING, MEETS_SAME, MEETS_MORE, MEETS_OTHER };

struct meeting_of {
    enum meeting_kind kind;
    const struct instrument *earlier; /* NULL: there is none of that aim */
    int plan;                         /* that it is planned with; -1: it stands */
};

static void append(struct orders *out, const struct instrument *instrument)
{
    if (out->count < ORDERS_MAX) out->items[out->count++] = *instrument;
}

/* The plan without the move at `skip` (-1: whole), and with or without what is held against it. */
static void orders_fill(struct held *held, int skip, bool with)
{
    const struct session *session = held->eyes->session;
    memset(&held->orders, 0, sizeof held->orders);
    for (size_t i = 0; i < session_plan_count(session, held->side); i++) {
        const struct plan *plan = session_plan(session, held->side, i);
        for (int32_t k = 0; k < plan->instrument_count && (int)i != skip; k++)
            append(&held->orders, session_plan_instrument(session, held->side, plan, k));
    }
    for (int32_t i = 0; with && i < held->more.count; i++)
        append(&held->orders, &held->more.items[i]);
}

/* What the world comes to, but for the list of measures itself and the news of them. */
static uint64_t outcome(struct held *held, int skip, bool with)
{
    orders_fill(held, skip, with);
    held->world = held->belief;
    for (int turn = 0; turn < held->turns; turn++) {
        turn_resolve(&held->world, &held->orders);
        held->orders.count = 0;
    }
    memset(held->world.instruments, 0, sizeof held->world.instruments);
    memset(held->world.news, 0, sizeof held->world.news);
    held->world.instrument_count = held->world.news_count = 0;
    return world_hash(&held->world);
}

/* Until the last of what is planned, and of the move, has taken effect. */
static int turns_until(struct held *held)
{
    int32_t last = held->belief.turn;
    orders_fill(held, -1, true);
    for (int32_t i = 0; i < held->orders.count; i++) {
        int32_t from = held->orders.items[i].effective_turn;
        if (from > last) last = from;
    }
    return last - held->belief.turn + 1;
}

/* The turn in which it will be over, counted from 0. */
static int32_t end_of(const struct instrument *instrument)
{
    int32_t turns = instrument->value[FIELD_TURNS];
    if (instrument->expiry_turn != 0) return instrument->expiry_turn;
    return turns > 0 ? instrument->effective_turn + turns : INT32_MAX;
}

/* Is the later of two measures of one aim milder? Of a licence the share that is granted counts the
 * other way round; a mode is milder where the table has it earlier. */
static bool is_less(const struct instrument *later, const struct instrument *earlier)
{
    static const enum instrument_field amounts[] = {FIELD_RATE_BP, FIELD_SHARE_BP, FIELD_MONTHS,
                                                    FIELD_BUDGET_MUSD};
    bool control = later->kind == INSTRUMENT_EXPORT_CONTROL;
    bool graded = control || later->kind == INSTRUMENT_LISTING;
    if (graded && later->value[FIELD_MODE] != earlier->value[FIELD_MODE])
        return later->value[FIELD_MODE] < earlier->value[FIELD_MODE];
    if (control && later->value[FIELD_MODE] == CONTROL_LICENCE &&
        later->value[FIELD_SHARE_BP] > earlier->value[FIELD_SHARE_BP])
        return true;
    if (control) return later->value[FIELD_REACH] < earlier->value[FIELD_REACH];
    for (size_t i = 0; i < sizeof amounts / sizeof amounts[0]; i++) {
        if (later->value[amounts[i]] < earlier->value[amounts[i]]) return true;
    }
    return false;
}

/* All values alike but for how long it lasts. */
static bool is_alike(const struct instrument *one, const struct instrument *other)
{
    for (int field = 0; field < FIELD_COUNT; field++) {
        if (field != FIELD_TURNS && one->value[field] != other->value[field]) return false;
    }
    return true;
}

static enum meeting_kind meeting_kind(const struct instrument *later,
                                      const struct instrument *earlier, bool planned)
{
    bool same_time = planned ? later->effective_turn == earlier->effective_turn
                             : end_of(later) <= end_of(earlier);
    if (is_alike(later, earlier)) return same_time ? MEETS_SAME : MEETS_OTHER;
    bool less = is_less(later, earlier) && !instrument_lifts(later);
    return less ? MEETS_MORE : MEETS_OTHER;
}

/* The last measure of that aim that is planned, else the one that stands. */
static struct meeting_of meeting_find(const struct held *held, const struct instrument *later)
{
    const struct session *session = held->eyes->session;
    struct meeting_of out = {.plan = -1};
    if (!instrument_spec((enum instrument_kind)later->kind)->lasting) return out;
    for (int32_t i = 0; i < held->belief.instrument_count; i++) {
        const struct instrument *stands = &held->belief.instruments[i];
        bool lapsed = stands->expiry_turn != 0 && held->belief.turn >= stands->expiry_turn;
        if (!lapsed && instrument_same_key(stands, later)) out.earlier = stands;
    }
    for (size_t i = 0; i < session_plan_count(session, held->side); i++) {
        const struct plan *plan = session_plan(session, held->side, i);
        for (int32_t k = 0; k < plan->instrument_count; k++) {
            const struct instrument *planned =
                session_plan_instrument(session, held->side, plan, k);
            if (!instrument_same_key(planned, later)) continue;
            out.earlier = planned;
            out.plan = (int)i;
        }
    }
    if (out.earlier) out.kind = meeting_kind(later, out.earlier, out.plan >= 0);
    return out;
}

/* "2 political capital and 3.6 billion dollars"; empty where it costs nothing. */
static void price_words(char out[PRICE_SIZE], const struct plan *plan)
{
    char money[48], capital[48] = "";
    words_money(money, sizeof money, plan->budget_musd);
    if (plan->capital > 0) snprintf(capital, sizeof capital, "%d political capital", plan->capital);
    snprintf(out, PRICE_SIZE, "%s%s%s", capital,
             plan->capital > 0 && plan->budget_musd > 0 ? " and " : "",
             plan->budget_musd > 0 ? money : "");
}

static void measure_words(char out[WORDS_SIZE], const struct held *held,
                          const struct instrument *instrument)
{
    words_instrument(out, WORDS_SIZE, eyes_world(held->eyes), instrument,
                     step_time(held->eyes->session));
}

/* What one planned move comes to: what of it is replaced, and whether anything of it is left. */
static void plan_say(struct text *text, struct clash *clash, struct held *held, int index)
{
    const struct plan *plan = session_plan(held->eyes->session, held->side, (size_t)index);
    struct meeting_of met = {.plan = -1};
    const struct instrument *by = NULL;
    for (int32_t i = 0; i < held->more.count && !by; i++) {
        met = meeting_find(held, &held->more.items[i]);
        if (met.plan == index) by = &held->more.items[i];
    }
    bool lost =
        outcome(held, index, true) == held->whole && outcome(held, index, false) != held->before;
    if (!by && !lost) return;
    char words[WORDS_SIZE] = "", price[PRICE_SIZE], title[256];
    snprintf(title, sizeof title, "%s%s%s", plan->title, plan->choice_words[0] ? ": " : "",
             plan->choice_words);
    if (by) measure_words(words, held, met.earlier);
    price_words(price, plan);
    text_append(text, text->length ? " " : "");
    if (!by) text_format(text, "With it %s, planned this turn already, does nothing", title);
    else if (met.kind == MEETS_SAME)
        text_format(text, "It sets the same once more as %s, planned this turn already (%s)", title,
                    words);
    else
        text_format(text, "It %s %s, planned this turn already (%s)",
                    instrument_lifts(by) ? "ends at once" : "takes the place of", title, words);
    if (lost && price[0])
        text_format(text, "; %s, %s, would be lost",
                    met.kind == MEETS_SAME ? "the cost of one of them" : "what that costs", price);
    text_append(text, ".");
    clash->wasted = clash->wasted || lost;
    if (lost) clash->plan = index;
}

/* What stands and would be no more, or not as long; and what stands just so already. */
static void standing_say(struct text *text, const struct held *held, const struct instrument *later)
{
    char words[WORDS_SIZE], when[WORDS_DATE_SIZE];
    struct meeting_of met = meeting_find(held, later);
    if (met.plan >= 0 || !met.earlier) return;
    bool sooner = end_of(later) < end_of(met.earlier) && !instrument_lifts(later);
    if (met.kind == MEETS_OTHER && !sooner) return;
    measure_words(words, held, met.earlier);
    text_append(text, text->length ? " " : "");
    if (met.kind == MEETS_SAME) text_format(text, "%s: that stands already", words);
    else
        text_format(text, "It takes the place of what stands already, and is %s: %s",
                    met.kind == MEETS_MORE ? "less" : "over sooner", words);
    words_when(when, sizeof when, eyes_world(held->eyes), end_of(later) + 1,
               step_time(held->eyes->session));
    if (sooner) text_format(text, "; from %s on neither stands", when);
    text_append(text, ".");
}

static bool lifts_nothing(const struct held *held)
{
    for (int32_t i = 0; i < held->more.count; i++) {
        const struct instrument *later = &held->more.items[i];
        bool lifts =
            instrument_spec((enum instrument_kind)later->kind)->lasting && instrument_lifts(later);
        if (!lifts || meeting_find(held, later).earlier) return false;
    }
    return held->more.count > 0;
}

/* A truce waits for the rival's: alone it does nothing, and is still worth its card. What stands
 * already may be made to last. */
static bool tells_later(const struct held *held)
{
    for (int32_t i = 0; i < held->more.count; i++) {
        const struct instrument *later = &held->more.items[i];
        struct meeting_of met = meeting_find(held, later);
        if (later->kind == INSTRUMENT_TRUCE) return true;
        if (met.earlier && end_of(later) > end_of(met.earlier)) return true;
    }
    return false;
}

static void nothing_say(struct text *text, struct clash *clash, const struct held *held)
{
    if (clash->wasted || tells_later(held) || held->before != held->whole) return;
    text_append(text, text->length ? " " : "");
    text_append(text, lifts_nothing(held)
                          ? "There is no such measure to lift: it would change nothing."
                          : "As things stand it would change nothing.");
    clash->wasted = true;
}

static struct held *held_new(const struct eyes *eyes, const struct move *move,
                             const struct choice *choice)
{
    char reason[SESSION_SENTENCE_SIZE];
    struct held *held = memory_new(sizeof *held);
    held->eyes = eyes;
    held->side = eyes_side(eyes);
    bool played = script_play(&held->more, session_setup(eyes->session)->scripts, move,
                              eyes_world(eyes), choice, SCRIPT_UNPRICED, reason);
    if (!played) {
        free(held);
        return NULL;
    }
    belief_make(&held->belief, eyes_world(eyes), held->side);
    held->turns = turns_until(held);
    held->before = outcome(held, -1, false);
    held->whole = outcome(held, -1, true);
    return held;
}

void clash_find(struct clash *out, const struct eyes *eyes, const struct move *move,
                const struct choice *choice)
{
    *out = (struct clash){.plan = -1};
    struct held *held = held_new(eyes, move, choice);
    if (!held) return;
    struct text text;
    text_init(&text, out->text, sizeof out->text);
    int count = (int)session_plan_count(eyes->session, held->side);
    for (int i = 0; i < count; i++) plan_say(&text, out, held, i);
    for (int32_t i = 0; i < held->more.count; i++) standing_say(&text, held, &held->more.items[i]);
    nothing_say(&text, out, held);
    free(held);
}
