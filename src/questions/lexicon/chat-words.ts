/**
 * What people type in a chat for a word or several. Sources: usage of English chats; military and relief slang. Words that are
 * as often another word ("min", "mil", "ref") are left out.
 */
const lines = `
about: abt
and: n
are: r
because: cuz coz bcuz bcoz
before: b4
between: btwn btw betw
from: frm
going: gonna
near: nr
please: plz plss
people: ppls peeps folks pax peopel
something: smth sth
their: thier
through: thru
today: 2day tdy
tonight: tonite 2nite 2night
until: untill
was: waz
what: wht wat wut
when: wen whn
where: wher
which: wich whch
with: w/ wth
without: w/o
yesterday: yest yday ystd ystday yesterdy yestrday
you: u
day: dy
hours: hrs
hour: hr
minutes: mins
month: mth mnth
months: mths mnths mos
week: wk
weeks: wks
year: yr
years: yrs
average: avg
maximum: max
percent: pct
square km: sqkm skm
km: klicks kliks
administration: admin
apartments: apts
approximately: approx aprox
artillery: arty
building: bldg
buildings: bldgs
casualties: casualities cas casulties
civilians: civs civvies civies
commander: cmdr
department: dept
evacuation: evac evacs
government: govt gvt govmt
headquarters: hq hqs
helicopter: heli helo copter
helicopters: helis helos copters
hospital: hosp
hospitals: hosps
household: hh
households: hhs
information: info
international: intl
lieutenant: lt
medical: med
medicines: meds
ministry of defence: mod mindef minoborony
ministry of foreign affairs: mfa mofa
ministry of health: moh mohp
operation: op
operations: ops
organisation: org
organisations: orgs
population: popn
prisoners of war: pows
president: prez
programme: prog
province: prov
reconnaissance: recon
sergeant: sgt
submarine: sub
submarines: subs
temperature: temp
vaccinated: vaxxed vaxed
vaccine: vax
vehicle: veh
vehicles: vehs vics
`;

const meant: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [word = "", shorts = ""] = line.split(": ");
      return shorts.split(" ").map((short): [string, string] => [short, word]);
    }),
);

/** Institutions are written large; any other short word in capitals is somebody's name: "OP" is no operation. */
const institution = /^(?:mod|mfa|mofa|moh|mohp|hq|pows)$/;

/** What a short word of a chat stands for; null for any other word. */
export function chatWord(typed: string): string | null {
  const short = typed.toLowerCase();
  const found = meant.get(short);
  return found === undefined || (/^\p{Lu}{2,}$/u.test(typed) && !institution.test(short)) ? null : found;
}
