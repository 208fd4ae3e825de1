import { describe, expect, it } from "vitest";
import { UnreadableDocument } from "../../src/reading/unreadable.ts";
import { read } from "./read.ts";

const headOf = (text: string, hints = {}) => read(text, {}, { hints });

describe("the date of a briefing", () => {
  it.each([
    ["Report 5, issued on 24 June 2021\n\nBody here.", "2021-06-24", "stated"],
    ["Results of the week, October 24, 2017\n\nSince May 1, 2016 calm.", "2017-10-24", "stated"],
    ["SUMMARY\n\nGENEVA, August 22, 2017 -- On August 21 it was calm.", "2017-08-22", "stated"],
    ["Situation Report No. 2 (28 May to 3 June 2021)\n\nBody here.", "2021-06-03", "stated"],
    ["Losses from 24.02.22 to 02.04.25\n\nBody here.", "2025-04-02", "stated"],
    [
      "Briefing\n\nCalm since December 30, 2016. On February 6 they met. On January 9 they left.",
      "2017-02-06",
      "inferred",
    ],
    ["PRESS BRIEFING ON OPERATIONS, 17–23 MAY 2024\n\nOn 22 May 5 trucks came.", "2024-05-23", "stated"],
    [
      "MINISTRY OF CALM\nWeekly press briefing - Paris, Thursday 7 February 2019, 11:00\n\nOn 5 February all was calm.",
      "2019-02-07",
      "stated",
    ],
    ["Country Brief\n\nJuly 2016\n\nOn 1 July 5 trucks came.", "2016-07-31", "inferred"],
    ["Calm\n\nIt was calm from 1 June to 24 October 2022.\n\nOn 13 September it rained.", "2022-10-24", "inferred"],
    ["Update No. 14: floods in the north\nOCHA, 12 December 2022\n\nBody here.", "2022-12-12", "stated"],
    ["Briefing\n\nThey met on February 6.", "2026-02-06", "inferred"],
    ["Briefing\n\nThey met.", "2026-03-01", "assumed"],
    ["Report, issued on 24 June 2031\n\nThey met.", "2026-03-01", "assumed"],
    ["Report, issued on 30 February 2021\n\nThey met.", "2026-03-01", "assumed"],
  ])("of %j is %s, %s", (text, date, dateBasis) => {
    expect(headOf(text)).toMatchObject({ date, dateBasis });
  });

  it("is what was given above all, unless that day does not exist", () => {
    expect(read("Report, issued on 24 June 2021\n\nBody.", { date: "2020-01-02" })).toMatchObject({
      date: "2020-01-02",
      dateBasis: "given",
    });
    expect(read("Report, issued on 24 June 2021\n\nBody.", { date: "2017-02-30" })).toMatchObject({
      date: "2021-06-24",
    });
  });

  it("may come from the carrier, which says how", () => {
    const head = headOf("Report\n\nBody.", { date: "2020-05-06", dateFrom: "the file's name" });
    expect(head).toMatchObject({ date: "2020-05-06", dateBasis: "stated" });
    expect(head.dateHow).toContain("the file's name");
  });

  it("says in a sentence how it was inferred", () => {
    expect(headOf("Briefing\n\nCalm since December 30, 2016. On February 6 they met.").dateHow).toContain(
      '"February 6"',
    );
  });
});

describe("who speaks", () => {
  it.each([
    ["Briefing by the General Staff of the Russian Armed Forces\n\nText.", "General Staff of the Russian Armed Forces"],
    [
      "Ministry of Defence of the Russian Federation, Department of Information\nBriefing on results\n\nText.",
      "Russian Ministry of Defence",
    ],
    ["Statement of the Ukrainian Ministry of Health\n\nText.", "Ukrainian Ministry of Health"],
    ["SMM Daily Report 145/2021\n\nText.", "OSCE Special Monitoring Mission to Ukraine"],
    ["COALITION STRIKE SUMMARY\n\nText.", "Combined Joint Task Force – Operation Inherent Resolve"],
    ["OCHA flash update\n\nText by WHO.", "OCHA"],
    ["Daily note\n\nTrucks of UNICEF and WHO came.", "Unknown issuer"],
  ])("%j is issued by %s", (text, issuer) => {
    expect(headOf(text).issuer).toBe(issuer);
  });

  it("is who was given, else who the carrier says", () => {
    expect(read("OCHA update\n\nText.", { issuer: "Me" }).issuer).toBe("Me");
    expect(headOf("OCHA update\n\nText.", { issuer: "Them" }).issuer).toBe("Them");
  });

  it("is named with rank", () => {
    expect(headOf("Briefing by Lieutenant General Ivan Petrov\n\nText.").speaker).toBe(
      "Lieutenant General Ivan Petrov",
    );
    expect(headOf("Briefing by the General Staff\n\nText.").speaker).toBeNull();
  });

  it("leaves the title to a line that says more than the office", () => {
    expect(headOf("Ministry of Defence of Ukraine\nBriefing on the week\n\nText.").title).toBe("Briefing on the week");
    expect(headOf("# Weekly note\n\nText.").title).toBe("Weekly note");
  });
});

