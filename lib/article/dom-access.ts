/*
 * What a form holds answers in the form's own name: in a page with `<input name="nextSibling">`, `form.nextSibling` is that field, also
 * to scripts of extensions. (Of a document they see the real properties alone, in both browsers.) So nodes are read by the getters and
 * methods that their kind inherits.
 */

/**
 * Reads one property of many nodes, past what a page may lay over it. The samples are nodes of the kinds that it will be asked of: only a
 * getter that all of them share is used. Reads plainly where the DOM keeps properties on the node.
 */
export function propertyReader<T>(name: string, ...samples: Node[]): (node: Node) => T {
  const getters = new Set(samples.map((sample) => inherited(sample, name)?.get));
  const [get] = getters;
  if (getters.size === 1 && get) return (node) => get.call(node) as T;
  return (node) => (node as unknown as Record<string, T>)[name]!;
}

/** Calls one method of many nodes, with one argument; see `propertyReader`. */
export function methodCaller<A, R>(name: string, ...samples: Node[]): (node: Node, argument: A) => R {
  const methods = new Set(samples.map((sample): unknown => inherited(sample, name)?.value));
  const [method] = methods;
  if (methods.size === 1 && typeof method === 'function') return (node, argument) => method.call(node, argument) as R;
  return (node, argument) => (node as unknown as Record<string, (argument: A) => R>)[name]!(argument);
}

function inherited(node: Node, name: string): PropertyDescriptor | undefined {
  for (let at: unknown = Object.getPrototypeOf(node); at; at = Object.getPrototypeOf(at)) {
    const found = Object.getOwnPropertyDescriptor(at, name);
    if (found) return found;
  }
  return undefined;
}
