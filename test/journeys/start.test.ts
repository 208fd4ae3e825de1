import { connect, createServer } from "node:net";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openConnection } from "../../store/sqlite/connection.ts";
import { newBriefing } from "../fixtures/read-briefing.ts";
import { firstFormat } from "../store/first-format.ts";
import { createWorkplace, dist, ended, said, type Workplace } from "./processes.ts";

let place: Workplace;
beforeEach(() => (place = createWorkplace()));
afterEach(() => place.end());

const address = /http:\/\/127\.0\.0\.1:\d+\//;

describe("starting the bot", () => {
  it("reads the samples once, says in one line where it is, answers, and stops in order", async () => {
    const bot = place.spawn("main");
    const whole = ended(bot);
    const [url] = await said(bot, address);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("<html");
    // The shell may add and ask while the bot runs.
    const answer = JSON.parse(
      (await place.cli(["ask", "--json", "/figures Al-Bab until:2017-02-09 about:targets"])).stdout,
    );
    expect(answer.figures.map((figure: { value: number }) => figure.value)).toContain(892);
    expect((await place.cli(["add", "-"], "Note\n\nDesk, 3 May 2018\n\nNear Homs 5 wells were repaired.")).status).toBe(
      0,
    );
    bot.kill("SIGTERM");
    const { status, stdout } = await whole;
    expect(status).toBe(0);
    expect(stdout).toMatch(/sample briefings/);
    expect(stdout.split("\n").filter((line) => line.includes("is running"))).toHaveLength(1);

    const again = place.spawn("main");
    const second = ended(again);
    await said(again, address);
    again.kill("SIGINT");
    expect(await second).toMatchObject({ status: 0 });
    expect((await second).stdout).not.toMatch(/sample/);
  });

  it.each(["main.js", "cli.js start"])(
    "stops when npm, which started %s through a shell, is told to stop and leaves it behind",
    async (program) => {
      const [entry = "", ...args] = program.split(" ");
      const shell = spawn("/bin/sh", ["-c", `"${process.execPath}" "${join(dist, entry)}" ${args.join(" ")}; true`], {
        env: { ...place.environment, npm_lifecycle_event: "start" },
      });
      await said(shell, address);
      const whole = ended(shell); // until the bot, which holds the same pipes, has ended too
      shell.kill("SIGTERM");
      await whole;
      expect(existsSync(join(place.folder, "data", "bot.pid")), "it ended in order").toBe(false);
    },
  );

  it("starts again after kill -9", async () => {
    const bot = place.spawn("main");
    await said(bot, address);
    const gone = ended(bot);
    bot.kill("SIGKILL");
    await gone;
    const again = place.spawn("main");
    await said(again, address);
  });

  it("works on briefings of an older version, so that they are recognised when they come again", async () => {
    const data = join(place.folder, "data");
    mkdirSync(data);
    const text = "Teams of the office cleared 12 roads near Homs and mended 3 pumps since the river rose in spring. ";
    await firstFormat(data, [newBriefing({ blocks: Array.from({ length: 5 }, (_, at) => `${text}${at}`) })]);
    const bot = place.spawn("main");
    await said(bot, address);
    const bands = (): unknown => {
      const connection = openConnection(join(data, "briefings.db"), { synchronous: "NORMAL", cacheMegabytes: 2 });
      const found = connection.prepare("SELECT count(*) FROM bands WHERE ((version >> 15) & 4194303) = 1").get()?.[0];
      connection.close();
      return found;
    };
    await expect.poll(bands, { timeout: 20_000 }).toBe(16);
  });

  it("goes on when nobody reads what it prints any more, and still stops in order", async () => {
    const bot = place.spawn("main");
    const [url] = await said(bot, address);
    const end = new Promise((resolve) => bot.on("exit", resolve));
    bot.stdout?.destroy();
    bot.stderr?.destroy();
    bot.kill("SIGTERM");
    expect(await end).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("takes one Ctrl-C that reaches it twice, by the terminal and by npm, as one", async () => {
    const bot = place.spawn("main");
    const whole = ended(bot);
    const [url] = await said(bot, address);
    const { host, port, hostname } = new URL(url);
    const asking = connect(Number(port), hostname);
    asking.on("error", () => undefined);
    const arrives = new Promise((resolve) => asking.once("data", resolve));
    // The body never comes in full: the bot waits for it a moment before it ends, and a second signal would cut that short.
    asking.write(
      `POST /api/say HTTP/1.1\r\nhost: ${host}\r\norigin: http://${host}\r\nexpect: 100-continue\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`,
    );
    await arrives;
    bot.kill("SIGINT");
    await said(bot, /stopping/);
    bot.kill("SIGINT");
    expect((await whole).status).toBe(0);
    asking.destroy();
  });

  it("leaves the samples out when told to", async () => {
    const bot = place.spawn("main", [], { SAMPLES: "no" });
    await said(bot, address);
    expect((await place.cli(["ask", "/latest"])).stdout).toContain("No briefing is stored yet");
  });
});

describe("a bot that cannot start", () => {
  const complaint = async (environment: NodeJS.ProcessEnv): Promise<string> => {
    const { status, stderr } = await ended(place.spawn("main", [], environment));
    expect(status).toBe(1);
    expect(stderr, "no stack").not.toMatch(/\n\s+at /);
    return stderr;
  };

  it("says that the port is in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const taken = other.address();
    const port = typeof taken === "object" && taken !== null ? String(taken.port) : "";
    const text = await complaint({ PORT: port });
    expect(text).toContain(port);
    expect(text).toContain("PORT");
    other.close();
  });

  it("says that the address is not one of this machine", async () => {
    expect(await complaint({ HOST: "192.0.2.1", WEB_TOKEN: "only-for-this-test-and-no-other" })).toContain("HOST");
  });

  it("says that another one has the folder", async () => {
    const first = place.spawn("main");
    await said(first, address);
    expect(await complaint({})).toContain(`process ${first.pid}`);
  });

  it("says that the data folder is a file, and leaves the file alone", async () => {
    const path = join(place.folder, "occupied");
    writeFileSync(path, "mine");
    expect(await complaint({ DATA_DIR: path })).toContain("occupied");
  });

  it("says that the database is damaged, and leaves it alone", async () => {
    const folder = join(place.folder, "data");
    mkdirSync(folder);
    writeFileSync(join(folder, "briefings.db"), "this is no database, whatever its name says. ".repeat(200));
    expect(await complaint({})).toContain("briefings.db");
  });
});
