import { Api } from "grammy";

export interface ApiOptions {
  readonly token: string;
  /** Where the Bot API is, without a slash at the end. */
  readonly root: string;
  /** How long one call may take, in seconds. */
  readonly seconds: number;
}

/** grammY's client without any plugin: none of its own accord sends twice. Only this project's code sees its errors. */
export const createApi = ({ token, root, seconds }: ApiOptions): Api =>
  new Api(token, { apiRoot: root, timeoutSeconds: seconds });

/** Telegram cannot be used with what was configured; the message is a sentence for the operator, without the token. */
export class TelegramUnusable extends Error {
  override readonly name = "TelegramUnusable";
}
