import { Command as Program, CommanderError } from "commander";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createApp, type App } from "./app.ts";
import { addAsk } from "./cli/add-ask.ts";
import { addCorrect } from "./cli/add-correct.ts";
import { addFeedback } from "./cli/add-feedback.ts";
import { addSources } from "./cli/add-sources.ts";
import { addSubscriptions } from "./cli/add-subscriptions.ts";
import { addDoctor } from "./cli/add-doctor.ts";
import { systemClock } from "./clock.ts";
import { BadConfig, readConfig, type Config } from "./config.ts";
import { createLogger, type Logger } from "./log.ts";
import { complain, OutputLost } from "./shell/complain.ts";

// The same parts from a shell. Exit codes: 0 done, 1 something failed, 2 the words could not be taken.

const USAGE = 2;
/** Named and not imported: their modules are loaded only by the commands that need them. */
const usageFaults = new Set(["BadGiven", "CorrectionRefused", "BadSubscriptions"]);

/** A bot outlives whoever read what it printed; one answer does not. */
let serving = false;

interface Session {
  readonly config: Config;
  readonly logger: Logger;
}

function session(): Session {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  // A shell shows what a person asked for; the log speaks up only when something is wrong.
  return { config, logger: createLogger(config.logLevel === "info" ? "warn" : config.logLevel) };
}

async function withApp(run: (app: App, parts: Session) => Promise<number>): Promise<void> {
  const parts = session();
  const app = await createApp(parts.config, systemClock, parts.logger);
  try {
    process.exitCode = await run(app, parts);
  } finally {
    await app.close();
  }
}

const program = new Program("briefing-bot")
  .description("Answers what officials briefed: every figure with its sentence, its claimant and its date.")
  .usage("<command> [options]")
  .helpCommand("help [command]", "how a command is used")
  .showSuggestionAfterError()
  .enablePositionalOptions() // or `correct` would take the --json of its list
  .exitOverride();

program
  .command("start")
  .description("run the bot, as `npm start` does")
  .action(async () => {
    const { config } = session();
    const [{ runBot }, { endWithParent }] = await Promise.all([
      import("./shell/run-bot.ts"),
      import("./shell/stop.ts"),
    ]);
    if (process.env["npm_lifecycle_event"] !== undefined) endWithParent();
    serving = true;
    process.exitCode = await runBot(config, systemClock, createLogger(config.logLevel), process.stdout);
  });

program
  .command("chat")
  .description("talk to the bot at a prompt")
  .action(async () => {
    const [{ chat }, { loadSamples }] = await Promise.all([
      import("./platforms/terminal/chat.ts"),
      import("./shell/load-samples.ts"),
    ]);
    await withApp(async (app, { config }) => {
      if (config.samples) await loadSamples(app, systemClock, process.stderr);
      await chat({
        dispatcher: app.dispatcher,
        input: process.stdin,
        output: process.stdout,
        historyFile: join(config.dataFolder, "chat-history"),
        colour: process.env["NO_COLOR"] === undefined,
      });
      return 0;
    });
  });

program
  .command("add")
  .description("store briefings from files, folders, web pages or standard input (-)")
  .argument("<path...>", "a .txt, .md, .html, .pdf or .docx file, a folder, a web address, or - for standard input")
  .option("--issuer <name>", "who issued it; wins over what the text says")
  .option("--date <day>", "its date as YYYY-MM-DD; wins over what the text says")
  .option("--url <address>", "where it was published")
  .option("--id <id>", "the id to keep it under; for one file")
  .option("--json", "print one line of JSON for each file")
  .action(
    async (
      paths: readonly string[],
      { json, ...given }: { json?: true; issuer?: string; date?: string; url?: string; id?: string },
    ) => {
      const { addFromShell } = await import("./shell/add-from-shell.ts");
      await withApp((app) => addFromShell(app, systemClock, { paths, given, json: json === true }));
    },
  );

