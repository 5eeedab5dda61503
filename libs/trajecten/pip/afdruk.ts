import { dagVoluit, naarDecimaal, nl, plusDagen } from '#core';
import { Pdf } from '#platform';
import { bezwaarTot } from '../bezwaar.js';
import { EXAMENONDERDELEN } from '../domain/feitcodes.js';
import { routeNaam } from '../domain/pip/begrippen.js';
import { periodeTekst, waaromDezeRoute } from '../domain/pip/besluit.js';
import { niveausVan } from '../domain/pip/prijsvast.js';
import { laatsteDagVan } from '../domain/termijnen/dagen.js';
import type { Pipdossier, Piprij } from './dossier.js';
import { toonAfspraken } from './tonen.js';

const TITEL = 'Persoonlijk plan inburgering en participatie (PIP)';
const uren = (h: number): string => (h === 0 ? '' : nl(naarDecimaal(h, 2).replace(/\.?0+$/, '')));

/**
 * The decision as it is sent to the inburgeraar, in plain words. It holds no prices: those are between the gemeente and the
 * suppliers. The name is there only when the person was recorded and the reader may see it.
 */
export async function maakAfdruk(d: Pipdossier, p: Piprij, naam: string | null, gemaaktOp: Date): Promise<Buffer> {
  const pdf = new Pdf({
    titel: `${TITEL}, traject ${d.trajectnummer}, versie ${p.versie}`,
    voet: `Traject ${d.trajectnummer}`,
    gemaaktOp,
  });
  pdf.kop(1, TITEL);
  pdf.tabel({
    kop: ['Gegeven', 'Waarde'],
    rijen: [
      ...(naam === null ? [] : [['Voor', naam]]),
      ...[
        ['Trajectnummer', d.trajectnummer],
        ['Gemeente', d.gemeenteNaam],
        ['Dagtekening', dagVoluit(p.dagtekening)],
      ],
      ['Versie', String(p.versie)],
    ],
    ...{ breedtes: [1, 3], rijkop: true },
  });
  pdf.kop(2, 'Ons besluit');
  pdf.alinea(
    `Wij, de gemeente ${d.gemeenteNaam}, stellen dit plan vast. In dit plan staat wat u gaat doen om in te burgeren, wanneer en bij wie. Dit plan is een besluit volgens de Wet inburgering 2021, artikel 15.`,
  );
  leerroute(pdf, d, p);
  onderdelen(pdf, p);
  termijn(pdf, d);
  bezwaar(pdf, d, p);
  return pdf.klaar();
}

function leerroute(pdf: Pdf, d: Pipdossier, p: Piprij): void {
  pdf.kop(2, 'Uw leerroute');
  pdf.alinea(`U volgt de ${routeNaam(p.leerroute)}.`);
  const niveaus = Object.entries(niveausVan(p));
  if (niveaus.length)
    pdf.tabel({
      kop: ['Onderdeel van het examen', 'Niveau'],
      rijen: niveaus.map(([o, n]) => [EXAMENONDERDELEN[o] ?? o, n]),
      ...{ rijkop: true, breedtes: [3, 1] },
    });
  const waarom =
    p.soort === 'EERSTE' || p.soort === 'LEERROUTE' ? waaromDezeRoute(p.leerroute, d.feiten, p.dagtekening) : [];
  if (waarom.length === 0) return;
  pdf.kop(3, 'Waarom deze leerroute');
  pdf.lijst(waarom);
}

function onderdelen(pdf: Pdf, p: Piprij): void {
  pdf.kop(2, 'Wat u gaat doen');
  if (p.delen.length)
    pdf.tabel({
      kop: ['Onderdeel', 'Aanbieder', 'Periode', 'Uren per maand', 'Uren in totaal'],
      rijen: p.delen.map((o) => [
        o.productNaam,
        o.aanbieder,
        periodeTekst(o.van, o.tot),
        uren(o.urenPerMaandH),
        uren(o.urenTotaalH),
      ]),
      ...{ rijkop: true, rechts: [3, 4], breedtes: [4, 4, 5, 2, 2] },
    });
  const afspraken = toonAfspraken(p);
  if (afspraken.length) pdf.lijst(afspraken.map((a) => `${a.naam}: ${a.aantal}`));
}

function termijn(pdf: Pdf, d: Pipdossier): void {
  const eerste = d.pips.map((p) => p.dagtekening).sort()[0]!;
  const start = plusDagen(eerste, 1);
  pdf.kop(2, 'Hoe lang u de tijd heeft');
  pdf.alinea(
    `Uw inburgeringstermijn begon op ${dagVoluit(start)}, de dag na uw eerste plan. U heeft drie jaar de tijd: tot en met ${dagVoluit(laatsteDagVan(start, 36))}. Een nieuw plan verandert die termijn niet. DUO kan de termijn verlengen.`,
  );
}

function bezwaar(pdf: Pdf, d: Pipdossier, p: Piprij): void {
  pdf.kop(2, 'Bent u het er niet mee eens?');
  pdf.alinea(
    `Praat er dan eerst over met uw klantmanager. U kunt ook bezwaar maken, tot en met ${dagVoluit(bezwaarTot(p.dagtekening))}. Stuur een brief naar het college van burgemeester en wethouders van ${d.gemeenteNaam}. Zet in de brief:`,
  );
  pdf.lijst([
    'uw naam en adres;',
    `het trajectnummer: ${d.trajectnummer};`,
    `de datum van dit plan: ${dagVoluit(p.dagtekening)};`,
    'waarom u het er niet mee eens bent;',
    'de datum en uw handtekening.',
  ]);
  pdf.kop(2, 'Handtekeningen');
  pdf.tabel({
    kop: ['Wie', 'Naam', 'Datum en handtekening'],
    rijen: [
      ['Inburgeraar', '', ''],
      [`Namens de gemeente ${d.gemeenteNaam}`, p.klantmanager ?? '', ''],
    ],
    ...{ rijkop: true, breedtes: [2, 2, 2] },
  });
}
