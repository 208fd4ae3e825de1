import type { ZodMiniType } from "zod/mini";
import { type FormFault, invalidForm } from "../rest/refusal.ts";

type Path = readonly (string | number)[];

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
  readonly minimum?: number | bigint;
  readonly errors?: readonly (readonly Issue[])[];
}

const pathOf = (at: Path, issue: Issue): Path => [
  ...at,
  ...issue.path.map((step) => (typeof step === "number" ? step : String(step))),
];

/** A union says no once for every branch. The branch that is meant is the one whose `type` fits; else the nearest. */
const meant = (branches: readonly (readonly Issue[])[]): readonly Issue[] => {
  const ofType = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 1 && issue.path[0] === "type"),
  );
  const from = ofType.length > 0 ? ofType : branches;
  return [...from].sort((a, b) => a.length - b.length)[0] ?? [];
};

const worded = (issue: Issue): Pick<FormFault, "code" | "message"> => {
  const size = issue.origin === "array" ? "items" : "length";
  if (issue.code === "too_big" && issue.origin !== "number" && issue.origin !== "int") {
    return { code: "BASE_TYPE_MAX_LENGTH", message: `Must be ${String(issue.maximum)} or fewer in ${size}.` };
  }
  if (issue.code === "too_small" && issue.origin !== "number" && issue.origin !== "int") {
    return { code: "BASE_TYPE_MIN_LENGTH", message: `Must be ${String(issue.minimum)} or more in ${size}.` };
  }
  if (issue.code === "invalid_value") return { code: "BASE_TYPE_CHOICES", message: `Value is not one of the choices.` };
  if (issue.code === "invalid_union") return { code: "UNION_TYPE_CHOICES", message: "No kind of value fits." };
  return { code: `BASE_TYPE_${(issue.code ?? "BAD").toUpperCase()}`, message: issue.message };
};

const flatten = (issues: readonly Issue[], at: Path): FormFault[] =>
  issues.flatMap((issue): FormFault[] => {
    const path = pathOf(at, issue);
    const inner = issue.code === "invalid_union" ? flatten(meant(issue.errors ?? []), path) : [];
    return inner.length > 0 ? inner : [{ path, ...worded(issue) }];
  });

/** What a schema of Discord's finds wrong with a value; empty when it fits. */
export const faultsOf = (schema: ZodMiniType, value: unknown): FormFault[] => {
  const found = schema.safeParse(value);
  return found.success ? [] : flatten(found.error.issues, []);
};

/** The value as its schema knows it, or the refusal with code 50035. */
export const checkForm = <T>(schema: ZodMiniType<T>, value: unknown): T => {
  const found = schema.safeParse(value);
  if (found.success) return found.data;
  throw invalidForm(flatten(found.error.issues, []));
};
