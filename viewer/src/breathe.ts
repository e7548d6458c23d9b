/**
 * Ends the task, so that the browser can paint and answer the reader before the work goes on. A timer would wait for a second
 * each time in a page that is not in front.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
