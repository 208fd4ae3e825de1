import { deliveryStates, runOutcomes, type Claimed, type Delivery, type Run } from "../deliveries.ts";

/** Columns of a delivery, from `deliveries d JOIN runs r ON r.id = d.run`. */
export const DELIVERY = `d.id, d.run, r.subscription, r.due_at, d.part, d.platform, d.conversation, d.key, d.state, d.holder,
  d.lease_until, d.begun_at, d.ready_at, d.expires_at, d.message_id, d.reason, d.changed_at, d.opened, d.strays`;
export type DeliveryRow = readonly [
  id: number,
  run: number,
  subscription: string,
  dueAt: number,
  part: number,
  platform: string,
  conversation: string,
  key: string,
  state: string,
  holder: string | null,
  leaseUntil: number | null,
  begunAt: number | null,
  readyAt: number,
  expiresAt: number,
  messageId: string | null,
  reason: string | null,
  changedAt: number,
  opened: string | null,
  strays: number,
];

export function deliveryOf(row: DeliveryRow): Delivery {
  const [id, run, subscription, dueAt, part, platform, conversation, key, state, holder, leaseUntil, begunAt] = row;
  const [readyAt, expiresAt, messageId, reason, changedAt] = [row[12], row[13], row[14], row[15], row[16]];
  const [opened, strays] = [row[17], row[18]];
  return {
    id,
    run,
    subscription,
    dueAt: new Date(dueAt),
    part,
    target: { platform, conversation },
    key,
    state: deliveryStates.find((one) => one === state) ?? "unknown",
    lease: holder === null || leaseUntil === null ? null : { holder, until: new Date(leaseUntil) },
    begunAt: begunAt === null ? null : new Date(begunAt),
    opened,
    strays,
    readyAt: new Date(readyAt),
    expiresAt: new Date(expiresAt),
    messageId,
    reason,
    changedAt: new Date(changedAt),
  };
}

export type ClaimedRow = readonly [
  parcel: number | null,
  hash: string | null,
  opening: number | null,
  openingHash: string | null,
  ...delivery: DeliveryRow,
];

export function claimedOf(
  [parcel, hash, opening, openingHash, ...row]: ClaimedRow,
  bodyOf: (parcel: number, hash: string) => unknown,
): Claimed {
  const body = (id: number | null, of: string | null): unknown => (id === null || of === null ? null : bodyOf(id, of));
  return { ...deliveryOf(row), body: body(parcel, hash), opening: body(opening, openingHash) };
}

/** Columns of a run, from `runs r`. */
export const RUN = "r.id, r.subscription, r.due_at, r.outcome, r.since, r.up_to, r.missed, r.note, r.planned_at";
export type RunRow = readonly [
  id: number,
  subscription: string,
  dueAt: number,
  outcome: string,
  since: number,
  upTo: number,
  missed: number,
  note: string | null,
  plannedAt: number,
];

export function runOf([id, subscription, dueAt, outcome, since, upTo, missed, note, plannedAt]: RunRow): Run {
  return {
    id,
    subscription,
    dueAt: new Date(dueAt),
    outcome: runOutcomes.find((one) => one === outcome) ?? "skipped",
    since,
    upTo,
    missed,
    note,
    plannedAt: new Date(plannedAt),
  };
}
