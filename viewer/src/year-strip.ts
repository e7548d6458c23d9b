import type { App } from './app.js';
import { NO_YEAR } from './columns.js';
import { button, fill, h } from './dom.js';
import type { Span } from './choices.js';
import { count, number, years as spanText } from './format.js';
import { asFilter, clamped, datedIn, histogram, moved, played, type Dated, type YearCount } from './years.js';

const TICK_MS = 900;
/** Room for the number of a year under its bar. */
const TICK_PX = 44;
/** Years that Page Up and Page Down move a handle by. */
const LEAP = 5;

type End = 0 | 1;

/** The strip under the picture: papers per year, with two handles that choose the years. */
export function createYearStrip(app: App, strip: HTMLElement): { render(): void } {
  let dated: { of: readonly unknown[]; years: Dated } | undefined;
  let domain: Span = [0, 0];
  let timer: ReturnType<typeof setInterval> | undefined;

  const span = (): Span => clamped(app.store.get().filters.years, domain);
  const choose = (next: Span): void => {
    const { filters } = app.store.get();
    const years = asFilter(next, domain);
    if (String(years) !== String(filters.years)) app.store.set({ filters: { ...filters, years } });
  };
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  const tick = (): void => {
    const next = played(span(), domain);
    choose(next);
    if (next[1] >= domain[1]) stop();
    render();
  };
  const toggle = (): void => {
    if (timer !== undefined) stop();
    else {
      timer = setInterval(tick, TICK_MS);
      tick();
    }
    render();
  };

  const play = button('▶', toggle, { class: 'play' });
  const bars = h('div', { class: 'bars', 'aria-hidden': 'true' });
  const chosen = h('div', { class: 'chosen', 'aria-hidden': 'true' });
  const handles = [handle(0, 'First year'), handle(1, 'Last year')] as const;
  const track = h('div', { class: 'track' }, bars, chosen, ...handles);
  const ticks = h('div', { class: 'ticks', 'aria-hidden': 'true' });
  const words = h('p', { class: 'words' });
  fill(strip, play, h('div', { class: 'field' }, track, ticks), words);

  function handle(end: End, label: string): HTMLElement {
    return h('div', {
      class: end === 0 ? 'handle first' : 'handle last',
      role: 'slider',
      tabindex: 0,
      'aria-label': label,
      on: { keydown: (event) => onKey(event as KeyboardEvent, end) },
    });
  }

  function onKey(event: KeyboardEvent, end: End): void {
    const here = span()[end];
    const target = new Map([
      ['ArrowLeft', here - 1],
      ['ArrowDown', here - 1],
      ['ArrowRight', here + 1],
      ['ArrowUp', here + 1],
      ['PageDown', here - LEAP],
      ['PageUp', here + LEAP],
      ['Home', domain[0]],
      ['End', domain[1]],
    ]).get(event.key);
    if (target === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    // On the map the arrows move the picture.
    event.stopPropagation();
    stop();
    choose(moved(span(), end, target, domain));
  }

  const yearAt = (event: PointerEvent): number => {
    const { left, width } = bars.getBoundingClientRect();
    const slots = domain[1] - domain[0] + 1;
    const slot = Math.floor(((event.clientX - left) / Math.max(1, width)) * slots);
    return domain[0] + Math.max(0, Math.min(slots - 1, slot));
  };
  track.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    stop();
    const end = handles.findIndex((each) => each === event.target) as End | -1;
    const from = yearAt(event);
    const drag = (to: PointerEvent): void => {
      const year = yearAt(to);
      if (end === -1) choose([Math.min(from, year), Math.max(from, year)]);
      else choose(moved(span(), end, year, domain));
    };
    track.setPointerCapture(event.pointerId);
    track.addEventListener('pointermove', drag);
    track.addEventListener('lostpointercapture', () => track.removeEventListener('pointermove', drag), {
      once: true,
    });
    // Keeps the page from marking text; the handle is focused by hand then.
    event.preventDefault();
    if (end === -1) drag(event);
    else handles[end].focus();
  });

  function render(): void {
    const model = app.model();
    const papers = app.papers();
    if (dated?.of[0] !== model || dated.of[1] !== papers)
      dated = { of: [model, papers], years: datedIn(model, papers) };
    const counts = histogram(dated.years, app.visibility());
    const [first, last] = [counts[0], counts.at(-1)];
    // Where years are to come the place is kept, so that the picture does not jump when they do.
    const awaited = papers === null && expectsYears(app);
    strip.hidden = !first && !awaited;
    strip.classList.toggle('awaited', !first);
    if (!first || !last) return;
    domain = [first.year, last.year];
    const { years } = app.store.get().filters;
    const [from, to] = span();
    fill(bars, ...counts.map((entry) => bar(entry, counts, entry.year >= from && entry.year <= to)));
    place(from, to);
    numberYears();
    fill(words, ...describe(app, counts, years));
    const playing = timer !== undefined;
    play.textContent = playing ? '❚❚' : '▶';
    play.setAttribute('aria-label', playing ? 'Stop playing the years' : 'Play the years');
    play.title = playing ? 'Stop' : 'Play: the chosen years move on, year by year';
  }

  /** As many years as there is room for. */
  function numberYears(): void {
    const years = domain[1] - domain[0] + 1;
    const step = Math.ceil((years * TICK_PX) / Math.max(TICK_PX, bars.offsetWidth));
    const each = Array.from({ length: years }, (_, i) => i % step === 0 && String(domain[0] + i));
    fill(ticks, ...each.map((year) => h('span', {}, year)));
  }
  // A panel takes its room from the strip, and gives it back.
  new ResizeObserver(() => {
    if (!strip.hidden) numberYears();
  }).observe(bars);

  function place(from: number, to: number): void {
    const slots = domain[1] - domain[0] + 1;
    const left = (100 * (from - domain[0])) / slots;
    const right = (100 * (domain[1] - to)) / slots;
    chosen.style.left = `${left}%`;
    chosen.style.right = `${right}%`;
    handles[0].style.left = `${left}%`;
    handles[1].style.right = `${right}%`;
    handles.forEach((each, end) => {
      const year = end === 0 ? from : to;
      each.setAttribute('aria-valuemin', String(domain[0]));
      each.setAttribute('aria-valuemax', String(domain[1]));
      each.setAttribute('aria-valuenow', String(year));
      each.title = `${String(year)}: drag, or press the arrows`;
    });
  }

  return { render };
}

