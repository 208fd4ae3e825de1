import { type Block, type BlockKind, rowBlocks } from "./html-blocks.ts";
import { blockElements } from "./html-elements.ts";
import { createLineWriter } from "./line-writer.ts";
import { createTableGrid, spanOf, type SpannedCell, type TableGrid } from "./table-grid.ts";

/** Gathers the shown text of a page into blocks, told of elements in the order of the text. */
export interface BlockCollector {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(words: string): void;
  close(name: string): void;
  /** All blocks so far, in order; ends what is open. */
  blocks(): readonly Block[];
}

interface Table {
  readonly run: number;
  readonly grid: TableGrid;
  row: SpannedCell[] | null;
  cell: SpannedCell | null;
}

/** Deeper tables are read as plain blocks, so that a page of nothing but nested tables stays cheap. */
const deepestTable = 8;
const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ["h1", "title"],
  ...["h2", "h3", "h4", "h5", "h6"].map((name) => [name, "heading"] as const),
  ["li", "item"],
  ["dt", "term"],
  ["dd", "definition"],
]);
export function createBlockCollector(): BlockCollector {
  const all: Block[] = [];
  const tables: Table[] = [];
  let tooDeep = 0;
  let lists = 0;
  let preformatted = 0;
  let runs = 0;
  let run = 0;
  let kind: BlockKind = "paragraph";
  const writer = createLineWriter();

  const target = (): Block[] => tables.findLast((table) => table.cell !== null)?.cell?.blocks ?? all;

  const endBlock = (next: BlockKind = "paragraph"): void => {
    const to = target();
    for (const text of writer.take(preformatted > 0)) {
      to.push({ kind, text, run });
      kind = "paragraph";
    }
    kind = next;
  };
  const endCell = (table: Table): void => {
    endBlock();
    table.cell = null;
  };
  const endRow = (table: Table): void => {
    endCell(table);
    const { row } = table;
    table.row = null;
    if (row !== null) for (const block of rowBlocks(table.grid.row(row), table.run)) target().push(block);
  };

  const openTable = (): void => {
    if (tables.length === deepestTable) tooDeep += 1;
    else tables.push({ run: (runs += 1), grid: createTableGrid(), row: null, cell: null });
  };
  const closeTable = (): void => {
    const table = tables.at(-1);
    if (tooDeep > 0) tooDeep -= 1;
    else if (table !== undefined) {
      endRow(table);
      tables.pop();
    }
  };
  const openCell = (attributes: ReadonlyMap<string, string>): void => {
    const table = tables.at(-1);
    if (table === undefined || tooDeep > 0) return;
    endCell(table);
    table.row ??= [];
    table.cell = {
      blocks: [],
      wide: attributes.has("colspan"),
      columns: spanOf(attributes.get("colspan"), "columns"),
      rows: spanOf(attributes.get("rowspan"), "rows"),
    };
    table.row.push(table.cell);
  };

  return {
    open(name, attributes) {
      if (name === "br") return writer.endLine(preformatted > 0);
      if (name === "sup") return writer.raise();
      if (!blockElements.has(name)) return;
      // The first paragraph of an item or a definition is the item.
      const keeps = name === "p" || name === "div" || name === "pre";
      endBlock(kinds.get(name) ?? (keeps ? kind : "paragraph"));
      if (name === "pre") preformatted += 1;
      if (name === "ul" || name === "ol" || name === "dl") {
        if (lists === 0) run = runs += 1;
        lists += 1;
      }
      if (name === "table") openTable();
      if (name === "td" || name === "th") openCell(attributes);
    },
    text: (words) => writer.write(words, preformatted > 0),
    close(name) {
      if (name === "sup") return writer.endRaised();
      if (!blockElements.has(name)) return;
      endBlock();
      if (name === "pre") preformatted -= 1;
      if (name === "ul" || name === "ol" || name === "dl") lists -= 1;
      if (name === "table") closeTable();
      const table = tooDeep > 0 ? undefined : tables.at(-1);
      if (table !== undefined && (name === "td" || name === "th")) endCell(table);
      if (table !== undefined && name === "tr") endRow(table);
    },
    blocks() {
      endBlock();
      return all;
    },
  };
}
