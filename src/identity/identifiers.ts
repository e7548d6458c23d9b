import { intersects } from '../structures/ascending.js';
import type { Signatures } from './signatures.js';
import type { AuthorMentionInput } from './types.js';

/** Schemes whose identifiers people register for themselves and keep for good. Others are given by programs. */
const REGISTERED: ReadonlySet<string> = new Set(['orcid', 'isni']);

/**
 * What an identifier of another scheme in common adds to the log-odds of a merge. Programs give one identifier to two
 * people often enough that strong evidence has to win against it.
 */
const SHARED_WEIGHT = 5;

/** Identifiers as codes. */
export interface IdTable {
  /** Signature → its identifiers, ascending; absent when it has none. */
  readonly ids: ReadonlyMap<number, Int32Array>;
  /** Identifier → code of its scheme. */
  readonly scheme: Int32Array;
  /** Identifier → its signatures, ascending. */
  readonly bearers: readonly (readonly number[])[];
  /** Identifier → whether its scheme is one that people register themselves in. */
  readonly registered: readonly boolean[];
  /** Identifiers that stand twice on one paper: they are no person's, and `ids` leaves them out. */
  readonly void: ReadonlySet<number>;
}

/** The identifiers of a corpus, none unless `useIds`. */
export function idTable(
  corpus: Signatures,
  mentions: readonly AuthorMentionInput[],
  useIds: boolean,
): IdTable {
  const codes = new Map<string, number>();
  const schemes = new Map<string, number>();
  const scheme: number[] = [];
  const bearers: number[][] = [];
  const registered: boolean[] = [];
  const ids = new Map<number, Int32Array>();
  const end = useIds ? corpus.count : 0;
  for (let at = 0; at < end; at += 1) {
    const own = new Set<number>();
    for (const [name, value] of Object.entries(mentions[corpus.mention[at]!]!.ids)) {
      const text = value.trim();
      if (text === '') continue;
      const key = `${name}\n${text}`;
      let code = codes.get(key);
      if (code === undefined) {
        code = codes.size;
        codes.set(key, code);
        if (!schemes.has(name)) schemes.set(name, schemes.size);
        scheme.push(schemes.get(name)!);
        bearers.push([]);
        registered.push(REGISTERED.has(name));
      }
      bearers[code]!.push(at);
      own.add(code);
    }
    if (own.size > 0) ids.set(at, Int32Array.from(own).sort());
  }
  const nobodys = new Set(bearers.flatMap((list, code) => (severalOnOnePaper(corpus, list) ? [code] : [])));
  for (const [at, own] of ids) {
    if (own.some((code) => nobodys.has(code)))
      ids.set(
        at,
        own.filter((code) => !nobodys.has(code)),
      );
  }
  return { ids, scheme: Int32Array.from(scheme), bearers, registered, void: nobodys };
}

const severalOnOnePaper = (corpus: Signatures, bearers: readonly number[]): boolean =>
  bearers.some((at, index) => index > 0 && corpus.paper[at] === corpus.paper[bearers[index - 1]!]);

/**
 * Whether two lists of identifiers contradict: different values of a registered scheme and none in common there, or
 * different values of another scheme and nothing at all in common.
 */
export function idsContradict(
  { scheme, registered }: Pick<IdTable, 'scheme' | 'registered'>,
  a: Int32Array,
  b: Int32Array,
): boolean {
  let [differing, agreeing] = [false, false];
  const agreed = new Set<number>();
  const disputed = new Set<number>();
  for (const left of a) {
    for (const right of b) {
      if (scheme[left] !== scheme[right]) continue;
      if (left === right) {
        agreeing = true;
        agreed.add(scheme[left]!);
      } else {
        differing = true;
        if (registered[left]) disputed.add(scheme[left]!);
      }
    }
  }
  for (const own of agreed) disputed.delete(own);
  return disputed.size > 0 || (differing && !agreeing);
}

/** Log-odds that identifiers in common add to a score. */
export const sharedIdWeight = (a: Int32Array, b: Int32Array): number =>
  a.length > 0 && intersects(a, b) ? SHARED_WEIGHT : 0;
