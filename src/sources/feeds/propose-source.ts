import type { NewSource } from "../../../store/sources.ts";
import { channelAddress } from "../channels/channel-address.ts";
import { webAddress } from "../fetch/create-fetcher.ts";
import { NotFetched } from "../fetch/not-fetched.ts";
import { checkGiven } from "../given.ts";
import { linkPattern, takesLinks } from "../listings/link-pattern.ts";
import { ITEMS_A_POLL } from "./share.ts";

/** What a person says of a source, in their own words. */
export interface SourceSaid {
  readonly url: string;
  /** "10m", "2h" or "1d". */
  readonly every?: string | undefined;
  /** How many of its newest items the first poll takes. */
  readonly first?: string | undefined;
  readonly issuer?: string | undefined;
  /** Makes it a page of links: which of them lead to briefings. See `createLinkPattern`. */
  readonly links?: string | undefined;
}

/** What was said, as it is stored; or the option that cannot be taken and what it takes, as a sentence's end. */
export type Proposed =
  | { readonly ok: true; readonly source: NewSource }
  | { readonly ok: false; readonly option: "url" | "every" | "first" | "issuer" | "links"; readonly why: string };

const units: Readonly<Record<string, number>> = { m: 60, h: 3_600, d: 86_400 };

/** Checks what a person says of a source. Pure. */
export function proposeSource({ url, every = "10m", first = "20", issuer, links }: SourceSaid): Proposed {
  const [, many, unit] = /^(\d{1,4})([mhd])$/.exec(every) ?? [];
  const everySeconds = Number(many) * (units[unit ?? ""] ?? Number.NaN);
  if (!(everySeconds >= 60 && everySeconds <= 7 * 86_400))
    return { ok: false, option: "every", why: "takes a time from 1m to 7d, as 10m, 2h or 1d" };
  const firstItems = /^\d{1,2}$/.test(first) ? Number(first) : Number.NaN;
  if (!(firstItems <= ITEMS_A_POLL))
    return { ok: false, option: "first", why: `takes a number from 0 to ${ITEMS_A_POLL}` };
  const checked = checkGiven({ issuer }, false);
  if (checked.given === null) return { ok: false, option: "issuer", why: checked.faults.join(" ") };
  const pattern = links === undefined ? null : linkPattern(links);
  if (links !== undefined && pattern === null) return { ok: false, option: "links", why: takesLinks };
  const channel = channelAddress(url);
  if (channel !== null && pattern !== null)
    return { ok: false, option: "links", why: "is for a page of links, and not for a channel" };
  try {
    const address = channel ?? webAddress(url).href;
    const given = checked.given.issuer ?? null;
    return { ok: true, source: { url: address, issuer: given, everySeconds, firstItems, links: pattern } };
  } catch (error) {
    if (error instanceof NotFetched) return { ok: false, option: "url", why: error.message };
    throw error;
  }
}
