/** Opens files in Gephi's own importer (tools/gephi/GephiCheck.java). Ask `availability('gephi')` first. */
import { join } from 'node:path';
import { findGephiJar } from '../../scripts/fetch-jars.mjs';
import { findJava, run } from './java.js';

export interface GephiIssue {
  readonly level: 'INFO' | 'WARNING' | 'SEVERE' | 'CRITICAL';
  readonly message: string;
}

export interface GephiColumn {
  readonly id: string;
  readonly title: string;
  /** Java's name: String, Integer, Double, String[], TimestampSet, … */
  readonly type: string;
}

export interface GephiReport {
  readonly file: string;
  readonly nodes: number;
  readonly edges: number;
  readonly directedEdges: number;
  readonly undirectedEdges: number;
  readonly issues: readonly GephiIssue[];
  readonly nodeColumns: readonly GephiColumn[];
  readonly edgeColumns: readonly GephiColumn[];
  /** Values of the edge attribute `kind`; null where edges have none. */
  readonly edgeTypes: readonly (string | null)[];
  /** The node with the smallest id; colours 0–255. */
  readonly sample: {
    readonly id: string;
    readonly label: string | null;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly r: number;
    readonly g: number;
    readonly b: number;
  } | null;
  readonly minWeight: number | null;
  readonly maxWeight: number | null;
  readonly dynamic: boolean;
}

const program = join(import.meta.dirname, '../../tools/gephi/GephiCheck.java');

/** One report per file, in the order given: one Java start for all of them. */
export async function openInGephi(files: readonly string[]): Promise<GephiReport[]> {
  const java = findJava();
  const jar = findGephiJar();
  if (!java.ok) throw new Error(java.reason);
  if (!jar.ok) throw new Error(jar.reason);
  const flags = ['-Xmx2g', '-Djava.awt.headless=true', '-cp', join(jar.dir, '*')];
  const { exitCode, stdout, stderr } = await run(java.path, [...flags, program, ...files]);
  const lines = stdout.split('\n').filter((line) => line !== '');
  if (exitCode !== 0 || lines.length !== files.length)
    throw new Error(`Gephi ended with ${exitCode}:\n${stderr}`);
  return lines.map((line) => JSON.parse(line) as GephiReport);
}
