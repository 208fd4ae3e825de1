/** What a chat's people set in one of its subscriptions, as its record holds it: code alone makes text of it. */
export type Setting =
  | { readonly of: "id"; readonly id: string }
  /** In the form that schedules are kept in. */
  | { readonly of: "schedule"; readonly text: string }
  /** IANA name. */
  | { readonly of: "zone"; readonly name: string }
  /** A chat, as its platform names it. */
  | { readonly of: "chat"; readonly name: string }
  /** A person, by the number that a platform gave them. */
  | { readonly of: "person"; readonly id: string }
  /** A language's code, shown by its English name. */
  | { readonly of: "language"; readonly code: string }
  | { readonly of: "least"; readonly value: number }
  /** Minutes of the day. */
  | { readonly of: "quiet"; readonly from: number; readonly to: number }
  | { readonly of: "longest"; readonly figures: number }
  | { readonly of: "age"; readonly hours: number }
  /** Words that stand in the stored subscription; the gate looks there. */
  | { readonly of: "words"; readonly subscription: string; readonly text: string };

const languages = new Intl.DisplayNames("en", { type: "language" });
const CLOCK = "\\d\\d:\\d\\d";
const schedule = new RegExp(
  `^(?:(?:daily|weekdays|weekly [a-z]{3}(?:,[a-z]{3})*|monthly (?:\\d{1,2}|last)) ${CLOCK}(?:,${CLOCK})*` +
    `|every \\d{1,2} hours?(?: from ${CLOCK})?|on each new briefing|cron [\\d*/,a-z-]+(?: [\\d*/,a-z-]+){4})$`,
);
const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= most;

/** Whether the setting is of the shape that records have, so that it cannot be free text. */
export function isSetting(setting: Setting): boolean {
  switch (setting.of) {
    case "id":
      return /^[a-hjkmnp-z2-9]{5}$/.test(setting.id);
    case "schedule":
      return setting.text.length <= 200 && schedule.test(setting.text);
    case "zone":
      return isZone(setting.name);
    case "chat":
      return /^[\w:/-]{1,60}$/.test(setting.name);
    case "person":
      return /^\d{1,20}$/.test(setting.id);
    case "language":
      return /^[a-z]{2,3}$/.test(setting.code);
    case "least":
      return Number.isFinite(setting.value) && setting.value >= 0;
    case "quiet":
      return isWhole(setting.from, 0, 1_439) && isWhole(setting.to, 0, 1_439);
    case "longest":
      return isWhole(setting.figures, 1, 1_000);
    case "age":
      return isWhole(setting.hours, 1, 10_000);
    case "words":
      return true; // held against the store
  }
}

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

export function settingText(setting: Setting): string {
  switch (setting.of) {
    case "id":
    case "person":
      return setting.id;
    case "schedule":
    case "words":
      return setting.text;
    case "zone":
    case "chat":
      return setting.name;
    case "language":
      return languages.of(setting.code) ?? setting.code;
    case "least":
      return String(setting.value);
    case "quiet":
      return `${clockText(setting.from)}-${clockText(setting.to)}`;
    case "longest":
      return setting.figures === 1 ? "1 figure" : `${setting.figures} figures`;
    case "age":
      return setting.hours === 1 ? "1 hour" : `${setting.hours} hours`;
  }
}

/** "08:30" for a minute of the day. */
export const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** "Mon 23 Nov 2026, 08:00 (UTC+01:00)": a moment of the bot's own, as clocks in the zone show it. */
export function momentText(at: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: "longOffset",
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const zone = part["timeZoneName"]?.replace(/^GMT(?:[+-]00:00)?$/, "UTC").replace("GMT", "UTC") ?? "UTC";
  return `${part["weekday"]} ${part["day"]} ${part["month"]} ${part["year"]}, ${part["hour"]}:${part["minute"]} (${zone})`;
}
