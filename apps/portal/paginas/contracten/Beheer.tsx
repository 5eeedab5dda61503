import { Button } from '@mantine/core';
import { vandaag } from '#core';
import KeurmerkVastleggen from '../../../../schema/operations/KeurmerkVastleggen.graphql?raw';
import VerlengingBesluiten from '../../../../schema/operations/VerlengingBesluiten.graphql?raw';
import type { Contract } from '../../api/tarieven';
import { datumVoluit } from '../../onderdelen/opmaak';
import { Formulier, Uitslag, useWijziging } from './Formulier';
import { ofLeeg } from './invoer';
import { Keuze, Veld } from './velden';

const VERVERS = ['contract', 'contracten-lijst', 'vergelijking', 'taken'];

export function VerlengingBesluit({ c }: { c: Contract }) {
  const open = c.verlengingen.find((v) => v.besluit === 'OPEN');
  const w = useWijziging(VerlengingBesluiten, VERVERS, 'Het besluit is vastgelegd');
  if (!open) return <Uitslag {...w} />;
  const besluit = (verlengen: boolean) => w.doe({ contract: c.nummer, volgnummer: open.volgnummer, verlengen });
  return (
    <div className="niet-afdrukken">
      <p>
        Verlenging {open.volgnummer}: {open.maanden} maanden. Besluit uiterlijk {datumVoluit(open.uiterlijkBesluitenOp)}
        .
      </p>
      <div className="knoppen">
        <Button loading={w.bezig} onClick={() => besluit(true)}>
          Verlengen
        </Button>
        <Button variant="outline" loading={w.bezig} onClick={() => besluit(false)}>
          Niet verlengen
        </Button>
      </div>
      <Uitslag {...w} />
    </div>
  );
}

const STANDEN = [
  { value: 'GELDIG', label: 'Geldig' },
  { value: 'GESCHORST', label: 'Geschorst' },
  { value: 'INGETROKKEN', label: 'Ingetrokken' },
];
export function KeurmerkFormulier({ c }: { c: Contract }) {
  const w = useWijziging(KeurmerkVastleggen, VERVERS, 'De stand van het keurmerk is vastgelegd');
  return (
    <Formulier
      naam="Stand van het keurmerk vastleggen"
      knop="Stand vastleggen"
      w={w}
      verstuur={({ stand, van, tot, bron }) =>
        w.doe({ contract: c.nummer, keurmerk: { stand, van, tot: ofLeeg(tot), bron } })
      }
    >
      <Keuze naam="stand" label="Stand" opties={STANDEN} />
      <Veld naam="van" label="Vanaf" soort="datum" start={vandaag()} />
      <Veld naam="tot" label="Tot en met" soort="datum" mag />
      <Veld naam="bron" label="Waar staat dit?" max={500} />
    </Formulier>
  );
}
