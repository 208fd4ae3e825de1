import { defineConfig } from "vitest/config";

// `npm run test:kill`: real processes, killed at every step, many times over. Minutes, so not a part of `npm test`.
export default defineConfig({
  test: {
    include: ["test/kill/**/*.kill.ts"],
    globalSetup: ["test/global-setup.ts"],
    pool: "threads",
    maxWorkers: 1,
    maxConcurrency: 4,
    hookTimeout: 300_000,
    testTimeout: 3_600_000,
  },
});
