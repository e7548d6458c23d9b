/** Types of fetch-jars.mjs, for the tests. */
export type Jars =
  { readonly ok: true; readonly dir: string } | { readonly ok: false; readonly reason: string };
export declare const NEO4J_VERSION: string;
export declare const GEPHI_VERSION: string;
export declare function findNeo4jJars(): Jars;
export declare function findGephiJar(): Jars;
export declare function ensureNeo4jJars(): Jars;
export declare function ensureGephiJar(): Jars;
