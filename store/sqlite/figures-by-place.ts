import { placeKey } from "../place-key.ts";
import type { BriefingStore, Claim, PlacedClaim, PlaceKey } from "../briefings.ts";
import type { Connection } from "./connection.ts";
import { clampLimit } from "./cursor.ts";
import type { KeyedFigures } from "./figures.ts";
import { keyRange, LAST_KEY, turnSql, versionSql } from "./keys.ts";
import type { Look } from "./look.ts";
import { readPlaceWalk, writePlaceWalk, type Position } from "./place-walk.ts";
import { CLAIM, claimOf, type ClaimRow } from "./rows.ts";

/** Rows of one place that are read at once, and those that one page may read through. */
const STEP = 64;
const MOST_ROWS = 3_000;
/** Figures with words that are put in the order of places. */
const MOST_WORDED = 1_000;

type Group = readonly [id: number, key: PlaceKey];
interface Placed {
  readonly group: number;
  readonly key: number;
  readonly placed: PlacedClaim;
}

/** The place, of those asked for, under which a figure is listed: its own, else the first of its others. */
function groupOf({ figure: { place, places } }: Claim, asked: ReadonlySet<PlaceKey>): PlaceKey | null {
  const all = place === null ? places : [place, ...places];
  return all.map(placeKey).find((key) => asked.has(key)) ?? null;
}

/** Lists figures place by place. What a page costs is what it shows: places are walked in order, each from its newest figure. */
export function createFiguresByPlace(
  connection: Connection,
  look: Look,
  figures: KeyedFigures,
): Pick<BriefingStore, "figuresByPlace"> {
  const groupsWith = connection.prepare<Group>(
    `SELECT p.id, p.key FROM json_each(?) k CROSS JOIN places p ON p.key = k.value
     WHERE EXISTS (SELECT 1 FROM figure_places f WHERE f.place = p.id AND f.figure BETWEEN ? AND ?)`,
  );
  const claimsAt = connection.prepare<ClaimRow>(
    `SELECT ${CLAIM} FROM figure_places p CROSS JOIN figures f ON f.key = p.figure
     CROSS JOIN versions v ON v.key = ${versionSql("p.figure")} JOIN issuers i ON i.id = v.issuer
     WHERE p.place = ?1 AND p.figure BETWEEN ?2 AND ?3 AND ${turnSql("p.figure")} <= ?4
       AND (?5 IS NULL OR p.issuer IN (SELECT value FROM json_each(?5))) ORDER BY p.figure DESC LIMIT ?6`,
  );

  return {
    async figuresByPlace(query) {
      const { low, high } = keyRange(query);
      const limit = clampLimit(query.limit);
      const issuers = look.issuerIds(query.issuers);
      const walk = readPlaceWalk(query.cursor) ?? { turn: look.newestTurn(), starts: [] };
      const groups = groupsWith.all(JSON.stringify([...new Set(query.places)]), low, high);
      const asked = new Set(query.places);
      const last = walk.starts.at(-1);
      const begins = groups.findIndex(([id]) => id === last?.place);
      const first = Math.max(0, begins);
      const start = begins === -1 ? undefined : last;

      /** Where the page ends: the position of the last row that was looked at, when there may be more. */
      let end: Position | null = null;
      const found: PlacedClaim[] = [];

      function walkPlaces(): void {
        let rows = 0;
        for (const [at, [place, key]] of groups.entries()) {
          if (at < first) continue;
          let top = at === first && start?.place === place ? Math.min(high, start.key - 1) : high;
          for (;;) {
            const read = claimsAt.all(
              place,
              low,
              top,
              walk.turn,
              issuers === null ? null : JSON.stringify(issuers),
              STEP,
            );
            for (const row of read) {
              const claim = claimOf(row);
              rows += 1;
              top = row[0] - 1;
              if (groupOf(claim, asked) !== key) continue;
              if (found.length === limit) return;
              found.push({ place: key, claim });
              end = { place, key: row[0] };
            }
            if (read.length < STEP) break;
            if (rows >= MOST_ROWS) {
              end = { place, key: top + 1 };
              return;
            }
          }
        }
        end = null;
      }

      function walkWorded(): void {
        const ids = groups.map(([id]) => id);
        const rows = figures.worded(query.about ?? "", ids, issuers, {
          low,
          high,
          turn: walk.turn,
          toward: "older",
          limit: MOST_WORDED,
        });
        const orders = new Map(groups.map(([, key], order) => [key, order]));
        const placed = rows.flatMap((row): Placed[] => {
          const claim = claimOf(row);
          const place = groupOf(claim, asked);
          const group = orders.get(place ?? "");
          return place === null || group === undefined ? [] : [{ group, key: row[0], placed: { place, claim } }];
        });
        placed.sort((a, b) => a.group - b.group || b.key - a.key);
        const after = start === undefined ? LAST_KEY : start.key;
        const rest = placed.filter(({ group, key }) => group > first || (group === first && key < after));
        for (const each of rest.slice(0, limit)) found.push(each.placed);
        const ending = rest[limit - 1];
        if (ending !== undefined && rest.length > limit) end = { place: ids[ending.group] ?? 0, key: ending.key };
      }

      if (issuers?.length === 0) return { items: [], next: null, previous: null };
      if (figures.hasWords(query.about)) walkWorded();
      else walkPlaces();
      const { turn, starts } = walk;
      return {
        items: found,
        next: end === null ? null : writePlaceWalk({ turn, starts: [...starts, end] }),
        previous: starts.length === 0 ? null : writePlaceWalk({ turn, starts: starts.slice(0, -1) }),
      };
    },
  };
}
