import { createHash } from "node:crypto";

/** 24 of the 25 characters that a nonce may have (Create Message): the same for the same key, after a restart, too. */
export const nonceOf = (key: string): string => createHash("sha256").update(key).digest("base64url").slice(0, 24);
