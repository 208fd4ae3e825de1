import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Document } from "../briefing/briefing.ts";
import { BadFile } from "./bad-file.ts";
import { decode } from "./decode.ts";
import { dateOfFileName } from "./file-name-date.ts";
import { formatOfName, formatOfText, unreadType } from "./file-types.ts";
import { readFrontMatter } from "./front-matter.ts";
import type { Hints } from "./hints.ts";
import { readArticle, readHtml } from "./html.ts";
import type { Opener } from "./opening/create-opener.ts";
import { defaultMaxBytes, defaultMaxPaperBytes, readBounded, sizeOfFile, tooLarge } from "./read-bounded.ts";

/** Bytes that came another way than by a path: standard input, an upload, a page. */
export interface GivenBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The web address that they were fetched from. */
  readonly url?: string;
  /** What they are, where whoever sent them said so. */
  readonly format?: Document["format"];
}

/** A file to load: its path, or its name and bytes. */
export type FileInput = string | GivenBytes;

/** A document with how its file was decoded; `note` is a sentence for the person, or null. */
export interface LoadedFile {
  readonly document: Document;
  readonly encoding: string;
  readonly note: string | null;
}

export interface LoadOptions {
  /** The largest file that is read, in bytes. */
  readonly maxBytes?: number;
  /** Finds the articles of pages and opens PDF and Word; without it a page is read whole, and those are refused. */
  readonly opener?: Opener;
}

/** The name by which people know the input. */
export function nameOf(input: FileInput): string {
  return typeof input === "string" ? input : input.name;
}

/** Where it came from, the same each time: a whole path; for bytes that came by themselves, a name for these bytes alone. */
function originOf(input: FileInput): string {
  if (typeof input === "string") return resolve(input);
  if (input.url !== undefined) return input.url;
  return `${input.name} ${createHash("sha256").update(input.bytes).digest("hex").slice(0, 16)}`;
}

const isPaper = (format: Document["format"] | null): format is "pdf" | "docx" => format === "pdf" || format === "docx";

/** What the bytes are, whatever their name says: a paper, which is opened, or text. A PDF may begin with what is none of it. */
function paperIn(bytes: Uint8Array, named: Document["format"] | null): "pdf" | "docx" | null {
  const start = Buffer.from(bytes.subarray(0, named === "pdf" ? 1_024 : 5)).toString("latin1");
  if (start.includes("%PDF-")) return "pdf";
  return start.startsWith("PK") && Buffer.from(bytes).includes("word/document.xml") ? "docx" : null;
}

interface Paper extends Read {
  readonly pages?: readonly number[];
}

async function openPaper(name: string, bytes: Uint8Array, kind: "pdf" | "docx", opener?: Opener): Promise<Paper> {
  const what = kind === "pdf" ? "a PDF" : "a Word document";
  if (opener === undefined)
    throw new BadFile(name, `is ${what}, which is not read here: save it as .txt, .md or .html`);
  if (kind === "pdf") return { ...(await opener.pdf(name, bytes)), hints: {} };
  const { text } = readHtml(await opener.docx(name, bytes));
  if (text.trim() === "") throw new BadFile(name, "is a Word document without text");
  return { text, hints: {} };
}

async function bytesOf(input: FileInput, maxBytes: number): Promise<Uint8Array> {
  if (typeof input === "string") return readBounded(input, maxBytes);
  if (input.bytes.length > maxBytes) throw new BadFile(input.name, tooLarge(input.bytes.length, maxBytes));
  return input.bytes;
}

interface Read {
  readonly text: string;
  readonly hints: Hints;
}

function readText(text: string, format: Document["format"]): Read {
  if (format === "html") return readHtml(text);
  return { text, hints: format === "markdown" ? readFrontMatter(text) : {} };
}

/** A page is its article, where one is found. */
async function readPage(html: string, opener: Opener): Promise<Read> {
  const article = await opener.page(html);
  const read = article === null ? null : readArticle(html, article);
  return read === null || read.text.trim() === "" ? readHtml(html) : read;
}

/** The address that a page says is its own, believed only of its own host: else it could pass for another's briefing. */
function ownAddress(said: string | undefined, fetched: string): string {
  return said !== undefined && new URL(said).host === new URL(fetched).host ? said : fetched;
}

/** What is known of the input besides its text: its own address, and a day in its name where nothing else says one. */
function hintsFor(input: FileInput, hints: Hints): Hints {
  const url = typeof input === "string" ? undefined : input.url;
  const own = url === undefined ? hints : { ...hints, url: ownAddress(hints.url, url) };
  const day = hints.date === undefined ? dateOfFileName(nameOf(input)) : null;
  return day === null ? own : { ...own, date: day, dateFrom: "the file's name" };
}

/** Loads a .txt, .md, .html, .htm, .pdf or .docx file. Throws only BadFile, whose message is one sentence for the person. */
export async function loadFile(input: FileInput, options: LoadOptions = {}): Promise<LoadedFile> {
  const name = nameOf(input);
  const named = (typeof input === "string" ? undefined : input.format) ?? formatOfName(name);
  if (named === null && typeof input === "string") {
    await sizeOfFile(input);
    throw new BadFile(name, unreadType(name));
  }
  const { maxBytes, opener } = options;
  // Bytes that came by themselves were bounded by whoever fetched them; a name may be anything.
  const mayBeLarge = isPaper(named) || (typeof input !== "string" && paperIn(input.bytes, named) !== null);
  const bytes = await bytesOf(input, maxBytes ?? (mayBeLarge ? defaultMaxPaperBytes : defaultMaxBytes));
  if (bytes.length === 0) throw new BadFile(name, "is empty");
  const paper = paperIn(bytes, named);
  if (paper !== null) {
    const { hints, ...rest } = await openPaper(name, bytes, paper, opener);
    const document = { origin: originOf(input), format: paper, ...rest, hints: hintsFor(input, hints) };
    return { document, encoding: paper, note: null };
  }
  if (isPaper(named))
    throw new BadFile(name, `is named as ${named === "pdf" ? "a PDF" : "a Word document"} and is none`);
  const decoded = decode(name, bytes, named);
  const format = named ?? formatOfText(decoded.text);
  const { text, hints } =
    format === "html" && opener !== undefined ? await readPage(decoded.text, opener) : readText(decoded.text, format);
  if (text.trim() === "")
    throw new BadFile(name, format === "html" ? "shows no text" : "holds nothing but blank space");
  return {
    document: { origin: originOf(input), format, text, hints: hintsFor(input, hints) },
    encoding: decoded.encoding,
    note: decoded.note,
  };
}

/** The document of a file, where how it was decoded is of no interest. Throws only BadFile. */
export async function loadDocument(input: FileInput, options: LoadOptions = {}): Promise<Document> {
  return (await loadFile(input, options)).document;
}
