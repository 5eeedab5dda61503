import { diff3Merge } from 'node-diff3';

export interface Schrijver {
  naam: string;
  /** '14:32'. */
  om: string;
}
export interface Samengevoegd {
  tekst: string;
  /** The same lines were changed in two ways: both stand in the text. */
  botsing: boolean;
}
const kop = (s: Schrijver): string => `[Tekst van ${s.naam}, ${s.om}]`;

/**
 * Brings two texts together that began with the same one, line by line. What only one of them changed is taken over; what
 * both added stands one beneath the other; of lines that both changed, both texts stay, with the names above them.
 * Nothing that somebody wrote is left out.
 */
export function voegSamen(
  basis: string,
  een: { tekst: string; van: Schrijver },
  ander: { tekst: string; van: Schrijver },
): Samengevoegd {
  const delen = diff3Merge(regels(een.tekst), regels(basis), regels(ander.tekst), { excludeFalseConflicts: true });
  let botsing = false;
  const uit = delen.flatMap((d): string[] => {
    if (d.ok) return d.ok;
    const { a, o, b } = d.conflict!;
    if (o.every((r) => r.trim() === '')) return [...a, ...b];
    botsing = true;
    return [kop(een.van), ...a, kop(ander.van), ...b];
  });
  return { tekst: uit.join('\n'), botsing };
}
const regels = (tekst: string): string[] => (tekst === '' ? [] : tekst.replaceAll('\r\n', '\n').split('\n'));
