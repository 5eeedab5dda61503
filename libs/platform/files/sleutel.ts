const SLEUTEL = /^[a-z0-9-]+(\/[a-z0-9.-]+)*$/;

/** A storage key is ours: it cannot climb out of the store. */
export const keur = (sleutel: string): string => {
  if (!SLEUTEL.test(sleutel) || sleutel.includes('..')) throw new Error('Not a storage key of ours');
  return sleutel;
};
