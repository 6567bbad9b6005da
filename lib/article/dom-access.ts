/**
 * A node's own property, read past what the page may lay over it: on a form or a document, `<input name="nextSibling">`
 * answers to `form.nextSibling` in place of the real one. Reads plainly where the DOM keeps properties on the node.
 */
export function domProperty<T>(node: Node, name: string): T {
  const get = inherited(node, name)?.get;
  return (get ? get.call(node) : (node as unknown as Record<string, unknown>)[name]) as T;
}

/** A method of a node, bound to it, past what the page may lay over it (see `domProperty`). */
export function domMethod<T extends (...args: never[]) => unknown>(node: Node, name: string): T {
  const method: unknown = inherited(node, name)?.value ?? (node as unknown as Record<string, unknown>)[name];
  return (method as T).bind(node) as T;
}

/**
 * Reads one property of many nodes, as `domProperty` does but without looking it up for each.
 * The samples are nodes of the kinds that it will be asked of: only a getter that all of them share is used.
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
