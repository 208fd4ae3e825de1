import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "../../src/sources/html.ts";

const text = (html: string): string => readHtml(html).text;

describe("a page's plain rendition", () => {
  it("has headings, paragraphs, items and rows on lines of their own", () => {
    const page = `<h1>Losses</h1><p>Day <b>one</b> of
      two.</p><ul><li>first<li>second <i>bold</i><ul><li>nested</ul></ul><p>After.
      <table><caption>By kind</caption><tr><th>Kind<th>Count<tr><td>Tanks<td>10,515 (+10)<tr><td><p>Ships</p></td><td></td><td>3</td></tr></table>
      <dl><dt>Aircraft<dd>5<dt>Boats:<dd>6</dl>`;
    expect(text(page)).toBe(
      [
        "Losses",
        "Day one of two.",
        "- first\n- second bold\n- nested",
        "After.",
        "By kind",
        "Kind | Count\nTanks | 10,515 (+10)\nShips | – | 3",
        "Aircraft: 5\nBoats: 6",
      ].join("\n\n"),
    );
  });

  it("keeps two lists and two tables apart", () => {
    expect(text("<ul><li>a</ul><ul><li>b</ul>")).toBe("- a\n\n- b");
    expect(text("<table><tr><td>a<td>b</table><table><tr><td>c<td>d</table>")).toBe("a | b\n\nc | d");
  });

  it("reads a table that only lays the page out as paragraphs", () => {
    const data = "<table><tr><td>Tanks<td>5</tr></table>";
    expect(text(`<table><tr><td><h2>Head</h2><p>One.</p>${data}</td><td><p>Two.</p></td></tr></table>`)).toBe(
      "Head\n\nOne.\n\nTanks | 5\n\nTwo.",
    );
    expect(text("<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>")).toBe("One.\n\nTwo.");
  });

  it("takes two line breaks for the end of a paragraph, and keeps lines in <pre>", () => {
    expect(text("one<br>two<br><br>three")).toBe("one\ntwo\n\nthree");
    expect(text("<pre>Personnel:  918\nTanks:   10\n\nEnd</pre>")).toBe("Personnel:  918\nTanks:   10\n\nEnd");
  });

  it("decodes entities, once", () => {
    expect(text("<p>Sana&#39;a &amp; &Auml;&nbsp;&#x41; &amp;lt; &#1; &euro;5")).toBe("Sana'a & Ä\u00a0A &lt; €5");
  });

  it("never lets a raised number run into the number before it", () => {
    expect(
      text("<p>783 km<sup>2</sup>, 5 m<sup>3</sup>, 12<sup>1</sup> dead, 31<sup>[4]</sup>, the 5<sup>th</sup>"),
    ).toBe("783 km², 5 m³, 12[1] dead, 31[4], the 5th");
    expect(text("<p>18<sup>2,3")).toBe("18[2,3]");
  });

  it.each([
    ["scripts", "<script>var a = '<p>no 1</p>'</script>"],
    ["styles", "<style>p { color: red }</style>"],
    ["navigation", "<nav><ul><li>no</ul></nav>"],
    ["the page's header and footer", "<header><p>no</header><footer>no</footer>"],
    ["asides", "<aside><p>no</aside>"],
    [
      "form controls",
      "<form><label>no</label><select><option>no</select><button>no</button><textarea>no</textarea></form>",
    ],
    ["hidden parts", "<div hidden>no</div><p style='Display : none'>no</p><template>no</template><dialog>no</dialog>"],
    ["words said twice", "<span aria-hidden=true>no</span>"],
    ["roles of furniture", "<div role=navigation>no</div><div role=banner>no</div>"],
    ["breadcrumbs", "<ul class='nav-x breadcrumb'><li>no</ul>"],
    ["struck-out figures", "<p><del>30</del><s>31</s></p>"],
    ["comments and drawings", "<!-- no --><svg><text>no</text><title>no</title></svg>"],
    ["fallbacks", "<noscript>no</noscript><iframe>no</iframe><object>no</object>"],
  ])("leaves out %s", (_, furniture) => {
    expect(text(`${furniture}<p>yes ${furniture.startsWith("<span") ? furniture : ""}</p>${furniture}`)).toBe("yes");
  });

  it("keeps a form that wraps the whole page, and an article's own header", () => {
    expect(text("<form><div><p>yes</p></div><input value=no></form>")).toBe("yes");
    expect(text("<article><header><h1>Title</h1></header><p>yes</p></article>")).toBe("Title\n\nyes");
  });

  it("reads the main part inside a menu that is never closed, and a page that is all furniture", () => {
    expect(text("<nav><a>no</a><main><p>yes</main>")).toBe("yes");
    expect(text("<header><p>All we have.")).toBe("All we have.");
  });

  it("reads on where a drawing is never closed", () => {
    expect(text("<svg><path><p>yes</p><p>more")).toBe("yes\n\nmore");
  });
});

