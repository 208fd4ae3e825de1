import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FeedbackStore } from "../../store/feedback.ts";
import type { Opened } from "./subscriptions-contract.ts";

const at = new Date("2026-01-01T00:00:00Z");
const about = { question: "how many?", answer: "answered: ٤١", understood: "amount" };

/** Every FeedbackStore passes this. */
export function feedbackContract(open: () => Promise<Opened<FeedbackStore>>): void {
  describe("FeedbackStore", () => {
    let opened: Opened<FeedbackStore>;
    let feedback: FeedbackStore;
    beforeEach(async () => {
      opened = await open();
      feedback = opened.part;
    });
    afterEach(() => opened.close());

    it("keeps what is said, the newest first, and the same once", async () => {
      expect(await feedback.keep({ at, platform: "web", words: null, about })).toBe("kept");
      expect(await feedback.keep({ at: new Date(1), platform: "web", words: null, about })).toBe("known");
      expect(await feedback.keep({ at, platform: "web", words: "the day is wrong", about })).toBe("kept");
      expect(await feedback.keep({ at, platform: "discord", words: "no map", about: null })).toBe("kept");
      const [newest, second, oldest] = await feedback.list(10);
      expect(newest).toMatchObject({ at, platform: "discord", words: "no map", about: null });
      expect(second).toMatchObject({ words: "the day is wrong", about });
      expect(oldest).toMatchObject({ words: null, about });
      expect(await feedback.list(1)).toEqual([newest]);
    });

    it("forgets one or all", async () => {
      await feedback.keep({ at, platform: "web", words: "one", about: null });
      await feedback.keep({ at, platform: "web", words: "two", about: null });
      const [newest] = await feedback.list(1);
      expect(await feedback.forget(newest?.id ?? 0)).toBe(1);
      expect(await feedback.forget(newest?.id ?? 0)).toBe(0);
      expect(await feedback.forget("all")).toBe(1);
      expect(await feedback.list(10)).toEqual([]);
    });
  });
}
