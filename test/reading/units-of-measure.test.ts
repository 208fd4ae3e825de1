import { describe, expect, it } from "vitest";
import { lineOf, linesOf, read } from "./read.ts";

describe("a measure", () => {
  it.each([
    ["The low had a pressure of 968 hPa.", "968 hPa"],
    ["They say 3,400 feddans were flooded.", "3400 feddan"],
    ["Output is 800,000 bpd.", "800000 bbl/d"],
    ["The harvest was 1.2 million quintals.", "1200000 quintal"],
    ["Winds of 120 kilometres per hour blew.", "120 km/h"],
    ["Winds of 75 miles an hour blew.", "75 mi/h"],
    ["Winds of 30 metres per second blew.", "30 m/s"],
    ["Flow was 1,200 cubic metres per second.", "1200 m3/s"],
    ["Flow was 450,000 cusecs.", "450000 ft3/s"],
    ["Rations give 2,100 kcal each.", "2100 kcal"],
    ["The rate rose by 25 basis points.", "25 basis point"],
    ["It fell by 1.5 pp.", "1.5 percent"],
    ["They found 450 g of heroin.", "450 g heroin"],
    ["They found 12kgs of heroin.", "12 kg heroin"],
    ["They found 30 ounces of gold.", "30 oz gold"],
    ["Snow of 10 inches fell.", "10 in"],
    ["A 500-kilovolt line was cut.", "500 kV line"],
    ["Output was 30 TWh.", "30 TWh"],
    ["It has a range of 300 nm.", "300 nmi"],
    ["Temperatures fell to -7°C at night.", "-7 degC"],
    ["Temperatures of minus 30 degrees Celsius are expected.", "-30 degC"],
    ["Flour costs YER 2,500/kg.", "2500 YER"],
    ["US$1.35b was paid.", "1350000000 USD"],
    ["N75 billion was paid.", "75000000000 NGN"],
    ["KSh2.4 billion was paid.", "2400000000 KES"],
    ["$25 million CAD was paid.", "25000000 CAD"],
    ["SDR 350 million was lent.", "350000000 XDR"],
  ])("has its unit: %s", (sentence, expected) => {
    expect(linesOf(sentence)[0]).toMatch(new RegExp(`^${expected.replaceAll(/[/$]/g, "\\$&")}(?: |$)`));
  });

  it.each([
    ["The force has 5 G Wagons.", "5"],
    ["They have 12 F-16s.", "12"],
    ["About 45,000 Mt of wheat came.", "about 45000 t wheat"],
    ["A 24-hour curfew holds for 40 towns.", "40 towns"],
    ["They drove 40 km in one hour.", "40 km"],
  ])("is not seen in other words: %s", (sentence, expected) => {
    expect(linesOf(sentence)[0]).toMatch(new RegExp(`^${expected}(?: (?!g |degF)|$)`));
  });
});

describe("a sign that several states write", () => {
  const amounts = (text: string): string[] => read(text).figures.map(lineOf);
  it("is the money of the briefing's own", () => {
    expect(amounts("Relief in Kandy and Galle, Sri Lanka\n\nThe State paid Rs. 15,000 to each.\n")[0]).toContain(
      "15000 LKR",
    );
    expect(amounts("Relief in Mumbai and Delhi, India\n\nThe State paid Rs. 15,000 to each.\n")[0]).toContain(
      "15000 INR",
    );
  });
  it("does not end a sentence", () => {
    const { figures } = read("Relief\n\nThe State collected Rs. 1.3 trillion.\n");
    expect(figures.map(({ sentence }) => sentence)).toEqual(["The State collected Rs. 1.3 trillion."]);
  });
});

describe("a sum that goes on", () => {
  it("keeps its money in the next sentence", () => {
    const lines = linesOf("The budget is 7.7 trillion yen. Of that about 755 billion is for defence.");
    expect(lines[1]).toMatch(/^about 755000000000 JPY/);
  });
  it("does not give it to what is counted", () => {
    expect(linesOf("The budget is 7.7 trillion yen. Of that nation 3 million people fled.")[1]).toMatch(
      /^3000000 people/,
    );
  });
});

describe("a share of GDP", () => {
  it("is of what is measured by it", () => {
    expect(linesOf("The deficit stood at 3.4 percent of GDP.")[0]).toBe("3.4 percent deficit");
    expect(linesOf("Losses of $650 million, equal to 3.4 percent of GDP, were told.")[1]).toMatch(/percent losses/i);
  });
  it("is of GDP where nothing else is named", () => {
    expect(linesOf("It is about 3.4 percent of GDP.")[0]).toBe("about 3.4 percent GDP");
  });
});

describe("lines with a dash", () => {
  it("are a list, also in small letters", () => {
    const lines = linesOf("vehicles – 402 (+33)\nair defence systems – 6 (+1)");
    expect(lines).toEqual([
      "402 vehicles",
      "33 vehicles (change)",
      "6 air defence systems",
      "1 air defence systems (change)",
    ]);
  });
});
