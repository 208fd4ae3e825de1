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

/** One thing over time, as one issuer claims it; the oldest first. */
export interface ChartSeries {
  readonly claims: readonly Claim[];
}

/** Series that have one axis: they count one thing in one unit at one place. */
export interface ChartPanel {
  /** Only `running` counts are joined by a line: what is of separate times is not on its way from one to the next. */
  readonly shape: "running" | "periods" | "undated";
  readonly series: readonly ChartSeries[];
}

/** Claims over time. It holds no text and no number: all are those of the claims, which the gate holds against the store. */
export interface ChartPicture {
  readonly kind: "chart";
  /** What the panels are about: the gazetteer's id, or null where it does not have the place. */
  readonly place: string | null;
  readonly panels: readonly ChartPanel[];
}

/** What a command can have drawn. */
export type Picture = MapPicture | ChartPicture;

/** Every mark of a map. */
export const marksOf = (picture: MapPicture): readonly Mark[] => [picture.place, ...picture.neighbours];

/** Every claim of a chart. */
export const chartedOf = ({ panels }: ChartPicture): readonly Claim[] =>
  panels.flatMap(({ series }) => series.flatMap(({ claims }) => claims));
