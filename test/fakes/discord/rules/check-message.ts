import { type APIEmbed, type APIMessageComponent, MessageFlags } from "discord-api-types/v10";
import { type FormFault, invalidForm, refuse } from "../rest/refusal.ts";
import { componentFaults } from "./check-components.ts";
import { embedFaults, isEmptyEmbed } from "./check-embeds.ts";

/** For bots 2000, although the published schema says 4000. https://docs.discord.com/developers/resources/message#create-message-jsonform-params */
const maxContent = 2000;

/** A message as it would be after the request. */
export interface Draft {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageComponent[];
  readonly flags: number;
  /** The names of the files that it would have. */
  readonly fileNames: readonly string[];
  readonly hasOther: boolean;
}

export const isV2 = (flags: number): boolean => (flags & MessageFlags.IsComponentsV2) !== 0;

const legacyFaults = (draft: Draft): FormFault[] =>
  (
    [
      ["content", draft.content !== ""],
      ["embeds", draft.embeds.length > 0],
    ] as const
  )
    .filter(([, used]) => used)
    .map(([field]) => ({
      path: [field],
      code: "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }));

/** Throws what Discord would refuse a message for, by the rules that the published schema doesn't hold. */
export const checkMessage = (draft: Draft): void => {
  const v2 = isV2(draft.flags);
  const faults = [
    ...(draft.content.length > maxContent
      ? [{ path: ["content"], code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${maxContent} or fewer in length.` }]
      : []),
    ...embedFaults(draft.embeds),
    ...componentFaults(draft.components, v2, draft.fileNames),
    ...(v2 ? legacyFaults(draft) : []),
  ];
  if (faults.length > 0) throw invalidForm(faults);
  const empty = v2
    ? draft.components.length === 0
    : draft.content.trim() === "" &&
      draft.embeds.every(isEmptyEmbed) &&
      draft.fileNames.length === 0 &&
      !draft.hasOther;
  if (empty) throw refuse.emptyMessage();
};
