import { fold } from "../../language/fold.ts";
import { stem } from "../../language/stem.ts";

/** Forms of verbs and nouns that a stemmer does not bring together. */
const irregular = `
arise arose arisen; awake awoke; beat beaten; become became; begin began begun; bind bound; blow blew blown; break broke broken; bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; deal dealt; dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; fight fought; find found; flee fled; fly flew flown; forget forgot forgotten; freeze froze frozen; get got gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept; know knew known; lay laid; lead led; leave left; lend lent; lie lay lain; lose lost; make made; mean meant; meet met; overcome overcame; overflow overflew; overthrow overthrew overthrown; pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shoot shot; show shown; sink sank sunk; sit sat; sleep slept; speak spoke spoken; spend spent; spread; stand stood; steal stole stolen; strike struck stricken; swear swore sworn; sweep swept; swim swam; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; undergo underwent undergone; understand understood; wear wore worn; win won; withdraw withdrew withdrawn; write wrote written
die died dying dead death; child children; man men; woman women; foot feet; crisis crises; basis bases; mouse mice; calf calves; half halves; life lives; loaf loaves; thief thieves; wolf wolves; serviceman servicemen; policeman policemen; fisherman fishermen; gunman gunmen; high height; long length; deep depth; wide width; strong strength; hot heat
`;

const byStem = new Map<string, readonly string[]>();
for (const line of irregular.split(/[;\n]/)) {
  const forms = [
    ...new Set(
      line
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => stem(fold(word))),
    ),
  ];
  for (const one of forms) byStem.set(one, [...(byStem.get(one) ?? []), ...forms]);
}

const none: readonly string[] = [];

/** Stems of the other forms of a word: "broken" and "broke" are one verb. */
export const verbForms = (one: string): readonly string[] => byStem.get(one) ?? none;
