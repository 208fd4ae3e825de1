import suite from "@microsoft/recognizers-text-suite";
import { longest, outside, type NumberRead, type Peer } from "./peer.ts";

const ENGLISH = "en-us";
const numbers = [suite.recognizeNumber, suite.recognizePercentage];
const others = [suite.recognizeDateTime, suite.recognizePhoneNumber, suite.recognizeAge, suite.recognizeOrdinal];

/**
 * Microsoft's recognizers of numbers and percentages, without what their recognizers of dates, telephones, ages and ordinals
 * claim; those of money and measures would cost more and find fewer values. Line by line: their time grows faster than the text.
 */
export function createRecognizers(): Peer {
  return {
    name: "recognizers-text-suite",
    read: (text) =>
      [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) =>
        readLine(line).map(({ value, start, end }) => ({ value, start: index + start, end: index + end })),
      ),
  };
}

function readLine(line: string): readonly NumberRead[] {
  const found = numbers.flatMap((recognize) =>
    recognize(line, ENGLISH).flatMap(({ start, end, resolution }) => {
      const value = Number.parseFloat(String(resolution?.["value"] ?? ""));
      return Number.isNaN(value) ? [] : [{ value, start, end: end + 1 }];
    }),
  );
  const spans = others.flatMap((recognize) =>
    recognize(line, ENGLISH).map(({ start, end }) => ({ start, end: end + 1 })),
  );
  return longest(outside(found, spans));
}
