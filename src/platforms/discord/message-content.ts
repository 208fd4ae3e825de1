import { ApplicationFlags, Routes, type REST } from "discord.js";
import { z } from "zod";

const applicationSchema = z.object({ flags: z.int() });

/** Whether the intent for message content is switched on for the bot in the Developer Portal; false where Discord does not say. */
export async function seesContent(rest: REST): Promise<boolean> {
  try {
    const { flags } = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    // The first is for bots in a hundred servers and more, which Discord has verified.
    return (flags & (ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited)) !== 0;
  } catch {
    return false;
  }
}
