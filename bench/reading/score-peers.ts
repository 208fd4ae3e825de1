import { loadLabelled } from "../../eval/labelled.ts";
import type { Prediction } from "../../eval/prediction.ts";
import { scoreDocument } from "../../eval/score.ts";
import { summaryOf, total } from "../../eval/summary.ts";
import { createPeer } from "./peers/all.ts";
import type { NumberRead } from "./peers/peer.ts";

/** How well each reader finds the values of a folder's labelled briefings: F1 from 0 to 1, in the order of the names. */
export async function scorePeers(folder: string, names: readonly string[]): Promise<readonly number[]> {
  const labelled = await loadLabelled(folder);
  const scores: number[] = [];
  for (const name of names) {
    const peer = await createPeer(name);
    const each = labelled.map(({ gold, document }) =>
      scoreDocument(
        gold,
        peer.read(document.text).map((number) => bare(document.text, number)),
      ),
    );
    scores.push(summaryOf(total(each)).value.f1);
  }
  return scores;
}

/** Only the value and the spot are asked of a peer. */
function bare(text: string, { value, unit = "count", start, end }: NumberRead): Prediction {
  return {
    value,
    unit,
    modifier: "exact",
    counted: null,
    place: null,
    period: null,
    surface: text.slice(start, end),
    start,
    end,
    sentence: "",
  };
}
