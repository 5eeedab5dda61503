import { dagNl } from '#core';
import { Pdf } from '#platform';
import type { Verslagtekst } from '../domain/verslag.js';
import type { Exemplaar } from './verslagen.service.js';

const STANDEN: Record<string, string> = {
  ...{ VOORBEELD: 'voorbeeld', AANGEBODEN: 'nog niet vastgesteld', TERUGGENOMEN: 'teruggenomen' },
  ...{ WIJZIGING_GEVRAAGD: 'wijziging gevraagd', VASTGESTELD: 'vastgesteld' },
};
const moment = (op: string | Date): string =>
  new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }).format(
    new Date(op),
  );

/** The verslag on paper, in the reading order of a screen reader. */
export function afdruk(e: Exemplaar): Promise<Buffer> {
  const t = e.inhoud;
  const versie = e.nr ? `versie ${e.nr}` : 'voorbeeld';
  const pdf = new Pdf({
    titel: `${t.titel}, ${dagNl(t.datum)}`,
    voet: `${t.titel} · ${dagNl(t.datum)} · ${versie}`,
    gemaaktOp: new Date(e.aangebodenOp),
  });
  pdf.kop(1, `${t.titel}, ${dagNl(t.datum)}`);
  pdf.tabel({
    ...{ kop: ['Gegeven', 'Waarde'], breedtes: [1, 3], rijkop: true },
    rijen: [
      ['Tijd', `${t.begin} tot ${t.eind}`],
      ...(t.plaats ? [['Plaats', t.plaats]] : []),
      ['Uitgenodigd', t.deelnemers.join(', ')],
      ...(t.aanwezigen ? [['Aanwezig', t.aanwezigen]] : []),
      ['Versie', `${versie}, ${STANDEN[e.stand] ?? e.stand}`],
      ...(t.reden ? [['Reden van verbetering', t.reden]] : []),
      ...e.akkoorden.map((k) => [`Akkoord ${k.naam}`, `${k.door}, ${moment(k.op)}`]),
      ...(e.sha256 ? [['Vingerafdruk (SHA-256)', e.sha256.replace(/(.{16})/g, '$1 ').trim()]] : []),
    ],
  });
  for (const p of t.punten) schrijfPunt(pdf, p);
  schrijfActies(pdf, t);
  return pdf.klaar();
}

function schrijfPunt(pdf: Pdf, p: Verslagtekst['punten'][number]): void {
  pdf.kop(2, `${p.nr}. ${p.titel}`);
  if (p.over) pdf.alinea(`Over: ${p.over}.`);
  if (p.cijfers.length)
    pdf.tabel({
      kop: ['Cijfer', 'Waarde'],
      rijen: p.cijfers.map((c) => [c.naam, c.waarde]),
      rijkop: true,
      rechts: [1],
    });
  for (const alinea of p.notulen.split(/\n+/).filter((a) => a.trim())) pdf.alinea(alinea);
  if (p.besluiten.length) {
    pdf.kop(3, 'Besluiten');
    pdf.lijst(p.besluiten.map((b) => `Besluit ${b.nr}: ${b.tekst}`));
  }
  if (p.opmerkingen.length) {
    pdf.kop(3, 'Opmerkingen');
    pdf.lijst(p.opmerkingen.map((o) => `${o.van}: ${o.tekst}`));
  }
}

function schrijfActies(pdf: Pdf, t: Verslagtekst): void {
  const acties = t.punten.flatMap((p) => p.acties);
  if (!acties.length) return;
  pdf.kop(2, 'Actielijst');
  pdf.tabel({
    ...{ kop: ['Nummer', 'Actie', 'Wie', 'Uiterlijk', 'Stand'], breedtes: [1, 3.4, 2.2, 1.4, 1.2], rijkop: true },
    rijen: acties.map((a) => [a.nr, a.tekst, a.eigenaar, dagNl(a.uiterlijk), a.stand]),
  });
}
export const bestandsnaam = (e: Exemplaar): string =>
  `verslag-${e.inhoud.datum}-${e.nr ? `v${e.nr}` : 'voorbeeld'}.pdf`;
