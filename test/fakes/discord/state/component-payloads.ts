import { type APIMessageComponent, type APIUnfurledMediaItem, ComponentType } from "discord-api-types/v10";
import { walkComponents } from "../rules/walk-components.ts";
import { withoutNulls } from "./without-nulls.ts";

/** Finds an address for "attachment://name" or a link. */
export type Resolve = (url: string) => { readonly id: string; readonly url: string };

const media = (item: APIUnfurledMediaItem, resolve: Resolve) => {
  const found = resolve(item.url);
  return { id: found.id, url: found.url, proxy_url: found.url };
};

const completed = (component: APIMessageComponent, resolve: Resolve, nextId: () => number): APIMessageComponent => {
  const id = component.id ?? nextId();
  // What is inside keeps its kind, which the types of nested unions can't follow.
  const inside = <C extends APIMessageComponent>(inner: C): C => completed(inner, resolve, nextId) as C;
  switch (component.type) {
    case ComponentType.ActionRow:
      return { ...component, id, components: component.components.map(inside) };
    case ComponentType.Container:
      return {
        ...component,
        id,
        accent_color: component.accent_color ?? null,
        spoiler: component.spoiler ?? false,
        components: component.components.map(inside),
      };
    case ComponentType.Section:
      return {
        ...component,
        id,
        components: component.components.map(inside),
        accessory: inside(component.accessory),
      };
    case ComponentType.Separator:
      return { ...component, id, spacing: component.spacing ?? 1, divider: component.divider ?? true };
    case ComponentType.Thumbnail:
      return {
        ...component,
        id,
        media: media(component.media, resolve),
        description: component.description ?? null,
        spoiler: component.spoiler ?? false,
      };
    case ComponentType.MediaGallery:
      return {
        ...component,
        id,
        items: component.items.map((item) => ({
          media: media(item.media, resolve),
          description: item.description ?? null,
          spoiler: item.spoiler ?? false,
        })),
      };
    case ComponentType.File:
      return { ...component, id, file: media(component.file, resolve), spoiler: component.spoiler ?? false };
    case ComponentType.StringSelect:
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.ChannelSelect:
    case ComponentType.MentionableSelect:
      return {
        ...withoutNulls(component),
        id,
        min_values: component.min_values ?? 1,
        max_values: component.max_values ?? 1,
      };
    default:
      return { ...withoutNulls(component), id };
  }
};

/** Components as Discord answers with them: each with an id, defaults filled in, media resolved. */
export const componentPayloads = <C extends APIMessageComponent>(components: readonly C[], resolve: Resolve): C[] => {
  const taken = new Set(walkComponents(components).flatMap(({ component }) => component.id ?? []));
  let last = 0;
  const nextId = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  return components.map((component) => completed(component, resolve, nextId) as C);
};
