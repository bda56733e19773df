/** The JSON value with another value at a pointer; `undefined` removes the key. The value given is changed. */
export function withValue(root: unknown, pointer: string, value: unknown): unknown {
  const keys = pointer.split("/").slice(1);
  const last = keys.pop();
  if (last === undefined) return value;
  const holder = keys.reduce<unknown>((at, key) => Reflect.get(Object(at), key), root);
  if (typeof holder !== "object" || holder === null) throw new Error(`Nothing holds ${pointer}; it cannot be changed.`);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  return root;
}
