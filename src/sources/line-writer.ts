import { plainSuperscript } from "./superscript.ts";

/** Writes the words of one block into lines, as a page shows them. */
export interface LineWriter {
  /** Adds words; in preformatted text line ends and spaces stay, elsewhere white space is one space. */
  write(words: string, preformatted: boolean): void;
  /** Begins a raised stretch, which ends the one before. */
  raise(): void;
  endRaised(): void;
  endLine(preformatted: boolean): void;
  /** The paragraphs since the last call, each with its lines; an empty line parts two, for pages that know no <p>. */
  take(preformatted: boolean): readonly string[];
}

// Not shown on a page, yet in its text: control characters, soft hyphens, zero-width spaces, marks of byte order.
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\ufeff]/g;

export function createLineWriter(): LineWriter {
  let lines: string[] = [];
  let line = "";
  // The last characters of the line, and what is raised after them: null outside of <sup>.
  let tail = "";
  let raised: string | null = null;

  const put = (words: string): void => {
    if (raised !== null) {
      raised += words;
      return;
    }
    line += words;
    tail = (tail + words.slice(-8)).slice(-8);
  };
  const endRaised = (): void => {
    const words = raised;
    raised = null;
    if (words !== null) put(plainSuperscript(tail, words));
  };
  const endLine = (preformatted: boolean): void => {
    endRaised();
    const seen = line.replace(unseen, "");
    lines.push(preformatted ? seen.trimEnd() : seen.replace(/[ \t\n\f\r]+/g, " ").trim());
    [line, tail] = ["", ""];
  };

  return {
    write(words, preformatted) {
      if (!preformatted) return put(words);
      for (const [index, part] of words.split(/\r\n|\n|\r/).entries()) {
        if (index > 0) endLine(true);
        put(part);
      }
    },
    raise() {
      endRaised();
      raised = "";
    },
    endRaised,
    endLine,
    take(preformatted) {
      endRaised();
      if (line === "" && lines.length === 0) return [];
      endLine(preformatted);
      const paragraphs: string[] = [];
      let text = "";
      for (const words of [...lines, ""]) {
        if (words !== "") text += text === "" ? words : `\n${words}`;
        else if (text !== "") {
          paragraphs.push(text.trim());
          text = "";
        }
      }
      lines = [];
      return paragraphs;
    },
  };
}
