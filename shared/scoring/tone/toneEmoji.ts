/*
 * What signs say of a tone, in any language.
 */

const BY_WEIGHT: Readonly<Record<number, string>> = {
  [-3]: '😡🤬🤮🖕💩😤',
  [-2]: '😠😞😢😭😨😱😰😒🙄👎💔😩😫🤢😣😖🤦😷☠💀',
  [-1]: '😕🙁☹😟😔😐😬🤨',
  1: '🙂👌💪🤝✅',
  2: '😊😀😃😄😁👍👏🙌🎉😍🥰😘🌟⭐💯🥳😌',
  3: '❤💙💚💛🧡💜🖤💖💕',
};

const WEIGHTS = new Map(
  Object.entries(BY_WEIGHT).flatMap(([weight, signs]) =>
    [...signs].map((sign) => [sign, Number(weight)] as const),
  ),
);

/** -3..3; 0 for a sign that says nothing of a tone. */
export function emojiWeight(sign: string): number {
  return WEIGHTS.get(sign) ?? 0;
}
