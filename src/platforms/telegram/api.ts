import { Api } from "grammy";
import { leavingBy } from "./leaving.ts";

export interface ApiOptions {
  readonly token: string;
  /** Where the Bot API is, without a slash at the end. */
  readonly root: string;
  /** How long one call may take, in seconds. */
  readonly seconds: number;
  /** Telegram does not take the token of a call. */
  readonly refused?: () => void;
}

/**
 * grammY's client without any plugin: none of its own accord sends twice. Only this project's code sees its errors. Calls make
 * the note that `noting` gives them, and one that failed before anything left is NeverLeft.
 */
export function createApi({ token, root, seconds, refused }: ApiOptions): Api {
  const { agent, transformer } = leavingBy(root);
  const api = new Api(token, { apiRoot: root, timeoutSeconds: seconds, baseFetchConfig: { agent } });
  api.config.use(transformer, async (prev, method, payload, signal) => {
    const answer = await prev(method, payload, signal);
    if (!answer.ok && answer.error_code === 401) refused?.();
    return answer;
  });
  return api;
}

/** Telegram cannot be used with what was configured; the message is a sentence for the operator, without the token. */
export class TelegramUnusable extends Error {
  override readonly name = "TelegramUnusable";
}
