/** What the keyboard can be on. */
const STOPS = 'a[href], button:not(:disabled), input, select, summary, [tabindex]';
/** Parts of the page that are drawn by themselves. */
const REGIONS = '#rail, #stage, #years, #panel, #drawer';

/** What brings up the keyboard of a phone. */
const TYPED = 'input:not([type=checkbox], [type=radio], [type=range])';

/** Where the keyboard is: a control, told again by its name when it has been drawn anew. */
interface Place {
  readonly element: HTMLElement;
  readonly name: string;
  readonly region: HTMLElement;
  /** Whether it got there by keys, not by a pointer. */
  readonly byKeys: boolean;
}

const nameOf = (element: Element): string =>
  `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent}`;

function placeOf(element: Element | null): Place | null {
  const region = element?.closest<HTMLElement>(REGIONS);
  return element instanceof HTMLElement && region
    ? { element, name: nameOf(element), region, byKeys: element.matches(':focus-visible') }
    : null;
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Whether the keyboard is on anything again. */
function goTo({ element, name, region }: Place): boolean {
  if (isLost() && element.isConnected) element.focus({ preventScroll: true });
  if (isLost()) {
    const same = [...region.querySelectorAll<HTMLElement>(STOPS)].find((other) => nameOf(other) === name);
    same?.focus({ preventScroll: true });
  }
  return !isLost();
}

/** Keeps the keyboard where it is while the page around it is drawn anew. */
export interface Focus {
  /**
   * Draws, and gives the focus back: to the control that had it or that now bears its name, else to the part of the page
   * in which it was, and from the panel that closes to what was in use before.
   */
  keep(draw: () => void): void;
}

export function createFocus(panel: HTMLElement): Focus {
  let outside: Place | null = null;
  document.addEventListener('focusin', ({ target }) => {
    const place = placeOf(target as Element);
    if (place && place.region !== panel) outside = place;
  });
  const land = ({ region, byKeys }: Place): void => {
    if (region !== panel) region.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
    else if (!panel.hidden) panel.focus({ preventScroll: true });
    else if (outside && (byKeys || !outside.element.matches(TYPED))) goTo(outside);
  };
  return {
    keep(draw) {
      const here = placeOf(document.activeElement);
      draw();
      if (here === null || goTo(here)) return;
      // Long lists draw their rows a moment later.
      queueMicrotask(() => {
        if (!goTo(here)) land(here);
      });
    },
  };
}
