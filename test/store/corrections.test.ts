import { describe } from "vitest";
import { correctionsContract } from "../contracts/corrections-contract.ts";
import { readingsContract } from "../contracts/readings-contract.ts";
import { openChecked } from "../fixtures/checked-store.ts";

describe("in SQLite", () => {
  correctionsContract(openChecked);
  readingsContract(openChecked);
});
