import path from 'node:path';

/** Folder of the acceptance set: PRAKTIJKSET, or the copy among the fixtures. */
export const praktijksetMap = (): string =>
  path.resolve(process.env.PRAKTIJKSET ?? path.join(__dirname, 'fixtures/praktijkset'));
