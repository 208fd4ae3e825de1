import { _, Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import type { Schemas } from "./make-schemas.ts";

/**
 * The schemas as JavaScript (CommonJS) with a function each: `update`, `request_<method>`, `answer_<method>`. Ajv needs seconds
 * for them; a test process that waits that long in one piece misses other times.
 */
export function compileSchemas({ definitions, requests, results }: Schemas): string {
  const ajv = new Ajv({ strict: false, inlineRefs: false, code: { source: true, optimize: false } });
  ajv.addKeyword({
    keyword: "maxBytes",
    type: "string",
    code: (context) => context.fail(_`Buffer.byteLength(${context.data}) > ${context.schema}`),
  });
  ajv.addSchema({ $id: "wire", definitions });
  const functions: Record<string, string> = {};
  // References in a method's schema point into the one with all definitions.
  const add = (id: string, schema: unknown): void => {
    const text = JSON.stringify(schema).replaceAll('"#/definitions/', '"wire#/definitions/');
    const plain: unknown = JSON.parse(text);
    ajv.addSchema({ allOf: [plain], $id: id });
    functions[id] = id;
  };
  add("update", { $ref: "#/definitions/Update" });
  for (const [method, schema] of Object.entries(requests)) add(`request_${method}`, schema);
  for (const [method, schema] of Object.entries(results)) add(`answer_${method}`, schema);
  return standalone.default(ajv, functions);
}
