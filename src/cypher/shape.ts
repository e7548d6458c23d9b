import type { Expression } from './ast.js';

/** A text that two expressions share if they say the same, wherever they stand. */
export function shapeOf(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => {
    if (key === 'at') return undefined;
    if (typeof value === 'bigint') return `${value}n`;
    return typeof value === 'number' && !Number.isFinite(value) ? `${value}f` : value;
  });
}

/** Every object in a tree. The walk does not go into what `enter` turns down. */
function walk(tree: unknown, enter: (part: Readonly<Record<string, unknown>>) => boolean): void {
  if (typeof tree !== 'object' || tree === null) return;
  if (!Array.isArray(tree) && !enter(tree as Record<string, unknown>)) return;
  for (const part of Object.values(tree)) walk(part, enter);
}

/** The names of all variables in a tree, those that it introduces included. */
export function variablesIn(tree: unknown): Set<string> {
  const names = new Set<string>();
  walk(tree, (part) => {
    if (part['kind'] === 'variable') names.add(part['name'] as string);
    return true;
  });
  return names;
}

/** The outermost parts of an expression for which a test holds; not those inside of subqueries. */
export function partsOf(tree: Expression, test: (part: Expression) => boolean): Expression[] {
  const found: Expression[] = [];
  walk(tree, (part) => {
    if (typeof part['kind'] !== 'string') return true;
    const expression = part as unknown as Expression;
    if (expression.kind === 'subquery') return false;
    if (!test(expression)) return true;
    found.push(expression);
    return false;
  });
  return found;
}
