import type { BriefingStore, BriefingSummary, Claim } from "../../../store/briefings.ts";
import type { Passage } from "../../briefing/passage.ts";
import type { Reply } from "../../chat/reply.ts";
import type { Gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Subscription } from "../subscription.ts";
import { mainFigures } from "./choose.ts";
import { lastComparable, type Before } from "../../asking/comparable.ts";
import { digestReply } from "./digest-reply.ts";
import { fitting, type Candidate } from "./fitting.ts";

/** Briefings that one digest looks at; who adds an archive at once gets a digest of the newest. */
const LOOKED_AT = 300;
/** Figures of one briefing that are looked at. */
const FIGURES = 1_000;
/** Earlier claims among which one to compare with is looked for. */
const EARLIER = 12;

export interface ContentAsked {
  readonly subscription: Pick<Subscription, "topic" | "longest" | "kind">;
  /** Turns of the store: after `since`, up to `upTo`. */
  readonly since: number;
  readonly upTo: number;
  readonly isCatchUp: boolean;
}

export interface Content {
  /** Whether there is nothing new for it. */
  readonly isEmpty: boolean;
  readonly reply: Reply;
}

/**
 * Writes digests. What is asked alike is written once while the same one is kept: make a new one for each round of planning,
 * so that it sees what was stored since and lets go of what it read.
 */
export interface DigestContent {
  write(asked: ContentAsked): Promise<Content>;
  /** Whether anything new belongs to it, without writing. */
  has(asked: ContentAsked): Promise<boolean>;
}

interface Matter {
  readonly briefing: BriefingSummary;
  readonly claims: readonly Claim[];
}

export function createDigestContent({
  briefings,
  gazetteer,
}: {
  briefings: BriefingStore;
  gazetteer: Gazetteer;
}): DigestContent {
  const candidates = new Map<string, Promise<Candidate>>();
  const rounds = new Map<string, Promise<readonly BriefingSummary[]>>();
  const matters = new Map<string, Promise<readonly Matter[]>>();
  const written = new Map<string, Promise<Content>>();
  const namings = new Map<string, Promise<ReadonlySet<string>>>();

  const once = <T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> => {
    const before = kept.get(key);
    if (before !== undefined) return before;
    const made = make();
    kept.set(key, made);
    return made;
  };

  const stored = (since: number, upTo: number): Promise<readonly BriefingSummary[]> =>
    once(rounds, `${since} ${upTo}`, async () => {
      const all: BriefingSummary[] = [];
      for (let from = since; ;) {
        const some = await briefings.storedAfter(from, LOOKED_AT);
        all.push(...some.filter(({ turn }) => turn <= upTo).map(({ briefing }) => briefing));
        from = some.at(-1)?.turn ?? upTo;
        if (from >= upTo || some.length < LOOKED_AT) return all.slice(-LOOKED_AT);
        if (all.length > LOOKED_AT) all.splice(0, all.length - LOOKED_AT);
      }
    });

  /** Ids of the newly stored briefings that name one of the places. */
  const naming = (places: readonly string[], of: readonly BriefingSummary[]): Promise<ReadonlySet<string>> =>
    once(namings, JSON.stringify([places, of.map(({ id }) => id)]), async () => {
      const days = of.map(({ date }) => date).toSorted();
      const [since, until] = [days[0], days.at(-1)];
      const range = since === undefined || until === undefined ? {} : { since, until };
      const found = new Set<string>();
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<BriefingStore["latest"]>> = await briefings.latest({
          places,
          inner: true,
          ...range,
          limit: 500,
          cursor,
        });
        for (const { id } of page.items) found.add(id);
        cursor = page.next;
      } while (cursor !== null && found.size < 20_000);
      return found;
    });

  const candidate = (briefing: BriefingSummary, among: readonly BriefingSummary[]): Promise<Candidate> =>
    once(candidates, `${briefing.id} ${briefing.version}`, async () => {
      const claims = briefing.figures === 0 ? [] : (await briefings.claims(briefing, { limit: FIGURES })).items;
      let passages: Promise<readonly Passage[]> | null = null;
      return {
        issuer: briefing.issuer,
        language: briefing.language,
        claims,
        passages: () => (passages ??= briefings.passages(briefing, { limit: FIGURES }).then(({ items }) => items)),
        names: async (places) => (await naming(places, among)).has(briefing.id),
      };
    });

  const matterOf = ({ subscription, since, upTo }: ContentAsked): Promise<readonly Matter[]> =>
    once(matters, JSON.stringify([subscription.topic, since, upTo]), async () => {
      const found: Matter[] = [];
      const among = await stored(since, upTo);
      for (const briefing of among) {
        const claims = await fitting(subscription.topic, await candidate(briefing, among), gazetteer);
        if (claims !== null) found.push({ briefing, claims });
      }
      return found;
    });

  async function beforeOf(claim: Claim): Promise<Before | null> {
    const { briefing, figure } = claim;
    if (figure.place === null || figure.counted === null) return null;
    const key = figure.place.id;
    if (key === undefined) return null;
    const about = figure.counted.split(/\s+/).slice(-1).join(" ");
    const earlier = await briefings.figures({
      places: [key],
      issuers: [briefing.issuer],
      until: briefing.date,
      about,
      limit: EARLIER,
    });
    return lastComparable(claim, earlier.items);
  }

  async function write(asked: ContentAsked): Promise<Content> {
    const found = await matterOf(asked);
    const isAlert = asked.subscription.kind !== "digest";
    const shown = mainFigures(
      found.map(({ claims }) => claims),
      asked.subscription.longest,
    );
    const before = new Map<Claim, Before>();
    for (const claim of shown) {
      const was = await beforeOf(claim);
      if (was !== null) before.set(claim, was);
    }
    const all = found.reduce((sum, { claims }) => sum + claims.length, 0);
    const told = found.map(({ briefing, claims }) => ({ briefing, figures: claims.length }));
    const matter = { briefings: told, shown, before, more: all - shown.length, isCatchUp: asked.isCatchUp, isAlert };
    return { isEmpty: found.length === 0, reply: digestReply(matter, gazetteer) };
  }

  return {
    write: (asked) => {
      const { topic, longest, kind } = asked.subscription;
      const key = JSON.stringify([topic, longest, kind, asked.since, asked.upTo, asked.isCatchUp]);
      return once(written, key, () => write(asked));
    },
    has: async (asked) => (await matterOf(asked)).length > 0,
  };
}
