import { naarDecimaal, nl, type Fout } from '#core';
import type { Btw } from '../tarieven/tarief.js';
import { volgens, type Prijssoort } from './begrippen.js';

/** A price in a bid, in ten-thousandths of a euro. */
export interface Prijs {
  perceelId: number;
  soort: 'INDICATIEF' | 'BASISPAKKET' | 'MODULE';
  omschrijving: string;
  eenheid: string;
  productId: number | null;
  leerroute: string | null;
  bedragE4: number;
  groepsgrootte: number | null;
  locaties: number | null;
  urenH: number | null;
  btw?: Btw;
}
export interface Bod {
  perceelIds: number[];
  plan: string;
  prijzen: Prijs[];
  /** Other parties of a combination, beside the leader who hands in. */
  leden: number[];
  leider: number;
}
export interface Rondevraag {
  prijs: Prijssoort;
  perceelIds: number[];
  plafondCent: ReadonlyMap<number, number | null>;
  /** Where the procedure says what this round asks. */
  bron: string;
}

/** Judges a bid whole: everything that is wrong at once, so that it is mended in one go. */
export function keurBod(bod: Bod, ronde: Rondevraag): Fout[] {
  const fouten = [...keurPercelen(bod, ronde), ...keurLeden(bod), ...keurPrijzen(bod, ronde)];
  return fouten.map((f) => (REGEL[f.code] ? volgens(f, REGEL[f.code]!, ronde.bron) : f));
}
/** What the round asks, for the refusals that follow from it. */
const REGEL: Record<string, string> = {
  'AAN-052': 'In een ronde zonder prijs hoort geen prijs',
  'AAN-053': 'Bij elk perceel van een inschrijving hoort de prijs die de ronde vraagt',
  'AAN-054': 'Een indicatieve ronde vraagt indicaties, een slotronde een basispakket en losse modules',
  'AAN-056': 'Een indicatieve prijs noemt de aannames waarop zij rust',
  'AAN-057': 'Een basispakket kost niet meer dan het plafond van het perceel',
};

function keurPercelen(bod: Bod, ronde: Rondevraag): Fout[] {
  const vreemd = bod.perceelIds.some((p) => !ronde.perceelIds.includes(p));
  if (bod.perceelIds.length && !vreemd && new Set(bod.perceelIds).size === bod.perceelIds.length) return [];
  return [
    {
      code: 'AAN-050',
      veld: 'percelen',
      melding: bod.perceelIds.length ? 'Een perceel hoort niet bij deze ronde.' : 'U koos nog geen perceel.',
      oplossing: 'Kies een of meer percelen van deze ronde.',
    },
  ];
}

function keurLeden(bod: Bod): Fout[] {
  if (!bod.leden.includes(bod.leider) && new Set(bod.leden).size === bod.leden.length) return [];
  return [
    {
      code: 'AAN-051',
      veld: 'combinatie',
      melding: 'Een aanbieder staat twee keer in de combinatie.',
      oplossing: 'U bent zelf de penvoerder. Noem elk ander lid één keer.',
    },
  ];
}

function keurPrijzen(bod: Bod, ronde: Rondevraag): Fout[] {
  if (ronde.prijs === 'GEEN') return bod.prijzen.length ? [prijsVerboden(bod.prijzen.length)] : [];
  const uit = bod.prijzen.flatMap((p, i) => [...keurPrijs(p, i, bod, ronde), ...keurDubbel(p, i, bod)]);
  const nodig = ronde.prijs === 'DEFINITIEF' ? 'BASISPAKKET' : 'INDICATIEF';
  for (const perceel of bod.perceelIds)
    if (!bod.prijzen.some((p) => p.perceelId === perceel && p.soort === nodig)) uit.push(geenPrijs(nodig));
  return uit;
}
const prijsVerboden = (n: number): Fout => ({
  code: 'AAN-052',
  veld: 'prijzen',
  melding: `In deze ronde noemt u nog geen prijs. U gaf ${n === 1 ? 'één prijs' : `${n} prijzen`}.`,
  oplossing: 'Haal de prijzen weg, ook uit uw bijlagen. Er komt een ronde waarin u wel een prijs geeft.',
});
const geenPrijs = (nodig: string): Fout => ({
  code: 'AAN-053',
  veld: 'prijzen',
  melding:
    nodig === 'BASISPAKKET'
      ? 'Elk perceel krijgt een prijs voor het basispakket.'
      : 'Elk perceel krijgt een indicatieve prijs.',
  oplossing: 'Vul per gekozen perceel de prijs in. Modules prijst u apart.',
});
/** One price for the same thing: in a contract it becomes one tariff, with a step per leerroute. */
function keurDubbel(p: Prijs, i: number, bod: Bod): Fout[] {
  const zelfde = (q: Prijs): boolean =>
    q.perceelId === p.perceelId && q.productId === p.productId && q.leerroute === p.leerroute;
  if (p.soort === 'INDICATIEF' || p.productId === null || !bod.prijzen.slice(0, i).some(zelfde)) return [];
  return [
    {
      code: 'AAN-063',
      veld: `prijzen.${i}.leerroute`,
      melding: 'Voor dit product en deze leerroute staat er al een prijs.',
      oplossing: 'Geef per product en leerroute één prijs.',
    },
  ];
}

