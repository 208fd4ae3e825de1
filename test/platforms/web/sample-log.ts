import type { LoggedMessage, MessageLog } from "../../../store/messages.ts";

/** A log that lasts as long as the test; it outlives restarts of the platform. `full` makes it refuse like a full disk. */
export function createSampleLog(): MessageLog & { full: boolean; readonly all: LoggedMessage[] } {
  const all: LoggedMessage[] = [];
  const of = (conversation: string): LoggedMessage[] => all.filter((message) => message.conversation === conversation);
  const log = {
    full: false,
    all,
    async append(message: Omit<LoggedMessage, "id">): Promise<LoggedMessage> {
      if (log.full) throw new Error("database or disk is full");
      // As the real one keeps it: what is not JSON is lost.
      const kept = { ...message, id: all.length + 1, body: JSON.parse(JSON.stringify(message.body)) as unknown };
      all.push(kept);
      return Promise.resolve(kept);
    },
    before: (conversation: string, before: number | null, limit: number) =>
      Promise.resolve(
        of(conversation)
          .filter((message) => before === null || message.id < before)
          .slice(-limit),
      ),
    after: (conversation: string, after: number, limit: number) =>
      Promise.resolve(
        of(conversation)
          .filter((message) => message.id > after)
          .slice(0, limit),
      ),
  };
  return log;
}
