import type { App } from './app.js';
import { bdi, fill, h } from './dom.js';
import { capital, count, kindWords } from './format.js';
import type { Point } from './point.js';

const GAP = 12;

/** Shows the hovered node's name and three facts beside the node; at the node, not the pointer, so that it stays still. */
export function showTooltip(
  app: App,
  box: HTMLElement,
  key: string | null,
  at: Point | null,
  radius: number,
): void {
  const { graph } = app.model();
  if (key === null || at === null || !graph.hasNode(key)) {
    box.hidden = true;
    return;
  }
  const { label } = graph.getNodeAttributes(key);
  fill(
    box,
    h('strong', {}, bdi(label)),
    h('ul', {}, ...factsOf(app, key).map((fact) => h('li', {}, bdi(fact)))),
  );
  box.hidden = false;
  const { offsetWidth: width, offsetHeight: height } = box;
  const room = box.parentElement?.getBoundingClientRect();
  const right = at.x + radius + GAP + width < (room?.width ?? 0);
  const left = right ? at.x + radius + GAP : at.x - radius - GAP - width;
  const top = Math.min(Math.max(8, at.y - height / 2), (room?.height ?? 0) - height - 8);
  box.style.transform = `translate(${Math.round(Math.max(8, left))}px, ${Math.round(top)}px)`;
}

/** Three facts about a node in a few words each. */
export function factsOf(app: App, key: string): string[] {
  const model = app.model();
  const { kind, community, year, measure } = model.graph.getNodeAttributes(key);
  const details = app.details();
  const author = details?.authors.get(key);
  const paper = details?.papers.get(key);
  const where = app.names[community] ?? 'In no community';
  if (kind === 'author') {
    const degree = author?.degree ?? measure;
    return [count(degree, 'co-author'), author ? count(author.papers.length, 'paper') : 'Author', where];
  }
  if (kind === 'paper') {
    const when = [paper?.venue, paper?.year ?? year]
      .filter((part) => part !== null && part !== undefined)
      .join(', ');
    const cited = details?.citedBy.get(key)?.length ?? 0;
    return [
      when === '' ? 'Paper' : `Paper, ${when}`,
      paper ? count(paper.authors.length, 'author') : where,
      cited > 0
        ? `cited by ${count(cited, 'paper')} here`
        : count(model.neighbours.get(key)?.size ?? 0, 'neighbour'),
    ];
  }
  const neighbours = model.neighbours.get(key)?.size ?? 0;
  return [capital(kindWords(kind).one), count(neighbours, 'neighbour'), year === null ? where : String(year)];
}
