import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/global-setup.ts"],
    // Files share a process a thread: starting one for each file costs more than the tests themselves.
    pool: "threads",
    isolate: false,
    maxWorkers: 3,
    // A guard against hanging, not a measure: whole processes start and stop in some tests, on machines that others use too.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env["CI"] === undefined ? ["default"] : ["default"],
  },
});
