/** Words that shape a question and say nothing about its matter. English; issue "asking" brings other languages. */
const shaping = new Set(
  (
    "a an the and or but if of in on at to from by for with without about into over near around between is are was were be been being am do does did done " +
    "has have had having can could will would shall should may might must not no yes it its this that these those there here they them their he she his her " +
    "we us our you your i me my who whom whose what which when where why how many much far long often old new any some all each every other such only also " +
    "than then so as up out off down again more most less least very just please tell show give say says said know happened happen happening going number numbers amount total " +
    "figure figures briefing briefings report reports according latest recent recently last currently now today yesterday ever still yet during since until before after while"
  ).split(" "),
);

/** The words of a question that its answer must speak of, in order, without repetition. */
export function matterOf(question: string): readonly string[] {
  const words = question.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu) ?? [];
  const kept = words
    .map((word) => word.replace(/(?:['’]s|[.'’-]+)$/u, ""))
    .filter((word) => word !== "" && !shaping.has(word.toLowerCase()));
  return [...new Set(kept)].slice(0, 24);
}
