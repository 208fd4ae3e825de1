import { serveSlowThread } from "../../threads/serve-thread.ts";
import { findArticle } from "../page/find-article.ts";
import type { Opened, Opening } from "./opening.ts";

serveSlowThread<Opening, Opened>(async (asked) => ({ kind: "page", article: findArticle(asked.html) }));
