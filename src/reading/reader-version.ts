/**
 * The revision of the rules by which briefings are read. It is stored with every reading, so that the bot knows which were
 * read by older rules. Raise it by one with every change that reads any briefing differently.
 */
export const readerVersion = 39;
