/** How often headings of each rank named a paper so far. */
export class HeadingTally {
  private readonly papers = new Map<number, number>();
  private readonly people = new Set<number>();

  count(level: number, paper: boolean): void {
    this.papers.set(level, (this.papers.get(level) ?? 0) + (paper ? 1 : -1));
  }

  /** A heading of this rank named the authors of the title below it. */
  addPeople(level: number): void {
    this.people.add(level);
  }

  namesPeople(level: number): boolean {
    return this.people.has(level);
  }

  /** Most headings of this rank named papers. */
  favours(level: number): boolean {
    return (this.papers.get(level) ?? 0) > 0;
  }
}
