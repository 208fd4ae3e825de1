import { Buffer } from "node:buffer";
import mammoth from "mammoth";
import { Unopened } from "../opening/unopened.ts";

/** Word's own styles beside those that the library knows by itself. */
const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * A Word document (.docx) as HTML: headings, lists and tables, without what was deleted, comments, heads, feet and pictures.
 * Throws only Unopened.
 */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap: styles, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
    return value;
  } catch {
    throw new Unopened("is a Word document that is broken or locked and cannot be read");
  }
}
