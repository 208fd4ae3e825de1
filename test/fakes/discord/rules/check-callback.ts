import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
} from "discord-api-types/v10";
import type { FormFault } from "../rest/refusal.ts";

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
const maxRows = 5;
/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure */
const maxValue = 100;

/** The rules for values of choices that the published schema is silent on. */
export const choiceFaults = (
  choices: readonly APIApplicationCommandOptionChoice[],
  path: FormFault["path"],
): FormFault[] =>
  choices.flatMap((choice, index): FormFault[] => {
    const at = [...path, index, "value"];
    if (typeof choice.value !== "string") return [];
    if (choice.value.length > maxValue) {
      return [{ path: at, code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${maxValue} or fewer in length.` }];
    }
    return choice.value === "" ? [{ path: at, code: "BASE_TYPE_REQUIRED", message: "This field is required" }] : [];
  });

const idsOf = (modal: APIModalInteractionResponseCallbackData): string[] =>
  modal.components.flatMap((row) => {
    if (row.type === ComponentType.ActionRow) return row.components.map((input) => input.custom_id);
    return row.type === ComponentType.Label && "custom_id" in row.component ? [row.component.custom_id] : [];
  });

/** The rules for dialogues that the published schema is silent on. */
export const modalFaults = (modal: APIModalInteractionResponseCallbackData): FormFault[] => {
  const path = ["data", "components"];
  const ids = idsOf(modal);
  const wide = modal.components.some((row) => row.type === ComponentType.ActionRow && row.components.length > 1);
  return [
    ...(modal.components.length > maxRows
      ? [{ path, code: "BASE_TYPE_BAD_LENGTH", message: `Must be between 1 and ${maxRows} in length.` }]
      : []),
    ...(new Set(ids).size < ids.length
      ? [{ path, code: "COMPONENT_CUSTOM_ID_DUPLICATED", message: "Component custom id cannot be duplicated" }]
      : []),
    ...(wide ? [{ path, code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message: "A row holds one text input" }] : []),
  ];
};
