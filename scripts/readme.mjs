// Writes the command table of README.md from the command list: `npm run readme`. With --check it only compares.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The table as Markdown. */
export async function commandTable() {
  const built = await build({
    stdin: {
      contents: `export { commands } from "./commands/index.ts"; export { optionsOf, usageOf } from "./src/chat/options.ts";`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const source = Buffer.from(built.outputFiles[0].text).toString("base64");
  const { commands, optionsOf, usageOf } = await import(`data:text/javascript;base64,${source}`);
  const rows = commands.map((command) => {
    const options = optionsOf(command).map(
      (option) => `\`${option.name}\`: ${option.description.replaceAll("|", "\\|")}`,
    );
    return `| \`${usageOf(command)}\` | ${command.description} | ${options.join("<br>")} |`;
  });
  return ["| command | what it does | options |", "|---|---|---|", ...rows].join("\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = `${root}/README.md`;
  const before = readFileSync(file, "utf8");
  const table = await commandTable();
  const after = before.replace(
    /(<!-- commands:[^>]*-->\n)[\s\S]*?(<!-- \/commands -->)/,
    (_all, open, close) => `${open}\n${table}\n\n${close}`,
  );
  if (process.argv.includes("--check") && before !== after) {
    console.error("README.md's command table is not the command list's: run `npm run readme`.");
    process.exitCode = 1;
  } else if (before !== after) writeFileSync(file, after);
}
