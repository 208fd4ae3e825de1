import { GrammyError, type Api } from "grammy";
import type { HandedFile } from "../../briefing/handed-file.ts";
import type { Clock } from "../../clock.ts";
import { createFetcher } from "../../sources/fetch/create-fetcher.ts";
import { NotFetched } from "../../sources/fetch/not-fetched.ts";
import { nameOfDocument } from "./carried.ts";
import { retryAfter } from "./faults.ts";
import { limits } from "./limits.ts";
import type { TelegramDocument } from "./update.ts";

export interface FilesParts {
  readonly api: Api;
  readonly token: string;
  readonly apiRoot: string;
  readonly clock: Clock;
}

const TELEGRAM = "api.telegram.org";

/**
 * Documents of chats as files that can be had. The address of a file holds the bot's token: it is made here, for one request,
 * and no error, name or origin repeats it.
 */
export function createFiles({ api, token, apiRoot, clock }: FilesParts): (document: TelegramDocument) => HandedFile {
  const { host } = new URL(apiRoot);
  // A server that the operator named may be in the operator's own network.
  const trustedHosts = host === TELEGRAM ? [] : [host];
  const fetcher = createFetcher({ clock, trustedHosts, maxBytes: limits.downloadBytes });

  async function pathOf(id: string): Promise<string> {
    try {
      return (await api.raw.getFile({ file_id: id })).file_path ?? "";
    } catch (error) {
      if (error instanceof GrammyError && /too big/i.test(error.description))
        throw new NotFetched("Telegram gives bots no file of that size.", { mayPass: false });
      if (error instanceof GrammyError && error.error_code === 400)
        throw new NotFetched("Telegram does not have it, or not now.", { mayPass: true });
      const waits = retryAfter(error);
      const retryAt = waits === null ? null : new Date(clock.now().getTime() + waits);
      throw new NotFetched("Telegram could not be asked for it.", { mayPass: true, retryAt });
    }
  }

  return (document) => ({
    key: document.file_unique_id,
    name: nameOfDocument(document),
    size: document.file_size ?? null,
    mostBytes: limits.downloadBytes,
    async fetch() {
      const path = await pathOf(document.file_id);
      // A server of one's own that runs with --local answers with a path on its disk.
      if (!/^[\w-][\w./ -]*$/.test(path) || path.includes(".."))
        throw new NotFetched("Telegram names no place where it can be fetched.", { mayPass: false });
      const address = `${apiRoot}/file/bot${token}/${path.split("/").map(encodeURIComponent).join("/")}`;
      return (await fetcher(address)).bytes;
    },
  });
}
