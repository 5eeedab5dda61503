import '../../contracten/contracten.css';
import './rekentool.css';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { vastgelegdVraag } from '../../../api/spukrekenen';
import { Gegevens } from '../../../onderdelen/Gegevens';
import { Pagina } from '../../../onderdelen/Pagina';
import type { Rekenbegin, Spukzoek } from '../../../routes/spuk-rekenen';
import { Spuknavigatie } from '../Spuknavigatie';
import { Blad } from './Blad';
import { Gepubliceerd } from './Gepubliceerd';
import { dalfsen, leegVel, uitServer, velVan, type Vel } from './vel';
import { Vastgelegd } from './Vastgelegd';
import { Gemeentekeuze, Jaarkeuze, useGemeenten } from './Zoekkeuzes';

const route = getRouteApi('/binnen/spuk/rekentool');
const BEGIN: { value: Rekenbegin | ''; label: string }[] = [
  { value: '', label: 'Wat is vastgelegd' },
  { value: 'dalfsen', label: 'Voorbeeld Dalfsen, op de euro' },
  { value: 'dalfsen-gedrukt', label: 'Voorbeeld Dalfsen, bedragen zoals gedrukt' },
  { value: 'leeg', label: 'Een leeg blad' },
];
/** How far ahead the sheet looks. */
const VOORUIT = 2;

export function Rekentool() {
  const { jaar, gemeente, begin } = route.useSearch();
  return (
    <Pagina
      titel="Rekentool"
      inleiding="Wat geeft het Rijk per jaar? Verander een getal en de uitkomst rekent mee. Er wordt niets opgeslagen."
    >
      <Spuknavigatie />
      <div className="filters">
        <Beginkeuze begin={begin} />
        {!begin && <Gemeentekeuze jaar={jaar} gemeente={gemeente} leeg="Alle gemeenten samen" />}
        {begin !== 'dalfsen' && begin !== 'dalfsen-gedrukt' && <Jaarkeuze jaar={jaar} />}
      </div>
      {begin ? (
        <Blad key={`${begin}${jaar}`} begin={voorbeeld(begin, jaar)} />
      ) : (
        <VanVastgelegd key={`${jaar}${gemeente ?? ''}`} jaar={jaar} gemeente={gemeente} />
      )}
      {begin?.startsWith('dalfsen') && <Gepubliceerd />}
      <Vastgelegd jaar={jaar} gemeente={gemeente} />
    </Pagina>
  );
}
const voorbeeld = (begin: Rekenbegin, jaar: number): Vel =>
  begin === 'leeg' ? leegVel(jaar) : dalfsen(begin === 'dalfsen' ? 'precies' : 'gedrukt');

function Beginkeuze({ begin }: { begin: Rekenbegin | undefined }) {
  const ga = route.useNavigate();
  return (
    <NativeSelect
      label="Begin met"
      value={begin ?? ''}
      data={BEGIN}
      onChange={(e) => {
        const keuze = BEGIN.find((b) => b.value === e.currentTarget.value)?.value || undefined;
        void ga({
          search: (z: Spukzoek) => ({ jaar: z.jaar, gemeente: z.gemeente, begin: keuze }),
          replace: true,
        } as never);
      }}
    />
  );
}

function VanVastgelegd({ jaar, gemeente }: { jaar: number; gemeente: string | undefined }) {
  const vraag = useQuery(vastgelegdVraag(gemeente ?? null, jaar, jaar + VOORUIT));
  const meer = useGemeenten(jaar).length > 1;
  return (
    <Gegevens van={vraag} regels={8}>
      {(g) => <Blad begin={velVan(uitServer(g), { toonVan: jaar, tot: jaar + VOORUIT, samen: !gemeente && meer })} />}
    </Gegevens>
  );
}
