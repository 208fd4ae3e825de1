import { type APIEmbed, EmbedType } from "discord-api-types/v10";
import type { Resolve } from "./component-payloads.ts";
import { withoutNulls } from "./without-nulls.ts";

const picture = <T extends { url: string }>(image: T, resolve: Resolve): T => {
  const { url } = resolve(image.url);
  return { ...image, url, proxy_url: url };
};

/** Embeds as Discord answers with them. */
export const embedPayloads = (embeds: readonly APIEmbed[], resolve: Resolve): APIEmbed[] =>
  embeds.map((given) => {
    const embed = withoutNulls(given);
    return {
      ...embed,
      type: EmbedType.Rich,
      ...(embed.fields === undefined
        ? {}
        : { fields: embed.fields.map((field) => ({ ...field, inline: field.inline ?? false })) }),
      ...(embed.image === undefined ? {} : { image: picture(embed.image, resolve) }),
      ...(embed.thumbnail === undefined ? {} : { thumbnail: picture(embed.thumbnail, resolve) }),
    };
  });
