/** Codes with their words, as the choices of a field. */
export const codeKeuzes = (codes: Readonly<Record<string, string>>): { value: string; label: string }[] =>
  Object.entries(codes).map(([value, label]) => ({ value, label }));
