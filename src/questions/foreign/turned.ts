import type { Kind } from "./entry.ts";

/** A word or phrase of a foreign question as it will stand in the English one. */
export interface Unit {
  /** Empty where English says nothing. */
  readonly english: string;
  /** "other" for numbers, Latin words and what nobody knows. */
  readonly kind: Kind | "mark" | "other";
  /** What was written together with the word: "and", "in". */
  readonly lead: string;
}

const isNoun = (unit: Unit | undefined): boolean => unit?.kind === "noun" || unit?.kind === "mass";
const scales = /^(?:million|billion|thousand)$/;
const numerals = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/;
const quantities = /^(?:tons|kilograms|grams|litres|barrels|percent|hectares|square kilometers|pounds)$/;

/**
 * The units in the order of English: in Arabic qualities stand behind their noun and go before it, and a noun that another one
 * belongs to gets its "of". What is not counted in pieces is asked for by "how much".
 */
export function turned(units: readonly Unit[], isArabic: boolean): string {
  const said = whole(units.filter(({ english, lead }) => english !== "" || lead !== ""));
  const ordered = withOf(grounds(isArabic ? qualitiesFirst(asDeeds(said)) : said), isArabic);
  const first = ordered.findIndex(({ english }) => english === "how many");
  const counted = first < 0 ? undefined : ordered.slice(first + 1).find(({ kind }) => kind !== "quality");
  return ordered
    .map((unit, at) => {
      const english = at === first && counted?.kind === "mass" ? "how much" : unit.english;
      return [unit.lead, english].filter((word) => word !== "").join(" ");
    })
    .join(" ")
    .replace(/ (?=[?!.,;:])/g, "")
    .replace(/ - /g, "-");
}

/** Behind a noun the dead and wounded are some of it: "civilians killed". */
const asDeeds = (units: readonly Unit[]): readonly Unit[] =>
  units.map((unit, at) => {
    const said = dead.get(unit.english);
    return said !== undefined && unit.lead === "" && isNoun(units[at - 1])
      ? { ...unit, english: said, kind: "deed" }
      : unit;
  });

const dead = new Map([
  ["dead", "killed"],
  ["wounded", "wounded"],
  ["injured", "injured"],
  ["missing", "missing"],
]);

const isOf = (unit: Unit | undefined): boolean => unit?.lead === "" && unit.kind === "quality";

/** The words of one name together: "Pellow-Creek". */
const whole = (units: readonly Unit[]): readonly Unit[] =>
  units.reduce<Unit[]>((found, unit, at) => {
    const last = found.at(-1);
    if (unit.english === "-" && units[at + 1]?.kind === "name") {
      if (last?.kind === "name") return found;
      // "Port-Everglades" is a name all of it.
      if (isNoun(last) && last !== undefined)
        return [
          ...found.slice(0, -1),
          { ...last, kind: "name", english: last.english.replace(/^[a-z]/, (one) => one.toUpperCase()) },
        ];
    }
    if (unit.kind !== "name" || last?.kind !== "name" || unit.lead !== "") return [...found, unit];
    return [...found.slice(0, -1), { ...last, english: `${last.english} ${unit.english}` }];
  }, []);

const ofCases = /^(?:new|confirmed|suspected|last|total)$/;

function qualitiesFirst(units: readonly Unit[]): readonly Unit[] {
  const found: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at];
    if (unit === undefined) continue;
    let end = at + 1;
    if (isNoun(unit) || unit.kind === "body") while (isOf(units[end])) end++;
    const qualities = units.slice(at + 1, end).reverse();
    // "New cholera cases": in a chain of nouns such a quality is the first one's.
    const before = found.at(-1);
    if (
      before !== undefined &&
      isNoun(before) &&
      unit.lead === "" &&
      qualities.some(({ english }) => ofCases.test(english))
    ) {
      found.splice(
        -1,
        1,
        ...qualities.map((quality, i) => ({ ...quality, lead: i === 0 ? before.lead : "" })),
        { ...before, lead: "" },
        unit,
      );
      at = end - 1;
      continue;
    }
    // What is written on the noun's front goes before all of it.
    if (qualities.length > 0)
      found.push(...qualities.map((quality, i) => ({ ...quality, lead: i === 0 ? unit.lead : "" })), {
        ...unit,
        lead: "",
      });
    else found.push(unit);
    at = end - 1;
  }
  return found;
}

/** "The camp Abu Shouk" is the Abu Shouk camp. */
const grounds = (units: readonly Unit[]): readonly Unit[] =>
  units.flatMap((unit, at): readonly Unit[] => {
    const [before, next] = [units[at - 1], units[at + 1]];
    if (isGround(unit, next)) return [];
    if (!isGround(before, unit) || before === undefined) return [unit];
    return [
      { ...unit, lead: before.lead },
      { ...before, english: before.english.replace(/(?<=[a-hj-rt-z])s$/, ""), lead: "" },
    ];
  });

const ground =
  /^(?:camps?|village|districts?|city|town|airport|airfield|port|bridges|hospitals|governorate|province|region|state|county|oblast|axis|market|fire|island|base|crossing|pier|roads|dam|municipality|neighbourhood)$/;
const isGround = (unit: Unit | undefined, next: Unit | undefined): boolean =>
  unit !== undefined && next?.kind === "name" && next.lead === "" && ground.test(unit.english);

const of: Unit = { english: "of", kind: "small", lead: "" };

const isCounted = (units: readonly Unit[], at: number): boolean =>
  isNoun(units[at]) && (units[at - 1]?.english === "how many" || quantities.test(units[at]?.english ?? ""));

function withOf(units: readonly Unit[], isArabic: boolean): readonly Unit[] {
  return units.flatMap((each, at): readonly Unit[] => {
    // "Kilograms from the cocaine", "fighters from the rebels" are of them.
    const unit = isArabic && each.english === "from" && isCounted(units, at - 1) ? { ...each, english: "of" } : each;
    let next = at + 1;
    while (units[next]?.kind === "quality" && units[next]?.lead === "") next++;
    // "In which hospital two doctors": a number begins what is told anew.
    const other = units.slice(at + 1, next).some(({ english }) => numerals.test(english)) ? undefined : units[next];
    const name = units[at + 1]?.lead === "" ? units[at + 1]?.kind : undefined;
    if (isNoun(unit) && name === "country") return [unit, of];
    // "Missiles the Houthis fired": whose they are and who did it are told by one word.
    if (isNoun(unit) && name === "body") return [unit, isArabic ? of : { ...of, english: "by" }];
    if (isNoun(unit) && name === "name" && ground.test(units[at + 2]?.english ?? "")) return [unit, of];
    const belongs = isNoun(unit) && isNoun(other) && other?.lead === "" && !scales.test(unit.english);
    return belongs || (quantities.test(unit.english) && name === "name") ? [unit, of] : [unit];
  });
}
