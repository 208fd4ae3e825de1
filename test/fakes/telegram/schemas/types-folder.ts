import { createRequire } from "node:module";
import { join } from "node:path";

/** Where the types are that grammY was installed with. */
export const typesFolder = (): string =>
  join(createRequire(createRequire(import.meta.url).resolve("grammy")).resolve("@grammyjs/types/package.json"), "..");
