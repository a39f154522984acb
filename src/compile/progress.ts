/** How far a compilation is, for whoever waits for it. */

/** What is being done, in the order in which it is done. */
export type Stage = 'read' | 'build' | 'check' | 'hash';

export type OnProgress = (stage: Stage, done: number, total: number) => void;
