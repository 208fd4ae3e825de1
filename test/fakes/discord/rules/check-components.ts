import { type APIButtonComponent, type APIMessageComponent, ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { FormFault } from "../rest/refusal.ts";
import { mediaOf, type PlacedComponent, textDisplays, walkComponents } from "./walk-components.ts";

/** https://docs.discord.com/developers/components/reference */
const limits = { rows: 5, components: 40, text: 4000 } as const;

type Fault = Omit<FormFault, "path">;

const buttonFaults = (button: APIButtonComponent): Fault[] => {
  const given = (value: unknown): boolean => value !== undefined && value !== null && value !== "";
  const link = button.style === ButtonStyle.Link;
  const premium = button.style === ButtonStyle.Premium;
  const faults: Fault[] = [];
  const say = (wrong: boolean, code: string, message: string): void => {
    if (wrong) faults.push({ code, message });
  };
  const customId = "custom_id" in button && given(button.custom_id);
  const url = "url" in button && given(button.url);
  const labelled = ("label" in button && given(button.label)) || ("emoji" in button && given(button.emoji));
  say(link && !url, "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
  say(!link && url, "BUTTON_COMPONENT_URL_FORBIDDEN", "A url can only be on a link button");
  say(!link && !premium && !customId, "BUTTON_COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
  say(
    link && customId,
    "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE",
    "A custom id and url cannot both be specified",
  );
  say(!premium && !labelled, "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or emoji is required");
  return faults;
};

const selectFaults = (component: APIMessageComponent): Fault[] => {
  if (component.type !== ComponentType.StringSelect) return [];
  const [min, max] = [component.min_values ?? 1, component.max_values ?? 1];
  const values = component.options.map((option) => option.value);
  const chosen = component.options.filter((option) => option.default === true).length;
  return [
    ...(max > component.options.length
      ? [{ code: "SELECT_COMPONENT_MAX_VALUES_EXCEEDED", message: "Max values cannot exceed the number of options" }]
      : []),
    ...(min > max ? [{ code: "SELECT_COMPONENT_MIN_VALUES", message: "Min values cannot exceed max values" }] : []),
    ...(chosen > max ? [{ code: "SELECT_COMPONENT_DEFAULTS", message: "More defaults than max values" }] : []),
    ...(new Set(values).size < values.length
      ? [{ code: "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", message: "The specified option value is already used" }]
      : []),
  ];
};

const rowFaults = (component: APIMessageComponent): Fault[] => {
  if (component.type !== ComponentType.ActionRow) return [];
  const width = component.components.reduce((sum, item) => sum + (item.type === ComponentType.Button ? 1 : 5), 0);
  return width > 5
    ? [{ code: "COMPONENT_LAYOUT_WIDTH_EXCEEDED", message: "The specified component exceeds the maximum width" }]
    : [];
};

const ownFaults = ({ component }: PlacedComponent): Fault[] => [
  ...(component.type === ComponentType.Button ? buttonFaults(component) : []),
  ...selectFaults(component),
  ...rowFaults(component),
];

const duplicates = <T>(
  placed: readonly PlacedComponent[],
  key: (item: PlacedComponent) => T | undefined,
): PlacedComponent[] => {
  const seen = new Set<T>();
  return placed.filter((item) => {
    const value = key(item);
    if (value === undefined) return false;
    const again = seen.has(value);
    seen.add(value);
    return again;
  });
};

/** The rules for components that the published schema is silent on. `files` are the names that may be referred to. */
export const componentFaults = (
  components: readonly APIMessageComponent[],
  v2: boolean,
  files: readonly string[],
): FormFault[] => {
  const placed = walkComponents(components);
  const top = ["components"];
  const faults: FormFault[] = placed.flatMap((item) => ownFaults(item).map((fault) => ({ ...fault, path: item.path })));
  const say = (path: FormFault["path"], code: string, message: string): void =>
    void faults.push({ path, code, message });

  for (const { path } of duplicates(placed, ({ component }) =>
    "custom_id" in component ? component.custom_id : undefined,
  )) {
    say([...path, "custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
  }
  for (const { path } of duplicates(placed, ({ component }) => component.id ?? undefined)) {
    say([...path, "id"], "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
  }
  for (const { component, path } of placed) {
    for (const url of mediaOf(component)) {
      const named = url.startsWith("attachment://") ? url.slice("attachment://".length) : undefined;
      if (named !== undefined && !files.includes(named)) {
        say(path, "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
      }
    }
  }
  if (!v2) {
    if (components.length > limits.rows) say(top, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
    components.forEach((component, index) => {
      if (component.type !== ComponentType.ActionRow) {
        say([...top, index, "type"], "UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1,).');
      }
    });
    return faults;
  }
  if (placed.length > limits.components) {
    say(top, "COMPONENT_MAX_TOTAL_EXCEEDED", `The total number of components exceeds ${limits.components}`);
  }
  const text = textDisplays(components).reduce((sum, display) => sum + display.content.length, 0);
  if (text > limits.text) {
    say(top, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", `Displayable text exceeds the maximum size of ${limits.text}`);
  }
  return faults;
};
