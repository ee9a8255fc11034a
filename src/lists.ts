/** Lists by key. */

/** Adds to the list of a key: in place, for a copy each time takes a time that grows with the square of their number. */
export function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
