import type { BriefingStore, BriefingSummary, Claim } from "../../../store/briefings.ts";
import type { Reply } from "../../chat/reply.ts";

// A reply is kept without the records that it shows: they are named, and the store is asked for them when it is read again. So
// a figure that was read anew since, or put right by a person, does not make it a reply that the gate would refuse.

/** Figures of one version that are read. */
const FIGURES = 5_000;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

type Named = Pick<BriefingSummary, "id" | "version">;
const isSummary = (value: unknown): value is BriefingSummary =>
  isRecord(value) && "id" in value && "version" in value && "dateHow" in value && "addedAt" in value;
const isClaim = (value: unknown): value is Claim =>
  isRecord(value) && isSummary(value["briefing"]) && "ordinal" in value && "figure" in value;

/** A reply as plain JSON. Pure. */
export function keptReply(value: unknown): unknown {
  if (isClaim(value)) return { $claim: [value.briefing.id, value.briefing.version, value.ordinal] };
  if (isSummary(value)) return { $briefing: [value.id, value.version] };
  if (value instanceof Date) return { $date: value.getTime() };
  if (Array.isArray(value)) return value.map(keptReply);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, keptReply(inner)]])),
  );
}

/**
 * The reply again, with the records as they are stored now, without figures that a person has since called none. Null where one
 * of its briefings is not there any more.
 */
export async function readReply(
  kept: unknown,
  briefings: Pick<BriefingStore, "find" | "claims">,
): Promise<Reply | null> {
  const summaries = new Map<string, Promise<BriefingSummary | null>>();
  const claims = new Map<string, Promise<readonly Claim[]>>();
  let isWhole = true;

  const once = <T>(known: Map<string, Promise<T>>, { id, version }: Named, ask: () => Promise<T>): Promise<T> => {
    const key = `${id} ${version}`;
    const before = known.get(key) ?? ask();
    known.set(key, before);
    return before;
  };
  const summary = (ref: Named) => once(summaries, ref, () => briefings.find(ref.id, ref.version));
  const claimsOf = (ref: Named) =>
    once(claims, ref, async () => (await briefings.claims(ref, { limit: FIGURES })).items);

  async function read(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return await Promise.all(value.map(read));
    if (!isRecord(value)) return value;
    const { $claim: claim, $briefing: briefing, $date: date } = value;
    if (typeof date === "number") return new Date(date);
    if (Array.isArray(claim)) {
      const [id, version, ordinal] = claim as [string, number, number];
      return (await claimsOf({ id, version })).find((each) => each.ordinal === ordinal) ?? null;
    }
    if (Array.isArray(briefing)) {
      const [id, version] = briefing as [string, number];
      const stored = await summary({ id, version });
      isWhole &&= stored !== null;
      return stored;
    }
    const entries = Object.entries(value).map(async ([name, inner]) => [name, await read(inner)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }

  const whole = await read(kept);
  if (!isWhole || !isRecord(whole) || !Array.isArray(whole["blocks"])) return null;
  const reply = whole as unknown as Reply;
  const blocks = reply.blocks.filter((block) => block.kind !== "figure" || (block.claim as Claim | null) !== null);
  return { ...reply, blocks };
}
