import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ask } from "./ask.ts";
import { storedSchemas } from "./schemas/stored-schemas.ts";
import { startTelegram } from "./telegram.ts";

// The reference as others read it out of Telegram's page (PaulSonOfLars/telegram-bot-api-spec): not made from grammY's types, so
// it sees where those, or the schemas made of them, are wrong. It is large and not ours, so it lies beside the project or nowhere.
const file =
  process.env["BOT_API_SPEC"] ??
  fileURLToPath(new URL("../../../../shared/specs/telegram-bot-api.json", import.meta.url));
const there = existsSync(file);

const field = z.object({ name: z.string(), types: z.array(z.string()), required: z.boolean() });
const opinion = z.object({
  methods: z.record(z.string(), z.object({ returns: z.array(z.string()), fields: z.array(field).optional() })),
  types: z.record(
    z.string(),
    z.object({ fields: z.array(field).optional(), subtypes: z.array(z.string()).optional() }),
  ),
});
type Opinion = z.infer<typeof opinion>;

/** What of a value is not as one of the types says, by path. */
function faultsOf(spec: Opinion, value: unknown, types: readonly string[], path: string): string[] {
  const each = types.map((type) => faultsAs(spec, value, type, path));
  return each.find((faults) => faults.length === 0) ?? each.toSorted((a, b) => a.length - b.length)[0] ?? [];
}

function faultsAs(spec: Opinion, value: unknown, type: string, path: string): string[] {
  if (type.startsWith("Array of ")) {
    if (!Array.isArray(value)) return [`${path} is no array`];
    return value.flatMap((item: unknown, index) =>
      faultsOf(spec, item, [type.slice("Array of ".length)], `${path}/${index}`),
    );
  }
  const plain: Readonly<Record<string, string>> = {
    Integer: "number",
    Float: "number",
    String: "string",
    Boolean: "boolean",
    True: "boolean",
  };
  const expected = plain[type];
  if (expected !== undefined) return typeof value === expected ? [] : [`${path} is no ${type}`];
  const known = spec.types[type];
  if (known === undefined) return [];
  if (known.subtypes !== undefined) return faultsOf(spec, value, known.subtypes, path);
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  if (!record.success) return [`${path} is no ${type}`];
  const fields = known.fields ?? [];
  const missing = fields
    .filter(({ name, required }) => required && !(name in record.data))
    .map(({ name }) => `${path}/${name} is missing`);
  return Object.entries(record.data)
    .flatMap(([name, inner]) => {
      const found = fields.find((one) => one.name === name);
      return found === undefined
        ? newer.has(name)
          ? []
          : [`${path}/${name} is not known`]
        : faultsOf(spec, inner, found.types, `${path}/${name}`);
    })
    .concat(missing);
}

/** What came with versions of the Bot API after the second opinion's. */
const newer = new Set(["supports_join_request_queries", "can_send_welcome_messages"]);

describe.skipIf(!there)(
  `a second opinion${there ? "" : " (skipped: shared/specs/telegram-bot-api.json is not there)"}`,
  () => {
    const spec = there ? opinion.parse(JSON.parse(readFileSync(file, "utf8"))) : { methods: {}, types: {} };

    it("knows the same methods and parameters, and wants the same ones", async () => {
      const { requests } = (await storedSchemas()).schemas;
      const shape = z.object({
        properties: z.record(z.string(), z.unknown()).default({}),
        required: z.array(z.string()).default([]),
      });
      const differences = Object.entries(spec.methods).flatMap(([method, { fields = [] }]) => {
        if (requests[method] === undefined) return [`${method} is missing`];
        const ours = shape.safeParse(requests[method]);
        if (!ours.success) return [];
        const { properties, required } = ours.data;
        return fields.flatMap(({ name, required: wanted }) => [
          ...(name in properties ? [] : [`${method}.${name} is missing`]),
          ...(required.includes(name) && !wanted ? [`${method}.${name} is wanted by us alone`] : []),
        ]);
      });
      expect(differences).toEqual(expectedDifferences);
    });

    it("finds nothing wrong with what the fake says", async () => {
      const telegram = await startTelegram();
      const alice = telegram.addUser({ name: "Alice" });
      const chat = telegram.privateChat(alice);
      const group = telegram.addGroup({ title: "Desk", members: [alice], botIsAdmin: true });
      const forum = telegram.addSupergroup({ title: "Forum", admins: [alice], forum: true });
      const topic = telegram.addTopic(forum, "Figures");
      const channel = telegram.addChannel({ title: "Daily", botIsAdmin: true });
      const said = alice.says(chat, "/figures @desk");
      alice.edits(alice.replies(said, "and?"), "and *now*?");
      alice.forwards(said, group);
      alice.uploads(group, { name: "a.pdf", type: "application/pdf", bytes: Buffer.from("x"), caption: "/read" });
      alice.says(topic, "/figures");
      alice.says(channel, "A post");
      void alice.inline("al-bab");
      const markup = {
        inline_keyboard: [
          [
            { text: "More", callback_data: "m" },
            { text: "Map", url: "https://e.com/" },
          ],
        ],
      };
      const asked = [
        ["getMe", {}],
        ["sendMessage", { chat_id: chat.id, text: "<b>a</b> https://e.com", parse_mode: "HTML", reply_markup: markup }],
        ["sendMessage", { chat_id: forum.id, message_thread_id: topic.topic, text: "x" }],
        ["sendMessage", { chat_id: channel.id, text: "x" }],
        ["getChat", { chat_id: forum.id }],
        ["getChat", { chat_id: chat.id }],
        ["getChatMember", { chat_id: group.id, user_id: telegram.bot.id }],
        ["getChatMember", { chat_id: forum.id, user_id: alice.id }],
        ["getChatAdministrators", { chat_id: forum.id }],
        ["getWebhookInfo", {}],
      ] as const;
      for (const [method, parameters] of asked) {
        const { result } = await ask(telegram, method, parameters);
        expect(faultsOf(spec, result, spec.methods[method]?.returns ?? [], method)).toEqual([]);
      }
      const pressed = telegram.messages(chat).at(-1)?.message;
      if (pressed !== undefined) alice.taps(pressed, "More");
      telegram.migrate(group);
      telegram.loseRights(forum);
      telegram.lockTopic(topic);
      const updates = telegram.pending();
      expect(new Set(updates.flatMap((update) => Object.keys(update))).size).toBeGreaterThan(6);
      expect(faultsOf(spec, updates, ["Array of Update"], "updates")).toEqual([]);
      expect(telegram.violations).toEqual([]);
      await telegram.stop();
    });
  },
);

// The second opinion names the price in a sentence only; the types want it.
const expectedDifferences: readonly string[] = ["transferGift.star_count is wanted by us alone"];
