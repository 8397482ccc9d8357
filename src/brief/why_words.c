/* why_words.c: what a cause is called, the rule it works by, and where that comes from. */
/* SPDX-License-Identifier: MIT */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/ruled.h"
#include "brief/step.h"
#include "brief/why_cause.h"
#include "engine/view.h"

/* The phase of a turn in which an instrument of a kind works, and how. */
static const char *const rules[INSTRUMENT_KIND_COUNT] = {
    [INSTRUMENT_TARIFF] = "trade: the delivered price rises by the rate, and orders move to others",
    [INSTRUMENT_EXPORT_CONTROL] =
        "controls: an edge lets its passage through; the rest leaks by hubs that do not comply",
    [INSTRUMENT_LISTING] =
        "controls: the firm's share of its country's trade is barred, less shells",
    [INSTRUMENT_IMPORT_BAN] =
        "controls: the issuer's purchases from that country stop at the border",
    [INSTRUMENT_ENFORCEMENT] = "leaks: inspections take away the room that hubs have",
    [INSTRUMENT_STOCKPILE] =
        "stocks: the reserve buys up to its target, or hands out what it holds",
    [INSTRUMENT_INVEST] = "capacity: a project is founded and comes on line after its lag",
    [INSTRUMENT_SUBSIDY] = "capacity: makers with support or a floor live through low prices",
    [INSTRUMENT_PERMIT] = "capacity: the lag of projects at home is shortened or lengthened",
    [INSTRUMENT_FLOOD] = "prices: makers sell below cost, and projects elsewhere stall",
    [INSTRUMENT_RESEARCH] =
        "technology: money lowers need, wins back scrap, raises efficiency, or teaches makers",
    [INSTRUMENT_OFFER] = "partners: the offer pulls toward its giver's controls, and fades",
    [INSTRUMENT_PRESSURE] = "partners: a threat believed pulls now and is resented later",
    [INSTRUMENT_ACCORD] = "partners: those asked into a regime commit themselves as they are drawn",
    [INSTRUMENT_CARVE_OUT] = "controls: a share of what is barred passes after all",
    [INSTRUMENT_LITIGATE] = "politics: a case takes legitimacy from the one accused, slowly",
    [INSTRUMENT_TRUCE] = "announcing: what both have agreed to suspend is suspended",
    [INSTRUMENT_SHOCK] = "supply: capacity is out of action, or newly found",
    [INSTRUMENT_DEMAND] = "need: users want more or less than they did",
    [INSTRUMENT_STANCE] = "partners: the country's alignment moves, half of it for good",
};

/* Some work otherwise by their subject or mode. */
static const char *rule_of(const struct instrument *instrument)
{
    if (instrument->kind == INSTRUMENT_EXPORT_CONTROL) {
        if (instrument->value[FIELD_SUBJECT] == SUBJECT_TECHNOLOGY) {
            return "capacity: makers who are denied know-how and equipment build and learn slowly";
        }
        if (instrument->value[FIELD_SUBJECT] == SUBJECT_CAPITAL) {
            return "capacity: makers who are denied foreign money build slowly, and learn less";
        }
    }
    if (instrument->kind == INSTRUMENT_ENFORCEMENT &&
        instrument->value[FIELD_MODE] == ENFORCEMENT_EVADE) {
        return "leaks: shells, brokers and hubs get round what the rival polices";
    }
    return rules[instrument->kind];
}

static void add_turns(struct text *text, const struct why_study *study,
                      const struct why_cause *cause)
{
    char span[STEP_SIZE];
    step_span(span, study->asked->session, cause->first_turn, cause->last_turn);
    text_append(text, span);
}

/* The world in which it was decided: what came later is said to come from then on. */
static const struct world *world_then(const struct why_study *study, const struct why_cause *cause)
{
    if (cause->standing) return study->question.start;
    return session_world_at(study->asked->session, cause->first_turn - 1);
}

/* The title of an event, or NULL: one may set what a side issues, as a court does. */
static const char *event_title(const struct script_library *scripts, const char *id)
{
    for (size_t i = 0; scripts && i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        if (strcmp(event->id, id) == 0) return event->title;
    }
    return NULL;
}