function keurPrijs(p: Prijs, i: number, bod: Bod, ronde: Rondevraag): Fout[] {
  const veld = `prijzen.${i}`;
  const uit: Fout[] = [];
  const past = ronde.prijs === 'INDICATIEF' ? p.soort === 'INDICATIEF' : p.soort !== 'INDICATIEF';
  if (!past || !bod.perceelIds.includes(p.perceelId))
    uit.push({
      code: 'AAN-054',
      veld: past ? `${veld}.perceel` : veld,
      melding: past
        ? 'Deze prijs hoort bij een perceel dat u niet koos.'
        : `Een prijs van soort ${p.soort} past niet in deze ronde.`,
      oplossing:
        ronde.prijs === 'INDICATIEF' ? 'Geef een indicatieve prijs.' : 'Geef een basispakket en losse modules.',
    });
  if (p.bedragE4 < 0)
    uit.push({
      ...{ code: 'AAN-055', veld: `${veld}.bedrag`, melding: 'Een prijs is niet lager dan nul.' },
      oplossing: 'Verbeter het bedrag.',
    });
  if (p.soort === 'INDICATIEF' && (p.groepsgrootte === null || p.locaties === null || p.urenH === null))
    uit.push({
      code: 'AAN-056',
      veld: `${veld}.${p.groepsgrootte === null ? 'groepsgrootte' : p.locaties === null ? 'locaties' : 'uren'}`,
      melding: 'Bij een indicatieve prijs ontbreken de aannames.',
      oplossing: 'Vul groepsgrootte, aantal locaties en uren in waarop de prijs rust.',
    });
  if (past && p.soort !== 'INDICATIEF' && p.productId === null)
    uit.push({
      code: 'AAN-062',
      veld: `${veld}.product`,
      melding: 'Bij deze prijs hoort een product.',
      oplossing: 'Kies het product: de prijs wordt een tarief in het contract.',
    });
  return [...uit, ...keurPlafond(p, veld, ronde)];
}

function keurPlafond(p: Prijs, veld: string, ronde: Rondevraag): Fout[] {
  const plafond = ronde.plafondCent.get(p.perceelId);
  if (p.soort !== 'BASISPAKKET' || plafond == null || p.bedragE4 <= plafond * 100) return [];
  return [
    {
      code: 'AAN-057',
      veld: `${veld}.bedrag`,
      melding: `De prijs van € ${nl(naarDecimaal(p.bedragE4, 4))} is hoger dan het plafond van € ${nl(naarDecimaal(plafond, 2))}.`,
      oplossing: 'Bied op of onder het plafond, of stel een vraag over de opbouw ervan.',
    },
  ];
}

/** When a bid may still come in: before the deadline, or in the grace when an upload had begun before it. */
export type Ontvangst = 'OP_TIJD' | 'UITLOOP' | 'TE_LAAT';
export function ontvangst(
  nu: string,
  ronde: { sluitOp: string; uitloopTot: string },
  uploadBegonnenOp: string | null,
): Ontvangst {
  if (nu < ronde.sluitOp) return 'OP_TIJD';
  return nu < ronde.uitloopTot && uploadBegonnenOp !== null && uploadBegonnenOp < ronde.sluitOp ? 'UITLOOP' : 'TE_LAAT';
}
/** Only the price of a precisely described basic package can be laid side by side. */
export const vergelijkbaar = (soort: Prijs['soort']): boolean => soort === 'BASISPAKKET';
