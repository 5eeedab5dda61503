import { naarDecimaal, type Fout } from '#core';
import { eenheidNaam } from '#inkoop';
import { bezwaarTot } from '../bezwaar.js';
import { EXAMENONDERDELEN } from '../domain/feitcodes.js';
import type { Beoordeling, Deeloordeel } from '../domain/pip/beoordeling.js';
import { PIPSOORTEN, routeNaam, type Niveaus, type Pipsoort } from '../domain/pip/begrippen.js';
import { AFSPRAKEN, type RuweInhoud } from '../domain/pip/inhoud.js';
import { niveausVan } from '../domain/pip/prijsvast.js';
import type { Conceptrij, Deelrij, Pipdossier, Piprij, Wijzigingrij } from './dossier.js';
import type * as t from './pip.type.js';

export const euroTekst = (cent: number | null): string | null => (cent === null ? null : naarDecimaal(cent, 2));
const verplicht = (cent: number): string => naarDecimaal(cent, 2);
const uren = (h: number): string => naarDecimaal(h, 2);

export const toonNiveaus = (n: Niveaus): t.PipNiveau[] =>
  Object.entries(n).map(([onderdeel, niveau]) => ({
    onderdeel,
    naam: EXAMENONDERDELEN[onderdeel] ?? onderdeel,
    niveau,
  }));

export const toonInhoud = (r: RuweInhoud): t.PipInhoud => ({
  ...{ leerroute: r.leerroute, afspraken: r.afspraken, delen: r.delen },
  niveaus: toonNiveaus(r.niveaus),
});
export const toonConcept = (c: Conceptrij): t.PipConceptType => ({
  ...{ versie: c.versie, basisVersie: c.basisVersie, inhoud: toonInhoud(c.inhoud) },
  ...{ gewijzigdDoor: c.gewijzigdDoor, gewijzigdOp: new Date(c.gewijzigdOp) },
});

function toonDeel(d: Deelrij): t.PipVersieDeel {
  return {
    ...{ product: d.product, productNaam: d.productNaam, contract: d.contract, aanbieder: d.aanbieder },
    ...{ van: d.van, tot: d.tot, urenPerMaand: uren(d.urenPerMaandH), urenTotaal: uren(d.urenTotaalH) },
    ...{ niveau: d.niveau, locatie: d.locatie, som: d.som, bedrag: euroTekst(d.bedragCent) },
    eenheidNaam: d.eenheid && eenheidNaam(d.eenheid),
    tarief: d.bedragE4 === null ? null : naarDecimaal(d.bedragE4, 4),
    aantal: d.aantalH === null ? null : uren(d.aantalH),
  };
}

export function toonVersie(p: Piprij, trajectnummer: string): t.PipVersie {
  const tot = bezwaarTot(p.dagtekening);
  return {
    ...{ versie: p.versie, dagtekening: p.dagtekening, soort: p.soort, leerroute: p.leerroute },
    ...{ leerrouteNaam: routeNaam(p.leerroute), niveaus: toonNiveaus(niveausVan(p)), klantmanager: p.klantmanager },
    soortNaam: p.soort === null ? 'Overgenomen uit een ander systeem' : PIPSOORTEN[p.soort as Pipsoort],
    afspraken: toonAfspraken(p),
    kostprijs: verplicht(p.kostprijsCent),
    delen: p.delen.map(toonDeel),
    bezwaren: p.bezwaren.map((b) => ({ ...b, opTijd: b.ontvangenOp <= tot })),
    bezwaarTot: tot,
    afdruk: `/api/trajecten/${encodeURIComponent(trajectnummer)}/pip/${p.versie}.pdf`,
  };
}
export const toonAfspraken = (p: Piprij): t.PipAfspraak[] =>
  Object.entries(AFSPRAKEN).flatMap(([sleutel, naam]) => {
    const aantal = p.afspraken?.[sleutel] ?? null;
    return aantal === null ? [] : [{ naam, aantal }];
  });

