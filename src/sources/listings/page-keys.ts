import { createHash } from "node:crypto";
import type { Document } from "../../briefing/briefing.ts";
import { withoutCounters } from "./counters.ts";

const hash = (words: string): string => createHash("sha256").update(words).digest("base64url").slice(0, 22);
/** What campaigns hang onto addresses; it leads to no other page. */
const campaign = /^(?:utm_\w{1,20}|fbclid|gclid|mc_[ce]id)$/i;

/** A host, whether or not it is written with "www.". */
export const bareHost = (host: string): string => host.replace(/^www\./, "");

/** An address without what sites change about it: the scheme, "www.", a slash at the end, marks of campaigns. */
export function addressKey(address: string): string {
  const url = new URL(address);
  const marks = [...url.searchParams.keys()].filter((name) => campaign.test(name));
  for (const name of marks) url.searchParams.delete(name);
  return `${bareHost(url.host)}${url.pathname.replace(/\/+$/, "")}${url.search}`;
}

/** The name under which a link is known before its page is. */
export const linkKey = (address: string): string => `url ${hash(addressKey(address))}`;

/** Of what a page says, whatever the site around it and however often it was read. */
export const pageFingerprint = ({ text }: Pick<Document, "text">): string => hash(withoutCounters(text));

/** The names of a page: where its link leads, where it was had, and its words together with its day. */
export function pageKeys(link: string, had: string, document: Pick<Document, "text" | "hints">): readonly string[] {
  const words = `day ${document.hints.date ?? ""} ${pageFingerprint(document)}`;
  return [...new Set([linkKey(link), linkKey(had), words])];
}
