import { describe, expect, it } from "vitest";
import { csvOf } from "../../src/chat/csv.ts";

describe("a table to take along", () => {
  it("is CSV that spreadsheets read as text in UTF-8, and never as a formula", () => {
    const rows = [
      ["Al-Bab", "35"],
      ['He said "no", twice', "-1,250.5"],
      ["=1+1", "+7 hours"],
      ["two\nlines", "@all"],
    ];
    expect(csvOf(["Place", "Value"], rows)).toBe(
      '\ufeffPlace,Value\r\nAl-Bab,35\r\n"He said ""no"", twice","-1,250.5"\r\n\'=1+1,\'+7 hours\r\n"two\nlines",\'@all\r\n',
    );
  });
});
