import * as z from "zod/mini";

const fault = z.object({ code: z.string(), message: z.string() });

type Tree = { readonly [key: string]: Tree | z.infer<typeof fault>[] };
const tree: z.ZodMiniType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.array(fault), tree])));

/**
 * The body of a refusal. The published schema wants a number for the code of each fault; Discord's documentation shows
 * words ("BASE_TYPE_REQUIRED"), and words are what comes. https://docs.discord.com/developers/reference#error-messages
 */
export const errorForm = z.strictObject({ code: z.int(), message: z.string(), errors: z.optional(tree) });
