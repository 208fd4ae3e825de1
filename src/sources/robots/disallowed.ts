import { NotFetched } from "../fetch/not-fetched.ts";

/** The robots.txt of a site keeps the bot from an address, or cannot be had, which means the same for now. */
export class Disallowed extends NotFetched {}
