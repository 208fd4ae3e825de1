import { describe, expect, it } from "vitest";
import { riverBriefing } from "../../fixtures/bot.ts";
import { main, makeDocx } from "../../sources/docx/make-docx.ts";
import { at, makePdf } from "../../sources/pdf/make-pdf.ts";
import { serverError } from "../../fakes/telegram/faults.ts";
import type { Person } from "../../fakes/telegram/person.ts";
import type { Seen } from "../../fakes/telegram/seen.ts";
import { until, usePlace } from "./place.ts";

const place = usePlace({ clock: { now: () => new Date("2017-02-28T21:00:00Z") } });
const report = riverBriefing.replace("1,250 tons", "1,777 tons").replace("river", "northern road");
const bytes = (text: string): Uint8Array => Buffer.from(text);
const stored = async () => (await place.bot.store.briefings.latest({ limit: 9 })).items;

function operator(name = "Olga"): Person {
  const person = place.telegram.addUser({ name });
  place.operators.push(`telegram:${person.id}`);
  return person;
}
async function last(chat: { readonly id: number }, many: number): Promise<Seen> {
  const found = (await place.said(chat, many)).at(-1);
  if (found === undefined) throw new Error("nothing was said");
  return found;
}
const textOf = async (chat: { readonly id: number }, many: number): Promise<string> => (await last(chat, many)).text;

async function pdf(): Promise<Uint8Array> {
  return await makePdf((doc) => {
    at(doc, 50, 60, "Briefing on the road to Tell Bisa", 18);
    at(doc, 50, 100, "Joint Relief Desk, 22 February 2017");
    at(doc, 50, 140, "Engineers cleared 43 bridges near Al-Bab on February 21.");
  });
}
const docx = async (): Promise<Uint8Array> => {
  const par = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const body = ["Briefing on the wells", "Joint Relief Desk, 23 February 2017", "Teams repaired 57 wells in Homs."];
  return await makeDocx(
    `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${body.map(par).join("")}</w:body></w:document>`,
  );
};