static void move_name(struct text *text, const struct why_study *study,
                      const struct why_cause *cause)
{
    const struct script_library *scripts = study->asked->scripts;
    const struct move *move =
        scripts ? script_move_named(scripts, (enum side)cause->side, cause->move) : NULL;
    const char *known = move ? move->title : event_title(scripts, cause->move);
    const char *title = cause->title[0] ? cause->title : known ? known : cause->move;
    text_format(text, "%s", title);
    if (cause->words[0]) text_format(text, ": %s", cause->words);
    if (!cause->words[0] && cause->instruments > 0 && cause->plays <= 1) {
        char phrase[160];
        words_instrument(phrase, sizeof phrase, world_then(study, cause), &cause->sample,
                         step_time(study->asked->session));
        text_format(text, ": %s", phrase);
        if (cause->instruments > 1) text_format(text, " and %d more", cause->instruments - 1);
    }
    if (cause->plays > 1) text_format(text, ", %d times", cause->plays);
    text_format(text, " (%s, ", words_side(cause->side));
    if (cause->standing) text_append(text, "in force since ");
    add_turns(text, study, cause);
    text_append(text, ")");
}

static void event_name(struct text *text, const struct why_study *study,
                       const struct why_cause *cause)
{
    const char *known = event_title(study->asked->scripts, cause->move);
    const char *title = known ? known : cause->move[0] ? cause->move : "The facilitator's word";
    char phrase[160];
    words_instrument(phrase, sizeof phrase, world_then(study, cause), &cause->sample,
                     step_time(study->asked->session));
    text_format(text, "%s: %s (", title, phrase);
    add_turns(text, study, cause);
    text_append(text, ")");
}

static void partner_name(struct text *text, const struct why_study *study,
                         const struct why_cause *cause)
{
    const struct why_question *asked = study->asked;
    if (cause->country < 0) {
        text_format(text, "%d other partners' decisions", cause->plays);
        return;
    }
    const struct world *last = session_world_resolved(asked->session, asked->turn);
    const struct country *before = &study->question.start->countries[cause->country];
    const struct country *after = &last->countries[cause->country];
    const char *name = before->name;
    if (!viewer_sees_all(
            asked->viewer)) { /* how far it keeps the rival's controls is an estimate */
        text_format(text, "%s decides whose controls to keep", name);
        return;
    }
    text_format(text, "%s decides: compliance", name);
    for (int side = 0; side < SIDE_COUNT; side++) {
        text_format(text, "%s with %s %.2f to %.2f", side > 0 ? "," : "", words_side(side),
                    before->compliance[side], after->compliance[side]);
    }
}

/* The two pulls that moved most, of either side's controls. */
static void partner_rule(struct text *text, const struct why_study *study,
                         const struct why_cause *cause)
{
    const struct why_question *asked = study->asked;
    text_append(text, "partners: compliance moves a bounded step toward its pulls");
    if (cause->country < 0 || !viewer_sees_all(asked->viewer)) return;
    int most_side = 0, most = 0;
    double largest = 0.0;
    for (int side = 0; side < SIDE_COUNT; side++) {
        struct why_ledger ledger;
        why_pulls(&ledger, asked->session, cause->country, (enum side)side, asked->since,
                  asked->turn, asked->viewer);
        for (int pull = 0; pull < PULL_COUNT; pull++) {
            double change = ledger.after[pull] - ledger.before[pull];
            if (change * change <= largest * largest) continue;
            largest = change;
            most_side = side;
            most = pull;
        }
    }
    text_format(text, "; %s to %s's side moved most, by %+.2f", why_pull_name((enum pull)most),
                words_side(most_side), largest);
}

static void add_source(struct text *text, const struct why_study *study,
                       const struct why_cause *cause)
{
    const struct setup *setup = session_setup(study->asked->session);
    const struct script_library *scripts = study->asked->scripts;
    if (cause->kind == WHY_START) {
        text_format(text, "maps/%s/scenarios/%s.csv", setup->map.id, setup->scenario.id);
    } else if (cause->kind == WHY_PARTNER && cause->country >= 0) {
        text_append(text, setup->map.country_source[cause->country]);
    } else if (cause->kind == WHY_PARTNER || cause->kind == WHY_OTHERS) {
        text_format(text, "maps/%s", setup->map.id);
    } else if (cause->kind == WHY_RULING) {
        text_format(text, "the journal, row %" PRId64, cause->ruling.seq);
    } else if (cause->kind == WHY_INSTRUMENT) {
        const struct move *move =
            scripts ? script_move_named(scripts, (enum side)cause->side, cause->move) : NULL;
        if (move) text_append(text, move->source);
        else text_format(text, "lua/moves/%s/%s.lua", words_side_id(cause->side), cause->move);
    } else {
        for (size_t i = 0; scripts && i < script_event_count(scripts); i++) {
            const struct event *event = script_event(scripts, i);
            if (strcmp(event->id, cause->move) == 0) text_append(text, event->source);
        }
        if (text->length == 0) text_format(text, "the journal, %s", cause->move);
    }
}

