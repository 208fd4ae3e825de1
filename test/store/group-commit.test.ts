import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openConnection, type Connection } from "../../store/sqlite/connection.ts";
import { createGroupCommit } from "../../store/sqlite/group-commit.ts";
import { temporaryFolder } from "../fixtures/built.ts";

describe("writes that come together", () => {
  let connection: Connection;
  let transactions = 0;
  beforeEach(() => {
    const opened = openConnection(join(temporaryFolder(), "group.db"), { synchronous: "FULL", cacheMegabytes: 1 });
    opened.exec("CREATE TABLE t (n INTEGER PRIMARY KEY)");
    transactions = 0;
    connection = {
      ...opened,
      transaction(work) {
        transactions += 1;
        return opened.transaction(work);
      },
    };
  });
  afterEach(() => connection.close());
  const kept = () => connection.prepare<[number]>("SELECT n FROM t ORDER BY n").all().flat();
  const insert = (n: number) => connection.prepare("INSERT INTO t VALUES (?)").run(n);

  it("are kept by one commit, and each is answered after it", async () => {
    const together = createGroupCommit(connection);
    expect(await Promise.all([1, 2, 3].map((n) => together(() => insert(n) * n)))).toEqual([1, 2, 3]);
    expect([transactions, kept()]).toEqual([1, [1, 2, 3]]);
    await together(() => insert(4));
    expect([transactions, kept()]).toEqual([2, [1, 2, 3, 4]]);
  });

  it("fail each for itself, and whole", async () => {
    const together = createGroupCommit(connection);
    const broken = (): void => {
      insert(7);
      insert(1);
    };
    const [first, second, third] = await Promise.allSettled([
      together(() => insert(1)),
      together(broken),
      together(() => insert(3)),
    ]);
    expect([first.status, second.status, third.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(kept()).toEqual([1, 3]);
  });
});
