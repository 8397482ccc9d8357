/* glossary.c: the words of the game, each in two sentences. */
/* SPDX-License-Identifier: MIT */
#include "brief/glossary.h"

static const struct glossary_entry entries[] = {
    {"accord",
     "A regime that several partners join, for chips or for minerals. It works better the "
     "more of them keep to it."},
    {"advanced logic chips",
     "The fastest processors, made in few plants with the finest lines. Whoever is denied "
     "them falls behind in computing, slowly."},
    {"affiliate",
     "A firm that belongs to a listed one. Unless a rule names affiliates too, they go on "
     "buying in its place."},
    {"AI accelerator",
     "A chip for training and running large models. It needs advanced logic and high- "
     "bandwidth memory, so two controls can starve it."},
    {"aim",
     "What a side has set itself beside its scores: a figure, a bound, a turn, and what it is "
     "worth. It counts only where the calm line did otherwise; the rival's is told at the "
     "end."},
    {"alignment",
     "Where a partner stands between the two sides. It moves with offers, coercion and the "
     "conduct of both, and draws compliance after it."},
    {"alliance", "A treaty that ties a partner to a side. It pulls toward that side's controls "
                 "whatever trade is at stake."},
    {"announcement",
     "A measure becomes known before it takes effect. Partners like to be told, and the "
     "target uses the time to stock up."},
    {"ban", "An export control that lets nothing through. It bites at once, teaches the buyer to "
            "do without, and costs the seller trust."},
    {"budget",
     "Public money for moves; more comes in each turn. Building, stockpiles, research and "
     "offers are paid from it."},
    {"calm line",
     "The same game in which neither side moves. It has the events that no move brought about, and "
     "every result is counted from it."},
    {"capacity", "What a country could make of a good in a quarter, spare capacity included. New "
                 "capacity takes turns to build."},
    {"capital", "Political capital: what a government can push through. Moves cost it, each turn "
                "brings some back, and only so much can be saved."},
    {"carve out",
     "An exemption from one's own control. It relieves one's own makers and is a hole for "
     "the rival."},
    {"chip-making tools",
     "Machines that make chips, from few makers in three countries. A control on them "
     "slows the rival for years, not months."},
    {"chokepoint",
     "A good that few can make and many need. Using it is a weapon that wears out: what is "
     "cut off gets replaced."},
    {"coalition",
     "The score for how far partners keep to a side's controls and lean to it. Coercion "
     "spends it, offers and accords earn it."},
    {"compliance",
     "How far a partner keeps to a side's controls, 0 to 100 percent. What it does not "
     "keep to leaks through it."},
    {"compliance target",
     "Where a partner's compliance is heading, from all that pulls at it now. It goes "
     "there by a bounded step each turn."},
    {"cost", "What an industry's inputs cost, against 100 at the start. When it rises far, output "
             "falls."},
    {"counterfactual",
     "The same game played without one cause. The difference is what that cause did."},
    {"critical",
     "An input without which nothing is made. Important inputs bind half as hard, others "
     "hardly."},
    {"decoupling",
     "The share of trade between the two sides that is gone. It lowers what each can still "
     "threaten, and makes both poorer."},
    {"demand",
     "What buyers want of an industry's products, against 100 at the start. It falls with "
     "poverty, tariffs and events."},
    {"denial", "How much slower makers build because know-how or money is kept from them. It hurts "
               "late and for long."},
    {"efficiency",
     "What a side gets out of a chip. Research raises it, so that fewer chips do the same "
     "work."},
    {"enforcement",
     "What a side can see and stop of trade round its controls. It costs budget and holds "
     "up one's own licensed sales."},
    {"escalation",
     "Tension between the sides, 0 to 100. Hard moves and quick answers raise it, and near "
     "the top things happen that nobody planned."},
    {"EUV lithography",
     "Machines that print the finest lines on chips. One firm in the Netherlands makes "
     "them all."},
    {"evasion",
     "What money for shells, brokers and hubs gets round of the rival's policing. More of "
     "it opens wider holes in his controls."},
    {"export control",
     "Licences or a ban for what leaves the country. The buyer pays more or goes without, "
     "and looks for another seller."},
    {"exports",
     "What a country sells abroad of a good in a quarter, through hubs included. A seller "
     "who bans loses them."},
    {"exposure",
     "What share of its economy a partner exports to a power. The more there is to lose, "
     "the more it heeds that power."},
    {"extraterritorial",
     "A control that also claims foreign-made goods and re-exports. It reaches further and "
     "partners resent it."},
    {"flood", "Selling below cost, to kill a rival's mines and plants. It costs one's own makers "
              "and budget, and ends cheap supply later."},
    {"forecast", "The same turns played on a copy of the world. The rival's sealed plan is never "
                 "looked at, so it may turn out otherwise."},
    {"foundry",
     "A plant that makes chips to other firms' designs. Rules on whom it may serve reach "
     "far beyond its country."},
    {"gallium",
     "A metal won as a by-product of aluminium; China makes nearly all. Fast chips, radar "
     "and chargers need it."},
    {"hand", "The moves that a side may play. Each shows its price, and if it cannot be played, "
             "the reason."},
    {"high-bandwidth memory",
     "Memory stacked beside an AI accelerator, nearly all from South Korea. Without it the "
     "accelerator is of little use."},
    {"hub", "A country through which barred goods are shipped on. The less it complies, the more "
            "passes."},
    {"import ban",
     "A side stops buying a good from a partner, openly or without saying so. It hurts the "
     "seller's farmers or makers and warns others."},
    {"imports",
     "What a country buys abroad of a good in a quarter, through hubs included. Controls "
     "on it show here first."},
    {"indigenisation",
     "How much of its own use a country's makers can serve. Being denied a good spurs it "
     "on."},
    {"invest", "Public money for a mine, a refinery, a chip plant or a tool maker. It starts a "
               "project that takes turns to run."},
    {"knowledge",
     "What a side knows of the rival, which narrows the ranges it is told. Licences and "
     "enforcement teach it."},
    {"law", "How ready a side is in law for economic coercion. Without it hard moves are slow."},
    {"leak", "Barred goods that arrive all the same, through countries that do not comply. It "
             "decides whether a control bites."},
    {"leaning",
     "Whom a partner is inclined to, from neutral to 3 of 3. It is alignment in a letter "
     "and a digit."},
    {"legitimacy",
     "How rightful a side's conduct is held to be. Coercion lowers it, and partners follow "
     "the rightful more readily."},
    {"licence",
     "Permission for each export: slow at first, then as much as the side grants. It shows "
     "its issuer who buys what."},
    {"listing",
     "A firm is put on an entity list and may not be supplied. It answers with shells and "
     "affiliates."},
    {"litigate",
     "Taking the rival to the trade courts. It is slow, cheap, and moves legitimacy rather "
     "than trade."},
    {"lobbying", "One's own hurt industries asking for holes in one's own controls. The more they "
                 "lose, the louder they are."},
    {"measure",
     "Anything a move has set and that is in force: a tariff, a ban, a licence, a subsidy. "
     "Each can be traced to its move."},
    {"offer", "A side payment, access to a market, technology or a security promise to a partner. "
              "It buys compliance slowly and costs budget."},
    {"offered",
     "What a side has on the table for a partner, fading each turn. It draws the partner "
     "until it is used up."},
    {"offtake",
     "A promise to buy what a plant makes at a fixed price. It keeps a project alive when "
     "the market price falls."},
    {"output",
     "What industries make, against 100 at the start. It falls when inputs run short, cost "
     "too much, or nobody buys."},
    {"partner", "A country of neither side. Its decisions make or break controls."},
    {"passage",
     "How far controls let a trade through, from closed to open. Licences open it again in "
     "part."},
    {"permit",
     "Rules that shorten or lengthen the building of projects at home. Faster permits cost "
     "capital, not budget."},
    {"pressed",
     "Threats by a side that a partner believes, fading each turn. They win compliance now "
     "and breed resentment."},
    {"pressure", "A threat to a partner: secondary sanctions, market access, shaming. It works at "
                 "once, and alignment pays for it later."},
    {"price", "An index: 100 is the price at the start. It rises where stocks fall short, and each "
              "country has its own."},
    {"price floor",
     "A guaranteed least price for a good. It saves mines from a flood and costs budget "
     "while the market is lower."},
    {"project",
     "Capacity being planned or built, with the turns it still needs. Low prices stall it, "
     "money and permits hasten it."},
    {"prosperity",
     "The score for what a side's industries make. Tariffs, shortages and lost exports "
     "lower it."},
    {"pull", "One of the terms in a partner's decision whose controls to keep. They add up, and "
             "country tells them all."},
    {"rare earths",
     "Seventeen metals, light and heavy, that China refines nearly all of. Magnets for "
     "motors and weapons need them."},
    {"recycling", "What users win back from scrap. It grows with prices and research, for minerals "
                  "only."},
    {"reliance",
     "How much of a country's supply of a good comes from another country. It is what the "
     "seller could cut."},
    {"research",
     "Public money each turn to need less of a good, win it back, get more from chips, or "
     "make what is denied. It pays late."},
    {"resentment",
     "What coercion has cost a side in a partner. It fades slowly and pulls against that "
     "side's controls."},
    {"result",
     "What counts: half the mean of a side's total over the quarters, half the total two years on "
     "if nobody does more, each less the calm line's. Its aims come on top, and from ruin to "
     "triumph it has five bands."},
    {"score", "One of five marks of a side, 0 to 100. The total weighs them as the scenario says, "
              "and the result is made of totals."},
    {"seal", "To end one's turn. A sealed plan cannot be changed, and the turn is played when both "
             "sides have sealed."},
    {"security", "The score for what a side needs and could not be cut off from. Stocks, makers at "
                 "home and friendly sellers raise it."},
    {"share",
     "A country's part of what the world makes of a good. A large share is a chokepoint if "
     "others cannot follow."},
    {"shells", "Firms set up to buy for a listed one. The trade they take over escapes the list."},
    {"shock",
     "Capacity lost or won by an event, such as a fire or a find. No move of yours can set "
     "it."},
    {"shortage", "What users needed and did not have, as a share of need. A shortage of a critical "
                 "input stops output."},
    {"side", "Washington or Beijing. Washington holds what is downstream, chips and tools; Beijing "
             "what is upstream, minerals and magnets."},
    {"stability",
     "The score for how calm things are: low escalation and quiet at home. Restraint on "
     "both sides raises both."},
    {"stance", "A partner's alignment as an event or the facilitator sets it. No move of yours can "
               "do that."},
    {"state stock", "The part of the stock that the government holds, in months of use. It can be "
                    "released when supply is cut."},
    {"stock", "Months of use that lie in store. While they last a ban does not hurt; when they are "
              "gone, output falls."},
    {"stockpile",
     "Buying, releasing, or keeping a target of a government's stock. Bought in calm times "
     "it is cheap, after a ban it is dear."},
    {"subsidy", "Support for makers: a share of the price, a price floor or an offtake. It keeps a "
                "plant alive at a low price."},
    {"substitution",
     "Learning to need less of a good. It comes slowly and does not go away again."},
    {"supply", "What was made of a good in a quarter. It cannot exceed capacity, nor what inputs "
               "allow."},
    {"tariff", "A duty on what one's own buyers buy abroad. They pay more, and the seller loses "
               "orders."},
    {"technology", "The score for frontier computing a side can put to work, as chips, tools and "
                   "efficiency allow. Denial slows the rival's."},
    {"threat", "How far a side's threats are believed. Unused, they are believed less each turn; "
               "used, they are spent."},
    {"trade", "What one country sells another of a good in a quarter. flows tells the largest."},
    {"transshipment",
     "Shipping barred goods through a third country. Enforcement and that country's "
     "compliance limit it."},
    {"truce", "Both sides suspend a kind of measure. One side alone cannot, and breaking it costs "
              "trust."},
    {"trust",
     "How far a buyer still counts on a seller. It falls when supply is cut and comes back "
     "slowly, so leverage wears out."},
    {"turn", "A quarter of a year. Both sides plan, then it is played in three months."},
    {"use", "What users used up of a good in a quarter. Where it is below need, there is a "
            "shortage."},
};

const struct glossary_entry *glossary_entries(size_t *count)
{
    *count = sizeof entries / sizeof entries[0];
    return entries;
}
