/*
 * A reader thread.
 */
import { parentPort } from 'node:worker_threads';
import { createReaderMethods } from './readerMethods.ts';
import { serveThread } from './threadCalls.ts';

if (parentPort === null) throw new Error('This file runs as a thread.');

serveThread(parentPort, createReaderMethods(Date.now));
