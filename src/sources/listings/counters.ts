const counted =
  /\b(?:views?|viewed|visits?|visitors?|hits|reads?|shares?|likes?|comments?|downloads?)\b|просмотр|прочтени|прочитан|комм?ентар|перегляд|прочитань|مشاهد|قراءة|زيار|تعليق/iu;

/** Whether a line says how often its page was read or answered: short, with a number, and such a word or none at all. */
function isCounter(line: string): boolean {
  if (line.length > 40 || line.includes(" | ") || !/\p{Nd}/u.test(line)) return false;
  if (!/\p{L}/u.test(line)) return true;
  return counted.test(line) && line.trim().split(/\s+/).length <= 5;
}

/**
 * A page's words without its counters, which are others each time that it is asked for: a page that was read again is not
 * revised. Pure.
 */
export const withoutCounters = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !isCounter(line))
    .join("\n");
