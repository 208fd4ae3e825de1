import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDigitGate, type DigitGate } from "../../src/chat/digit-gate.ts";
import type { Reply, SumPart } from "../../src/chat/reply.ts";
import { answered, text } from "../../src/chat/say.ts";
import { sumOf, whyNoSum } from "../../src/chat/sum.ts";
import type { Claim } from "../../store/briefings.ts";
import { startBot, type TestBot } from "../fixtures/bot.ts";

const report = `Sample, invented for tests.

Joint Relief Desk, 20 February 2017

On February 18 engineers cleared 12 mines in Homs. On February 18 engineers cleared 30 mines in Palmyra. On February 18 they cleared over 5 mines in Hama.

On February 19 they cleared 7 mines in Hama. On February 18 convoys brought 4 tons of food to Homs.

Tanks: 120 (+10)

The Desk recorded 256 people killed in Aleppo, among them 66 children and 40 women.

Patrols near Idlib found 31 rockets and 19 shells. Of the posts 753 of 843 have been manned.

In Raqqa 116 thefts were told of, 26 fewer than a year earlier.

1,845 families had been sheltered in Manbij (one desk: 1,120; another: 725).
`;

let bot: TestBot;
let gate: DigitGate;
let claims: readonly Claim[];
beforeAll(async () => {
  bot = await startBot();
  const { id } = await bot.add(report);
  claims = (await bot.store.briefings.claims({ id, version: 1 }, { limit: 20 })).items;
  gate = createDigitGate(bot.context);
});
afterAll(() => bot.end());

const claim = (value: number): Claim => {
  const found = claims.find(({ figure }) => figure.value === value);
  if (found === undefined) throw new Error(`no ${value} in ${claims.map(({ figure }) => figure.value).join(", ")}`);
  return found;
};
const plus = (...values: readonly number[]): SumPart[] => values.map((value) => ({ claim: claim(value), sign: 1 }));
const why = (parts: readonly SumPart[]): string | null => whyNoSum(parts, bot.context.gazetteer);
const faults = async (reply: Reply): Promise<readonly string[]> =>
  (await gate.check(reply, { said: "", syntax: "" })).faults;

describe("figures are added up", () => {
  it("when they are of one claimant, thing, unit and time, and of places apart", () => {
    expect(why(plus(12, 30))).toBeNull();
    expect(sumOf(plus(12, 30))).toBe(42);
  });

  it("and otherwise not, with the reason", () => {
    expect(why(plus(12))).toBe("there is only one number");
    expect(why(plus(12, 5))).toBe("not all of the numbers are exact");
    expect(why(plus(12, 7))).toBe("they are of different times");
    expect(why(plus(12, 4))).toBe("they have different units");
    expect(why(plus(12, 12))).toBe("their places overlap");
    expect(why([...plus(12), { claim: claim(30), sign: -1 }])).toBe(
      "only a change can be taken off the level that it led to",
    );
  });

  it("when a change is taken off the level of its own sentence", () => {
    const before: SumPart[] = [...plus(120), { claim: claim(10), sign: -1 }];
    expect(why(before)).toBeNull();
    expect(sumOf(before)).toBe(110);
    expect(why(plus(120, 10))).toBe("one is a change and not a level");
  });
});

describe("parts are taken off a whole", () => {
  const less = (whole: number, ...parts: readonly number[]): SumPart[] => [
    ...plus(whole),
    ...parts.map((value): SumPart => ({ claim: claim(value), sign: -1 })),
  ];

  it("that its own sentence gives them as parts of", () => {
    expect(why(less(256, 66, 40))).toBeNull();
    expect(sumOf(less(256, 66, 40))).toBe(150);
  });

  it("and of no other", () => {
    expect(why(less(66, 40))).toBe("only a change can be taken off the level that it led to");
    expect(why(less(120, 66))).toBe("only a change can be taken off the level that it led to");
    expect(why([...less(256, 66), ...plus(12)])).toBe("parts are taken from one whole alone");
  });
});

describe("what else may be worked out", () => {
  const less = (...values: readonly number[]): SumPart[] =>
    values.map((value, at) => ({ claim: claim(value), sign: at === 0 ? 1 : -1 }));

  it("is kinds that one sentence tells beside each other", () => {
    expect(why(plus(31, 19))).toBeNull();
    expect(why(plus(256, 66))).toBe("one is a part of the other");
  });

  it("is the rest of the whole that a part is told of", () => {
    const rest: SumPart[] = [
      { claim: claim(753), sign: 1, whole: true },
      { claim: claim(753), sign: -1 },
    ];
    expect(why(rest)).toBeNull();
    expect(sumOf(rest)).toBe(90);
    expect(
      why([
        { claim: claim(31), sign: 1, whole: true },
        { claim: claim(31), sign: -1 },
      ]),
    ).toBe("one has no whole");
  });

  it("is the level before a fall, which is added", () => {
    expect(why(plus(116, 26))).toBeNull();
    expect(sumOf(plus(116, 26))).toBe(142);
    expect(why(less(116, 26))).not.toBeNull();
  });

  it("is how many more one is than another of the same", () => {
    expect(why(less(30, 12))).toBeNull();
    expect(why(less(12, 30))).not.toBeNull();
    expect(why(less(31, 19))).not.toBeNull();
  });

  it("is no whole together with what stands in brackets behind it", () => {
    expect(why(plus(1845, 1120))).not.toBeNull();
  });
});

describe("the gate", () => {
  it("lets a sum pass beside its figures, and no other", async () => {
    const figures = [12, 30].map((value) => ({ kind: "figure", claim: claim(value) }) as const);
    const sum = text({ kind: "sum", parts: plus(12, 30) });
    expect(await faults(answered(sum, ...figures))).toEqual([]);
    expect(await faults(answered(sum, ...figures.slice(1)))).toEqual(['"12" is in a sum and not in the reply']);
    const wrong = text({ kind: "sum", parts: plus(12, 7) });
    expect(await faults(answered(wrong, ...figures, { kind: "figure", claim: claim(7) }))).toEqual([
      "a sum that may not be: they are of different times",
    ]);
  });

  it("withholds a sum of which a figure is unsound", async () => {
    const lie: Claim = { ...claim(30), figure: { ...claim(30).figure, value: 31 } };
    const parts: SumPart[] = [...plus(12), { claim: lie, sign: 1 }];
    const reply = answered(
      text({ kind: "sum", parts }),
      { kind: "figure", claim: claim(12) },
      { kind: "figure", claim: lie },
    );
    expect(await faults(reply)).toEqual(['"30" is in a sum and unsound']);
  });
});
