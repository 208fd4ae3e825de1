import type { Token } from "../tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words of grammar that no noun phrase holds: the closed classes, whole. */
const grammar = set(`
  about above across after against ago ahead along alongside amid amidst among amongst around aside at away before behind
  below beneath beside besides between beyond by concerning despite down during except excluding following for from in
  including inside into like near off on onto opposite out outside over past pending per regarding round since
  through throughout till to toward towards under underneath unlike until up upon versus via vs with within without worth
  although and-or as because but either if lest neither nor once or-else provided so than that though unless what whatever
  when whenever where whereas whereby wherever whether which whichever while whilst who whoever whom whose why how yet
  a an the this these those each every both all any some no such
  i me my you your yours he him his she her hers it its we us our ours they them their theirs one's itself themselves
  himself herself ourselves myself there here
  am is are was were be been being has have had having do does did doing done can cannot could may might must need-not shall
  should will would ought
  again almost already alone also altogether anyway currently even ever exactly far first further hence however indeed
  instead just last later least maybe meanwhile merely more moreover most mostly much never next not now nowadays often only
  perhaps please quite rather really respectively roughly seldom similarly simply sometimes soon still then therefore thereby
  thus today together tomorrow tonight too twice usually very well yesterday overnight annually daily hourly monthly weekly
  yearly quarterly worldwide nationwide elsewhere everywhere somewhere abroad downstream upstream onwards onward upwards upward downwards downward forwards backwards backward
  less fewer plus minus according due
`);
const contraction = /^(?:\p{L}+n['\u2019]t|(?:i|you|we|they|he|she|it|that|there|who)['\u2019](?:t|m|re|ve|ll|d|s))$/u;

/** Past tenses and participles that do not end in -ed. */
const irregular = set(`
  arose arisen awoke awoken bore borne beat beaten became began begun bent bet bit bitten bled blew blown bound bred broke
  broken brought built burnt bought came caught died tied used aged chose chosen clung cost crept cut dealt dug drank drawn drew driven drove drunk
  eaten ate fallen fell fed felt fought found fled flew flown flung forbade forbidden forecast foresaw foreseen forgot forgotten
  forgave forgiven forsook frozen froze gave given gone went got gotten grew grown hung heard hid hidden hit held hurt kept
  knelt knew known laid lain lay led leapt learnt left lent let lit lost made meant met mistook mistaken overcame overtaken
  overthrew overthrown overtook paid proven put quit ran read rebuilt redrew repaid resold retook retaken rid rode ridden rang
  risen rose said sang sank sat saw seen sawn sought sold sent set shaken shook shed shone shot showed shown shrank shrunk shut
  slain slept slew slid slung spoke spoken sped spent spilt split spoilt spread sprang sprung stolen stole stood struck stricken
  strove stuck stung strewn sunk swam swept swollen sworn swore swung taken took taught thought threw thrown told tore torn
  undergone underwent understood undertaken undertook undone unhurt upheld upset went withdrew withdrawn withheld withstood woke won
  worn wore wound-up wove woven written wrote drawn
`);

/** Present tenses that no noun looks like. */
const presentVerbs = set(`
  sells passes travels operates relies enters threatens poses intends hopes believes considers welcomes regrets condemns urges
  recalls reminds stresses foresees envisages
  account accounts add adds affect affects agree agrees allow allows amount amounts appear appears apply applies arrive arrives ask asks assist
  assists attend attends await awaits become becomes begin begins belong belongs bring brings come comes comprise comprises
  confirm confirms consist consists cost costs constitute constitutes contain contains continue continues depend depends describe
  describes die dies differ differs enable enables equal equals exceed exceeds exist exists expect expects explain explains face
  faces fall falls find finds get gets give gives go goes happen happens hear hears host hosts include includes indicate
  indicates involve involves join joins keep keeps know knows lack lacks leave leaves lie lies live lives lose loses make makes
  mean means meet meets need needs occur occurs provide provides range ranges reach reaches receive receives remain remains
  represent represents require requires rise rises run runs say says see sees seem seems seek seeks send sends serve serves
  puts show shows sit sits sleep sleeps stand stands stay stays suggest suggests take takes tell tells tend tends turn turns
  want wants
`);

