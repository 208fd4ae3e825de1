const continuing =
  /^["'\u201c\u201d\u2018\s]*(?:(?:of|among|including|with|in) )?(?:(?:all |most |half |some |many |several |both |each |none )?(?:of )?(?:these|those|them|this|that|the (?:dead|wounded|injured|rest|others|remaining|remainder|latter|former))\b|the (?:dead|wounded|injured|rest|others|remaining|toll|figure|number|total)\b|(?:an?)?other\b|a further\b|further\b|he\b|she\b|they\b|it\b|their\b|its\b|altogether\b|in all\b|in total\b|(?:[\w.,%-]+ ){1,4}of (?:the|these|those|them)\b)/i;

/** True for a sentence or clause that goes on from the one before it, by its first words: "Of these, …", "Another 12 …", "They also …". */
export const goesOn = (sentence: string): boolean => continuing.test(sentence.slice(0, 60));
