import { serveSlowThread } from "../../threads/serve-thread.ts";
import { docxHtml } from "../docx/docx-html.ts";
import { findArticle } from "../page/find-article.ts";
import { readPdf } from "../pdf/read-pdf.ts";
import type { Opened, Opening } from "./opening.ts";

serveSlowThread<Opening, Opened>(async (asked) => {
  switch (asked.kind) {
    case "page":
      return { kind: "page", article: findArticle(asked.html) };
    case "pdf":
      return { kind: "pdf", ...(await readPdf(asked.bytes)) };
    case "docx":
      return { kind: "docx", html: await docxHtml(asked.bytes) };
  }
});
