/*
 * What the room did, as a report tells it.
 */
export type ReportRoomFacts = { readonly at: number };
