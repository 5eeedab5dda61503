/** Every exception to a habit, with its reason. One that is no longer needed makes the spec fail. */
export interface Exemption {
  rule: 'import' | 'pure' | 'function' | 'file' | 'constructor';
  file: string;
  /** Function name, when the rule is about one function. */
  name?: string;
  reason: string;
}

export const exemptions: Exemption[] = [
  {
    rule: 'pure',
    file: 'libs/core/datum.ts',
    reason:
      'vandaag() is the one place where the calendar is asked; only the edges call it, and this spec keeps domain/ from it',
  },
];

/** Migrations are append-only SQL in one piece: splitting them would hide their order. */
export const isMigration = (file: string): boolean => file.startsWith('schema/migrations/');
