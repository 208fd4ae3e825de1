/** How briefings name who issues them, and the one name under which the bot keeps each. Earlier patterns are more particular. */
export const issuers: readonly (readonly [pattern: RegExp, name: string])[] = [
  [
    /\bgeneral staff of (?:the )?(?:armed forces of (?:the )?russian federation|russian armed forces)\b|\brussian general staff\b/i,
    "General Staff of the Russian Armed Forces",
  ],
  [
    /\bgeneral staff of (?:the )?(?:armed forces of ukraine|ukrainian armed forces)\b|\bukrainian general staff\b/i,
    "General Staff of the Armed Forces of Ukraine",
  ],
  [
    /\b(?:combined joint task force|cjtf-oir|operation inherent resolve)\b|\bcoalition strike (?:summary|release)\b|^southwest asia\b/im,
    "Combined Joint Task Force – Operation Inherent Resolve",
  ],
  [
    /\bosce (?:special monitoring mission|smm)\b|\bspecial monitoring mission to ukraine\b|\bsmm daily report\b/i,
    "OSCE Special Monitoring Mission to Ukraine",
  ],
  [/\b(?:un ?)?ocha\b|\boffice for the coordination of humanitarian affairs\b/i, "OCHA"],
  [/\bunrwa\b|\brelief and works agency\b/i, "UNRWA"],
  [/\bunhcr\b|\bun refugee agency\b/i, "UNHCR"],
  [/\bunicef\b/i, "UNICEF"],
  [/\bworld food programme\b|\bwfp\b/i, "World Food Programme"],
  [/\bohchr\b|\bun human rights office\b|\bhigh commissioner for human rights\b/i, "OHCHR"],
  [/\bworld health organi[sz]ation\b|\bdisease outbreak news\b/i, "World Health Organization"],
  [/\bWHO\b/, "World Health Organization"],
  [/\bifrc\b|\binternational federation of red cross\b/i, "IFRC"],
  [/\bicrc\b|\binternational committee of the red cross\b/i, "ICRC"],
  [/\binternational organi[sz]ation for migration\b|\biom\b/i, "International Organization for Migration"],
  [
    /\bmédecins sans frontières\b|\bmedecins sans frontieres\b|\bdoctors without borders\b/i,
    "Médecins Sans Frontières",
  ],
  [/\bunifil\b/i, "UNIFIL"],
  [/\bmonusco\b/i, "MONUSCO"],
  [/\bminusma\b/i, "MINUSMA"],
  [/\bunmiss\b/i, "UNMISS"],
  [/\bunama\b/i, "UNAMA"],
  [/\bunami\b/i, "UNAMI"],
  [/\bresolute support\b/i, "Resolute Support"],
  [/\bus central command\b|\bu\.s\. central command\b|\bcentcom\b/i, "US Central Command"],
  [/\bafricom\b|\bu\.?s\.? africa command\b/i, "US Africa Command"],
  [/\bidf spokesperson\b|\bisrael defen[cs]e forces\b/i, "Israel Defense Forces"],
  [/\bndrrmc\b|\bnational disaster risk reduction and management council\b/i, "NDRRMC (Philippines)"],
  [/\bafad\b/i, "AFAD (Türkiye)"],
  [/\bafrica cdc\b/i, "Africa CDC"],
  [/\bcenters for disease control and prevention\b/i, "CDC (United States)"],
  [/\bdepartment of defense\b|\bpentagon\b/i, "US Department of Defense"],
  [/\bsaudi-led coalition\b|\bcoalition to restore legitimacy\b/i, "Coalition to Restore Legitimacy in Yemen"],
  [
    /\bcentre for (?:the )?reconciliation of (?:the )?opposing sides\b/i,
    "Russian Centre for Reconciliation of the Opposing Sides",
  ],
];

/** "Ministry of Defence of the Russian Federation", "the Ukrainian Ministry of Health": an office and its country. */
export const offices =
  /\b(?:ministry|department) of (?:(national )?defen[cs]e|health|(?:the )?interior|internal affairs|foreign affairs|emergency situations|civil protection)(?: and [a-z ]{3,30}?)?(?: of (?:the )?((?:[A-Z]\p{L}+ ?){1,3}))?/iu;

const countries: Readonly<Record<string, string>> = {
  "russian federation": "Russian",
  russia: "Russian",
  ukraine: "Ukrainian",
  syria: "Syrian",
  iraq: "Iraqi",
  turkey: "Turkish",
  türkiye: "Turkish",
  israel: "Israeli",
  france: "French",
  jordan: "Jordanian",
  yemen: "Yemeni",
  lebanon: "Lebanese",
  sudan: "Sudanese",
  ethiopia: "Ethiopian",
  armenia: "Armenian",
  azerbaijan: "Azerbaijani",
  "united kingdom": "UK",
  afghanistan: "Afghan",
  iran: "Iranian",
  belarus: "Belarusian",
  kazakhstan: "Kazakh",
  philippines: "Philippine",
};

/** "Russian" for "the Russian Federation", or null. */
export function adjectiveOf(country: string): string | null {
  return countries[country.trim().toLowerCase()] ?? null;
}
