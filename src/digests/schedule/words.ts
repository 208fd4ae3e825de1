const dayWords: readonly (readonly [RegExp, string])[] = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
].map((day) => [new RegExp(`\\b${day.slice(0, 3)}(?:${day.slice(3, 4)}[a-z]*)?\\b`), day.slice(0, 3)]);
const partsOfDay: Readonly<Record<string, string>> = {
  morning: "08:00",
  noon: "12:00",
  midday: "12:00",
  afternoon: "15:00",
  evening: "18:00",
  night: "21:00",
  midnight: "00:00",
};
const numberWords: Readonly<Record<string, string>> = {
  two: "2",
  three: "3",
  four: "4",
  six: "6",
  eight: "8",
  twelve: "12",
};

/** Plain words brought to the form that is kept: "every morning at 8" is "daily 08:00"; or a sentence on what is missing. Pure. */
export function inPlainForm(words: string): string | { readonly why: string } {
  const text = words.replace(/[.!]+$/, "").replace(/\s*(?:,|\band\b|&)\s*/g, ",");
  if (
    /^(?:on |at |for |with )?(?:each|every|any|all)(?: single)?(?: new)? briefings?$/.test(text) ||
    /^(?:immediately|at once|instantly|as it comes)$/.test(text)
  )
    return "on each new briefing";
  const hours =
    /^(?:every|each) (?:(\d{1,3}|[a-z]+) )?(?:hours?|hrs?|h)(?: (?:from|starting at|at) (.+))?$|^hourly$/.exec(
      text.replace(/^every (\d+)h$/, "every $1 hours"),
    );
  if (hours !== null) {
    const count = hours[1] === undefined ? "1" : (numberWords[hours[1]] ?? hours[1]);
    if (!/^\d+$/.test(count)) return { why: "I could not read how many hours." };
    if (hours[2] === undefined) return `every ${count} hours`;
    const from = timesIn(hours[2]);
    return from.times.length === 1
      ? `every ${count} hours from ${from.times[0]}`
      : { why: "I could not read the first time of day." };
  }
  const { times, rest } = timesIn(text);
  const days = dayWords.filter(([pattern]) => pattern.test(rest)).map(([, name]) => name);
  const left = dayWords.reduce((now, [pattern]) => now.replace(new RegExp(`${pattern.source}s?`, "g"), " "), rest);
  const day = /\b(?:monthly|month)\b/.test(left)
    ? (/\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(left)?.[1] ??
      (/\blast\b/.test(left) ? "last" : /\bfirst\b/.test(left) ? "1" : null))
    : null;
  const unread = left
    .replace(
      /\b(?:daily|weekdays?|workdays?|working|business|weekends?|weekly|monthly|week|month|days?|every|each|on|at|in|of|the|local|time|o'?clock|first|last)\b|[\s,]+/g,
      " ",
    )
    .replace(day === null ? /$^/ : /\b\d{1,2}(?:st|nd|rd|th)?\b/, " ")
    .trim();
  if (unread !== "") return { why: "I could not read all of that." };
  if (times.length === 0) return { why: "A time of day is missing." };
  const at = times.join(",");
  if (/\b(?:monthly|month)\b/.test(left))
    return day === null || days.length > 0
      ? { why: "A day of the month is missing." }
      : `monthly ${day === "last" ? day : String(Number(day))} ${at}`;
  if (days.length > 0) return `weekly ${days.join(",")} ${at}`;
  if (/\b(?:weekdays?|workdays?|(?:working|business) days?)\b/.test(left)) return `weekdays ${at}`;
  if (/\bweekends?\b/.test(left)) return `weekends ${at}`;
  if (/\b(?:weekly|week)\b/.test(left)) return { why: "A day of the week is missing." };
  return `daily ${at}`;
}

const timePattern =
  /\b(?:at )?(\d{1,2})(?:[:.h](\d\d))?\s?([ap])\.?m\b\.?|\b(?:at )?(\d{1,2})[:.h](\d\d)(?!\d)|\bat (\d{1,2})\b(?!st|nd|rd|th)|,(\d{1,2})(?=$|,)|\b(morning|noon|midday|afternoon|evening|night|midnight)s?\b/g;

/** The times of day in words, as "08:00", and the words without them. A part of the day counts only where no clock time stands. */
function timesIn(text: string): { readonly times: readonly string[]; readonly rest: string } {
  const clock: string[] = [];
  const parts: string[] = [];
  const evening = /\b(?:evening|night|afternoon)s?\b/.test(text);
  const rest = text.replace(timePattern, (...found: readonly unknown[]) => {
    const [, h12, m12, half, h24, m24, bare, listed, part] = found.map((each) =>
      typeof each === "string" ? each : undefined,
    );
    if (part !== undefined) parts.push(partsOfDay[part] ?? "");
    else if (h12 !== undefined) {
      const hour = Number(h12);
      clock.push(hour < 1 || hour > 12 ? "99:99" : time((hour % 12) + (half === "p" ? 12 : 0), m12));
    } else {
      const hour = Number(h24 ?? bare ?? listed);
      // "every evening at 8" is 20:00; "at 20" is as it says.
      clock.push(time(evening && hour >= 1 && hour < 12 && h24?.startsWith("0") !== true ? hour + 12 : hour, m24));
    }
    return " ";
  });
  return { times: clock.length > 0 ? clock : parts, rest };
}

const time = (hour: number, minute: string | undefined): string => `${String(hour).padStart(2, "0")}:${minute ?? "00"}`;
