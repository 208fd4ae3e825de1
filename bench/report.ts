import type { AddFigures } from "./phase-add.ts";
import type { AskFigures } from "./phase-ask.ts";
import type { MapFigures } from "./phase-map.ts";
import type { PeerFigures } from "./phase-peer.ts";
import type { PlacesFigures } from "./phase-places.ts";
import type { StartFigures } from "./phase-start.ts";
import type { TelegramFigures } from "./phase-telegram.ts";
import type { ReadFigures } from "./phase-read.ts";
import { round, show } from "./percentiles.ts";

export interface Measured {
  readonly read: ReadFigures;
  readonly map: MapFigures;
  readonly places: PlacesFigures;
  readonly telegram: TelegramFigures;
  readonly sizes: {
    readonly size: number;
    /** Null when a folder from an earlier run was used. */
    readonly add: AddFigures | null;
    readonly ask: { readonly kinds: readonly AskFigures[]; readonly rssMb: number };
    readonly start: StartFigures;
    readonly fileMb: number;
  }[];
  peer: { readonly size: number; readonly theirs: PeerFigures; readonly ours: PeerFigures } | null;
}

/** The tables as Markdown. Times are p50 / p99 in milliseconds. */
export function report({ sizes, peer, read, map, places, telegram }: Measured): string {
  const columns = sizes.map(({ size }) => size.toLocaleString("en-US"));
  const row = (name: string, cell: (at: Measured["sizes"][number]) => string) =>
    `| ${name} | ${sizes.map(cell).join(" | ")} |`;
  const kinds = sizes[0]?.ask.kinds ?? [];
  const lines = [
    `| briefings | ${columns.join(" | ")} |`,
    `|---|${columns.map(() => "---:|").join("")}`,
    row("add, briefings a second (reading + storing, ms each)", ({ add }) =>
      add === null ? "" : `${round(add.perSecond)} (${round(add.readingMs)} + ${round(add.storingMs)})`,
    ),
    row(
      "start to listening / to the first answer, ms",
      ({ start }) => `${round(start.listening.p50)} / ${round(start.answered.p50)}`,
    ),
    row("memory after the first answer, MB", ({ start }) => round(start.rssMb)),
    row("file, MB", ({ fileMb }) => round(fileMb)),
    ...kinds.flatMap(({ name }, i) => {
      const at = (each: Measured["sizes"][number]): AskFigures | undefined => each.ask.kinds[i];
      const bare =
        kinds[i]?.bare === null
          ? []
          : [
              row(`&nbsp;&nbsp;bare SQL`, (each) =>
                at(each)?.bare ? show(at(each)?.bare ?? { runs: 0, p50: 0, p99: 0 }) : "",
              ),
            ];
      return [
        row(`${name} (${round((kinds[i]?.answered ?? 0) * 100)} % found)`, (each) =>
          show(at(each)?.bot ?? { runs: 0, p50: 0, p99: 0 }),
        ),
        ...bare,
      ];
    }),
  ];
  return `${lines.join("\n")}\n${peer === null ? "" : `\n${peerTable(peer)}\n`}\n${readTable(read)}\n\n${mapTable(map)}\n\n${placesTable(places)}\n\n${telegramTable(telegram)}\n`;
}

function peerTable({ size, theirs, ours }: NonNullable<Measured["peer"]>): string {
  return [
    `| at ${size.toLocaleString("en-US")} briefings | briefing-bot | MiniSearch | ratio of p50 |`,
    "|---|---:|---:|---:|",
    ...ours.kinds.map(({ name, timing }, i) => {
      const other = theirs.kinds[i]?.timing ?? { runs: 0, p50: 0, p99: 0 };
      return `| ${name} | ${show(timing)} | ${show(other)} | ${round(other.p50 / timing.p50)} |`;
    }),
    `| memory that search adds, MB | ${round(ours.memoryMb)} | ${round(theirs.memoryMb)} | ${round(theirs.memoryMb / ours.memoryMb)} |`,
  ].join("\n");
}

function readTable({ kinds }: ReadFigures): string {
  return [
    "| reading text made to be slow, ms a kilobyte | 20 KB | 200 KB | ratio |",
    "|---|---:|---:|---:|",
    ...kinds.map(
      ({ name, short, long }) => `| ${name} | ${short.toFixed(3)} | ${long.toFixed(3)} | ${round(long / short)} |`,
    ),
  ].join("\n");
}

function mapTable({ first, later, laterCpuMs, pngKb, memoryMb }: MapFigures): string {
  return [
    "| a map of a town with eight neighbours, ms | the first | later | computing, later | KB | memory of the thread, MB |",
    "|---|---:|---:|---:|---:|---:|",
    `| drawn as PNG in its thread | ${show(first)} | ${show(later)} | ${round(laterCpuMs)} | ${round(pngKb)} | ${round(memoryMb)} |`,
  ].join("\n");
}

export function placesTable({ openMs, openMb, askedMb, find, complete, missUs, hitUs }: PlacesFigures): string {
  return [
    "| 350,000 places | |",
    "|---|---:|",
    `| opened in, ms | ${round(openMs)} |`,
    `| memory once opened / after all questions, MB above the process without | ${round(openMb)} / ${round(askedMb)} |`,
    `| a person's spelling found, ms | ${show(find)} |`,
    `| completion of 1 to 4 letters, ms | ${show(complete)} |`,
    `| a name of prose that is no place / that is one, microseconds | ${round(missUs)} / ${round(hitUs)} |`,
  ].join("\n");
}

export function telegramTable({ updates, people, bare, adapter }: TelegramFigures): string {
  const ratios = adapter.map((speed, round) => speed / (bare[round] ?? NaN));
  const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
  return [
    `| ${updates} messages of ${people} people on Telegram, answered a second | bare grammY bot | briefing-bot's adapter | ratio (lowest, highest) |`,
    "|---|---:|---:|---:|",
    `| median of ${ratios.length} rounds that take turns | ${round(median(bare))} | ${round(median(adapter))} | ${round(median(ratios))} (${round(Math.min(...ratios))}, ${round(Math.max(...ratios))}) |`,
  ].join("\n");
}
