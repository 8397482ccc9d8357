/* stack_layout.c: keyboards of another layout, and Caps Lock: what their letters are here. */
/* SPDX-License-Identifier: MIT */
#include <string.h>

#include "base/ascii.h"
#include "base/letter.h"
#include "ui/screen/stack.h"

enum { CAPITALS_MOST = 2 };

/* Letters and digits of full width are keys too, where no text is typed and nobody has made them
 * other keys. */
int stack_layout_press(const struct stack *stack, int press)
{
    const struct screen *top = stack_top(stack)->screen;
    bool typed = stack->commanding || stack->desk.filtering || top->field;
    bool other = typed || press < 0x80 || press >= KEYS_SPECIAL;
    return other || keys_action(press) != ACTION_NONE ? press : (int)letter_ascii((uint32_t)press);
}

/* How many capitals came one after the other that mean nothing here, where the small ones do. */
void stack_layout_heed(struct stack *stack, int press, enum action action)
{
    bool ascii = press > 0 && press < 0x80, lower = ascii && ascii_is_lower((char)press);
    bool dead = action == ACTION_NONE || !stack_takes(stack, action);
    if (ascii && ascii_is_upper((char)press)) stack->capitals += dead ? 1 : 0;
    else if (lower || !dead) stack->capitals = 0;
    if (lower) stack->capitals_said = false;
}

/* A layout of another script, or Caps Lock, makes all keys dead: each is named once, as who knows
 * it needs no more, and Caps Lock anew after a small letter. */
void stack_layout_say(struct stack *stack, int press)
{
    const char *script = press > 0 && press < KEYS_SPECIAL ? letter_script((uint32_t)press) : NULL;
    if (stack->capitals >= CAPITALS_MOST && !stack->capitals_said) {
        stack->capitals_said = true;
        stack_say(stack,
                  "Caps Lock seems to be on: keys are small letters here. {help} lists them.");
    } else if (script && stack->script != script) {
        stack->script = script;
        stack_say(
            stack,
            "You typed a%s %s letter: the keys are those of a Latin layout. {help} lists them.",
            strchr("AEIOU", script[0]) ? "n" : "", script);
    } else {
        stack_say(stack, "That key does nothing here. {help} lists the keys.");
    }
}
