import { z } from "zod";
import type { Said } from "../../chat/invocation.ts";
import { Refused } from "./answer.ts";
import { limits } from "./limits.ts";
import type { CallerBody } from "./message-body.ts";
import { tooLong } from "./request-body.ts";

const head = { key: z.string().regex(/^[\w-]{8,64}$/), again: z.boolean().optional() };
const saySchema = z.union([
  z.strictObject({ ...head, text: z.string() }),
  z.strictObject({
    ...head,
    press: z.string().min(1).max(64),
    label: z.string().max(limits.labelCharacters),
  }),
  z.strictObject({
    ...head,
    command: z.string().regex(/^[a-z]{1,32}$/),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
    opened: z.boolean().optional(),
  }),
]);

/** What a person said on the page: for the dispatcher, and as it is kept. */
export interface Heard {
  readonly said: Said;
  readonly body: CallerBody;
  /** The page repeats a message whose answer never came. */
  readonly again: boolean;
}

/** Understands what the page sent; Refused with a sentence when it cannot be taken. */
export function readSaid(json: unknown): Heard {
  const parsed = saySchema.safeParse(json);
  if (!parsed.success) throw new Refused(400, "The message is not of a form that this page takes.");
  const say = parsed.data;
  const again = say.again === true;
  const body = (how: CallerBody["how"], text: string): CallerBody => ({ form: "said", how, text, key: say.key });
  if ("text" in say) {
    if (say.text.length > limits.messageCharacters) throw new Refused(413, tooLong);
    if (say.text.trim() === "") throw new Refused(400, "The message is empty.");
    return { said: { kind: "text", text: say.text }, body: body("typed", say.text), again };
  }
  if ("press" in say) return { said: { kind: "press", token: say.press }, body: body("pressed", say.label), again };
  const shown = [`/${say.command}`, ...Object.entries(say.values).map(([name, value]) => `${name}:${String(value)}`)];
  return {
    said: { kind: "command", name: say.command, values: say.values },
    body: body(say.opened === true ? "opened" : "typed", shown.join(" ")),
    again,
  };
}
