/** The worker's entry: takes jobs one after another and posts what comes of them. */
import { Desk } from './desk.ts';
import type { Base, Job, Reply } from './messages.ts';

const post = (reply: Reply): void => self.postMessage(reply);

let desk: Desk | null = null;
let before: Promise<void> = Promise.resolve();

async function take(message: Base | Job): Promise<void> {
  if (message.kind === 'base') {
    desk = new Desk(message, post);
    return;
  }
  try {
    await desk?.take(message);
  } catch (error) {
    post({ kind: 'broke', id: message.id, text: String(error) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Base | Job>) => {
  before = before.then(() => take(data));
});
