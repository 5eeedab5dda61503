import { useQuery } from '@tanstack/react-query';
import VraagBeantwoorden from '../../../../schema/operations/VraagBeantwoorden.graphql?raw';
import VraagStellen from '../../../../schema/operations/VraagStellen.graphql?raw';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { tijdstip } from '../../onderdelen/opmaak';
import { Uitklap } from '../../onderdelen/Uitklap';
import { Daadformulier } from './Daadformulier';
import { keuzesVraag, magNu, vragenVraag, type Aanbesteding, type Vraag } from './gegevens';

const ALLEN = 'ALLEN';
/** Questions both ways; nobody but the region sees who asked. */
export function Vragen({ a, regio }: { a: Aanbesteding; regio: boolean }) {
  const vragen = useQuery(vragenVraag(a.id));
  const { data: keuzes } = useQuery(keuzesVraag);
  const aanbieders = (keuzes?.aanbieders ?? []).map((x) => ({ value: x.code, label: x.naam }));
  return (
    <Paneel titel="Vragen en antwoorden">
      <Gegevens van={vragen}>
        {(lijst) => <Lijst lijst={lijst} regio={regio} kan={Boolean(magNu(a, 'VRAAG_BEANTWOORDEN'))} />}
      </Gegevens>
      {magNu(a, 'VRAAG_STELLEN') && (
        <Uitklap titel="Vraag stellen">
          <Daadformulier
            sleutel="vraag"
            velden={[
              {
                naam: 'tekst',
                label: 'Uw vraag',
                soort: 'lang',
                uitleg: 'Noem geen namen en geen prijzen. Anderen zien niet wie vroeg.',
              },
              ...(regio
                ? [
                    {
                      ...{ naam: 'aanbieder', label: 'Aan wie', soort: 'keuze' as const, begin: ALLEN },
                      opties: [{ value: ALLEN, label: 'alle aanbieders' }, ...aanbieders],
                    },
                  ]
                : []),
            ]}
            knop="Vraag versturen"
            gedaan="De vraag is verstuurd."
            operatie={VraagStellen}
            variabelen={(w) => ({
              input: {
                aanbesteding: a.id,
                tekst: w['tekst'],
                aanbieder: w['aanbieder'] === ALLEN ? null : (w['aanbieder'] ?? null),
              },
            })}
          />
        </Uitklap>
      )}
    </Paneel>
  );
}

function Lijst({ lijst, regio, kan }: { lijst: Vraag[]; regio: boolean; kan: boolean }) {
  if (!lijst.length) return <p>Er zijn geen vragen.</p>;
  return (
    <ol className="gesprek">
      {lijst.map((v) => (
        <li key={v.id}>
          <strong>{v.tekst}</strong>
          <span className="bij">
            {herkomst(v, regio)}, {tijdstip(v.gesteldOp)}
          </span>
          {v.antwoorden.map((x) => (
            <blockquote key={x.gegevenOp}>
              {x.tekst}{' '}
              <span className="bij">
                {x.vanRegio ? 'Antwoord van de regio' : 'Antwoord van een aanbieder'}, {tijdstip(x.gegevenOp)}
              </span>
            </blockquote>
          ))}
          {kan && v.vanRegio !== regio && <Antwoord v={v} regio={regio} />}
        </li>
      ))}
    </ol>
  );
}
function herkomst(v: Vraag, regio: boolean): string {
  const wie = v.vanRegio
    ? 'Vraag van de regio'
    : v.eigen && !regio
      ? 'Uw vraag'
      : `Vraag van ${(regio && v.partij) || 'een aanbieder'}`;
  return `${wie}, ${v.voorAllen ? 'voor allen te zien' : 'niet voor anderen te zien'}`;
}

const Antwoord = ({ v, regio }: { v: Vraag; regio: boolean }) => (
  <Uitklap titel="Beantwoorden">
    <Daadformulier
      sleutel={`antwoord-${v.id}`}
      velden={[
        { naam: 'tekst', label: 'Uw antwoord', soort: 'lang' },
        ...(regio
          ? [
              {
                naam: 'zicht',
                label: 'Voor wie',
                soort: 'keuze' as const,
                begin: 'ALLEN',
                opties: [
                  { value: 'ALLEN', label: 'voor allen, zonder naam' },
                  { value: 'EEN', label: 'alleen voor de vrager' },
                ],
              },
            ]
          : []),
      ]}
      knop="Antwoord versturen"
      gedaan="Het antwoord is verstuurd."
      operatie={VraagBeantwoorden}
      variabelen={(w) => ({ input: { vraag: v.id, tekst: w['tekst'], voorAllen: w['zicht'] === 'ALLEN' } })}
    />
  </Uitklap>
);
