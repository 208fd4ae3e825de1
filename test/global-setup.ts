// The search worker, the page and the processes that some tests start run from dist/, as they do for a user.
export async function setup(): Promise<void> {
  const { buildAll } = (await import(new URL("../scripts/build.mjs", import.meta.url).href)) as {
    buildAll(): Promise<void>;
  };
  await buildAll();
}
