/*
 * The parser thread.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { clockOf } from '../exercise/clockCell.ts';
import { createParserMethods } from './parserMethods.ts';
import { serveThread } from './threadCalls.ts';

if (parentPort === null) throw new Error('This file runs as a thread.');

serveThread(parentPort, createParserMethods(clockOf(workerData)));
