/** Base64 in pieces. Three bytes make four characters, so what is left of a chunk waits for the next. */
export function* inBase64(chunks: Iterable<Uint8Array>): Generator<string> {
  let waiting: Uint8Array = new Uint8Array(0);
  for (const chunk of chunks) {
    const bytes = Buffer.concat([waiting, chunk]);
    const whole = bytes.length - (bytes.length % 3);
    yield bytes.toString('base64', 0, whole);
    waiting = bytes.subarray(whole);
  }
  yield Buffer.from(waiting).toString('base64');
}
