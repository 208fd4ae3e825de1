import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readPdf } from "../../../src/sources/pdf/read-pdf.ts";
import { at, lines, makePdf, rows } from "./make-pdf.ts";

const require = createRequire(import.meta.url);
const noto = require.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf");
const filler = [
  "This is a line of prose that fills its column well,",
  "and the next one goes on in the same manner as it",
];

describe("a PDF", () => {
  it("printed by a browser is read column by column, with its table, without heads and page numbers", async () => {
    const path = fileURLToPath(new URL("../../fixtures/pdf/situation-report.pdf", import.meta.url));
    const { text, pages } = await readPdf(new Uint8Array(readFileSync(path)));
    const [first, ...parts] = text.split("\n\n");
    expect(first).toBe("Flood Situation Report No. 4");
    expect(parts.filter((part) => part.startsWith("Flood Situation Report No. 4"))).toHaveLength(1);
    expect(text).toContain("were affected in Aden alone[1], and that roads to 36 villages remain closed.");
    expect(text).toContain("affected neighbourhoods.\n\nElectricity was cut in 14 districts.");
    expect(text).toContain(
      "every 30 minutes.\n\nResponse by governorate\n\nGovernorate | Families affected | Families",
    );
    expect(text).toContain(
      "\nMarib | 5,023 | 4,764 | 820\nAden | 1,812 | 2,280 | 112\n" +
        "Al Hudaydah (northern districts and the city) | 960 | – | 45\nLahj | 414 | 301 | 20\n",
    );
    expect(text).not.toMatch(/\d \/ \d/);
    expect(pages).toHaveLength(2);
    expect(text.slice(pages[1])).toMatch(/^The second page continues with needs\./);
  });

  it("in three columns under a title is read one column after the other", async () => {
    const column = (name: string) => Array.from({ length: 6 }, (_, line) => `${name}${line} and more words of it here`);
    const pdf = await makePdf((doc) => {
      at(doc, 50, 50, "Weekly bulletin of the Rescue Service, all departments, 3 May 2019", 14);
      for (const [index, name] of ["left", "middle", "right"].entries())
        lines(doc, 50 + index * 170, 100, column(name), 9);
      at(doc, 50, 200, "Below all columns the service thanks everybody who has helped in this week of floods.");
    });
    const { text } = await readPdf(pdf);
    const order = ["Weekly", "left0", "left5", "middle0", "middle5", "right0", "right5", "Below all"];
    expect(order.map((words) => text.indexOf(words))).toEqual(
      order.map((words) => text.indexOf(words)).toSorted((one, other) => one - other),
    );
    expect(text).not.toContain("|");
  });

  it("with a box of key figures beside its prose reads each by itself", async () => {
    const pdf = await makePdf((doc) => {
      lines(doc, 50, 100, [...filler, ...filler, "8,120 people were moved to other districts by Monday."]);
      for (const [index, words] of ["8,120", "people moved", "36", "villages cut off"].entries())
        at(doc, 400, 107 + index * 23, words);
    });
    const { text } = await readPdf(pdf);
    expect(text).toMatch(/by Monday\.\n\n8,120/);
    expect(text).not.toContain("|");
  });

  it("keeps tables as rows: empty cells, wrapped cells, heads over several columns", async () => {
    const pdf = await makePdf((doc) => {
      lines(doc, 50, 60, ["Table 1. Families by district, as counted by the municipality in the last week of May"]);
      at(doc, 260, 90, "Families");
      rows(doc, [50, 220, 300, 380], 106, [
        ["District", "affected", "reached", "Tents"],
        ["Marib", "5,023", "4,764", "820"],
        ["Aden", "1,812", "", "112"],
      ]);
      rows(doc, [50, 220, 300, 380], 160, [["Al Hudaydah, northern", "960", "12", "45"]]);
      at(doc, 50, 170, "districts and the city");
      rows(doc, [50, 220, 300, 380], 192, [["Lahj", "414", "301", "20"]]);
    });
    const { text } = await readPdf(pdf);
    expect(text).toContain("Marib | 5,023 | 4,764 | 820\nAden | 1,812 | – | 112\n");
    expect(text).toContain("Al Hudaydah, northern districts and the city | 960 | 12 | 45\nLahj | 414 | 301 | 20");
  });

  it("joins words that a line's end parts, and keeps hyphens that are their own", async () => {
    const pdf = await makePdf((doc) => {
      lines(doc, 50, 160, [
        "The authorities of the district began the recon-",
        "struction of 14 schools, and the long-term plan for",
        "2017-",
        "2018 has 9 more. They call it a long-",
        "term effort of the Al-",
        "Bab council, which is to cost 3 million in all.",
      ]);
    });
    const { text } = await readPdf(pdf);
    expect(text).toContain("the reconstruction of 14 schools, and the long-term plan for 2017-2018 has 9 more.");
    expect(text).toContain("a long-term effort of the Al-Bab council");
  });

  it("keeps lists, raised numbers and a page's own words at its edge", async () => {
    const pdf = await makePdf((doc) => {
      for (const page of [1, 2, 3]) {
        if (page > 1) doc.addPage();
        at(doc, 50, 30, "Relief Committee, report of 5 June 2018", 8);
        at(doc, 280, 780, `Page ${page} of 3`, 8);
        lines(doc, 50, 96, [`Chapter ${page}0 has words enough to be a page of text.`, ...filler]);
        at(doc, 50, 140, "•");
        at(doc, 68, 140, `${page}0 blankets`);
        at(doc, 50, 154, "•");
        at(doc, 68, 154, `${page}1 stoves`);
        at(doc, 50, 180, "The area has 12 km");
        at(doc, 141, 177, "2", 6);
      }
      at(doc, 50, 760, "The figures are as of 4 June.");
    });
    const { text, pages } = await readPdf(pdf);
    expect(text.match(/Relief Committee/g)).toHaveLength(1);
    expect(text).not.toMatch(/Page \d of 3/);
    expect(text).toContain("\n\n- 10 blankets\n- 11 stoves\n\n");
    expect(text).toContain("12 km²");
    expect(text).toContain("The figures are as of 4 June.");
    expect(pages.map((start) => /Chapter (\d)0/.exec(text.slice(start))?.[1])).toEqual(["1", "2", "3"]);
  });

  it("in Russian and in Arabic is read in its order", async () => {
    const russian = await makePdf((doc) => {
      doc.font(noto);
      lines(doc, 50, 60, [
        "За минувшие сутки авиация нанесла удары по 36 объектам бое-",
        "виков в районе города Алеппо, сообщил представитель.",
      ]);
    });
    expect((await readPdf(russian)).text).toContain("удары по 36 объектам боевиков в районе города Алеппо");
    const path = fileURLToPath(new URL("../../fixtures/pdf/arabic.pdf", import.meta.url));
    const { text } = await readPdf(new Uint8Array(readFileSync(path)));
    expect(text).toContain("قالت وزارة الصحة إن 120 شخصا أصيبوا في مدينة حلب خلال اليوم الماضي");
    expect(text).toContain("المدينة | المصابون | القتلى\nحلب | 72 | 3\nالباب | 48 | 5");
  });

  it("that lies on its side is read upright", async () => {
    const { text } = await readPdf(
      await makePdf((doc) => {
        Object.assign(doc.page.dictionary.data, { Rotate: 90 });
        doc.save().rotate(-90).translate(-842, 0);
        lines(doc, 60, 60, ["Nine bridges fell on Monday, the council said today.", ...filler]);
        doc.restore();
      }),
    );
    expect(text).toMatch(/^Nine bridges fell on Monday, the council said today\./);
  });
});
