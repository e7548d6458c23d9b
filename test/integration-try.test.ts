import neo4j from 'neo4j-driver';
import { it } from 'vitest';
import { startNeo4j } from './support/neo4j-server.js';
it('try', async () => {
  const s = await startNeo4j();
  const d = neo4j.driver(s.boltUri, undefined, { disableLosslessIntegers: true });
  const sess = d.session({ database: 'neo4j' });
  const lines: string[] = [];
  const time = async (name: string, q: string) => { const t = Date.now(); try { await sess.run(q); } catch (e) { lines.push(String(e).slice(0, 200)); } lines.push(`${name}: ${Date.now() - t} ms, ${q.length} chars`); };
  try {
    await sess.run('CREATE CONSTRAINT x IF NOT EXISTS FOR (n:Author) REQUIRE n.id IS UNIQUE');
    let k = 0;
    const n = 500;
    const gen = (f: (k: number) => string) => Array.from({ length: n }, () => f(++k));
    for (let round = 0; round < 4; round++) {
      await time('nested+null', `UNWIND [\n${gen((k) => `{id:'author:x:${k}',properties:{label:'Author ${k}',papers:${k % 7},names:['a${k}','b'],year:${k},orcid:null}}`).join(',\n')}\n] AS row MERGE (n:Author {id: row.id}) SET n += row.properties`);
      await time('nested', `UNWIND [\n${gen((k) => `{id:'author:x:${k}',properties:{label:'Author ${k}',papers:${k % 7},names:['a${k}','b'],year:${k}}}`).join(',\n')}\n] AS row MERGE (n:Author {id: row.id}) SET n += row.properties`);
      await time('lists', `UNWIND [\n${gen((k) => `['author:x:${k}','Author ${k}',${k % 7},['a${k}','b'],${k},null]`).join(',\n')}\n] AS row MERGE (n:Author {id: row[0]}) SET n += {label: row[1], papers: row[2], names: row[3], year: row[4], orcid: row[5]}`);
      await time('strings', `UNWIND [\n${gen((k) => `'author:x:${k}\u001fAuthor ${k}\u001f${k % 7}\u001fa${k}\u001eb\u001f${k}\u001f'`).join(',\n')}\n] AS line WITH split(line, '\u001f') AS row MERGE (n:Author {id: row[0]}) SET n += {label: CASE row[1] WHEN '' THEN null ELSE row[1] END, papers: toInteger(row[2]), names: split(row[3], '\u001e'), year: toInteger(row[4]), orcid: CASE row[5] WHEN '' THEN null ELSE row[5] END}`);
      await time('stringlists', `UNWIND [\n${gen((k) => `['author:x:${k}','Author ${k}','${k % 7}','a${k}\u001eb','${k}','']`).join(',\n')}\n] AS row MERGE (n:Author {id: row[0]}) SET n += {label: CASE row[1] WHEN '' THEN null ELSE row[1] END, papers: toInteger(row[2]), names: split(row[3], '\u001e'), year: toInteger(row[4]), orcid: CASE row[5] WHEN '' THEN null ELSE row[5] END}`);
      const cols: string[][] = [[], [], [], [], [], []];
      gen((k) => { cols[0]!.push(`'author:x:${k}'`); cols[1]!.push(`'Author ${k}'`); cols[2]!.push(`${k % 7}`); cols[3]!.push(`'a${k}'`); cols[4]!.push(k % 3 ? 'null' : `${k}`); cols[5]!.push('null'); return ''; });
      await time('columns', `WITH [${cols[0]}] AS c0, [${cols[1]}] AS c1, [${cols[2]}] AS c2, [${cols[3]}] AS c3, [${cols[4]}] AS c4, [${cols[5]}] AS c5\nUNWIND range(0, size(c0) - 1) AS i\nMERGE (n:Author {id: c0[i]})\nSET n += {label: c1[i], papers: c2[i], names: c3[i], year: c4[i], orcid: c5[i]}`);
      const q = `UNWIND [\n${gen((k) => `{id:'author:x:${k}',properties:{label:'Author ${k}',papers:${k % 7},names:['a${k}','b'],year:${k},orcid:null}}`).join(',\n')}\n] AS row MERGE (n:Author {id: row.id}) SET n += row.properties`;
      await time('nested slotted', 'CYPHER runtime=slotted ' + q.replaceAll('author:x', 'author:y'));
      await time('nested explain', 'EXPLAIN ' + q.replaceAll('author:x', 'author:z'));
    }
  } finally { await sess.close(); await d.close(); await s.stop(); console.log(lines.join('\n')); }
}, 220000);
