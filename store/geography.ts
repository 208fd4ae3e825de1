/** What a gazetteer knows of where a place is: what it lies in, the smallest first, and WGS 84 degrees. */
export interface PlaceGeography {
  readonly within: readonly string[];
  readonly lat: number;
  readonly lon: number;
}

/** Where stores learn which place lies in which. Another `stamp` means that other answers may be given. */
export interface Geography {
  readonly stamp: string;
  /** Null for a place that only briefings name. */
  about(key: string): PlaceGeography | null;
}

/** A stretch of the globe between two parallels and two meridians; `west` is above `east` where it crosses the date line. */
export interface GlobeBox {
  readonly south: number;
  readonly north: number;
  readonly west: number;
  readonly east: number;
}
