import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { plusDagen, vandaag } from '#core';
import SignaalDempen from '../../../../schema/operations/SignaalDempen.graphql?raw';
import SignaalHervatten from '../../../../schema/operations/SignaalHervatten.graphql?raw';
import type { SignaalRij } from '../../api/signalen';
import { PadLink } from '../../onderdelen/Links';
import { datum } from '../../onderdelen/opmaak';
import { Formulier, Uitslag, useWijziging } from '../contracten/Formulier';
import { Lang, Veld } from '../contracten/velden';
import { Signaalstand } from './stand';

export const VERVERS = ['signalen', 'taken'];
const KOLOMMEN = 5;

interface Eigenschappen {
  s: SignaalRij;
  open: boolean;
  zetOpen: (open: boolean) => void;
  klaar: (tekst: string) => void;
  ookContract: boolean;
  dempt: boolean;
}
export const Rij = ({ s, open, zetOpen, klaar, ookContract, dempt }: Eigenschappen) => (
  <>
    <tr>
      <th scope="row" className="breed">
        <PadLink pad={s.link}>{s.titel}</PadLink>
        <span className="bij">
          {s.soort}. {s.uitleg}
        </span>
        {s.keer > 1 && s.vorigeKeerTot && (
          <span className="bij">
            Voor de {s.keer}e keer; de vorige keer was het voorbij op {datum(s.vorigeKeerTot)}.
          </span>
        )}
        {s.reden && (
          <span className="bij">
            Gedempt tot en met {datum(s.gedemptTot!)} door {s.gedemptDoor}: {s.reden}
          </span>
        )}
      </th>
      <td>
        <Waarover s={s} ookContract={ookContract} />
      </td>
      <td className="vast">
        {datum(s.eerstGezien)}
        {s.wegOp && <span className="bij">weg op {datum(s.wegOp)}</span>}
      </td>
      <td>
        <Signaalstand stand={s.stand} />
      </td>
      {dempt && <td>{s.magDempen && <Knop s={s} open={open} zetOpen={zetOpen} klaar={klaar} />}</td>}
    </tr>
    {open && (
      <tr className="dempen">
        <td colSpan={KOLOMMEN}>
          <Dempformulier s={s} klaar={klaar} />
        </td>
      </tr>
    )}
  </>
);

function Waarover({ s, ookContract }: { s: SignaalRij; ookContract: boolean }) {
  return (
    <>
      {s.contract && ookContract ? (
        <Link to="/contracten/$nummer" params={{ nummer: s.contract }}>
          {s.contract}
        </Link>
      ) : (
        s.contract
      )}
      {s.aanbieder && <span className="bij">{s.aanbieder}</span>}
      {s.gemeente && <span className="bij">{s.gemeente}</span>}
    </>
  );
}

function Knop({ s, open, zetOpen, klaar }: Omit<Eigenschappen, 'ookContract' | 'dempt'>) {
  const w = useWijziging(SignaalHervatten, VERVERS, '', () => klaar(`"${s.titel}" vraagt weer aandacht`));
  if (s.stand !== 'GEDEMPT')
    return (
      <Button
        variant="outline"
        size="compact-md"
        aria-label={`Dempen: ${s.titel}`}
        aria-expanded={open}
        onClick={() => zetOpen(!open)}
      >
        Dempen
      </Button>
    );
  return (
    <>
      <Button
        variant="outline"
        size="compact-md"
        aria-label={`Weer aan: ${s.titel}`}
        loading={w.bezig}
        onClick={() => w.doe({ id: s.id })}
      >
        Weer aan
      </Button>
      <Uitslag fouten={w.fouten} gedaan="" />
    </>
  );
}

function Dempformulier({ s, klaar }: { s: SignaalRij; klaar: (tekst: string) => void }) {
  const w = useWijziging(SignaalDempen, VERVERS, '', () => klaar(`"${s.titel}" is gedempt`));
  return (
    <Formulier
      naam={`Dempen: ${s.titel}`}
      knop="Dempen"
      w={w}
      verstuur={({ tot, reden }) => w.doe({ id: s.id, tot, reden })}
    >
      <Veld naam="tot" label="Tot en met" soort="datum" start={plusDagen(vandaag(), 30)} />
      <Lang naam="reden" label="Waarom vraagt dit nu geen aandacht?" max={1000} />
    </Formulier>
  );
}
