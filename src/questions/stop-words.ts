const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that hold a question together and say nothing of its matter. */
export const stopWords = set(
  `a an the and or but if of in on at to from by for with without about into over near around between through across along
  is are was were be been being am do does did done has have had having can could will would shall should may might must not no
  yes it its this that these those there here they them their theirs he she his her hers we us our you your i me my who whom
  whose what which when where why how many much any some all each every other such only also than then so as up out off down
  again more most less least very just please tell show give say says said know anyone does hey hi hello thanks quick one post
  summary ok okay both together still yet ever now today currently so far during since until till before after while within
  happen happened happening going number numbers amount total count figure figures briefing briefings report reports according
  acc exactly approximately roughly about really actually get got did im i'm it's that's what's per there's alone including
  included just mean instead e.g etc vs versus table list chart stuff thing things long far ones new newly additional combined altogether neither nor share board cause ppls w got going suppose supposed among
  al el ez az es ad ash ed er ul
  often full bigger biggest larger largest smaller smallest higher highest lower lowest greater greatest fewer fewest
  toll tally back right big guys guy bro pls plz thx back rn btw worth haven't havent didn't hasn't isn't aren't wasn't weren't don't doesn't
  toll tally towards toward regarding concerning behind beyond respectively overall entire whole every
  bc cuz thru thinks thought think believe believes believed estimate estimated stand stands stood
  whats wheres whos hows whens happend happned wats actually`,
);

/** Verbs without -ed that end a noun phrase: "how many fighters laid down …". */
export const pastVerbs = set(
  `laid died hit took fled left went came got saw flew fell held made sent lost fought shot struck drove broke put set met won
  lay die flee leave go come see fly fall hold make send lose found crossed live return join sign work receive need remain carry stay
  cost cover caught stole stolen gave spent spoke broke broken burnt sank sunk sold stood swept taken thrown threw
  rose risen fell fallen grew grown began begun became come built bought fed fled paid ran slept taught told wore won withdrew
  withdrawn wrote said sleep attend lack suffer sit run walk wait drown burn use want arrive depart`,
);

/** What may stand before a place. */
export const placeCues = set(
  `in near at to around over throughout off for outside inside toward towards of on across within into from between along about`,
);

/** After these a country is who acts and not where. */
export const actorCues = set(`from by with`);
