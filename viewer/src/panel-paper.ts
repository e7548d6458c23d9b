import type { App } from './app.js';
import type { PaperDetails } from './details.js';
import { toBibtex } from './bibtex.js';
import { bdi, button, h } from './dom.js';
import { urlOfId } from './links.js';
import { figure, item, nodeButton, outward, nodeActs, section } from './panel-parts.js';

/** A paper with everything that the listing says about it. */
export function paperPanel(app: App, key: string, paper: PaperDetails): (HTMLElement | null)[] {
  const facts = [paper.venue, paper.session, paper.location].filter(
    (fact) => fact !== null && fact !== '',
  ) as string[];
  const when = paper.year === null ? paper.created : String(paper.year);
  const citations = paper.citations.map(
    ({ printed, target }) =>
      () =>
        item(target === null ? h('span', { class: 'plain' }, bdi(printed)) : nodeButton(app, target)),
  );
  const citedBy = app.details()?.citedBy.get(key) ?? [];
  return [
    h('p', { class: 'kind' }, 'Paper'),
    h('h2', { class: 'title' }, bdi(paper.title ?? 'Without a title')),
    facts.length + (when === null ? 0 : 1) > 0
      ? h('p', { class: 'facts' }, bdi([...facts, when].filter((fact) => fact !== null).join(' · ')))
      : null,
    nodeActs(app, key),
    paper.authors.length === 0
      ? h('p', { class: 'muted' }, 'The listing names no author.')
      : section(
          paper.authors.length === 1 ? 'Author' : 'Authors',
          paper.authors.map(
            ({ id, name }) =>
              () =>
                item(nodeButton(app, id, name)),
          ),
        ),
    abstract(paper),
    section('Links', links(paper)),
    topics(app, paper),
    paper.linkPromised === null
      ? null
      : h('p', { class: 'muted' }, 'Promised, without an address: ', bdi(paper.linkPromised)),
    paper.comment === null ? null : h('p', { class: 'muted' }, bdi(paper.comment)),
    section('Cites', citations),
    section(
      'Cited by',
      citedBy.map((id) => () => item(nodeButton(app, id))),
    ),
    bibtex(paper),
    section(
      'Read from',
      paper.sources.map(
        ({ file, line }) =>
          () =>
            item(h('span', { class: 'plain' }, bdi(file)), figure(`line ${line}`)),
      ),
    ),
  ];
}

function abstract(paper: PaperDetails): HTMLElement | null {
  if (paper.abstract === null || paper.abstract === '') return null;
  return h(
    'section',
    {},
    h('h3', {}, 'Abstract'),
    h('p', { class: 'abstract', dir: 'auto' }, paper.abstract),
    paper.abstractTruncated && h('p', { class: 'muted' }, 'The listing has only this part of it.'),
  );
}

function topics(app: App, paper: PaperDetails): HTMLElement | null {
  return section(
    'Topics',
    paper.topics.map(
      ({ label, node }) =>
        () =>
          item(node === null ? h('span', { class: 'plain' }, bdi(label)) : nodeButton(app, node, label)),
    ),
  );
}

function links(paper: PaperDetails): (() => HTMLElement)[] {
  const rows: (() => HTMLElement)[] = [];
  const known = new Set<string>();
  for (const { url, kind } of paper.links) {
    known.add(url);
    rows.push(() => item(outward(url), figure(kind)));
  }
  for (const [kind, id] of Object.entries(paper.ids)) {
    const url = urlOfId(kind, id);
    if (url !== null && known.has(url)) continue;
    rows.push(() =>
      item(url === null ? h('span', { class: 'plain' }, bdi(id)) : outward(url, id), figure(kind)),
    );
  }
  return rows;
}

function bibtex(paper: PaperDetails): HTMLElement {
  const text = toBibtex(paper);
  const box = h('pre', { hidden: true, tabindex: 0 }, text);
  const copy = button(
    'Copy BibTeX',
    () => {
      navigator.clipboard.writeText(text).then(
        () => {
          copy.textContent = 'Copied';
        },
        () => {
          // Browsers refuse on pages that are not secure; then the text can be copied by hand.
          box.hidden = false;
          copy.textContent = 'Copying was refused: here is the text';
        },
      );
    },
    { class: 'action' },
  );
  return h('section', {}, copy, box);
}
