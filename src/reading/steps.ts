/** One step of a pipeline, as its list shows it: what it gives, and why it stands where it stands. */
export interface Step {
  readonly name: string;
  readonly because: string;
}

/** Steps in order; each gets what all before it gave and adds to it. */
export interface Steps<In extends object, Out extends object> {
  readonly list: readonly Step[];
  step<Added extends object>(name: string, because: string, give: (sofar: Out) => Added): Steps<In, Out & Added>;
  run(from: In): Out;
}

/** A pipeline without steps yet. */
export function steps<In extends object>(): Steps<In, In> {
  return from([], (input) => input);
}

function from<In extends object, Out extends object>(list: readonly Step[], run: (input: In) => Out): Steps<In, Out> {
  return {
    list,
    run,
    step: (name, because, give) =>
      from([...list, { name, because }], (input) => {
        const sofar = run(input);
        return Object.assign({}, sofar, give(sofar));
      }),
  };
}
