import type { StoredIssuer } from "../../store/briefings.ts";
import type { Block, Inline } from "../chat/reply.ts";
import { echo, moment, place, setting, words } from "../chat/say.ts";
import { nextRuns } from "./schedule/due-slots.ts";
import type { Subscription, Topic } from "./subscription.ts";

/** What a person was told of a change of the clocks. */
export const DST_RULE =
  "When clocks change: a time that does not exist that day runs at the first minute after the gap, and one that comes twice runs once.";

/** What there is to describe it by. */
export interface Describing {
  readonly now: Date;
  readonly issuers: readonly StoredIssuer[];
  /** The subscription as it is stored; null for one that is only offered. */
  readonly stored: Subscription | null;
}

/** Everything that a subscription holds, with its next three runs, as fields. */
export function describe(subscription: Subscription, by: Describing): Block {
  const { timeZone, quiet, longest, catchUp, nothingNew, paused, kind, unsure } = subscription;
  const runs = nextRuns(subscription, by.now, 3);
  const isDigest = kind === "digest";
  return {
    kind: "fields",
    fields: [
      { name: "When", value: [setting({ of: "schedule", text: subscription.schedule })] },
      { name: "Time zone", value: [setting({ of: "zone", name: timeZone })] },
      ...(runs.length === 0
        ? []
        : [
            {
              name: "Next runs",
              value: between(
                runs.map((run) => [moment(run, timeZone)]),
                "; ",
              ),
            },
          ]),
      { name: "Tells of", value: topicLine(subscription, by) },
      ...(quiet === null
        ? []
        : [{ name: "Quiet hours", value: [setting({ of: "quiet", ...quiet }), words("; what is due then is held")] }]),
      {
        name: "At most",
        value: [setting({ of: "longest", figures: longest }), words(" in one message, the rest by a button")],
      },
      ...(isDigest
        ? [
            {
              name: "Missed runs",
              value: [
                words(caughtUp[catchUp.policy]),
                ...(catchUp.policy === "skip"
                  ? []
                  : [words(", up to "), setting({ of: "age", hours: catchUp.hours }), words(" late")]),
              ],
            },
            { name: "Nothing new", value: [words(nothingNew === "say" ? "says so" : "stays silent")] },
          ]
        : []),
      ...(unsure === "ask"
        ? []
        : [{ name: "Arrival", value: [words("a short line is posted first, and the digest edited into it")] }]),
      ...(paused === null ? [] : [{ name: "Paused", value: pausedLine(paused, timeZone) }]),
    ],
  };
}

const caughtUp = {
  latest: "one digest for all that were missed",
  all: "a digest for each",
  skip: "not caught up with",
} as const;

/** Since when and why; a platform's own words hold digits that nobody vouches for, so they are left to /why. */
export const pausedLine = (paused: NonNullable<Subscription["paused"]>, zone: string): readonly Inline[] => [
  words(paused.by === "person" ? "by a person, since " : "because the chat cannot be reached, since "),
  moment(paused.at, zone),
];

/** What it tells of, in one line. */
export function topicLine(
  { id, topic }: Subscription,
  { issuers, stored }: Pick<Describing, "issuers" | "stored">,
): readonly Inline[] {
  const keptText = stored === null ? "" : JSON.stringify(stored.topic);
  const own = (text: string): Inline =>
    stored !== null && keptText.includes(JSON.stringify(text).slice(1, -1))
      ? setting({ of: "words", subscription: id, text })
      : echo(text);
  const issuer = (name: string): Inline => {
    const newest = issuers.find((each) => each.name === name)?.newest;
    return newest === undefined ? own(name) : { kind: "issuer", briefing: newest };
  };
  const parts: readonly (readonly Inline[])[] = [
    listed(
      "places: ",
      topic.places.map(({ key, name }) => place(key, name)),
      ", with what lies in them",
    ),
    listed("issuers: ", topic.issuers.map(issuer)),
    listed(
      "briefings in ",
      topic.languages.map((code) => setting({ of: "language", code })),
    ),
    listed("kinds of figure: ", topic.counted.map(own)),
    topic.words === null ? [] : [words("words: "), own(topic.words)],
    topic.least === null ? [] : [words("values from "), setting({ of: "least", value: topic.least })],
  ].filter((part) => part.length > 0);
  return parts.length === 0 ? [words("everything")] : between(parts, "; ");
}

const listed = (lead: string, items: readonly Inline[], tail = ""): readonly Inline[] =>
  items.length === 0
    ? []
    : [
        words(lead),
        ...between(
          items.map((item) => [item]),
          ", ",
        ),
        ...(tail === "" ? [] : [words(tail)]),
      ];

function between(parts: readonly (readonly Inline[])[], by: string): readonly Inline[] {
  return parts.flatMap((part, i) => (i === 0 ? part : [words(by), ...part]));
}

/** Whether the topic leaves nothing out. */
export const isEverything = ({ places, issuers, languages, counted, words: said, least }: Topic): boolean =>
  places.length + issuers.length + languages.length + counted.length === 0 && said === null && least === null;
