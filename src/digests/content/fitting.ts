import { placeKey } from "../../../store/place-key.ts";
import type { Claim } from "../../../store/briefings.ts";
import type { Passage } from "../../briefing/passage.ts";
import type { Gazetteer } from "../../gazetteer/gazetteer.ts";
import { termsOf } from "../../language/tokens.ts";
import type { Topic } from "../subscription.ts";
import { primary } from "../topic/read-language.ts";

/** A new briefing with what a topic is held against. */
export interface Candidate {
  readonly issuer: string;
  /** BCP 47. */
  readonly language: string;
  readonly claims: readonly Claim[];
  /** Asked only where the topic has words. */
  passages(): Promise<readonly Passage[]>;
  /** Whether a passage names one of these places, or one that lies in them. */
  names(places: readonly string[]): Promise<boolean>;
}

/** What of a briefing belongs to a topic: null when nothing does; no figures where it is only told of. */
export async function fitting(
  topic: Topic,
  candidate: Candidate,
  gazetteer: Gazetteer,
): Promise<readonly Claim[] | null> {
  if (topic.issuers.length > 0 && !topic.issuers.includes(candidate.issuer)) return null;
  if (topic.languages.length > 0 && !topic.languages.includes(primary(candidate.language))) return null;
  const said = topic.words === null ? null : await passagesWith(topic.words, candidate);
  if (said !== null && said.size === 0) return null;
  const places = new Set(topic.places.map(({ key }) => key));
  const kinds = topic.counted.map((kind) => [...termsOf(kind)]).filter((kind) => kind.length > 0);
  const claims = candidate.claims.filter(
    ({ figure }) =>
      (said === null || said.has(figure.passage)) &&
      (places.size === 0 || figure.places.some((place) => liesIn(placeKey(place), places, gazetteer))) &&
      (kinds.length === 0 || isOfKind(figure, kinds)) &&
      (topic.least === null || Math.max(figure.value, figure.valueMax ?? figure.value) >= topic.least),
  );
  if (claims.length > 0) return claims;
  // Who asks for kinds or values of figures asks for figures.
  if (kinds.length > 0 || topic.least !== null) return null;
  return places.size === 0 || (await candidate.names([...places])) ? [] : null;
}

const liesIn = (key: string, places: ReadonlySet<string>, gazetteer: Gazetteer): boolean =>
  places.has(key) || gazetteer.get(key)?.within.some((each) => places.has(each)) === true;

function isOfKind({ counted, action }: Claim["figure"], kinds: readonly (readonly string[])[]): boolean {
  const terms = termsOf(`${counted ?? ""} ${action ?? ""}`);
  return kinds.some((kind) => kind.every((term) => terms.has(term)));
}

async function passagesWith(words: string, candidate: Candidate): Promise<ReadonlySet<number>> {
  const wanted = [...termsOf(words)];
  const passages = await candidate.passages();
  const having = passages.filter(({ text }) => {
    const terms = termsOf(text);
    return wanted.every((term) => terms.has(term));
  });
  return new Set(having.map(({ ordinal }) => ordinal));
}
