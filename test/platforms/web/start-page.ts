import type { Clock } from "../../../src/clock.ts";
import { createWebPlatform, type WebPlatform, type WebPlatformParts } from "../../../src/platforms/web/web-platform.ts";
import { createSampleDispatcher } from "./sample-dispatcher.ts";
import { openKeptLog, type KeptLog } from "./kept-log.ts";
import { sampleStore } from "./sample.ts";

const gazetteer = {
  get: () => null,
  named: () => [],
  find: () => [],
  complete: () => [],
  label: () => "",
  stamp: "",
  credit: "",
};

export interface StartedPage {
  readonly platform: WebPlatform;
  /** Without the slash at its end. */
  readonly origin: string;
  readonly log: KeptLog;
  readonly dispatcher: ReturnType<typeof createSampleDispatcher>;
  readonly logged: { level: string; fields: object; message: string }[];
  /** Stops the platform and closes the log. */
  close(): Promise<void>;
  /** What the platform takes for the present. */
  readonly clock: Clock & { advance(seconds: number): void };
}

/** A started chat page on a free loopback port with sample commands. */
export async function startPage(
  over: Partial<WebPlatformParts> = {},
  kept: Partial<Pick<StartedPage, "log" | "dispatcher">> = {},
): Promise<StartedPage> {
  const log = kept.log ?? (await openKeptLog());
  const dispatcher = kept.dispatcher ?? createSampleDispatcher({ store: sampleStore, gazetteer });
  const logged: StartedPage["logged"] = [];
  let now = Date.parse("2026-03-04T05:06:07Z");
  const clock = {
    now: () => new Date(now),
    advance(seconds: number) {
      now += seconds * 1000;
    },
  };
  const note =
    (level: string) =>
    (fields: object, message: string): void =>
      void logged.push({ level, fields, message });
  const platform = createWebPlatform({
    dispatcher,
    log,
    briefings: sampleStore,
    clock,
    logger: { info: note("info"), warn: note("warn"), error: note("error") },
    host: "127.0.0.1",
    port: 0,
    token: null,
    pageFolder: new URL("../../../dist/page/", import.meta.url),
    ...over,
  });
  const close = async (): Promise<void> => {
    await platform.dispose();
    await log.close();
  };
  try {
    const origin = (await platform.start()).replace(/\/$/, "");
    return { platform, origin, close, log, dispatcher, logged, clock };
  } catch (error) {
    await log.close();
    throw error;
  }
}

/**
 * A started page on a port below those that the system lends to outgoing connections, so that no other program is
 * given it between a stop and a start on the same port.
 */
export async function startOnKeptPort(): Promise<StartedPage> {
  for (let tries = 1; ; tries++) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    try {
      return await startPage({ port });
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "PortInUse" || tries === 20) throw error;
    }
  }
}
