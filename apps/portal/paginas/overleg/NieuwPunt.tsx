import AgendapuntToevoegen from '../../../../schema/operations/AgendapuntToevoegen.graphql?raw';
import type { Overleg } from '../../api/overleg';
import { codeKeuzes } from '../../onderdelen/keuzes';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Formulier } from '../contracten/Formulier';
import { ofLeeg } from '../contracten/invoer';
import { Keuze, Lang, Veld } from '../contracten/velden';
import { useDaad } from './Daadknop';
import { ZICHT } from './woorden';

const Puntvelden = () => (
  <>
    <Veld naam="titel" label="Punt" />
    <Keuze naam="zicht" label="Wie mag het zien?" opties={codeKeuzes(ZICHT)} start="IEDEREEN" />
    <Lang naam="toelichting" label="Toelichting" mag />
  </>
);

export function NieuwPunt({ o }: { o: Overleg }) {
  const w = useDaad(AgendapuntToevoegen, 'Het punt staat op de agenda.');
  return (
    <Uitklap titel="Punt toevoegen" alleenScherm>
      <Formulier
        naam="Punt toevoegen"
        knop="Punt toevoegen"
        w={w}
        lang
        verstuur={(v) =>
          w.doe({
            overleg: o.id,
            punt: { titel: v['titel'], toelichting: ofLeeg(v['toelichting']), zicht: v['zicht'], contract: null },
          })
        }
      >
        <Puntvelden />
      </Formulier>
    </Uitklap>
  );
}
