/* template.c: the texts that `new` writes: scripts that work, their tests, rows and an editor's
 * settings. */
/* SPDX-License-Identifier: MIT */
#include "command/template.h"

#include <string.h>

#include "base/memory.h"

/* A place is the first letter of what fills it, behind an @: @name, @title, @side, @country. The
 * move works as it stands, for either side, and shows in one turn that it does. */
static const char move_text[] =
    "-- @n.lua: a store against a bad quarter. (One line: what the move is about.)\n"
    "-- SPDX-License-Identifier: MIT\n"
    "---@type move\n"
    "local move = {\n"
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
    "}\n"
    "return move\n";

static const char move_test_text[] =
    "-- @n.lua: what the move is for, and where it is refused.\n"
    "-- SPDX-License-Identifier: MIT\n"
    "---@type test[]\n"
    "local tests = {\n"
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
    "}\n"
    "return tests\n";

static const char event_text[] =
    "-- @n.lua: a plant stops for two quarters. (One line: what the event is about.)\n"
    "-- SPDX-License-Identifier: MIT\n"
    "---@type event\n"
    "local event = {\n"
    "  -- What players read when it happens: a headline of at most 63 bytes, and what it is.\n"
    "  title     = \"@t\",\n"
    "  text      = \"A plant that makes titanium stops, and nobody else can take its place at "
    "once. \"\n"
    "           .. \"Whoever builds aircraft looks for metal.\",\n"
    "  -- Where it is from: what has happened before, with the date and who wrote it.\n"
    "  source    = \"game judgement: a plant of that kind stops once in some years\",\n"
    "  -- The chance in a turn while `when` holds, in basis points: 10000 are certain. With 0 it "
    "happens\n"
    "  -- only where whoever runs the game injects it. After it has happened it rests for four "
    "turns.\n"
    "  chance_bp = 200,\n"
    "  -- Can it happen now? An event is nobody's, and its view sees all. May be left out.\n"
    "  when = function(view)\n"
    "    return view.turn >= 2\n"
    "  end,\n"
    "  -- What it does. shock, demand and stance belong to nobody. What belongs to a side needs "
    "its name:\n"
    "  -- order.truce { by = \"washington\", control = \"tariff\", turns = 2 }\n"
    "  play = function(order)\n"
    "    order.shock { good = \"titanium\", country = \"JPN\", share_bp = -5000, turns = 2 }\n"
    "  end,\n"
    "}\n"
    "return event\n";

static const char event_test_text[] =
    "-- @n.lua: what the event brings, against a game in which it did not happen.\n"
    "-- SPDX-License-Identifier: MIT\n"
    "---@type test[]\n"
    "local tests = {\n"
    "  {\n"
    "    says = \"Japan makes less titanium\",\n"
    "    run = function(start)\n"
    "      local with, without = start(), start()\n"
    "      with.inject(\"@n\")\n"
    "      with.resolve()\n"
    "      without.resolve()\n"
    "      expect.less(with.figure(\"supply.JPN.titanium\"), "
    "without.figure(\"supply.JPN.titanium\"))\n"
    "    end,\n"
    "  },\n"
    "}\n"
    "return tests\n";

