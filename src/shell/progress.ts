/** A line of progress: rewritten in place on a TTY, otherwise one line now and then. */
export interface ProgressLine {
  show(text: string): void;
  /** Ends the line with its last words, or wipes it when there are none. */
  end(text?: string): void;
}

/** `every` says how many shows go by between two lines where lines cannot be rewritten. */
export function createProgressLine(
  output: Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">,
  every = 200,
): ProgressLine {
  const rewritable = output.isTTY === true;
  let shows = 0;
  return {
    show(text) {
      shows++;
      if (rewritable) output.write(`\r\u001b[K${text.slice(0, Math.max(20, (output.columns ?? 80) - 1))}`);
      else if (shows % every === 0) output.write(`${text}\n`);
    },
    end(text) {
      if (rewritable && shows > 0) output.write("\r\u001b[K");
      if (text !== undefined) output.write(`${text}\n`);
    },
  };
}
