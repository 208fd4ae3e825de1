import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { optionsOf, usageOf } from "../../../src/chat/options.ts";
import { offerAt } from "../../../src/platforms/web/page/offer.ts";
import { createRecall } from "../../../src/platforms/web/page/recall.ts";
import type { WireCommand } from "../../../src/platforms/web/wire.ts";
import { sampleCommands } from "./sample-dispatcher.ts";

const commands: readonly WireCommand[] = sampleCommands.map((command) => ({
  name: command.name,
  description: command.description,
  usage: usageOf(command),
  examples: command.examples,
  options: optionsOf(command),
}));
const suggest = (...names: string[]) => names.map((name) => ({ label: name, value: name }));
const inserts = (before: string, ...names: string[]): string[] =>
  offerAt(before, commands, suggest(...names)).items.map((item) => before.slice(0, item.from) + item.insert);

describe("completion", () => {
  test("a slash offers all commands, letters those that begin or hold them", () => {
    expect(inserts("/")).toHaveLength(commands.length);
    expect(inserts("/fi")).toEqual(["/figures "]);
    expect(inserts("/ar")).toEqual(["/arabic", "/start", "/search ", "/chart"]);
    expect(inserts("figures")).toEqual([]);
    expect(inserts("what about /figures")).toEqual([]);
  });

  test("Enter takes a half-typed command and sends a whole one that needs nothing more", () => {
    expect(offerAt("/fi", commands).preselected).toBe(true);
    expect(offerAt("/figures", commands).preselected).toBe(true);
    expect(offerAt("/latest", commands).preselected).toBe(false);
  });

  test("the first option is asked for without its name", () => {
    const offer = offerAt("/figures deir e", commands, suggest("Deir ez-Zor"));
    expect(offer.remote).toEqual({ command: "figures", option: "place", typed: "deir e" });
    expect(offer.hint?.name).toBe("place");
    expect(offer.preselected).toBe(true);
    expect(inserts("/figures deir e", "Deir ez-Zor")).toEqual(["/figures Deir ez-Zor "]);
  });

  test("Enter sends a value that is typed whole, in any case", () => {
    expect(offerAt("/figures al-bab", commands, suggest("Al-Bab", "Al-Bab District")).preselected).toBe(false);
  });

  test("after a value the other options are offered, and Enter sends", () => {
    const offer = offerAt("/figures Al-Bab ", commands, suggest("Al-Bab", "Al-Bab District"));
    expect(offer.items.map((item) => item.label)).toEqual(["Al-Bab District", "about:", "since:", "issuer:"]);
    expect(offer.preselected).toBe(false);
    expect(inserts("/figures Al-Bab si")).toEqual(["/figures Al-Bab since:"]);
  });

  test("a named value with blanks is put in quotes, as the reader of arguments wants it", () => {
    const before = "/figures Al-Bab issuer:min";
    expect(offerAt(before, commands).remote).toEqual({ command: "figures", option: "issuer", typed: "min" });
    expect(inserts(before, "Ministry of Example")).toEqual(['/figures Al-Bab issuer:"Ministry of Example" ']);
  });

  test("an option that has a value is not offered again", () => {
    const labels = offerAt('/figures Al-Bab issuer:"Ministry of Example" ', commands).items.map((item) => item.label);
    expect(labels).toEqual(["about:", "since:"]);
    expect(inserts("/figures Al-Bab since:2017-01-01 a")).toEqual(["/figures Al-Bab since:2017-01-01 about:"]);
  });

  test("choices and bounds are the page's own to tell", () => {
    expect(inserts("/latest order:o")).toEqual(["/latest order:oldest "]);
    expect(offerAt("/latest ", commands).hint?.text).toContain("1 to 25");
    expect(offerAt("/latest 5 ", commands).hint?.name).not.toBe("count");
  });

  test("any text is taken without a fault, and what is taken replaces only its end", () => {
    const piece = fc.constantFrom(
      "/",
      "figures",
      " ",
      "issuer:",
      '"',
      "a",
      "5",
      "latest",
      "since:",
      "\n",
      "الباب",
      ":",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
        (before) => {
          for (const item of offerAt(before, commands, suggest("Al-Bab")).items) {
            expect(item.from).toBeGreaterThanOrEqual(0);
            expect(item.from).toBeLessThanOrEqual(before.length);
          }
        },
      ),
    );
  });
});

test("Up brings back what was said, newest first, and Down leads back to nothing", () => {
  const recall = createRecall();
  recall.remember("one");
  recall.remember("two");
  recall.remember("two");
  expect(recall.step(-1, "")).toBe("two");
  expect(recall.step(-1, "two")).toBe("one");
  expect(recall.step(-1, "one")).toBeNull();
  expect(recall.step(1, "one")).toBe("two");
  expect(recall.step(1, "two")).toBe("");
  expect(recall.step(-1, "half typed")).toBeNull();
});
