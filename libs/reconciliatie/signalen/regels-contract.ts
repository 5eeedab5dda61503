import type { Contractsignaal } from '#inkoop';
import { dag } from '../domain/signalen/woorden.js';
import type { Signaalregel } from '../domain/signalen/soort.js';

type Kort = Pick<Signaalregel, 'code' | 'naam' | 'betekenis'> & {
  soort: Contractsignaal['soort'];
  vooraf: number;
  uitleg: string;
  aanbieder: boolean;
};
const DATA: readonly Kort[] = [
  {
    ...{ code: 'SIG-401', naam: 'Besluit over verlenging', soort: 'VERLENGEN', vooraf: 180, aanbieder: false },
    betekenis: 'Het recht om het contract te verlengen vervalt als er niet op tijd een besluit is.',
    uitleg: 'voor de laatste dag van het besluit',
  },
  {
    ...{ code: 'SIG-402', naam: 'Indexatie', soort: 'INDEXATIE', vooraf: 90, aanbieder: true },
    betekenis: 'De prijzen veranderen binnenkort volgens de formule van het contract, en er is nog geen besluit.',
    uitleg: 'voor de dag waarop de prijzen veranderen',
  },
  {
    ...{ code: 'SIG-403', naam: 'Keurmerk geldt niet', soort: 'KEURMERK', vooraf: 0, aanbieder: true },
    betekenis: 'Het keurmerk dat het contract vraagt, is geschorst, ingetrokken of niet vastgelegd.',
    uitleg: 'vanaf de dag zelf',
  },
  {
    ...{ code: 'SIG-404', naam: 'Keurmerk loopt af', soort: 'KEURMERK_EINDE', vooraf: 90, aanbieder: true },
    betekenis: 'Het keurmerk loopt af en het nieuwe is nog niet vastgelegd.',
    uitleg: 'voor de laatste dag van het keurmerk',
  },
  {
    ...{ code: 'SIG-405', naam: 'Contract loopt af', soort: 'EINDE', vooraf: 365, aanbieder: true },
    betekenis: 'Het contract eindigt binnenkort.',
    uitleg: 'voor de laatste dag van het contract',
  },
];

/** Which rule speaks for a warning of a contract. */
export const CONTRACTCODES = new Map(DATA.map((d) => [d.soort, d]));

/** The dates of a contract are reckoned by inkoop; here they get a threshold and a life. */
export const contractregels: readonly Signaalregel[] = DATA.map((d) => ({
  ...{ code: d.code, naam: d.naam, betekenis: d.betekenis, groep: 'CONTRACT' },
  ...{ perContract: d.vooraf > 0, naRapportage: false },
  drempel: {
    ...{ eenheid: 'DAGEN', standaard: d.vooraf, min: 0, max: d.vooraf > 0 ? 730 : 0, vergelijk: '<=', factor: 1 },
    uitleg: d.uitleg,
  },
  zien: { REGIO: 'contract.lezen', ...(d.aanbieder ? { AANBIEDER: 'contract.lezen' } : {}) },
  tekst: ({ cijfers, contract }) => ({
    titel: String(cijfers['titel']),
    uitleg: String(cijfers['uitleg']),
    cijfers: cijfers['datum'] ? [{ naam: 'datum', waarde: dag(String(cijfers['datum'])) }] : [],
    link: `/contracten/${encodeURIComponent(contract!)}`,
  }),
}));
