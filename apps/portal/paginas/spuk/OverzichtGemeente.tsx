import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { beurzenVraag, type Beursstand } from '../../api/beurzen';
import { Gegevens } from '../../onderdelen/Gegevens';
import { Paneel } from '../../onderdelen/Kerngetal';
import { Pagina } from '../../onderdelen/Pagina';
import { NietGevonden } from '../NietGevonden';
import { Beursacties } from './Beursacties';
import { Beurskaarten } from './Beurskaarten';
import { Beursmeldingen } from './Beursmeldingen';
import { Jaarkeuze } from './Jaarkeuze';
import { Spuknavigatie } from './Spuknavigatie';
import { Standentabel } from './Standentabel';

const route = getRouteApi('/binnen/spuk/$gemeenteCode');

/** The purses of one gemeente. */
export function OverzichtGemeente() {
  const { gemeenteCode } = route.useParams();
  const { jaar } = route.useSearch();
  const ga = route.useNavigate();
  const beurzen = useQuery(beurzenVraag(jaar));
  const eigen = beurzen.data?.standen.filter((s) => s.gemeenteCode === gemeenteCode);
  if (eigen && !eigen.length && !beurzen.isPlaceholderData) return <NietGevonden />;
  return (
    <Pagina
      titel={`SPUK-budget ${jaar}${eigen?.length ? `: ${eigen[0]!.gemeente}` : ''}`}
      kruimels={[{ naam: 'SPUK-budget', pad: `/spuk?jaar=${jaar}` }]}
      acties={
        <>
          <Jaarkeuze jaar={jaar} zet={(j) => void ga({ search: { jaar: j }, replace: true })} />
          <Beursacties jaar={jaar} />
        </>
      }
    >
      <Spuknavigatie />
      <Gegevens van={beurzen} regels={8}>
        {() => <Inhoud standen={eigen!} jaar={jaar} />}
      </Gegevens>
    </Pagina>
  );
}

const Inhoud = ({ standen, jaar }: { standen: Beursstand[]; jaar: number }) => (
  <>
    {standen.map((s) => (
      <Beursmeldingen key={s.beurs + s.naam} s={s} jaar={jaar} />
    ))}
    <Beurskaarten standen={standen} jaar={jaar} />
    {standen.map((s) => (
      <Paneel key={s.beurs + s.naam} titel={s.titel}>
        <Standentabel rijen={[s]} optellingen={[]} zoek={{ jaar }} />
      </Paneel>
    ))}
  </>
);
