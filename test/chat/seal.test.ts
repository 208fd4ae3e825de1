import { Keyv } from "keyv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeals } from "../../src/chat/seal.ts";
import type { DrawnReply } from "../../src/chat/draw-pictures.ts";
import type { Invoke } from "../../src/chat/reply.ts";

const reply = (invoke: Invoke): DrawnReply => ({
  outcome: "answered",
  blocks: [
    { kind: "actions", buttons: [{ label: [], invoke }] },
    { kind: "page", previous: null, next: { label: [], invoke } },
  ],
});

async function tokensOf(invoke: Invoke, kept: Keyv): Promise<readonly string[]> {
  const { blocks } = await createSeals(kept).seal(reply(invoke));
  return blocks
    .flatMap((block) =>
      block.kind === "actions" ? block.buttons : block.kind === "page" && block.next !== null ? [block.next] : [],
    )
    .map((button) => button.token);
}

describe("the tokens of buttons", () => {
  it("have at most 60 bytes of ASCII and mean the same after a restart, whatever the button does", async () => {
    const values = fc.oneof(fc.string({ unit: "grapheme", maxLength: 80 }), fc.integer());
    const invokes = fc.record(
      {
        command: fc.stringMatching(/^[a-z]{1,12}$/),
        input: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), values, { maxKeys: 4 }),
        cursor: fc.string({ maxLength: 40 }),
      },
      { requiredKeys: ["command", "input"] },
    );
    await fc.assert(
      fc.asyncProperty(invokes, async (invoke) => {
        const kept = new Keyv();
        for (const token of await tokensOf(invoke, kept)) {
          expect(token).toMatch(/^[\x21-\x7e]{1,60}$/);
          expect(await createSeals(kept).open(token)).toEqual({ ...invoke, input: { ...invoke.input } });
        }
      }),
    );
  });

  it("keep nothing for a short button", async () => {
    const kept = new Keyv();
    await kept.set("probe", 1);
    expect(await tokensOf({ command: "figures", input: { place: "174018" } }, kept)).toEqual([
      "/figures?place=174018",
      "/figures?place=174018",
    ]);
  });

  it.each([
    "",
    "=",
    "=forged-forged-forged-for",
    "/",
    "/Figures",
    "/figures?place=%E0%A4%A",
    "nonsense",
    "/figures?__proto__=x",
  ])("are refused or harmless when forged: %j", async (token) => {
    const open = await createSeals(new Keyv()).open(token);
    if (open !== null) expect(Object.getPrototypeOf(open.input)).toBe(Object.prototype);
    if (token !== "/figures?__proto__=x") expect(open).toBeNull();
  });
});
