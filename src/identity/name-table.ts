import { compareText } from '../text/compare.js';
import { hasOnlyInitials, relateNames, NAME_RELATIONS, withParticles } from './name-match.js';
import { nameParts, type NameParts } from './name-parts.js';
import { fullFormsOf } from './nicknames.js';

/** The names of a corpus, each with the names that can be the same person's. */
export interface NameTable {
  /** Distinct names, sorted by block, then by key. */
  readonly names: readonly NameParts[];
  /** Name → its block: surname and first initial. Names of a block stand together. */
  readonly block: Int32Array;
  /** Printed spelling → index of its name. */
  readonly indexOf: ReadonlyMap<string, number>;
  /** For each name, the other names that it can stand for: index → relation code. */
  readonly related: readonly ReadonlyMap<number, number>[];
}

/** Parses and relates all printed names. Names are compared within blocks only: see `blockKeys`. */
export function nameTable(printed: Iterable<string>): NameTable {
  const byKey = new Map<string, { name: NameParts; printed: string[] }>();
  for (const text of new Set(printed)) {
    const name = nameParts(text);
    const key = name.mixedScript ? `~${name.key}` : name.key;
    const entry = byKey.get(key);
    if (entry) entry.printed.push(text);
    else byKey.set(key, { name, printed: [text] });
  }
  const entries = [...byKey]
    .map(([key, entry]) => ({ key, block: blockKey(entry.name), ...entry }))
    .sort((a, b) => compareText(a.block, b.block) || compareText(a.key, b.key));
  const names = entries.map((entry) => entry.name);
  const indexOf = new Map(entries.flatMap((entry, index) => entry.printed.map((text) => [text, index])));
  const block = new Int32Array(entries.length);
  for (let at = 1; at < entries.length; at += 1) {
    block[at] = block[at - 1]! + (entries[at]!.block === entries[at - 1]!.block ? 0 : 1);
  }
  return { names, block, indexOf, related: relate(names) };
}

const blockKey = (name: NameParts): string => `${name.last} ${name.joined.slice(0, 1)}`;

/** Blocks of names: names are compared when they share a key. */
class Blocks {
  private readonly members = new Map<string, number[]>();

  add(key: string, name: number): void {
    const block = this.members.get(key);
    if (block === undefined) this.members.set(key, [name]);
    else if (block.at(-1) !== name) block.push(name);
  }

  get(key: string): readonly number[] {
    return this.members.get(key) ?? [];
  }

  values(): Iterable<readonly number[]> {
    return this.members.values();
  }
}

function relate(names: readonly NameParts[]): Map<number, number>[] {
  const related = names.map(() => new Map<number, number>());
  const compare = (a: number, b: number): void => {
    if (a === b || related[a]!.has(b)) return;
    const relation = relateNames(names[a]!, names[b]!);
    if (relation === null) return;
    const code = NAME_RELATIONS.indexOf(relation);
    related[a]!.set(b, code);
    related[b]!.set(a, code);
  };
  const written = new Blocks();
  const alike = new Blocks();
  const byInitial = new Blocks();
  names.forEach((name, index) => {
    for (const key of writtenKeys(name)) written.add(key, index);
    for (const key of typoKeys(name)) alike.add(key, index);
    for (const key of initialKeys(name)) byInitial.add(key, index);
  });
  const compareAll = (block: readonly number[]): void => {
    for (let i = 1; i < block.length; i += 1) for (let j = 0; j < i; j += 1) compare(block[i]!, block[j]!);
  };
  for (const block of written.values()) compareAll(block);
  for (const block of alike.values()) if (block.length <= MOST_ALIKE) compareAll(block);
  names.forEach((name, index) => {
    if (!startsWithInitial(name)) return;
    for (const key of initialKeys(name)) for (const other of byInitial.get(key)) compare(index, other);
  });
  return related;
}

const startsWithInitial = (name: NameParts): boolean => name.given[0]?.length === 1;

/** Surname and first initial. */
function initialKeys(name: NameParts): string[] {
  if (name.given.length === 0) return [];
  return surnames(name).map((last) => `${last} ${name.given[0]![0]!}`);
}

/** Keys under which written-out names meet: finer than surname and initial, which common surnames overfill. */
function writtenKeys(name: NameParts): string[] {
  if (name.given.length === 0) return [`=${name.key}`];
  const keys = new Set<string>();
  const words = [...name.given, name.last];
  keys.add(`letters ${name.joined}${name.last}`);
  keys.add(`swap ${words.toSorted(compareText).join('')}`);
  for (const last of surnames(name)) {
    if (!hasOnlyInitials(name)) {
      keys.add(`${last} ${name.joined.slice(0, 3)}`);
      keys.add(`${last} ${name.expanded.joined.slice(0, 3)}`);
      if (name.alias !== '') keys.add(`${last} ${name.alias.slice(0, 3)}`);
    }
    for (const part of name.given.slice(0, 2)) {
      if (part.length < 3) continue;
      keys.add(`${last} ${part.slice(0, 3)}`);
      for (const full of fullFormsOf(part)) keys.add(`${last} nick ${full}`);
    }
  }
  if (name.given.length > 1 && name.given[0]!.length >= 3) {
    // The last given name can be a first surname without hyphen.
    keys.add(`${name.given.at(-1)!} ${name.given[0]!.slice(0, 3)}`);
  }
  return [...keys];
}

/** Names that share a half of their letters; where more do, it says nothing about a typing error. */
const MOST_ALIKE = 300;

/** Long names that differ by one letter share a half of their letters at the front or at the end. */
function typoKeys(name: NameParts): Set<string> {
  const keys = new Set<string>();
  const letters = name.joined + name.last;
  const isWritten = name.given.length > 1 || (name.given.length === 1 && !startsWithInitial(name));
  if (!isWritten || letters.length < 10) return keys;
  const half = letters.length >> 1;
  for (const size of [half, half - 1, half + 1]) {
    keys.add(`front ${letters.slice(0, size)}`);
    keys.add(`back ${letters.slice(letters.length - size)}`);
  }
  return keys;
}

function surnames(name: NameParts): string[] {
  const forms = new Set([name.last, name.expanded.last, withParticles(name)]);
  if (name.lastWords.length > 1) for (const word of name.lastWords) if (word.length > 2) forms.add(word);
  return [...forms];
}
