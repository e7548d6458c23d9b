/** A guard, and a test that notices when it is gone. */
export interface Mutant {
  readonly guard: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly text: string;
  /** What stands there when the guard is gone. */
  readonly without: string;
  /** The test file that turns red, and what the tests in question are called in it. */
  readonly test: string;
  readonly named: string;
}

/** The guards whose loss no user would see before it hurts. */
export const MUTANTS: readonly Mutant[] = [
  {
    guard: 'markup in XML is escaped',
    file: 'src/exporters/xml.ts',
    text: "  ['<', '&lt;'],\n",
    without: '',
    test: 'test/exporters/values.test.ts',
    named: 'O-01',
  },
  {
    guard: 'formulas in CSV are text',
    file: 'src/exporters/csv.ts',
    text: 'text.replace(FORMULA, "$1\'")',
    without: 'text',
    test: 'test/exporters/csv.test.ts',
    named: 'O-07',
  },
  {
    guard: 'literals of Cypher are escaped',
    file: 'src/exporters/neo4j-cypher.ts',
    text: '(found) => ESCAPES.get(found) ?? unicodeEscape(found)',
    without: '(found) => found',
    test: 'test/exporters/neo4j.test.ts',
    named: 'O-08',
  },
  {
    guard: 'names of outputs do not lead out of the folder',
    file: 'src/io/output-names.ts',
    text: 'if (fault !== null) throw',
    without: 'if (fault === undefined) throw',
    test: 'test/io/output-folder.test.ts',
    named: 'O-11',
  },
  {
    guard: 'files are on the disk before they are swapped in',
    file: 'src/io/output-stage.ts',
    text: '      await handle.sync();\n',
    without: '',
    test: 'test/io/failing-calls.test.ts',
    named: 'F-02 every file',
  },
  {
    guard: 'the store is checked against its digests',
    file: 'src/io/store-reader.ts',
    text: 'digestOf(file, entry) !== entry.sha256',
    without: 'false',
    test: 'test/io/store.test.ts',
    named: 'F-23',
  },
  {
    guard: 'only names of this machine are answered',
    file: 'src/io/request-guard.ts',
    text: '  if (refused) return refused;\n',
    without: '',
    test: 'test/io/server.test.ts',
    named: 'W-06',
  },
  {
    guard: 'private files are not served',
    file: 'src/io/site-files.ts',
    text: ' || PRIVATE.has(entry.name)',
    without: '',
    test: 'test/io/server.test.ts',
    named: 'W-11 W-12',
  },
  {
    guard: 'a record has a longest length',
    file: 'src/readers/shared/lines.ts',
    text: 'this.pending > RECORD_LIMIT',
    without: 'this.pending < 0',
    test: 'test/readers/lines.test.ts',
    named: 'I-05',
  },
  {
    guard: 'values of JSON have a deepest nesting',
    file: 'src/readers/json/json-scan.ts',
    text: 'open.length >= DEPTH_LIMIT',
    without: 'open.length < 0',
    test: 'test/readers/records.test.ts',
    named: 'nesting without end',
  },
  {
    guard: 'links lead to public hosts of the web',
    file: 'src/text/link.ts',
    text: 'return isPublic && ',
    without: 'return ',
    test: 'test/text/link.test.ts',
    named: 'I-24',
  },
  {
    guard: 'a paper of thousands of authors makes no pairs',
    file: 'src/relations/coauthor-pairs.ts',
    text: ' && team.size <= AUTHOR_LIMIT',
    without: '',
    test: 'test/relations/hyper-authorship.test.ts',
    named: 'I-21',
  },
];
