/** Short forms of given names, each line led by the full form. A short form can stand in several lines. */
const TABLE = `
abraham abe
albert al bert
alexander alex alec sasha aleksander aleksandr alexandre
alexandra alex sasha sandra
alfred al fred
allan alan allen
andrew andy drew andrei andreas andre
anthony tony antony
antonio toni tony
barbara barb
benjamin ben benny
bernard bernie
bradley brad
catherine cathy kate katherine kathy kathryn katie cate
charles charlie chuck
christina tina chris christine
christopher chris kit
clifford cliff
cynthia cindy
daniel dan danny
david dave
deborah deb debbie debra
dennis denny
dmitry dmitri dmitriy dima
donald don
dorothy dot
douglas doug
edward ed eddie ted eduard
elizabeth liz beth betsy lisa eliza
eugene gene
evgeny evgeniy yevgeny eugene
francis frank
frederick fred frederic
gerald gerry jerry
geoffrey geoff jeff
gregory greg
harold harry hal
henry hank harry
isaac ike
ivan vanya
jacob jake
james jim jimmy jamie
janet jan
jeffrey jeff geoff
jennifer jen jenny
jeremy jerry
jessica jess
john jack johnny jon
jonathan jon
joseph joe
joshua josh
judith judy
kenneth ken kenny
kimberly kim
lawrence larry laurence
leonard len leo
leslie les
louis lou
magdalena magda
manuel manny
margaret maggie meg peggy
maria mary mari m
martin marty
matthew matt matthias
maximilian max
melissa lissa
michael mike mick mikhail
mohammad mohammed muhammad mohamed mohamad muhammed md
nathan nate nathaniel
nicholas nick nicolas niko
nikolaos nikos nick
norman norm
olga olya
pamela pam
patricia pat trish
patrick pat
peter pete
philip phil phillip
rachel rae
raymond ray
rebecca becky
richard rick dick rich ricky
robert bob rob bobby robbie
rodney rod
ronald ron
ruslan russ
russell russ
samuel sam
samantha sam
sergey sergei serge
stanley stan
stephen steve steven stefan
suresh sury
susan sue suzanne
sebastian seb
tatiana tanya tatyana
terence terry
theodore ted theo
theresa terry
thomas tom tommy
timothy tim
tobias toby
valentin val
vasileios vasilis
victoria vicky
vincent vince
vladimir vlad
walter walt
wilhelm willi
william bill will billy liam
yevgeniy yevgeny
zachary zach zack
`;

const FULL_FORMS: ReadonlyMap<string, readonly string[]> = fullForms();

function fullForms(): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const line of TABLE.trim().split('\n')) {
    const names = line.split(' ');
    for (const name of names) forms.set(name, [...(forms.get(name) ?? []), names[0]!]);
  }
  return forms;
}

/** The full forms that a folded given name can stand for; the name itself when the table has none. */
export function fullFormsOf(given: string): readonly string[] {
  return FULL_FORMS.get(given) ?? [given];
}

/** Whether two folded given names can be forms of one. */
export function sameByNickname(a: string, b: string): boolean {
  const forms = FULL_FORMS.get(a);
  const others = FULL_FORMS.get(b);
  return forms !== undefined && others !== undefined && forms.some((form) => others.includes(form));
}