/* The file that a reader opens: a script, or the map's table. */
static void file_find(struct why_row *out, const struct why_study *study,
                      const struct why_cause *cause)
{
    const struct setup *setup = session_setup(study->asked->session);
    const struct script_library *scripts = study->asked->scripts;
    const char *name = cause->move;
    bool move = cause->kind == WHY_INSTRUMENT && scripts &&
                script_move_named(scripts, (enum side)cause->side, name);
    if (move) {
        snprintf(out->file, sizeof out->file, "lua/moves/%s/%s.lua", words_side_id(cause->side),
                 name);
    } else if (event_title(scripts, name)) {
        snprintf(out->file, sizeof out->file, "lua/events/%s.lua", name);
    } else if (cause->kind == WHY_PARTNER) {
        snprintf(out->file, sizeof out->file, "maps/%s/countries.csv", setup->map.id);
    }
}

static void base_words(struct why_row *out, const struct why_study *study)
{
    snprintf(out->name, sizeof out->name, "without any of it");
    snprintf(out->rule, sizeof out->rule,
             "what was under way: stocks, prices, projects and "
             "memory go on with nothing in force, nothing played and partners as they were");
    snprintf(out->source, sizeof out->source, "maps/%s/parameters.csv",
             session_setup(study->asked->session)->map.id);
}

static void ruling_name(struct text *text, const struct why_study *study,
                        const struct why_cause *cause)
{
    char words[RULED_SIZE];
    ruled_words(words, study->asked->session, &cause->ruling);
    text_format(text, "%s (", words);
    if (cause->first_turn == 0) text_append(text, "at the start)");
    else text_format(text, "after turn %d)", step_number(study->asked->session, cause->first_turn));
}

static void cause_name(struct text *text, const struct why_study *study,
                       const struct why_cause *cause)
{
    switch (cause->kind) {
    case WHY_START:
        text_format(text, "%d measures in force when the game began", cause->instruments);
        break;
    case WHY_INSTRUMENT: move_name(text, study, cause); break;
    case WHY_EVENT: event_name(text, study, cause); break;
    case WHY_PARTNER: partner_name(text, study, cause); break;
    case WHY_RULING: ruling_name(text, study, cause); break;
    default: text_append(text, "all that was played later"); break;
    }
}

/* What the rival does without saying so, and what it says to a partner alone. */
static bool hidden_from(const struct why_study *study, const struct why_cause *cause)
{
    enum viewer viewer = study->asked->viewer;
    if (cause->kind == WHY_RULING) {
        return !ruled_known(study->asked->session, &cause->ruling, viewer);
    }
    bool of_others = cause->kind == WHY_INSTRUMENT && !viewer_knows(viewer, cause->side);
    return of_others && view_private(&cause->sample);
}

void why_words_row(struct why_row *out, const struct why_study *study,
                   const struct why_cause *cause)
{
    struct text name, rule, source;
    memset(out, 0, sizeof *out);
    out->country = cause ? cause->country : -1;
    out->side = cause ? cause->side : SIDE_NONE;
    out->kind = cause ? cause->kind : WHY_BASE;
    out->instrument = cause && cause->instruments > 0 ? cause->sample.kind : -1;
    if (!cause) {
        base_words(out, study);
        return;
    }
    text_init(&name, out->name, sizeof out->name);
    text_init(&rule, out->rule, sizeof out->rule);
    text_init(&source, out->source, sizeof out->source);
    out->hidden = hidden_from(study, cause);
    cause_name(&name, study, cause);
    if (cause->kind == WHY_PARTNER) partner_rule(&rule, study, cause);
    else if (cause->kind == WHY_START) text_append(&rule, "the scenario's own measures");
    else if (cause->kind == WHY_RULING) {
        text_append(&rule, "no rule: whoever runs the game put the figure there");
    } else if (cause->kind == WHY_OTHERS) text_append(&rule, "each too small to be told apart");
    else if (cause->instruments > 0) text_append(&rule, rule_of(&cause->sample));
    add_source(&source, study, cause);
    file_find(out, study, cause);
}
