/*
 * The parser thread.
 */
import { parentPort } from 'node:worker_threads';
import { createParserMethods } from './parserMethods.ts';
import { serveThread } from './threadCalls.ts';

if (parentPort === null) throw new Error('This file runs as a thread.');

serveThread(parentPort, createParserMethods(Date.now));
