import type { LinkedPage } from "../../../store/sources.ts";
import type { Polled } from "../feeds/after-poll.ts";
import type { Turn } from "../feeds/create-turn.ts";
import { nextCheck } from "./next-check.ts";
import { linkKey } from "./page-keys.ts";
import type { Link } from "./read-listing.ts";
import { takePage } from "./take-page.ts";

type Came = Pick<Polled & { readonly ok: true }, "waiting" | "notice" | "notBefore">;

/** Links that led to nothing, and why the first did. */
interface LeftOut {
  readonly urls: string[];
  why: string | null;
}

/** Takes the pages to which new links of a listing lead, those at its end first: lists have the newest at the top. */
export async function takeLinks(turn: Turn, links: readonly Link[]): Promise<Came> {
  const { source, parts } = turn;
  const { sources } = parts;
  const urls = links.map(({ url }) => url);
  const unkept = await sources.linksTo(source.id, urls);
  const first = source.lastSuccess === null;
  if (first) await passOver(turn, urls.slice(source.firstItems));
  const kept: LeftOut = { urls: [], why: null };
  const failed: LeftOut = { urls: [], why: null };
  let waiting = 0;
  let busy: { readonly until: Date | null } | null = null;
  for (const link of (first ? links.slice(0, source.firstItems) : links).toReversed()) {
    const key = linkKey(link.url);
    const met = (await sources.known(source.id, [key])).get(key);
    if (met !== undefined) {
      if (met.fingerprint === null && met.tries > 0) failed.urls.push(link.url);
      // Met under another form of its address: from now on it is looked at under this one.
      if (unkept.has(link.url) && met.tries > 0) await sources.keepPage(source.id, keptUnder(link, parts.clock.now()));
      continue;
    }
    if (busy !== null || turn.isOver()) {
      waiting += 1;
      continue;
    }
    const outcome = await takePage(turn, link);
    if (outcome.kind === "disallowed") note(kept, link.url, outcome.why);
    else turn.count();
    if (outcome.kind === "failed") {
      note(failed, link.url, outcome.why);
      if (outcome.isBusy) busy = { until: outcome.retryAt };
    }
  }
  const notice = [said("Left out", kept), said("Not had yet", failed)].filter((each) => each !== null).join(" ");
  return { waiting, notice: notice === "" ? null : notice, notBefore: busy?.until ?? null };
}

const keptUnder = (link: Link, now: Date): LinkedPage => {
  return { ...link, metAt: now, nextCheck: nextCheck(now, now), etag: null, lastModified: null };
};

function note(left: LeftOut, url: string, why: string): void {
  left.urls.push(url);
  left.why ??= why;
}

/** "Left out: 3 linked pages, one of them https://… The robots.txt …"; without what an address may hold as a key. */
function said(what: string, { urls, why }: LeftOut): string | null {
  const [url] = urls;
  if (url === undefined) return null;
  const { origin, pathname } = new URL(url);
  const pages = urls.length === 1 ? "1 linked page" : `${urls.length} linked pages, one of them`;
  return `${what}: ${pages} ${`${origin}${pathname}`.slice(0, 200)}. ${why ?? "They are asked for again, ever later."}`;
}

/** Notes what the first poll leaves, as a feed's older items are; a poll that was broken off may have taken some of it. */
async function passOver({ source, parts: { sources } }: Turn, urls: readonly string[]): Promise<void> {
  const keys = urls.map(linkKey);
  const known = await sources.known(source.id, keys);
  const names = keys.filter((key) => !known.has(key));
  await sources.remember(
    source.id,
    names.map((key) => ({ key, briefing: null, fingerprint: null, tries: 0 })),
    0,
  );
}