static const char opponent_text[] =
    "-- @n.lua: courts partners, and keeps something back. (One line: what it is about.)\n"
    "-- SPDX-License-Identifier: MIT\n"
    "local planner = require \"lib.planner\" -- of the game; lua/lib/NAME.lua of the pack comes "
    "first\n"
    "\n"
    "-- Whom it courts, in that order.\n"
    "local COURTED = { \"IND\", \"VNM\", \"MYS\", \"IDN\", \"BRA\" }\n"
    "-- Political capital that stays in hand.\n"
    "local KEPT = 2\n"
    "\n"
    "-- What it would like to do, best first. An idea is a move of the hand and the answers that "
    "the card\n"
    "-- asks for; `card MOVE` in a game names them.\n"
    "local function ideas(view)\n"
    "  local wanted = {}\n"
    "  for _, country in ipairs(COURTED) do\n"
    "    local theirs = view.figure(\"offered.\" .. country .. \".\" .. view.rival) or 0\n"
    "    local ours = view.figure(\"offered.\" .. country .. \".\" .. view.side) or 0\n"
    "    if ours <= theirs + 0.1 then\n"
    "      table.insert(wanted, { move = \"partner_offer\",\n"
    "                             choice = { country = country, what = \"market\" } })\n"
    "    end\n"
    "  end\n"
    "  return wanted\n"
    "end\n"
    "\n"
    "---@type opponent\n"
    "local opponent = {\n"
    "  -- Its name where seats are chosen; at most 63 bytes.\n"
    "  title    = \"@t\",\n"
    "  side     = \"@s\",\n"
    "  -- How it thinks: a page for people, who read it before and after the game. An empty line "
    "parts.\n"
    "  doctrine = [[\n"
    "Partners are courted one after another, those first whom the rival courts too. Two points of\n"
    "political capital stay in hand, for whoever may need an answer.]],\n"
    "  -- Once a turn: at most three moves. hand is a list of cards, each with its move, its cost "
    "and\n"
    "  -- whether it can be played. What breaks a rule is left out, and a script that fails "
    "passes.\n"
    "  plan = function(view, hand)\n"
    "    local wanted = ideas(view)\n"
    "    local bold = planner.fill(view, hand, wanted, KEPT)\n"
    "    local careful = planner.fill(view, hand, { wanted[1] }, KEPT)\n"
    "    -- Looks four turns ahead with each, and takes the better; what the rival loses counts a "
    "little.\n"
    "    return planner.best(view, { bold, careful }, 4, 0.2)\n"
    "  end,\n"
    "}\n"
    "return opponent\n";

static const char opponent_test_text[] =
    "-- @n.lua: what the opponent does, and what it keeps from doing.\n"
    "-- SPDX-License-Identifier: MIT\n"
    "---@type test[]\n"
    "local tests = {\n"
    "  {\n"
    "    says = \"courts a partner in its first turn, and keeps something back\",\n"
    "    run = function(start)\n"
    "      local with, without = start(), start()\n"
    "      with.plan(\"@n\")\n"
    "      with.resolve()\n"
    "      without.resolve()\n"
    "      expect.less(with.figure(\"capital.@s\"), without.figure(\"capital.@s\"))\n"
    "      expect.more(with.figure(\"offered.IND.@s\"), without.figure(\"offered.IND.@s\"))\n"
    "      expect.more(with.figure(\"capital.@s\"), 2)\n"
    "    end,\n"
    "  },\n"
    "}\n"
    "return tests\n";

static const char scenario_text[] =
    "key,value,source\n"
    "title,@t,game judgement: the name where scenarios are chosen\n"
    "text,\"January 2025. Washington licenses the chips that train models, Beijing the gallium "
    "that chips are made with, and neither has gone further. Eight quarters are yours to find out "
    "who can wait longer.\",game judgement: what players read first\n"
    "start,2025Q1,game judgement: the quarter before the first plans\n"
    "turns,8,game judgement: eight quarters: some sixty minutes\n"
    "planning,secret,game judgement: or washington_first; beijing_first\n"
    "deck,cards/seminar.csv,game judgement: the cards; a deck of the pack adds to one of the same "
    "name\n"
    "capital.washington,6,game judgement: political capital a turn\n"
    "budget.washington,9000,game judgement: MUSD a turn\n"
    "law.washington,80,game judgement: 0 to 100: how ready its law is\n"
    "capital.beijing,6,game judgement: as above\n"
    "budget.beijing,12000,game judgement: as above\n"
    "law.beijing,70,game judgement: as above\n"
    "weight.washington.security,25,game judgement: what counts: five that add up to 100\n"
    "weight.washington.technology,30,game judgement: what counts: five that add up to 100\n"
    "weight.washington.prosperity,20,game judgement: what counts: five that add up to 100\n"
    "weight.washington.coalition,15,game judgement: what counts: five that add up to 100\n"
    "weight.washington.stability,10,game judgement: what counts: five that add up to 100\n"
    "weight.beijing.security,20,game judgement: what counts: five that add up to 100\n"
    "weight.beijing.technology,25,game judgement: what counts: five that add up to 100\n"
    "weight.beijing.prosperity,25,game judgement: what counts: five that add up to 100\n"
    "weight.beijing.coalition,10,game judgement: what counts: five that add up to 100\n"
    "weight.beijing.stability,20,game judgement: what counts: five that add up to 100\n"
    "aim.washington,cars_run;text=No American car plant below 95% in any "
    "quarter;figure=output.USA.autos;least=0.95;when=in every quarter;worth=1,game judgement: what "
    "it may set itself; three or more\n"
    "aim.washington,club;text=Japan keeps Washington's controls at turn "
    "8;figure=compliance.JPN.washington;least=0.8;when=at turn 8;worth=1,game judgement: an aim\n"
    "aim.washington,calm;text=Escalation never above 50 of 100;figure=escalation;most=0.5;when=in "
    "every quarter;worth=0.7,game judgement: an aim\n"
    "aim.beijing,computing_runs;text=Chinese AI computing never below 85% of its "
    "start;figure=output.CHN.ai_computing;least=0.85;when=in every quarter;worth=1,game judgement: "
    "as above\n"
    "aim.beijing,magnets_kept;text=Nine tenths of the magnets are made in China at turn "
    "8;figure=share.CHN.magnets;least=0.9;when=at turn 8;worth=1,game judgement: an aim\n"
    "aim.beijing,india_leans;text=India leans to Beijing at turn "
    "8;figure=alignment.IND;most=-0.1;when=at turn 8;worth=0.7,game judgement: an aim\n"
    "instrument,export_control;issuer=washington;good=ai_accelerators;to=CHN;mode=licence;reach="
    "extraterritorial;share_bp=4500,game judgement: what stands at the start; a row each\n"
    "instrument,export_control;issuer=beijing;good=gallium;mode=licence;reach=domestic;share_bp="
    "8500,game judgement: another\n"
    "figure,stock.USA.gallium=2,game judgement: a figure put to another value before the first "
    "turn\n";

