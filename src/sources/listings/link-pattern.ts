const LONGEST = 300;
const LEAST = 3;
const MOST_STARS = 10;

/** What a pattern of links has to be, as the end of a sentence that begins with its name. */
export const takesLinks = "takes a part of the addresses that links lead to, or the whole with * for what differs";

/** A pattern as it is kept; null for words that are none. */
export function linkPattern(words: string): string | null {
  const pattern = words.trim().replace(/\*+/g, "*");
  const [stars, rest] = [pattern.split("*").length - 1, pattern.replaceAll("*", "")];
  // oxlint-disable-next-line no-control-regex
  const isLine = !/[\s\u0000-\u001f\u007f-\u009f]/.test(pattern);
  return isLine && rest.length >= LEAST && pattern.length <= LONGEST && stars <= MOST_STARS ? pattern : null;
}

/** The host that a pattern names, where it begins with one; null otherwise. */
export function hostNamed(pattern: string): string | null {
  const host = /^https?:\/\/([^/*]+)\//i.exec(pattern)?.[1];
  return host !== undefined && URL.canParse(`http://${host}/`) ? new URL(`http://${host}/`).host : null;
}

/**
 * Whether an address fits a pattern: `*` stands for anything, all else for itself. A pattern with a `*` is the whole address,
 * one without is any part of it. Each part is looked for once, from where the one before ended, so it cannot run away.
 */
export function createLinkPattern(pattern: string): (address: string) => boolean {
  const parts = pattern.split("*");
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  const fits = (address: string): boolean => {
    if (parts.length === 1) return address.includes(pattern);
    if (!address.startsWith(first)) return false;
    let from = first.length;
    for (const part of parts.slice(1, -1)) {
      const found = address.indexOf(part, from);
      if (found < 0) return false;
      from = found + part.length;
    }
    return address.length - last.length >= from && address.endsWith(last);
  };
  // People write letters where addresses have %D0%B0.
  return (address) => fits(address) || fits(readable(address));
}

function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
