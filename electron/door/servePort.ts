/*
 * A door behind a message port: each message is answered on the port it came by. A value
 * that cannot be cloned is answered as such, since otherwise its caller would wait for ever.
 */
import type { CallReply } from '../../shared/contract/wire.ts';
import { fail } from '../../shared/lib/result.ts';
import type { Door, DoorLog } from './createDoor.ts';
import type { Who } from './who.ts';

/** What is common to Electron's MessagePortMain in main and in a utility process. */
export type ServedPort = {
  readonly on: (event: 'message', listener: (event: { readonly data: unknown }) => void) => unknown;
  readonly postMessage: (message: unknown) => void;
  readonly start: () => void;
};

/** `door` is asked for at the first message, `who` at every one: the person of a window may change. */
export function servePort(port: ServedPort, door: () => Promise<Door>, who: () => Who, log: DoorLog): void {
  port.on('message', (event) => {
    void door()
      .then((opened) => opened.answer(event.data, who()))
      .then((reply) => {
        if (reply !== null) send(port, reply, log);
      });
  });
  port.start();
}

function send(port: ServedPort, reply: CallReply, log: DoorLog): void {
  try {
    port.postMessage(reply);
  } catch (error) {
    log.error({ err: error }, 'a reply could not be sent');
    try {
      port.postMessage({ call: reply.call, ...fail('call.outputInvalid', 'The answer cannot be sent.') });
    } catch {
      // The port itself is closed: its window is gone, and nobody waits any more.
    }
  }
}