static const char scenario_test_text[] =
    "-- @n.lua: the scenario begins as it should, and can be played to its end.\n"
    "-- SPDX-License-Identifier: MIT\n"
    "---@type test[]\n"
    "local tests = {\n"
    "  {\n"
    "    says = \"gallium is under licence, and Washington has two months of it in store\",\n"
    "    scenario = \"@n\",\n"
    "    run = function(start)\n"
    "      local game = start()\n"
    "      expect.same(#game.instruments(\"export_control\", \"beijing\"), 1)\n"
    "      expect.same(game.figure(\"stock.USA.gallium\"), 2)\n"
    "    end,\n"
    "  },\n"
    "  {\n"
    "    says = \"it can be waited out\",\n"
    "    scenario = \"@n\",\n"
    "    run = function(start)\n"
    "      local game = start()\n"
    "      game.resolve(8)\n"
    "      expect.same(game.turn(), 9)\n"
    "    end,\n"
    "  },\n"
    "}\n"
    "return tests\n";

static const char *const texts[TEMPLATE_COUNT] = {
    [TEMPLATE_MOVE] = move_text,
    [TEMPLATE_MOVE_TEST] = move_test_text,
    [TEMPLATE_DECK] = "side,move,copies,first_turn,capital,budget_musd,source\n",
    [TEMPLATE_CARD] = "@s,@n,0,1,1,300,game judgement: say here why it costs that\n",
    [TEMPLATE_EVENT] = event_text,
    [TEMPLATE_EVENT_TEST] = event_test_text,
    [TEMPLATE_OPPONENT] = opponent_text,
    [TEMPLATE_OPPONENT_TEST] = opponent_test_text,
    [TEMPLATE_SCENARIO] = scenario_text,
    [TEMPLATE_SCENARIO_TEST] = scenario_test_text,
};

static const char *filling(char letter, const struct template_values *values)
{
    switch (letter) {
    case 'n': return values->name;
    case 't': return values->title;
    case 's': return values->side;
    case 'c': return values->country;
    default: return NULL;
    }
}

/* Copies to `out`, or with NULL counts alone; the length either way. */
static size_t fill(char *out, const char *text, const struct template_values *values)
{
    size_t length = 0;
    int hyphens = 0; /* right before */
    for (; *text; text++) {
        /* An editor's mark is written as it stands: ---@type. */
        const char *piece = *text == '@' && hyphens < 3 ? filling(text[1], values) : NULL;
        hyphens = *text == '-' ? hyphens + 1 : 0;
        size_t size = piece ? strlen(piece) : 1;
        if (out) memcpy(out + length, piece ? piece : text, size);
        length += size;
        text += piece != NULL;
    }
    return length;
}

char *template_text(const char *text, const struct template_values *values)
{
    size_t length = fill(NULL, text, values);
    char *out = memory_new(length + 1);
    fill(out, text, values);
    return out;
}

char *template_fill(enum template_kind which, const struct template_values *values)
{
    return template_text(texts[which], values);
}
