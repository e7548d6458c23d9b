import type { RecordLink } from '../../model/record.js';
import type { TracedText } from '../../model/traced.js';
import { isAllAddresses, writtenAddresses } from './written-address.js';
import type { ValueNode } from './value-node.js';
import {
  isAbsent,
  nameOf,
  plain,
  textMember,
  textOfNode,
  type ObjectRecord,
  type ReportField,
} from './records-values.js';

/** The links of a record: addresses, or objects with an address and a label. Only web addresses are kept. */
export function linksOfNode(
  record: ObjectRecord,
  node: ValueNode | undefined,
  report: ReportField,
): { links: RecordLink[]; unsafe: boolean } {
  const links: RecordLink[] = [];
  let unsafe = false;
  if (!node || isAbsent(record, node)) return { links, unsafe };
  const add = (address: TracedText | null, label: string, item: ValueNode): void => {
    if (!address) {
      report(
        'WRONG_TYPE',
        `link is ${nameOf(item)} without an address; it was left out`,
        item.start,
        'links',
        'warn',
      );
    } else if (isAllAddresses(address.value)) {
      const written = writtenAddresses(address.value);
      if (written.length === 1) links.push({ address: plain(address), label });
      else
        for (const { start, end } of written) links.push({ address: plain(address.part(start, end)), label });
    } else if (/^https?:\/\//i.test(address.value)) links.push({ address: plain(address), label });
    else unsafe = true;
  };
  if (node.members && !node.members.has('url')) {
    // An object of addresses by label, such as { "code": "https://…" }.
    for (const [label, item] of node.members)
      if (!isAbsent(record, item)) add(addressOf(record, item), label, item);
    return { links, unsafe };
  }
  for (const item of node.items ?? [node]) {
    const label =
      textMember(record, item, 'label') ??
      textMember(record, item, 'type') ??
      textMember(record, item, 'name');
    add(addressOf(record, item), label?.value ?? '', item);
  }
  return { links, unsafe };
}

function addressOf(record: ObjectRecord, item: ValueNode): TracedText | null {
  const node = item.members
    ? ['url', 'address', 'href'].map((key) => item.members!.get(key)).find((found) => found !== undefined)
    : item;
  return node?.kind === 'string' && !isAbsent(record, node) ? textOfNode(record, node) : null;
}