describe("a briefing handed to the bot on Telegram", () => {
  it("is read out of a document, shown, kept once however often the button is pressed, and its origin holds no token", async () => {
    await place.start();
    const person = operator();
    const chat = place.telegram.privateChat(person);
    person.uploads(chat, { name: "relief.txt", type: "text/plain", bytes: bytes(report) });
    const shown = await last(chat, 1);
    for (const part of ["northern road", "Joint Relief Desk", "2017-02-20", "Homs", "1,777 tons"])
      expect(shown.text).toContain(part);
    expect(await stored()).toHaveLength(1);
    await Promise.all([person.presses(shown.message, "Keep"), person.presses(shown.message, "Keep")]);
    await until(async () => (await stored()).length === 2);
    await person.presses(shown.message, "Keep");
    const said = (await place.said(chat, 3)).map(({ text }) => text).join("\n");
    expect(said).toContain("It is stored already");
    const [kept] = await stored();
    expect(kept).toMatchObject({ title: expect.stringContaining("northern road"), version: 1 });
    const document = await place.bot.store.briefings.document({ id: kept?.id ?? "", version: 1 });
    expect(document?.origin).toMatch(/^chat\/[a-z]{16}\/relief\.txt$/);
    expect(JSON.stringify(document)).not.toContain(place.telegram.token);
  });

  it.each([
    [
      "page.html",
      "text/html",
      async () =>
        bytes("<h1>Briefing on the camp</h1><p>Relief Desk, 3 February 2017</p><p>Teams built 31 tents in Homs.</p>"),
      "31 tents",
    ],
    ["report.pdf", "application/pdf", pdf, "43 bridges"],
    ["wells.docx", "application/octet-stream", docx, "57 wells"],
  ] as const)(
    "is read out of %s",
    async (name, type, make, figure) => {
      await place.start();
      const person = operator();
      const chat = place.telegram.privateChat(person);
      person.uploads(chat, { name, type, bytes: await make() });
      const shown = await last(chat, 1);
      expect(shown.text).toContain(figure);
      await person.presses(shown.message, "Keep");
      expect(await textOf(chat, 2)).toContain("Kept: ");
    },
    30_000,
  );

  it("survives a restart between showing and keeping, and takes another date and issuer in words", async () => {
    await place.start();
    const person = operator();
    const chat = place.telegram.privateChat(person);
    person.uploads(chat, { name: "relief.txt", bytes: bytes(report) });
    const shown = await last(chat, 1);
    await person.presses(shown.message, "Correct date");
    expect(await textOf(chat, 2)).toContain("On which day");
    await place.restart();
    person.says(chat, "2017-02-21");
    const redated = await last(chat, 3);
    expect(redated.text).toContain("2017-02-21");
    await person.presses(redated.message, "Correct issuer");
    await last(chat, 4);
    person.says(chat, "Ministry of Roads");
    const reissued = await last(chat, 5);
    await person.presses(reissued.message, "Keep");
    await last(chat, 6);
    expect((await stored())[0]).toMatchObject({ date: "2017-02-21", dateBasis: "given", issuer: "Ministry of Roads" });
  });

  it("asks for the day that a text does not say, and does not keep it before", async () => {
    await place.start();
    const person = operator();
    const chat = place.telegram.privateChat(person);
    person.uploads(chat, { name: "note.txt", bytes: bytes("Relief teams repaired 14 wells in Homs.") });
    const shown = await last(chat, 1);
    expect(shown.text).toContain("On which day was it issued?");
    expect(shown.buttons.flat().map(({ text }) => text)).not.toContain("Keep");
    person.says(chat, "2017-02-03");
    const dated = await last(chat, 2);
    await person.presses(dated.message, "Keep");
    expect(await textOf(chat, 3)).toContain("Kept: ");
    expect(await stored()).toContainEqual(expect.objectContaining({ date: "2017-02-03", dateBasis: "given" }));
  });

  it("is a document or text that a group's message replies to with /keep", async () => {
    await place.start();
    const person = operator();
    const group = place.telegram.addGroup({ title: "Desk", members: [person] });
    const file = person.uploads(group, { name: "relief.txt", bytes: bytes(report) });
    person.replies(file, "/keep");
    expect(await textOf(group, 1)).toContain("1,777 tons");
    const words = person.says(group, report.replace("1,777", "1,888"));
    person.replies(words, "/keep");
    expect(await textOf(group, 2)).toContain("1,888 tons");
  });

  it("takes a channel's forwarded post with its day, its issuer and its address", async () => {
    await place.start();
    const person = operator();
    const channel = place.telegram.addChannel({ title: "Ministry of Water", username: "minwater", admins: [person] });
    const chat = place.telegram.privateChat(person);
    const post = person.says(channel, "Teams repaired 14 wells in Homs.");
    person.forwards(post, chat);
    const read = await last(chat, 1);
    await person.presses(read.message, "Keep it as a briefing");
    const shown = await last(chat, 2);
    expect(shown.text).toContain("the forwarded post");
    await person.presses(shown.message, "Keep");
    await last(chat, 3);
    expect((await stored())[0]).toMatchObject({
      issuer: "Ministry of Water",
      url: `https://t.me/minwater/${post.message_id}`,
      date: "2017-02-28",
    });
  });

  it("is refused in a clear sentence, and nothing is stored", async () => {
    await place.start();
    const stranger = place.telegram.addUser({ name: "Stranger" });
    const theirs = place.telegram.privateChat(stranger);
    stranger.uploads(theirs, { name: "relief.txt", bytes: bytes(report) });
    expect(await textOf(theirs, 1)).toContain("Only people whom the bot's operator names");
    const person = operator();
    const chat = place.telegram.privateChat(person);
    const hand = async (many: number, name: string, content: Uint8Array): Promise<string> => {
      person.uploads(chat, { name, bytes: content });
      return await textOf(chat, many);
    };
    expect(await hand(1, "big2017.pdf", new Uint8Array(21 * 1024 * 1024))).toContain(
      "big2017.pdf” is too large: 21 MB, and at most 20 MB are read",
    );
    expect(await hand(2, "photo.zip", bytes("PK"))).toContain("is not of a type that is read");
    expect(await hand(3, "noise.txt", Buffer.from([0, 1, 2, 3, 255, 254, 0, 0]))).toContain("noise.txt");
    expect(await hand(4, "fake.pdf", bytes("no pdf"))).toContain("is named as a PDF and is none");
    place.telegram.faults.on({ method: "getFile" }, serverError);
    expect(await hand(5, "later.txt", bytes(report))).toContain("could not be fetched");
    expect(await stored()).toHaveLength(1);
    expect(place.telegram.requests.filter(({ method }) => method === "getFile")).toHaveLength(3);
  });
});
