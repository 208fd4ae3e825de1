import type { Claim } from "../../store/briefings.ts";
import type { Script } from "../language/script.ts";

/** A place on a map, with the claims that are written under its name. Each of them must be shown in full in the same reply. */
export interface Mark {
  /** The gazetteer's id: name and position are the gazetteer's. */
  readonly place: string;
  readonly claims: readonly Claim[];
}

/** A map of a place and of others about it. It holds no text and no position: both are looked up when it is drawn. */
export interface MapPicture {
  readonly kind: "map";
  /** What labels are written in where a place has a name in it. */
  readonly script: Script;
  readonly place: Mark;
  /** The nearest, or the weightiest, first. */
  readonly neighbours: readonly Mark[];
}

/** What a command can have drawn. */
export type Picture = MapPicture;

/** Every mark of a picture. */
export const marksOf = (picture: Picture): readonly Mark[] => [picture.place, ...picture.neighbours];
