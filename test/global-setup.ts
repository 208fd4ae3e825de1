// The search worker, the page and the processes that some tests start run from dist/, as they do for a user.
export async function setup(): Promise<void> {
  const { buildAll } = (await import(new URL("../scripts/build.mjs", import.meta.url).href)) as {
    buildAll(): Promise<void>;
  };
  await buildAll();
  // Made once, then read from node_modules/.cache; in a test it would take a good part of the test's time.
  const { storedSchemas } = await import("./fakes/telegram/schemas/stored-schemas.ts");
  await storedSchemas();
}
