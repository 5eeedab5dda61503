import { naarDecimaal, naarGeheel } from '#core';
import type { Afspraken, NieuwContract, NieuwPakket } from '../domain/contract/contract.js';
import { contractdatums, contractsignalen, type Contractsignaal } from '../domain/contract/signalen.js';
import { eenheidNaam } from '../domain/tarieven/eenheden.js';
import type { NieuwTarief, Trede } from '../domain/tarieven/tarief.js';
import { bron, indexering } from '../tarieven/aanbod.js';
import type { ContractAfsprakenInput, ContractMakenInput, PakketInput, TariefInput } from './contract.input.js';
import type {
  ContractOverzicht,
  ContractType,
  IndexformuleType,
  PakketType,
  TariefTredeType,
  TariefType,
} from './contract.type.js';
import {
  voorSignalen,
  type Contractrij,
  type Formulerij,
  type Pakketrij,
  type Tariefrij,
} from './contract.repository.js';

/** Ten-thousandths to percent: 8000 -> '80.00'. */
export const procent = (bp: number): string => naarDecimaal(bp, 2);
const procentOf = (bp: number | null): string | null => (bp === null ? null : procent(bp));

export const signalenVan = (r: Contractrij, vandaag: string): Contractsignaal[] =>
  contractsignalen(voorSignalen(r), vandaag);

export const toonOverzicht = (r: Contractrij, vandaag: string): ContractOverzicht => ({
  ...{ nummer: r.nummer, perceel: r.perceel, aanbieder: r.aanbieder, regio: r.regio, van: r.van, tot: r.tot },
  signalen: signalenVan(r, vandaag) as ContractOverzicht['signalen'],
});

export const toonContract = (r: Contractrij, vandaag: string): ContractType => ({
  ...toonOverzicht(r, vandaag),
  ...{ ritme: r.ritme, inleverdag: r.inleverdag, inleverdagKwartaal: r.inleverdag_kwartaal },
  aanwezigheidsnorm: procent(r.aanwezigheidsnorm_bp),
  aanbodgrens: procent(r.aanbodgrens_bp),
  tempogrens: procent(r.tempogrens_bp),
  ...{ tempoVanafMaand: r.tempo_vanaf_maand, rapportageVanaf: r.rapportage_vanaf, normenVast: r.geboekt },
  plafond: r.plafond_cent && naarDecimaal(r.plafond_cent, 2),
  besteed: r.besteed_cent && naarDecimaal(r.besteed_cent, 2),
  keurmerkVereist: r.keurmerk_vereist,
  noshowBetaald: procentOf(r.noshow_betaald_bp),
  ...{ noshowAfmeldenUren: r.noshow_afmelden_uren, uitvalRegel: r.uitval_regel, uitvalNaWeken: r.uitval_na_weken },
  ...{ bron: bron(r.bron_document, r.bron_pagina), bronDocument: r.bron_document, bronPagina: r.bron_pagina },
  datums: contractdatums(voorSignalen(r), vandaag),
  ...{ herkomst: r.herkomst, verlengingen: r.verlengingen, gemeenten: r.gemeenten, keurmerk: r.keurmerk },
  fasen: r.fasen.map((f) => ({ ...f, aandeel: procent(f.aandeelBp) })),
  pakketten: r.pakketten.map(toonPakket),
  tarieven: r.tarieven.map((t) => toonTarief(t, r.pakketten)),
  indexformule: r.formule && toonFormule(r.formule),
});

const toonPakket = (p: Pakketrij): PakketType => ({
  ...p,
  lesuren: naarDecimaal(p.lesurenH, 2),
  bron: bron(p.bronDocument, p.bronPagina),
  delen: p.delen.map((d) => ({ ...d, uren: d.urenH === null ? null : naarDecimaal(d.urenH, 2) })),
});
const toonTrede = (t: Trede): TariefTredeType => ({ ...t, bedrag: naarDecimaal(t.bedragE4, 4) });

