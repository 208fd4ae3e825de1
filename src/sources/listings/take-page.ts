import type { KnownItem, LinkedPage } from "../../../store/sources.ts";
import { UnreadableDocument } from "../../reading/unreadable.ts";
import { BadFile } from "../bad-file.ts";
import type { Turn } from "../feeds/create-turn.ts";
import type { Fetched } from "../fetch/create-fetcher.ts";
import { pageOf } from "../fetch/fetch-page.ts";
import { NotFetched } from "../fetch/not-fetched.ts";
import { loadDocument } from "../load-file.ts";
import { Disallowed } from "../robots/disallowed.ts";
import { nextCheck, nextTry, whenAllowed } from "./next-check.ts";
import { linkKey, pageFingerprint, pageKeys } from "./page-keys.ts";

/** What came of asking for a page. `isFirst`: it could not be had before, or was not asked for. `why` is a sentence; `retryAt` is when its server wants to be asked again, where it says. */
export type PageOutcome =
  | { readonly kind: "settled"; readonly isFirst: boolean }
  | { readonly kind: "disallowed"; readonly why: string }
  | { readonly kind: "failed"; readonly why: string; readonly isBusy: boolean; readonly retryAt: Date | null };

/** A page that a listing leads to, new or met before. */
export type PageAsked = Pick<LinkedPage, "url" | "words"> & Partial<LinkedPage>;

const TOO_MANY_REQUESTS = 429;

/**
 * Asks for a page and takes it: a new briefing, or a version of the one that it was. What cannot be had or read is asked for
 * again, ever later; a page that robots.txt keeps from the bot is not remembered as met, so it is taken should that change.
 */
export async function takePage(turn: Turn, page: PageAsked): Promise<PageOutcome> {
  const { source, signal, parts } = turn;
  const { sources, clock } = parts;
  const key = linkKey(page.url);
  const met = (await sources.known(source.id, [key])).get(key) ?? null;
  const metAt = page.metAt ?? clock.now();
  const { etag = null, lastModified = null } = met?.fingerprint === null ? {} : page;
  const keep = (again: Date, kept: Pick<LinkedPage, "etag" | "lastModified">): Promise<void> => {
    const { url, words } = page;
    const validators = { etag: kept.etag, lastModified: kept.lastModified };
    return sources.keepPage(source.id, { url, words, metAt, nextCheck: again, ...validators });
  };
  signal.throwIfAborted();
  try {
    const fetched = await turn.fetcher(page.url, { etag, lastModified }, signal);
    const briefing = fetched.unchanged ? null : await takeDocument(turn, page, met, fetched);
    await keep(nextCheck(metAt, clock.now()), fetched);
    if (briefing !== null) await sources.remember(source.id, briefing.names, briefing.count);
    return { kind: "settled", isFirst: met === null || met.fingerprint === null };
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof NotFetched || error instanceof BadFile || error instanceof UnreadableDocument)) throw error;
    const now = clock.now();
    if (error instanceof Disallowed) {
      await keep(whenAllowed(now), { etag, lastModified });
      return { kind: "disallowed", why: error.message };
    }
    const tries = (met?.fingerprint === null ? met.tries : 0) + 1;
    await keep(nextTry(tries, source.everySeconds, now), { etag, lastModified });
    const known = met ?? { key, briefing: null, fingerprint: null };
    if (known.fingerprint === null) await sources.remember(source.id, [{ ...known, tries }], 0);
    const { status, retryAt } = error instanceof NotFetched ? error : { status: null, retryAt: null };
    return { kind: "failed", why: error.message, isBusy: status === TOO_MANY_REQUESTS || retryAt !== null, retryAt };
  }
}

/** Stores what a page says, if it is new; answers under what names it is to be remembered, and how many were taken: one or none. */
async function takeDocument(
  turn: Turn,
  { url, words }: PageAsked,
  met: KnownItem | null,
  fetched: Fetched,
): Promise<{ readonly names: readonly KnownItem[]; readonly count: number }> {
  const { source, parts } = turn;
  const loaded = await loadDocument(pageOf(fetched, url), { opener: parts.opener });
  const document = { ...loaded, hints: { ...(words === null ? {} : { title: words }), ...loaded.hints, url } };
  const fingerprint = pageFingerprint(document);
  const keys = pageKeys(url, fetched.url, document);
  const others = [...(await parts.sources.known(source.id, keys)).values()];
  const passedOver = others.some(({ briefing, tries }) => briefing === null && tries === 0);
  const same = others.find((other) => other.fingerprint === fingerprint);
  const isNew = !passedOver && same === undefined;
  const before = met?.briefing ?? others.find(({ briefing }) => briefing !== null)?.briefing ?? null;
  const briefing = isNew ? await turn.put(document, before) : (same?.briefing ?? before);
  // What was passed over is remembered as that, with no tries.
  const tries = passedOver ? 0 : 1;
  return { names: keys.map((key) => ({ key, briefing, fingerprint, tries })), count: isNew ? 1 : 0 };
}
