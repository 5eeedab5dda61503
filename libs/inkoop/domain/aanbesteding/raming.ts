import { beletsel, type Beletsel, type Dossier, type Drempel, type Ramingregel } from './begrippen.js';
import { euro, voluit } from './dagen.js';

/** One line over the whole term with every extension, without VAT; half cents up. */
export function regelTotaal(r: Ramingregel): number {
  const bruto = r.perJaarCent * (r.jaren + r.verlengingsjaren);
  return Math.floor((bruto * 20_000 + (10_000 + r.btwBp)) / (2 * (10_000 + r.btwBp)));
}
/** All lots together. */
export const ramingTotaal = (regels: readonly Ramingregel[]): number =>
  regels.reduce((som, r) => som + regelTotaal(r), 0);
/** The threshold that holds on a day. */
export const drempelOp = (drempels: readonly Drempel[], dag: string): Drempel | null =>
  drempels.find((d) => d.van <= dag && (d.tot === null || d.tot >= dag)) ?? null;

const REGEL =
  'De waarde wordt geraamd over de hele looptijd met alle verlengingen, alle percelen samen, zonder btw (art. 2.15 en 2.16 Aanbestedingswet 2012)';

/** Whether this form of procedure fits the estimate. */
export function toetsRaming(d: Dossier, vandaag: string): Beletsel[] {
  if (!d.raming.length)
    return [
      beletsel('AAN-010', 'Er is nog geen raming.', {
        regel: REGEL,
        bron: 'Aanbestedingswet 2012, art. 2.13-2.23',
        oplossing: 'Stel eerst de raming vast.',
      }),
    ];
  return [...toetsDrempel(d, vandaag), ...toetsEigenGrens(d)];
}

function toetsDrempel(d: Dossier, vandaag: string): Beletsel[] {
  if (!d.vorm.onderDrempel) return [];
  const drempel = drempelOp(d.drempels, vandaag);
  const totaal = ramingTotaal(d.raming);
  if (!drempel)
    return [
      beletsel('AAN-013', `Voor ${voluit(vandaag)} staat er geen drempelbedrag in het portaal.`, {
        oplossing: 'Vraag de beheerder het drempelbedrag in te voeren.',
      }),
    ];
  if (totaal < drempel.bedragCent) return [];
  return [
    beletsel('AAN-011', `${d.vorm.naam} past niet: de raming is niet lager dan het drempelbedrag.`, {
      regel: REGEL,
      bron: drempel.bron,
      cijfers: `raming ${euro(totaal)}, drempel ${euro(drempel.bedragCent)} (sinds ${voluit(drempel.van)}), ${euro(totaal - drempel.bedragCent)} erboven`,
      oplossing: 'Kies een procedure met aankondiging.',
    }),
  ];
}

function toetsEigenGrens(d: Dossier): Beletsel[] {
  const totaal = ramingTotaal(d.raming);
  const grens = d.vorm.eigenGrensCent;
  if (grens === null || totaal <= grens) return [];
  return [
    beletsel('AAN-012', `${d.vorm.naam} past niet: de raming is hoger dan de grens van het eigen inkoopbeleid.`, {
      bron: d.vorm.bron,
      cijfers: `raming ${euro(totaal)}, eigen grens ${euro(grens)}`,
      oplossing: 'Kies een andere procedure.',
    }),
  ];
}