/** Whether the summary says that papers have more than one year, before the papers are there. */
const expectsYears = ({ summary: { years } }: App): boolean => years !== null && years.first < years.last;

function bar({ year, total, visible }: YearCount, all: readonly YearCount[], chosen: boolean): HTMLElement {
  const most = Math.max(...all.map((entry) => entry.total));
  const part = (value: number, name: string): HTMLElement => {
    const element = h('span', { class: name });
    // A year with a single paper is seen beside one with thousands.
    if (value > 0) element.style.height = `max(2px, ${(100 * value) / most}%)`;
    return element;
  };
  return h(
    'span',
    {
      class: chosen ? 'year in' : 'year',
      title: `${year}: ${visible === total ? count(total, 'paper') : `${number(visible)} of ${count(total, 'paper')}`}`,
    },
    part(total, 'all'),
    part(visible, 'left'),
  );
}

function describe(app: App, counts: readonly YearCount[], years: Span | null): (Node | string)[] {
  const visible = counts.reduce((sum, entry) => sum + entry.visible, 0);
  const index = app.papers();
  const undated =
    index === null
      ? 0
      : app
          .visibility()
          .paperMask()
          .filter((left, paper) => left === 1 && index.years[paper] === NO_YEAR).length;
  const papers =
    undated === 0 ? count(visible, 'paper') : `${count(visible, 'paper')}, ${number(undated)} undated`;
  if (years === null) return [papers];
  const { filters } = app.store.get();
  const all = button('All years', () => app.store.set({ filters: { ...filters, years: null } }), {
    class: 'more',
  });
  return [h('strong', {}, spanText({ first: years[0], last: years[1] }) ?? ''), ` ${papers} `, all];
}
