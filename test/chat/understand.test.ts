import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { lineText } from "../../src/chat/inline.ts";
import { LONGEST_TEXT, understand } from "../../src/chat/understand.ts";

/** The command and its input, or the words of the reply. */
function meant(text: string): unknown {
  const result = understand({ kind: "text", text }, commands, "ask");
  if (!("outcome" in result)) return result;
  return result.blocks.map((block) => (block.kind === "text" ? lineText(block.content) : block.kind)).join("\n");
}

describe("understanding what a person typed", () => {
  it("takes a slash and a name as a command, in any case, also as groups write it", () => {
    expect(meant("/figures Al-Bab")).toEqual({ command: "figures", input: { place: "Al-Bab" } });
    expect(meant("  /FIGURES   Al-Bab  ")).toEqual({ command: "figures", input: { place: "Al-Bab" } });
    expect(meant("/figures@our_bot Al-Bab")).toEqual({ command: "figures", input: { place: "Al-Bab" } });
    expect(meant("/latest")).toEqual({ command: "latest", input: {} });
  });

  it("takes everything else as a question", () => {
    expect(meant("how many targets near el bab?")).toEqual({
      command: "ask",
      input: { question: "how many targets near el bab?" },
    });
    expect(meant("//")).toEqual({ command: "ask", input: { question: "//" } });
  });

  it("offers the nearest command, or help", () => {
    expect(meant("/figrues Al-Bab")).toBe("There is no command /figrues. Did you mean /figures?");
    expect(meant("/fig Al-Bab")).toBe("There is no command /fig. Did you mean /figures?");
    expect(meant("/weather")).toBe("There is no command /weather. Send /help to see all.");
    expect(meant("/")).toEqual({ command: "help", input: {} });
  });

  it("offers the nearest option", () => {
    expect(meant("/figures Al-Bab isuer:UN")).toContain("There is no option isuer");
    expect(meant("/figures Al-Bab isuer:UN")).toContain("Did you mean issuer?");
  });

  it("says how long is too long", () => {
    expect(meant("a".repeat(100_000))).toBe(`That message has 100,000 characters; I read up to 4,096 characters.`);
    expect(meant("a".repeat(LONGEST_TEXT))).toHaveProperty("command", "ask");
  });

  it("drops control characters and what cannot be seen, and asks for words when none are left", () => {
    expect(meant("\u0000/figures\u0007 Al\u200b-Bab\n")).toEqual({ command: "figures", input: { place: "Al -Bab" } });
    expect(meant("\u0000\u200b  \n")).toContain("Ask a question");
  });

  it("answers any text with a command or a sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 5_000 }), (text) => {
        const result = understand({ kind: "text", text }, commands, "ask");
        expect("outcome" in result ? result.blocks.length : result.command.length).toBeGreaterThan(0);
      }),
    );
  });
});
