import type { Figure } from "../../../src/briefing/figure.ts";
import type { Passage } from "../../../src/briefing/passage.ts";
import type { BriefingStore, BriefingSummary, Claim } from "../../../store/briefings.ts";

/** Briefings for the page's tests, with their passages and some figures. All words are invented. */
export interface Sample {
  readonly briefing: BriefingSummary;
  readonly text: string;
  readonly passages: readonly Passage[];
}

function sample(
  head: Partial<BriefingSummary> & Pick<BriefingSummary, "id" | "title">,
  lines: readonly string[],
): Sample {
  const text = lines.join("\n");
  let at = 0;
  const passages = lines.map((line, ordinal): Passage => {
    const start = at;
    at += line.length + 1;
    const kind = ordinal === 0 ? "title" : line.startsWith("- ") ? "item" : "paragraph";
    return {
      ordinal,
      kind,
      text: line,
      start,
      end: start + line.length,
      under: null,
      sentences: [{ start, end: at - 1 }],
    };
  });
  const briefing: BriefingSummary = {
    version: 1,
    issuer: "Ministry of Example",
    speaker: "Col. A. Sample",
    date: "2017-02-07",
    dateBasis: "inferred",
    dateHow: "The text speaks of 6 February as yesterday.",
    url: "https://example.org/briefings/1",
    language: "en",
    addedAt: new Date("2026-01-02T03:04:05Z"),
    figures: 4,
    ...head,
  };
  return { briefing, text, passages };
}

export const english = sample({ id: "b-english", title: "Briefing on the situation in the north" }, [
  "Briefing on the situation in the north",
  "Aircraft destroyed 892 depots and firing points near Al-Bab since 1 January.",
  "The territory of over 300 square kilometers was put under control, and 15 of 22 health centres work again.",
  `Hostile markup stays text: <script>alert("1")</script> <img src=x onerror=alert(2)> & @everyone <b>bold</b>.`,
  "- 31 vehicles reached Tell Bisa.",
]);

export const arabic = sample(
  {
    id: "b-arabic",
    title: "إحاطة عن الوضع في الشمال",
    issuer: "وزارة المثال",
    speaker: null,
    language: "ar",
    dateBasis: "stated",
  },
  ["إحاطة عن الوضع في الشمال", "وصلت 31 مركبة إلى تلبيسة في 5 فبراير، وأعيد فتح 9 ممرات إنسانية قرب الباب."],
);

const samples = [english, arabic];

/** The figure whose words these are, with what the test says of it. */
export function claimOf(from: Sample, surface: string, rest: Partial<Figure>): Claim {
  const start = from.text.indexOf(surface);
  const passage = from.passages.find((each) => each.start <= start && start < each.end);
  if (start < 0 || passage === undefined) throw new Error(`The sample does not say ${surface}.`);
  const figure: Figure = {
    value: 1,
    unit: "count",
    modifier: "exact",
    counted: null,
    action: null,
    place: null,
    places: [],
    period: null,
    surface,
    start,
    end: start + surface.length,
    sentence: passage.text,
    sentenceStart: passage.start,
    sentenceEnd: passage.end,
    passage: passage.ordinal,
    ...rest,
  };
  return { briefing: from.briefing, ordinal: 0, figure };
}

const unused = (): never => {
  throw new Error("The page does not ask this of the store.");
};

/** Of the store, what the reading page asks. */
export const sampleStore: BriefingStore = {
  put: unused,
  find: (id, version) =>
    Promise.resolve(
      samples.find(({ briefing }) => briefing.id === id && (version ?? 1) === briefing.version)?.briefing ?? null,
    ),
  copies: () => Promise.resolve([]),
  versions: (id) => Promise.resolve(samples.filter((each) => each.briefing.id === id).map((each) => each.briefing)),
  document: unused,
  passages(ref, { limit, cursor }) {
    const all = samples.find((each) => each.briefing.id === ref.id)?.passages ?? [];
    const from = Number(cursor ?? 0);
    const next = from + limit < all.length ? String(from + limit) : null;
    return Promise.resolve({ items: all.slice(from, from + limit), next, previous: null });
  },
  storedAfter: unused,
  newestTurn: unused,
  claims: unused,
  latest: unused,
  figures: unused,
  figuresByPlace: unused,
  search: unused,
  gather: unused,
  commonness: unused,
  termsLike: unused,
  places: unused,
  placesWith: unused,
  placesIn: unused,
  placesBetween: unused,
  placesLike: unused,
  idsLike: unused,
  issuers: unused,
  issuerNames: unused,
  evidence: unused,
};
