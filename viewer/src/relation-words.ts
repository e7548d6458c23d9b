/** What an edge says, read from its source to its target and back. */
interface RelationWords {
  readonly forth: string;
  readonly back: string;
}

const RELATIONS = new Map<string, RelationWords>([
  ['AUTHORED', { forth: 'wrote', back: 'written by' }],
  ['CO_AUTHORED_WITH', { forth: 'wrote with', back: 'wrote with' }],
  ['PUBLISHED_IN', { forth: 'appeared in', back: 'where appeared' }],
  ['PRESENTED_IN', { forth: 'presented in', back: 'where was presented' }],
  ['HAS_CODE', { forth: 'has its code at', back: 'code of' }],
  ['HAS_LINK', { forth: 'links to', back: 'linked from' }],
  ['CITES', { forth: 'cites', back: 'cited by' }],
  ['INTRODUCES', { forth: 'introduces', back: 'introduced in' }],
  ['MENTIONS', { forth: 'mentions', back: 'mentioned in' }],
  ['HAS_TOPIC', { forth: 'is about', back: 'topic of' }],
]);

/** A relation in a word or two, from one end on the way to the other. */
export function relationWords({ kind, outgoing }: { kind: string; outgoing: boolean }): string {
  const words = RELATIONS.get(kind);
  if (!words) return kind;
  return outgoing ? words.forth : words.back;
}
