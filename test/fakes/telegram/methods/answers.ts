import { inlineResults } from "../inline-results.ts";
import { badRequest } from "../refusal.ts";
import type { Methods, Scene } from "./method.ts";

/** Answers to what waits in people's apps: pressed buttons and inline queries. */
export function answerMethods({ callbacks, inline }: Scene): Methods {
  return {
    answercallbackquery(parameters) {
      const text = parameters.text("text");
      callbacks.answer(parameters.text("callback_query_id"), {
        text,
        alert: parameters.flag("show_alert"),
        url: parameters.text("url"),
      });
      return true;
    },
    answerinlinequery(parameters) {
      const results = inlineResults(parameters);
      const nextOffset = parameters.text("next_offset");
      if (Buffer.byteLength(nextOffset) > 64) throw badRequest("NEXT_OFFSET_INVALID");
      const cacheSeconds = parameters.text("cache_time") === "" ? 300 : parameters.integer("cache_time");
      inline.answer(parameters.text("inline_query_id"), {
        results,
        nextOffset,
        cacheSeconds,
        personal: parameters.flag("is_personal"),
        button: parameters.nested("button", "inline query results button"),
      });
      return true;
    },
  };
}
