import { expect, it } from "vitest";
import { withoutCounters } from "../../../src/sources/listings/counters.ts";

it("a page's counters are no words of it, and figures are, however short their line is", () => {
  const counters = [
    "Views: 1,234",
    "12 comments",
    "Просмотров: 153",
    "٣٠ مشاهدة",
    "345",
    "👁 17",
    "Коментарі (3)",
    "1 234 переглядів",
  ];
  const words = [
    "Killed: 12",
    "Homs | 345",
    "1 | 2",
    "Comments by the minister on the 12 strikes of Monday",
    "Visitors to the 14 camps: see below",
    "Views",
    "Погибли: 12",
    "",
  ];
  expect(withoutCounters([...counters, ...words].join("\n"))).toBe(words.join("\n"));
});
