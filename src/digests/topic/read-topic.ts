import type { BriefingStore } from "../../../store/briefings.ts";
import { readFilter } from "../../asking/filter.ts";
import { resolvePlace, type ResolvedPlace } from "../../asking/resolve-place.ts";
import type { Reply } from "../../chat/reply.ts";
import { echo, syntax, text, usage, words } from "../../chat/say.ts";
import type { Gazetteer } from "../../gazetteer/gazetteer.ts";
import type { Topic } from "../subscription.ts";
import { readLanguage } from "./read-language.ts";

/** A person's words for the parts of a topic. What is left out stays as it was; "none" empties it. */
export interface SaidTopic {
  readonly place?: string | undefined;
  readonly issuer?: string | undefined;
  readonly language?: string | undefined;
  readonly counted?: string | undefined;
  readonly about?: string | undefined;
  readonly least?: number | undefined;
}

export type TopicRead =
  | {
      readonly ok: true;
      readonly topic: Topic;
      /** What else the places may have been, where there was one place. */
      readonly others: readonly ResolvedPlace[];
    }
  | { readonly ok: false; readonly reply: Reply };

const MOST = 20;
const isNone = (said: string): boolean => /^(?:none|no|off|all|any|everything|-)$/i.test(said.trim());

/** The topic that a person's words mean, or the answer that says which words mean nothing. */
export async function readTopic(
  said: SaidTopic,
  before: Topic,
  parts: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer; readonly now: Date },
): Promise<TopicRead> {
  const topic: Topic = { ...before };
  let others: readonly ResolvedPlace[] = [];
  if (said.place !== undefined) {
    const read = isNone(said.place) ? [] : await placesIn(said.place, parts);
    if (typeof read === "string")
      return refuse(
        usage(words("I know no place called "), echo(read), words(". Several places go between semicolons.")),
      );
    topic.places = read.map(({ best }) => ({ key: best.key, name: best.label }));
    others = read.length === 1 ? (read[0]?.others ?? []) : [];
  }
  if (said.issuer !== undefined) {
    const names: string[] = [];
    for (const each of isNone(said.issuer) ? [] : splitAt(said.issuer)) {
      const read = await readFilter({ issuer: each }, parts.briefings, parts.now);
      if (!read.ok)
        return refuse({
          ...read.reply,
          blocks: [...read.reply.blocks, text(words("An issuer can be chosen once a briefing of theirs is stored."))],
        });
      names.push(...(read.filter.issuers ?? []));
    }
    topic.issuers = [...new Set(names)].slice(0, MOST);
  }
  if (said.language !== undefined) {
    const languages: string[] = [];
    for (const each of isNone(said.language) ? [] : said.language.split(/[,;،]|\band\b/)) {
      const code = readLanguage(each);
      if (code === null)
        return refuse(
          usage(
            words("I know no language called "),
            echo(each.trim()),
            words("; write its name or its code, as "),
            syntax("language:ru"),
            words("."),
          ),
        );
      languages.push(code);
    }
    topic.languages = [...new Set(languages)].slice(0, MOST);
  }
  if (said.counted !== undefined) {
    const kinds = isNone(said.counted) ? [] : said.counted.split(/[,;،]/).map((each) => each.trim());
    topic.counted = [...new Set(kinds.filter((each) => each !== ""))].slice(0, MOST);
    if (topic.counted.some((each) => each.length > 60))
      return refuse(usage(words("Kinds of figure are single words or a few, between commas.")));
  }
  if (said.about !== undefined) topic.words = isNone(said.about) ? null : said.about;
  if (said.least !== undefined) topic.least = said.least === 0 ? null : said.least;
  return { ok: true, topic, others };
}

const refuse = (reply: Reply): TopicRead => ({ ok: false, reply });
const splitAt = (said: string): readonly string[] =>
  said
    .split(";")
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .slice(0, MOST);

/** Each place that is named, or the first name that is none. A comma parts places only where the whole is no place. */
async function placesIn(said: string, parts: { readonly briefings: BriefingStore; readonly gazetteer: Gazetteer }) {
  const found = [];
  for (const each of splitAt(said)) {
    const listed = each.split(",").map((name) => name.trim());
    const single = await Promise.all(listed.map((name) => resolvePlace(name, parts)));
    const whole = await resolvePlace(each, parts);
    // "Al-Bab, Aleppo Governorate, Syria" is one place; "Al-Bab, Homs" are two, for neither lies in the other.
    const isOne =
      listed.length > 1 &&
      isOneWithin(
        single.map((read) => read?.best ?? null),
        whole?.best ?? null,
      );
    if (isOne || listed.length === 1) {
      if (whole === null) return each;
      found.push(whole);
      continue;
    }
    for (const [i, read] of single.entries()) {
      if (read === null) return listed[i] ?? each;
      found.push(read);
    }
  }
  return [...new Map(found.map((each) => [each.best.key, each])).values()].slice(0, MOST);
}

function isOneWithin(parts: readonly (ResolvedPlace | null)[], whole: ResolvedPlace | null): boolean {
  const within = new Set([...(whole?.place?.within ?? []), whole?.place?.country ?? ""]);
  return parts.slice(1).every((part) => part !== null && (within.has(part.key) || part.key === whole?.key));
}
