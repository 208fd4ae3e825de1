import { names } from "./currency-names.ts";
import type { Token } from "../tokens.ts";

/** Codes of ISO 4217, but for those that are words in a heading (ALL, TOP, CUP …); they stand before or behind an amount in capitals: "USD 146 million", "12,5 million TRY". */
const codes = new Set(
  "AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KZT LAK LBP LKR LRD LSL LYD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SLE SLL SRD SSP STN SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF YER ZAR ZMW ZWL".split(
    " ",
  ),
);

/** Signs and local marks, as written: the Ghanaian cedi is "GH¢", the Bosnian mark "KM". */
const marks: ReadonlyMap<string, string> = new Map(
  Object.entries({
    US$: "USD",
    $: "USD",
    "€": "EUR",
    "£": "GBP",
    "₽": "RUB",
    "₴": "UAH",
    "₱": "PHP",
    "¥": "JPY",
    "₦": "NGN",
    "₹": "INR",
    "₺": "TRY",
    "₪": "ILS",
    "₫": "VND",
    "₩": "KRW",
    "฿": "THB",
    "₵": "GHS",
    "GH₵": "GHS",
    "GH¢": "GHS",
    "₸": "KZT",
    "₼": "AZN",
    "₾": "GEL",
    "৳": "BDT",
    "₭": "LAK",
    A$: "AUD",
    AU$: "AUD",
    C$: "CAD",
    CA$: "CAD",
    NZ$: "NZD",
    CAD$: "CAD",
    AUD$: "AUD",
    NZD$: "NZD",
    USD$: "USD",
    T$: "TOP",
    CFAF: "XOF",
    SDR: "XDR",
    MK: "MWK",
    VT: "VUV",
    Sh: "shilling",
    Shs: "shilling",
    HK$: "HKD",
    NT$: "TWD",
    S$: "SGD",
    R$: "BRL",
    MX$: "MXN",
    TL: "TRY",
    KM: "BAM",
    Rs: "INR",
    "Rs.": "INR",
    KSh: "KES",
    Ksh: "KES",
    FCFA: "XOF",
    CFA: "XOF",
    Tk: "BDT",
    RM: "MYR",
    Rp: "IDR",
    Php: "PHP",
    Birr: "ETB",
    zł: "PLN",
    Kč: "CZK",
    LL: "LBP",
    Kz: "AOA",
    USh: "UGX",
    UShs: "UGX",
    TSh: "TZS",
    TShs: "TZS",
    FC: "CDF",
    FBu: "BIF",
    RD$: "DOP",
    NIS: "ILS",
    RMB: "CNY",
    Dhs: "AED",
    Afs: "AFN",
    Ft: "HUF",
    kr: "SEK",
  }),
);

/** Currencies that several states share a name for: adjective, noun, code. */
const shared: readonly (readonly [adjective: string, noun: string, code: string])[] = (
  "us dollar USD,american dollar USD,canadian dollar CAD,australian dollar AUD,zealand dollar NZD,zimbabwean dollar ZWL,namibian dollar NAD,liberian dollar LRD,guyanese dollar GYD,fijian dollar FJD," +
  "colombian peso COP,mexican peso MXN,philippine peso PHP,chilean peso CLP,argentine peso ARS,argentinian peso ARS,cuban peso CUP,dominican peso DOP,uruguayan peso UYU," +
  "sudanese pound SDG,egyptian pound EGP,syrian pound SYP,lebanese pound LBP,british pound GBP,sterling pound GBP," +
  "indian rupee INR,pakistani rupee PKR,pakistan rupee PKR,nepalese rupee NPR,nepali rupee NPR,lankan rupee LKR,mauritian rupee MUR,indonesian rupiah IDR," +
  "kenyan shilling KES,ugandan shilling UGX,tanzanian shilling TZS,somali shilling SOS,iraqi dinar IQD,jordanian dinar JOD,kuwaiti dinar KWD,algerian dinar DZD,libyan dinar LYD,tunisian dinar TND,serbian dinar RSD,bahraini dinar BHD," +
  "iranian rial IRR,yemeni rial YER,yemeni riyal YER,omani rial OMR,saudi riyal SAR,qatari riyal QAR,turkish lira TRY,syrian lira SYP,lebanese lira LBP,swiss franc CHF,cfa franc XOF,congolese franc CDF,rwandan franc RWF,burundian franc BIF,guinean franc GNF,djiboutian franc DJF," +
  "norwegian krone NOK,danish krone DKK,swedish krona SEK,icelandic krona ISK,czech koruna CZK,belarusian ruble BYN,russian ruble RUB,convertible mark BAM,moroccan dirham MAD,emirati dirham AED,uae dirham AED,zambian kwacha ZMW,malawian kwacha MWK,romanian leu RON,moldovan leu MDL,romanian lei RON,kyrgyz som KGS,uzbek sum UZS,uzbek som UZS,israeli shekel ILS"
)
  .split(",")
  .map((line) => {
    const [adjective = "", noun = "", code = ""] = line.split(" ");
    return [adjective, noun, code];
  });
const byAdjective = new Map(shared.map(([adjective, noun, code]) => [`${adjective} ${noun}`, code]));

