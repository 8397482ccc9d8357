/* catalogue_page.c: docs/moves.md, made from the scripts. */
/* SPDX-License-Identifier: MIT */
#include "sim/catalogue.h"

#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "brief/words.h"

enum { KINDS_SIZE = 160, TEST_SIZE = 128 };

/* The weapons, shields and levers that the paper describes, weapons first. */
/* clang-format off */
static const char *const mechanisms[] = {
    "tariff war", "secondary tariff", "entity list", "long arm", "tool denial", "chip denial",
    "capital denial", "mineral licence", "mineral ban", "export quota", "know-how denial",
    "import refusal", "firm review", "price flood", "evasion", "enforcement", "licence relief",
    "stockpile", "public money", "price guarantee", "permits", "substitution", "recycling",
    "indigenisation", "efficiency", "alliance", "courting", "coercion", "trade law", "truce",
    NULL,
};
/* clang-format on */

const char *const *catalogue_page_mechanisms(void)
{
    return mechanisms;
}

void catalogue_page_event_test(char *out, size_t size, const struct event *event)
{
    snprintf(out, size, "tests/lua/events/%s.lua", event->id);
}

void catalogue_page_test(char *out, size_t size, const struct move *move)
{
    snprintf(out, size, "tests/lua/moves/%s/%s.lua", words_side_id((int32_t)move->side), move->id);
}

static bool is_listed(const char *mechanism)
{
    for (size_t i = 0; mechanisms[i]; i++) {
        if (strcmp(mechanisms[i], mechanism) == 0) return true;
    }
    return false;
}

/* A bar would end a table's cell. */
static void write_cell(const char *text, FILE *stream)
{
    for (; *text; text++) {
        if (*text == '|') fputc('\\', stream);
        fputc(*text, stream);
    }
}

static void write_counts(const struct catalogue *catalogue, FILE *stream)
{
    const struct script_library *scripts = catalogue_scripts(catalogue);
    size_t sides[SIDE_COUNT] = {0}, drawn = 0, events = script_event_count(scripts);
    uint32_t mask = 0;
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        sides[catalogue_entry(catalogue, i)->move->side]++;
        mask |= catalogue_entry(catalogue, i)->kinds;
    }
    for (size_t i = 0; i < events; i++) drawn += script_event(scripts, i)->chance_bp > 0;
    char kinds[2 * KINDS_SIZE];
    catalogue_kinds(kinds, sizeof kinds, mask);
    fprintf(stream,
            "%zu moves: %zu of Washington's, %zu of Beijing's. %zu events, of which %zu are drawn "
            "by chance\nand %zu wait for a facilitator.\n\nInstruments in players' hands: %s.\n",
            catalogue_count(catalogue), sides[SIDE_WASHINGTON], sides[SIDE_BEIJING], events, drawn,
            events - drawn, kinds);
}

/* The first figure of the move's own that is no score: a score hides which lever moved it. */
static const char *telling_figure(const struct move *move)
{
    for (size_t i = 0; i < SCRIPT_FIGURE_MAX && move->figures[i][0]; i++) {
        if (strncmp(move->figures[i], "score.", 6) != 0) return move->figures[i];
    }
    return move->figures[0];
}

static void write_row(const struct catalogue_entry *entry, const struct places *places,
                      FILE *stream)
{
    const struct move *move = entry->move;
    char kinds[KINDS_SIZE], test[TEST_SIZE], path[FILE_PATH_SIZE];
    catalogue_kinds(kinds, sizeof kinds, entry->kinds);
    catalogue_page_test(test, sizeof test, move);
    bool tested = place_find(path, sizeof path, places, test) >= 0;
    fprintf(stream, "| %s | %s | `%s` | ", move->mechanism, words_side((int32_t)move->side),
            move->id);
    write_cell(move->title, stream);
    fprintf(stream, " | %s | `%s` | %s%s%s |\n", kinds, telling_figure(move),
            tested ? "[test](../" : "none", tested ? test : "", tested ? ")" : "");
}

static void write_mechanism(const struct catalogue *catalogue, const char *mechanism,
                            const struct places *places, FILE *stream)
{
    for (size_t i = 0; i < catalogue_count(catalogue); i++) {
        const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
        bool other = !mechanism && !is_listed(entry->move->mechanism);
        if (other || (mechanism && strcmp(entry->move->mechanism, mechanism) == 0)) {
            write_row(entry, places, stream);
        }
    }
}

static void write_asks(const struct move *move, FILE *stream)
{
    if (move->ask_count == 0) return;
    fprintf(stream, "- Asks:");
    for (int32_t i = 0; i < move->ask_count; i++) {
        const struct ask *ask = &move->asks[i];
        fprintf(stream, "%s %s", i ? ";" : "", ask->prompt);
        if (ask->kind == ASK_AMOUNT) {
            fprintf(stream, " (%lld to %lld%s%s)", (long long)ask->low, (long long)ask->high,
                    ask->unit[0] ? " " : "", ask->unit);
        }
        if (ask->kind != ASK_CHOICE) continue;
        for (size_t k = 0; k < 16 && ask->among[k][0]; k++) {
            fprintf(stream, "%s%s", k ? ", " : " (", ask->among[k]);
        }
        fprintf(stream, ")");
    }
    fprintf(stream, "\n");
}

