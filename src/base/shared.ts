/** Work that is done once for equal arguments: sheets repeat themselves. */

/** A function that answers the same argument with the same result, told apart as Map keys are. */
export function shared<A, R>(work: (argument: A) => R): (argument: A) => R {
  const results = new Map<A, R>();
  return (argument) => {
    const known = results.get(argument);
    if (known !== undefined) return known;
    const result = work(argument);
    results.set(argument, result);
    return result;
  };
}

/** A result that is worked out when it is asked for first, and never again. */
export function once<R>(work: () => R): () => R {
  let done: { readonly result: R } | null = null;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
