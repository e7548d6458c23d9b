import type { LabelExpression } from './ast.js';

/** For each label, or each type, whether what bears only that one fits an expression. */
export function labelTest(expression: LabelExpression | null, names: readonly string[]): readonly boolean[] {
  return names.map((name) => expression === null || fits(expression, name));
}

function fits(expression: LabelExpression, name: string): boolean {
  switch (expression.is) {
    case 'name':
      return expression.name === name;
    case 'any':
      return true;
    case 'not':
      return !fits(expression.of, name);
    case 'and':
      return expression.items.every((item) => fits(item, name));
    default:
      return expression.items.some((item) => fits(item, name));
  }
}

/** The names in an expression, with their places. */
export function namesIn(
  expression: LabelExpression | null,
): { readonly name: string; readonly at: number }[] {
  if (expression === null || expression.is === 'any') return [];
  if (expression.is === 'name') return [expression];
  return expression.is === 'not' ? namesIn(expression.of) : expression.items.flatMap(namesIn);
}
