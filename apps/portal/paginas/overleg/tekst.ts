/** Where the caret goes when the text around it is replaced by one in which others wrote too. */
export function nieuwePlek(oud: string, nieuw: string, plek: number): number {
  let voor = 0;
  while (voor < plek && voor < nieuw.length && oud[voor] === nieuw[voor]) voor++;
  if (voor === plek) return plek;
  let achter = 0;
  while (
    achter < oud.length - plek &&
    achter < nieuw.length - voor &&
    oud[oud.length - 1 - achter] === nieuw[nieuw.length - 1 - achter]
  )
    achter++;
  return achter === oud.length - plek ? nieuw.length - achter : Math.min(voor, nieuw.length);
}

/** What becomes a decision: the selected words, or else the line with the caret. */
export function gekozenTekst(tekst: string, van: number, tot: number): string {
  if (van !== tot) return tekst.slice(van, tot).replace(/\s+/g, ' ').trim();
  const begin = tekst.lastIndexOf('\n', van - 1) + 1;
  const einde = tekst.indexOf('\n', van);
  return tekst
    .slice(begin, einde < 0 ? undefined : einde)
    .replace(/^[-*•]\s*/, '')
    .trim();
}
