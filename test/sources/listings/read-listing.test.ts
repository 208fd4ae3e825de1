import { describe, expect, it } from "vitest";
import { NoFeed } from "../../../src/sources/feeds/read-feed.ts";
import { readListing } from "../../../src/sources/listings/read-listing.ts";

const url = "https://desk.example/press/";
const read = (html: string, pattern = "/press/", listed = url) => readListing(html, { url, listed, pattern });
const urls = (html: string, pattern?: string) => read(html, pattern).links.map((link) => link.url);

describe("a page of links", () => {
  it("gives those that fit, absolute, in their order, each once, without itself", () => {
    const page = `<title>Press room</title><a href="/about">About</a><a href="./">Here</a><a href=/press/3>Third report of May</a>
      <p><a href="2?utm_source=x#top"><img src=x></a> <a href="/press/2/">Second report of May</a></p>
      <a href="http://www.desk.example/press/3">Again</a><a href="//www.desk.example/press/1">First report of May</a>`;
    expect(read(page)).toEqual({
      title: "Press room",
      links: [
        { url: "https://desk.example/press/3", words: "Third report of May" },
        { url: "https://desk.example/press/2?utm_source=x", words: "Second report of May" },
        { url: "https://www.desk.example/press/1", words: "First report of May" },
      ],
    });
  });

  it("leads to no other host unless the pattern names it, and to nothing that is no page", () => {
    const page = `<a href="https://other.example/press/1">1</a><a href="https://user:pass@desk.example/press/2">2</a>
      <a href="javascript:alert('/press/')">3</a><a href="mailto:a@press/">4</a><a href="ftp://desk.example/press/">5</a>
      <a href="data:text/html,/press/">6</a><a href="http://[/press/">7</a><a>8</a><a href="/press/9">9</a>
      <a href="/press/${"x".repeat(2_100)}">10</a><a href="http://169.254.169.254/press/">11</a>`;
    expect(urls(page)).toEqual(["https://desk.example/press/9"]);
    expect(urls(page, "https://other.example/press/")).toEqual(["https://other.example/press/1"]);
  });

  it("may say what its links are relative to, and may have moved", () => {
    expect(urls(`<base href="/press/2024/"><base href="/x/"><a href="a">A</a>`)).toEqual([
      "https://desk.example/press/2024/a",
    ]);
    const moved = `<a href="https://old.example/press/1">A</a><a href="/press/2">B</a>`;
    expect(read(moved, "/press/", "https://old.example/list").links).toHaveLength(2);
  });

  it("names a page by its link only where no other says the same", () => {
    const page = `<a href="/press/1">Download</a><a href="/press/2">Daily situation report</a>
      <a href="/press/3">Daily situation report</a><a href="/press/4">Situation report No. 12</a>`;
    expect(read(page).links.map(({ words }) => words)).toEqual([null, null, null, "Situation report No. 12"]);
  });

  it("without links that fit says so", () => {
    expect(() => read(`<script>document.write("<a href=/press/1>1</a>")</script>`)).toThrow(NoFeed);
    expect(() => read(`<a href="/news/1">1</a>`)).toThrow("None of the page's links to its own site fits /press/.");
    expect(() => read("")).toThrow("has no links");
  });

  it("is read in time that grows with its length, and to five hundred links", () => {
    const begun = performance.now();
    const links = Array.from({ length: 30_000 }, (_, at) => `<a href=/press/${at}><b>${at}`).join("");
    expect(read(links).links).toHaveLength(500);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
