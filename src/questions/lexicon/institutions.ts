import { stemOf } from "./concepts.ts";

/**
 * Countries by what names them without their word: "RAF planes" are British, and what the IDF tells is of Israel. Sources: the
 * institutions' own names and abbreviations, as they stand in their releases.
 */
const lines = `
british: United Kingdom; RAF; Royal Air Force; Royal Navy; HMS; UKMTO; FCDO; Whitehall; Downing Street
american: United States; U.S.; USA; CENTCOM; AFRICOM; Pentagon; USAF; USS; USAID; FEMA; NOAA; USGS; CBP; Marine Corps; Navy SEALs; State Department; White House
israeli: IDF; COGAT; Shin Bet; Mossad; Magen David Adom
french: Barkhane; Quai d'Orsay; Élysée; Legion
german: Bundeswehr; Bundestag; Luftwaffe
russian: Kremlin; FSB; Rosgvardia; Roscosmos; EMERCOM; Duma
ukrainian: AFU; ZSU; SBU; Verkhovna Rada; Ukroboronprom; Ukrenergo
turkish: AFAD; TAF; TSK; Türkiye; TURKSTAT
pakistani: ISPR; NDMA; PDMA; Rangers
indian: BSF; CRPF; NDRF; IMD; Lok Sabha
philippine: NDRRMC; OCD; DSWD; PAGASA; PHIVOLCS; AFP
indonesian: BNPB; BMKG; BPBD; TNI
iranian: IRGC; Majlis
saudi: KSrelief; SPA
nigerian: NEMA; NCDC; DHQ
kenyan: KDF; Harambee
ethiopian: ENDF; EPHI
somali: SNA; SNTF; NISA
sudanese: SAF; RSF
congolese: FARDC; PNC
armenian: Artsakh; NSS
azerbaijani: ANAMA
japanese: JSDF; Self-Defense Force; MSDF; ASDF; GSDF; JMA; Diet
chinese: PLA; CCTV
mexican: SEDENA; SEMAR; CENAPRED; SSPC
colombian: Armada Nacional; UNGRD; FARC; ELN
brazilian: FUNAI; IBAMA; Fiocruz
canadian: RCMP; CAF
australian: ADF; BOM; NSW
polish: Sejm; Straż Graniczna
syrian: SANA; SAA; SARC
lebanese: LAF; Hezbollah
afghan: ANDSF; ANA; ANP
`;

const nationOf = new Map<string, string>();
for (const line of lines.trim().split("\n")) {
  const [nation = "", names = ""] = line.split(": ");
  for (const name of names.split("; ")) nationOf.set(name, stemOf(nation));
}
const escaped = [...nationOf.keys()].map((name) => name.replace(/[.]/g, "\\."));
const anyName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");

/** Stems of the nations whose institutions a text names. */
export const nationStems = (text: string): readonly string[] =>
  [...text.matchAll(anyName)].flatMap(([name]) => nationOf.get(name) ?? []);
