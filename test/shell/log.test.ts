import { describe, expect, it } from "vitest";
import { createLogger } from "../../src/log.ts";

function linesOf(log: (logger: ReturnType<typeof createLogger>) => void): string {
  let out = "";
  log(createLogger("info", { write: (line) => (out += line) }));
  return out;
}

describe("the log", () => {
  it("is one line of JSON an event, with an ISO time", () => {
    const line = JSON.parse(linesOf((logger) => logger.warn({ port: 3000 }, "hello")));
    expect(line).toMatchObject({ level: 40, port: 3000, msg: "hello" });
    expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it.each([
    ["a key that names one", { webToken: "s3cret-value" }],
    ["a key deep inside", { request: { headers: { cookie: "s3cret-value" } } }],
    ["a token in an address", { url: "http://host/?token=s3cret-value&x=1" }],
    ["a password in an address", { url: "postgres://bot:s3cret-value@host/db" }],
    [
      "a Telegram token in an error's message",
      { error: new Error("POST https://api/bot123456789:s3cret-value_s3cret-value_s3cret-value failed") },
    ],
    ["an error's cause", { error: new Error("outer", { cause: new Error("http://h/?token=s3cret-value") }) }],
  ])("never shows %s", (_what, fields) => {
    const out = linesOf((logger) => logger.error(fields, "failed"));
    expect(out).toContain("failed");
    expect(out).not.toContain("s3cret-value");
    expect(out).toContain("[hidden]");
  });

  it("keeps an error's name, message and stack", () => {
    const line = JSON.parse(linesOf((logger) => logger.error({ error: new TypeError("no such thing") }, "failed")));
    expect(line.error).toMatchObject({ name: "TypeError", message: "no such thing" });
    expect(line.error.stack).toContain("log.test.ts");
  });

  it("survives what points at itself", () => {
    const circle: Record<string, unknown> = {};
    circle["self"] = circle;
    expect(linesOf((logger) => logger.info({ circle }, "round"))).toContain("round");
  });
});
