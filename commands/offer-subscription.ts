import { isDeepStrictEqual } from "node:util";
import type { CommandContext } from "../src/chat/command.ts";
import type { Block, Inline, Reply } from "../src/chat/reply.ts";
import { answered, button, echo, heading, place, setting, syntax, text, usage, words } from "../src/chat/say.ts";
import { createChatSettings } from "../src/digests/chat-settings.ts";
import { DST_RULE, describe } from "../src/digests/describe.ts";
import { createOffers } from "../src/digests/offers.ts";
import { propose, type Proposal, type SaidSubscription } from "../src/digests/propose.ts";
import { keptOf, subscriptionOf, type Subscription } from "../src/digests/subscription.ts";

/** The most subscriptions of one chat. */
const MOST = 50;

/** The refusal to whoever may not change what this chat is sent; null for who may. */
export async function refusal({ asker }: CommandContext): Promise<Reply | null> {
  if (await asker.manages()) return null;
  return usage(
    words(
      "Only people who manage this chat can change what it is sent. Ask one of them, write to me in private, or use my page.",
    ),
  );
}

/** Why nothing would arrive in this chat; null where it would, as far as that can be told. */
async function undeliverable({ digests, asker }: CommandContext): Promise<Reply | null> {
  if (digests === null)
    return usage(
      words(
        "Digests are posted by the running bot, and never to a shell. Subscribe in the chat that is to get them, or on my page.",
      ),
    );
  if ((await digests.reaches({ platform: asker.platform, conversation: asker.conversation })) !== false) return null;
  return usage(words("I cannot post in this chat, so nothing would arrive. Let me write here, and ask again."));
}

/** Shows what was understood, keeps it as shown, and asks for a press that saves it. */
export async function offerSubscription(
  command: "subscribe" | "watch",
  said: SaidSubscription & { readonly id?: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  const refused = (await refusal(context)) ?? (await undeliverable(context));
  if (refused !== null) return refused;
  if (context.cursor !== null) return await confirm(context.cursor, context);
  const { asker, subscriptions, briefings, chats, now } = context;
  const target = { platform: asker.platform, conversation: asker.conversation };
  const before = said.id === undefined ? null : await ownSubscription(said.id, context);
  if (before === undefined) return noSuch(said.id ?? "");
  const read = await propose(
    said,
    { target, by: asker.caller, isWatch: command === "watch" || before?.kind === "watch" },
    before,
    context,
  );
  if (!read.ok) return read.reply;
  const present = await subscriptions.list(target);
  if (before === null && present.length >= MOST)
    return usage(
      words("This chat has as many subscriptions as it may have; "),
      syntax("/subscriptions"),
      words(" deletes some."),
    );
  const { offer } = read;
  const code = await createOffers(chats).keep(offer);
  const confirmed = {
    command,
    input: command === "watch" ? { place: offer.topic.places[0]?.key ?? "" } : {},
    cursor: `save:${code}`,
  };
  return answered(
    heading(words(before === null ? "This is what you will get" : "This is what it will be")),
    describe(offer, { now, issuers: await briefings.issuers(), stored: before }),
    ...zoneNotes(read),
    ...(offer.kind === "digest" ? [text(words(DST_RULE))] : []),
    {
      kind: "actions",
      buttons: [
        button([words(before === null ? "Yes, subscribe" : "Yes, change it")], confirmed),
        ...read.others.map((other) =>
          button([words("Rather "), place(other.key, other.label)], {
            command,
            input: { ...inputOf(said), place: other.place === null ? other.label : other.key },
          }),
        ),
      ],
    },
    text(words("Nothing is saved until you press the button.")),
  );
}

const inputOf = (said: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));

function zoneNotes({ offer, zone, zoneIsKnown }: Proposal): readonly Block[] {
  if (zone?.place) return [text(words("That is the zone of "), place(zone.place.id, zone.place.name), words("."))];
  if (zoneIsKnown || offer.kind !== "digest") return [];
  return [
    text(words("Nobody has said in which time zone this chat is; "), syntax("/timezone Damascus"), words(" does.")),
  ];
}

/** What was confirmed once is not told from the offer by when that was. */
const undated = ({ since: _since, createdAt: _createdAt, ...rest }: Subscription) => rest;

/** Saves an offer as it was shown, once. */
async function confirm(cursor: string, context: CommandContext): Promise<Reply> {
  const { asker, subscriptions, briefings, chats, now } = context;
  const [, code] = /^save:([\w-]{20})$/.exec(cursor) ?? [];
  const offer = code === undefined ? null : await createOffers(chats).get(code);
  if (offer === null || offer.target.platform !== asker.platform || offer.target.conversation !== asker.conversation)
    return usage(words("This offer is too old; please ask again."));
  const { id } = offer;
  const isNew = offer.revision === 1;
  // A schedule takes effect when it is confirmed, not when it was offered.
  const stored = await ownSubscription(id, context);
  const isKept = stored?.since.getTime() === offer.since.getTime();
  const saved: Subscription = {
    ...offer,
    ...(isNew ? { createdAt: now } : {}),
    since: isKept ? offer.since : now,
  };
  const note = {
    by: asker.caller,
    at: now,
    what: `${isNew ? "subscribed" : "changed"}: ${offer.schedule} (${offer.timeZone})`,
  };
  if (!(await subscriptions.save(keptOf(saved), note))) {
    return stored !== undefined && isDeepStrictEqual(undated(stored), undated(offer))
      ? answered(text(words("That is saved already.")), ...manage(stored))
      : usage(words("Somebody changed or deleted it in the meantime; see "), syntax("/subscriptions"), words("."));
  }
  const chat = createChatSettings(chats, offer.target);
  if ((await chat.timeZone()) === null && offer.timeZone !== "UTC") await chat.setTimeZone(offer.timeZone);
  return answered(
    heading(words(isNew ? "Subscribed" : "Changed"), words(": "), setting({ of: "id", id })),
    describe(saved, { now, issuers: await briefings.issuers(), stored: saved }),
    ...manage(saved),
  );
}

/** The buttons under one subscription. */
export function manage({ id, paused, kind }: Subscription): readonly Block[] {
  const to = (label: string, action: string) =>
    button([words(label)], { command: "subscriptions", input: { action, id } });
  return [
    {
      kind: "actions",
      buttons: [
        paused === null ? to("Pause", "pause") : to("Resume", "resume"),
        to("Change", "change"),
        ...(kind === "digest" ? [to("Run now", "run")] : []),
        to("Preview", "preview"),
        to("Delete", "delete"),
      ],
    },
  ];
}

/** The subscription of this chat with this id; undefined when it has none, or one that this program cannot read. */
export async function ownSubscription(
  id: string,
  { asker, subscriptions }: CommandContext,
): Promise<Subscription | undefined> {
  const kept = await subscriptions.get(id.trim().toLowerCase());
  if (kept?.target.platform !== asker.platform || kept.target.conversation !== asker.conversation) return undefined;
  return subscriptionOf(kept) ?? undefined;
}

export const noSuch = (id: string): Reply =>
  usage(
    words("This chat has no subscription "),
    echo(id),
    words("; "),
    syntax("/subscriptions"),
    words(" lists them."),
  );

export const idInline = (id: string): Inline => setting({ of: "id", id });
