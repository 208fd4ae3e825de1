import { ComponentType, type APIMessage } from "discord.js";

/** The words of a message's text displays. */
export function displayed(message: APIMessage | undefined): string {
  return (message?.components ?? [])
    .flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []))
    .join("\n");
}

/** The custom id of the button that says so. */
export function labelled(message: APIMessage, label: RegExp): string {
  for (const row of message.components ?? [])
    if (row.type === ComponentType.ActionRow)
      for (const button of row.components)
        if (button.type === ComponentType.Button && "custom_id" in button && label.test(button.label ?? ""))
          return button.custom_id;
  throw new Error(`no button says ${String(label)}: ${JSON.stringify(message.components)}`);
}
