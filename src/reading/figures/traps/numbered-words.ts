const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** A number behind one of these is a name, unless it counts what stands behind it. */
export const numbered = set(`
  no nos number numbers nr role tier scenario elevation peak resolution resolutions highway route road motorway street hill hills height point
  articles article art page pages p pp section chapter figure fig table annex appendix release report box room
  extension ext paragraph para version ver line phase stage level category cat class grade tel telephone phone fax
  call mobile grid flight channel item items step volume vol issue day week protocol part clause rule order decree
  law act bill module server node camp checkpoint block building house plot lot gate pier berth dock apt apartment
  suite unit brigade battalion division regiment squadron platoon company bulletin update decision instruction
  episode post exit kilometre kilometer kilometre-post magnitude mag mw ml mb richter intensity signal tropical
  hurricane typhoon operation project lane sector quadrant zone ward district precinct region reactor boiler train
  bomber helitack engine kav n° # slide slides question form title interstate covid ipc api iso defcon ios android
  windows mmsi imo ctf latitude longitude ch position outpost lat lon mile milepost marker junction jct mach bp moo
  bed passcode rev issn isbn
  subsection subparagraph sub-paragraph addendum attachment
`);

/** Of these a number behind is a name also when it is written in words: "day four", "phase two". */
export const spelledToo = set("day phase stage week step part chapter category level round priority pillar number war");

/** What also is counted or measured: a number behind is a name only where nothing else can be meant. */
export const looselyNumbered = set(`
  base school kindergarten hospital polyclinic clinic terminal platform runway bus tram microdistrict round pillar priority goal
  target sdg agenda vision batch count plate licence license registration pennant beaufort force index state war serial
  postcode zip cop unga team detachment squad command crossing map graph chart diagram photo footnote ticket
  cohort group structure mission case platoon cluster tranche account wave cell shelter-site stop checkpost fire claim
  site warrant petition invoice voucher permit objective outcome output indicator activity workstream hangar
`);

/** "resolutions 2165 and 2191", "phases 3 to 5": one word for several. */
export const numberedMany = set(`
  resolutions articles paragraphs paras sections chapters phases levels categories routes highways roads lines rules orders
  decrees laws acts protocols pages figures tables annexes items points steps stages wards districts sectors zones blocks
  units reactors posts gates weeks classes grades nos numbers slides questions clauses channels brigades battalions
  regiments divisions squadrons magnitude magnitudes hills heights buildings kindergartens junctions exits
  notes footnotes
`);

/** Written with a full stop before their number: "No. 2", "Fig. 3". */
export const shortened = set(`
  no nos nr cat rev art arts p pp sec ch chap fig figs vol tel ext para paras ver st mag apt bldg cl ref res bn bde rm pos ser op kav jl str ul blk
`);
