import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import type { LoadFigures, WorkFigures } from "./child.ts";
import type { Growth } from "./growth.ts";

/** A long real briefing that is not part of the project, else the sample that retells it. */
const longTexts = ["../shared/eval/figures/seed.txt", "briefings/2017-02-08-general-staff-syria.txt"];
const LOADS = 7;

/** One reader beside the others; processor times in milliseconds. */
export interface PeerReading extends WorkFigures {
  readonly name: string;
  readonly loadMs: number;
}
export interface ReadingFigures {
  readonly peers: readonly PeerReading[];
  /** Value F1 of each peer, from 0 to 1, by folder of labelled briefings. */
  readonly f1: Readonly<Record<string, readonly number[]>>;
  readonly longWords: number;
  readonly growth: readonly Growth[];
}

/** Where labelled briefings are; the second folder is not part of the project. */
export const labelledFolders = (): readonly string[] =>
  ["test/fixtures/labelled", "../shared/eval/figures"].filter((folder) => existsSync(folder));

/** Measures each of these readers in processes of its own. `child` is the built child.ts; run in the project's folder. */
export function measurePeers(child: string, names: readonly string[]): Pick<ReadingFigures, "peers" | "longWords"> {
  const long = longTexts.find((path) => existsSync(path)) ?? "";
  const [folder = ""] = labelledFolders();
  return {
    peers: names.map((peer) => {
      const loads = Array.from({ length: LOADS }, () => run(child, ["--peer", peer]).load);
      const { work } = run(child, ["--peer", peer, "--folder", folder, "--one", long]);
      if (work === null) throw new Error(`${peer} read nothing`);
      const times = loads.map(({ loadMs }) => loadMs).sort((a, b) => a - b);
      return { name: loads[0]?.name ?? peer, loadMs: times[LOADS >> 1] ?? Number.NaN, ...work };
    }),
    longWords: readFileSync(long, "utf8").match(/\S+/g)?.length ?? 0,
  };
}

function run(child: string, args: readonly string[]): { load: LoadFigures; work: WorkFigures | null } {
  const { status, stdout } = spawnSync(process.execPath, [child, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${args.join(" ")} failed`);
  return JSON.parse(stdout);
}
