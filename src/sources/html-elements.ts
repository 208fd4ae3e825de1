/** Elements that begin and end a line of their own; all others run on within one. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section " +
    "summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

/** Elements that hold nothing and have no end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  "area base basefont br col command embed frame hr img input keygen link meta param source track wbr".split(" "),
);

/** Elements whose content nobody reads on the page; struck-out words are there too, or an old figure would stand beside the new. */
const invisibleElements: ReadonlySet<string> = new Set(
  (
    "applet audio canvas datalist del iframe map math noembed noframes noscript object rp rt s script strike style svg " +
    "template textarea title video"
  ).split(" "),
);
const furnitureElements: ReadonlySet<string> = new Set(
  "aside button input label legend menu nav optgroup option search select".split(" "),
);
/** Furniture of the page, but part of the matter inside it. */
const edgeElements: ReadonlySet<string> = new Set(["footer", "header"]);
const furnitureRoles: ReadonlySet<string> = new Set(
  "banner complementary contentinfo menu menubar navigation search toolbar".split(" "),
);
const furnitureClasses: ReadonlySet<string> = new Set(
  (
    "breadcrumb breadcrumbs cookie-banner cookie-consent cookie-notice pagination share-buttons skip-link skip-to-content " +
    "social-share"
  ).split(" "),
);

/** What a reader of the page makes of an element's text: matter, furniture of the site, or nothing at all. */
export type Visibility = "shown" | "furniture" | "invisible";

/** The part of a page that an element stands in. `matter` is true inside an article, the main part or a quotation. */
export interface Surroundings {
  readonly visibility: Visibility;
  readonly matter: boolean;
}

export const pageItself: Surroundings = { visibility: "shown", matter: false };

function isHidden(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (name !== "dialog" && attributes.size === 0) return false;
  if (attributes.has("hidden") && attributes.get("hidden") !== "until-found") return true;
  if (name === "dialog" && !attributes.has("open")) return true;
  // On a large part of a page it means that a dialog lies over it, on a word that the word is said twice.
  if (attributes.get("aria-hidden") === "true" && !blockElements.has(name)) return true;
  return /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/i.test(attributes.get("style") ?? "");
}

function isFurniture(name: string, attributes: ReadonlyMap<string, string>, matter: boolean): boolean {
  if (furnitureElements.has(name) || (edgeElements.has(name) && !matter)) return true;
  if (attributes.size === 0) return false;
  const role = attributes.get("role")?.trim().toLowerCase();
  if (role !== undefined && furnitureRoles.has(role) && !(role === "banner" && matter)) return true;
  const classes = attributes.get("class");
  return (
    classes !== undefined &&
    classes
      .toLowerCase()
      .split(/\s+/)
      .some((word) => furnitureClasses.has(word))
  );
}

/** Elements that change how they or their content is seen, whatever their attributes. */
const marking: ReadonlySet<string> = new Set([
  ...invisibleElements,
  ...furnitureElements,
  ...edgeElements,
  "article",
  "blockquote",
  "dialog",
  "main",
]);

/** How an element with these attributes is seen inside its parent. */
export function surroundingsOf(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: Surroundings,
): Surroundings {
  if (attributes.size === 0 && !marking.has(name)) return parent;
  const matter = parent.matter || name === "main" || name === "article" || name === "blockquote";
  if (parent.visibility === "invisible" || invisibleElements.has(name) || isHidden(name, attributes))
    return { visibility: "invisible", matter };
  // A main part inside a menu is a menu that was never closed.
  if (name === "main") return { visibility: "shown", matter };
  if (parent.visibility === "furniture" || isFurniture(name, attributes, parent.matter))
    return { visibility: "furniture", matter: parent.matter };
  return { visibility: "shown", matter };
}
