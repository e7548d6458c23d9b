/** The syllables of Hanyu Pinyin without tones, by initial. */
const TABLE = `
: a ai an ang ao e ei en er
b: a ai an ang ao ei en eng i ian iao ie in ing o u
p: a ai an ang ao ei en eng i ian iao ie in ing o ou u
m: a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f: a an ang ei en eng o ou u
d: a ai an ang ao e ei en eng i ian iao ie ing iu ong ou u uan ui un uo
t: a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n: a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue uo v
l: a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v
g: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k: a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j: i ia ian iang iao ie in ing iong iu u uan ue un
q: i ia ian iang iao ie in ing iong iu u uan ue un
x: i ia ian iang iao ie in ing iong iu u uan ue un
zh: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
ch: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh: a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r: an ang ao e en eng i ong ou u uan ui un uo
z: a ai an ang ao e ei en eng i ong ou u uan ui un uo
c: a ai an ang ao e en eng i ong ou u uan ui un uo
s: a ai an ang ao e en eng i ong ou u uan ui un uo
y: a an ang ao e i in ing ong ou u uan ue un
w: a ai an ang ei en eng o u
`;

const SYLLABLES: ReadonlySet<string> = new Set(
  TABLE.trim()
    .split('\n')
    .flatMap((line) => {
      const [initial = '', finals = ''] = line.split(': ');
      return finals.split(' ').map((final) => initial.replace(':', '') + final);
    }),
);

/**
 * How many syllables of romanised Chinese a given name can be cut into: 1 or 2, and 0 for a name that cannot be read
 * so. One-syllable names are shared by very many people.
 */
export function chineseSyllables(given: string): 0 | 1 | 2 {
  if (given.length < 2) return 0;
  if (SYLLABLES.has(given)) return 1;
  for (let cut = 1; cut < given.length && cut <= 6; cut += 1) {
    if (SYLLABLES.has(given.slice(0, cut)) && SYLLABLES.has(given.slice(cut))) return 2;
  }
  return 0;
}
