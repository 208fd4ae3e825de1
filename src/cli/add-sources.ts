import type { Command } from "commander";
import type { App } from "../app.ts";
import { systemClock } from "../clock.ts";
import type { SourceGiven } from "../shell/sources-from-shell.ts";

/** Adds `sources add`, `list`, `remove`, `pause`, `resume` and `poll` to the program; answers the command. */
export function addSources(program: Command, withApp: (run: (app: App) => Promise<number>) => Promise<void>): Command {
  const shell = () => import("../shell/sources-from-shell.ts");
  const sources = program
    .command("sources")
    .description("feeds, pages and channels that the running bot takes briefings from");

  sources
    .command("add")
    .description(
      "take briefings from a feed (RSS, Atom or JSON Feed), from the pages that a page leads to, or from a channel",
    )
    .argument(
      "<url>",
      "the address of the feed, or with --links of the page; or a channel: discord:ID, telegram:-100…, @name, a link to a post",
    )
    .option("--every <time>", "how often it is polled: 10m, 2h, 1d", "10m")
    .option("--first <number>", "how many of its newest items the first poll takes, 0 to 50", "20")
    .option("--links <pattern>", "a page of links: which lead to briefings, as /press/ or https://*/press/*.html")
    .option("--issuer <name>", "who issued what it brings; wins over what the texts say")
    .action(async (url: string, options: SourceGiven) => {
      const { addSource } = await shell();
      await withApp((app) => addSource(app, systemClock, url, options));
    });

  sources
    .command("list", { isDefault: true })
    .description("show sources with their last success, their next poll, and since when and why one fails")
    .option("--json", "print one line of JSON for each")
    .action(async (options: { json?: true }) => {
      const { listSources } = await shell();
      await withApp((app) => listSources(app, options.json === true));
    });

  sources
    .command("remove")
    .description("forget a source; its briefings stay")
    .argument("<source>", "its number or address")
    .action(async (said: string) => {
      const { removeSource } = await shell();
      await withApp((app) => removeSource(app, said));
    });

  for (const [name, paused, what] of [
    ["pause", true, "poll a source no more until it is resumed"],
    ["resume", false, "go on with a source"],
  ] as const)
    sources
      .command(name)
      .description(what)
      .argument("<source>", "its number or address")
      .action(async (said: string) => {
        const { pauseSource } = await shell();
        await withApp((app) => pauseSource(app, systemClock, said, paused));
      });

  sources
    .command("poll")
    .description("poll one source, or all, now")
    .argument("[source]", "its number or address")
    .action(async (said: string | undefined) => {
      const { pollFromShell } = await shell();
      await withApp((app) => pollFromShell(app, systemClock, said));
    });

  return sources;
}
