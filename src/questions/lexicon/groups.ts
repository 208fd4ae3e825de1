/**
 * Words that stand for one another between a question and a briefing, by the field's usage. A word may be in several groups:
 * "eliminated" is said of people and of things. WordNet is Princeton's, 3.1; AAP-06 is NATO's glossary of terms; "usage" is
 * what briefings of several issuers were seen to say for one thing.
 */
export interface Group {
  readonly name: string;
  /** In lower case, as a dictionary has them; every form with the same stem is meant. */
  readonly words: readonly string[];
  readonly source: string;
}

const group = (name: string, source: string, words: string): Group => ({ name, source, words: words.split(" ") });

const numbers =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, at) => group(`number ${word}`, "numerals", `${word} ${at + 2}`));

export const groups: readonly Group[] = [
  ...numbers,
  group("south", "WordNet south.n.01", "south southern"),
  group("north", "WordNet north.n.01", "north northern"),
  group("east", "WordNet east.n.01", "east eastern"),
  group("west", "WordNet west.n.01", "west western"),
  group("evacuee", "usage", "evacuee evacuees evacuate displaced people person"),
  group("pledge", "WordNet pledge.v.01", "pledge pledged promise promised donor"),
  group(
    "kill",
    "WordNet kill.v.01, die.v.01; usage: eliminate, neutralize",
    "kill killed killing die died dies dying dead death deaths fatality fatalities slain perish eliminate neutralize neutralise",
  ),
  group("wound", "WordNet injure.v.01, hurt.v.03", "wound wounded injure injured injury injuries hurt"),
  group(
    "destroy",
    "WordNet destroy.v.01; usage: defeat, hit, knock out, take out",
    "destroy destroyed destruction wreck demolish ruin eliminate defeat annihilate flatten raze knock knocked",
  ),
  group(
    "strike",
    "WordNet strike.v.01, hit.v.02, attack.n.01",
    "hit strike struck target targeted attack bombard pound",
  ),
  group(
    "airstrike",
    "AAP-06 air strike; usage",
    "strike strikes airstrike airstrikes raid raids bombing bombings airraid",
  ),
  group(
    "damage",
    "WordNet damage.v.01; usage: partly destroyed, uninhabitable",
    "damage damaged uninhabitable affected",
  ),
  group("shoot-down", "usage: intercepted, shot down", "down downed shoot shot intercept intercepted"),
  group(
    "aircraft",
    "AAP-06 aircraft; usage",
    "aircraft airplane plane planes jet jets warplane warplanes bomber aviation aerospace airforce",
  ),
  group("drone", "AAP-06 unmanned aircraft", "drone drones uav uavs unmanned uas"),
  group("helicopter", "WordNet helicopter.n.01", "helicopter helicopters chopper"),
  group(
    "sortie",
    "AAP-06 sortie; usage: combat flights",
    "sortie sorties flight flights mission missions fly flew flown",
  ),
  group(
    "militant",
    "usage of ministries and coalitions",
    "militant terrorist fighter insurgent rebel extremist gunman gunmen jihadist combatant isis isil daesh",
  ),
  group(
    "target",
    "usage: facilities and objects are what is struck",
    "target targets object objects facility facilities site",
  ),
  group(
    "soldier",
    "WordNet soldier.n.01, military_personnel.n.01",
    "soldier serviceman servicemen troop troops personnel military trooper",
  ),
  group("government", "WordNet government.n.01", "government govt gov governmental"),
  group("police", "WordNet police.n.01", "police policeman policemen officer"),
  group("civilian", "WordNet civilian.n.01", "civilian civilians noncombatant"),
  group("child", "WordNet child.n.01, minor.n.01", "child children kid kids minor minors infant boy girl"),
  group(
    "people",
    "WordNet people.n.01",
    "people person persons individual resident residents inhabitant population ppl citizen",
  ),
  group("live", "WordNet populate.v.01", "live lives living inhabitant population resident reside"),
  group(
    "displaced",
    "UNHCR glossary: internally displaced person",
    "displaced displacement idp idps uproot uprooted flee fled evacuate",
  ),
  group("refugee", "UNHCR glossary: refugee, returnee", "refugee refugees asylum"),
  group("return", "WordNet return.v.01", "return returned returnee come back"),
  group("evacuate", "WordNet evacuate.v.01", "evacuate evacuated evacuation rescue rescued relocate leave left"),
  group(
    "liberate",
    "WordNet free.v.01; usage: taken under control",
    "liberate liberated liberation free freed retake retook retaken recapture control seize capture regain gain gained drove driven",
  ),
  group(
    "settlement",
    "WordNet settlement.n.06; usage: inhabited area",
    "settlement village town locality community hamlet inhabited populated",
  ),
  group("area", "WordNet area.n.01, territory.n.01", "area territory land region district"),
  group("house", "WordNet house.n.01, dwelling.n.01", "house home housing dwelling apartment flat building"),
  group("school", "WordNet school.n.02", "school schools classroom"),
  group("hospital", "usage of health agencies", "hospital clinic health medical"),
  group("centre", "spelling", "centre center centres centers"),
  group("aid", "OCHA glossary: humanitarian assistance", "aid humanitarian relief assistance help supplies"),
  group("food", "usage: food products, rations", "food foodstuff ration meal"),
  group(
    "deliver",
    "WordNet deliver.v.02, send.v.01",
    "deliver delivered delivery send sent bring brought distribute dispatch provide supply parachute parachuted drop airdrop carry",
  ),
  group("receive", "WordNet receive.v.01", "receive get reach reached assist"),
  group("vehicle", "WordNet vehicle.n.01, truck.n.01", "vehicle vehicles truck trucks lorry lorries car cars"),
  group("convoy", "WordNet convoy.n.01", "convoy convoys column caravan"),
  group("ship", "WordNet ship.n.01", "ship vessel boat ships boats"),
  group("tank", "WordNet tank.n.01", "tank tanks"),
  group("weapon", "WordNet weapon.n.01", "weapon weapons arms"),
  group("surrender", "usage: laid down their arms", "surrender surrendered lay laid disarm gave yield"),
  group(
    "detain",
    "WordNet arrest.v.01, detain.v.02",
    "detain detained detention arrest arrested custody captured apprehend",
  ),
  group("meet", "WordNet meet.v.01, talks.n", "meet met meeting talk talks negotiation conference session"),
  group("ceasefire", "WordNet armistice.n.01", "ceasefire truce cessation armistice"),
  group("violation", "usage of monitoring missions", "violation violations breach breaches incident"),
  group("reconcile", "usage: reconciliation agreements", "reconcile reconciliation reconcilation reconciled"),
  group("agree", "WordNet sign.v.01", "agreement agreements sign signed join joined"),
  group(
    "operate",
    "WordNet function.v.01",
    "operate operating operational function functioning work working open run running",
  ),
  group("shut", "WordNet close.v.01", "close closed shut"),
  group("begin", "WordNet begin.v.01", "begin began begun start started launch establish established open opened"),
  group("end", "WordNet end.v.01", "end ended finish complete completed"),
  group("blockade", "WordNet blockade.n.01, siege.n.01", "blockade blockaded siege besiege besieged encircle surround"),
  group("case", "WHO: case", "case cases infection infections infected patient"),
  group("confirm", "WHO: confirmed case", "confirm confirmed"),
  group("vaccine", "WHO: vaccination", "vaccine vaccinated vaccination dose inoculate"),
  group("hold", "usage: hold, control territory", "hold held holds control controls controlled occupy"),
  group("distance", "WordNet distance.n.01", "far distance away kilometre kilometer mile"),
  group(
    "explosion",
    "WordNet explosion.n.01; usage of monitoring missions",
    "explosion explosions blast blasts detonation",
  ),
  group("launcher", "AAP-06 multiple rocket launcher; usage: Grad", "mlrs rocket launcher grad grads"),
  group("artillery", "AAP-06 artillery", "artillery howitzer howitzers gun guns"),
  group("personnel-loss", "usage of general staffs", "personnel manpower soldier"),
  group("province", "usage: names of first-level divisions", "province governorate region oblast state"),
  group("previous", "WordNet previous.a.01", "previous before earlier prior preceding last"),
  group("money", "usage of ministries", "money fund funds funding dollar dollars budget"),
  group("flood", "WordNet flood.n.01", "flood floods flooding inundate"),
  group("missing", "usage of emergency services", "missing unaccounted"),
  group("visit", "WordNet visit.v.01", "visit visited tour travel"),
  group("deputy", "WordNet parliamentarian.n.01", "deputy deputies mp mps parliamentarian lawmaker delegation"),
  group("camp", "usage", "camp camps accommodation"),
  group("water", "WordNet water.n.01", "water"),
  group("corridor", "usage: humanitarian corridor", "corridor corridors"),
  group("capital", "WordNet capital.n.03", "capital"),
  group(
    "hear",
    "usage of monitoring missions",
    "hear heard record recorded register registered observe observed see saw spot spotted",
  ),
  group("shell", "WordNet shell.v.01", "shell shelling shelled bombard"),
  group("lose", "WordNet lose.v.02; usage of general staffs", "lose lost loss losses"),
  group("un", "UN: its name", "un united nations"),
  group(
    "find",
    "WordNet find.v.01, discover.v.01",
    "find found discover discovered recover recovered uncover locate seize seized identify identified",
  ),
  group("arrive", "UNHCR: arrivals", "arrive arrived arrival arrivals cross crossed crossing enter entered influx"),
  group("earthquake", "WordNet earthquake.n.01", "earthquake quake tremor aftershock"),
  group("landfall", "WMO: landfall", "landfall land ashore hit"),
  group("clear", "usage: mines, camps, areas", "clear cleared clean cleaned remove removed defuse"),
  group("lab", "WordNet lab.n", "lab labs laboratory workshop"),
  group("bomb", "AAP-06 improvised explosive device", "bomb bombs explosive explosives ied ieds device"),
  group("cost", "WordNet cost.n.01", "cost costs price prices worth"),
  group("family", "UNHCR: household", "family families household households"),
  group("storm", "WMO: tropical cyclone", "cyclone storm hurricane typhoon"),
  group("fail", "WordNet fail.v.01", "fail failed failure unpaid"),
  group("test", "usage of health agencies", "test tested sample"),
  group("follow", "WHO: contact tracing", "follow followed trace traced monitor monitored"),
  group("notify", "WHO: notified cases", "notify notified report reported declare declared announce announced"),
  group("shelter", "usage", "shelter shelters sheltered lodge lodged accommodate"),
  group("compensation", "usage", "compensation paid pay payment payments"),
  group("cambodia", "name", "cambodia cambodian khmer"),
  group("operation", "usage", "operation operations offensive"),
  group("maize", "WordNet corn.n.01", "maize corn"),
  group("open", "WordNet open.v.01", "open opened reopen reopened"),
  group("repair", "WordNet repair.v.01", "repair repaired restore restored rebuild rebuilt reconstruct"),
];