describe("a page's hints", () => {
  it("come from its metadata", () => {
    const page = `<html lang="en-GB"><head><title>Losses - Press Desk</title>
      <meta property="og:title" content="Losses &amp; more"><meta property="og:site_name" content="Press Desk">
      <meta property="article:published_time" content="2017-02-08T23:30:00+03:00">
      <link rel="canonical" href="https://example.org/a?b=1"></head><body><p>x`;
    expect(readHtml(page).hints).toEqual({
      title: "Losses & more",
      issuer: "Press Desk",
      date: "2017-02-08",
      dateFrom: "the page's metadata (article:published_time)",
      url: "https://example.org/a?b=1",
      language: "en-GB",
    });
  });

  it("come from JSON-LD, also inside a graph", () => {
    const data = {
      "@graph": [
        { "@type": "Organization", name: "Not the publisher" },
        {
          "@type": ["NewsArticle"],
          headline: "Update 3",
          datePublished: "2017-08-19",
          publisher: { name: "Flood Cell" },
          mainEntityOfPage: { "@id": "https://example.org/3" },
        },
      ],
    };
    expect(readHtml(`<script type="application/ld+json">${JSON.stringify(data)}</script><p>x`).hints).toEqual({
      title: "Update 3",
      issuer: "Flood Cell",
      date: "2017-08-19",
      dateFrom: "the page's metadata (JSON-LD datePublished)",
      url: "https://example.org/3",
    });
  });

  it("take the heading out of a title that repeats it, and the time near the beginning", () => {
    const page = "<title>Update 3 | Desk</title><h1>Update 3</h1><time datetime=2017-08-19>19 August</time><p>x";
    expect(readHtml(page).hints).toEqual({
      title: "Update 3",
      date: "2017-08-19",
      dateFrom: "the page's time element",
    });
    expect(readHtml(`${"<p>x".repeat(20)}<time datetime=2017-08-19>`).hints).toEqual({});
  });

  it("leave out what is broken: days that do not exist, other schemes, JSON that is none", () => {
    const page = `<meta name=date content=2017-02-30><link rel=canonical href="javascript:alert(1)">
      <html lang="<b>"><script type="application/ld+json">{"@type":"Article",</script><title> </title><p>x`;
    expect(readHtml(page).hints).toEqual({});
  });
});

describe("hostile pages", () => {
  it("any string is read, into text that holds nothing of its markup's controls", () => {
    const piece = fc.constantFrom(
      ...'<p> <table> <tr> <td> </table> <li> </ul> <ul> <nav> </nav> <svg> <script> </script> <sup> 12 <dl> <dt> <dd> <pre> \n <br> <title> &amp; &#x0; <main> </p> </div> <!-- --> < > a=" <h1> </td>'.split(
        " ",
      ),
    );
    const page = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join(" ")),
    );
    fc.assert(
      fc.property(page, (html) => {
        const read = readHtml(html);
        expect(read.text).toBe(read.text.trim());
        expect(read.text).not.toMatch(/[\u0000-\u0008\u000e-\u001f]|\n{3}/); // oxlint-disable-line no-control-regex
      }),
      { numRuns: 3_000 },
    );
  });

  it("every shown word survives whatever tags stand around it", () => {
    const tags = fc.constantFrom(
      "<p>",
      "<table>",
      "<tr>",
      "<td>",
      "</table>",
      "<li>",
      "</ul>",
      "<ul>",
      "<dd>",
      "</p>",
      "<h2>",
      "</td>",
      "<b>",
      "</div>",
      "<br>",
      "<sup>",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(tags, fc.integer({ min: 100, max: 999 })), { maxLength: 40 }), (pieces) => {
        const words = pieces.map(([, number]) => `w${number}`);
        const html = pieces.map(([tag], index) => `${tag} ${words[index]} `).join("");
        // Words between two cells move out of the table, as in browsers: the order may change.
        expect((text(html).match(/w\d+/g) ?? []).sort()).toEqual(words.sort());
      }),
      { numRuns: 2_000 },
    );
  });

  const size = 1_000_000;
  it.each([
    ["100,000 nested elements", `${"<div>".repeat(100_000)}yes`, "yes"],
    [
      "100,000 nested elements and as many ends of others",
      `${"<div>".repeat(100_000)}${"</span>".repeat(100_000)}yes`,
      "yes",
    ],
    ["nested tables", `${"<table><tr><td>".repeat(size / 15)}yes`, "yes"],
    ["a row without end", `<table><tr>${"<td>".repeat(size / 4)}yes`, /yes$/],
    ["raised numbers without end", `yes${"<sup>1</sup>".repeat(size / 12)}`, /^yes\[1\]\[1\]/],
    ["a script that never ends", `<p>yes</p><script>${"a<".repeat(size / 2)}`, "yes"],
    ["an attribute of a megabyte", `<p title="${"&amp;".repeat(size / 5)}" content='${"x".repeat(size)}'>yes`, "yes"],
    ["a tag with endless attributes", `<p ${"a=1 ".repeat(size / 4)}>yes`, "yes"],
    ["endless angle brackets", `<p>yes${"<".repeat(size)}`, /^yes</],
    ["endless ampersands", `yes${"&".repeat(size)}`, /^yes&/],
    ["JSON-LD nested without end", `<script type="application/ld+json">${"[".repeat(250_000)}</script>yes`, "yes"],
    ["a comment that never ends", `yes<!--${"-- ".repeat(size / 3)}`, "yes"],
  ])("%s is read to its end", (_, html, expected) => {
    const read = text(html);
    expect(read).toEqual(typeof expected === "string" ? expected : expect.stringMatching(expected));
  });
});
