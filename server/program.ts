// What is needed once the database answers. It is read while the database starts, which takes longer.
export { createApp } from './app.ts'
export { ensureDataset } from './dataset.ts'
export { openDoors } from './guard/open-doors.ts'
export { readAhead, warmUp } from './queries/warm-up.ts'
export { createConsole } from './query/console.ts'
export { queryRouter } from './query/router.ts'
export { createWrites } from './query/writes/writes.ts'
