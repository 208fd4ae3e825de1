import { describe, expect, it } from "vitest";
import { createPeer, peerNames } from "../../bench/reading/peers/all.ts";

const text =
  "Relief desk, Homs\n\nOn 5 May 2021 the convoy brought 1,250 tons of flour.\nFour villages near Homs took in 17,300 people.";
const wanted = [
  [1250, "1,250"],
  [4, "Four"],
  [17300, "17,300"],
];

describe("the readers that ours is measured beside", () => {
  it.each(peerNames)("%s finds the numbers where they stand, and takes no date for one", async (name) => {
    const peer = await createPeer(name);
    const read = peer.read(text).map(({ value, start, end }) => [value, text.slice(start, end)]);
    expect(read).toEqual(wanted.map(([value, words]) => [value, expect.stringContaining(String(words))]));
  });

  it("are named in the complaint about another", () => {
    expect(() => createPeer("nobody")).toThrow(peerNames.join(", "));
  });
});