export function toonWijziging(w: Wijzigingrij): t.LeerrouteWijzigingType {
  return {
    ...{ soort: w.soort, stand: w.stand, vanVersie: w.vanVersie, toets: w.toets, gevolgen: w.gevolgen },
    ...{ vanLeerroute: w.vanLeerroute, naarLeerroute: w.naarLeerroute, naarNiveaus: toonNiveaus(w.naarNiveaus) },
    mag: w.toets.every((r) => r.mag),
    kostprijsWas: verplicht(w.kostprijsWasCent),
    kostprijsWordt: verplicht(w.kostprijsWordtCent),
    verschil: verplicht(w.kostprijsWordtCent - w.kostprijsWasCent),
    geboekt: verplicht(w.geboektCent),
    ...{ voorbereidOp: new Date(w.voorbereidOp), voorbereidDoor: w.voorbereidDoor, goedgekeurdDoor: w.goedgekeurdDoor },
    goedgekeurdOp: w.goedgekeurdOp === null ? null : new Date(w.goedgekeurdOp),
  };
}

export function toonPrijs(b: Beoordeling, dag: string, vorigeCent: number | null): t.PipPrijs {
  const verschil = b.kostprijsCent === null || vorigeCent === null ? null : b.kostprijsCent - vorigeCent;
  return {
    ...{ dag, soort: b.soort, soortNaam: PIPSOORTEN[b.soort], kostprijs: euroTekst(b.kostprijsCent) },
    ...{ vorigeKostprijs: euroTekst(vorigeCent), verschil: euroTekst(verschil) },
    ...{ magVaststellen: b.fouten.length === 0, fouten: b.fouten, opmerkingen: b.opmerkingen },
    regels: b.delen.map((d, i) => toonRegel(d, i, b.fouten)),
  };
}
function toonRegel(d: Deeloordeel, i: number, alle: readonly Fout[]): t.PipPrijsregel {
  const p = d.prijs;
  return {
    ...{ sleutel: d.sleutel, productNaam: d.tarief?.productNaam ?? null, aanbieder: d.contract?.aanbieder ?? null },
    ...{ eenheid: p?.eenheid ?? null, eenheidNaam: p?.eenheid ? eenheidNaam(p.eenheid) : null },
    tarief: p?.bedragE4 ? naarDecimaal(p.bedragE4, 4) : null,
    aantal: p?.aantalH ? uren(p.aantalH) : null,
    ...{ deler: p?.deler ?? 1, bedrag: euroTekst(p?.bedragCent ?? null), som: p?.som ?? null, bron: p?.bron ?? null },
    ...{ tariefVan: p?.tariefVan ?? null, vast: p?.vast ?? false, opmerkingen: d.opmerkingen },
    fouten: alle.filter((f) => f.veld?.startsWith(`delen.${i}.`)),
  };
}

const LEGE_AFSPRAKEN = { pvtUren: '', mapUren: '', voortgangsgesprekken: '', ontzorgingMaanden: '' };
/** What a new draft begins with: the last version as if it had been typed, or nothing. */
export function beginInhoud(d: Pipdossier): RuweInhoud {
  const p = d.pips.at(-1);
  if (!p) return { leerroute: '', niveaus: {}, afspraken: { ...LEGE_AFSPRAKEN }, delen: [] };
  const kaal = (h: number): string =>
    uren(h)
      .replace(/\.?0+$/, '')
      .replace('.', ',');
  const afspraken = { ...LEGE_AFSPRAKEN } as Record<string, string>;
  for (const [naam, aantal] of Object.entries(p.afspraken ?? {})) if (aantal !== null) afspraken[naam] = String(aantal);
  return {
    leerroute: p.leerroute,
    niveaus: { ...niveausVan(p) },
    afspraken: afspraken as unknown as RuweInhoud['afspraken'],
    delen: p.delen.map((o, i) => ({
      ...{ sleutel: `v${p.versie}-${i + 1}`, product: o.product, contract: o.contract, van: o.van, tot: o.tot ?? '' },
      urenPerMaand: o.urenPerMaandH ? kaal(o.urenPerMaandH) : '',
      urenTotaal: o.urenTotaalH ? kaal(o.urenTotaalH) : '',
      ...{ aantal: '', groep: '', niveau: o.niveau ?? '', locatie: o.locatie ?? '' },
    })),
  };
}

export const toonDossier = (d: Pipdossier): t.PipDossier => ({
  ...{ trajectnummer: d.trajectnummer, gemeente: d.gemeenteNaam, doelgroep: d.doelgroep },
  afgesloten: d.afgeslotenOp !== null,
  versies: d.pips.map((p) => toonVersie(p, d.trajectnummer)).reverse(),
  concept: d.concept && toonConcept(d.concept),
  begin: toonInhoud(beginInhoud(d)),
  wijziging: d.wijziging && toonWijziging(d.wijziging),
});
