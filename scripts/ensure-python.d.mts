export function ensurePython():
  { readonly ok: true; readonly python: string } | { readonly ok: false; readonly reason: string };
