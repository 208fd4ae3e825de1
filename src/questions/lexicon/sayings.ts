/**
 * What several words say together, and none of them alone, with the word of the field that it means. Each word stands for all
 * its forms; "|" parts words of which one stands there, "?" follows one that may be missing, "..." is up to three words of any
 * kind. Behind "=" the word of the field; a second one where a text that says the phrase says that as well. "~" begins what only
 * texts mean by it: who asks for bodies of migrants asks for bodies.
 * Source: WordNet 3.1 by the verb with its particle (run_away.v.01, hand_out.v.01, blow_up.v.04), and usage of chats.
 */
export const sayings = `
lose|loss of? his|her|their? life = died killed
claim the? life = killed
~ fall victim = killed
~ body of = killed
pass away = died
shoot|beat|stab|burn|crush|freeze|starve|bleed to death = killed
shoot dead = killed
~ put|knock|take out of? action? = eliminated
knock|take|wipe out = eliminated
blow to piece|bit = destroyed
lay|lie|put down their|his? arms|weapon = surrendered
give up = surrendered
give themselves|himself|herself up = surrendered
turn|hand themselves|himself|herself in|over = surrendered
leave|abandon their|his|her home|house|village = displaced
force|drive from their|his|her home|house|village = displaced
lose their|his|her home|house = homeless displaced
run|make away|off = fled
get away = escaped
break out of jail|prison = escaped
go|come|return back? home|back = returned
send|ship|fly|bring back|home = repatriated
take into custody = detained
take prisoner|captive = detained captured
in custody = detained
lock|round up = detained
put|throw behind bar = detained
put|throw in|into jail|prison = detained
bring|shoot down = downed
~ carry out = conducted
hand|give|pass|dish out = distributed
hand|give over = distributed
give|hand|throw|turn away = donated
set up = established
~ blow up = exploded
rip|tear out|up = uprooted
power|electricity|light|lights go out|off = blackout
go|gone off = exploded
catch fire = burned
on fire = burning
set|put ... on fire = burned
set fire to = burned
set ablaze|alight = burned
burn down = burned destroyed
go|went up in flame|smoke = burned
tear|knock|pull|rip down = demolished
cave in = collapsed
wash up|ashore = ashore
under the? rubble = trapped
go|gone missing = missing
unaccount for = missing
whereabouts of|is|are|unknown = missing
~ without|no electricity|power = blackout
~ power|electricity outage|cut = blackout
pull ... from|out of? the? rubble|water|sea|wreckage|debris = rescued
dig|pull ... out = recovered
dig up = recovered
track down = found
come across = found
let go|out|free = released
let ... go|out|free = released
set ... free = released
get|win|take back = regained
take over = captured
kick|throw|force out = expelled
kick off = began
break out = began
get under way = began
call off = cancelled suspended
put off = postponed
put on hold = suspended
cut off = isolated
shut|close down = closed
seal|block|cordon off = closed
pull|move out = withdrew
pull|fall back = withdrew
fight|hold|beat|fend|drive off|back = repelled
turn|push back = repelled returned
lay off = dismissed
step|stand down = resigned
sign off on = approved
sign up = registered
pay|fork|shell out = paid
set|put aside = allocated
chip|pitch in = contributed
fall|get ill|sick = infected
come down with = infected
take place = happened held
on their|his|her own = unaccompanied
without their|his|her? parent = unaccompanied
run out of = shortage
break into = looted raided
carry|make off with = stolen
`;

/** Compounds that people also write as two words: who types "land slides" means landslides. "~" begins those that are as
 * often two words, of which the last says enough of what is asked. WordNet 3.1 has each as one word, or as both. */
export const compounds = `
after shock; ~ air base; air craft; ~ air crew; ~ air drop; ~ air field; air lift; air man; air plane; air port; ~ air space; ~ air strike; back log; battle field; battle ship; black out; blood shed; bore hole; bush fire; cease fire; check point; class room; ~ coast guard; counter attack; counter terrorism; cross fire; dead line; dead lock; down pour; earth quake; eye witness; farm land; fire arm; fire fighter; ~ fire wood; fisher man; ~ flood water; food stuff; foot bridge; foot hold; grass land; green house; ~ ground water; gun boat; gun fire; gun man; gun powder; gun ship; hail storm; head quarters; health care; heat wave; high land; high way; home land; house hold; land fall; land fill; ~ land mine; land owner; land slide; land slip; law maker; law suit; life boat; live stock; main land; man hunt; man power; mine field; mine sweeper; mini bus; mini van; motor bike; motor boat; motor cycle; motor way; mud slide; new born; ~ news paper; out break; out post; over pass; pass port; pay load; peace keeper; peace keeping; pipe line; police man; rail road; rail way; rain fall; rain storm; ~ rain water; road block; road side; sand storm; ~ school children; sea port; service man; ship wreck; ship yard; short fall; snow storm; speed boat; stock pile; strong hold; sub marine; text book; thunder storm; tug boat; under water; war fare; war head; war plane; ~ war ship; ware house; ~ waste water; water way; well head; wheel chair; wild fire; wild life; wind storm; work force; work place; work shop
`;
