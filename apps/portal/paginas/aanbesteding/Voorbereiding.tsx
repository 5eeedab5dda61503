import { useQuery } from '@tanstack/react-query';
import AanbiederUitnodigen from '../../../../schema/operations/AanbiederUitnodigen.graphql?raw';
import RondeOpenen from '../../../../schema/operations/RondeOpenen.graphql?raw';
import { Paneel } from '../../onderdelen/Kerngetal';
import { datum } from '../../onderdelen/opmaak';
import { Daadformulier } from './Daadformulier';
import { keuzesVraag, magNu, type Aanbesteding } from './gegevens';

export function Uitnodigen({ a }: { a: Aanbesteding }) {
  const { data: keuzes } = useQuery(keuzesVraag);
  const genodigd = a.gebeurtenissen.filter((g) => g.soort === 'AANBIEDERS_UITNODIGEN');
  const kan = magNu(a, 'AANBIEDERS_UITNODIGEN');
  if (!kan && !genodigd.length) return null;
  const over = (keuzes?.aanbieders ?? []).filter((x) => !genodigd.some((g) => g.toelichting === x.naam));
  return (
    <Paneel titel="Uitgenodigde aanbieders">
      {genodigd.length ? (
        <ul>
          {genodigd.map((g) => (
            <li key={g.id}>
              {g.toelichting}, uitgenodigd op {datum(g.op)}
            </li>
          ))}
        </ul>
      ) : (
        <p>Nog niemand is uitgenodigd.</p>
      )}
      {kan && (
        <Daadformulier
          sleutel="uitnodigen"
          velden={[
            {
              ...{ naam: 'aanbieder', label: 'Aanbieder', soort: 'keuze' },
              opties: over.map((x) => ({ value: x.code, label: x.naam })),
            },
          ]}
          knop="Uitnodigen"
          gedaan="De aanbieder is uitgenodigd."
          operatie={AanbiederUitnodigen}
          variabelen={(w) => ({ id: a.id, aanbieder: w['aanbieder'] })}
        />
      )}
    </Paneel>
  );
}

export function RondeFormulier({ a }: { a: Aanbesteding }) {
  const stap = magNu(a, 'RONDE_OPENEN');
  if (!stap) return null;
  return (
    <Paneel titel={stap.naam}>
      <Daadformulier
        sleutel="ronde"
        velden={[
          { naam: 'sluitOp', label: 'Sluit op', soort: 'moment' },
          {
            naam: 'omschrijving',
            label: 'Wat u vraagt',
            soort: 'lang',
            uitleg: 'De wensenlijst, of het precies beschreven basispakket',
          },
        ]}
        knop="Ronde openen"
        gedaan="De ronde is open."
        operatie={RondeOpenen}
        variabelen={(w) => ({
          input: {
            aanbesteding: a.id,
            stap: stap.code,
            sluitOp: new Date(w['sluitOp']!).toISOString(),
            omschrijving: w['omschrijving'],
          },
        })}
      />
    </Paneel>
  );
}
