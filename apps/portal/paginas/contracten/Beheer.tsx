import { Button, NativeSelect, TextInput } from '@mantine/core';
import { vandaag } from '#core';
import KeurmerkVastleggen from '../../../../schema/operations/KeurmerkVastleggen.graphql?raw';
import TariefVastleggen from '../../../../schema/operations/TariefVastleggen.graphql?raw';
import VerlengingBesluiten from '../../../../schema/operations/VerlengingBesluiten.graphql?raw';
import type { Contract } from '../../api/tarieven';
import { Paneel } from '../../onderdelen/Kerngetal';
import { datumVoluit } from '../../onderdelen/opmaak';
import { EENHEDEN } from '../../../../libs/inkoop/domain/tarieven/eenheden.js';
import { Formulier, naarPunt, Uitslag, useWijziging } from './Formulier';

const VERVERS = ['contract', 'contracten-lijst', 'vergelijking'];
const Dag = ({ naam, label, start }: { naam: string; label: string; start?: string }) => (
  <TextInput name={naam} label={label} type="date" defaultValue={start} required />
);

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

export function KeurmerkFormulier({ c }: { c: Contract }) {
  const w = useWijziging(KeurmerkVastleggen, VERVERS, 'De stand van het keurmerk is vastgelegd');
  return (
    <>
      <Uitslag {...w} />
      <Formulier
        naam="Stand van het keurmerk vastleggen"
        knop="Stand vastleggen"
        bezig={w.bezig}
        verstuur={({ stand, van, bron }) => w.doe({ contract: c.nummer, keurmerk: { stand, van, bron } })}
      >
        <NativeSelect
          name="stand"
          label="Stand"
          data={[
            { value: 'GELDIG', label: 'Geldig' },
            { value: 'GESCHORST', label: 'Geschorst' },
            { value: 'INGETROKKEN', label: 'Ingetrokken' },
          ]}
        />
        <Dag naam="van" label="Vanaf" start={vandaag()} />
        <TextInput name="bron" label="Waar staat dit?" required maxLength={500} />
      </Formulier>
    </>
  );
}

/** A price is never overwritten once used: a new version from a day on. */
export function TariefFormulier({ c }: { c: Contract }) {
  const w = useWijziging(TariefVastleggen, VERVERS, 'De nieuwe versie is vastgelegd');
  const producten = [...new Map(c.tarieven.map((t) => [t.product, t.naam]))];
  if (!producten.length) return null;
  const verstuur = (v: Record<string, string>) => {
    const { product, eenheid, van, bronDocument, bronPagina } = v;
    const bedrag = naarPunt(v['bedrag'] ?? '');
    w.doe({
      contract: c.nummer,
      tarief: { product, eenheid, bedrag, van, bronDocument, bronPagina: bronPagina || null },
    });
  };
  return (
    <Paneel titel="Nieuwe versie van een tarief">
      <Uitslag {...w} />
      <Formulier naam="Nieuwe versie van een tarief" knop="Versie vastleggen" bezig={w.bezig} verstuur={verstuur}>
        <NativeSelect name="product" label="Product" data={producten.map(([value, label]) => ({ value, label }))} />
        <NativeSelect
          name="eenheid"
          label="Per"
          data={Object.entries(EENHEDEN).map(([value, e]) => ({ value, label: e.naam }))}
        />
        <TextInput
          name="bedrag"
          label="Bedrag in euro"
          description="Bijvoorbeeld 15,5925"
          inputMode="decimal"
          pattern="[0-9.]{1,12}(,[0-9]{1,4})?"
          required
        />
        <Dag naam="van" label="Vanaf" />
        <TextInput name="bronDocument" label="Document" required maxLength={200} />
        <TextInput name="bronPagina" label="Bladzijde" maxLength={40} />
      </Formulier>
    </Paneel>
  );
}
