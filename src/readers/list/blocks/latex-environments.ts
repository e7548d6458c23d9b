/** An environment that is open. */
interface Environment {
  readonly name: string;
  /** Items stand in it. */
  isList: boolean;
  /** The next block is the first of an item. */
  fresh: boolean;
}

/** Environments in environments beyond this say nothing more. */
const DEPTH_LIMIT = 100;

/** Where a block stands. */
export interface ItemPlace {
  /** It is the first of an item. */
  readonly startsItem: boolean;
  /** How deep it stands in items, as blocks of HTML do: odd behind the first block of an item; 0 outside. */
  readonly level: number;
}

/** The open environments of a document: those with items are lists, whatever they are called. */
export class Environments {
  private readonly open: Environment[] = [{ name: '', isList: false, fresh: false }];

  /** Items may stand in it under other names where it says that it is a list. */
  begin(name: string): void {
    if (this.open.length < DEPTH_LIMIT) this.open.push({ name, isList: name.endsWith('List'), fresh: false });
  }

  /** An end without a beginning ends nothing. */
  end(name: string): void {
    const index = this.open.findLastIndex((environment) => environment.name === name);
    if (index > 0) this.open.splice(index);
  }

  /** An item starts. */
  item(): void {
    const top = this.open.at(-1)!;
    top.isList = true;
    top.fresh = true;
  }

  /** A part of the document starts: items outside of environments are over. */
  reset(): void {
    this.open[0]!.isList = false;
  }

  /** The lists that are open. */
  get depth(): number {
    return this.open.filter(({ isList }) => isList).length;
  }

  /** The next block is the first of an item. */
  get isFresh(): boolean {
    return this.open.findLast(({ isList }) => isList)?.fresh === true;
  }

  /** Where the next block stands; the one behind it is no longer the first of its item. */
  place(): ItemPlace {
    const list = this.open.findLast(({ isList }) => isList);
    if (!list) return { startsItem: false, level: 0 };
    const startsItem = list.fresh;
    list.fresh = false;
    return { startsItem, level: 2 * this.depth + (startsItem ? 0 : 1) };
  }
}
