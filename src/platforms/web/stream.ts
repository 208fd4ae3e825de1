import type { ServerResponse } from "node:http";
import type { LoggedMessage, MessageLog } from "../../../store/messages.ts";
import { Refused } from "./answer.ts";
import { limits } from "./limits.ts";
import { toWire } from "./message-body.ts";

/** The open streams of all conversations (server-sent events). */
export interface Streams {
  /** Answers the request with every message after this id, those in the log first, then each as it is published. */
  open(conversation: string, after: number, response: ServerResponse): Promise<void>;
  /** Shows a logged message to whoever has its conversation open. */
  publish(message: LoggedMessage): void;
  /** Ends all; the pages come back by themselves. */
  end(): void;
}

interface OpenStream {
  readonly response: ServerResponse;
  /** The last id that was sent. */
  last: number;
  /** Published while the log is still being read; null afterwards. */
  waiting: LoggedMessage[] | null;
}

export function createStreams(log: MessageLog): Streams {
  const open = new Map<string, Set<OpenStream>>();
  let count = 0;

  const beat = setInterval(() => {
    for (const streams of open.values())
      for (const { response } of streams) if (!response.writableEnded) response.write(": still here\n\n");
  }, limits.heartbeatSeconds * 1000);
  beat.unref();

  const deliver = (stream: OpenStream, message: LoggedMessage): void => {
    if (message.id <= stream.last || stream.response.writableEnded) return;
    stream.last = message.id;
    stream.response.write(`id: ${message.id}\ndata: ${JSON.stringify(toWire(message))}\n\n`);
    if (stream.response.writableLength > limits.streamBacklogBytes) stream.response.destroy();
  };

  return {
    async open(conversation, after, response) {
      if (response.closed) return;
      const streams = open.get(conversation) ?? new Set<OpenStream>();
      if (count >= limits.streamsInAll || streams.size >= limits.streamsPerConversation)
        throw new Refused(429, "The page is open too many times; close one of its tabs.", 10);
      const stream: OpenStream = { response, last: after, waiting: [] };
      open.set(conversation, streams.add(stream));
      count += 1;
      response.once("close", () => {
        count -= 1;
        streams.delete(stream);
        if (streams.size === 0 && open.get(conversation) === streams) open.delete(conversation);
      });
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-store",
        // nginx would hold events back until its buffer is full.
        "x-accel-buffering": "no",
      });
      response.write("retry: 1000\n\n");
      for (;;) {
        const missed = await log.after(conversation, stream.last, limits.catchUpMessages);
        for (const message of missed) deliver(stream, message);
        if (missed.length < limits.catchUpMessages || response.destroyed) break;
      }
      const waiting = stream.waiting ?? [];
      stream.waiting = null;
      for (const message of waiting) deliver(stream, message);
    },
    publish(message) {
      for (const stream of open.get(message.conversation) ?? []) {
        if (stream.waiting === null) deliver(stream, message);
        else stream.waiting.push(message);
      }
    },
    end() {
      clearInterval(beat);
      for (const streams of open.values()) for (const { response } of streams) response.end();
    },
  };
}