static void write_cost(const struct card *card, FILE *stream)
{
    if (!card) {
        fprintf(stream, "- Costs: not in the seminar's deck\n");
        return;
    }
    char money[64];
    words_money(money, sizeof money, card->budget_musd);
    fprintf(stream, "- Costs: %d political capital", card->capital);
    if (card->budget_musd) fprintf(stream, ", %s", money);
    if (card->copies) fprintf(stream, "; %d time%s", card->copies, card->copies == 1 ? "" : "s");
    if (card->first_turn > 1) fprintf(stream, "; from turn %d on", card->first_turn);
    fprintf(stream, "\n");
}

static void write_needs(const struct catalogue_entry *entry, FILE *stream)
{
    if (entry->need_count == 0) return;
    fprintf(stream, "- Refused at the start, for some choice:");
    for (int i = 0; i < entry->need_count; i++) {
        fprintf(stream, "%s %s", i ? ";" : "", entry->needs[i]);
    }
    fprintf(stream, "\n");
}

static void write_figures(const struct move *move, FILE *stream)
{
    if (!move->figures[0][0]) return;
    fprintf(stream, "- Shows in:");
    for (size_t i = 0; i < SCRIPT_FIGURE_MAX && move->figures[i][0]; i++) {
        fprintf(stream, "%s `%s`", i ? "," : "", move->figures[i]);
    }
    fprintf(stream, "\n");
}

static void write_move(const struct catalogue_entry *entry, FILE *stream)
{
    const struct move *move = entry->move;
    char kinds[KINDS_SIZE];
    catalogue_kinds(kinds, sizeof kinds, entry->kinds);
    fprintf(stream, "\n### %s (`%s`)\n\n%s\n\n- Mechanism: %s; sets %s\n", move->title, move->id,
            move->text, move->mechanism, kinds);
    write_asks(move, stream);
    write_cost(entry->card, stream);
    write_needs(entry, stream);
    if (move->delay_turns > 0) {
        fprintf(stream, "- Works %d turn%s after it is announced\n", move->delay_turns,
                move->delay_turns == 1 ? "" : "s");
    }
    write_figures(move, stream);
    if (move->legal[0]) fprintf(stream, "- Law: %s\n", move->legal);
    fprintf(stream, "- Source: %s\n", move->source);
    if (move->debrief[0]) fprintf(stream, "- To think about: %s\n", move->debrief);
}

static void write_event(const struct event *event, const struct places *places, FILE *stream)
{
    char test[TEST_SIZE], path[FILE_PATH_SIZE];
    catalogue_page_event_test(test, sizeof test, event);
    bool tested = place_find(path, sizeof path, places, test) >= 0;
    fprintf(stream, "\n### %s (`%s`)\n\n%s\n\n", event->title, event->id, event->text);
    if (event->chance_bp > 0) {
        fprintf(stream, "- Drawn with a chance of %g%% a turn where it can happen\n",
                event->chance_bp / 100.0);
    } else {
        fprintf(stream, "- Never drawn: for a facilitator to bring in\n");
    }
    fprintf(stream, "- Source: %s\n", event->source);
    if (tested) fprintf(stream, "- [Test](../%s)\n", test);
}

static void write_events(const struct catalogue *catalogue, const struct places *places, bool drawn,
                         FILE *stream)
{
    const struct script_library *scripts = catalogue_scripts(catalogue);
    for (size_t i = 0; i < script_event_count(scripts); i++) {
        const struct event *event = script_event(scripts, i);
        if ((event->chance_bp > 0) == drawn) write_event(event, places, stream);
    }
}

void catalogue_page_write(const struct catalogue *catalogue, const struct places *places,
                          FILE *stream)
{
    fprintf(stream, "# Every move, and what the world may do\n\n"
                    "Made by `make docs` from lua/ and cards/seminar.csv; do not edit it by hand. "
                    "What a move sets was\nfound by playing it with sampled choices; costs are "
                    "those of the seminar's deck.\n\n");
    write_counts(catalogue, stream);
    fprintf(stream, "\n## Mechanism by mechanism\n\n"
                    "The levers that the paper behind the game describes, whose hand each is in, "
                    "and the figure to\nwatch.\n\n"
                    "| mechanism | side | move | title | sets | shows in | test |\n"
                    "|---|---|---|---|---|---|---|\n");
    for (size_t i = 0; mechanisms[i]; i++) {
        write_mechanism(catalogue, mechanisms[i], places, stream);
    }
    write_mechanism(catalogue, NULL, places, stream);
    for (int32_t side = 0; side < SIDE_COUNT; side++) {
        fprintf(stream, "\n## %s's moves\n", words_side(side));
        for (size_t i = 0; i < catalogue_count(catalogue); i++) {
            const struct catalogue_entry *entry = catalogue_entry(catalogue, i);
            if ((int32_t)entry->move->side == side) write_move(entry, stream);
        }
    }
    fprintf(stream, "\n## Events\n");
    write_events(catalogue, places, true, stream);
    fprintf(stream, "\n## Injects\n");
    write_events(catalogue, places, false, stream);
}
