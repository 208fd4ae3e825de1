import { fold } from "../../language/fold.ts";
import type { Entry } from "./entry.ts";

/** English names that briefings say otherwise than CLDR. */
const said: Readonly<Record<string, string>> = {
  CD: "Democratic Republic of the Congo",
  CG: "Republic of the Congo",
  PS: "Palestine",
  MM: "Myanmar",
  TR: "Turkey",
  CI: "Ivory Coast",
  BA: "Bosnia and Herzegovina",
  CZ: "Czechia",
  HK: "Hong Kong",
  MO: "Macao",
};

const regions =
  `AF AL DZ AO AR AM AU AT AZ BH BD BY BE BZ BJ BT BO BA BW BR BG BF BI KH CM CA CF TD CL CN CO CG CD CR HR CU CY CZ CI
DK DJ DO EC EG SV GQ ER EE SZ ET FI FR GA GM GE DE GH GR GT GN GW GY HT HN HU IN ID IR IQ IE IL IT JM JP JO KZ KE KW KG LA LV LB LS LR LY LT
LU MG MW MY MV ML MT MR MX MD MN ME MA MZ MM NA NP NL NZ NI NE NG KP MK NO OM PK PS PA PG PY PE PH PL PT QA RO RU RW SA SN RS SL SG SK SI SB
SO ZA KR SS ES LK SD SR SE CH SY TW TJ TZ TH TL TG TN TR TM UG UA AE GB US UY UZ VU VE VN YE ZM ZW XK`.split(/\s+/);

/** The countries as CLDR names them in a language, and by the further names given as "XX: form, form". */
export function countriesIn(language: string, further: string, form: (word: string) => string): readonly Entry[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  const english = new Intl.DisplayNames(["en"], { type: "region" });
  const entry = (code: string, name: string): Entry => ({
    kind: "country",
    english: said[code] ?? english.of(code) ?? code,
    words: fold(name)
      .split(/[^\p{L}-]+/u)
      .filter(Boolean)
      .map(form),
  });
  return [
    ...regions.flatMap((code) => entry(code, names.of(code) ?? "")),
    ...further
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [code = "", forms = ""] = line.split(":");
        return forms.split(",").map((name) => entry(code.trim(), name));
      }),
  ];
}