/** Participles and adjectives that stand before a noun in a briefing more often than they tell what happened. */
const describing = set(`
  abandoned additional affected alleged allied armed armored armoured assisted associated based besieged burned captured
  combined concerned confirmed contaminated controlled damaged destroyed detailed detained disabled displaced downed educated
  elected estimated exhausted experienced flooded fortified guided homemade improvised infected inhabited injured installed
  insured intended isolated killed led liberated licensed limited listed loaded looted mechanised mechanized mined missing
  mixed motorised motorized needed occupied organised organized packed planned populated pre-positioned prepared
  processed propelled protected qualified recorded registered related released reported required reserved sealed seized selected
  self-propelled severed skilled so-called specialised specialized stranded suspected suspended targeted towed tracked trained
  unaccompanied unarmed undetermined unexploded unidentified uninhabited united unmanned used vaccinated verified vulnerable
  wanted wheeled wooded wounded rocket-propelled vehicle-borne purchased rented
`);

/** What is said of people by an adjective that then stands for them: "17 dead". */
const people = set("dead wounded injured missing displaced deceased homeless sick disabled killed detained infected");

const notPast = set(
  "hundred kindred need indeed speed feed seed breed weed bed shed red roadbed riverbed seabed lakebed flatbed watershed bloodshed unarmed bleed exceed succeed proceed",
);

export const isGrammar = (token: Token): boolean =>
  token.kind === "word" && (grammar.has(token.lower) || contraction.test(token.lower));

/** True for a past tense or participle by its form, whatever it does in its sentence. */
export function isPastForm(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  if (irregular.has(token.lower)) return true;
  return (
    token.lower.endsWith("ed") && token.lower.length > 4 && !notPast.has(token.lower) && !token.lower.endsWith("'ed")
  );
}

/** Present tenses that a noun looks like, too: "aid needs", "river stands". */
const alsoNouns = set(
  "needs means stands falls turns ranges leaves runs lives faces hosts shows rises brings finds appeals amounts cost costs",
);

export const looksLikeNoun = (lower: string): boolean => alsoNouns.has(lower);
export const isPresentVerb = (token: Token | undefined): boolean =>
  token?.kind === "word" && !token.capital && presentVerbs.has(token.lower);

export const isAuxiliary = (token: Token | undefined): boolean =>
  /^(?:am|is|are|was|were|be|been|being|has|have|had|having|do|does|did|can|could|may|might|must|shall|should|will|would)$/.test(
    token?.lower ?? "",
  );

export const describes = (lower: string): boolean =>
  describing.has(lower) || /^(?:un|non)\p{L}+ed$|-\p{L}+ed$/u.test(lower);

export const standsForPeople = (lower: string): boolean =>
  people.has(lower) || /-(?:wounded|injured|displaced)$/.test(lower);

const notAdverbs = set(
  "family supply assembly ally reply anomaly monopoly elderly july italy rally early daily weekly monthly",
);

/** An adverb by its form: "partially", not "family". */
export const isAdverb = (token: Token | undefined): boolean =>
  token?.kind === "word" && token.lower.endsWith("ly") && token.lower.length > 4 && !notAdverbs.has(token.lower);

/** An adjective by its form, which counts nothing when no noun follows it: "61 were positive". */
export const isBareAdjective = (lower: string): boolean =>
  /(?:ous|ful|less|able|ible|ptomatic|ritical|rgent|sitive|gative|active)$/.test(lower) ||
  /^(?:remaining|following|serious|severe|critical|minor|safe|intact|functional|operational|open|closed|available|likely|alive|unknown|new|old|free|full|high|low|higher|lower|large|larger|strong|short|worse|better|good|bad|male|female|fatal|foreign|local|mild|moderate|deep|long|wide|tall|thick|due|equivalent|ready|absent|present|empty|whole|entire|further|other|additional|separate|different|same|such|total|overall|cumulative|average|respective|so-called)$/.test(
    lower,
  );
