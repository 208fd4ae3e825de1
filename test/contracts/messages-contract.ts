import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LoggedMessage, MessageLog } from "../../store/messages.ts";
import type { Opened } from "./subscriptions-contract.ts";

const at = new Date("2026-01-01T00:00:00.123Z");

/** Every MessageLog passes this. */
export function messagesContract(open: () => Promise<Opened<MessageLog>>): void {
  describe("MessageLog", () => {
    let opened: Opened<MessageLog>;
    let log: MessageLog;
    beforeEach(async () => {
      opened = await open();
      log = opened.part;
    });
    afterEach(() => opened.close());

    const say = (body: unknown, conversation = "one") => log.append({ conversation, from: "caller", at, body });
    const bodies = (messages: readonly LoggedMessage[]) => messages.map(({ body }) => body);

    it("gives back what was appended, whatever the body", async () => {
      const body = { text: "٣ naïve 😀", blocks: [1, null, { deep: true }] };
      const stored = await log.append({ conversation: "one", from: "bot", at, body });
      expect(stored).toEqual({ id: stored.id, conversation: "one", from: "bot", at, body });
      expect(await log.after("one", 0, 10)).toEqual([stored]);
    });

    it("gives ids that grow", async () => {
      const ids = [(await say(1)).id, (await say(2, "two")).id, (await say(3)).id];
      expect(ids).toEqual([...ids].sort((a, b) => a - b));
      expect(new Set(ids).size).toBe(3);
    });

    it("pages backwards with the oldest first on each page", async () => {
      for (let number = 1; number <= 5; number += 1) await say(number);
      const last = await log.before("one", null, 2);
      expect(bodies(last)).toEqual([4, 5]);
      expect(bodies(await log.before("one", last[0]?.id ?? 0, 2))).toEqual([2, 3]);
    });

    it("answers what came after, oldest first, and only of that conversation", async () => {
      const first = await say(1);
      await say("elsewhere", "two");
      await say(2);
      await say(3);
      expect(bodies(await log.after("one", first.id, 10))).toEqual([2, 3]);
      expect(bodies(await log.after("one", first.id, 1))).toEqual([2]);
      expect(await log.after("three", 0, 10)).toEqual([]);
    });
  });
}
