/** Files that the build itself writes, besides the exporters'. */
export const RUN_FILE = 'run.json';
export const REJECTS_FILE = 'rejects.jsonl';
