/** What the page's server accepts and holds, each with its reason. Bytes, characters, seconds and counts as named. */
export const limits = {
  /** Four times what a message may hold in ASCII, and room for one of the widest script in JSON. */
  bodyBytes: 64 * 1024,
  /** A too large body is read this far so that the client hears the answer; beyond it the connection is cut. */
  drainedBytes: 1024 * 1024,
  /** Eight typed pages. Longer texts are briefings, and those are added, not said. */
  messageCharacters: 16_000,
  /** What a button's label may take in the caller's own message; labels are a few words. */
  labelCharacters: 200,
  /** Suggestions look at names; nobody types a longer one. */
  typedCharacters: 200,
  /** A client that sends its headers slower than this is not a browser. */
  headersSeconds: 10,
  /** A body of 64 KB takes a few seconds on the slowest phone line. */
  requestSeconds: 30,
  /** The whole bot stops within ten seconds; a request that is still being sent then gets two of them. */
  arrivalAtStopSeconds: 2,
  /** How many connections are held at once, streams among them; each costs some tens of kilobytes. */
  connections: 1_000,
  /** A person with two tabs has one answer and some suggestions under way. */
  requestsUnderWay: 8,
  /** A browser opens at most six connections to one host; two browsers cannot share a conversation. */
  streamsPerConversation: 12,
  streamsInAll: 500,
  /** A stream whose reader is this far behind is ended; it comes back and catches up from the log. */
  streamBacklogBytes: 1024 * 1024,
  /** Proxies drop what is silent for 30 to 60 seconds. */
  heartbeatSeconds: 25,
  /** What fills a screen some times over. */
  historyMessages: 30,
  /** Catching up reads the log in steps of this many messages. */
  catchUpMessages: 100,
  /** A chart is some tens of kilobytes; the log keeps the bytes with the message. */
  imageBytes: 2 * 1024 * 1024,
  /** A repeated message is looked for among this many. */
  repeatedWithin: 40,
  /** In this time no conversation gets that many messages but by people who try. */
  keysRememberedSeconds: 600,
  /** Wrong tokens from one address within the window before it has to wait. */
  signInAttempts: 10,
  signInWindowSeconds: 600,
  /** Addresses remembered for it; the oldest is forgotten first. */
  signInAddresses: 10_000,
  /** What a browser lays out at once without a pause; longer briefings are shown around the cited words. */
  briefingPassages: 3_000,
  /** How much of a longer briefing is shown before the cited words. */
  briefingPassagesBefore: 50,
  /** Browsers keep cookies for at most 400 days. */
  cookieSeconds: 400 * 86_400,
} as const;