/** Letters that are money in some countries only: "K740" in Malawi and Zambia, "Q250" in Guatemala. */
const letters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  K: { MW: "MWK", ZM: "ZMW", PG: "PGK", MM: "MMK", LA: "LAK" },
  Q: { GT: "GTQ" },
  L: { HN: "HNL" },
  D: { GM: "GMD" },
  G: { HT: "HTG" },
};

/** The currency that a letter alone stands for in a country (ISO 3166-1 alpha-2), or undefined. */
export const letterCurrency = (letter: string, country: string | null): string | undefined =>
  letters[letter]?.[country ?? ""];

/** Signs that several states write: where the briefing's theatre is one of them, the money is its own. */
const local: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  USD: { CA: "CAD", AU: "AUD", NZ: "NZD" },
  INR: { LK: "LKR", PK: "PKR", NP: "NPR", MU: "MUR", SC: "SCR" },
  XOF: { CM: "XAF", TD: "XAF", CF: "XAF", GA: "XAF", CG: "XAF", GQ: "XAF" },
  SEK: { NO: "NOK", DK: "DKK", IS: "ISK" },
  JPY: { CN: "CNY" },
  shilling: { KE: "KES", UG: "UGX", TZ: "TZS", SO: "SOS" },
};

/** The money that a sign means in a country; a code of ISO 4217 means itself everywhere. */
export const moneyIn = (unit: string, sign: string, country: string | null): string =>
  codes.has(sign) || sign.startsWith("US") ? unit : (local[unit]?.[country ?? ""] ?? unit);

const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, "") : word);

/**
 * The currency that a sign, a code or a local mark right before token `at` names, with the index at which it begins:
 * "US$", "GH¢", "USD", "Rs."; null where none stands there.
 */
export function currencyBefore(
  tokens: readonly Token[],
  at: number,
): { readonly unit: string; readonly first: number } | null {
  const last = tokens[at - 1];
  if (last === undefined) return null;
  const wide = last.joined ? marks.get(`${tokens[at - 2]?.text ?? ""}${last.text}`) : undefined;
  if (wide !== undefined) return { unit: wide, first: at - 2 };
  if (/^(?:KM|MK|VT)$/.test(last.text) && !hasScale(tokens, at)) return null;
  const unit = marks.get(last.text) ?? (codes.has(last.text) ? last.text : undefined);
  return unit === undefined ? null : { unit, first: at - 1 };
}

/** "KM 3.98 billion" is money, "KM 12" a milestone. */
const hasScale = (tokens: readonly Token[], at: number): boolean =>
  /^(?:thousand|million|billion|mln|bln|bn)$/.test(tokens[at + 1]?.lower ?? "");

/**
 * The currency that the words at token `at` name behind an amount: "dollars", "Sudanese pounds", "TL", "EUR". Where
 * several states share the name, `country` (ISO 3166-1 alpha-2, the briefing's theatre) tells whose it is.
 */
export function currencyAt(
  tokens: readonly Token[],
  at: number,
  country: string | null,
): { readonly unit: string; readonly next: number } | null {
  const token = tokens[at];
  if (token === undefined || token.kind === "digits" || token.kind === "mixed") return null;
  if (codes.has(token.text)) return { unit: token.text, next: at + 1 };
  const mark = /^(?:TL|FCFA|KSh|Ksh|Php|zł|Kč|[\p{Sc}])$/u.test(token.text) ? marks.get(token.text) : undefined;
  if (mark !== undefined) return { unit: mark, next: at + 1 };
  if (token.kind !== "word") return null;
  for (let skip = 1; skip <= 2; skip++) {
    const noun = singular(tokens[at + skip]?.lower ?? "");
    const code = byAdjective.get(`${tokens[at + skip - 1]?.lower ?? ""} ${noun}`);
    if (code !== undefined) return { unit: code, next: at + skip + 1 };
  }
  // "14 million pounds" are money, "40 pounds" and "2 million pounds of food" are not.
  if (
    token.lower === "pounds" &&
    /^(?:million|billion|mln|bln|bn)$/.test(tokens[at - 1]?.lower ?? "") &&
    tokens[at + 1]?.lower !== "of"
  )
    return {
      unit: shared.find(([, name, code]) => name === "pound" && code.slice(0, 2) === country)?.[2] ?? "GBP",
      next: at + 1,
    };
  const noun = singular(token.lower);
  const own = names.get(noun);
  if (own === undefined) return null;
  // The first two letters of a code are its country's.
  const local = shared.find(([, shareNoun, code]) => shareNoun === noun && code.slice(0, 2) === country)?.[2];
  return { unit: own === noun ? (local ?? own) : own, next: at + 1 };
}

/** Currencies for which the dollar sign alone stands, too: "$25 million CAD". */
const dollars = new Set("AUD CAD NZD SGD HKD TWD FJD NAD LRD BBD JMD TTD XCD".split(" "));
export const isDollar = (unit: string): boolean => dollars.has(unit);

/** True for a unit that is money. */
export const isMoney = (unit: string): boolean => codes.has(unit) || unit === "XDR" || names.get(unit) === unit;
