import { dagNl, geldtOp, type Fout } from '#core';

interface Gedateerd {
  van: string;
  tot: string | null;
}
export interface PlaatsContract extends Gedateerd {
  nummer: string;
  keurmerkVereist: string | null;
  /** Empty = every gemeente of the region takes part. */
  gemeenten: readonly (Gedateerd & { gemeente: string })[];
  keurmerk: readonly (Gedateerd & { stand: string })[];
  regiogemeenten: readonly (Gedateerd & { gemeente: string })[];
}

const doetMee = (rijen: readonly (Gedateerd & { gemeente: string })[], gemeente: string, dag: string): boolean =>
  rijen.some((r) => r.gemeente === gemeente && geldtOp(r, dag));

/**
 * Whether somebody of this gemeente may start under this contract on this day; undefined = yes. The SQL function
 * plaatsing_belet gives the same codes, for sets. A suspended mark stops new placements only: who has started goes on.
 */
export function magPlaatsen(c: PlaatsContract, gemeente: string, dag: string): Fout | undefined {
  if (dag < c.van)
    return fout(
      'CON-021',
      `Contract ${c.nummer} begint pas op ${dagNl(c.van)}.`,
      'Kies een startdag binnen de looptijd.',
    );
  if (c.tot !== null && dag > c.tot)
    return fout(
      'CON-022',
      `Contract ${c.nummer} liep tot en met ${dagNl(c.tot)}.`,
      'Kies een contract dat dan nog loopt.',
    );
  if (!doetMee(c.gemeenten.length ? c.gemeenten : c.regiogemeenten, gemeente, dag))
    return fout(
      'CON-023',
      `De gemeente doet op ${dagNl(dag)} niet mee aan contract ${c.nummer}.`,
      'Kies een contract van de eigen gemeente, of laat de deelname vastleggen.',
    );
  return keurmerkBelet(c, dag);
}

function keurmerkBelet(c: PlaatsContract, dag: string): Fout | undefined {
  if (c.keurmerkVereist === null) return undefined;
  const stand = c.keurmerk.find((k) => geldtOp(k, dag))?.stand;
  if (stand === 'GELDIG') return undefined;
  if (stand === undefined)
    return fout(
      'CON-025',
      `Contract ${c.nummer} vraagt het keurmerk ${c.keurmerkVereist}, en voor ${dagNl(dag)} is geen stand vastgelegd.`,
      'Laat de contractmanager de stand van het keurmerk vastleggen.',
    );
  return fout(
    'CON-024',
    `Het keurmerk ${c.keurmerkVereist} is op ${dagNl(dag)} ${stand === 'GESCHORST' ? 'geschorst' : 'ingetrokken'}: er kan niemand nieuw starten bij contract ${c.nummer}.`,
    'Kies een andere aanbieder. Wie al is gestart, gaat door.',
  );
}

const fout = (code: string, melding: string, oplossing: string): Fout => ({ code, melding, oplossing });