program
  .command("extract")
  .description("print what is read in files, without storing anything")
  .argument("<file...>", "a .txt, .md, .html, .pdf or .docx file, or - for standard input")
  .option("--date <day>", "the briefing's date as YYYY-MM-DD")
  .option("--issuer <name>", "who issued it")
  .option("--explain", "say which rule gave each field, and why other numbers are no figures")
  .option("--json", "print one line of JSON for each file")
  .action(
    async (
      files: readonly string[],
      { json, explain, ...given }: { json?: true; explain?: true; issuer?: string; date?: string },
    ) => {
      const { extractFromShell } = await import("./shell/extract-from-shell.ts");
      const asked = { files, given, json: json === true, explain: explain === true };
      process.exitCode = await extractFromShell(systemClock, session().config.dataFolder, asked);
    },
  );

addAsk(program, withApp, process.env["NO_COLOR"] === undefined);
const correct = addCorrect(program, withApp);
const subscriptions = addSubscriptions(program, withApp);
addFeedback(program, withApp);
const sources = addSources(program, withApp);
const doctor = addDoctor(program, session);

program
  .command("reread")
  .description("read stored briefings again by today's rules; corrections stay, and what was given wins again")
  .argument("[id...]", "ids of briefings, or beginnings of them")
  .option("--all", "all that older rules read")
  .option("--every", "all that are stored, as after an import of places")
  .option("--dry-run", "say what would change, and store nothing")
  .option("--json", "print one line of JSON for each briefing")
  .action(async (ids: readonly string[], options: { all?: true; every?: true; dryRun?: true; json?: true }) => {
    const { rereadFromShell } = await import("./shell/reread-from-shell.ts");
    const { all = false, every = false, dryRun = false, json = false } = options;
    await withApp((app) => rereadFromShell(app, { ids, all, every, dryRun, json }));
  });

const places = program.command("places").description("import dumps of GeoNames, and find places by name");

places
  .command("import")
  .description(
    "take GeoNames dumps of countries (19 columns; plain, .gz or .zip) into the data folder, to village level",
  )
  .argument("<file...>", "a dump, as from download.geonames.org/export/dump")
  .action(async (files: readonly string[]) => {
    const { importPlaces } = await import("./shell/places-import.ts");
    const { dataFolder } = session().config;
    process.exitCode = await importPlaces(dataFolder, files, { output: process.stdout, errors: process.stderr });
  });

places
  .command("list")
  .description("say how many places were imported of each country")
  .action(async () => {
    const { listImports } = await import("./shell/places-import.ts");
    process.exitCode = listImports(session().config.dataFolder, process.stdout);
  });

places
  .command("forget")
  .description("forget what was imported of countries")
  .argument("<country...>", "codes of two letters, as SY")
  .action(async (countries: readonly string[]) => {
    const { forgetImports } = await import("./shell/places-import.ts");
    const { dataFolder } = session().config;
    process.exitCode = await forgetImports(dataFolder, countries, { output: process.stdout, errors: process.stderr });
  });

places
  .command("find")
  .description("say which places a name may mean, best first")
  .argument("[name...]", "a name in any spelling or script")
  .option("--batch <file>", "read names from a file (- for standard input), a line each")
  .option("--prior <countries>", "countries to prefer, as SY,IQ; without it those that stored briefings are about")
  .option("--limit <number>", "how many at most", "5")
  .option("--json", "print one line of JSON for each name")
  .action(async (name: readonly string[], options: { batch?: string; prior?: string; limit: string; json?: true }) => {
    const { findPlaces } = await import("./shell/places-find.ts");
    const { config, logger } = session();
    const words = name.length === 0 ? null : name.join(" ");
    const { batch = null, prior = null, limit, json } = options;
    const asked = { name: words, batch, prior, limit, json: json === true };
    process.exitCode = await findPlaces(config, logger, asked, process.stdout);
  });

const nested = [places, correct, subscriptions, sources, doctor].flatMap((each) => each.commands);
for (const command of [...program.commands, ...nested]) command.exitOverride().showSuggestionAfterError();

for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (serving) return;
    if (error.code === "EPIPE") process.exit(0); // `… | head` has seen enough
    process.exit(complain(new OutputLost(`The output could not be written (${error.code ?? error.message}).`)));
  });

try {
  if (process.argv.length <= 2) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else
    process.exitCode = complain(
      error,
      error instanceof BadConfig || (error instanceof Error && usageFaults.has(error.name)) ? USAGE : 1,
    );
}
