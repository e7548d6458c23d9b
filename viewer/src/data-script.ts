/** What this page needs of trusted types, which not every browser has. */
interface TrustedScripts {
  createPolicy(
    name: string,
    rules: { createScriptURL(path: string): string },
  ): { createScriptURL(path: string): string };
}

declare global {
  interface Window {
    /** Where the scripts beside the data put what they hand over, by the name of the file. */
    papergraphData?: Map<string, string>;
    readonly trustedTypes?: TrustedScripts;
  }
}

const DATA_FILE = /^data\/[\w-]+\.json$/u;

/**
 * Runs the script that holds a file of data; null when there is none. A browser lets a page from disk fetch nothing, but
 * run scripts beside it.
 */
export function dataScript(file: string): Promise<string | null> {
  const data = (window.papergraphData ??= new Map());
  const script = document.createElement('script');
  script.src = scriptAddress(file);
  return new Promise((resolve) => {
    const end = (): void => {
      script.remove();
      resolve(data.get(file) ?? null);
      data.delete(file);
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    document.head.append(script);
  });
}

/** The page's policy demands that what becomes a script has been looked at. */
function scriptAddress(file: string): string {
  const rules = {
    createScriptURL(path: string): string {
      if (!DATA_FILE.test(path)) throw new TypeError(`${path} is no file of data`);
      return `${path}.js`;
    },
  };
  return (window.trustedTypes?.createPolicy('papergraph-data', rules) ?? rules).createScriptURL(file);
}
