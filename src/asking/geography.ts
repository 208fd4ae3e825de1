import type { Geography } from "../../store/geography.ts";
import type { Gazetteer } from "../gazetteer/gazetteer.ts";

/** What a store needs to know of where places are, out of the gazetteer. */
export function geographyOf(gazetteer: Pick<Gazetteer, "get" | "stamp">): Geography {
  return { stamp: gazetteer.stamp, about: (key) => gazetteer.get(key) };
}
