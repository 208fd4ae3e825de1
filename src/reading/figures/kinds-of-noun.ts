import { standsForPeople } from "./word-class.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Nouns that only say that something is counted; what it is stands elsewhere. */
const empty =
  /^(?:(?:grand |sub|sub-|overall |cumulative |running |final |new |current |right |correct |actual |real |true |exact |same |last )?(?:total|number|figure|count|amount|sum|tally|balance|quantity|volume|average|mean|median|maximum|minimum|rise|increase|drop|decline|fall|decrease|reduction|surge|jump|growth|gain|change|difference|remainder|rest|whole|latter|former|majority|minority|other|others|half|estimate|figures|numbers|totals|cumulative))$/i;
const changes = set("rise increase drop decline fall decrease reduction surge jump growth gain loss cut change");

/** What a label's number is counted in: "tanks – 1297 units". */
const counter = /^(?:units?|pieces?|pcs|items?|nos?)$/i;
/** Nouns with a number of their own: "a toll of 12". */
const numbered =
  /^(?:toll|population|crew|garrison|strength|capacity|membership|turnout|attendance|workforce|fleet|enrolment|backlog|quota)$/;

export const isCounter = (said: string): boolean => counter.test(said);
export const isNumbered = (lower: string): boolean => numbered.test(lower);
export const isEmptyNoun = (said: string): boolean => empty.test(said);
export const isChangeNoun = (lower: string): boolean => changes.has(lower);

/** "year-on-year", "y/y": against which time a change is told. */
export const isTimeCompared = (said: string): boolean =>
  /^(?:year|month|week|quarter|day)-(?:on|over)-|^(?:annually|y\/y|m\/m|q\/q)$/i.test(said);

/** "the number of new cases" counts new cases. */
export const withoutNumberOf = (said: string): string =>
  said.replace(
    /^(?:the |an? )?(?:(?:total|overall|cumulative|combined|estimated|daily|average|monthly|weekly) )*(?:numbers?|totals?|counts?|toll|tally|figures?|average|sum)\s+(?:of|for)\s+(?:the |all )?/i,
    "",
  );

const persons = set(`
  people persons person men women children boys girls babies infants minors adults civilians citizens residents inhabitants
  villagers soldiers troops servicemen personnel officers policemen police fighters militants terrorists insurgents rebels
  guerrillas combatants gunmen members militia militiamen refugees idps migrants evacuees returnees arrivals newcomers families
  households individuals patients contacts victims casualties survivors workers teachers students pupils doctors nurses medics
  staff volunteers passengers crew sailors fishermen farmers miners drivers journalists demonstrators protesters prisoners
  detainees hostages suspects inmates relatives pilgrims tourists foreigners nationals guards commandos rescuers firefighters
  customers folk folks youths elders leaders officials recruits deserters conscripts reservists veterans widows orphans
  peacekeepers herders ranchers villagers fishers rangers blue-helmets commanders bodyguards porters shepherds labourers laborers
  taliban deportees asylum-seekers beneficiaries recipients participants trainees
`);

/** True for a noun phrase that names people by its last word. */
export function namesPeople(said: string): boolean {
  const head = (/^[^,(]*?(?=\s(?:of|from|in|at|with|who|under|aged)\s|$)/i.exec(said.toLowerCase())?.[0] ?? "").trim();
  const last = head.split(/[\s/]+/).at(-1) ?? "";
  return (
    persons.has(last) ||
    persons.has(`${last}s`) ||
    standsForPeople(last) ||
    /(?:ians|ists|eers|iers|ees|women|men|woman|man)$/.test(last)
  );
}

const verbsOfPeople = set(`
  killed wounded injured hurt died dead perished drowned evacuated displaced arrested detained captured abducted kidnapped
  executed freed released rescued hospitalised hospitalized treated discharged vaccinated infected recovered registered fled
  surrendered missing homeless sentenced deported expelled repatriated buried orphaned stranded trapped resettled returned
  killing wounding injuring displacing survived tested
`);
const verbsOfHarm = set(
  "killed killing wounded wounding injured injuring hurt hurting dead died perished drowned missing homeless maimed maiming murdered martyred displaced displacing affected evacuated arrested detained hospitalised hospitalized rescued vaccinated stranded trapped orphaned fled abducted kidnapped deported repatriated apprehended freed",
);
/** What is done to living beings alone; nobody arrests a firearm. */
const verbsOfLiving = set(
  "arrested detained apprehended abducted kidnapped hospitalised hospitalized fled displaced deported repatriated died drowned perished injured wounded sentenced rescued missing homeless vaccinated",
);
/** What is done to things and animals much more often than to people. */
const verbsOfThings = set("recovered retrieved stolen looted impounded confiscated seized rustled returned found");
const animals =
  /\b(?:cattle|livestock|animals?|sheep|goats?|camels?|cows?|horses?|donkeys?|poultry|chickens|birds?|dogs?|pigs?|buffalo(?:es)?|heads?|whales?|elephants?|turtles?)\b/i;

export const happensToPeople = (lower: string): boolean => verbsOfPeople.has(lower);
export const harmsPeople = (lower: string): boolean => verbsOfHarm.has(lower);

export const livesOnly = (lower: string): boolean => verbsOfLiving.has(lower);
export const happensToThings = (lower: string): boolean => verbsOfThings.has(lower);
/** True for people and animals. */
export const isLiving = (said: string): boolean => namesPeople(said) || animals.test(said);

/** What is flown. */
export const isFlight = (said: string): boolean =>
  /\b(?:sorties|missions|flights|strikes|rotations|airstrikes)$/i.test(said);
