import type { Document, ReadBriefing } from "../../briefing/briefing.ts";
import type { Clock } from "../../clock.ts";
import type { Logger } from "../../log.ts";
import { unknownIssuer } from "../../reading/head/issuer.ts";
import { readerVersion } from "../../reading/reader-version.ts";
import type { Reader } from "../../reading/reader.ts";
import { UnreadableDocument } from "../../reading/unreadable.ts";
import type { BriefingStore } from "../../../store/briefings.ts";
import type { KnownItem, Source, SourceStore } from "../../../store/sources.ts";
import { isSpent, shareOn } from "../feeds/share.ts";
import { openHanded } from "../open-handed.ts";
import type { Opener } from "../opening/create-opener.ts";
import { putCopiesOf } from "../put-copies.ts";
import { channelOf, type ChannelPlatform } from "./channel-address.ts";
import { itemsOf, type PostItem } from "./items-of-post.ts";
import type { Post } from "./post.ts";

export interface ChannelsParts {
  readonly sources: SourceStore;
  readonly briefings: Pick<BriefingStore, "put" | "copies">;
  readonly reader: Pick<Reader, "read">;
  readonly opener: Opener;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** `later`: something of it could not be had for now, or the channel's share of the day is spent; it is to be offered again. */
export type Taken = "taken" | "later";

/** Channels that are sources: their platforms offer posts, again and again if need be; each is stored once, each change as a version. */
export interface Channels {
  /** Those of a platform that are not paused. */
  of(platform: ChannelPlatform): Promise<readonly Source[]>;
  /** The source that a channel is, by any of its names; null when it is none, or paused. One that was named by `@name` is from then on known by its id. */
  find(platform: ChannelPlatform, id: string, username?: string): Promise<Source | null>;
  /** Rejects only when the store fails. */
  take(source: Source, post: Post): Promise<Taken>;
  /** The newest post up to which everything is taken; null for none yet. */
  seen(source: Source): Promise<string | null>;
  see(source: Source, post: string): Promise<void>;
  /** The channel can be read, or why it cannot, as a sentence. */
  fares(source: Source, reason: string | null): Promise<void>;
}

const SEEN = "seen";
/** After so many tries, a minute apart, a file is given up: what stands behind it waits no longer. */
const MOST_TRIES = 120;
/** Stands in the place of an item's fingerprint while it could not be taken. */
const LATER = "later";
const stateOf = ({ changedAt }: Post, what: string): string => `${changedAt.getTime()} ${what}`;
const isWaiting = (known: KnownItem | undefined): boolean => known?.fingerprint?.endsWith(` ${LATER}`) === true;

export function createChannels(parts: ChannelsParts): Channels {
  const { sources, briefings, reader, opener, clock, logger } = parts;

  const current = async (id: number): Promise<Source | null> =>
    (await sources.list()).find((each) => each.id === id) ?? null;

  async function note(id: number, change: (now: Source) => Partial<Source>): Promise<void> {
    const now = await current(id);
    if (now !== null) await sources.note(id, { ...now, gone: false, ...change(now) });
  }

  const fine = () => ({ failingSince: null, reason: null, failures: 0, lastSuccess: clock.now() });
  const failing =
    (reason: string) =>
    ({ failingSince, failures }: Source) => ({
      reason,
      failingSince: failingSince ?? clock.now(),
      failures: failures + 1,
    });

  /** The words, or the file opened; null where there is nothing to read, or "later". */
  async function documentOf(
    item: PostItem,
    source: Source,
    post: Post,
    tries: number,
  ): Promise<Document | null | "later"> {
    const origin = `${source.url} ${item.key}`;
    if (item.file === null) return { origin, format: "text", text: post.text, hints: item.hints };
    const opened = await openHanded(item.file, opener);
    if (opened.ok)
      return { ...opened.document, origin, hints: { ...item.hints, ...opened.document.hints, ...urlOf(item) } };
    if (opened.mayPass && tries < MOST_TRIES) {
      await note(source.id, failing(opened.why));
      return "later";
    }
    logger.warn({ source: source.id, reason: opened.why }, "a file of a channel was not taken");
    return null;
  }

  /** Notes once that an item waits. */
  async function wait(
    { key }: PostItem,
    source: Source,
    post: Post,
    met: KnownItem | undefined,
    tries: number,
  ): Promise<"later"> {
    const noted = {
      key,
      briefing: met?.briefing ?? null,
      fingerprint: stateOf(post, LATER),
      tries,
    };
    await sources.remember(source.id, [noted], 0);
    if (!isWaiting(met)) await note(source.id, ({ waiting }) => ({ waiting: waiting + 1 }));
    return "later";
  }

  async function takeItem(item: PostItem, source: Source, post: Post, met: KnownItem | undefined): Promise<Taken> {
    const tries = isWaiting(met) ? (met?.tries ?? 0) : 0;
    const opened = await documentOf(item, source, post, tries);
    if (opened === "later") return await wait(item, source, post, met, tries + 1);
    const remember = (briefing: string | null, count: number): Promise<void> =>
      sources.remember(
        source.id,
        [{ key: item.key, briefing, fingerprint: stateOf(post, item.fingerprint), tries: 1 }],
        count,
      );
    const before = met?.briefing ?? null;
    const given = source.issuer === null ? {} : { issuer: source.issuer };
    const addedAt = clock.now();
    /** What names no issuer is the channel's own word. */
    const attributed = (document: Document): { readonly document: Document; readonly read: ReadBriefing } => {
      const read = reader.read(document, given, addedAt);
      if (read.issuer !== unknownIssuer || post.channel === null) return { document, read };
      const own = { ...document, hints: { ...document.hints, issuer: post.channel } };
      return { document: own, read: reader.read(own, given, addedAt) };
    };
    try {
      const { document, read } = opened === null ? { document: null, read: null } : attributed(opened);
      // What stands over a file is its caption, unless it says a number itself.
      const isCaption = item.file === null && post.files.length > 0 && read?.figures.length === 0 && before === null;
      if (document === null || read === null || isCaption) {
        await remember(before, 0);
        return "taken";
      }
      const { owner } = source;
      const id = before === null ? {} : { id: before };
      const [put] = await briefings.put([{ document, read, addedAt, given, readerVersion, owner, ...id }]);
      if (put !== undefined) await putCopiesOf(put, parts);
      // A process that dies here is offered the post again, and the store knows the briefing by its address or its words.
      await remember(put?.id ?? before, 1);
    } catch (error) {
      if (!(error instanceof UnreadableDocument)) throw error;
      await remember(before, 0);
    }
    const size = item.file?.size ?? post.text.length;
    await note(source.id, (now) => {
      const share = shareOn(addedAt, now);
      return { share: { ...share, items: share.items + 1, bytes: share.bytes + size } };
    });
    return "taken";
  }

  return {
    async of(platform) {
      return (await sources.list()).filter((each) => !each.paused && channelOf(each)?.platform === platform);
    },
    async find(platform, id, username) {
      const all = (await sources.list()).filter(({ paused }) => !paused);
      const known = all.find(({ url }) => url === `${platform}:${id}`);
      if (known !== undefined || username === undefined) return known ?? null;
      const named = all.find(({ url }) => url === `${platform}:@${username.toLowerCase()}`);
      if (named === undefined) return null;
      // A name may come to be another channel's.
      await note(named.id, () => ({ url: `${platform}:${id}` }));
      return await current(named.id);
    },
    async take(source, post) {
      const items = itemsOf(post);
      const known = await sources.known(
        source.id,
        items.map(({ key }) => key),
      );
      const open = items.filter(({ key, fingerprint }) => {
        const [changedAt = "0", before] = known.get(key)?.fingerprint?.split(" ") ?? [];
        // An older state of it may be offered after a newer one.
        return before !== fingerprint && Number(changedAt) <= post.changedAt.getTime();
      });
      const title = post.channel;
      let taken: Taken = "taken";
      for (const item of open) {
        const now = await current(source.id);
        if (now === null || now.paused) return "taken";
        if (isSpent(shareOn(clock.now(), now))) {
          await note(source.id, failing("Its share of the day is spent; what it posts is taken tomorrow."));
          return await wait(item, source, post, known.get(item.key), 0);
        }
        const met = known.get(item.key);
        if ((await takeItem(item, source, post, met)) === "later") taken = "later";
        else if (isWaiting(met)) await note(source.id, ({ waiting }) => ({ waiting: Math.max(0, waiting - 1) }));
      }
      // While another post waits the reason for that stays.
      if (taken === "taken")
        await note(source.id, (now) => ({
          ...(now.waiting > 0 ? { lastSuccess: clock.now() } : fine()),
          title: title ?? now.title,
        }));
      return taken;
    },
    async seen(source) {
      return (await sources.known(source.id, [SEEN])).get(SEEN)?.fingerprint ?? null;
    },
    async see(source, post) {
      await sources.remember(source.id, [{ key: SEEN, briefing: null, fingerprint: post, tries: 0 }], 0);
    },
    async fares(source, reason) {
      await note(source.id, reason === null ? fine : failing(reason));
    },
  };
}

const urlOf = ({ hints: { url } }: PostItem) => (url === undefined ? {} : { url });
