import { describe, expect, it } from "vitest";
import { amountsIn } from "../../src/reading/figures/amounts.ts";
import { numberStyleOf } from "../../src/reading/figures/number-style.ts";
import { linesOf } from "./read.ts";

describe("digits grouped with points", () => {
  it.each([
    ["1.127 aftershocks came.", "point"],
    ["Losses: 28 640 men, 2.190 trucks.", "point"],
    ["There were 1,127 tents and 2.190 litres.", "comma"],
    ["A rate of 0.125 against 1.250 before.", "comma"],
    ["It cost 1.126 mln.", "comma"],
    ["It fell by 2.125 percent.", "comma"],
    ["At 34.512, 36.278 it stood.", "comma"],
  ])("%s is read by the text's own evidence", (text, style) => {
    expect(numberStyleOf(text)).toBe(style);
  });

  it("are thousands beside decimal commas, and decimals beside thousands with commas", () => {
    expect(linesOf("They sent 2.450 tents and 11,4 tons of food.")).toEqual(["2450 tents", "11.4 t food"]);
    expect(linesOf("They sent 2,450 tents. It was 1.250 km away.")).toEqual(["2450 tents", "1.25 km"]);
    expect(linesOf("They paid 1.250.000,50 euros.")).toEqual(["1250000.5 EUR"]);
  });

  it("say both to the gate, which sees one sentence only", () => {
    const values = amountsIn("1.127 aftershocks came.").map(({ value }) => value);
    expect(values).toContain(1127);
    expect(values).toContain(1.127);
  });
});

describe("money", () => {
  it.each([
    ["They gave USD 146 million.", "146000000 USD"],
    ["They gave GH\u00a2283.7 billion.", "283700000000 GHS"],
    ["They gave EUR 16 m.", "16000000 EUR"],
    ["Damage is put at KM 3.98 billion.", "3980000000 BAM"],
    ["They gave 12,5 million TL.", "12500000 TRY"],
    ["They gave 1.9 million Sudanese pounds.", "1900000 SDG"],
    ["They gave R$ 4.2 million.", "4200000 BRL"],
    ["They gave N1.5bn.", "1500000000 NGN"],
    ["They gave PhP1.34B.", "1340000000 PHP"],
    ["In Bogot\u00e1 and Medell\u00edn they gave 200 million pesos.", "200000000 COP"],
    ["They gave 200 million rupees.", "200000000 rupee"],
    ["In Damascus and Homs they gave 200 million pounds.", "200000000 SYP"],
  ])("%s", (sentence, expected) => {
    expect(linesOf(sentence).join()).toContain(expected);
  });

  it("is not seen in capitals that head a list, nor in a milestone", () => {
    expect(linesOf("ALL 12 provinces answered.")).toEqual(["12 provinces"]);
    expect(linesOf("TOP 10 donors answered.").join()).not.toContain("TOP");
    expect(linesOf("The bus stopped at KM 12 again.").join()).not.toContain("BAM");
  });
});

describe("units", () => {
  it.each([
    ["They had 7,386 mt of food.", "7386 t food"],
    ["A high of 33 C came.", "33 degC"],
    ["It flew 540 flying hours.", "540 hour"],
    ["They saw a 45-foot freighter.", "45 ft"],
    ["They met 6-to-8-foot seas.", "6..8 ft"],
    ["It closed a 40-kilometre stretch.", "40 km"],
  ])("%s", (sentence, expected) => {
    expect(linesOf(sentence).join()).toContain(expected);
  });

  it("are taken from the number beside", () => {
    expect(
      linesOf("The ratio went from 18.0 to 24.6 percent.").map((line) => line.split(" ").slice(0, 2).join(" ")),
    ).toEqual(["18 percent", "24.6 percent"]);
    expect(linesOf("The fire covers 6,340 hectares, up from 4,900 then.").at(-1)).toContain("4900 ha");
    expect(linesOf("Of the $47.1 million called for, 14.6 million has been received.").at(-1)).toContain(
      "14600000 USD",
    );
  });

  it("are not taken by a number that has a noun", () => {
    expect(linesOf("The fire covers 6,340 hectares, up from 40 farms.").at(-1)).toContain("40 farms");
  });
});

describe("shares and round numbers", () => {
  it.each([
    ["There were 300 arrivals, four in every ten of them hurt.", "40 percent"],
    ["Nine violations in ten took place there.", "90 percent"],
    ["Another 90-some slept there.", "about 90"],
    ["Two (2) roads are open.", "2 roads"],
    ["They cleared 14 of 56 wards; call it a quarter.", "25 percent"],
    ["They cleared twice the area.", "2 times"],
    ["A 34-strong team came.", "34 team"],
    ["They lost 200 thousand million pesos.", "200000000000"],
  ])("%s", (sentence, expected) => {
    expect(linesOf(sentence).join()).toContain(expected);
  });

  it("are not seen in days", () => {
    expect(linesOf("Nine violations in ten days took place.").join()).not.toContain("percent");
  });
  it("reads a number said twice once", () => {
    expect(linesOf("Two (2) roads are open.")).toHaveLength(1);
  });
});

describe("numbers in brackets", () => {
  it("are read as if they stood free, where a text sets all of them so", () => {
    const text =
      "Statement No. (212)\n\nOur aircraft carried out (4) strikes. They seized (61) devices, (18) rounds of (120) mm and (1.5) tons of flour, and held (6) men under Article (4).";
    expect(linesOf(text)).toEqual(["4 strikes", "61 devices", "18 rounds", "1.5 t flour", "6 men"]);
  });

  it("stay asides in other texts", () => {
    expect(linesOf("Half of the dead (128) were men.").length).toBe(2);
  });
});

describe("rates", () => {
  it("are of no figure", () => {
    expect(linesOf("The rate was 139.9 cases per 100 thousand inhabitants.")).toEqual(["139.9 cases"]);
    expect(linesOf("They served 8,315 families / 38,660 persons.")).toHaveLength(2);
  });

  it("take their unit from the share beside", () => {
    expect(linesOf("It laid 74 per cent of losses to some and 12 to others.")[1]).toContain("12 percent");
  });
});

it("reads a round number in words and a few more", () => {
  expect(linesOf("Another thirty-odd targets were hit.")).toEqual(["about 30 targets"]);
});
