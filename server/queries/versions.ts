/** What was stored of other days beside an entity or a relationship, by the object made of it: it never leaves here. */
const stored = new WeakMap<object, string>()

/** Remembers for an object made of a node or relationship what that one showed at other days. */
export function withVersions<T extends object>(item: T, { versions }: { versions?: unknown }): T {
  if (typeof versions === 'string') stored.set(item, versions)
  return item
}

/** What it showed at other days, as model/versions.ts wrote it; undefined where that was not stored. */
export const versionsOf = (item: object): string | undefined => stored.get(item)
