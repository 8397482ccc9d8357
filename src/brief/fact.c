/* fact.c: a fact: the value of a figure as given eyes know it, with its label; lists of them under
 * headings. */
/* SPDX-License-Identifier: MIT */
#include "brief/fact.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "brief/words.h"

static const struct fact_shape of_goods[] = {
    {"Price in the world", "price.*", FACT_OF_ALL},
    {"Price", "price.*.$", FACT_OF_HOME},
    {"Stock", "stock.$.*", FACT_OF_HOME},
    {"Part of world output", "share.$.*", FACT_OF_HOME},
    {"Bought from the other", "reliance.$.!.*", FACT_OF_HOME},
    {"Lacks of its need", "shortage.$.*", FACT_OF_HOME},
    {"Held by the government", "state_stock.$.*", FACT_OF_HOME},
    {"Leaks round its controls", "leak.@.*", FACT_OF_SIDE},
    {NULL, NULL, FACT_OF_ALL},
};

static const struct fact_shape of_countries[] = {
    {"Leaning to Washington", "alignment.*", FACT_OF_ALL},
    {"Follows", "compliance.*.@", FACT_OF_SIDE},
    {"Heading for", "compliance_target.*.@", FACT_OF_SIDE},
    {"Offers", "offered.*.@", FACT_OF_SIDE},
    {"Pressure", "pressed.*.@", FACT_OF_SIDE},
    {"Resentment", "resentment.*.@", FACT_OF_SIDE},
    {"Industry output", "output.*", FACT_OF_ALL},
    {NULL, NULL, FACT_OF_ALL},
};

static const struct fact_shape of_industries[] = {
    {"Output", "output.$.*", FACT_OF_HOME},
    {"Cost of its inputs", "cost.$.*", FACT_OF_HOME},
    {"Demand", "demand.$.*", FACT_OF_HOME},
    {NULL, NULL, FACT_OF_ALL},
};

static const struct fact_shape of_nothing[] = {{NULL, NULL, FACT_OF_ALL}};

const struct fact_shape *fact_shapes(enum thing kind)
{
    switch (kind) {
    case THING_GOOD: return of_goods;
    case THING_COUNTRY: return of_countries;
    case THING_INDUSTRY: return of_industries;
    default: return of_nothing;
    }
}

static void begin(struct facts *out, bool ranked, const char *heading, va_list arguments)
{
    vsnprintf(out->heading, sizeof out->heading, heading, arguments);
    out->ranked = ranked;
    out->count = 0;
}

void fact_begin(struct facts *out, const char *heading, ...)
{
    va_list arguments;
    va_start(arguments, heading);
    begin(out, false, heading, arguments);
    va_end(arguments);
}

void fact_begin_ranked(struct facts *out, const char *heading, ...)
{
    va_list arguments;
    va_start(arguments, heading);
    begin(out, true, heading, arguments);
    va_end(arguments);
}

/* The next free place, labelled; NULL if there is none. */
static struct fact *place(struct facts *out, const char *label)
{
    if (out->count == FACT_MOST) return NULL;
    struct fact *fact = &out->list[out->count++];
    *fact = (struct fact){.side = SIDE_NONE, .thing = -1, .lacking = -1};
    snprintf(fact->label, sizeof fact->label, "%s", label);
    return fact;
}

/* Two estimates of what is nearly the same, where a partner stands and where it heads for, would
 * differ by their errors alone: then the second says nothing. */
static bool tells_nothing(const struct fact *fact)
{
    return fact->now.low < fact->now.high &&
           strncmp(fact->figure, "compliance_target.", strlen("compliance_target.")) == 0;
}

static struct fact *add_named(struct facts *out, const struct eyes *eyes, const char *label,
                              const char *figure)
{
    struct band now, before;
    if (!eyes_band(&now, eyes, eyes_world(eyes), "%s", figure)) return NULL;
    struct fact *fact = place(out, label);
    if (!fact) return NULL;
    snprintf(fact->figure, sizeof fact->figure, "%s", figure);
    fact->now = now;
    fact->before =
        eyes_band(&before, eyes, eyes_before(eyes), "%s", figure) ? before.value : now.value;
    fact->form = number_form(figure);
    fact->withheld = tells_nothing(fact);
    fact->secret = eyes_secret(eyes, figure);
    return fact;
}

struct fact *fact_add_figure(struct facts *out, const struct eyes *eyes, const char *label,
                             const char *format, ...)
{
    char figure[FIGURE_NAME_SIZE];
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(figure, sizeof figure, format, arguments);
    va_end(arguments);
    if (length < 0 || (size_t)length >= sizeof figure) return NULL;
    return add_named(out, eyes, label, figure);
}

struct fact *fact_add_value(struct facts *out, const char *label, const struct number_form *form,
                            double value)
{
    struct fact *fact = place(out, label);
    if (!fact) return NULL;
    fact->now = (struct band){value, value, value};
    fact->before = value;
    fact->form = form;
    return fact;
}

