const consonants = "bcdfghjklmnprstvz";
const SHORTEST = 3;

/** Skeletons one consonant away, the first letter kept: a change there makes another name more often than an error. */
export function* skeletonsNear(skeleton: string, isFiled: (skeleton: string) => boolean): Iterable<string> {
  if (skeleton.length < SHORTEST) return;
  for (let at = 1; at <= skeleton.length; at++) {
    const [before, after] = [skeleton.slice(0, at), skeleton.slice(at)];
    const without = after.slice(1);
    if (after !== "" && skeleton.length > SHORTEST && isFiled(before + without)) yield before + without;
    const swapped = before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2);
    if (after.length > 1 && isFiled(swapped)) yield swapped;
    for (const letter of consonants) {
      if (isFiled(before + letter + after)) yield before + letter + after;
      if (after !== "" && isFiled(before + letter + without)) yield before + letter + without;
    }
  }
}
