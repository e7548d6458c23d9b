import type { Question } from './answers.js';
import { labelOf, type App } from './app.js';
import { bdi, button, h, type Child } from './dom.js';
import type { Sign } from './evidence.js';
import { fold } from './fold.js';
import { capital } from './format.js';
import { nodeButton } from './panel-parts.js';

type Side = Question['a'];

/** A mention with what helps to recognise who it is. `shared` holds the folded names that both sides wrote with. */
export function sideView(app: App, side: Side, shared: ReadonlySet<string>): HTMLElement {
  const { printed, author, paper, title, venue, year, affiliations, coauthors } = side;
  const shown = app.store.get().selected === author;
  const dated = year !== null && !(venue ?? '').includes(String(year));
  const facts = [venue, dated ? String(year) : null].filter((fact) => fact !== null && fact !== '');
  return h(
    'section',
    { class: 'side' },
    h(
      'h3',
      {},
      bdi(printed),
      button('On the map', () => (shown ? app.store.set({ selected: null }) : app.locate(author)), {
        'aria-pressed': String(shown),
        class: 'quiet',
        'aria-label': `Show ${labelOf(app, author)} on the map`,
        'data-act': `locate ${side.mention}`,
      }),
    ),
    h('p', {}, nodeButton(app, paper, title ?? 'A paper without a title')),
    facts.length > 0 && h('p', { class: 'muted' }, bdi(facts.join(' · '))),
    affiliations.length > 0 && h('p', {}, bdi(affiliations.join('; '))),
    h('p', { class: 'with' }, ...withWhom(coauthors, shared)),
  );
}

function withWhom(coauthors: readonly string[], shared: ReadonlySet<string>): Child[] {
  if (coauthors.length === 0) return ['Without co-authors'];
  const names = coauthors.flatMap((name, i): Child[] => [
    i === 0 ? '' : ', ',
    shared.has(fold(name)) ? h('mark', {}, bdi(name)) : bdi(name),
  ]);
  return ['With ', ...names];
}

/** Each sign with a bar: to the right it speaks for one person, to the left for two. */
export function signsView(list: readonly Sign[]): HTMLElement {
  const most = Math.max(...list.map(({ weight }) => Math.abs(weight)));
  const rows = list.map(({ text, weight }) => {
    const one = weight >= 0;
    const bar = h('span', { class: one ? 'for' : 'against' });
    bar.style.width = `${Math.max(3, (50 * Math.abs(weight)) / most)}%`;
    return h(
      'li',
      {},
      h(
        'span',
        {},
        bdi(capital(text)),
        h('span', { class: 'unseen' }, one ? ', for one person' : ', for two people'),
      ),
      h('span', { class: 'weight', 'aria-hidden': 'true' }, bar),
    );
  });
  return h(
    'section',
    { class: 'signs' },
    h(
      'h3',
      {},
      'Evidence',
      h('span', { class: 'ends', 'aria-hidden': 'true' }, h('span', {}, 'for two'), h('span', {}, 'for one')),
    ),
    h('ul', {}, ...rows),
    h(
      'p',
      { class: 'muted' },
      'Names that agree speak for one person from the start; these signs come on top.',
    ),
  );
}