/* The figure that a shape means for a side, of a thing. */
static void pattern_fill(char out[FIGURE_NAME_SIZE], const struct eyes *eyes, const char *pattern,
                         enum side side, const char *thing)
{
    struct text text;
    text_init(&text, out, FIGURE_NAME_SIZE);
    for (const char *at = pattern; *at; at++) {
        switch (*at) {
        case '*': text_append(&text, thing); break;
        case '@': text_append(&text, words_side_id((int32_t)side)); break;
        case '$': text_append(&text, thing_id(eyes, THING_COUNTRY, thing_home(eyes, side))); break;
        case '!':
            text_append(&text, thing_id(eyes, THING_COUNTRY, thing_home(eyes, eyes_rival(side))));
            break;
        default: text_format(&text, "%c", *at); break;
        }
    }
}

size_t fact_add(struct facts *out, const struct eyes *eyes, const struct fact_shape *shape,
                enum thing kind, int32_t index)
{
    size_t before = out->count;
    for (int side = 0; side < (shape->of == FACT_OF_ALL ? 1 : SIDE_COUNT); side++) {
        char figure[FIGURE_NAME_SIZE];
        pattern_fill(figure, eyes, shape->pattern, (enum side)side, thing_id(eyes, kind, index));
        struct fact *fact = add_named(out, eyes, shape->label, figure);
        if (!fact) continue;
        fact->thing = index;
        fact->source = thing_source(eyes, kind, index);
        if (shape->of == FACT_OF_ALL) continue;
        fact->side = (enum side)side;
        snprintf(fact->of, sizeof fact->of, "%s",
                 shape->of == FACT_OF_SIDE
                     ? words_side(side)
                     : thing_name(eyes, THING_COUNTRY, thing_home(eyes, (enum side)side)));
    }
    return out->count - before;
}

void fact_sheet(struct facts *out, const struct eyes *eyes, enum thing kind, int32_t index)
{
    fact_begin(out, "%s", thing_name(eyes, kind, index));
    for (const struct fact_shape *shape = fact_shapes(kind); shape->label; shape++) {
        fact_add(out, eyes, shape, kind, index);
    }
}

const struct fact *fact_find(const struct facts *facts, const char *family, enum side side)
{
    size_t length = strlen(family);
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->list[i];
        bool same = strncmp(fact->figure, family, length) == 0 &&
                    strcspn(fact->figure, ".") == length && fact->side == side;
        if (same) return fact;
    }
    return NULL;
}

bool fact_low(const struct fact *fact)
{
    return fact->usual > 0 && fact->now.value < fact->usual / 2;
}

double fact_moved(const struct fact *fact)
{
    double scale = fact->form->scale;
    if (fact->withheld || fact->figure[0] == '\0') return 0;
    return number_difference(scale * fact->before, scale * fact->now.value, fact->form->decimals);
}

void fact_value(char out[NUMBER_SIZE], const struct fact *fact, bool sign)
{
    char value[NUMBER_SIZE];
    if (fact->withheld) {
        snprintf(out, NUMBER_SIZE, "?");
        return;
    }
    number_band(value, &fact->now, fact->form->scale, fact->form->decimals);
    bool percent = sign && fact->form->unit == NUMBER_PERCENT;
    snprintf(out, NUMBER_SIZE, "%.30s%s", value, percent ? "%" : "");
}

void fact_change(char out[NUMBER_SIZE], const struct fact *fact)
{
    double scale = fact->form->scale;
    out[0] = '\0';
    if (fact_moved(fact) == 0.0) return;
    number_change(out, scale * fact->before, scale * fact->now.value, fact->form->decimals);
}

void fact_said(char out[FACT_SAID_SIZE], const struct fact *fact)
{
    char value[NUMBER_SAID_SIZE], change[NUMBER_SAID_SIZE];
    double scale = fact->form->scale;
    if (fact->withheld) {
        snprintf(out, FACT_SAID_SIZE, "not known");
        return;
    }
    number_said_unit(value, &fact->now, fact->form);
    number_said_change(change, scale * fact->before, scale * fact->now.value, fact->form->decimals);
    bool moved = fact_moved(fact) != 0.0;
    snprintf(out, FACT_SAID_SIZE, "%s%s%s%s%s", value, moved ? ", " : "", moved ? change : "",
             fact->note[0] ? ", " : "", fact->note);
}

size_t fact_row(const struct facts *facts, size_t first)
{
    size_t end = first + 1;
    while (end < facts->count && facts->list[first].of[0] != '\0' &&
           strcmp(facts->list[end].label, facts->list[first].label) == 0) {
        end++;
    }
    return end - first;
}

void fact_row_said(char *out, size_t size, const struct facts *facts, size_t first)
{
    struct text text;
    size_t end = first + fact_row(facts, first);
    text_init(&text, out, size);
    text_format(&text, "%s:", facts->list[first].label);
    for (size_t i = first; i < end; i++) {
        const struct fact *fact = &facts->list[i];
        char said[FACT_SAID_SIZE];
        fact_said(said, fact);
        text_format(&text, "%s %s%s%s", i > first ? ";" : "", fact->of, fact->of[0] ? " " : "",
                    said);
    }
}

void fact_page(FILE *out, const struct facts *facts)
{
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->list[i];
        char value[NUMBER_SIZE], range[NUMBER_SIZE] = "", change[NUMBER_SIZE];
        fact_value(value, fact, true);
        fact_change(change, fact);
        if (!fact->withheld)
            number_range(range, &fact->now, fact->form->scale, fact->form->decimals);
        fprintf(out, "| %s%s%s | %s | %s | %s | %s |\n", fact->label, fact->of[0] ? ", " : "",
                fact->of, value, range, change, fact->note);
    }
}
