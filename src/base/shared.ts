/** Work that is done once for equal arguments: sheets repeat themselves. */

/** A function that answers the same argument with the same result, told apart as Map keys are. */
export function shared<A, R>(work: (argument: A) => R): (argument: A) => R {
  const results = new Map<A, R>();
  // Neighbours are often alike, and comparing is cheaper than looking up.
  let last: A | undefined;
  let ofLast: R | undefined;
  return (argument) => {
    if (argument === last && ofLast !== undefined) return ofLast;
    let result = results.get(argument);
    if (result === undefined) {
      result = work(argument);
      results.set(argument, result);
    }
    last = argument;
    ofLast = result;
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
