/* glossary.c: the words of the game, each in a sentence. */
/* SPDX-License-Identifier: MIT */
#include "ui/glossary.h"

static const struct glossary_entry entries[] = {
    {"accord", "a regime that several partners join; it works better the more of them keep to it"},
    {"budget", "public money for moves; more comes in each turn"},
    {"capital", "political capital: what a government can push through; moves cost it, each turn "
                "brings some back"},
    {"chokepoint", "a good that few can make and many need"},
    {"compliance", "how far a partner keeps to a side's controls; it decides how much leaks"},
    {"decoupling", "the share of trade between the two sides that is gone"},
    {"entity list", "firms that may not be supplied; they answer with shells and affiliates"},
    {"escalation", "tension between the sides, 0 to 100; hard moves and quick answers raise it"},
    {"export control", "licences or a ban for what leaves the country"},
    {"extraterritorial", "a control that also claims foreign-made goods and re-exports"},
    {"flood", "selling below cost, to kill a rival's mines and plants"},
    {"forecast", "the same turns played on a copy of the world; the rival's sealed plan is never "
                 "looked at"},
    {"indigenisation", "how much of its own use a country's makers can serve"},
    {"leak", "barred goods that arrive all the same, through countries that do not comply"},
    {"leaning", "whom a partner is inclined to, from neutral to 3 of 3"},
    {"legitimacy", "how rightful a side's conduct is held to be"},
    {"licence", "permission for each export: slow at first, and it shows who buys what"},
    {"lobbying", "one's own hurt industries asking for holes in one's own controls"},
    {"partner", "a country of neither side; its decisions make or break controls"},
    {"price", "an index: 100 is the first turn's"},
    {"resentment", "what coercion has cost a side in a partner; it fades slowly"},
    {"stock", "months of use that lie in store; when they are gone, output falls"},
    {"stockpile", "the part of the stock that a government holds"},
    {"substitution", "learning to need less of a good"},
    {"tariff", "a duty on what one's own buyers buy abroad"},
    {"truce", "both sides suspend a kind of measure; one side alone cannot"},
    {"trust", "how far a buyer still counts on a seller; it falls when supply is cut"},
};

const struct glossary_entry *glossary_entries(size_t *count)
{
    *count = sizeof entries / sizeof entries[0];
    return entries;
}
