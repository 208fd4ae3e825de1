import { createHash } from "node:crypto";
import { dayOf } from "../../briefing/day.ts";
import type { Document } from "../../briefing/briefing.ts";
import type { HandedFile } from "../../briefing/handed-file.ts";
import { isReadable } from "../open-handed.ts";
import type { Post } from "./post.ts";

/** One briefing that a post may be: its words, or one of its files. */
export interface PostItem {
  /** Under which it is met again, also when the post was edited. */
  readonly key: string;
  /** Of what it says: another one is a new version. */
  readonly fingerprint: string;
  readonly hints: Document["hints"];
  /** Null where it is the words. */
  readonly file: HandedFile | null;
}

const hash = (words: string): string => createHash("sha256").update(words).digest("base64url").slice(0, 22);

/** The words first, where there are any, then each file of a type that is read. Pure. */
export function itemsOf({ id, text, postedAt, url, files }: Post): readonly PostItem[] {
  const said = {
    date: dayOf(postedAt),
    dateFrom: "the post",
  };
  const words = /\p{L}/u.test(text)
    ? [{ key: `post ${id}`, fingerprint: hash(text), hints: { ...said, ...(url === null ? {} : { url }) }, file: null }]
    : [];
  const carried = files.filter(isReadable).map((file, at) => ({
    // A file that takes the place of another is a new version of it.
    key: `post ${id} file ${at + 1}`,
    fingerprint: hash(file.key),
    // Two briefings have two addresses; what stands behind "#" leads to the same post.
    hints: { ...said, ...(url === null ? {} : { url: `${url}#${at + 1}` }) },
    file,
  }));
  return [...words, ...carried];
}
