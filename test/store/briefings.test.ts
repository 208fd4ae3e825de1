import { describe } from "vitest";
import { systemClock } from "../../src/clock.ts";
import type { BriefingStore } from "../../store/briefings.ts";
import { openSqliteStore } from "../../store/sqlite/open.ts";
import { briefingsContract } from "../contracts/briefings-contract.ts";
import { figuresContract } from "../contracts/figures-contract.ts";
import { invented, levelsContract } from "../contracts/levels-contract.ts";
import { gatherContract } from "../contracts/gather-contract.ts";
import { likenessContract } from "../contracts/likeness-contract.ts";
import { ownersContract } from "../contracts/owners-contract.ts";
import { searchContract } from "../contracts/search-contract.ts";
import type { Opened } from "../contracts/subscriptions-contract.ts";
import { builtEntry, temporaryFolder } from "../fixtures/built.ts";
import { openChecked } from "../fixtures/checked-store.ts";

async function open(): Promise<Opened<BriefingStore>> {
  const searchWorker = await builtEntry("store/sqlite/search-worker.ts");
  const store = await openSqliteStore({
    folder: temporaryFolder(),
    clock: systemClock,
    searchWorker,
    geography: invented,
  });
  return { part: store.briefings, close: () => store.close() };
}

describe("in SQLite", () => {
  briefingsContract(open);
  figuresContract(open);
  searchContract(open);
  gatherContract(open);
  levelsContract(open);
  ownersContract(openChecked);
  likenessContract(openChecked);
});
