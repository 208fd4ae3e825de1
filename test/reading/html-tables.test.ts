import { expect, it } from "vitest";
import { readHtml } from "../../src/sources/html.ts";
import { lineOf, read } from "./read.ts";

/** The figures of a page's table, as a person would read it in a browser. */
const figuresOfPage = (table: string): string[] => {
  const { text } = readHtml(`<h1>Weekly bulletin</h1><h2>Casualties by town</h2><table>${table}</table>`);
  return read(text).figures.map(lineOf);
};

it("reads a page's table with heads of two rows, names over several rows, totals and notes", () => {
  const lines = figuresOfPage(`
    <caption>Casualties by town</caption>
    <thead>
      <tr><th rowspan="2">Governorate</th><th rowspan="2">Town</th><th colspan="2">Killed</th><th>Damage</th></tr>
      <tr><th>Past week</th><th>Since 1 January</th><th>Houses</th></tr>
    </thead>
    <tbody>
      <tr><td rowspan="2">Homs</td><td>Tell Bisa</td><td>3</td><td>1,204</td><td>12<sup>a</sup></td></tr>
      <tr><td>Palmyra</td><td>–</td><td>40</td><td></td></tr>
      <tr><td colspan="2">Total</td><td>3</td><td>1,244</td><td>12</td></tr>
      <tr><td colspan="5">All numbers are early and may change.</td></tr>
    </tbody>`);
  expect(lines).toEqual([
    "3 Killed @ Tell Bisa [Past week]",
    "1204 Killed @ Tell Bisa [Since 1 January]",
    "12 Damage Houses @ Tell Bisa",
    "40 Killed @ Palmyra [Since 1 January]",
    "3 Killed @ Homs [Past week]",
    "1244 Killed @ Homs [Since 1 January]",
    "12 Damage Houses @ Homs",
  ]);
});

it("reads a table that only lays the page out as prose", () => {
  expect(figuresOfPage("<tr><td><p>In Homs 12 tanks burned.</p><p>Four men fled.</p></td></tr>")).toEqual([
    "12 tanks @ Homs",
    "4 men @ Homs",
  ]);
});