describe("the language", () => {
  it.each([
    ["The army of the south has freed 12 farms.", "en", 1],
    ["Армия освободила 12 сёл на юге страны.", "ru", 0],
    ["Армія звільнила 12 сіл на півдні країни.", "uk", 0],
    ["حرر الجيش 12 قرية في جنوب البلاد", "ar", 0],
    ["L'armée a libéré 12 villages dans le sud du pays et les routes.", "fr", 0],
  ])("of %j is %s", (text, language, figures) => {
    const briefing = read(text);
    expect(briefing.language).toBe(language);
    expect(briefing.figures).toHaveLength(figures);
    expect(briefing.passages.length).toBeGreaterThan(0);
  });
});

it.each(["", "  \n \t", "12 34 -- 5", "ServerCode=node2 isCompatibilityMode=false"])(
  "%j cannot be read, in a sentence",
  (text) => {
    expect(() => read(text)).toThrow(UnreadableDocument);
    expect(() => read(text)).toThrow(/\.$/);
  },
);

describe("who gives a briefing", () => {
  it.each([
    ["Statement by Major General Igor Marchenko, chief spokesman\n\nText here.", "Major General Igor Marchenko"],
    ["Press briefing with Rear Admiral Dan Harel\n\nText here.", "Rear Admiral Dan Harel"],
    ["Update\nBrig. Gen. John Ray\n\nText here is long.", "Brig. Gen. John Ray"],
    ["Lt Gen A. K. Sharma, remarks at the weekly briefing\n\nText here.", "Lt Gen A. K. Sharma"],
    ["Briefing by Air Vice-Marshal Tom Okoro\n\nText here.", "Air Vice-Marshal Tom Okoro"],
    [
      "Note\n\nUN rights office spokesperson Marta Silva said at a briefing in Geneva that 12 died.",
      "spokesperson Marta Silva",
    ],
    ["Briefing by UN Special Envoy for Syria Lars Berg\n\nText here.", "UN Special Envoy for Syria Lars Berg"],
    ["Address of Minister of Health Dr. Amina Yusuf\n\nText here.", "Minister of Health Dr. Amina Yusuf"],
    ["Remarks by Prime Minister Jan de Vries\n\nText here.", "Prime Minister Jan de Vries"],
    ["Note\n\nColonel Turki al-Harbi told reporters that 12 rockets fell.", "Colonel Turki al-Harbi"],
    ["Note\n\nOmar Haddad, a spokesman for the ministry, said 12 rockets fell.", "Omar Haddad"],
    ["Note\n\nQ: How many?\n\nGEN. JONES: There were 12 of them in all.", "GEN. JONES"],
  ])("%j: %s", (text, speaker) => {
    expect(headOf(text).speaker).toBe(speaker);
  });

  it.each([
    "Briefing by the General Staff\n\nText.",
    "Note\n\n“We had 12 boats,” said Captain Ana Reyes of the harbour office.",
    "Note\n\nThe troops of General Hassan Omar took 12 towns.",
    "Note\n\nThe Minister of Foreign Affairs met the Director General on Tuesday.",
    "Note\n\nQ: How many?\n\nGOVERNOR: There were 12 of them in all.",
    "Joint Chiefs of Staff Operations Directorate\n\nText.",
  ])("nobody is named by %j", (text) => {
    expect(headOf(text).speaker).toBeNull();
  });
});
