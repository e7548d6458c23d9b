/** The syntax tree of a query. `at` is where in the text a part starts. */
export type Query = {
  readonly kind: 'query';
  readonly at: number;
  /** More than one with UNION between them. */
  readonly branches: readonly (readonly Clause[])[];
  /** UNION ALL: rows that are equal stay. */
  readonly all: boolean;
};

export type Clause =
  | {
      readonly kind: 'match';
      readonly at: number;
      readonly optional: boolean;
      readonly patterns: readonly PathPattern[];
      readonly where: Expression | null;
    }
  | { readonly kind: 'unwind'; readonly at: number; readonly list: Expression; readonly variable: Name }
  | {
      readonly kind: 'call';
      readonly at: number;
      readonly query: Query;
      /** What the subquery may use of the query around it: listed in parentheses, or by its own first WITH. */
      readonly imports: readonly Name[] | '*' | null;
    }
  | Projection;

/** WITH or RETURN. */
export interface Projection {
  readonly kind: 'with' | 'return';
  readonly at: number;
  readonly distinct: boolean;
  readonly star: boolean;
  readonly items: readonly ProjectionItem[];
  readonly orderBy: readonly SortItem[];
  readonly skip: Expression | null;
  readonly limit: Expression | null;
  readonly where: Expression | null;
}

export interface ProjectionItem {
  readonly expression: Expression;
  /** The alias, else the text of the expression. */
  readonly name: string;
  readonly aliased: boolean;
  readonly at: number;
}

export interface SortItem {
  readonly expression: Expression;
  readonly descending: boolean;
}

/** A variable, where it is introduced or used. */
export interface Name {
  readonly kind: 'variable';
  readonly at: number;
  readonly name: string;
}

export interface PathPattern {
  readonly kind: 'path';
  readonly at: number;
  readonly variable: Name | null;
  readonly shortest: 'one' | 'all' | null;
  /** One more than relationships. */
  readonly nodes: readonly NodePattern[];
  readonly relationships: readonly RelationshipPattern[];
}

export interface NodePattern {
  readonly at: number;
  readonly variable: Name | null;
  readonly labels: LabelExpression | null;
  readonly properties: Expression | null;
  readonly where: Expression | null;
}

export interface RelationshipPattern {
  readonly at: number;
  readonly variable: Name | null;
  readonly types: LabelExpression | null;
  readonly properties: Expression | null;
  readonly where: Expression | null;
  readonly direction: 'out' | 'in' | 'both';
  readonly length: { readonly min: number; readonly max: number } | null;
}

/** Of labels or of relationship types. */
export type LabelExpression =
  | { readonly is: 'name'; readonly name: string; readonly at: number }
  | { readonly is: 'any' }
  | { readonly is: 'not'; readonly of: LabelExpression }
  | { readonly is: 'and' | 'or'; readonly items: readonly LabelExpression[] };

export type Operator = '+' | '-' | '*' | '/' | '%' | '^' | '||' | StringOperator | 'in';
export type StringOperator = 'starts with' | 'ends with' | 'contains' | '=~';
export const COMPARATORS = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Comparator = (typeof COMPARATORS)[number];
export type Quantifier = 'all' | 'any' | 'none' | 'single';

export type Expression =
  | Name
  | {
      readonly kind: 'literal';
      readonly at: number;
      readonly value: null | boolean | bigint | number | string;
    }
  | { readonly kind: 'parameter'; readonly at: number; readonly name: string }
  | { readonly kind: 'property'; readonly at: number; readonly of: Expression; readonly name: string }
  | { readonly kind: 'index'; readonly at: number; readonly of: Expression; readonly index: Expression }
  | {
      readonly kind: 'slice';
      readonly at: number;
      readonly of: Expression;
      readonly from: Expression | null;
      readonly to: Expression | null;
    }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly Expression[] }
  | {
      readonly kind: 'map';
      readonly at: number;
      readonly entries: readonly { readonly key: string; readonly value: Expression }[];
    }
  | { readonly kind: 'not' | 'minus' | 'plus'; readonly at: number; readonly of: Expression }
  | { readonly kind: 'and' | 'or' | 'xor'; readonly at: number; readonly items: readonly Expression[] }
  | {
      readonly kind: 'binary';
      readonly at: number;
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      /** `a < b <= c`: all of its pairs hold. */
      readonly kind: 'comparison';
      readonly at: number;
      readonly operands: readonly Expression[];
      readonly operators: readonly Comparator[];
    }
  | { readonly kind: 'is-null'; readonly at: number; readonly of: Expression; readonly not: boolean }
  | {
      readonly kind: 'has-label';
      readonly at: number;
      readonly of: Expression;
      readonly labels: LabelExpression;
    }
  | {
      readonly kind: 'call-function';
      readonly at: number;
      /** In lower case. */
      readonly name: string;
      readonly distinct: boolean;
      /** `count(*)` */
      readonly star: boolean;
      readonly args: readonly Expression[];
    }
  | {
      readonly kind: 'case';
      readonly at: number;
      /** `CASE x WHEN 1` is held as `CASE WHEN x = 1`. */
      readonly branches: readonly { readonly when: Expression; readonly result: Expression }[];
      readonly otherwise: Expression | null;
    }
  | {
      readonly kind: 'list-comprehension';
      readonly at: number;
      readonly variable: Name;
      readonly list: Expression;
      readonly where: Expression | null;
      readonly map: Expression | null;
    }
  | {
      readonly kind: 'pattern-comprehension';
      readonly at: number;
      readonly pattern: PathPattern;
      readonly where: Expression | null;
      readonly map: Expression;
    }
  | {
      readonly kind: 'quantifier';
      readonly at: number;
      readonly quantifier: Quantifier;
      readonly variable: Name;
      readonly list: Expression;
      readonly where: Expression;
    }
  | {
      readonly kind: 'reduce';
      readonly at: number;
      readonly accumulator: Name;
      readonly initial: Expression;
      readonly variable: Name;
      readonly list: Expression;
      readonly body: Expression;
    }
  | {
      readonly kind: 'map-projection';
      readonly at: number;
      readonly of: Name;
      readonly items: readonly MapProjectionItem[];
    }
  /** A pattern as a condition. */
  | { readonly kind: 'pattern'; readonly at: number; readonly pattern: PathPattern }
  | { readonly kind: 'shortest-path'; readonly at: number; readonly pattern: PathPattern }
  | {
      readonly kind: 'subquery';
      readonly at: number;
      readonly form: 'exists' | 'count' | 'collect';
      readonly query: Query;
    };

export type MapProjectionItem =
  | { readonly is: 'all' }
  | { readonly is: 'property'; readonly name: string }
  | { readonly is: 'entry'; readonly name: string; readonly value: Expression };

export type ExpressionOf<K extends Expression['kind']> = Extract<Expression, { kind: K }>;
