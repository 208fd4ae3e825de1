import type { APIEmbed } from "discord-api-types/v10";
import type { FormFault } from "../rest/refusal.ts";

/** All embeds of a message together. https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const maxTotal = 6000;

const length = (text: string | null | undefined): number => text?.trim().length ?? 0;

export const embedLength = (embed: APIEmbed): number =>
  length(embed.title) +
  length(embed.description) +
  length(embed.footer?.text) +
  length(embed.author?.name) +
  (embed.fields ?? []).reduce((sum, field) => sum + length(field.name) + length(field.value), 0);

export const isEmptyEmbed = (embed: APIEmbed): boolean =>
  embedLength(embed) === 0 && (embed.image ?? embed.thumbnail ?? embed.video) === undefined;

/** The rules for embeds that the published schema is silent on. */
export const embedFaults = (embeds: readonly APIEmbed[]): FormFault[] => {
  const blank = embeds.flatMap((embed, index) =>
    (embed.fields ?? []).flatMap((field, at) =>
      (["name", "value"] as const)
        .filter((part) => length(field[part]) === 0)
        .map((part): FormFault => ({
          path: ["embeds", index, "fields", at, part],
          code: "BASE_TYPE_REQUIRED",
          message: "This field is required",
        })),
    ),
  );
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total <= maxTotal) return blank;
  return [
    ...blank,
    { path: ["embeds"], code: "MAX_EMBED_SIZE_EXCEEDED", message: `Embed size exceeds maximum size of ${maxTotal}` },
  ];
};
