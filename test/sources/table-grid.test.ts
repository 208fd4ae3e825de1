import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/sources/html.ts";

const rows = (table: string): string => readHtml(`<p>x</p><table>${table}</table>`).text.replace(/^x\s+/, "");

describe("tables with spans", () => {
  it("keeps columns in step under heads over several columns and names over several rows", () => {
    const table =
      "<tr><th rowspan=2>Town<th colspan=2>Killed<tr><th>Men<th>Women<tr><td rowspan=2>Homs<td>3<td>4<tr><td>5<td>6<tr><td>Hama<td>7<td>8";
    expect(rows(table)).toBe("Town | Killed | Killed\nTown | Men | Women\nHoms | 3 | 4\nHoms | 5 | 6\nHama | 7 | 8");
  });

  it("says a number once, however many columns it takes", () => {
    expect(rows("<tr><td>Homs<td colspan=2>12<td>3<tr><td>Hama<td rowspan=2>9<td>1<td>1<tr><td>Idlib<td>2<td>2")).toBe(
      "Homs | 12 | – | 3\nHama | 9 | 1 | 1\nIdlib | – | 2 | 2",
    );
  });

  it("says a line over the whole table once", () => {
    expect(rows("<tr><td colspan=4>All numbers are early<tr><td>Homs<td>1")).toBe("All numbers are early\nHoms | 1");
  });

  it.each(["1000000000", "-3", "x", "0", "9e9"])("is not filled by colspan=%s", (span) => {
    expect(rows(`<tr><th colspan=${span} rowspan=${span}>Town<th>Killed<tr><td>Homs<td>3`).length).toBeLessThan(5_000);
  });
});
