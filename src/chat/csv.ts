/**
 * RFC 4180: fields in quotation marks where they need them, lines end in CR LF. A mark at the front makes spreadsheets read
 * it as UTF-8. What a spreadsheet would take for a formula is text here: it gets an apostrophe, unless it is a number.
 */
export function csvOf(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(fieldOf).join(",")}\r\n`).join("")}`;
}

function fieldOf(value: string): string {
  const isFormula = /^[=+\-@\t\r]/.test(value) && !/^[+-]?\d[\d.,]*$/.test(value);
  const text = isFormula ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
