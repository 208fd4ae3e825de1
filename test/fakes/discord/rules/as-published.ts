import { MessageReferenceType } from "discord-api-types/v10";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/**
 * What is held to the published schemas: they know replies (type 0) and not yet forwards (type 1), which the documentation has.
 * https://docs.discord.com/developers/resources/message#message-reference-types
 */
export function asPublished(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asPublished);
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] =>
    name === "message_reference" && isRecord(inner) && inner["type"] === MessageReferenceType.Forward
      ? [name, { ...inner, type: MessageReferenceType.Default }]
      : [name, asPublished(inner)],
  );
  return Object.fromEntries(entries);
}
