import type { KnownItem, Source, SourceStore } from "../sources.ts";
import type { Connection } from "./connection.ts";

type Row = readonly [
  id: number,
  url: string,
  issuer: string | null,
  every: number,
  first: number,
  paused: number,
  addedAt: number,
  nextPoll: number,
  etag: string | null,
  modified: string | null,
  title: string | null,
  lastSuccess: number | null,
  failingSince: number | null,
  reason: string | null,
  failures: number,
  taken: number,
  owner: string,
  waiting: number,
  shareDay: string,
  shareItems: number,
  shareBytes: number,
  links: string | null,
  notice: string | null,
];

const columns = `id, url, issuer, every_seconds, first_items, paused, added_at, next_poll, etag, last_modified, title,
  last_success, failing_since, reason, failures, taken, owner, waiting, share_day, share_items, share_bytes, links, notice`;
const dateOf = (time: number | null): Date | null => (time === null ? null : new Date(time));

function sourceOf(row: Row): Source {
  const [id, url, issuer, everySeconds, firstItems, paused, addedAt, nextPoll, etag, lastModified, title] = row;
  const [
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    ,
    success,
    failing,
    reason,
    failures,
    taken,
    owner,
    waiting,
    day,
    items,
    bytes,
    links,
    notice,
  ] = row;
  return {
    id,
    url,
    links,
    owner,
    issuer,
    everySeconds,
    firstItems,
    paused: paused === 1,
    addedAt: new Date(addedAt),
    nextPoll: new Date(nextPoll),
    etag,
    lastModified,
    title,
    lastSuccess: dateOf(success),
    failingSince: dateOf(failing),
    reason,
    failures,
    notice,
    taken,
    waiting,
    share: { day, items, bytes },
  };
}

export function createSources(connection: Connection): SourceStore {
  const insert = connection.prepare<Row>(
    `INSERT INTO sources (url, owner, issuer, every_seconds, first_items, added_at, next_poll, links) VALUES (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
     ON CONFLICT DO NOTHING RETURNING ${columns}`,
  );
  const list = connection.prepare<Row>(`SELECT ${columns} FROM sources ORDER BY id`);
  const remove = connection.prepare<readonly [number]>("DELETE FROM sources WHERE id = ? RETURNING id");
  const removeItems = connection.prepare("DELETE FROM source_items WHERE source = ?");
  const pause = connection.prepare<readonly [number]>(
    "UPDATE sources SET paused = ?, next_poll = ? WHERE id = ? RETURNING id",
  );
  const note = connection.prepare(
    `UPDATE sources SET url = CASE WHEN EXISTS (SELECT 1 FROM sources WHERE url = ?1) THEN url ELSE ?1 END,
      next_poll = ?2, etag = ?3, last_modified = ?4, title = ?5, last_success = ?6, failing_since = ?7, reason = ?8,
      failures = ?9, waiting = ?10, share_day = ?11, share_items = ?12, share_bytes = ?13, paused = max(paused, ?14), notice = ?15
     WHERE id = ?16`,
  );
  const known = connection.prepare<readonly [string | null, string | null, number]>(
    "SELECT briefing, fingerprint, tries FROM source_items WHERE source = ? AND key = ?",
  );
  const keep = connection.prepare(
    `INSERT INTO source_items (source, key, briefing, fingerprint, tries)
     SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM sources WHERE id = ?1)
     ON CONFLICT DO UPDATE SET briefing = excluded.briefing, fingerprint = excluded.fingerprint, tries = excluded.tries`,
  );
  const removePages = connection.prepare("DELETE FROM source_pages WHERE source = ?");
  const keepPage = connection.prepare(
    `INSERT INTO source_pages (source, url, met_at, next_check, etag, last_modified, words)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE EXISTS (SELECT 1 FROM sources WHERE id = ?1)
     ON CONFLICT DO UPDATE SET next_check = excluded.next_check, etag = excluded.etag, last_modified = excluded.last_modified`,
  );
  const unlink = connection.prepare("UPDATE source_pages SET linked = 0 WHERE source = ? AND linked = 1");
  const link = connection.prepare("UPDATE source_pages SET linked = 1 WHERE source = ? AND url = ? RETURNING 1");
  const due = connection.prepare<readonly [string, number, number, string | null, string | null, string | null]>(
    `SELECT url, met_at, next_check, etag, last_modified, words FROM source_pages
     WHERE source = ? AND linked = 1 AND next_check <= ? ORDER BY next_check, url LIMIT ?`,
  );
  const count = connection.prepare("UPDATE sources SET taken = taken + ? WHERE id = ?");

  return {
    async add({ url, issuer, everySeconds, firstItems, links = null }, now) {
      const row = insert.all(url, issuer, everySeconds, firstItems, now.getTime(), now.getTime(), links)[0];
      return row === undefined ? null : sourceOf(row);
    },
    async list() {
      return list.all().map(sourceOf);
    },
    async remove(id) {
      return connection.transaction(() => {
        removeItems.run(id);
        removePages.run(id);
        return remove.all(id).length > 0;
      });
    },
    async pause(id, paused, now) {
      return pause.all(paused ? 1 : 0, now.getTime(), id).length > 0;
    },
    async note(
      id,
      { url, nextPoll, etag, lastModified, title, reason, failures, waiting, share, gone, notice, ...noted },
    ) {
      const times = [noted.lastSuccess?.getTime() ?? null, noted.failingSince?.getTime() ?? null] as const;
      const today = [share.day, share.items, share.bytes, gone ? 1 : 0] as const;
      const asked = [url, nextPoll.getTime(), etag, lastModified, title] as const;
      note.run(...asked, ...times, reason, failures, waiting, ...today, notice, id);
    },
    async known(id, keys) {
      const found = new Map<string, KnownItem>();
      for (const key of keys)
        for (const [briefing, fingerprint, tries] of known.all(id, key))
          found.set(key, { key, briefing, fingerprint, tries });
      return found;
    },
    async remember(id, items, taken) {
      connection.transaction(() => {
        for (const { key, briefing, fingerprint, tries } of items) keep.run(id, key, briefing, fingerprint, tries);
        count.run(taken, id);
      });
    },
    async keepPage(id, { url, words, metAt, nextCheck, etag, lastModified }) {
      keepPage.run(id, url, metAt.getTime(), nextCheck.getTime(), etag, lastModified, words);
    },
    async linksTo(id, urls) {
      return connection.transaction(() => {
        unlink.run(id);
        return new Set(urls.filter((url) => link.all(id, url).length === 0));
      });
    },
    async pagesDue(id, now, limit) {
      return due.all(id, now.getTime(), limit).map(([url, metAt, nextCheck, etag, lastModified, words]) => {
        return { url, words, metAt: new Date(metAt), nextCheck: new Date(nextCheck), etag, lastModified };
      });
    },
  };
}
