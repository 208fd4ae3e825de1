import {
  type APIApplicationCommand,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from "discord-api-types/v10";
import * as spec from "discord-api-spec/zod";
import * as z from "zod/mini";
import { invalidForm, Refusal, refuse } from "../rest/refusal.ts";
import { type Call, created, nothing, ok, route } from "../rest/route.ts";
import { commandFaults, duplicateCommands } from "../rules/check-commands.ts";
import type { State } from "../state/state.ts";
import { withoutNulls } from "../state/without-nulls.ts";
import { guildFor } from "./access.ts";

type Form = RESTPostAPIApplicationCommandsJSONBody;

/** Per type and place. https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
const maxPerType = { [ApplicationCommandType.ChatInput]: 100 } as const;
const maxOfMenus = 15;

/** "" for the commands of everywhere, else the guild's id. Throws for another's application and an unknown guild. */
const scopeOf = ({ state, params }: Call<unknown>): string => {
  if (params("application") !== state.applicationId) {
    throw new Refusal(403, 20_012, "You are not authorized to perform this action on this application");
  }
  const guild = params("guild");
  return guild === "" ? "" : guildFor(state, guild).id;
};

const listed = (state: State, scope: string): APIApplicationCommand[] => state.commands.get(scope) ?? [];

const commandOf = (state: State, scope: string, form: Form, known: APIApplicationCommand | undefined) => {
  const type = form.type ?? ApplicationCommandType.ChatInput;
  const command = withoutNulls({
    ...form,
    type,
    id: known?.id ?? state.nextId(),
    application_id: state.applicationId,
    version: state.nextId(),
    description: "description" in form ? (form.description ?? "") : "",
    integration_types: form.integration_types ?? [ApplicationIntegrationType.GuildInstall],
    nsfw: form.nsfw ?? false,
    ...(scope === "" ? {} : { guild_id: scope }),
  });
  const permissions = form.default_member_permissions;
  // These two are answered as null where they were not given.
  return {
    ...command,
    default_member_permissions: permissions === null || permissions === undefined ? null : String(permissions),
    ...(scope === "" ? { contexts: form.contexts ?? null } : {}),
  } as APIApplicationCommand;
};

const sameName = (form: Pick<Form, "name" | "type">) => (command: APIApplicationCommand) =>
  command.name === form.name && command.type === (form.type ?? ApplicationCommandType.ChatInput);

const checkCount = (commands: readonly Pick<Form, "type">[]): void => {
  const types = commands.map((command) => command.type ?? ApplicationCommandType.ChatInput);
  for (const type of new Set(types)) {
    const most = type === ApplicationCommandType.ChatInput ? maxPerType[type] : maxOfMenus;
    if (types.filter((other) => other === type).length > most) throw refuse.tooManyCommands();
  }
};

const list = (call: Call<unknown>) => ok(listed(call.state, scopeOf(call)));

const replaceAll = (call: Call<Form[]>) => {
  const scope = scopeOf(call);
  const faults = [...call.body.flatMap((form, index) => commandFaults(form, [index])), ...duplicateCommands(call.body)];
  if (faults.length > 0) throw invalidForm(faults);
  checkCount(call.body);
  const before = listed(call.state, scope);
  const after = call.body.map((form) => commandOf(call.state, scope, form, before.find(sameName(form))));
  call.state.commands.set(scope, after);
  return ok(after);
};

const add = (call: Call<Form>) => {
  const scope = scopeOf(call);
  const faults = commandFaults(call.body, []);
  if (faults.length > 0) throw invalidForm(faults);
  const before = listed(call.state, scope);
  const known = before.find(sameName(call.body));
  const made = commandOf(call.state, scope, call.body, known);
  const after = [...before.filter((command) => command !== known), made];
  checkCount(after);
  call.state.commands.set(scope, after);
  return known === undefined ? created(made) : ok(made);
};

const remove = (call: Call<unknown>) => {
  const scope = scopeOf(call);
  const before = listed(call.state, scope);
  const known = before.find((command) => command.id === call.params("command"));
  if (known === undefined) throw refuse.unknownCommand();
  call.state.commands.set(
    scope,
    before.filter((command) => command !== known),
  );
  return nothing;
};

/** The schema says number; the documentation says a string of digits, which is what libraries send. Discord takes both. */
const permissionsAsNumber = (command: unknown): unknown => {
  if (typeof command !== "object" || command === null || !("default_member_permissions" in command)) return command;
  const bits = command.default_member_permissions;
  if (typeof bits !== "string" || !/^\d+$/.test(bits)) return command;
  return { ...command, default_member_permissions: Number(bits) };
};

const createForm = z.pipe(z.transform(permissionsAsNumber), spec.ApplicationCommandCreateRequestSchema);
const updateForm = z.pipe(z.transform(permissionsAsNumber), spec.ApplicationCommandUpdateRequestSchema);

const all = { takes: z.array(updateForm), gives: spec.ApplicationCommandResponseSchema };
const one = { takes: createForm, gives: spec.ApplicationCommandResponseSchema };
const given = { gives: spec.ApplicationCommandResponseSchema };

export const commandRoutes = ["/applications/{application}", "/applications/{application}/guilds/{guild}"].flatMap(
  (place) => [
    route("GET", `${place}/commands`, given, list),
    route("PUT", `${place}/commands`, all, replaceAll),
    route("POST", `${place}/commands`, one, add),
    route("DELETE", `${place}/commands/{command}`, {}, remove),
  ],
);
