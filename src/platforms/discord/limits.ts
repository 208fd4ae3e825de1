/**
 * What Discord takes. Characters are code points: its API counts them as Python does (discord-api-docs issue 1315). Where
 * no source is named, the number is in Discord's published OpenAPI document (discord-api-spec).
 */
export const limits = {
  /** A dialogue's title and the label of its field (Interactions, "Modal"; Component Reference, "Label"). */
  dialogueCharacters: 45,
  /** What an empty field shows, and what it takes (Component Reference, "Text Input"). */
  placeholderCharacters: 100,
  inputCharacters: 4_000,
  /** The largest attachment that is fetched: our own bound for papers; Discord's are larger where a server is boosted. */
  attachmentBytes: 25 * 1024 * 1024,
  /** All text displays of one message together (discord-api-docs, Components, "Legacy Message Component Behavior"). */
  textCharacters: 4_000,
  /** All components of one message, those in rows among them (same page). */
  components: 40,
  /** Rows of five were the rule before components v2 and are what fits a phone. */
  rows: 5,
  buttonsInRow: 5,
  labelCharacters: 80,
  customIdCharacters: 100,
  /** Options of one string select; a label and a value of one have as many characters. */
  options: 25,
  optionCharacters: 100,
  /** Each end of what a closed menu says ("first – last"); Discord's limit on all of it is 150. */
  promptCharacters: 70,
  /** Attachments of one message. */
  files: 10,
  /** Alternative text of an attachment and of a picture in a gallery. */
  descriptionCharacters: 1_024,
  /** The smallest upload limit of any server is 10 MiB (Discord support, "File Attachments FAQ"); some of it is the form. */
  fileBytes: 9 * 1024 * 1024,
  /** A name that people can read; Discord keeps letters, digits, "_", "-" and "." as they are. */
  fileNameCharacters: 100,
  choices: 25,
  choiceCharacters: 100,
  commandNameCharacters: 32,
  descriptionOfCommand: 100,
  optionsOfCommand: 25,
  /** An interaction must be answered within 3 s (Receiving and Responding, "Responding to an Interaction"). */
  answerMs: 3_000,
  /** When it is not answered by then, it is acknowledged, so that a slow line has a second left. */
  acknowledgeMs: 1_800,
  /** What waits for others for as long as this is acknowledged as it comes: a timer is late in a busy process. */
  acknowledgeSoonMs: 25,
  /** About what an acknowledgement costs this process: where answers cost less, acknowledging before them makes all wait longer. */
  acknowledgingMs: 1,
  /** The same where answers cost that little. */
  answerSoonMs: 500,
  /** Answers computed at a time; the others wait in line, acknowledged. */
  answersInWork: 4,
  /** How long an answer's computing waits for the acknowledgements that are on their way, its own and others'. */
  acknowledgeFirstMs: 1_000,
  /** An answer that computes for longer than this leaves its place in the line to the next. */
  answerHoldMs: 10_000,
  /** Suggestions later than this help nobody, and Discord drops them at 3 s. */
  completeMs: 2_000,
  /** An interaction's token is good for 15 minutes (same page). */
  tokenMs: 15 * 60_000,
  /** How often it is said in a channel that answers came too late. */
  sayExpiredEveryMs: 30_000,
  /** Follow-ups in a server where the app is only on the person's own account (same page, "Followup Messages"). */
  followUpsOfUserInstall: 5,
  /** Interactions remembered by their ids, so that one that comes twice is answered once. */
  rememberedInteractions: 5_000,
  /** Requests a second over all routes are 50 (Rate Limits, "Global Rate Limit"); posts leave most of them to answers. */
  postsEveryMs: 50,
  /** What discord.js lets through over all routes but callbacks: edits of answers, which Discord's 50 do not bind. */
  requestsPerSecond: 1_000,
  /** A longer wait that Discord asks for is told to the outbox instead of being slept through. */
  patienceMs: 5_000,
  /** A nonce is told again "in the past few minutes" (Create Message): a repeated post within this time makes no second message. */
  nonceMs: 2 * 60_000,
  /** What a forum post's title takes. */
  threadNameCharacters: 100,
  /** A mention's question; longer ones are texts to be read, not asked. */
  questionCharacters: 4_000,
} as const;

/** Length as Discord counts it. */
export const characters = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** The first characters of a text with an ellipsis where something is left out. */
export function cutTo(text: string, limit: number): string {
  return characters(text) <= limit ? text : `${[...text].slice(0, limit - 1).join("")}…`;
}
