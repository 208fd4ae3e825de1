/**
 * Words that chats and briefings have for one thing and that no group has: each line a word and what may stand for it. They are
 * pairs only: unlike a group's words they say nothing of what kind of thing or deed is asked. Each part names its source.
 */
export const usage = `
# chats: shortened words that stand for one of several (for those that are one word always see chat-words.ts)
hq headquarters command
narco narcotics trafficker drug
narcos trafficker drug
aks rifle kalashnikov
rpgs rpg launcher grenade
smgs gun submachine
mgs gun machine
organization agency
organisation agency
moped motorcycle motorbike
teen teenager adolescent youth
# chats: plain words (WordNet 3.1 by the sense, marked slang or informal there)
cop police policeman officer
cops police policeman officer
busted raid arrest seize
bust raid seizure seize
busts raid seizure seize
hooked arrest detain
collared arrest detain
booze alcohol liquor
cig cigarette
cigs cigarette
smokes cigarette
bucks dollar
dope drug narcotic
snatched kidnap abduct seize
grabbed seize capture
jailed detain imprison sentence
boss leader chief commander
bosses leader chief commander
kingpin leader chief
ringleader leader chief
loot steal plunder
blew explode detonate destroy hit
trashed damage destroy
smashed destroy damage
wrecked destroy damage
axed cancel suspend
scrapped cancel suspend
ditched cancel abandon
hiked raise increase
slashed cut reduce
ballooned increase rise
soared increase rise
plunged fall drop decrease
quizzed question interrogate
slammed condemn criticize hit
backed support
vowed pledge promise
nixed reject
# ministries and general staffs (usage): whom they fight, and what is done to them
guerrilla subversive insurgent rebel fighter militant
subversive guerrilla insurgent rebel fighter militant
paramilitary militia fighter militant
militia militiaman fighter
separatist rebel fighter militant
khwarij khawarij terrorist militant
martyr martyred dead killed fallen
liquidated killed eliminated neutralized destroyed
exploded detonated blast
sniper marksman
sapper deminer engineer
deminer sapper
mercenary contractor
recruit conscript trainee
conscript soldier serviceman
cutter ship vessel
munition bomb missile
dropped released put expended employed
expended dropped released fired
scramble intercept
headquarters command
bunker shelter dugout
barracks base garrison
outpost post position
ringed surrounded encircled
stormed raided assaulted
probed attacked
# relief, health and disaster agencies (usage)
unaccompanied orphan separated
repatriated returned deported
deported returned repatriated expelled
homeless displaced
hungry insecure malnourished starving
starving malnourished hungry famine
famine hunger starvation
malnourished undernourished wasted
drowned perished
debris rubble wreckage
rubble debris ruins
dam dike dyke levee embankment
levee dike embankment
fisherman fisher
farmer grower
herder pastoralist
sailor crew seaman seafarer mariner
crew sailor seaman seafarer
tourist visitor traveller
visited arrived
trigger activate
activated triggered
blame attribute
attributed blamed
worth value valued cost
value worth
thrown hurled pelted
merchant commercial cargo
extra additional further
wage salary
payout payment
gust wind
heatwave heat
blizzard snowstorm
tornado twister
aftershock tremor
tremor earthquake quake
epicentre epicenter
evacuee displaced
midwife nurse
toddler child
sick ill patient
illness sickness
jab dose vaccine
mask respirator
pregnant expectant
backlog pending outstanding
grown cultivated planted
ferry boat vessel
trawler boat vessel
canoe boat
raft boat
speedboat boat
submarine vessel
tanker ship vessel
ambulance vehicle
van vehicle
bulldozer vehicle machine
tractor vehicle
jeep vehicle
home unit
harbour port
harbor port
`;
