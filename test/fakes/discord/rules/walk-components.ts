import { type APIMessageComponent, type APITextDisplayComponent, ComponentType } from "discord-api-types/v10";

type Path = readonly (string | number)[];

export interface PlacedComponent {
  readonly component: APIMessageComponent;
  readonly path: Path;
  readonly depth: number;
}

/** Every component of a message with its path, outer before inner. */
export const walkComponents = (
  components: readonly APIMessageComponent[],
  path: Path = ["components"],
  depth = 0,
): PlacedComponent[] =>
  components.flatMap((component, index): PlacedComponent[] => {
    const at = [...path, index];
    const inner =
      "components" in component ? walkComponents(component.components, [...at, "components"], depth + 1) : [];
    const accessory =
      component.type === ComponentType.Section
        ? [{ component: component.accessory, path: [...at, "accessory"], depth: depth + 1 }]
        : [];
    return [{ component, path: at, depth }, ...inner, ...accessory];
  });

export const textDisplays = (components: readonly APIMessageComponent[]): APITextDisplayComponent[] =>
  walkComponents(components).flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? [component] : [],
  );

/** The media of a component, as it names it: an address or "attachment://name". */
export const mediaOf = (component: APIMessageComponent): string[] => {
  if (component.type === ComponentType.Thumbnail) return [component.media.url];
  if (component.type === ComponentType.File) return [component.file.url];
  if (component.type === ComponentType.MediaGallery) return component.items.map((item) => item.media.url);
  return [];
};
