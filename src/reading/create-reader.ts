import type { ReadBriefing } from "../briefing/briefing.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";
import { explanationOf } from "./explanation.ts";
import { figureOf } from "./figure-of.ts";
import { pipeline, type Work } from "./pipeline.ts";
import { refOf } from "./places/place-found.ts";
import type { Reader } from "./reader.ts";

/** The reader of briefings: pipeline.ts in its order, and at the end the records without the reasons. */
export function createReader({ gazetteer }: { readonly gazetteer: Gazetteer }): Reader {
  return {
    read: (document, given, now) => briefingOf(pipeline.run({ document, given, now, gazetteer })),
    explain(document, given, now) {
      const work = pipeline.run({ document, given, now, gazetteer });
      return explanationOf(work, briefingOf(work));
    },
  };
}

function briefingOf({ head, passages, linked, views }: Work): ReadBriefing {
  return {
    ...head,
    passages,
    figures: linked.map(figureOf),
    places: views.flatMap((view) =>
      view.places.map((name) => ({
        ...refOf(name),
        at: { start: name.start, end: name.end },
        passage: view.passage.ordinal,
      })),
    ),
  };
}
