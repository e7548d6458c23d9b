import { z } from 'zod';

const mention = z.string().regex(/^paper:.+#[1-9]\d*$/, 'expected <paper id>#<position>');
const event = z.int().positive();

/** One line of `identity.jsonl`: a decision, or the taking back of an earlier event. */
export const ledgerEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    event,
    kind: z.enum(['same', 'different']),
    a: mention,
    b: mention,
    aName: z.string().default(''),
    bName: z.string().default(''),
  }),
  z.strictObject({ event, kind: z.literal('undo'), undoes: event }),
]);

export type LedgerEvent = z.infer<typeof ledgerEventSchema>;
