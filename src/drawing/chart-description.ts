/** A claim on a chart, all text plain: whoever draws escapes it. */
export interface ChartPoint {
  /** Days since 1970, UTC: the last day of its time. */
  readonly day: number;
  readonly value: number;
  /** The upper end of a range. */
  readonly to?: number;
  /** The amount as the answer writes it: "over 300". */
  readonly label: string;
  /** The day as it is written: "2017-02-08". */
  readonly date: string;
}

/** One issuer's claims, the oldest first. */
export interface DrawnSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

/** Claims of one thing with one axis. */
export interface DrawnPanel {
  readonly title: string;
  /** Whether a line may join the claims of an issuer; otherwise each stands on a stem of its own. */
  readonly joined: boolean;
  readonly series: readonly DrawnSeries[];
}

/** All that a chart shows. */
export interface ChartDescription {
  readonly title: string;
  readonly panels: readonly DrawnPanel[];
}

/** What is drawn, so that a chart stays legible on a phone. Pixels and counts. */
export const chartLimits = {
  width: 900,
  panels: 3,
  series: 4,
  /** Claims of one issuer; of more the newest are drawn. */
  points: 24,
  panelHeight: 330,
} as const;
