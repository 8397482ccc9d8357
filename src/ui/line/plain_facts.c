/* plain_facts.c: says lists of facts: a line each, or all in one sentence. */
/* SPDX-License-Identifier: MIT */
#include "ui/line/plain_facts.h"

#include "base/text.h"
#include "brief/sheet.h"

static void rows_say(const struct plain_seat *seat, const struct facts *facts)
{
    for (size_t i = 0; i < facts->count; i += fact_row(facts, i)) {
        char line[PLAIN_SENTENCE_SIZE / 2];
        fact_row_said(line, sizeof line, facts, i);
        plain_io_say(seat->io, "%s.", line);
    }
}

static void ranked_say(const struct plain_seat *seat, const struct facts *facts)
{
    char line[PLAIN_SENTENCE_SIZE / 2], said[FACT_SAID_SIZE];
    struct text text;
    if (facts->count == 0) return;
    text_init(&text, line, sizeof line);
    for (size_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->list[i];
        bool long_one = fact->note[0] != '\0' || fact_moved(fact) != 0.0;
        fact_said(said, fact);
        text_format(&text, "%s %s %s", i == 0 ? "" : long_one ? ";" : ",", fact->label, said);
    }
    plain_io_say(seat->io, "%s:%s.", facts->heading, line);
}

void plain_facts_say(const struct plain_seat *seat, const struct facts *facts)
{
    if (facts->ranked) ranked_say(seat, facts);
    else rows_say(seat, facts);
}

static void tell(void *context, const struct facts *facts)
{
    plain_facts_say(context, facts);
}

void plain_facts_sheet(const struct plain_seat *seat, enum thing kind, int32_t index)
{
    sheet_each(&seat->eyes, kind, index, tell, (void *)seat);
}
