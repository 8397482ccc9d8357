/* new_template.c: the texts from which a new move and its test are made. */
/* SPDX-License-Identifier: MIT */
#include "command/new_template.h"

#include <string.h>

#include "base/memory.h"

/* A place is the first letter of what fills it, behind an @: @name, @title, @side, @country. The
 * move works as it stands, for either side, and shows in one turn that it does. */
static const char move_text[] =
    "-- @n.lua: a store against a bad quarter. (One line: what the move is about.)\n"
    "-- SPDX-License-Identifier: MIT\n"
    "return {\n"
    "  -- What stands on the card; at most 63 bytes.\n"
    "  title   = \"@t\",\n"
    "  -- Whose card it is; the folder that the file lies in says the same.\n"
    "  side    = \"@s\",\n"
    "  -- Cards of one family stand together in the hand.\n"
    "  family  = \"stockpile\",\n"
    "  -- Which lever of the contest it pulls, in a word or two.\n"
    "  mechanism = \"stockpile\",\n"
    "  -- What players read before they play it: what it does, what it costs, what comes back.\n"
    "  text    = \"The state buys so many months of what the country uses, and keeps it. The price "
    "\"\n"
    "         .. \"rises a little while it buys; in a cut-off the store carries the makers on.\",\n"
    "  -- Where it is from: who did it, in law or in fact, with the date and who wrote it.\n"
    "  source  = \"game judgement: name the law, the announcement or the paper here\",\n"
    "  -- The law it rests on, and a question for afterwards. Both may be left out.\n"
    "  legal   = \"name the law here\",\n"
    "  debrief = \"Was the store there when it was needed?\",\n"
    "  -- Figures that a forecast shows, at most six; {good} is what was chosen.\n"
    "  figures = { \"stock.@c.{good}\", \"price.{good}.@c\" },\n"
    "  -- Turns from the announcement until it takes effect. The rival reads it at once.\n"
    "  delay_turns = 0,\n"
    "  -- What a player must choose, at most four things: country, good, industry, firm, choice,\n"
    "  -- amount, or instrument. Every screen asks for them by itself.\n"
    "  ask = {\n"
    "    { name = \"good\", prompt = \"Of which mineral\", kind = \"good\",\n"
    "      among = { \"gallium\", \"antimony\", \"titanium\" } },\n"
    "    { name = \"months\", prompt = \"How many months of use\", kind = \"amount\",\n"
    "      lo = 1, hi = 6, step = 1, unit = \"months\" },\n"
    "  },\n"
    "  -- May it be played? true, or false and the reason. choice is nil while the hand asks "
    "whether\n"
    "  -- it can be played at all. Leave the function out where the card's cost is all there is.\n"
    "  allowed = function(view, choice)\n"
    "    if choice and view.instrument(\"stockpile\", { issuer = view.side, good = choice.good,\n"
    "        mode = \"target\" }) then\n"
    "      return false, \"a target for that mineral stands already\"\n"
    "    end\n"
    "    return true\n"
    "  end,\n"
    "  -- What it does: it sets instruments. An amount arrives as a whole number, all else as "
    "text.\n"
    "  play = function(order, choice)\n"
    "    order.stockpile { good = choice.good, mode = \"target\", months = choice.months,\n"
    "                      budget_musd = 300 }\n"
    "  end,\n"
    "}\n";

static const char test_text[] =
    "-- @n.lua: what the move is for, and where it is refused.\n"
    "-- SPDX-License-Identifier: MIT\n"
    "return {\n"
    "  {\n"
    "    says = \"the store grows\",\n"
    "    run = function(start)\n"
    "      local with, without = start(), start()\n"
    "      with.play(\"@s\", \"@n\", { good = \"antimony\", months = 6 })\n"
    "      with.resolve(2)\n"
    "      without.resolve(2)\n"
    "      expect.more(with.figure(\"stock.@c.antimony\"),\n"
    "        without.figure(\"stock.@c.antimony\"))\n"
    "    end,\n"
    "  },\n"
    "  {\n"
    "    says = \"a second store of the same is refused\",\n"
    "    run = function(start)\n"
    "      local game = start()\n"
    "      game.play(\"@s\", \"@n\", { good = \"antimony\", months = 3 })\n"
    "      game.resolve()\n"
    "      expect.text(game.refused(\"@s\", \"@n\", { good = \"antimony\", months = 3 }),\n"
    "        \"already\")\n"
    "    end,\n"
    "  },\n"
    "}\n";

static const char *const texts[NEW_TEXT_COUNT] = {
    [NEW_MOVE] = move_text,
    [NEW_TEST] = test_text,
    [NEW_DECK] = "side,move,copies,first_turn,capital,budget_musd,source\n",
    [NEW_CARD] = "@s,@n,0,1,1,300,game judgement: say here why it costs that\n"};

static const char *filling(char letter, const struct new_template *values)
{
    switch (letter) {
    case 'n': return values->name;
    case 't': return values->title;
    case 's': return values->side;
    default: return values->country;
    }
}

/* Copies to `out`, or with NULL counts alone; the length either way. */
static size_t fill(char *out, const char *text, const struct new_template *values)
{
    size_t length = 0;
    for (; *text; text++) {
        const char *piece = text;
        size_t size = 1;
        if (*text == '@') {
            piece = filling(*++text, values);
            size = strlen(piece);
        }
        if (out) memcpy(out + length, piece, size);
        length += size;
    }
    return length;
}

char *new_template_fill(enum new_text which, const struct new_template *values)
{
    size_t length = fill(NULL, texts[which], values);
    char *out = memory_new(length + 1);
    fill(out, texts[which], values);
    return out;
}