function toonTarief(t: Tariefrij, pakketten: readonly Pakketrij[]): TariefType {
  const soorten = pakketten.flatMap((p) => p.delen.filter((d) => d.product === t.product).map((d) => d.soort));
  return {
    ...{ product: t.product, naam: t.naam, eenheid: t.eenheid, eenheidNaam: eenheidNaam(t.eenheid), btw: t.btw },
    ...{ van: t.van, tot: t.tot, indexatie: t.indexatie, bron: bron(t.bronDocument, t.bronPagina) },
    bedrag: naarDecimaal(t.bedragE4, 4),
    onderdeel: soorten.includes('BASIS') ? 'BASIS' : (soorten[0] ?? null),
    treden: t.treden.map(toonTrede),
  };
}

const toonFormule = (f: Formulerij): IndexformuleType => ({
  ...{ tekst: indexering(f), grondslag: f.grondslag, basisjaar: f.basisjaar, bron: f.bron, van: f.van },
  gewichten: f.gewichten.map((g) => ({ reeks: g.reeks, gewicht: procent(g.gewichtBp) })),
  vast: f.vast_e4 === null ? null : naarDecimaal(f.vast_e4, 4),
  plafond: f.plafond_e4 === null ? null : naarDecimaal(f.plafond_e4, 4),
  ...{ percentageDecimalen: f.percentage_decimalen, tariefDecimalen: f.tarief_decimalen },
});

/** An exact decimal of the API at a scale; the scalar has kept out what is no number. */
export const geheel = (tekst: string, schaal: number): number => naarGeheel(tekst, schaal) ?? Number.NaN;
const geheelOf = (tekst: string | null | undefined, schaal: number): number | null =>
  tekst === null || tekst === undefined ? null : geheel(tekst, schaal);

export const leesTarief = (t: TariefInput): NieuwTarief => ({
  ...{
    product: t.product,
    eenheid: t.eenheid,
    bedragE4: String(geheel(t.bedrag, 4)),
    van: t.van,
    tot: t.tot ?? null,
    btw: t.btw,
  },
  ...{ bronDocument: t.bronDocument, bronPagina: t.bronPagina ?? null },
  treden: (t.treden ?? []).map(({ bedrag, eenheid, ...rest }) => ({
    ...rest,
    ...(eenheid ? { eenheid } : {}),
    bedragE4: String(geheel(bedrag, 4)),
  })),
});
export const leesPakket = (p: PakketInput): NieuwPakket => ({
  ...p,
  lesurenH: geheel(p.lesuren, 2),
  delen: p.delen.map((d) => ({ product: d.product, soort: d.soort, urenH: geheelOf(d.uren, 2) })),
});
export const leesAfspraken = (a: ContractAfsprakenInput): Afspraken => ({
  ritme: a.ritme,
  aanwezigheidsnormBp: geheel(a.aanwezigheidsnorm, 2),
  aanbodgrensBp: geheelOf(a.aanbodgrens, 2) ?? undefined,
  tempogrensBp: geheelOf(a.tempogrens, 2) ?? undefined,
  tempoVanafMaand: a.tempoVanafMaand ?? undefined,
  inleverdag: a.inleverdag ?? undefined,
  inleverdagKwartaal: a.inleverdagKwartaal ?? undefined,
  plafondCent: geheelOf(a.plafond, 2),
  keurmerkVereist: a.keurmerkVereist?.trim() || null,
  noshowBetaaldBp: geheelOf(a.noshowBetaald, 2),
  ...{ noshowAfmeldenUren: a.noshowAfmeldenUren, uitvalRegel: a.uitvalRegel, uitvalNaWeken: a.uitvalNaWeken },
  ...{ bronDocument: a.bronDocument, bronPagina: a.bronPagina, verlengingen: a.verlengingen ?? [] },
  fasen: (a.fasen ?? []).map((f) => ({ naam: f.naam, resultaat: f.resultaat, aandeelBp: geheel(f.aandeel, 2) })),
});
export const leesContract = (c: ContractMakenInput): NieuwContract => ({
  ...leesAfspraken(c),
  ...{ nummer: c.nummer, perceel: c.perceel, aanbieder: c.aanbieder, van: c.van, tot: c.tot ?? null },
  rapportageVanaf: c.rapportageVanaf,
  gemeenten: c.gemeenten ?? [],
  pakketten: (c.pakketten ?? []).map(leesPakket),
  tarieven: (c.tarieven ?? []).map(leesTarief),
});
