import { describe, expect, it } from "vitest";
import { institutionAtStart } from "../../src/reading/head/institution.ts";
import { isNotice, noticeWord } from "../../src/reading/head/notice.ts";
import { createCuratedGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import { createReader } from "../../src/reading/create-reader.ts";

const reader = createReader({ gazetteer: createCuratedGazetteer() });
const read = (text: string) =>
  reader.read({ origin: "a.txt", format: "text", text, hints: {} }, {}, new Date("2018-06-01T00:00:00Z"));

describe("an office that no table has", () => {
  it.each([
    ["Joint Relief Desk, 20 February 2017", "Joint Relief Desk"],
    ["**Joint Relief Coordination Office**, 2 March 2017. It covers", "Joint Relief Coordination Office"],
    ["Office of the Regional Governor", "Office of the Regional Governor"],
    ["Zagros Quake Response Cell, 16 November 2017, 12:00", "Zagros Quake Response Cell"],
    ["Northern Command -- for release", "Northern Command"],
    ["LAKELAND ARMED FORCES", "Lakeland Armed Forces"],
    ["LAKELAND CENTRE FOR PLAGUE CONTROL", "Lakeland Centre for Plague Control"],
    ["UN JOINT RELIEF OFFICE (UNJRO)", "UN Joint Relief Office (UNJRO)"],
    ["LAKE FIRE SERVICE – INFORMATION BULLETIN", "Lake Fire Service"],
    ["Northern Relief Office Situation Report No. 4", "Northern Relief Office"],
    ["U.S. Lake Guard 7th District Southeast", "U.S. Lake Guard 7th District Southeast"],
    ["COMMONWEALTH OF LAKELAND – OFFICE OF THE GOVERNOR", "Office of the Governor"],
  ])("is named at the start of %j", (line, name) => {
    expect(institutionAtStart(line)).toBe(name);
  });

  it.each([
    "Coalition Strike Summary",
    "STRIKE SUMMARY OF THE COALITION FORCES",
    "Government troops are 3 miles south of the town.",
    "Since January the Press Office, which",
    "Desk, 4 May",
    "The office believes that",
    "Daily Report 87/2017",
    "LOSSES OF THE ENEMY FORCES",
    "Daily Report on Coalition Forces",
    "REPUBLIC OF LAKELAND",
    "Fire Service Delivers Twelve Trucks",
    "",
    "12 Staff",
  ])("is not named by %j", (line) => {
    expect(institutionAtStart(line)).toBeNull();
  });
});

describe("an issuer by the form of the head", () => {
  it.each([
    ["REPUBLIC OF LAKELAND\nMINISTRY OF HEALTH\nDaily note\n\nText.", "Ministry of Health, Republic of Lakeland"],
    ["REPUBLIC OF TÜRKİYE\nMINISTRY OF NATIONAL DEFENCE\nDaily note\n\nText.", "Turkish Ministry of National Defence"],
    [
      "COMMONWEALTH OF LAKELAND – OFFICE OF THE GOVERNOR\nNote\n\nText.",
      "Office of the Governor, Commonwealth of Lakeland",
    ],
    ["Weekly briefing by the Office of the Harbour Master\n\nText.", "Office of the Harbour Master"],
    ["Statement of the Northern Relief Cluster\n\nText.", "Northern Relief Cluster"],
    [
      "LAKELAND: FLOODS\nReport 4\n\nThis report is produced by the Lake Relief Office in collaboration with partners.",
      "Lake Relief Office",
    ],
    ["Disease Outbreak News\nCholera\n\nText.", "World Health Organization"],
  ])("%j: %s", (text, issuer) => {
    expect(read(text).issuer).toBe(issuer);
  });

  it.each([
    "Losses of the enemy forces\n\nText.",
    "Report on the Fire Service\n\nText.",
    "Lakeland: floods\n\nThe report was seen by the Lake Relief Office.",
  ])("none in %j", (text) => {
    expect(read(text).issuer).toBe("Unknown issuer");
  });

  it("leaves the title to the line under state and office", () => {
    expect(read("REPUBLIC OF LAKELAND\nMINISTRY OF HEALTH\nNote on the cholera\n\nText.").title).toBe(
      "Note on the cholera",
    );
  });
});

describe("a notice on top", () => {
  const notice = "Sample, invented for a test: not a real briefing.";

  it("is neither title nor issuer, and stays readable", () => {
    const { title, issuer, date, passages } = read(
      `${notice}\n\nNorthern Press Desk\nRELEASE ON BRIDGES\n\nFebruary 10, 2017 -- Crews repaired 12 bridges near Homs.\n`,
    );
    expect({ title, issuer, date }).toEqual({
      title: "Sample: RELEASE ON BRIDGES",
      issuer: "Northern Press Desk",
      date: "2017-02-10",
    });
    expect(passages[0]).toMatchObject({ kind: "paragraph", text: notice });
  });

  it("marks the title, so that whoever is shown a claim sees what it is", () => {
    expect(noticeWord(notice)).toBe("Sample");
    expect(noticeWord("EXERCISE EXERCISE EXERCISE")).toBe("Exercise");
    expect(noticeWord("Unofficial translation.")).toBe("Unofficial translation");
  });

  it("is told from a briefing's own first line", () => {
    expect(isNotice(notice)).toBe(true);
    expect(isNotice("Briefing on the samples taken in Homs")).toBe(false);
    for (const line of ["Examples of damage were shown", "Sample collection resumed", "Exercise Northern Wind begins"])
      expect(isNotice(line), line).toBe(false);
  });
});

describe("a letterhead alone above the text", () => {
  it("leaves the title to the line under it", () => {
    const { title, issuer } = read(
      "Tigris Joint Operations Command\n\nTRANSCRIPT: Press conference on the fighting\nBaghdad, July 11, 2017\n\nGood afternoon. We have taken 40 streets in Mosul.\n",
    );
    expect(title).toContain("Press conference on the fighting");
    expect(issuer).toBe("Tigris Joint Operations Command");
  });
});
