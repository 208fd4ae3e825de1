import type { Piece, Segment } from "../view.ts";
import type { Actions } from "./actions.ts";
import { button, h, outside, type Child } from "./dom.ts";

/** The pieces of a line as elements. */
export function lineOf(pieces: readonly Piece[], actions: Actions): Child[] {
  return pieces.map((piece) => pieceOf(piece, actions));
}

function pieceOf(piece: Piece, actions: Actions): Child {
  switch (piece.kind) {
    case "words":
      return piece.text;
    case "outside":
      return outside(piece.text);
    case "command":
      // Names of options and other syntax are shown alike, and only commands can be clicked.
      return piece.text.startsWith("/")
        ? button("command", () => actions.command(piece.text), piece.text)
        : h("code", {}, piece.text);
    case "place":
      return button("place", () => actions.place(piece.text), outside(piece.text));
    case "link":
      return link(piece.href, outside(piece.text));
    case "quote":
      return link(piece.href, h("q", {}, outside(piece.text)));
  }
}

/** A link that leaves the conversation open: briefings and their sources come up in another tab. */
export function link(href: string, ...children: readonly Child[]): HTMLAnchorElement {
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** Quoted words with what is marked in them. */
export function segmentsOf(segments: readonly Segment[]): Child[] {
  return segments.map((segment) => (segment.marked ? h("mark", {}, segment.text) : segment.text));
}
